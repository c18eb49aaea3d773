// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"
#include "core/live/snapshot.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace live {

/// The records of one partition that a filter was put to.
struct SearchedPartition
{
    TopicIndex topic = 0;
    Partition partition;
    Offset lowest;
    Offset highest;
    std::uint64_t records = 0;

    bool operator==(const SearchedPartition&) const = default;
};

/// What a filter was put to, for saying where nothing was found. The window and the command line
/// print the same value.
struct Searched
{
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    /// The lowest and the highest of the records' own times, in milliseconds since 1970 UTC; not
    /// the first and the last to arrive. Nothing where no record has a time.
    std::optional<std::int64_t> oldestMs;
    std::optional<std::int64_t> newestMs;
    std::vector<SearchedPartition> partitions; ///< In the order in which they were met.

    bool operator==(const Searched&) const = default;
};

/// Adds it up. One thread.
class SearchedCounter
{
public:
    void add(const SegmentSlice& slice);
    void add(const RecordInput& record);

    const Searched& searched() const { return m_searched; }

private:
    SearchedPartition& of(TopicIndex topic, std::int32_t partition, std::int64_t offset);
    void addTime(std::int64_t timestampMs);

    Searched m_searched;
    std::unordered_map<std::uint64_t, std::size_t> m_numbers;
    std::size_t m_last = 0;
};

} // namespace live
