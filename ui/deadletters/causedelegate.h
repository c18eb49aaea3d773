// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

/// Draws a group of failures: its cause in two lines, the last hour as small bars, the count, and
/// what is remembered of it as a chip. Rows are CauseDelegate::rowHeight() high.
class CauseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CauseDelegate(QObject* parent = nullptr);

    static int rowHeight();

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};
