// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QFrame>

/// One line of text that gives way: it ends in "…" where there is no room and shows the whole on
/// hover.
class ElidedLabel : public QFrame
{
    Q_OBJECT
public:
    explicit ElidedLabel(TextStyle style, Token color, QWidget* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    void setColor(Token color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshToolTip();

    QString m_text;
    TextStyle m_style;
    Token m_color;
};
