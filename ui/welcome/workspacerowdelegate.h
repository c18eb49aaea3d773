// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

/// Draws a workspace's row: its colour at the edge, name, addresses, whether it is open or locked.
class WorkspaceRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowRole = Qt::UserRole;
    static constexpr int RowHeight = 46;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};
