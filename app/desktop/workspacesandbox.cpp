// SPDX-License-Identifier: GPL-3.0-or-later
// The switches of the sandbox, where the workspace's services are one.
#include "app/desktop/workspacewindow.h"
#include "core/services/sandboxcontrol.h"
#include "ui/sandbox/sandboxdialog.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void WorkspaceWindow::wireSandbox()
{
    // A sandbox asks for no login; nobody else is asked a question that is none of its own.
    if (!m_session->hasSprintService() ||
        m_session->workspace().sprintsLogin.auth != settings::HttpAuth::None)
        return;
    m_sandbox = std::make_unique<SandboxControl>(m_session->workspace().sprintsUrl);
    auto* open = new QAction(tr("Sandbox: fail, repair, load…"), m_window.get());
    open->setObjectName(u"openSandbox"_s);
    open->setVisible(false);
    connect(open, &QAction::triggered, this, &WorkspaceWindow::openSandbox);
    m_window->addCommand(open);
    connect(m_sandbox.get(), &SandboxControl::found, m_window.get(), [this, open] {
        open->setVisible(true);
        showConnections();
    });
    connect(m_sandbox.get(), &SandboxControl::changed, m_window.get(),
            [this] { showConnections(); });
    connect(m_sandbox.get(), &SandboxControl::lost, m_window.get(), [this] { showConnections(); });
    connect(m_window.get(), &MainWindow::connectionActivated, this, [this](const QString& name) {
        if (name == sandboxName())
            openSandbox();
    });
    m_sandbox->start();
}

QString WorkspaceWindow::sandboxName()
{
    return tr("Sandbox");
}

std::optional<ConnectionState> WorkspaceWindow::sandboxState() const
{
    if (!m_sandbox || !m_sandbox->isThere())
        return {};
    const SandboxState& state = m_sandbox->state();
    const bool isStopped = state.value(u"email-service") == u"stopped"_s;
    const bool hasFaults = state.value(u"email-faults") == u"active"_s &&
                           (!state.value(u"email-fail-types").isEmpty() ||
                            state.value(u"email-fail-percent").toInt() > 0 ||
                            !state.value(u"email-poison-ids").isEmpty());
    ConnectionState shown{.name = sandboxName(), .state = ConnectionState::State::Ok};
    if (m_sandbox->isLost()) {
        shown.state = ConnectionState::State::Failed;
        shown.text = tr("not reached");
    } else if (isStopped) {
        shown.state = ConnectionState::State::Off;
        shown.text = tr("email-service stopped");
    } else if (hasFaults) {
        shown.state = ConnectionState::State::Failed;
        shown.text = tr("email-service fails");
    }
    shown.detail = tr("These services are a sandbox. A click opens its switches: let a consumer "
                      "fail, repair it, publish a load.");
    return shown;
}

void WorkspaceWindow::openSandbox()
{
    if (auto* const there = m_window->findChild<SandboxDialog*>()) {
        there->raise();
        there->activateWindow();
        return;
    }
    auto* dialog = new SandboxDialog(*m_sandbox, m_window.get());
    dialog->show();
}
