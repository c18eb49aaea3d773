// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"
#include "core/kafka/clusterquestions.h"

#include <QtCore/QByteArrayView>

namespace kafka {

/// The groups of the cluster: names, states, protocols, members. Without partitions.
struct GroupsAnswer
{
    QList<GroupLag> groups; ///< By name.
    qint64 requests = 0;
    /// Why some may be missing, a sentence; empty otherwise.
    QString notice;
};

/// Blocks within the deadline. What this login may not see is left out, not an error.
Result<GroupsAnswer> askGroups(const Asking& asking, AskingClient& client);

/// Reads what each of the groups has committed, all asked side by side, into their partitions;
/// what one does not tell goes to its problem. Blocks within
/// the deadline; those that were not answered by then have a problem.
/// @return how many requests it took
qint64 askCommits(const Asking& asking, AskingClient& client, QList<GroupLag>& groups,
                  qsizetype mostPartitions);

/// The partitions in a member's assignment as the classic protocol writes it. Nothing for bytes
/// that are not one.
std::optional<QList<TopicPartition>> readAssignment(QByteArrayView bytes);

} // namespace kafka
