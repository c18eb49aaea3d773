// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/recordview.h"

#include "core/live/recordlayout.h"

namespace live {

namespace {

// Kafka allows 249 characters in a topic's name. An event type longer than this is not one.
constexpr std::size_t MaxTopicBytes = 512;
constexpr std::size_t MaxTypeBytes = 256;

bool holds(std::string_view field, const char* begin, std::size_t length)
{
    return begin >= field.data() && begin + length <= field.data() + field.size();
}

} // namespace

StoreNames::StoreNames(std::size_t maxTypes)
    : topics(UnlistedTopic, MaxTopicBytes), types(maxTypes + 1, MaxTypeBytes)
{
    types.add(std::string_view()); // NoType
}

void HeaderRange::Iterator::read()
{
    m_header = {};
    m_after = m_rest;
    if (m_rest.empty())
        return;
    const std::uint64_t nameSize = layout::takeNumber(m_after);
    const std::uint64_t valueSize = layout::takeNumber(m_after);
    m_header.name = m_after.substr(0, nameSize);
    m_after.remove_prefix(m_header.name.size());
    if (valueSize > 0) {
        m_header.value = m_after.substr(0, valueSize - 1);
        m_after.remove_prefix(m_header.value->size());
    }
}

std::size_t HeaderRange::size() const
{
    std::size_t count = 0;
    for (Iterator header = begin(); header != end(); ++header)
        ++count;
    return count;
}

TimestampType RecordView::timestampType() const
{
    return static_cast<TimestampType>(static_cast<std::uint8_t>(*m_bytes) & layout::TimestampMask);
}

std::optional<std::string_view> RecordView::key() const
{
    const layout::Parts parts = layout::decode({m_bytes, m_entry->size});
    if (!(parts.flags & layout::HasKey))
        return std::nullopt;
    return parts.key;
}

std::optional<std::string_view> RecordView::value() const
{
    const layout::Parts parts = layout::decode({m_bytes, m_entry->size});
    if (!(parts.flags & layout::HasValue))
        return std::nullopt;
    return parts.value;
}

HeaderRange RecordView::headers() const
{
    return HeaderRange(layout::decode({m_bytes, m_entry->size}).headers);
}

std::string_view RecordView::type() const
{
    return m_entry->type == UnlistedType ? std::string_view() : m_names->types.at(m_entry->type);
}

std::uint64_t RecordView::sizeBytes() const
{
    const layout::Parts parts = layout::decode({m_bytes, m_entry->size});
    if (parts.flags & layout::IsCut)
        return parts.originalSize;
    std::uint64_t size = parts.key.size() + parts.value.size();
    for (const HeaderView& header : HeaderRange(parts.headers))
        size += header.name.size() + (header.value ? header.value->size() : 0);
    return size;
}

bool RecordView::isCut() const
{
    return static_cast<std::uint8_t>(*m_bytes) & layout::IsCut;
}

bool RecordView::isWithinOneField(const char* begin, std::size_t length) const
{
    const layout::Parts parts = layout::decode({m_bytes, m_entry->size});
    if (holds(parts.value, begin, length) || holds(parts.key, begin, length))
        return true;
    if (!holds(parts.headers, begin, length))
        return false;
    for (const HeaderView& header : HeaderRange(parts.headers)) {
        if (holds(header.name, begin, length) ||
            (header.value && holds(*header.value, begin, length)))
            return true;
    }
    return false;
}

} // namespace live
