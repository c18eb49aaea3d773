// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/progressmark.h"

#include "ui/widgets/linenodebutton.h"

#include <QtGui/QPainter>

ProgressMark::ProgressMark(QWidget* parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
}

void ProgressMark::setState(LineNode::State state)
{
    m_state = state;
    setAccessibleName(LineNodeButton::stateName(state));
    update();
}

QSize ProgressMark::sizeHint() const
{
    return {16, 16};
}

void ProgressMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = LineNodeButton::stateColor(m_state);
    const QPointF centre(8, 8);
    switch (m_state) {
    case LineNode::State::Done:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(centre, 4.5, 4.5);
        break;
    case LineNode::State::Failed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(QRectF(3.5, 3.5, 9, 9));
        break;
    case LineNode::State::UnderWay:
    case LineNode::State::Unknown:
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(centre, 4, 4);
        break;
    case LineNode::State::Waiting:
        painter.setPen(QPen(colour, 1.2));
        painter.drawEllipse(centre, 4, 4);
        break;
    }
}
