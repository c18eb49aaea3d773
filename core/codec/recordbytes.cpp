// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/recordbytes.h"

#include <algorithm>
#include <simdjson.h>

namespace codec {

RecordBytes::RecordBytes(const live::RecordView& view)
{
    for (const live::HeaderView& header : view.headers())
        m_headers.push_back(header);
    m_record.topic = view.topicIndex();
    m_record.partition = view.partition();
    m_record.offset = view.offset();
    m_record.timestampMs = view.timestampMs();
    m_record.timestampType = view.timestampType();
    m_record.key = view.key();
    m_record.value = view.value();
    m_record.headers = m_headers;
}

std::uint64_t sizeOf(const live::RecordInput& record)
{
    const auto size = [](const std::optional<std::string_view>& bytes) {
        return bytes ? std::uint64_t(bytes->size()) : 0;
    };
    std::uint64_t total = size(record.key) + size(record.value);
    for (const live::HeaderView& header : record.headers)
        total += header.name.size() + size(header.value);
    return total;
}

bool isUtf8(std::string_view bytes)
{
    return bytes.empty() || simdjson::validate_utf8(bytes.data(), bytes.size());
}

bool isText(std::string_view bytes)
{
    const bool hasControls = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    });
    return !hasControls && isUtf8(bytes);
}

std::string_view utf8Beginning(std::string_view bytes, std::size_t size)
{
    if (bytes.size() <= size)
        return bytes;
    // A character has at most three bytes behind its first one.
    for (int back = 0; back < 3 && size > 0; ++back) {
        if ((static_cast<unsigned char>(bytes[size]) & 0xC0) != 0x80)
            break;
        --size;
    }
    return bytes.substr(0, size);
}

} // namespace codec
