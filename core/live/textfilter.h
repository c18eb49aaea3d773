// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filter.h"
#include "core/live/textsearch.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace live {

/// A piece of text anywhere in a record's key, value, header names or header values. A to Z match
/// a to z; every other byte is compared exactly, so letters beyond ASCII are found as they are
/// written. An empty text matches every record. Compiled once, then used by any thread.
class TextFilter final : public Filter
{
public:
    /// Longer texts than this are searched for by their first MaxTextBytes bytes.
    static constexpr std::size_t MaxTextBytes = 1024;

    /// UTF-8, or any bytes.
    explicit TextFilter(std::string_view text);

    const std::string& text() const { return m_text; }
    bool matches(const RecordView& record) const override;
    void search(const SegmentSlice& slice, const Cancellation& cancellation,
                std::vector<std::uint32_t>& found) const override;

    /// The first place of the text in these bytes, or npos; with the fastest routine this machine
    /// has. Also for marking what was found.
    std::size_t find(std::string_view bytes, std::size_t from = 0) const;

    /// The routines behind find(). All give the same answer.
    enum class Routine : std::uint8_t { Scalar, Sse2, Avx2 };
    static bool isSupported(Routine routine);
    std::size_t findWith(Routine routine, std::string_view bytes, std::size_t from = 0) const;

private:
    std::string m_text;   // as given
    std::string m_folded; // A to Z lowered
    textsearch::RarePlaces m_rare;
    Routine m_routine = Routine::Scalar;
};

} // namespace live
