// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/topics.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

std::optional<qint64> recordCount(const TopicInfo& topic)
{
    qint64 count = 0;
    for (const PartitionInfo& partition : topic.partitions) {
        if (!partition.low || !partition.high)
            return std::nullopt;
        const qint64 low = std::max<qint64>(0, partition.low->value());
        const qint64 records = std::max<qint64>(0, partition.high->value() - low);
        if (records > std::numeric_limits<qint64>::max() - count)
            return std::numeric_limits<qint64>::max();
        count += records;
    }
    return count;
}

const QStringList& sprintTopics()
{
    static const QStringList topics{u"sprint.lifecycle"_s, u"sprint.team-members"_s};
    return topics;
}

const QStringList& taskTopics()
{
    static const QStringList topics{u"todo.tasks.created"_s, u"todo.tasks.updated"_s,
                                    u"todo.tasks.deleted"_s, u"todo.tasks.completed"_s};
    return topics;
}

const QStringList& domainTopics()
{
    static const QStringList topics = sprintTopics() + taskTopics();
    return topics;
}
