// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topicsnapshot.h"

#include <QtCore/QHash>

/// Invented clusters for the tests of topics.

inline PartitionInfo samplePartition(int number, int leader, const QList<int>& replicas, qint64 low,
                                     qint64 high)
{
    return {Partition{number}, leader, replicas, replicas, Offset{low}, Offset{high}};
}

inline TopicInfo sampleTopic(const QString& name, const QList<qint64>& highs, int brokers = 3)
{
    TopicInfo topic{name, name.startsWith(u"__"), {}};
    for (int i = 0; i < highs.size(); ++i) {
        QList<int> replicas;
        for (int replica = 0; replica < std::min(brokers, 3); ++replica)
            replicas.append(1 + (i + replica) % brokers);
        topic.partitions.append(samplePartition(i, replicas.first(), replicas, 0, highs.at(i)));
    }
    return topic;
}

/// Three brokers and a dozen topics that grow with every second since `second` 0; one partition
/// offline, one under-replicated, one that holds more than its share.
inline ClusterReading sampleCluster(int second)
{
    using namespace Qt::Literals::StringLiterals;
    ClusterReading reading;
    reading.at = QDateTime::fromMSecsSinceEpoch(1'774'000'000'000, Qt::UTC).addSecs(second);
    for (int id = 1; id <= 3; ++id)
        reading.brokers.append({id, u"kafka%1.example:9092"_s.arg(id)});
    const auto wave = [second](int base, int swing, int period) {
        qint64 sum = 0;
        for (int s = 0; s < second; ++s)
            sum += base + (s / period % 2 == 0 ? swing : -swing) * (s % period) / period;
        return sum;
    };
    reading.topics = {
        sampleTopic(u"sprint.lifecycle"_s, {20'411 + second / 4, 19'877, 21'102 + second / 9}),
        sampleTopic(u"sprint.team-members"_s, {412'921 + wave(9, 4, 40), 414'002 + wave(12, 9, 90),
                                               411'764 + wave(8, 3, 60)}),
        sampleTopic(u"todo.tasks.created"_s,
                    {1'204'118 + wave(31, 20, 120), 1'203'220 + wave(28, 20, 120)}),
        sampleTopic(u"todo.tasks.updated"_s, {90'114 + wave(3, 3, 200), 90'872 + second / 2}),
        sampleTopic(u"todo.tasks.deleted"_s, {12, 9}),
        sampleTopic(u"todo.tasks.completed"_s, {8'110 + second / 20, 8'204}),
        sampleTopic(u"billing.invoices"_s,
                    {40'000, 4'100'233 + wave(55, 50, 300), 39'000, 41'200, 38'800, 40'020}),
        sampleTopic(u"billing.invoices.dlq"_s, {214}),
        sampleTopic(u"email-service.DLT"_s, {12, 0, 3}),
        sampleTopic(u"inventory.stock-levels"_s, {5'120 + second, 5'220 + second}),
        sampleTopic(u"audit.log"_s, {99'120'441 + wave(410, 90, 30)}),
        sampleTopic(u"__consumer_offsets"_s, {48'112 + 4 * second, 50'200 + second}),
    };
    // The last broker is slow with one, and another has lost its leader.
    reading.topics[1].partitions[2].inSync = {3, 1};
    reading.topics[6].partitions[4].leader.reset();
    reading.topics[6].partitions[4].inSync.clear();
    return reading;
}

inline QHash<QString, TopicConfig> sampleConfigs()
{
    using namespace Qt::Literals::StringLiterals;
    const auto config = [](const QString& cleanup, const QString& ms) {
        TopicConfig made;
        made.entries = {
            {u"cleanup.policy"_s, cleanup,
             cleanup == "delete"_L1 ? ConfigSource::Default : ConfigSource::Topic, u"delete"_s,
             ConfigSource::Default},
            {u"compression.type"_s, u"snappy"_s, ConfigSource::Topic, u"producer"_s,
             ConfigSource::Default},
            {u"flush.messages"_s, u"9223372036854775807"_s, ConfigSource::Default, std::nullopt,
             ConfigSource::Unknown},
            {u"max.message.bytes"_s, u"1048588"_s, ConfigSource::Default, std::nullopt,
             ConfigSource::Unknown},
            {u"min.insync.replicas"_s, u"2"_s, ConfigSource::Topic, u"1"_s, ConfigSource::Default},
            {u"retention.bytes"_s, u"-1"_s, ConfigSource::Default, std::nullopt,
             ConfigSource::Unknown},
            {u"retention.ms"_s, ms, ConfigSource::Topic, u"604800000"_s, ConfigSource::Broker}};
        return made;
    };
    const QString week = u"604800000"_s;
    return {{u"sprint.lifecycle"_s, config(u"delete"_s, u"-1"_s)},
            {u"sprint.team-members"_s, config(u"delete"_s, week)},
            {u"todo.tasks.created"_s, config(u"delete"_s, week)},
            {u"todo.tasks.updated"_s, config(u"delete"_s, u"129600000"_s)},
            {u"todo.tasks.deleted"_s, config(u"delete"_s, week)},
            {u"todo.tasks.completed"_s, config(u"delete"_s, week)},
            {u"billing.invoices"_s, config(u"delete"_s, u"7776000000"_s)},
            {u"billing.invoices.dlq"_s, config(u"delete"_s, u"2592000000"_s)},
            {u"email-service.DLT"_s, config(u"delete"_s, u"2592000000"_s)},
            {u"inventory.stock-levels"_s, config(u"compact"_s, week)},
            {u"audit.log"_s, config(u"compact,delete"_s, u"31536000000"_s)},
            {u"__consumer_offsets"_s, config(u"compact"_s, week)}};
}

/// As large as an operator's cluster gets: 9,000 topics, 39,000 partitions on three brokers. Every
/// tenth topic is written to.
inline ClusterReading hugeCluster(int second)
{
    using namespace Qt::Literals::StringLiterals;
    ClusterReading reading;
    reading.at = QDateTime::fromMSecsSinceEpoch(1'774'000'000'000, Qt::UTC).addSecs(second);
    for (int id = 1; id <= 3; ++id)
        reading.brokers.append({id, u"kafka%1.example:9092"_s.arg(id)});
    reading.topics.reserve(9000);
    for (int i = 0; i < 9000; ++i) {
        QList<qint64> highs;
        for (int partition = 0; partition < (i % 3 == 0 ? 5 : 4); ++partition)
            highs.append(1000 + i * 7 + partition + (i % 10 == 0 ? second * (1 + i % 13) : 0));
        reading.topics.append(
            sampleTopic(u"team-%1.events.stream-%2"_s.arg(i % 60, 2, 10, QChar(u'0'))
                            .arg(i, 5, 10, QChar(u'0')),
                        highs));
    }
    return reading;
}
