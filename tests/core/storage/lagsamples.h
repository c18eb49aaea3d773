// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/laghistory.h"

#include <QtCore/QTimeZone>

/// Sweeps for tests of the history of lag.
namespace lagsamples {

/// So many seconds after an agreed moment.
inline QDateTime moment(double seconds)
{
    return QDateTime({2026, 3, 20}, {8, 15, 0}, Qt::UTC).addMSecs(qint64(seconds * 1000));
}

inline PartitionLag partition(int number, qint64 committed, qint64 end)
{
    PartitionLag partition;
    partition.where = {QStringLiteral("orders"), Partition{number}};
    partition.committed = Offset{committed};
    partition.end = Offset{end};
    return partition;
}

inline GroupLag group(const QString& name, const QList<PartitionLag>& partitions)
{
    GroupLag group;
    group.group = name;
    group.state = GroupState::Stable;
    group.partitions = partitions;
    return group;
}

inline LagSweep sweep(double seconds, const QList<GroupLag>& groups)
{
    LagSweep sweep;
    sweep.at = moment(seconds);
    sweep.groups = groups;
    return sweep;
}

/// `groups` groups of `partitions` partitions, all of which moved by `round`.
inline LagSweep wide(double seconds, int groups, int partitions, qint64 round)
{
    QList<GroupLag> all;
    for (int g = 0; g < groups; ++g) {
        QList<PartitionLag> places;
        for (int p = 0; p < partitions; ++p)
            places.append(partition(p, 1000 * g + round, 1000 * g + 7 * round));
        all.append(group(QStringLiteral("group-%1").arg(g), places));
    }
    return sweep(seconds, all);
}

} // namespace lagsamples
