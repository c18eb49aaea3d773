// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellvalues.h"
#include "ui/widgets/icons.h"

#include <QtWidgets/QPushButton>

#include <optional>

/// One entry of the status bar: a mark or an icon, and a text; a button.
class StatusItem : public QPushButton
{
    Q_OBJECT
public:
    explicit StatusItem(QWidget* parent = nullptr);

    void setConnection(const ConnectionState& connection);
    void setPlain(const QString& text, std::optional<IconName> icon = {},
                  Token color = Token::Text2);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<ConnectionState::State> m_state;
    std::optional<IconName> m_icon;
    Token m_color = Token::Text2;
};
