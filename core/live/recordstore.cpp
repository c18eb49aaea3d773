// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/recordstore.h"

#include "core/live/recordlayout.h"

#include <algorithm>
#include <new>
#include <system_error>
#include <thread>

namespace live {

namespace {

constexpr std::uint64_t MinLimitBytes = std::uint64_t(64) << 10;
constexpr std::uint32_t MinSegmentBytes = std::uint32_t(4) << 10;
constexpr std::uint32_t MaxSegmentBytes = std::uint32_t(256) << 20;
// Places within a segment are 32-bit.
constexpr std::uint64_t MaxRecordBytes = std::uint64_t(1) << 31;
// Returning a gigabyte takes the system 200 ms; from here on the destructor leaves it to a thread.
constexpr std::uint64_t SlowToFreeBytes = std::uint64_t(16) << 20;
// What is left of a record that cannot be kept: enough to see what it was.
constexpr std::uint64_t CutKeyBytes = 1024;
constexpr std::uint64_t CutValueBytes = std::uint64_t(64) << 10;

StoreOptions sane(StoreOptions options)
{
    options.limitBytes = std::max(options.limitBytes, MinLimitBytes);
    // Four segments at least, so that letting one go leaves most of what there is.
    const auto largest = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(options.limitBytes / 4, MaxSegmentBytes));
    options.segmentBytes = std::clamp(options.segmentBytes, MinSegmentBytes, largest);
    options.maxTypes = std::min<std::uint32_t>(options.maxTypes, UnlistedType - 1);
    return options;
}

} // namespace

/// The partitions of the open segment with their lowest and highest offset.
class RecordStore::OpenSpans
{
public:
    void note(TopicIndex topic, Partition partition, Offset offset)
    {
        if (m_isOverfull)
            return;
        if (m_last >= m_spans.size() || m_spans[m_last].topic != topic ||
            m_spans[m_last].partition != partition) {
            const auto found =
                std::find_if(m_spans.begin(), m_spans.end(), [&](const PartitionSpan& span) {
                    return span.topic == topic && span.partition == partition;
                });
            m_last = static_cast<std::size_t>(found - m_spans.begin());
            if (found == m_spans.end()) {
                m_isOverfull = m_spans.size() >= MaxSpans;
                if (!m_isOverfull)
                    m_spans.push_back({topic, partition, offset, offset});
                return;
            }
        }
        PartitionSpan& span = m_spans[m_last];
        span.lowest = std::min(span.lowest, offset);
        span.highest = std::max(span.highest, offset);
    }

    /// What is noted so far, null if it was too much; begins anew.
    std::shared_ptr<const std::vector<PartitionSpan>> take()
    {
        std::shared_ptr<const std::vector<PartitionSpan>> taken;
        if (!m_isOverfull)
            taken = std::make_shared<const std::vector<PartitionSpan>>(m_spans);
        m_spans.clear();
        m_isOverfull = false;
        return taken;
    }

private:
    // More than this are rare in one segment, and looking them up is linear.
    static constexpr std::size_t MaxSpans = 128;

    std::vector<PartitionSpan> m_spans;
    std::size_t m_last = 0;
    bool m_isOverfull = false;
};

RecordStore::RecordStore(StoreOptions options, std::shared_ptr<FieldExtractor> extractor)
    : m_options(sane(options)),
      m_extractor(std::move(extractor)),
      m_names(std::make_shared<StoreNames>(m_options.maxTypes)),
      m_openSpans(std::make_unique<OpenSpans>()),
      m_next(m_options.firstSequence.value()),
      m_end(m_next)
{
    publishTable();
}

RecordStore::~RecordStore()
{
    if (m_used < SlowToFreeBytes)
        return;
    try {
        std::thread([kept = std::move(m_kept), table = std::move(m_table)]() mutable {
            table.reset();
            kept.clear();
        }).detach();
    } catch (const std::system_error&) {
        // No thread to be had: then it is freed here.
    }
}

TopicIndex RecordStore::topicIndex(std::string_view topic)
{
    return m_names->topics.add(topic).value_or(UnlistedTopic);
}

void RecordStore::append(std::span<const RecordInput> batch)
{
    if (batch.empty())
        return;
    for (const RecordInput& record : batch)
        appendOne(record);
    publishEnd();
}

void RecordStore::appendOne(const RecordInput& record)
{
    const std::uint64_t plainSize = layout::plainSize(record);
    const TypeIndex type = typeOf(record);
    if (!store(record, type, plainSize, false)) {
        RecordInput cut = record;
        if (cut.key)
            cut.key = cut.key->substr(0, CutKeyBytes);
        if (cut.value)
            cut.value = cut.value->substr(0, std::min(CutValueBytes, m_options.limitBytes / 4));
        cut.headers = {};
        if (!store(cut, type, plainSize, true))
            throw std::bad_alloc();
        m_cutRecords.fetch_add(1, std::memory_order_relaxed);
    }
    m_receivedBytes.fetch_add(plainSize, std::memory_order_relaxed);
}

bool RecordStore::store(const RecordInput& record, TypeIndex type, std::uint64_t plainSize,
                        bool isCut)
{
    const auto originalSize = isCut ? std::optional(plainSize) : std::nullopt;
    const std::uint64_t size = layout::encodedSize(record, originalSize);
    Segment* segment = segmentFor(size);
    if (segment == nullptr)
        return false;
    layout::encode(segment->room(), record, originalSize);
    IndexEntry entry;
    entry.offset = record.offset.value();
    entry.timestampMs = record.timestampMs;
    entry.partition = record.partition.value();
    entry.topic = record.topic;
    entry.type = type;
    segment->add(entry, size);
    m_openSpans->note(record.topic, record.partition, record.offset);
    m_kept.back().receivedBytes += plainSize;
    m_used += size + sizeof(IndexEntry);
    ++m_next;
    return true;
}

TypeIndex RecordStore::typeOf(const RecordInput& record)
{
    if (!m_extractor)
        return NoType;
    const std::string_view type = m_extractor->eventType(m_names->topics.at(record.topic), record);
    return m_names->types.add(type).value_or(UnlistedType);
}

/// The open segment with room for that much, after letting go what the limit asks for. Null if the
/// record is too large for the limit, or for the memory there is.
Segment* RecordStore::segmentFor(std::uint64_t recordBytes)
{
    const std::uint64_t needed = recordBytes + sizeof(IndexEntry);
    if (needed > m_options.limitBytes || recordBytes > MaxRecordBytes)
        return nullptr;
    std::shared_ptr<Segment> fresh;
    if (m_kept.empty() || !m_kept.back().segment->hasRoom(recordBytes)) {
        fresh = freshSegment(needed);
        if (!fresh)
            return nullptr;
        if (!m_kept.empty()) {
            m_kept.back().spans = m_openSpans->take();
            m_kept.back().segment->close();
        }
    }
    const std::size_t staying = fresh ? 0 : 1;
    bool hasChanged = fresh != nullptr;
    while (m_kept.size() > staying && m_used + needed > m_options.limitBytes) {
        letGoOldest();
        hasChanged = true;
    }
    if (fresh)
        m_kept.push_back({SequenceId(m_next), std::move(fresh), 0, nullptr});
    if (hasChanged) {
        publishTable();
        publishEnd();
    }
    return m_kept.back().segment.get();
}

/// Null if there is no memory for it. For an ordinary segment older ones make room; for one large
/// record the others are not given up.
std::shared_ptr<Segment> RecordStore::freshSegment(std::uint64_t atLeast)
{
    const std::uint64_t capacity = std::max<std::uint64_t>(m_options.segmentBytes, atLeast);
    for (;;) {
        try {
            return std::make_shared<Segment>(capacity);
        } catch (const std::bad_alloc&) {
            if (capacity > m_options.segmentBytes || m_kept.size() < 2)
                return nullptr;
            letGoOldest();
            publishTable();
        }
    }
}

void RecordStore::letGoOldest()
{
    const Kept& oldest = m_kept.front();
    m_letGoRecords.fetch_add(oldest.segment->count(), std::memory_order_relaxed);
    m_letGoBytes.fetch_add(oldest.receivedBytes, std::memory_order_relaxed);
    m_used -= oldest.segment->usedBytes();
    m_kept.erase(m_kept.begin());
}

void RecordStore::publishTable()
{
    auto table = std::make_shared<SegmentTable>();
    table->items.reserve(m_kept.size());
    for (const Kept& kept : m_kept)
        table->items.push_back({kept.first, kept.segment, kept.spans});
    table->names = m_names;
    table->version = m_tableVersion.load() + 1;
    std::shared_ptr<const SegmentTable> old = std::move(table);
    {
        const std::lock_guard lock(m_tableMutex);
        m_table.swap(old);
        m_tableVersion.store(m_table->version);
    }
    // The old table, and what only it held, dies here and not under the lock.
}

void RecordStore::publishEnd()
{
    m_keptBytes.store(m_used, std::memory_order_relaxed);
    m_end.store(m_next);
    m_wakeUp.fire();
    const std::lock_guard lock(m_listenersMutex);
    std::erase_if(m_listeners, [](const auto& listener) { return listener.use_count() == 1; });
    for (const std::shared_ptr<WakeUp>& listener : m_listeners)
        listener->fire();
}

void RecordStore::addWakeUp(std::shared_ptr<WakeUp> wakeUp)
{
    const std::lock_guard lock(m_listenersMutex);
    m_listeners.push_back(std::move(wakeUp));
}

Snapshot RecordStore::snapshot() const
{
    Snapshot taken;
    refresh(taken);
    return taken;
}

bool RecordStore::refresh(Snapshot& snapshot) const
{
    // The end first: a table read later covers it, whatever was appended meanwhile.
    const SequenceId end(m_end.load());
    const SegmentTable* known = snapshot.m_table.get();
    if (known != nullptr && known->names == m_names && known->version == m_tableVersion.load()) {
        if (end <= snapshot.m_end)
            return false;
        snapshot.m_end = end;
        return true;
    }
    std::shared_ptr<const SegmentTable> table;
    {
        const std::lock_guard lock(m_tableMutex);
        table = m_table;
    }
    snapshot = Snapshot(std::move(table), end);
    return true;
}

StoreTotals RecordStore::totals() const
{
    StoreTotals totals;
    totals.letGoRecords = m_letGoRecords.load(std::memory_order_relaxed);
    totals.letGoBytes = m_letGoBytes.load(std::memory_order_relaxed);
    totals.receivedRecords = m_end.load() - m_options.firstSequence.value();
    totals.receivedBytes = m_receivedBytes.load(std::memory_order_relaxed);
    totals.keptBytes = m_keptBytes.load(std::memory_order_relaxed);
    totals.cutRecords = m_cutRecords.load(std::memory_order_relaxed);
    return totals;
}

} // namespace live
