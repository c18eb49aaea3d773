// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/recentitem.h"

#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

RecentItem::RecentItem(const QString& name, const QString& description, const QColor& colour,
                       QWidget* parent)
    : QPushButton(name, parent), m_description(description), m_colour(colour)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Open %1").arg(name));
    setAccessibleDescription(description);
}

QSize RecentItem::sizeHint() const
{
    return {320, 46};
}

void RecentItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        ThemeStyle::drawPanel(&painter, rect(), Theme::color(Token::Raised), {});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colour.isValid() ? m_colour : Theme::color(Token::Accent));
    painter.drawRoundedRect(QRectF(0, 6, 4, height() - 12), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect inner = rect().adjusted(14, 5, -10, -5);
    const QRect top(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect bottom = top.translated(0, inner.height() / 2);
    painter.setFont(Theme::font(TextStyle::Body));
    painter.setPen(Theme::color(Token::Text1));
    painter.drawText(top, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, top.width()));
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(Theme::color(Token::Text2));
    painter.drawText(
        bottom, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_description, Qt::ElideMiddle, bottom.width()));
    if (hasFocus())
        ThemeStyle::drawFocusRing(&painter, rect());
}

void RecentItem::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QPushButton::keyPressEvent(event);
    }
}
