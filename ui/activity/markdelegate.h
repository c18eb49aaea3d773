// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

/// Draws the mark of a state before a cell's text, in the shapes of the line: a state is never told
/// by colour alone. GUI thread.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MarkDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};
