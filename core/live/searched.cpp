// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/searched.h"

#include "core/live/recordlayout.h"

#include <algorithm>

namespace live {

SearchedPartition& SearchedCounter::of(TopicIndex topic, std::int32_t partition,
                                       std::int64_t offset)
{
    // Records of one partition come in runs.
    if (m_last < m_searched.partitions.size()) {
        SearchedPartition& last = m_searched.partitions[m_last];
        if (last.topic == topic && last.partition.value() == partition)
            return last;
    }
    const std::uint64_t name = std::uint64_t(topic) << 32 | static_cast<std::uint32_t>(partition);
    const auto [found, isNew] = m_numbers.try_emplace(name, m_searched.partitions.size());
    if (isNew)
        m_searched.partitions.push_back(
            {topic, Partition(partition), Offset(offset), Offset(offset), 0});
    m_last = found->second;
    return m_searched.partitions[m_last];
}

void SearchedCounter::addTime(std::int64_t timestampMs)
{
    if (!m_searched.oldestMs || timestampMs < *m_searched.oldestMs)
        m_searched.oldestMs = timestampMs;
    if (!m_searched.newestMs || timestampMs > *m_searched.newestMs)
        m_searched.newestMs = timestampMs;
}

void SearchedCounter::add(const SegmentSlice& slice)
{
    for (std::uint32_t index = slice.from; index < slice.to; ++index) {
        const IndexEntry& entry = slice.segment->entry(index);
        SearchedPartition& partition = of(entry.topic, entry.partition, entry.offset);
        partition.lowest = std::min(partition.lowest, Offset(entry.offset));
        partition.highest = std::max(partition.highest, Offset(entry.offset));
        ++partition.records;
        // A record without a time says -1; only then its bytes are worth a look.
        if (entry.timestampMs > 0 ||
            slice.record(index).timestampType() != TimestampType::NotAvailable)
            addTime(entry.timestampMs);
    }
    m_searched.records += slice.to - slice.from;
    m_searched.bytes += static_cast<std::uint64_t>(slice.endByte() - slice.beginByte());
}

void SearchedCounter::add(const RecordInput& record)
{
    SearchedPartition& partition =
        of(record.topic, record.partition.value(), record.offset.value());
    partition.lowest = std::min(partition.lowest, record.offset);
    partition.highest = std::max(partition.highest, record.offset);
    ++partition.records;
    if (record.timestampType != TimestampType::NotAvailable)
        addTime(record.timestampMs);
    ++m_searched.records;
    m_searched.bytes += layout::plainSize(record);
}

} // namespace live
