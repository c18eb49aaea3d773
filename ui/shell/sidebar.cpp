// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/navigationitem.h"
#include "ui/shell/workspacebox.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace {

constexpr int FoldedWidth = 52;

QIcon colourIcon(const QColor& colour)
{
    QPixmap square(16, 16);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    painter.fillRect(QRect(4, 1, 4, 14), colour);
    painter.end();
    return QIcon(square);
}

} // namespace

Sidebar::Sidebar(QWidget* parent) : QWidget(parent), m_workspace(new WorkspaceBox(this))
{
    setAccessibleName(tr("Pages"));
    setFixedWidth(Theme::SidebarWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 8, 8);
    layout->setSpacing(0);
    layout->addWidget(m_workspace);
    for (const QString& title : {tr("Plan"), tr("Watch"), QString()}) {
        SectionParts parts;
        if (title.isEmpty()) {
            layout->addStretch(1);
        } else {
            parts.name = title;
            parts.title = new TextLabel(title, TextStyle::Caption, Token::Text2, this);
            parts.title->setContentsMargins(8, 20, 0, 5);
            parts.title->hide();
            layout->addWidget(parts.title);
        }
        parts.layout = new QVBoxLayout;
        parts.layout->setSpacing(0);
        layout->addLayout(parts.layout);
        m_sections.append(parts);
    }
    connect(m_workspace, &WorkspaceBox::clicked, this, &Sidebar::showWorkspaces);
}

void Sidebar::addPage(Section section, PageId page, const QString& title, IconName icon,
                      const QString& shortcutHint)
{
    SectionParts& parts = m_sections[static_cast<int>(section)];
    auto* item = new NavigationItem(page, title, icon, this);
    item->setShortcutHint(shortcutHint);
    item->setFolded(m_folded);
    parts.layout->addWidget(item);
    if (parts.title)
        parts.title->show();
    connect(item, &NavigationItem::clicked, this, [this, item] {
        // Checked means "is shown"; the shell says when it is.
        item->setChecked(!item->isChecked());
        Q_EMIT pageChosen(item->page());
    });
    connect(item, &NavigationItem::neighbourRequested, this,
            [this, item](int step) { moveFocus(item, step); });
    m_items.clear();
    for (const SectionParts& each : m_sections) {
        for (int i = 0; i < each.layout->count(); ++i)
            m_items.append(static_cast<NavigationItem*>(each.layout->itemAt(i)->widget()));
    }
    QWidget* before = m_workspace;
    for (NavigationItem* each : m_items) {
        setTabOrder(before, each);
        before = each;
    }
}

void Sidebar::setShortcutHint(PageId page, const QString& hint)
{
    for (NavigationItem* item : std::as_const(m_items)) {
        if (item->page() == page)
            item->setShortcutHint(hint);
    }
}

void Sidebar::setCurrentPage(PageId page)
{
    for (NavigationItem* item : m_items)
        item->setChecked(item->page() == page);
}

void Sidebar::setBadge(PageId page, const QString& text, Tone tone)
{
    for (NavigationItem* item : m_items) {
        if (item->page() == page)
            item->setBadge(text, tone);
    }
}

void Sidebar::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    setFixedWidth(folded ? FoldedWidth : Theme::SidebarWidth);
    m_workspace->setFolded(folded);
    for (NavigationItem* item : m_items)
        item->setFolded(folded);
    for (const SectionParts& parts : m_sections) {
        // The room stays, so that the pages keep their height on the screen.
        if (parts.title)
            parts.title->setText(folded ? QString() : parts.name);
    }
}

void Sidebar::setWorkspaces(const QList<WorkspaceLabel>& workspaces)
{
    m_workspaces = workspaces;
}

void Sidebar::showWorkspaces()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const WorkspaceLabel& workspace : m_workspaces) {
        QAction* action = menu->addAction(
            colourIcon(workspace.colour.isValid() ? workspace.colour : Theme::color(Token::Accent)),
            workspace.name);
        action->setToolTip(workspace.description);
        connect(action, &QAction::triggered, this,
                [this, id = workspace.id] { Q_EMIT workspaceChosen(id); });
    }
    if (!m_workspaces.isEmpty())
        menu->addSeparator();
    QAction* other = menu->addAction(icon(IconName::Plus), tr("Connect to another system…"));
    connect(other, &QAction::triggered, this, &Sidebar::anotherWorkspaceRequested);
    QAction* manage = menu->addAction(icon(IconName::Settings), tr("Manage workspaces…"));
    connect(manage, &QAction::triggered, this, [this] { Q_EMIT pageChosen(PageId::Settings); });
    menu->popup(m_workspace->mapToGlobal(QPoint(0, m_workspace->height() + 2)));
}

void Sidebar::takeFocus()
{
    for (NavigationItem* item : m_items) {
        if (item->isChecked()) {
            item->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    m_workspace->setFocus(Qt::ShortcutFocusReason);
}

void Sidebar::moveFocus(const NavigationItem* from, int step)
{
    const qsizetype next = m_items.indexOf(from) + step;
    if (next >= 0 && next < m_items.size())
        m_items[next]->setFocus(Qt::TabFocusReason);
    else if (next < 0)
        m_workspace->setFocus(Qt::BacktabFocusReason);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::color(Token::Hairline));
}
