// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/recordview.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace live {

/// The lowest and highest offset of one partition within a segment; lets find() pass over segments.
struct PartitionSpan
{
    TopicIndex topic = 0;
    Partition partition;
    Offset lowest;
    Offset highest;
};

/// The list of segments at one moment; never changed once published, replaced instead.
struct SegmentTable
{
    struct Item
    {
        SequenceId first;
        std::shared_ptr<const Segment> segment;
        /// Null while the segment is open, or when it holds too many partitions to list.
        std::shared_ptr<const std::vector<PartitionSpan>> spans;
    };
    std::vector<Item> items; // oldest first, contiguous sequence ids
    std::shared_ptr<const StoreNames> names;
    std::uint64_t version = 0;
};

/// Neighbouring records of one segment, as a filter sees them. `from` and `to` count within the
/// segment; a filter may look at no byte outside [beginByte(), endByte()), because behind it the
/// writer may be writing.
struct SegmentSlice
{
    const Segment* segment = nullptr;
    const StoreNames* names = nullptr;
    SequenceId first; ///< Of the segment's record 0.
    std::uint32_t from = 0;
    std::uint32_t to = 0;

    const char* beginByte() const { return segment->bytes() + segment->entry(from).begin; }
    const char* endByte() const
    {
        const IndexEntry& last = segment->entry(to - 1);
        return segment->bytes() + last.begin + last.size;
    }
    RecordView record(std::uint32_t index) const
    {
        return {SequenceId(first.value() + index), segment->entry(index), segment->bytes(), *names};
    }
};

/// What a store held at one moment. Cheap to copy; pins the memory of the segments it saw, so keep
/// one only while it is looked at and refresh it every tick. Reading from it takes no lock.
/// Any thread, but one object is used by one thread at a time.
class Snapshot
{
public:
    Snapshot() = default;

    bool isEmpty() const { return m_first == m_end; }
    SequenceId first() const { return m_first; }
    /// One past the newest.
    SequenceId end() const { return m_end; }
    std::uint64_t count() const { return m_end.value() - m_first.value(); }

    bool contains(SequenceId id) const { return id >= m_first && id < m_end; }
    /// Nothing for a record that was let go or has not come yet.
    std::optional<RecordView> at(SequenceId id) const;
    /// The newest record with this address. Looks at one segment's index closely and at one line
    /// for each other.
    std::optional<SequenceId> find(TopicIndex topic, Partition partition, Offset offset) const;
    /// The number of a topic of which records were asked to be kept.
    std::optional<TopicIndex> topicIndex(std::string_view topic) const;
    std::string_view topicName(TopicIndex topic) const;
    std::string_view typeName(TypeIndex type) const;
    /// How many distinct types were seen so far; their indexes are 1 to typeCount().
    std::size_t typeCount() const;

    /// Calls `visit(RecordView) -> bool` for [from, to), oldest first, until it answers false.
    template <class Visit>
    void forEach(SequenceId from, SequenceId to, Visit&& visit) const;
    /// The same, newest first.
    template <class Visit>
    void forEachBackwards(SequenceId from, SequenceId to, Visit&& visit) const;

    /// The records from `from` on, up to `to` or to the end of their segment, whichever comes
    /// first. Requires first() <= from < to <= end().
    SegmentSlice sliceFrom(SequenceId from, SequenceId to) const;
    /// The records before `to`, down to `from` or to the beginning of their segment. Requires
    /// first() <= from < to <= end().
    SegmentSlice sliceBefore(SequenceId from, SequenceId to) const;

private:
    friend class RecordStore;
    Snapshot(std::shared_ptr<const SegmentTable> table, SequenceId end);
    std::size_t itemOf(SequenceId id) const;
    SequenceId endOfItem(std::size_t item) const;

    std::shared_ptr<const SegmentTable> m_table;
    SequenceId m_first;
    SequenceId m_end;
};

template <class Visit>
void Snapshot::forEach(SequenceId from, SequenceId to, Visit&& visit) const
{
    from = std::max(from, m_first);
    to = std::min(to, m_end);
    while (from < to) {
        const SegmentSlice slice = sliceFrom(from, to);
        for (std::uint32_t index = slice.from; index < slice.to; ++index) {
            if (!visit(slice.record(index)))
                return;
        }
        from = SequenceId(slice.first.value() + slice.to);
    }
}

template <class Visit>
void Snapshot::forEachBackwards(SequenceId from, SequenceId to, Visit&& visit) const
{
    from = std::max(from, m_first);
    to = std::min(to, m_end);
    while (from < to) {
        const SegmentSlice slice = sliceBefore(from, to);
        for (std::uint32_t index = slice.to; index-- > slice.from;) {
            if (!visit(slice.record(index)))
                return;
        }
        to = SequenceId(slice.first.value() + slice.from);
    }
}

} // namespace live
