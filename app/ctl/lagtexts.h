// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

namespace ctl {

/// As `groups --json` prints a group.
QJsonObject groupJson(const GroupLag& group);
/// As `lag --json` prints it: the same with its partitions.
QJsonObject groupLagJson(const GroupLag& group);
/// As `record --json` prints a sweep.
QJsonObject sweepJson(const LagSweep& sweep);

QByteArray groupsTable(const QList<GroupLag>& groups);
/// What is known of the group, and a row for each partition.
QByteArray groupLagText(const GroupLag& group);
QByteArray sweepLine(const LagSweep& sweep);

} // namespace ctl
