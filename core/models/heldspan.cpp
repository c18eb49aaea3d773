// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/heldspan.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace {
// Between two looks at the clock; some 0.1 ms.
constexpr std::uint32_t RecordsAtOnce = 16'384;
} // namespace

void HeldSpans::update(const live::Snapshot& snapshot, qint64 budgetNs)
{
    QElapsedTimer timer;
    timer.start();
    m_end = snapshot.end();
    if (snapshot.isEmpty() || m_next > snapshot.end()) {
        m_segments.clear();
        m_topics.clear();
        m_next = snapshot.first();
        if (snapshot.isEmpty())
            return;
    }
    // Segments go as a whole, so the first one that is left begins with the first record.
    m_segments.erase(m_segments.begin(), m_segments.lower_bound(snapshot.first().value()));
    // Another store numbers its topics anew.
    if (m_segments.empty())
        m_topics.clear();
    m_next = std::max(m_next, snapshot.first());
    while (m_next < snapshot.end()) {
        const live::SegmentSlice slice = snapshot.sliceFrom(m_next, snapshot.end());
        const std::uint32_t to = std::min(slice.to, slice.from + RecordsAtOnce);
        look(slice, slice.from, to);
        m_next = SequenceId(slice.first.value() + to);
        // Each call gets on, however little time it has.
        if (timer.nsecsElapsed() > budgetNs)
            break;
    }
}

void HeldSpans::look(const live::SegmentSlice& slice, std::uint32_t from, std::uint32_t to)
{
    OfSegment& segment = m_segments[slice.first.value()];
    std::size_t last = 0;
    for (std::uint32_t index = from; index < to; ++index) {
        const live::IndexEntry& entry = slice.segment->entry(index);
        Part& part = partOf(segment, slice, entry.topic, Partition(entry.partition), last);
        const Offset offset(entry.offset);
        if (part.records++ == 0) {
            part.lowest = offset;
            part.highest = offset;
        } else {
            part.lowest = std::min(part.lowest, offset);
            part.highest = std::max(part.highest, offset);
        }
        if (slice.record(index).timestampType() == live::TimestampType::NotAvailable)
            continue;
        if (!segment.hasTime) {
            segment.hasTime = true;
            segment.earliestMs = entry.timestampMs;
            segment.latestMs = entry.timestampMs;
        } else {
            segment.earliestMs = std::min<qint64>(segment.earliestMs, entry.timestampMs);
            segment.latestMs = std::max<qint64>(segment.latestMs, entry.timestampMs);
        }
    }
}

HeldSpans::Part& HeldSpans::partOf(OfSegment& segment, const live::SegmentSlice& slice,
                                   live::TopicIndex topic, Partition partition, std::size_t& last)
{
    const auto fits = [&](const Part& part) {
        return part.topic == topic && part.partition == partition;
    };
    // Records come in runs of one partition.
    if (last < segment.parts.size() && fits(segment.parts[last]))
        return segment.parts[last];
    const auto found = std::find_if(segment.parts.begin(), segment.parts.end(), fits);
    last = std::size_t(found - segment.parts.begin());
    if (found == segment.parts.end()) {
        const std::string_view name = slice.names->topics.at(topic);
        m_topics.try_emplace(topic, QString::fromUtf8(name.data(), qsizetype(name.size())));
        segment.parts.push_back({.topic = topic, .partition = partition});
    }
    return segment.parts[last];
}

HeldSpan HeldSpans::span() const
{
    HeldSpan span;
    // By topic and partition. Thousands of partitions in hundreds of segments are possible.
    std::unordered_map<std::uint64_t, Part> parts;
    for (const auto& [first, segment] : m_segments) {
        if (segment.hasTime) {
            span.earliestMs =
                std::min(span.earliestMs.value_or(segment.earliestMs), segment.earliestMs);
            span.latestMs = std::max(span.latestMs.value_or(segment.latestMs), segment.latestMs);
        }
        for (const Part& part : segment.parts) {
            const std::uint64_t key =
                std::uint64_t(part.topic) << 32 | std::uint32_t(part.partition.value());
            const auto [sum, isNew] = parts.try_emplace(key, part);
            if (isNew)
                continue;
            sum->second.lowest = std::min(sum->second.lowest, part.lowest);
            sum->second.highest = std::max(sum->second.highest, part.highest);
            sum->second.records += part.records;
        }
    }
    for (const auto& [where, part] : parts) {
        span.partitions.append(
            {m_topics.at(part.topic), part.partition, part.lowest, part.highest, part.records});
        span.records += part.records;
    }
    std::sort(span.partitions.begin(), span.partitions.end(),
              [](const HeldPartition& a, const HeldPartition& b) {
                  return std::tie(a.topic, a.partition) < std::tie(b.topic, b.partition);
              });
    span.isComplete = m_next >= m_end;
    return span;
}
