// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"
#include "core/live/recordview.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace codec {

/// A kept record in the shape of one that is just being read; valid while the view's snapshot
/// lives.
class RecordBytes
{
public:
    explicit RecordBytes(const live::RecordView& view);
    RecordBytes(const RecordBytes&) = delete;
    RecordBytes& operator=(const RecordBytes&) = delete;

    const live::RecordInput& record() const { return m_record; }

private:
    std::vector<live::HeaderView> m_headers;
    live::RecordInput m_record;
};

/// Key, value, header names and header values together.
std::uint64_t sizeOf(const live::RecordInput& record);

bool isUtf8(std::string_view bytes);
/// UTF-8 without control characters other than tabulators and line ends.
bool isText(std::string_view bytes);
/// The longest beginning of at most `size` bytes that does not end within a UTF-8 character.
std::string_view utf8Beginning(std::string_view bytes, std::size_t size);

} // namespace codec
