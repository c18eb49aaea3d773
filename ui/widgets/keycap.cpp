// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycap.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QPainter>

KeyCap::KeyCap(const QKeySequence& keys, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyCap::setKeys(const QKeySequence& keys)
{
    m_text = keys.toString(QKeySequence::NativeText);
    setAccessibleName(m_text);
    setVisible(!m_text.isEmpty());
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return sizeFor(m_text);
}

QSize KeyCap::sizeFor(const QString& text)
{
    const QFontMetrics metrics(Theme::font(TextStyle::Caption));
    return {std::max(18, metrics.horizontalAdvance(text) + 10), 18};
}

void KeyCap::paint(QPainter& painter, const QRect& rect, const QString& text,
                   const QColor& foreground, const QColor& frame)
{
    ThemeStyle::drawPanel(&painter, rect, Qt::transparent, frame, 3);
    painter.save();
    painter.setFont(Theme::font(TextStyle::Caption));
    painter.setPen(foreground);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, Theme::color(Token::Text2), Theme::color(Token::Hairline));
}
