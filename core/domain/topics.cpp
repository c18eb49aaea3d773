// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/topics.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
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

bool isDeadLetterName(const QString& topic)
{
    // Parts of a name between '.', '-' and '_'. Two of the words hold such a sign themselves.
    static constexpr std::array Words{
        QLatin1StringView("dlq"), QLatin1StringView("dlt"), QLatin1StringView("deadletter"),
        QLatin1StringView("deadletterqueue"), QLatin1StringView("deadletters")};
    const QString name = topic.toLower()
                             .replace(u"dead-letter"_s, u"deadletter"_s)
                             .replace(u"dead_letter"_s, u"deadletter"_s)
                             .replace(u"dead.letter"_s, u"deadletter"_s);
    qsizetype begin = 0;
    const auto isSeparator = [](QChar c) {
        return c == u'.' || c == u'-' || c == u'_';
    };
    for (qsizetype end = 0; end <= name.size(); ++end) {
        if (end < name.size() && !isSeparator(name.at(end)))
            continue;
        const QStringView part = QStringView(name).mid(begin, end - begin);
        if (std::any_of(Words.begin(), Words.end(),
                        [&](QLatin1StringView word) { return part == word; }))
            return true;
        begin = end + 1;
    }
    return false;
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
