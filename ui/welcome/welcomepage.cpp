// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include "ui/welcome/connectpanel.h"
#include "ui/welcome/recentitem.h"
#include "ui/welcome/sandboxpanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace {

constexpr int ColumnWidth = 600;
constexpr qsizetype MostRecent = 5;

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : Page(PageId::Welcome, parent),
      m_sandbox(new SandboxPanel),
      m_connect(new ConnectPanel),
      m_recent(new QWidget),
      m_recentRows(new QVBoxLayout(m_recent))
{
    auto* content = new QWidget;
    content->setMaximumWidth(ColumnWidth);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(Theme::PageMargin, 32, Theme::PageMargin, 32);
    rows->setSpacing(20);

    auto* head = new QHBoxLayout;
    head->setSpacing(14);
    auto* mark = new QLabel;
    mark->setPixmap(icon(IconName::Program).pixmap(QSize(40, 40), devicePixelRatioF()));
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(new TextLabel(tr("Throughline"), TextStyle::Title));
    auto* says = new TextLabel(
        tr("Follow every edit from the form to the bus and to those who heard of it."),
        TextStyle::Body, Token::Text2);
    says->setWordWrap(true);
    names->addWidget(says);
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    rows->addLayout(head);

    m_recentRows->setContentsMargins(0, 0, 0, 0);
    m_recentRows->setSpacing(2);
    m_recent->hide();
    rows->addWidget(m_recent);
    rows->addWidget(new Hairline);
    rows->addWidget(m_sandbox);
    rows->addWidget(new Hairline);
    rows->addWidget(m_connect);
    rows->addStretch();

    auto* middle = new QWidget;
    auto* centred = new QHBoxLayout(middle);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(middle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_sandbox, &SandboxPanel::startRequested, this, &WelcomePage::sandboxRequested);
    connect(m_sandbox, &SandboxPanel::cancelRequested, this, &WelcomePage::sandboxCancelRequested);
    connect(m_connect, &ConnectPanel::testRequested, this, &WelcomePage::testRequested);
    connect(m_connect, &ConnectPanel::connectRequested, this, &WelcomePage::connectRequested);
}

QString WelcomePage::title() const
{
    return tr("Welcome");
}

QWidget* WelcomePage::firstFocus()
{
    if (auto* first = m_recent->findChild<RecentItem*>())
        return first;
    return m_sandbox->startButton();
}

void WelcomePage::setRecent(const QList<RecentWorkspace>& workspaces)
{
    while (QLayoutItem* item = m_recentRows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_recent->setVisible(!workspaces.isEmpty());
    if (workspaces.isEmpty())
        return;
    auto* title = new TextLabel(tr("Open again"), TextStyle::Strong, Token::Text1, m_recent);
    title->setContentsMargins(0, 0, 0, 4);
    m_recentRows->addWidget(title);
    QWidget* before = nullptr;
    for (const RecentWorkspace& workspace :
         workspaces.first(std::min(MostRecent, workspaces.size()))) {
        auto* item =
            new RecentItem(workspace.name, workspace.description, workspace.colour, m_recent);
        connect(item, &RecentItem::clicked, this,
                [this, id = workspace.id] { Q_EMIT recentRequested(id); });
        m_recentRows->addWidget(item);
        item->show();
        if (before)
            setTabOrder(before, item);
        before = item;
    }
    setTabOrder(before, m_sandbox->startButton());
}

void WelcomePage::showSandboxProgress(const QString& sentence)
{
    m_sandbox->showProgress(sentence);
}

void WelcomePage::showSandboxFailed(const Error& error)
{
    m_sandbox->showFailed(error);
}

void WelcomePage::showSandboxReady()
{
    m_sandbox->reset();
}

void WelcomePage::showTestResult(Part part, bool ok, const QString& sentence)
{
    m_connect->showTestResult(part, ok, sentence);
}

void WelcomePage::showConnectFailed(const Error& error)
{
    m_connect->showFailed(error);
}
