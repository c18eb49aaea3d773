// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QWidget>

/// A short word on a coloured ground: "planned", "day 6 of 9".
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);
    explicit Chip(const QString& text, Tone tone = Tone::Neutral, QWidget* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    void setFixedWidthFont(bool fixed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// For delegates: the size of a chip, and one painted left-aligned and centred in height within
    /// `rect`, elided where it is too narrow. Uses TextStyle::Secondary. Returns the chip's
    /// rectangle.
    static QSize sizeFor(const QString& text);
    static QRect paint(QPainter& painter, const QRect& rect, const QString& text, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
    bool m_fixed = false;
};
