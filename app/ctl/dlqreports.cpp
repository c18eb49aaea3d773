// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/dlqreports.h"

#include "app/ctl/table.h"
#include "core/codec/failurejson.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

// Newest records of each partition: enough to see who writes there.
constexpr qint64 SampleSize = 10;

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"-"_s : withoutControls(text);
}

/// A type without its package: the last part says it.
QString shortType(const QString& type)
{
    return type.mid(type.lastIndexOf(u'.') + 1);
}

/// One line, short enough for a table.
QString firstWords(const QString& text)
{
    constexpr qsizetype Most = 80;
    const QString line = text.simplified();
    return line.size() > Most ? line.first(Most - 1) + u'…' : line;
}

} // namespace

QJsonObject deadLetterTopicJson(const DeadLetterTopic& topic)
{
    return {{u"topic"_s, topic.name},
            {u"kind"_s,
             topic.kind == DeadLetterTopic::Kind::Retries ? u"retries"_s : u"dead-letters"_s},
            {u"evidence"_s, evidenceName(topic.evidence)},
            {u"dialects"_s, QJsonArray::fromStringList(topic.dialects)},
            {u"records"_s, topic.records ? QJsonValue(*topic.records) : QJsonValue()},
            {u"sampled"_s, topic.sampled},
            {u"recognised"_s, topic.recognised}};
}

void DlqTopicsCommand::topicsFound(const QList<DeadLetterTopic>& topics)
{
    m_topics = topics;
    const QStringList names = namesToRead(topics);
    if (names.isEmpty())
        return report();
    m_sink = std::make_shared<FailureSink>(nullptr, [this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                while (!m_sink->take(1000).isEmpty()) {
                }
            },
            Qt::QueuedConnection);
    });
    read(names, kafka::From::newest(SampleSize), m_sink);
}

void DlqTopicsCommand::readingEnded(const kafka::ReadSummary&)
{
    const QHash<QString, TopicTally> tallies = m_sink->tallies();
    for (DeadLetterTopic& topic : m_topics) {
        const TopicTally tally = tallies.value(topic.name);
        topic.sampled = tally.read;
        topic.recognised = tally.recognised;
        topic.dialects = tally.dialects;
        if (tally.recognised > 0 && topic.evidence == DeadLetterTopic::Evidence::Name)
            topic.evidence = DeadLetterTopic::Evidence::Headers;
    }
    if (isInterrupted()) {
        say(tr("Interrupted before all topics were looked at."));
        return finish(ExitCode::Partial);
    }
    report();
}

void DlqTopicsCommand::report()
{
    if (m_topics.isEmpty())
        sayNoTopics();
    Table table({{tr("TOPIC")},
                 {tr("KIND")},
                 {tr("EVIDENCE")},
                 {tr("DIALECTS")},
                 {tr("RECORDS"), Table::Align::Right},
                 {tr("SAMPLED"), Table::Align::Right},
                 {tr("RECOGNISED"), Table::Align::Right}});
    for (const DeadLetterTopic& topic : std::as_const(m_topics)) {
        if (arguments().json) {
            if (!console().print(deadLetterTopicJson(topic)))
                break;
            continue;
        }
        const bool isRetry = topic.kind == DeadLetterTopic::Kind::Retries;
        table.add({topic.name, isRetry ? tr("retries") : tr("dead letters"),
                   evidenceName(topic.evidence), orDash(topic.dialects.join(u", "_s)),
                   topic.records ? QString::number(*topic.records) : u"-"_s,
                   QString::number(topic.sampled), QString::number(topic.recognised)});
    }
    if (!table.isEmpty())
        console().print(table.text());
    finish(ExitCode::Done);
}

void DlqGroupsCommand::topicsFound(const QList<DeadLetterTopic>& topics)
{
    const QStringList names = namesToRead(topics);
    if (names.isEmpty()) {
        sayNoTopics();
        return finish(ExitCode::Done);
    }
    m_sink = std::make_shared<FailureSink>(nullptr, [this] {
        QMetaObject::invokeMethod(this, &DlqGroupsCommand::drain, Qt::QueuedConnection);
    });
    m_sink->setMixedTopics(mixedNames(topics));
    read(names, kafka::From::beginning(), m_sink);
}

void DlqGroupsCommand::drain()
{
    while (true) {
        const QList<Failure> failures = m_sink->take(1000);
        if (failures.isEmpty())
            return;
        m_store.take(failures, FailureStore::Arrival::Backlog, QDateTime::currentDateTimeUtc());
    }
}

void DlqGroupsCommand::readingEnded(const kafka::ReadSummary& summary)
{
    drain();
    const QList<FailureGroup> groups = m_store.groups();
    Table table({{tr("ID")},
                 {tr("COUNT"), Table::Align::Right},
                 {tr("CAUSE")},
                 {tr("ORIGIN")},
                 {tr("GROUP")},
                 {tr("LAST")},
                 {tr("MESSAGE")}});
    for (const FailureGroup& group : groups) {
        if (arguments().json) {
            if (!console().print(codec::failureGroupJson(group)))
                break;
            continue;
        }
        table.add({group.id.value(), QString::number(group.count),
                   orDash(shortType(group.exception)), orDash(group.originTopic),
                   orDash(group.consumerGroup), timeText(group.last),
                   orDash(firstWords(group.message))});
    }
    if (!table.isEmpty())
        console().print(table.text());
    if (groups.isEmpty())
        say(tr("No failures: %n record(s) were searched.", nullptr,
               int(std::min<qint64>(summary.records, std::numeric_limits<int>::max()))));
    if (m_store.letGoGroups() > 0)
        say(tr("There are more causes than are held: %1 were let go.").arg(m_store.letGoGroups()));
    if (isInterrupted()) {
        say(tr("Interrupted before the end was reached: the counts are not whole."));
        return finish(ExitCode::Partial);
    }
    finish(ExitCode::Done);
}

} // namespace ctl
