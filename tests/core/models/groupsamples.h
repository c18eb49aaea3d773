// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"
#include "core/domain/lagseries.h"

/// Groups as a sweep would tell them.
namespace samples {

inline PartitionLag partitionLag(const QString& topic, int number, std::optional<qint64> committed,
                                 std::optional<qint64> end, LagVerdict verdict = LagVerdict::Ok)
{
    PartitionLag partition;
    partition.where = {topic, Partition(number)};
    if (committed) {
        partition.committed = Offset(*committed);
        partition.verdict = verdict;
    }
    if (end) {
        partition.low = Offset(0);
        partition.end = Offset(*end);
    }
    return partition;
}

inline GroupLag groupLag(const QString& name, const QList<PartitionLag>& partitions,
                         LagVerdict verdict = LagVerdict::Ok)
{
    GroupLag group;
    group.group = name;
    group.state = GroupState::Stable;
    group.protocol = GroupProtocol::Classic;
    group.members = QList<GroupMember>{};
    group.partitions = partitions;
    group.verdict = verdict;
    return group;
}

inline LagSweep sweepOf(const QList<GroupLag>& groups, const QDateTime& at)
{
    LagSweep sweep{.at = at, .groups = groups};
    for (const GroupLag& group : groups)
        sweep.partitions += group.partitions.size();
    return sweep;
}

/// 2,200 groups with 39,000 partitions in all, every fortieth in trouble; `turn` moves them on.
inline LagSweep hugeSweep(const QDateTime& at, qint64 turn = 0)
{
    QList<GroupLag> groups;
    for (int i = 0; i < 2200; ++i) {
        QList<PartitionLag> partitions;
        const bool isTroubled = i % 40 == 7;
        for (int p = 0; p < (i % 4 == 0 ? 20 : 17); ++p) {
            const qint64 committed = 400'000 + i * 10 + p + turn * (isTroubled ? 0 : 50);
            partitions.append(partitionLag(
                QStringLiteral("orders.region-%1.events").arg(i % 300, 3, 10, QChar(u'0')), p,
                committed, committed + (isTroubled ? 5000 + turn * 50 : (i + p + turn) % 40),
                isTroubled ? LagVerdict::NotAdvancing : LagVerdict::Ok));
            partitions.last().secondsBehind = isTroubled ? 180.0 + double(turn) * 5 : 0.2;
            partitions.last().secondsMethod = SecondsMethod::Record;
            partitions.last().member = QStringLiteral("consumer-%1").arg(p % 3);
            partitions.last().host = QStringLiteral("10.0.3.%1").arg(p % 3 + 10);
        }
        groups.append(
            groupLag(QStringLiteral("team-%1.service-%2").arg(i % 37).arg(i, 4, 10, QChar(u'0')),
                     partitions, isTroubled ? LagVerdict::NotAdvancing : LagVerdict::Ok));
        groups.last().reason =
            isTroubled ? QStringLiteral("orders.region, partition 0: 5,000 records are to be read, "
                                        "and its commit has been at 400,070 for 75 s.")
                       : QStringLiteral("It keeps up: 120 records are still to be read.");
    }
    return sweepOf(groups, at);
}

} // namespace samples
