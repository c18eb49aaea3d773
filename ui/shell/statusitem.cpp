// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusitem.h"

#include "ui/widgets/themestyle.h"

#include <QtGui/QPainter>

namespace {

constexpr int MarkRoom = 15;
constexpr int IconRoom = 18;

} // namespace

StatusItem::StatusItem(QWidget* parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFlat(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusItem::setConnection(const ConnectionState& connection)
{
    m_state = connection.state;
    m_color = connection.state == ConnectionState::State::Failed ? Token::Bad : Token::Text2;
    setText(connection.text.isEmpty() ? connection.name
                                      : tr("%1 %2").arg(connection.name, connection.text));
    QString state;
    switch (connection.state) {
    case ConnectionState::State::Ok:
        state = tr("connected");
        break;
    case ConnectionState::State::Connecting:
        state = tr("connecting");
        break;
    case ConnectionState::State::Failed:
        state = tr("not connected");
        break;
    case ConnectionState::State::Off:
        state = tr("not in use");
        break;
    }
    setAccessibleName(tr("%1, %2").arg(text(), state));
    setAccessibleDescription(connection.detail);
    setToolTip(connection.detail);
    updateGeometry();
    update();
}

void StatusItem::setPlain(const QString& text, std::optional<IconName> icon, Token color)
{
    m_icon = icon;
    m_color = color;
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize StatusItem::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextStyle::Secondary));
    return {metrics.horizontalAdvance(text()) + 10 + (m_state ? MarkRoom : 0) +
                (m_icon ? IconRoom : 0),
            22};
}

QSize StatusItem::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 64), 22};
}

void StatusItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        ThemeStyle::drawPanel(&painter, rect().adjusted(0, 1, 0, -1), Theme::color(Token::Raised),
                              {}, 3);
    QRect inner = rect().adjusted(5, 0, -5, 0);
    if (m_state) {
        const QPointF centre(inner.left() + 4, height() / 2.0);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        switch (*m_state) {
        case ConnectionState::State::Ok:
            painter.setBrush(Theme::color(Token::Good));
            painter.drawEllipse(centre, 4, 4);
            break;
        case ConnectionState::State::Connecting:
            painter.setPen(QPen(Theme::color(Token::Accent), 2));
            painter.drawEllipse(centre, 3.2, 3.2);
            break;
        case ConnectionState::State::Failed:
            painter.setBrush(Theme::color(Token::Bad));
            painter.drawRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8));
            break;
        case ConnectionState::State::Off:
            painter.setPen(QPen(Theme::color(Token::Text3), 1.2));
            painter.drawEllipse(centre, 3.5, 3.5);
            break;
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        inner.setLeft(inner.left() + MarkRoom - 1);
    }
    if (m_icon) {
        ::icon(*m_icon, m_color).paint(&painter, QRect(inner.left(), (height() - 14) / 2, 14, 14));
        inner.setLeft(inner.left() + IconRoom);
    }
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(Theme::color(m_color));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width() + 2));
    if (hasFocus())
        ThemeStyle::drawFocusRing(&painter, rect(), 3);
}
