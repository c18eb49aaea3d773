// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/workspace.h"

#include <QtCore/QJsonObject>

namespace ctl {

/// A saved workspace as the command line prints it: everything but the secrets, of which the names
/// alone are told.
QJsonObject workspaceJson(const settings::Workspace& workspace);

/// A table for people, one workspace a line.
QByteArray workspacesTable(const QList<settings::Workspace>& workspaces);

} // namespace ctl
