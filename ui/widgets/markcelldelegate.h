// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

/// A cell that begins with a mark of the line (ring, dot, red square), taken from a role that holds
/// an int of LineNode::State; without one the text stands alone.
class MarkCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit MarkCellDelegate(int markRole, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_role;
};
