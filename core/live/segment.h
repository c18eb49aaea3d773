// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace live {

/// A type's number within one store, given by the store from what its FieldExtractor says.
using TypeIndex = std::uint16_t;
/// The record has no event type, or nobody was asked.
inline constexpr TypeIndex NoType = 0;
/// The record has an event type, but the store already keeps as many distinct ones as it may.
inline constexpr TypeIndex UnlistedType = 0xFFFF;
/// What topicIndex() answers when no further topic can be numbered; its name reads as empty.
inline constexpr TopicIndex UnlistedTopic = 0xFFFF;

/// What is kept of each record at a fixed place. The rest is in the segment's bytes, in the form
/// that recordlayout.h describes.
struct IndexEntry
{
    std::int64_t offset = 0;
    std::int64_t timestampMs = 0;
    std::uint32_t begin = 0; ///< First byte of the record within its segment.
    std::uint32_t size = 0;  ///< Bytes from there on.
    std::int32_t partition = 0;
    TopicIndex topic = 0;
    TypeIndex type = NoType;
};
static_assert(sizeof(IndexEntry) == 32);

/// One block of memory with records in it: their bytes grow from its beginning, their index entries
/// from its end, so that neither needs a size of its own and nothing ever moves. One thread
/// appends; any thread may read records whose number it learnt from the store's published count.
/// Memory that no record has reached is not resident.
class Segment
{
public:
    /// Throws std::bad_alloc when the system has no more.
    explicit Segment(std::size_t capacity);
    ~Segment();
    Segment(const Segment&) = delete;
    Segment& operator=(const Segment&) = delete;

    // For readers.
    const char* bytes() const { return m_memory; }
    const IndexEntry& entry(std::uint32_t index) const { return *(m_entriesEnd - 1 - index); }
    std::string_view record(std::uint32_t index) const
    {
        const IndexEntry& found = entry(index);
        return {m_memory + found.begin, found.size};
    }

    // For the one writer.
    std::uint32_t count() const { return m_count; }
    std::size_t usedBytes() const { return m_used + m_count * sizeof(IndexEntry); }
    bool hasRoom(std::size_t recordBytes) const
    {
        return m_capacity - usedBytes() >= recordBytes + sizeof(IndexEntry);
    }
    /// Where the next record's bytes are to be written; they count once add() is called.
    char* room() { return m_memory + m_used; }
    /// Takes the bytes written at room(); begin and size of the entry are set here.
    void add(IndexEntry entry, std::size_t recordBytes);
    /// Nothing will be added any more: the memory in between goes back to the system.
    void close();

private:
    char* m_memory = nullptr;
    std::size_t m_capacity = 0;
    IndexEntry* m_entriesEnd = nullptr;
    std::size_t m_used = 0;
    std::uint32_t m_count = 0;
};

} // namespace live
