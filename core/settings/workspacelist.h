// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/filekeeper.h"
#include "core/settings/folders.h"
#include "core/settings/workspace.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <optional>

namespace settings {

/// The saved workspaces, one file each. Lives on the thread that made it; reading and writing
/// happen on the keeper's. Memory changes at once, the disk follows.
class WorkspaceList : public QObject
{
    Q_OBJECT

public:
    WorkspaceList(const Folders& folders, FileKeeper& keeper, QObject* parent = nullptr);

    /// Reads all files. Gives the sentences to show for files that could not be read (mostly none).
    QFuture<QStringList> load();

    /// The one opened last first; those never opened last, by name.
    const QList<Workspace>& workspaces() const { return m_workspaces; }
    std::optional<Workspace> byId(QUuid id) const;
    /// Ignores case.
    std::optional<Workspace> byName(const QString& name) const;
    /// The one opened last; nothing when none was ever opened.
    std::optional<Workspace> newest() const;

    /// Adds, or replaces the one of the same id. Rejected as checkWorkspace says; then nothing
    /// changes.
    QFuture<Result<void>> save(const Workspace& workspace);
    /// Forgets the workspace. Its data folder stays; NotFound when there is no such workspace.
    QFuture<Result<void>> remove(QUuid id);

Q_SIGNALS:
    void workspacesChanged();

private:
    void sortWorkspaces();

    Folders m_folders;
    FileKeeper& m_keeper;
    QList<Workspace> m_workspaces;
};

} // namespace settings
