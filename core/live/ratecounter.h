// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace live {

/// How much came in each second of the recent past, for a chart or a figure. One thread adds; any
/// thread reads without a lock. Seconds are any ascending count, of the steady or the wall clock.
class RateCounter
{
public:
    struct Sample
    {
        std::int64_t second = 0;
        std::uint64_t records = 0;
        std::uint64_t bytes = 0;

        bool operator==(const Sample&) const = default;
    };

    explicit RateCounter(std::size_t secondsKept = 600);

    /// Writer's thread. A second before the last one added to counts as that one.
    void add(std::int64_t second, std::uint64_t records, std::uint64_t bytes);
    /// One sample for each second of [from, to), oldest first; zero where nothing came or where it
    /// is no longer known.
    std::vector<Sample> samples(std::int64_t from, std::int64_t to) const;
    /// The mean of records per second over the `seconds` whole seconds before `now`.
    double recordsPerSecond(std::int64_t now, int seconds) const;

private:
    struct Slot
    {
        std::atomic<std::int64_t> second;
        std::atomic<std::uint64_t> records;
        std::atomic<std::uint64_t> bytes;
    };
    Sample read(std::int64_t second) const;

    std::size_t m_size;
    std::unique_ptr<Slot[]> m_slots;
    std::int64_t m_last;
};

} // namespace live
