// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/snapshot.h"

#include <utility>

namespace live {

Snapshot::Snapshot(std::shared_ptr<const SegmentTable> table, SequenceId end)
    : m_table(std::move(table))
{
    // The end was read before the table, so the table may already begin behind it.
    m_first = m_table->items.empty() ? end : m_table->items.front().first;
    m_end = std::max(m_first, end);
}

std::size_t Snapshot::itemOf(SequenceId id) const
{
    const auto& items = m_table->items;
    const auto after = std::upper_bound(
        items.begin(), items.end(), id,
        [](SequenceId wanted, const SegmentTable::Item& item) { return wanted < item.first; });
    return static_cast<std::size_t>(after - items.begin()) - 1;
}

SequenceId Snapshot::endOfItem(std::size_t item) const
{
    const auto& items = m_table->items;
    return item + 1 < items.size() ? std::min(items[item + 1].first, m_end) : m_end;
}

std::optional<RecordView> Snapshot::at(SequenceId id) const
{
    if (!contains(id))
        return std::nullopt;
    const SegmentTable::Item& item = m_table->items[itemOf(id)];
    const auto index = static_cast<std::uint32_t>(id.value() - item.first.value());
    return RecordView(id, item.segment->entry(index), item.segment->bytes(), *m_table->names);
}

std::optional<SequenceId> Snapshot::find(TopicIndex topic, Partition partition, Offset offset) const
{
    if (isEmpty())
        return std::nullopt;
    for (std::size_t number = itemOf(SequenceId(m_end.value() - 1)) + 1; number-- > 0;) {
        const SegmentTable::Item& item = m_table->items[number];
        if (item.spans) {
            const bool mayHold =
                std::any_of(item.spans->begin(), item.spans->end(), [&](const PartitionSpan& span) {
                    return span.topic == topic && span.partition == partition &&
                           span.lowest <= offset && offset <= span.highest;
                });
            if (!mayHold)
                continue;
        }
        auto index = static_cast<std::uint32_t>(endOfItem(number).value() - item.first.value());
        while (index-- > 0) {
            const IndexEntry& entry = item.segment->entry(index);
            if (entry.offset == offset.value() && entry.partition == partition.value() &&
                entry.topic == topic)
                return SequenceId(item.first.value() + index);
        }
    }
    return std::nullopt;
}

std::optional<TopicIndex> Snapshot::topicIndex(std::string_view topic) const
{
    return m_table ? m_table->names->topics.find(topic) : std::nullopt;
}

std::string_view Snapshot::topicName(TopicIndex topic) const
{
    return m_table ? m_table->names->topics.at(topic) : std::string_view();
}

std::string_view Snapshot::typeName(TypeIndex type) const
{
    return m_table ? m_table->names->types.at(type) : std::string_view();
}

std::size_t Snapshot::typeCount() const
{
    return m_table ? m_table->names->types.size() - 1 : 0;
}

SegmentSlice Snapshot::sliceFrom(SequenceId from, SequenceId to) const
{
    const std::size_t number = itemOf(from);
    const SegmentTable::Item& item = m_table->items[number];
    const SequenceId end = std::min(to, endOfItem(number));
    return {item.segment.get(), m_table->names.get(), item.first,
            static_cast<std::uint32_t>(from.value() - item.first.value()),
            static_cast<std::uint32_t>(end.value() - item.first.value())};
}

SegmentSlice Snapshot::sliceBefore(SequenceId from, SequenceId to) const
{
    const SegmentTable::Item& item = m_table->items[itemOf(SequenceId(to.value() - 1))];
    const SequenceId begin = std::max(from, item.first);
    return {item.segment.get(), m_table->names.get(), item.first,
            static_cast<std::uint32_t>(begin.value() - item.first.value()),
            static_cast<std::uint32_t>(to.value() - item.first.value())};
}

} // namespace live
