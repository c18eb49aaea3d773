// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line.h"

#include <QtCore/QVariantAnimation>
#include <QtWidgets/QPushButton>

/// One node of the line: its mark, title and caption, as a button. Its mark fills when it is done.
class LineNodeButton : public QPushButton
{
    Q_OBJECT
public:
    /// Where the mark's centre lies within the button.
    static constexpr QPoint MarkCentre{8, 20};
    static constexpr int MarkRadius = 6;
    static constexpr int NodeHeight = 64;

    explicit LineNodeButton(QWidget* parent = nullptr);

    const LineNode& node() const { return m_node; }
    /// @param animate lets the mark fill when it has just become done
    void setNode(const LineNode& node, bool animate);
    /// Mark and one line of text beside it, for a folded line.
    void setOneLine(bool oneLine);

    /// Room for mark and whole texts, and the least that still can be read.
    int naturalWidth() const;
    int leastWidth() const;

    static QString stateName(LineNode::State state);
    static QColor stateColor(LineNode::State state);

Q_SIGNALS:
    /// +1 or -1: the focus should go to a neighbour.
    void neighbourRequested(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintMark(QPainter& painter, QPointF centre) const;

    LineNode m_node;
    QVariantAnimation m_filling;
    bool m_oneLine = false;
};
