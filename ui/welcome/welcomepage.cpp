// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include "ui/welcome/connectpanel.h"
#include "ui/welcome/sandboxpanel.h"
#include "ui/welcome/workspacespanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace {

constexpr int ColumnWidth = 600;

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : Page(PageId::Welcome, parent),
      m_sandbox(new SandboxPanel),
      m_connect(new ConnectPanel),
      m_workspaces(new WorkspacesPanel),
      m_saved(new QWidget)
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

    auto* saved = new QVBoxLayout(m_saved);
    saved->setContentsMargins(0, 0, 0, 0);
    saved->setSpacing(6);
    saved->addWidget(new Hairline);
    saved->addSpacing(10);
    saved->addWidget(new TextLabel(tr("Open again"), TextStyle::Strong));
    saved->addWidget(m_workspaces);
    m_saved->hide();
    rows->addWidget(m_saved);
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
    connect(m_connect, &ConnectPanel::moreRequested, this, &WelcomePage::moreRequested);
    connect(m_connect, &ConnectPanel::importRequested, this, &WelcomePage::importRequested);
    connect(m_workspaces, &WorkspacesPanel::rowsChanged, this,
            [this] { m_saved->setVisible(!m_workspaces->rows().isEmpty()); });
}

QString WelcomePage::title() const
{
    return tr("Welcome");
}

QWidget* WelcomePage::firstFocus()
{
    if (!m_workspaces->rows().isEmpty())
        return m_workspaces->list();
    return m_sandbox->startButton();
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
