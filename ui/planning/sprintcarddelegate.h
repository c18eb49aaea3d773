// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

/// Draws a sprint's card: title and phase, dates and people, how far it is, how its save stands.
class SprintCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SprintCardDelegate(QObject* parent = nullptr);

    static constexpr int CardHeight = 66;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};
