// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationitem.h"

#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

NavigationItem::NavigationItem(PageId page, const QString& title, IconName icon, QWidget* parent)
    : QPushButton(title, parent), m_page(page), m_icon(icon)
{
    setCheckable(true);
    setAutoExclusive(false);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateNames();
}

void NavigationItem::setBadge(const QString& text, Tone tone)
{
    m_badge = text;
    m_badgeTone = tone;
    updateNames();
    update();
}

void NavigationItem::setFolded(bool folded)
{
    m_folded = folded;
    updateNames();
    updateGeometry();
    update();
}

void NavigationItem::setShortcutHint(const QString& hint)
{
    m_hint = hint;
    updateNames();
}

void NavigationItem::updateNames()
{
    setAccessibleName(m_badge.isEmpty() ? text() : tr("%1, %2").arg(text(), m_badge));
    setAccessibleDescription(m_hint);
    const QString hint = m_hint.isEmpty() ? QString() : tr("%1 (%2)").arg(text(), m_hint);
    setToolTip(hint.isEmpty() && m_folded ? text() : hint);
}

QSize NavigationItem::sizeHint() const
{
    return {m_folded ? 36 : Theme::SidebarWidth - 16, 28};
}

void NavigationItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect ground = rect().adjusted(0, 0, 0, -1);
    if (isChecked())
        ThemeStyle::drawPanel(&painter, ground, Theme::color(Token::AccentGround), {});
    else if (underMouse())
        ThemeStyle::drawPanel(&painter, ground, Theme::color(Token::Raised), {});
    const Token ink = isChecked() ? Token::Text1 : Token::Text2;
    const QRect iconRect(m_folded ? (width() - 16) / 2 : 8, (ground.height() - 16) / 2, 16, 16);
    ::icon(m_icon, ink).paint(&painter, iconRect);
    if (m_folded) {
        if (!m_badge.isEmpty()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::toneColor(m_badgeTone));
            painter.drawEllipse(QPointF(iconRect.right() + 3, iconRect.top() + 1), 3, 3);
        }
    } else {
        QRect inner = ground.adjusted(32, 0, -8, 0);
        if (!m_badge.isEmpty()) {
            painter.setFont(Theme::font(TextStyle::Caption));
            const int wide = std::max(18, painter.fontMetrics().horizontalAdvance(m_badge) + 12);
            const QRect pill(inner.right() - wide, ground.center().y() - 8, wide, 17);
            ThemeStyle::drawPanel(&painter, pill, Theme::toneGround(m_badgeTone), {}, 8);
            painter.setPen(Theme::toneColor(m_badgeTone));
            painter.drawText(pill, Qt::AlignCenter, m_badge);
            inner.setRight(pill.left() - 6);
        }
        painter.setFont(Theme::font(isChecked() ? TextStyle::Strong : TextStyle::Body));
        painter.setPen(Theme::color(ink));
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
    }
    if (hasFocus())
        ThemeStyle::drawFocusRing(&painter, ground);
}

void NavigationItem::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT neighbourRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT neighbourRequested(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QPushButton::keyPressEvent(event);
    }
}
