// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/recordlayout.h"

#include <cstring>

namespace live::layout {

namespace {

std::size_t numberSize(std::uint64_t number)
{
    std::size_t size = 1;
    while (number >= 0x80) {
        number >>= 7;
        ++size;
    }
    return size;
}

char* putNumber(char* to, std::uint64_t number)
{
    while (number >= 0x80) {
        *to++ = static_cast<char>(number | 0x80);
        number >>= 7;
    }
    *to++ = static_cast<char>(number);
    return to;
}

char* putText(char* to, std::string_view text)
{
    if (!text.empty()) // memcpy must not be given the null of an empty view
        std::memcpy(to, text.data(), text.size());
    return to + text.size();
}

std::uint64_t headersSize(const RecordInput& record)
{
    std::uint64_t size = 0;
    for (const HeaderView& header : record.headers) {
        const std::uint64_t valueSize = header.value ? header.value->size() : 0;
        size += numberSize(header.name.size()) + header.name.size();
        size += numberSize(header.value ? valueSize + 1 : 0) + valueSize;
    }
    return size;
}

} // namespace

std::uint64_t plainSize(const RecordInput& record)
{
    std::uint64_t size = 0;
    if (record.key)
        size += record.key->size();
    if (record.value)
        size += record.value->size();
    for (const HeaderView& header : record.headers)
        size += header.name.size() + (header.value ? header.value->size() : 0);
    return size;
}

std::uint64_t encodedSize(const RecordInput& record, std::optional<std::uint64_t> originalSize)
{
    std::uint64_t size = 1;
    if (record.key)
        size += numberSize(record.key->size()) + record.key->size();
    if (!record.headers.empty()) {
        const std::uint64_t headers = headersSize(record);
        size += numberSize(headers) + headers;
    }
    if (originalSize)
        size += numberSize(*originalSize);
    if (record.value)
        size += record.value->size();
    return size;
}

void encode(char* to, const RecordInput& record, std::optional<std::uint64_t> originalSize)
{
    auto flags = static_cast<std::uint8_t>(record.timestampType);
    flags |= record.key ? HasKey : 0;
    flags |= record.value ? HasValue : 0;
    flags |= record.headers.empty() ? 0 : HasHeaders;
    flags |= originalSize ? IsCut : 0;
    *to++ = static_cast<char>(flags);
    if (record.key)
        to = putNumber(to, record.key->size());
    if (!record.headers.empty())
        to = putNumber(to, headersSize(record));
    if (originalSize)
        to = putNumber(to, *originalSize);
    if (record.key)
        to = putText(to, *record.key);
    if (record.value)
        to = putText(to, *record.value);
    for (const HeaderView& header : record.headers) {
        to = putNumber(to, header.name.size());
        to = putNumber(to, header.value ? header.value->size() + 1 : 0);
        to = putText(to, header.name);
        if (header.value)
            to = putText(to, *header.value);
    }
}

std::uint64_t takeNumber(std::string_view& bytes)
{
    std::uint64_t number = 0;
    std::size_t taken = 0;
    for (unsigned shift = 0; taken < bytes.size() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[taken++]);
        number |= std::uint64_t(byte & 0x7F) << shift;
        if (byte < 0x80)
            break;
    }
    bytes.remove_prefix(taken);
    return number;
}

Parts decode(std::string_view bytes)
{
    Parts parts;
    parts.flags = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    const std::size_t keySize = parts.flags & HasKey ? takeNumber(bytes) : 0;
    const std::size_t headersSize = parts.flags & HasHeaders ? takeNumber(bytes) : 0;
    if (parts.flags & IsCut)
        parts.originalSize = takeNumber(bytes);
    parts.key = bytes.substr(0, keySize);
    parts.headers = bytes.substr(bytes.size() - headersSize);
    parts.value = bytes.substr(keySize, bytes.size() - keySize - headersSize);
    return parts;
}

} // namespace live::layout
