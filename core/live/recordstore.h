// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"
#include "core/live/snapshot.h"
#include "core/live/wakeup.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace live {

/// Finds in a record what the store's index notes beside its address. Implemented by core/codec.
/// Called on the writer's thread for every record, so its cost must be bounded whatever the bytes
/// are, and it must not throw.
class FieldExtractor
{
public:
    virtual ~FieldExtractor() = default;
    /// The event type, as text; empty if there is none. The text may lie in the record's own bytes
    /// or in the extractor, and must stay valid until the next call.
    virtual std::string_view eventType(std::string_view topic, const RecordInput& record) = 0;
};

struct StoreOptions
{
    /// Everything kept counts: keys, values, headers, index. Snapshots that outlive what they pin
    /// come on top.
    std::uint64_t limitBytes = std::uint64_t(1) << 30;
    /// What is let go at once when the limit is reached; also how much a filter searches between
    /// two looks at whether it is still wanted. Lowered when the limit is small.
    std::uint32_t segmentBytes = std::uint32_t(4) << 20;
    /// The first record's id. A stream that is read anew passes its old store's end, so that no id
    /// ever means two records to one view.
    SequenceId firstSequence;
    /// How many distinct event types are told apart; further ones become UnlistedType.
    std::uint32_t maxTypes = 4096;
};

/// Counts since the store was made.
struct StoreTotals
{
    std::uint64_t receivedRecords = 0;
    std::uint64_t receivedBytes = 0; ///< Keys, values and headers, as RecordView::sizeBytes().
    std::uint64_t letGoRecords = 0;
    std::uint64_t letGoBytes = 0; ///< Of the same kind as receivedBytes.
    std::uint64_t keptBytes = 0;  ///< As the limit counts.
    std::uint64_t cutRecords = 0; ///< Larger than the store may keep; see RecordView::isCut().
};

/// Keeps the records of one read of a stream, in the order of their arrival, in memory bounded by
/// bytes; the oldest go first and are counted. One store serves one read: to read anew, make a new
/// one (see StoreOptions::firstSequence) and drop this one; there is no clear().
///
/// Threads: topicIndex() and append() belong to one writer, the consumer's thread. Everything else
/// may be called from any thread. Readers work on a Snapshot and never wait for the writer;
/// refreshing one takes a lock only if the list of segments has changed, for the copy of a pointer.
class RecordStore final : public RecordSink
{
public:
    explicit RecordStore(StoreOptions options = {},
                         std::shared_ptr<FieldExtractor> extractor = nullptr);
    /// Does not wait for the memory to be returned, so it may be called on the GUI thread. What a
    /// snapshot still pins is returned by whoever drops that: drop snapshots first.
    ~RecordStore() override;
    RecordStore(const RecordStore&) = delete;
    RecordStore& operator=(const RecordStore&) = delete;

    // The writer's.
    TopicIndex topicIndex(std::string_view topic) override;
    void append(std::span<const RecordInput> batch) override;

    // Anybody's.
    Snapshot snapshot() const;
    /// Brings a snapshot of this store up to date; answers whether anything changed.
    bool refresh(Snapshot& snapshot) const;
    /// One past the newest published record.
    SequenceId end() const { return SequenceId(m_end.load()); }
    StoreTotals totals() const;
    const StoreOptions& options() const { return m_options; }

    /// `call` runs on the writer's thread after records have arrived, once until
    /// acknowledgeWakeUp(); the GUI schedules its tick from it. Pass nothing to stop: when this
    /// returns, the old call is not running and will not come again.
    void setWakeUp(std::function<void()> call) { m_wakeUp.set(std::move(call)); }
    /// At the beginning of a tick, before the snapshot is refreshed.
    void acknowledgeWakeUp() { m_wakeUp.acknowledge(); }
    /// A further listener beside the one of setWakeUp(). It is dropped once nobody else owns it.
    void addWakeUp(std::shared_ptr<WakeUp> wakeUp);

private:
    struct Kept
    {
        SequenceId first;
        std::shared_ptr<Segment> segment;
        std::uint64_t receivedBytes = 0;
        std::shared_ptr<const std::vector<PartitionSpan>> spans;
    };
    class OpenSpans;

    void appendOne(const RecordInput& record);
    bool store(const RecordInput& record, TypeIndex type, std::uint64_t plainSize, bool isCut);
    TypeIndex typeOf(const RecordInput& record);
    Segment* segmentFor(std::uint64_t recordBytes);
    std::shared_ptr<Segment> freshSegment(std::uint64_t atLeast);
    void letGoOldest();
    void publishTable();
    void publishEnd();

    const StoreOptions m_options;
    const std::shared_ptr<FieldExtractor> m_extractor;
    const std::shared_ptr<StoreNames> m_names;

    // The writer's own.
    std::vector<Kept> m_kept; // oldest first; the last one is open
    std::unique_ptr<OpenSpans> m_openSpans;
    std::uint64_t m_next = 0;
    std::uint64_t m_used = 0; // by all of m_kept, as the limit counts

    // Published.
    std::atomic<std::uint64_t> m_end;
    std::atomic<std::uint64_t> m_tableVersion = 0;
    mutable std::mutex m_tableMutex;
    std::shared_ptr<const SegmentTable> m_table;
    std::atomic<std::uint64_t> m_receivedBytes = 0;
    std::atomic<std::uint64_t> m_letGoRecords = 0;
    std::atomic<std::uint64_t> m_letGoBytes = 0;
    std::atomic<std::uint64_t> m_keptBytes = 0;
    std::atomic<std::uint64_t> m_cutRecords = 0;

    WakeUp m_wakeUp;
    std::mutex m_listenersMutex;
    std::vector<std::shared_ptr<WakeUp>> m_listeners;
};

} // namespace live
