// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include <QtCore/QEvent>

TextLabel::TextLabel(const QString& text, TextStyle style, Token color, QWidget* parent)
    : QLabel(text, parent), m_style(style), m_color(color)
{
    setTextFormat(Qt::PlainText);
    refresh();
}

void TextLabel::setTextStyle(TextStyle style)
{
    m_style = style;
    refresh();
}

void TextLabel::setColor(Token color)
{
    m_color = color;
    refresh();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange ||
        event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

void TextLabel::refresh()
{
    const QFont wantedFont = Theme::font(m_style);
    if (font() != wantedFont)
        setFont(wantedFont);
    const QColor wanted = Theme::color(m_color);
    if (palette().color(QPalette::WindowText) != wanted) {
        QPalette own = palette();
        own.setColor(QPalette::WindowText, wanted);
        setPalette(own);
    }
}
