// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QLabel>

/// A label in one of the look's text styles and colours; follows the theme.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(const QString& text, TextStyle style = TextStyle::Body,
                       Token color = Token::Text1, QWidget* parent = nullptr);

    void setTextStyle(TextStyle style);
    void setColor(Token color);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    TextStyle m_style;
    Token m_color;
};
