// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/topicscommand.h"

#include "app/ctl/table.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ctl {

namespace {

// Whoever asks for figures waits no longer for a sample.
constexpr auto SamplePatience = 5s;

QJsonValue offsetJson(const std::optional<Offset>& offset)
{
    return offset ? QJsonValue(qint64(offset->value())) : QJsonValue();
}

QString offsetText(const std::optional<Offset>& offset)
{
    return offset ? QString::number(offset->value()) : u"-"_s;
}

QJsonArray numbersJson(const QList<int>& numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

QString numbersText(const QList<int>& numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return texts.join(u',');
}

QByteArray topicsTable(const QList<TopicInfo>& topics, const QSet<QString>& deadLetters)
{
    Table table({{TopicsCommand::tr("TOPIC")},
                 {TopicsCommand::tr("PARTITIONS"), Table::Align::Right},
                 {TopicsCommand::tr("RECORDS"), Table::Align::Right},
                 {TopicsCommand::tr("KIND")}});
    for (const TopicInfo& topic : topics) {
        const auto records = recordCount(topic);
        table.add({topic.name, QString::number(topic.partitions.size()),
                   records ? QString::number(*records) : u"-"_s,
                   topic.internal                     ? TopicsCommand::tr("internal")
                   : deadLetters.contains(topic.name) ? TopicsCommand::tr("dead letters")
                                                      : QString()});
    }
    return table.text();
}

QByteArray partitionsTable(const QList<TopicInfo>& topics)
{
    Table table({{TopicsCommand::tr("TOPIC")},
                 {TopicsCommand::tr("PARTITION"), Table::Align::Right},
                 {TopicsCommand::tr("LEADER"), Table::Align::Right},
                 {TopicsCommand::tr("REPLICAS")},
                 {TopicsCommand::tr("IN SYNC")},
                 {TopicsCommand::tr("LOW"), Table::Align::Right},
                 {TopicsCommand::tr("HIGH"), Table::Align::Right}});
    for (const TopicInfo& topic : topics) {
        for (const PartitionInfo& partition : topic.partitions)
            table.add({topic.name, QString::number(partition.partition.value()),
                       partition.leader ? QString::number(*partition.leader) : u"-"_s,
                       numbersText(partition.replicas), numbersText(partition.inSync),
                       offsetText(partition.low), offsetText(partition.high)});
    }
    return table.text();
}

} // namespace

QJsonObject topicJson(const TopicInfo& topic, bool isDeadLetter)
{
    QJsonArray partitions;
    for (const PartitionInfo& partition : topic.partitions)
        partitions.append(QJsonObject{
            {u"partition"_s, partition.partition.value()},
            {u"leader"_s, partition.leader ? QJsonValue(*partition.leader) : QJsonValue()},
            {u"replicas"_s, numbersJson(partition.replicas)},
            {u"isr"_s, numbersJson(partition.inSync)},
            {u"low"_s, offsetJson(partition.low)},
            {u"high"_s, offsetJson(partition.high)}});
    const auto records = recordCount(topic);
    return {{u"topic"_s, topic.name},
            {u"partitions"_s, partitions},
            {u"records"_s, records ? QJsonValue(*records) : QJsonValue()},
            {u"internal"_s, topic.internal},
            {u"dead_letter"_s, isDeadLetter}};
}

void TopicsCommand::start()
{
    m_cluster = std::make_unique<kafka::ClusterReader>(place().kafka());
    m_memory = std::make_unique<TopicMemory>(place().dataFolder,
                                             [this](const QString& text) { say(text); });
    m_memory->recall([this](const TopicMemory::Verdicts& verdicts) {
        m_evidence.verdicts = verdicts;
        askTopics();
    });
}

void TopicsCommand::askTopics()
{
    m_cluster->cluster(kafka::Watermarks::With, arguments().topics)
        .then(this, [this](const Result<ClusterInfo>& cluster) {
            if (cluster)
                sample(*cluster);
            else
                fail(cluster.error());
        });
}

/// The named ones are opened ones: their records may say what their names do not.
void TopicsCommand::sample(const ClusterInfo& cluster)
{
    QSet<QString> known;
    for (const DeadLetterTopic& topic : deadLetterTopics(cluster, m_evidence))
        known.insert(topic.name);
    QList<HeaderSearch::Topic> unknown;
    for (const TopicInfo& topic : cluster.topics) {
        if (arguments().topics.contains(topic.name) && !topic.internal &&
            !known.contains(topic.name) && recordCount(topic).value_or(1) > 0)
            unknown.append({topic.name, int(topic.partitions.size())});
    }
    if (unknown.isEmpty())
        return report(cluster);
    m_search = std::make_unique<HeaderSearch>(place().kafka(), unknown,
                                              HeaderSearch::Options{.patience = SamplePatience});
    connect(m_search.get(), &HeaderSearch::finished, this, [this, cluster] {
        for (const QString& name : m_search->found().keys())
            m_evidence.found.insert(name);
        for (const QString& name : m_search->notSearched())
            say(tr("The records of %1 could not be sampled: whether it holds dead letters is told "
                   "by its name only.")
                    .arg(name));
        report(cluster);
    });
    m_search->start();
}

void TopicsCommand::report(const ClusterInfo& cluster)
{
    QList<TopicInfo> topics = cluster.topics;
    if (arguments().topics.isEmpty())
        std::sort(topics.begin(), topics.end(),
                  [](const TopicInfo& a, const TopicInfo& b) { return a.name < b.name; });
    QSet<QString> deadLetters;
    for (const DeadLetterTopic& topic : deadLetterTopics(cluster, m_evidence)) {
        if (isRead(topic))
            deadLetters.insert(topic.name);
    }
    if (arguments().json) {
        for (const TopicInfo& topic : std::as_const(topics)) {
            if (!console().print(topicJson(topic, deadLetters.contains(topic.name))))
                break;
        }
    } else if (!topics.isEmpty()) {
        console().print(arguments().topics.isEmpty() ? topicsTable(topics, deadLetters)
                                                     : partitionsTable(topics));
    }
    bool isComplete = true;
    for (const QString& name : arguments().topics) {
        const bool isThere =
            std::any_of(topics.cbegin(), topics.cend(),
                        [&](const TopicInfo& topic) { return topic.name == name; });
        if (!isThere)
            say(tr("There is no topic %1.").arg(name));
        isComplete = isComplete && isThere;
    }
    if (isComplete)
        finish(ExitCode::Done);
    else
        finish(topics.isEmpty() ? ExitCode::Failed : ExitCode::Partial);
}

} // namespace ctl
