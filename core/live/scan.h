// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filter.h"
#include "core/live/recordstore.h"
#include "core/live/searched.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace live {

/// Which way what is already there is searched. Either way matches are listed oldest first.
enum class ScanOrder : std::uint8_t { NewestFirst, OldestFirst };

/// What a scan has looked at.
struct ScanCoverage
{
    SequenceId from; ///< Searched without a gap: [from, to).
    SequenceId to;
    std::uint64_t records = 0; ///< Searched since the filter was set, those let go since included.
    std::uint64_t bytes = 0;   ///< The same in bytes, index not included.
    bool isComplete = false;   ///< Everything that the store held when last looked at.

    bool operator==(const ScanCoverage&) const = default;
};

/// What a scan had found at one moment: an ascending list of sequence ids. Immutable and cheap to
/// copy. Records let go since may still be listed; the store's snapshot tells.
class ScanResults
{
public:
    ScanResults() = default;

    /// The number setFilter() answered; 0 if there is no filter.
    std::uint64_t generation() const;
    bool isActive() const { return generation() != 0; }
    std::uint64_t count() const;
    /// The match at this place, 0 being the oldest. Requires place < count().
    SequenceId at(std::uint64_t place) const;
    /// The place of the first match that is not before `id`; count() if there is none.
    std::uint64_t lowerBound(SequenceId id) const;
    bool contains(SequenceId id) const;
    ScanCoverage coverage() const;
    /// The same in the terms of Kafka, since the filter was set: partitions, offsets and times,
    /// those of records let go since included.
    Searched searched() const;

private:
    friend class Scan;
    friend class ScanWork;
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// Runs one filter at a time over a store on a thread of its own: first over what is there, one
/// segment after the other, then over what arrives. A new filter ends the work for the old one
/// within milliseconds. Matches are listed as they are found and leave the list when the store lets
/// their segment go, so the list is never longer than the store.
/// All functions may be called from any thread and none of them waits for the search.
class Scan
{
public:
    explicit Scan(std::shared_ptr<RecordStore> store);
    /// Ends the thread.
    ~Scan();
    Scan(const Scan&) = delete;
    Scan& operator=(const Scan&) = delete;

    /// Starts anew with this filter and answers its generation; from here on results() speaks of
    /// it. Null ends filtering and answers 0.
    std::uint64_t setFilter(std::shared_ptr<const Filter> filter,
                            ScanOrder order = ScanOrder::NewestFirst);
    ScanResults results() const;

    /// `call` runs on the scan's thread when results have changed, once until acknowledgeWakeUp().
    /// Pass nothing to stop.
    void setWakeUp(std::function<void()> call) { m_wakeUp.set(std::move(call)); }
    void acknowledgeWakeUp() { m_wakeUp.acknowledge(); }

private:
    void run();

    const std::shared_ptr<RecordStore> m_store;
    WakeUp m_wakeUp;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<const Filter> m_filter;
    ScanOrder m_order = ScanOrder::NewestFirst;
    std::atomic<std::uint64_t> m_generation = 0; // changed under m_mutex
    std::shared_ptr<const ScanResults::Data> m_results;
    bool m_hasNews = false;
    bool m_stopping = false;

    std::shared_ptr<WakeUp> m_arrivals;
    std::thread m_thread;
};

} // namespace live
