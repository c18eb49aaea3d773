// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/themestyle.h"

#include <QtGui/QPainter>

namespace {

constexpr int Padding = 7;
constexpr int Height = 20;

QRect paintChip(QPainter& painter, const QRect& rect, const QString& text, Tone tone,
                const QFont& font)
{
    const QFontMetrics metrics(font);
    const int width = std::min(rect.width(), metrics.horizontalAdvance(text) + 2 * Padding + 1);
    const QRect chip(rect.left(), rect.top() + (rect.height() - Height) / 2, width, Height);
    ThemeStyle::drawPanel(&painter, chip, Theme::toneGround(tone), {}, 3);
    painter.save();
    painter.setFont(font);
    painter.setPen(Theme::toneColor(tone));
    const QRect inner = chip.adjusted(Padding, 0, -Padding, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideRight, inner.width() + 1));
    painter.restore();
    return chip;
}

} // namespace

Chip::Chip(QWidget* parent) : Chip(QString(), Tone::Neutral, parent) {}

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setFixedWidthFont(bool fixed)
{
    m_fixed = fixed;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(m_fixed ? TextStyle::Mono : TextStyle::Secondary));
    return {metrics.horizontalAdvance(m_text) + 2 * Padding + 1, Height};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 40), Height};
}

QSize Chip::sizeFor(const QString& text)
{
    const QFontMetrics metrics(Theme::font(TextStyle::Secondary));
    return {metrics.horizontalAdvance(text) + 2 * Padding + 1, Height};
}

QRect Chip::paint(QPainter& painter, const QRect& rect, const QString& text, Tone tone)
{
    return paintChip(painter, rect, text, tone, Theme::font(TextStyle::Secondary));
}

void Chip::paintEvent(QPaintEvent*)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    paintChip(painter, rect(), m_text, m_tone,
              Theme::font(m_fixed ? TextStyle::Mono : TextStyle::Secondary));
}
