// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/retrycommand.h"

#include "app/ctl/table.h"
#include "core/codec/failuredecoder.h"
#include "core/codec/topicnames.h"
#include "core/codec/typeextractor.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

constexpr qint64 LargestPatch = 1024 * 1024;

QJsonArray headersJson(const QList<HeaderChange>& changes)
{
    QJsonArray array;
    for (const HeaderChange& change : changes)
        array.append(QJsonObject{{u"name"_s, change.name}, {u"records"_s, change.records}});
    return array;
}

QString placeString(const RecordAddress& address)
{
    return QString::fromUtf8(addressText(address));
}

QJsonArray targetsJson(const QList<RunTarget>& targets)
{
    QJsonArray array;
    for (const RunTarget& target : targets) {
        QJsonArray partitions;
        for (const auto& [partition, count] : target.byPartition)
            partitions.append(QJsonObject{
                {u"partition"_s, partition ? QJsonValue(partition->value()) : QJsonValue()},
                {u"records"_s, count}});
        array.append(QJsonObject{{u"topic"_s, target.topic},
                                 {u"records"_s, target.records},
                                 {u"partitions"_s, partitions}});
    }
    return array;
}

} // namespace

QJsonObject retryPreviewJson(const Run& run, const RunPreview& preview)
{
    QJsonArray readers;
    for (const RunReader& reader : preview.readers)
        readers.append(QJsonObject{{u"group"_s, reader.group},
                                   {u"topics"_s, QJsonArray::fromStringList(reader.topics)},
                                   {u"state"_s, groupStateName(reader.state)},
                                   {u"watched"_s, reader.isMeant}});
    QJsonArray newer;
    for (const NewerEvent& event : preview.newer)
        newer.append(QJsonObject{{u"source"_s, placeString(event.source)},
                                 {u"newest"_s, placeString(event.newest)},
                                 {u"count"_s, event.count}});
    QJsonArray earlier;
    for (const EarlierRetry& retry : preview.earlier)
        earlier.append(QJsonObject{{u"source"_s, placeString(retry.source)},
                                   {u"run"_s, runIdText(retry.run)},
                                   {u"state"_s, runItemStateName(retry.state)},
                                   {u"outcome"_s, runOutcomeName(retry.outcome)}});
    QJsonArray leftOut;
    for (const LeftOut& some : preview.leftOut) {
        QJsonArray examples;
        for (const RecordAddress& address : some.examples)
            examples.append(placeString(address));
        leftOut.append(QJsonObject{
            {u"reason"_s, some.reason}, {u"records"_s, some.records}, {u"examples"_s, examples}});
    }
    return {{u"preview"_s, true},
            {u"records"_s, preview.records},
            {u"bytes"_s, preview.bytes},
            {u"title"_s, run.title},
            {u"watched_group"_s,
             run.watchedGroup.isEmpty() ? QJsonValue() : QJsonValue(run.watchedGroup)},
            {u"targets"_s, targetsJson(preview.targets)},
            {u"removed_headers"_s, headersJson(preview.removed)},
            {u"added_headers"_s, headersJson(preview.added)},
            {u"readers"_s, preview.readersProblem.isEmpty() ? QJsonValue(readers) : QJsonValue()},
            {u"retried_before"_s, preview.retriedBefore},
            {u"earlier"_s, earlier},
            {u"newer_of_same_key"_s, preview.newerOfSameKey},
            {u"newer"_s, newer},
            {u"left_out"_s, leftOut},
            {u"warnings"_s, QJsonArray::fromStringList(preview.warnings)}};
}

/// Notes where the wanted failures are, on the reading thread.
class RetryCommand::Sink : public live::RecordSink
{
public:
    Sink(std::shared_ptr<const live::CompiledFilter> filter, const QString& group,
         const QSet<QString>& mixed)
        : m_filter(std::move(filter)), m_group(group), m_mixed(mixed)
    {}

    live::TopicIndex topicIndex(std::string_view topic) override { return m_topics.indexOf(topic); }

    void append(std::span<const live::RecordInput> batch) override
    {
        for (const live::RecordInput& record : batch) {
            const QString& topic = m_topics.name(record.topic);
            const std::string_view name = m_topics.bytes(record.topic);
            if (m_mixed.contains(topic) && !codec::dialectOf(record.headers))
                continue;
            if (m_filter && !m_filter->matches(name, m_types.eventType(name, record), record))
                continue;
            if (!m_group.isEmpty() && codec::decodeFailure(record, topic).group.value() != m_group)
                continue;
            m_found.append({topic, record.partition, record.offset});
        }
    }

    /// Once the reading has ended.
    const QList<RecordAddress>& found() const { return m_found; }

private:
    const std::shared_ptr<const live::CompiledFilter> m_filter;
    const QString m_group;
    const QSet<QString> m_mixed;
    codec::TypeExtractor m_types;
    codec::TopicNames m_topics;
    QList<RecordAddress> m_found;
};

RetryCommand::RetryCommand(Context context)
    : DlqCommand(std::move(context)), m_desk(place(), arguments(), console())
{
    connect(&m_desk, &RunDesk::failed, this, [this](const Error& error) { fail(error); });
    connect(&m_desk, &RunDesk::ended, this, [this](ExitCode code) { finish(code); });
    connect(&m_desk, &RunDesk::ready, this, [this] {
        if (isFinished())
            return;
        if (arguments().run.records.isEmpty())
            DlqCommand::start();
        else
            plan(arguments().run.records);
    });
}

RetryCommand::~RetryCommand() = default;

void RetryCommand::start()
{
    const FilterReading filter = readFilter(arguments().filter);
    if (!checkFilter(filter))
        return;
    m_filter = filter.filter;
    if (const Result<void> read = readPatch(); !read)
        return fail(read.error());
    if (arguments().run.execute && !checkUnlocked())
        return;
    m_desk.start();
}

Result<void> RetryCommand::readPatch()
{
    const QString& name = arguments().run.patchFile;
    if (name.isEmpty())
        return {};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestPatch)
        return Error{.kind = ErrorKind::Rejected,
                     .message = tr("The patch %1 cannot be read.").arg(name)};
    m_patch = file.readAll();
    return {};
}

void RetryCommand::interrupt()
{
    if (m_desk.isFollowing())
        return m_desk.interrupt();
    DlqCommand::interrupt();
}

void RetryCommand::topicsFound(const QList<DeadLetterTopic>& topics)
{
    const QStringList names = namesToRead(topics);
    if (names.isEmpty()) {
        sayNoTopics();
        return finish(ExitCode::Failed);
    }
    m_sink = std::make_shared<Sink>(m_filter, arguments().failureGroup, mixedNames(topics));
    read(names, kafka::From::beginning(), m_sink);
}

void RetryCommand::readingEnded(const kafka::ReadSummary&)
{
    if (isInterrupted())
        return Command::interrupt();
    if (m_sink->found().isEmpty()) {
        say(tr("No failure was found that is meant."));
        return finish(ExitCode::Failed);
    }
    plan(m_sink->found());
}

void RetryCommand::plan(const QList<RecordAddress>& records)
{
    const RunArguments& run = arguments().run;
    RetryRequest request{records, {}};
    request.options.into = run.into;
    request.options.patch = m_patch;
    request.options.rate = run.rate;
    request.options.canary = run.canary;
    request.options.watchedGroup = run.watch;
    m_desk.runs().planRetry(request).then(this,
                                          [this](const Result<RunPlan>& plan) { takePlan(plan); });
}

void RetryCommand::takePlan(const Result<RunPlan>& plan)
{
    if (isFinished())
        return;
    if (!plan)
        return fail(plan.error());
    const bool isExecuted = arguments().run.execute;
    showPreview(console(), arguments(), *plan, &retryPreviewJson);
    for (const LeftOut& some : plan->preview.leftOut)
        say(tr("%1 left out: %2").arg(some.records).arg(some.reason));
    if (!isExecuted) {
        say(tr("Nothing was written. Add --execute (and --unlock) to send these records."));
        return finish(ExitCode::Done);
    }
    m_desk.follow(plan->run.id);
    m_desk.runs().execute(*plan).then(this, [this](const Result<RunId>& begun) {
        if (!begun)
            fail(begun.error());
    });
}

} // namespace ctl
