// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/welcome/workspacedraft.h"
#include "ui/widgets/page.h"

class ConnectPanel;
class SandboxPanel;
class WorkspacesPanel;

/// The first page: try the sandbox, open a workspace again, or connect to a system. It says what
/// the user wants by signals and shows by slots how it goes.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override;
    /// All workspaces; not there before there is one. Its signals are for the caller.
    WorkspacesPanel& workspaces() { return *m_workspaces; }
    SandboxPanel& sandbox() { return *m_sandbox; }
    ConnectPanel& connecting() { return *m_connect; }

public Q_SLOTS:
    void showSandboxProgress(const QString& sentence);
    void showSandboxFailed(const Error& error);
    /// It runs: the panel is as at the beginning.
    void showSandboxReady();
    void showTestResult(Part part, bool ok, const QString& sentence);
    void showConnectFailed(const Error& error);

Q_SIGNALS:
    void sandboxRequested();
    void sandboxCancelRequested();
    /// One at a time while connecting; the answer goes to showTestResult().
    void testRequested(Part part, const QString& address);
    void connectRequested(const WorkspaceDraft& draft);
    /// The whole form, with what is typed so far.
    void moreRequested(const WorkspaceDraft& draft);
    void importRequested();

private:
    SandboxPanel* m_sandbox;
    ConnectPanel* m_connect;
    WorkspacesPanel* m_workspaces;
    QWidget* m_saved;
};
