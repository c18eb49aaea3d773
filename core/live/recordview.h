// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/nametable.h"
#include "core/live/segment.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace live {

/// The names behind the numbers in a store's index entries. Shared by the store and its snapshots.
struct StoreNames
{
    explicit StoreNames(std::size_t maxTypes);

    NameTable topics;
    NameTable types;
};

/// A record's headers in their order: `for (live::HeaderView header : record.headers())`.
class HeaderRange
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = HeaderView;
        using difference_type = std::ptrdiff_t;
        using pointer = const HeaderView*;
        using reference = const HeaderView&;

        Iterator() = default;
        explicit Iterator(std::string_view rest) : m_rest(rest) { read(); }
        const HeaderView& operator*() const { return m_header; }
        const HeaderView* operator->() const { return &m_header; }
        Iterator& operator++()
        {
            m_rest = m_after;
            read();
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const
        {
            return m_rest.size() == other.m_rest.size();
        }

    private:
        void read();

        std::string_view m_rest;
        std::string_view m_after;
        HeaderView m_header;
    };

    HeaderRange() = default;
    explicit HeaderRange(std::string_view bytes) : m_bytes(bytes) {}
    Iterator begin() const { return Iterator(m_bytes); }
    Iterator end() const { return Iterator(); }
    bool empty() const { return m_bytes.empty(); }
    std::size_t size() const;

private:
    std::string_view m_bytes;
};

/// One kept record. A few pointers: pass it by value. Everything it gives out is valid while the
/// Snapshot lives that it came from. Any thread.
class RecordView
{
public:
    RecordView(SequenceId sequence, const IndexEntry& entry, const char* segmentBytes,
               const StoreNames& names)
        : m_sequence(sequence),
          m_entry(&entry),
          m_bytes(segmentBytes + entry.begin),
          m_names(&names)
    {}

    SequenceId sequence() const { return m_sequence; }
    TopicIndex topicIndex() const { return m_entry->topic; }
    std::string_view topic() const { return m_names->topics.at(m_entry->topic); }
    Partition partition() const { return Partition(m_entry->partition); }
    Offset offset() const { return Offset(m_entry->offset); }
    /// Milliseconds since 1970 UTC; meaningless when timestampType() is NotAvailable.
    std::int64_t timestampMs() const { return m_entry->timestampMs; }
    TimestampType timestampType() const;
    /// Null and empty differ.
    std::optional<std::string_view> key() const;
    /// Null is a tombstone.
    std::optional<std::string_view> value() const;
    HeaderRange headers() const;
    TypeIndex typeIndex() const { return m_entry->type; }
    /// Empty for NoType and for UnlistedType.
    std::string_view type() const;
    /// Bytes of key, value, header names and header values, as they were received.
    std::uint64_t sizeBytes() const;
    /// True if the record was larger than the store may keep at all: what is here is its address,
    /// its key and the beginning of its value, as far as there was room; headers are gone.
    bool isCut() const;
    /// Whether this piece of the segment's memory lies within one of the record's fields (key,
    /// value, a header's name or value) and not across their borders.
    bool isWithinOneField(const char* begin, std::size_t length) const;

private:
    SequenceId m_sequence;
    const IndexEntry* m_entry;
    const char* m_bytes;
    const StoreNames* m_names;
};

} // namespace live
