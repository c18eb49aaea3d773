// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace live {

/// How one record's bytes lie in a segment:
///
///     flags (1 byte) · key length · headers length · original size · key · value · headers
///
/// Lengths are variable numbers of seven bits a byte, each present only if its flag is set. The
/// value has no length: it is what remains. Each header is name length · value length plus one, 0
/// for null · name · value. Free of alignment, so that a record costs 2 to 4 bytes beside its own.
namespace layout {

enum Flag : std::uint8_t {
    TimestampMask = 0x03,
    HasKey = 0x04,
    HasValue = 0x08,
    HasHeaders = 0x10,
    IsCut = 0x20,
};

/// The parts of a record found in its bytes.
struct Parts
{
    std::uint8_t flags = 0;
    std::uint64_t originalSize = 0; ///< Only for IsCut.
    std::string_view key;
    std::string_view value;
    std::string_view headers;
};

/// Bytes of key, value, header names and values.
std::uint64_t plainSize(const RecordInput& record);
/// What encode() will write; `originalSize` makes it a cut record.
std::uint64_t encodedSize(const RecordInput& record,
                          std::optional<std::uint64_t> originalSize = {});
/// Writes exactly encodedSize() bytes.
void encode(char* to, const RecordInput& record, std::optional<std::uint64_t> originalSize = {});
Parts decode(std::string_view bytes);
/// Reads a number and moves `bytes` behind it.
std::uint64_t takeNumber(std::string_view& bytes);

} // namespace layout
} // namespace live
