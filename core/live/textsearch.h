// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace live {

/// The search routines of TextFilter: one question, three ways to answer it. They look at no byte
/// outside [begin, end).
namespace textsearch {

/// The places of the two bytes of a text that stop a search least often.
struct RarePlaces
{
    std::size_t first = 0;
    std::size_t second = 0;
};

/// A to Z lowered, everything else as it is.
constexpr char folded(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

/// Chosen by how common a byte is in JSON and in text.
RarePlaces rarePlaces(std::string_view foldedText);

bool hasSse2();
bool hasAvx2();

/// The first place where `foldedText` (not empty, not longer than the range) occurs, null if none.
const char* findScalar(const char* begin, const char* end, std::string_view foldedText,
                       RarePlaces rare);
/// The same, 16 bytes at a time; the scalar one where there is no SSE2.
const char* findSse2(const char* begin, const char* end, std::string_view foldedText,
                     RarePlaces rare);
/// The same, 64 bytes at a time; only where hasAvx2(), elsewhere the scalar one.
const char* findAvx2(const char* begin, const char* end, std::string_view foldedText,
                     RarePlaces rare);

} // namespace textsearch
} // namespace live
