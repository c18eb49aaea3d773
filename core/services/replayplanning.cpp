// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/replayplanning.h"

#include "core/kafka/readrange.h"
#include "core/kafka/spanranges.h"
#include "core/services/replaysource.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostTopics = 100;
constexpr qsizetype CountedAtOnce = 1000;

struct PlanningWords
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

Error refusal(const QString& sentence)
{
    return {.kind = ErrorKind::Rejected, .message = sentence};
}

/// What a look at the span found.
struct Count
{
    qint64 records = 0;
    qint64 bytes = 0;
    qint64 looked = 0;
    std::map<int, qint64> byPartition;
    bool isWhole = false;
};

qint64 bytesIn(const kafka::OutgoingRecord& record)
{
    qint64 bytes =
        (record.key ? record.key->size() : 0) + (record.value ? record.value->size() : 0);
    for (const auto& [name, content] : record.headers)
        bytes += name.size() + (content ? content->size() : 0);
    return bytes;
}

/// Reads the span itself, for as long as a preview may take.
Result<Count> countRecords(ReplaySource& source, std::chrono::milliseconds longest,
                           const std::function<bool()>& isDropped)
{
    const auto until = std::chrono::steady_clock::now() + longest;
    Count count;
    while (std::chrono::steady_clock::now() < until) {
        const auto records = source.next(CountedAtOnce);
        if (!records) {
            // The time is up in the middle of a batch.
            if (records.error().kind == ErrorKind::Cancelled && !isDropped())
                break;
            return records.error();
        }
        count.isWhole = records->isEmpty();
        if (count.isWhole)
            break;
        for (const SourceRecord& record : *records) {
            ++count.records;
            count.bytes += bytesIn(record.record);
            ++count.byPartition[record.source.partition.value()];
        }
    }
    count.looked = source.looked();
    return count;
}

/// What was counted, spread over all of the span where the time did not suffice.
RunPreview previewOf(const ReplaySpan& span, const Count& count, int partitions)
{
    RunPreview preview;
    preview.isExact = count.isWhole;
    const double share = count.looked > 0 ? double(count.records) / double(count.looked) : 1.0;
    preview.records = count.isWhole ? count.records : std::llround(double(span.offsets()) * share);
    preview.bytes =
        count.isWhole || count.records == 0
            ? count.bytes
            : std::llround(double(count.bytes) / double(count.records) * double(preview.records));
    RunTarget target{.topic = span.into, .partitions = partitions, .records = preview.records};
    std::map<int, qint64> byPartition = count.byPartition;
    if (!count.isWhole) {
        byPartition.clear();
        for (const kafka::RecordRange& range : span.ranges)
            byPartition[range.where.partition.value()] +=
                std::llround(double(range.to.value() - range.from.value()) * share);
    }
    for (const auto& [partition, records] : byPartition)
        target.byPartition.append({Partition{partition}, records});
    preview.targets.append(target);
    for (const char* const header : {RunHeader, SourceHeader, TimeHeader})
        preview.added.append({QString::fromLatin1(header), preview.records});
    if (!count.isWhole)
        preview.warnings.append(
            PlanningWords::tr("There was no time to read all of the span: the number of records is "
                              "a guess made of %1 of them.")
                .arg(QLocale().toString(count.looked)));
    return preview;
}

/// Whether the target is as the request needs it; its partitions where it is there.
Result<int> checkTarget(kafka::RecordReader& reader, const ReplayRequest& request,
                        const QList<kafka::RecordRange>& ranges, QStringList& warnings)
{
    const auto spans = reader.spansOfExisting({request.into});
    if (!spans)
        return spans.error();
    if (spans->isEmpty() && !request.createsTopic)
        return Error{.kind = ErrorKind::NotFound,
                     .message = PlanningWords::tr("There is no topic %1. Let the replay create it, "
                                                  "or name one that is there.")
                                    .arg(request.into)};
    if (!spans->isEmpty() && request.createsTopic)
        return Error{.kind = ErrorKind::Conflict,
                     .message = PlanningWords::tr("There is a topic %1 already. Choose another "
                                                  "name, or replay into it without creating it.")
                                    .arg(request.into)};
    const int partitions = static_cast<int>(spans->size());
    if (request.createsTopic)
        return partitions;
    int highest = 0;
    for (const kafka::RecordRange& range : ranges)
        highest = std::max(highest, range.where.partition.value());
    if (highest >= partitions)
        return refusal(PlanningWords::tr("The topic %1 has %2 partition(s), and the span reaches "
                                         "partition %3: the order within a partition would be "
                                         "lost. Choose a topic with more partitions, or let the "
                                         "replay create one.")
                           .arg(request.into)
                           .arg(partitions)
                           .arg(highest));
    qint64 held = 0;
    for (const kafka::PartitionSpan& span : *spans)
        held += span.end.value() - span.low.value();
    if (held > 0)
        warnings.append(PlanningWords::tr("The topic %1 holds %2 record(s) already; the replayed "
                                          "ones come behind them.")
                            .arg(request.into, QLocale().toString(held)));
    return partitions;
}

/// The topic that is to be made, like the sources.
Result<kafka::NewTopic> topicToMake(const ReplayRequest& request,
                                    const ReplayPlanner::Wiring& wiring, QStringList& warnings)
{
    kafka::TopicAdmin admin(wiring.connection, wiring.patience);
    QList<kafka::TopicShape> shapes;
    for (const QString& topic : request.topics) {
        QFuture<Result<kafka::TopicShape>> shape = admin.describe(topic);
        shape.waitForFinished();
        if (!shape.result())
            return shape.result().error();
        shapes.append(*shape.result());
    }
    kafka::NewTopic topic = kafka::topicLike(shapes, request.into);
    if (topic.settings.value(u"cleanup.policy"_s).contains(u"compact"_s))
        warnings.append(PlanningWords::tr("The topic is compacted as its source is: of each key "
                                          "only the newest record stays."));
    if (!shapes.constFirst().settings)
        warnings.append(PlanningWords::tr("This login may not read the settings of %1: the topic "
                                          "gets those of the cluster.")
                            .arg(request.topics.constFirst()));
    return topic;
}

QString titleOf(const ReplayRequest& request)
{
    if (!request.title.isEmpty())
        return request.title;
    return request.topics.size() == 1
               ? PlanningWords::tr("%1 into %2").arg(request.topics.constFirst(), request.into)
               : PlanningWords::tr("%n topic(s) into %1", nullptr, int(request.topics.size()))
                     .arg(request.into);
}

} // namespace

Result<void> checkReplay(const ReplayRequest& request)
{
    if (request.topics.isEmpty())
        return refusal(PlanningWords::tr("Name a topic to replay."));
    if (request.topics.size() > MostTopics)
        return refusal(
            PlanningWords::tr("At most %1 topics are replayed at once.").arg(MostTopics));
    for (const QString& topic : request.topics) {
        if (kafka::isTopicPattern(topic))
            return refusal(
                PlanningWords::tr("“%1” stands for several topics; name each of them.").arg(topic));
    }
    if (const Result<void> named = kafka::checkTopicName(request.into); !named)
        return named.error();
    if (request.topics.contains(request.into))
        return refusal(PlanningWords::tr("The records of %1 cannot be replayed into the topic "
                                         "itself: everybody who reads it would get them twice. "
                                         "Name another topic.")
                           .arg(request.into));
    if (request.into.startsWith("__"_L1))
        return refusal(
            PlanningWords::tr("%1 is a topic of Kafka's own. Name another one.").arg(request.into));
    if (request.deletesTopicAfter && !request.createsTopic)
        return refusal(PlanningWords::tr("Only a topic that the replay creates is removed after "
                                         "it; %1 is kept.")
                           .arg(request.into));
    if (request.rate && request.pace)
        return refusal(PlanningWords::tr("A replay goes at a rate or at the pace of the original, "
                                         "not at both."));
    const auto isBad = [](std::optional<double> number) {
        return number && (!std::isfinite(*number) || *number <= 0 || *number > 1e9);
    };
    if (isBad(request.rate) || isBad(request.pace))
        return refusal(PlanningWords::tr("Rate and pace are numbers above zero."));
    return {};
}

Result<RunPlan> planReplay(const ReplayRequest& request, const ReplayPlanner::Wiring& wiring,
                           const std::function<bool()>& isDropped)
{
    if (const Result<void> sound = checkReplay(request); !sound)
        return sound.error();
    ReplaySpan span{.filter = request.filter,
                    .nowMs = QDateTime::currentMSecsSinceEpoch(),
                    .into = request.into,
                    .from = kafka::fromText(request.from),
                    .to = kafka::toText(request.to)};
    auto filter = replayFilter(span.filter, span.nowMs);
    if (!filter)
        return filter.error();
    auto ranges = kafka::findRanges(wiring.connection, request.topics, request.from, request.to,
                                    wiring.patience, isDropped);
    if (!ranges)
        return ranges.error();
    span.ranges = std::move(ranges).value();
    if (span.ranges.isEmpty())
        return refusal(PlanningWords::tr("No record lies in this span. Look at the topic's records "
                                         "and their times, then choose a wider one."));
    auto reader = kafka::RecordReader::open(wiring.connection, wiring.patience, isDropped);
    if (!reader)
        return reader.error();
    QStringList warnings;
    const Result<int> target = checkTarget(**reader, request, span.ranges, warnings);
    if (!target)
        return target.error();
    int partitions = *target;
    if (request.createsTopic) {
        auto made = topicToMake(request, wiring, warnings);
        if (!made)
            return made.error();
        partitions = made->partitions;
        span.newTopic = std::move(made).value();
    }
    if (request.deletesTopicAfter)
        warnings.append(PlanningWords::tr("The topic goes with everything in it as soon as all is "
                                          "sent."));
    const auto until = std::chrono::steady_clock::now() + wiring.counting;
    ReplaySource source(
        wiring.connection, span, std::move(filter).value(), wiring.patience,
        [&isDropped, until] { return isDropped() || std::chrono::steady_clock::now() > until; });
    const Result<Count> count = countRecords(source, wiring.counting, isDropped);
    if (!count)
        return count.error();
    if (count->isWhole && count->records == 0)
        return refusal(PlanningWords::tr("The filter lets no record of this span through."));

    RunPlan plan;
    plan.preview = previewOf(span, *count, partitions);
    plan.preview.warnings.append(warnings);
    Run& run = plan.run;
    run.id = RunId(QUuid::createUuid());
    run.kind = RunKind::Replay;
    run.title = titleOf(request);
    run.targetTopic = request.into;
    run.rate = request.rate;
    run.pace = request.pace;
    run.source = replaySpanJson(span);
    run.createdTopic = request.createsTopic;
    run.deletesTopicAfter = request.deletesTopicAfter;
    run.counts.planned = plan.preview.records;
    run.plannedAt = QDateTime::currentDateTimeUtc();
    return plan;
}
