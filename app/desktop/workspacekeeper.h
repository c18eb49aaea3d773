// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/addresstester.h"
#include "core/settings/secretstore.h"
#include "core/settings/workspacefile.h"
#include "core/settings/workspacelist.h"
#include "ui/shell/mainwindow.h"
#include "ui/welcome/workspacespanel.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>
#include <optional>

/// What a user does with workspaces, in whichever window: edit, duplicate, remove and take it back,
/// import, export, lock. Shows the same list in every panel that is attached. GUI thread.
class WorkspaceKeeper : public QObject
{
    Q_OBJECT

public:
    WorkspaceKeeper(settings::WorkspaceList& workspaces, settings::SecretStore& secrets,
                    AddressTester& tester, QObject* parent = nullptr);

    /// Which workspaces have a window of their own; asked whenever the lists are made.
    void setIsOpen(std::function<bool(QUuid)> isOpen);
    /// Fills the panel now and whenever something changes; does what it asks for, with dialogs and
    /// notices in the window. Both are let go of when they are destroyed.
    void attach(WorkspacesPanel* panel, MainWindow* window);
    /// Fills all panels again: a window was opened or closed.
    void refresh();

    /// Opens the form. An edit without an id makes a new workspace.
    void edit(const WorkspaceEdit& edit, MainWindow* window);
    void editSaved(QUuid id, MainWindow* window);
    void importInto(MainWindow* window);
    /// "http://… · kafka:9092 · opened 20 March"
    QString description(const settings::Workspace& workspace) const;

Q_SIGNALS:
    void openRequested(QUuid id);
    /// Saved. `reconnects`: addresses, logins or secrets differ from before.
    void workspaceSaved(const settings::Workspace& workspace, bool reconnects);

private:
    struct Removed
    {
        settings::Workspace workspace;
        settings::Secrets secrets;
    };
    void store(const WorkspaceEdit& edit, const settings::Secrets& before,
               const QPointer<MainWindow>& window);
    void duplicate(QUuid id, MainWindow* window);
    void remove(QUuid id, MainWindow* window);
    void undo(MainWindow* window);
    void exportFrom(const QString& id, MainWindow* window);
    void takeImport(const Result<settings::ImportedWorkspaces>& imported, MainWindow* window);
    void fill(WorkspacesPanel* panel) const;
    QString freeName(const QString& wanted) const;
    QStringList namesBut(QUuid id) const;

    settings::WorkspaceList& m_workspaces;
    settings::SecretStore& m_secrets;
    AddressTester& m_tester;
    std::function<bool(QUuid)> m_isOpen;
    QList<QPointer<WorkspacesPanel>> m_panels;
    /// The last one, until another takes its place; its secrets are in memory only.
    std::optional<Removed> m_removed;
};
