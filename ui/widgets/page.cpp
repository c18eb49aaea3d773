// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include <QtGui/QPainter>

Page::Page(PageId id, QWidget* parent) : QWidget(parent), m_id(id)
{
    // A page without a field still has to hear its keys.
    setFocusPolicy(Qt::ClickFocus);
}

void Page::navigateTo(const Destination&) {}

QWidget* Page::firstFocus()
{
    return this;
}

QAction* Page::addPageAction(const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void Page::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::color(Token::Surface));
}
