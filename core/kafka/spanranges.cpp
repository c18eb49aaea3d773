// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/spanranges.h"

#include "core/kafka/clusterquestions.h"
#include "core/kafka/query.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <limits>

namespace kafka {

namespace {

using namespace std::chrono_literals;
using OffsetsAt = QHash<TopicPartition, std::optional<Offset>>;

/// The first offset of each partition whose record is not older than this.
Result<OffsetsAt> offsetsAt(const Asking& asking, AskingClient& client,
                            const QList<TopicPartition>& partitions, qint64 timeMs)
{
    while (!asking.isOver()) {
        TimesAnswer answer =
            askOffsetsAt(client.handle(), partitions, timeMs, asking.slice(asking.left()));
        client.client().serve(0ms);
        if (answer.isOk())
            return answer.offsets;
        if (client.isHopeless() && client.fault().code)
            break;
        client.client().serve(asking.slice(50ms));
    }
    if (asking.isDropped())
        return makeError(ErrorKind::Cancelled);
    return client.fault().code ? errorFor(client.fault(), asking.connection)
                               : noAnswer(asking.connection);
}

std::optional<qint64> timeOf(const From& from, qint64 nowMs)
{
    if (from.kind == From::Kind::Time)
        return from.timeMs;
    return from.kind == From::Kind::Ago ? std::optional(nowMs - from.ago.count()) : std::nullopt;
}

std::optional<qint64> timeOf(const To& to, qint64 nowMs)
{
    if (to.kind == To::Kind::Time)
        return to.timeMs;
    return to.kind == To::Kind::Ago ? std::optional(nowMs - to.ago.count()) : std::nullopt;
}

qint64 beginOf(const From& from, const PartitionSpan& span, std::optional<Offset> atTime)
{
    switch (from.kind) {
    case From::Kind::Newest:
        return std::max<qint64>(span.low.value(), span.end.value() - from.count);
    case From::Kind::At:
        return std::max(span.low.value(), from.offset.value());
    case From::Kind::Time:
    case From::Kind::Ago:
        return atTime ? std::max(span.low.value(), atTime->value()) : span.end.value();
    default:
        return span.low.value();
    }
}

qint64 endOf(const To& to, const PartitionSpan& span, std::optional<Offset> atTime)
{
    switch (to.kind) {
    case To::Kind::At:
        // The last one that is read.
        return to.offset.value() < span.end.value() ? to.offset.value() + 1 : span.end.value();
    case To::Kind::Time:
    case To::Kind::Ago:
        return atTime ? std::min(span.end.value(), atTime->value()) : span.end.value();
    default:
        return span.end.value();
    }
}

} // namespace

Result<QList<RecordRange>> findRanges(const Connection& connection, const QStringList& topics,
                                      const From& from, const To& to,
                                      std::chrono::milliseconds patience,
                                      const RecordReader::Dropped& isDropped)
{
    if (from.kind == From::Kind::End || from.kind == From::Kind::Group || !to.isBounded())
        return makeError(ErrorKind::Rejected,
                         Sentences::tr("A span has a fixed beginning and a fixed end: name times, "
                                       "offsets, the beginning or the end."));
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    const auto fromTime = timeOf(from, nowMs);
    const auto toTime = timeOf(to, nowMs);
    if (fromTime && toTime && *fromTime >= *toTime)
        return makeError(ErrorKind::Rejected,
                         Sentences::tr("The span ends before it begins. Name an end that is later "
                                       "than its beginning."));
    auto reader = RecordReader::open(connection, patience, isDropped);
    if (!reader)
        return reader.error();
    const auto spans = (*reader)->spans(topics);
    if (!spans)
        return spans.error();
    OffsetsAt begins;
    OffsetsAt ends;
    if (fromTime || toTime) {
        auto client = AskingClient::create(connection, Role::Asker);
        if (!client)
            return client.error();
        const Asking asking{connection, std::chrono::steady_clock::now() + patience, isDropped};
        for (const auto& [time, offsets] :
             {std::pair(fromTime, &begins), std::pair(toTime, &ends)}) {
            if (!time)
                continue;
            auto told = offsetsAt(asking, **client, spans->keys(), *time);
            if (!told)
                return told.error();
            *offsets = std::move(told).value();
        }
    }
    QList<RecordRange> ranges;
    for (auto span = spans->cbegin(); span != spans->cend(); ++span) {
        const qint64 begin = beginOf(from, *span, begins.value(span.key()));
        const qint64 end = endOf(to, *span, ends.value(span.key()));
        if (begin < end)
            ranges.append({span.key(), Offset{begin}, Offset{end}});
    }
    std::ranges::sort(ranges, [](const RecordRange& a, const RecordRange& b) {
        return std::tie(a.where.topic, a.where.partition) <
               std::tie(b.where.topic, b.where.partition);
    });
    return ranges;
}

} // namespace kafka
