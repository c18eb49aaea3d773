// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/targetreader.h"

#include "core/kafka/faults.h"

#include <algorithm>

namespace kafka {

namespace {

/// The value of the last header of this name.
std::optional<std::string_view> lastHeader(const live::RecordInput& record, std::string_view name)
{
    std::optional<std::string_view> found;
    for (const live::HeaderView& header : record.headers) {
        if (header.name == name && header.value)
            found = header.value;
    }
    return found;
}

Ends sortedEnds(const QHash<TopicPartition, PartitionSpan>& spans)
{
    Ends ends;
    for (auto one = spans.constBegin(); one != spans.constEnd(); ++one)
        ends.append({one.key(), one->end});
    std::ranges::sort(ends, [](const auto& a, const auto& b) {
        return std::pair(a.first.topic, a.first.partition) <
               std::pair(b.first.topic, b.first.partition);
    });
    return ends;
}

} // namespace

Result<QHash<QByteArray, RecordAddress>> findRunRecords(RecordReader& reader, const RunId& run,
                                                        Ends& ends)
{
    QStringList topics;
    QHash<TopicPartition, Offset> begins;
    for (const auto& [where, offset] : std::as_const(ends)) {
        begins.insert(where, offset);
        if (!topics.contains(where.topic))
            topics.append(where.topic);
    }
    const auto spans = reader.spans(topics);
    if (!spans)
        return spans.error();
    QList<RecordRange> ranges;
    for (const auto& [where, offset] : std::as_const(ends)) {
        if (!spans->contains(where))
            return makeError(ErrorKind::Conflict,
                             Sentences::tr("The topic %1 has no partition %2 any more: it was "
                                           "made anew.")
                                 .arg(where.topic)
                                 .arg(where.partition.value()));
    }
    for (auto span = spans->constBegin(); span != spans->constEnd(); ++span) {
        // A partition that was added holds nothing older than the run.
        const Offset from = begins.value(span.key(), Offset{0});
        if (span->end < from)
            return makeError(ErrorKind::Conflict,
                             Sentences::tr("Partition %1 of the topic %2 ends before the offset "
                                           "that it once had: the topic was made anew, or records "
                                           "were lost.")
                                 .arg(span.key().partition.value())
                                 .arg(span.key().topic));
        if (span->low > from)
            return makeError(ErrorKind::NotFound,
                             Sentences::tr("Partition %1 of the topic %2 no longer holds what was "
                                           "written since the run was planned.")
                                 .arg(span.key().partition.value())
                                 .arg(span.key().topic));
        ranges.append({span.key(), from, span->end});
    }
    const QByteArray id = run.value().toByteArray(QUuid::WithoutBraces);
    const std::string_view wanted(id.constData(), static_cast<std::size_t>(id.size()));
    QHash<QByteArray, RecordAddress> found;
    const Result<void> done =
        reader.read(ranges, [&](const TopicPartition& where, const live::RecordInput& record) {
            if (lastHeader(record, RunHeader) != wanted)
                return;
            const auto source = lastHeader(record, SourceHeader);
            if (!source)
                return;
            const QByteArray key(source->data(), static_cast<qsizetype>(source->size()));
            if (!found.contains(key))
                found.insert(key, {where.topic, where.partition, record.offset});
        });
    if (!done)
        return done.error();
    ends = sortedEnds(*spans);
    return found;
}

Result<Ends> presentEnds(RecordReader& reader, const QStringList& topics)
{
    const auto spans = reader.spansOfExisting(topics);
    if (!spans)
        return spans.error();
    return sortedEnds(*spans);
}

} // namespace kafka
