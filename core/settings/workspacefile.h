// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/workspace.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace settings {

/// Workspaces as they came from somebody else's file.
struct ImportedWorkspaces
{
    /// Each with a new id, read-only, without secrets.
    QList<Workspace> workspaces;
    /// What was left out and why, a sentence each.
    QStringList notices;

    bool operator==(const ImportedWorkspaces&) const = default;
};

/// Workspaces as a file for somebody else: neither secrets nor ids nor when they were open. The
/// sandbox, whose addresses mean nothing elsewhere, is left out.
QByteArray exportText(const QList<Workspace>& workspaces);

/// Reads what exportText() made, or one workspace's own file. Malformed when it is neither. Secrets
/// and properties that run code are left out, and said so.
Result<ImportedWorkspaces> importText(const QByteArray& text);

/// Both on the thread pool: a file of at most 4 MiB is read; one is written whole or not at all.
QFuture<Result<ImportedWorkspaces>> importFile(const QString& path);
QFuture<Result<void>> exportFile(const QString& path, const QList<Workspace>& workspaces);

} // namespace settings
