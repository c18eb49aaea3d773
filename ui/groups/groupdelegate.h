// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/grouptexts.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QStyledItemDelegate>

/// The tone of a chip for a verdict.
Tone toneOfWeight(VerdictWeight weight);

/// Cells of the tables of groups and of their partitions: figures in one width, verdicts as chips,
/// a sparkline or a bar where the model has one. What is old is grey.
class GroupDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Columns
    {
        int chip = -1;
        int sparkline = -1;
        int bar = -1;
        QList<int> figures; ///< Fixed width.
        QList<int> quiet;   ///< In the second colour.
        int trendRole = -1;
        int shareRole = -1;
        int weightRole = -1;
        int oldRole = -1;
    };

    explicit GroupDelegate(const Columns& columns, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    Columns m_columns;
};
