// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/scan.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace live {

/// The matches of one segment: `first` is the id of its record 0, `places` count from there.
struct ScanBlock
{
    SequenceId first;
    std::shared_ptr<const std::vector<std::uint32_t>> places; // never empty
    std::uint64_t before = 0; ///< Matches in the blocks before this one.
};

struct ScanResults::Data
{
    std::uint64_t generation = 0;
    std::uint64_t count = 0;
    ScanCoverage coverage;
    Searched searched;
    std::vector<ScanBlock> blocks; // oldest first
};

/// The work for one filter, done in portions. Lives on the scan's thread.
class ScanWork
{
public:
    ScanWork(std::shared_ptr<const Filter> filter, ScanOrder order, Cancellation cancellation);

    /// Searches what has arrived and then what is left of the rest, segment by segment, until the
    /// time is over, or the first match of all is found, or all is done, or it is cancelled.
    void run(const RecordStore& store, std::chrono::steady_clock::time_point until);
    bool isComplete() const { return m_coverage.isComplete; }
    /// What was found so far.
    std::shared_ptr<const ScanResults::Data> data(std::uint64_t generation) const;

private:
    void begin(const Snapshot& snapshot);
    void dropLetGo(const Snapshot& snapshot);
    bool searchNext(const Snapshot& snapshot);
    void add(const SegmentSlice& slice);

    const std::shared_ptr<const Filter> m_filter;
    const ScanOrder m_order;
    const Cancellation m_cancellation;
    bool m_hasBegun = false;
    ScanCoverage m_coverage;
    SearchedCounter m_searched;
    std::vector<ScanBlock> m_blocks;
    std::vector<std::uint32_t> m_found; // of the slice at hand
};

} // namespace live
