// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QUuid>

namespace settings {

/// Where the program keeps its files. A value; touches no disk.
///
///   <config>/preferences.json             one for all workspaces
///   <config>/workspaces/<id>.json         one per workspace, without secrets
///   <data>/workspaces/<id>/workspace.db   outbox, promises, cache (with its -wal and -shm)
///   <data>/sandbox/                       what the built-in sandbox keeps between starts
///
/// A file that cannot be read is kept beside its place as <name>.broken-<time>.
struct Folders
{
    QString config;
    QString data;

    /// The user's own: QStandardPaths' AppConfigLocation and AppDataLocation.
    static Folders standard();
    /// Everything below one folder (--data-dir): <folder>/config and <folder>/data.
    static Folders below(const QString& folder);

    QString preferencesFile() const;
    QString workspacesFolder() const;
    QString workspaceFile(QUuid id) const;
    /// The folder to give to storage::Database.
    QString workspaceDataFolder(QUuid id) const;
    QString sandboxFolder() const;

    bool operator==(const Folders&) const = default;
};

} // namespace settings
