// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/access.h"
#include "app/ctl/arguments.h"
#include "core/kafka/connection.h"
#include "core/settings/folders.h"
#include "core/settings/workspace.h"

#include <QtCore/QProcessEnvironment>

namespace ctl {

/// What a command connects to, and where its data lies.
struct Place
{
    /// With the settings of the command line; may hold secrets, so it is never saved.
    settings::Workspace workspace;
    /// Passwords, tokens and authorities of the saved workspace; see Program.
    Access access;
    /// For storage::Database.
    QString dataFolder;

    bool hasSprints() const { return !workspace.sprintsUrl.isEmpty(); }
    bool hasTasks() const { return !workspace.tasksUrl.isEmpty(); }
    bool hasKafka() const { return !workspace.bootstrap.isEmpty(); }
    kafka::Connection kafka() const { return kafkaConnection(workspace, access); }
};

/// The folders that a command line means.
settings::Folders foldersFor(const ConnectionArguments& typed);

/// The command line wins over the workspace, the workspace over the environment. Reads --kafka-file
/// (blocks on the disk). Data of a connection that is not quite the saved workspace's lies in a
/// workspace of its own: a save for one service must never be sent to another.
Result<Place> placeFor(const ConnectionArguments& typed,
                       const std::optional<settings::Workspace>& saved,
                       const QProcessEnvironment& environment, const settings::Folders& folders);

} // namespace ctl
