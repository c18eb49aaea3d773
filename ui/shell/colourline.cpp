// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/colourline.h"

#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

ColourLine::ColourLine(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(4);
}

void ColourLine::setColour(const QColor& colour)
{
    m_colour = colour;
    update();
}

void ColourLine::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_colour.isValid() ? m_colour : Theme::color(Token::Accent));
}
