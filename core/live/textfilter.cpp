// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/textfilter.h"

#include "core/live/textsearch.h"

#include <algorithm>

namespace live {

namespace {

// How much is searched between two looks at whether the search is still wanted: well below a
// millisecond, and large enough that the look costs nothing.
constexpr std::size_t WindowBytes = std::size_t(256) << 10;

/// The last record of [low, high) that begins at or before `place`; the first one does.
std::uint32_t recordAt(const Segment& segment, std::uint32_t low, std::uint32_t high,
                       std::size_t place)
{
    // Hits are usually near each other: widen the stride before halving it.
    std::uint32_t stride = 1;
    while (high - low > stride && segment.entry(low + stride).begin <= place) {
        low += stride;
        stride *= 2;
    }
    high = std::min(high - low, stride) + low;
    while (high - low > 1) {
        const std::uint32_t middle = low + (high - low) / 2;
        (segment.entry(middle).begin <= place ? low : high) = middle;
    }
    return low;
}

/// Where every record matches near its beginning, the search leaps from record to record in strides
/// that the processor does not foresee, and takes three times as long as one that finds nothing.
void prefetch(const SegmentSlice& slice, std::uint32_t record)
{
#ifdef __GNUC__
    constexpr std::uint32_t Ahead = 16;
    constexpr std::size_t CacheLine = 64;
    if (slice.to - record <= Ahead)
        return;
    const char* const begin = slice.segment->bytes() + slice.segment->entry(record + Ahead).begin;
    __builtin_prefetch(begin);
    __builtin_prefetch(begin + CacheLine);
#else
    static_cast<void>(slice);
    static_cast<void>(record);
#endif
}

} // namespace

TextFilter::TextFilter(std::string_view text) : m_text(text.substr(0, MaxTextBytes))
{
    m_folded = m_text;
    for (char& letter : m_folded)
        letter = textsearch::folded(letter);
    m_rare = textsearch::rarePlaces(m_folded);
    for (const Routine routine : {Routine::Sse2, Routine::Avx2}) {
        if (isSupported(routine))
            m_routine = routine;
    }
}

bool TextFilter::isSupported(Routine routine)
{
    switch (routine) {
    case Routine::Scalar:
        return true;
    case Routine::Sse2:
        return textsearch::hasSse2();
    case Routine::Avx2:
        return textsearch::hasAvx2();
    }
    return false;
}

std::size_t TextFilter::find(std::string_view bytes, std::size_t from) const
{
    return findWith(m_routine, bytes, from);
}

std::size_t TextFilter::findWith(Routine routine, std::string_view bytes, std::size_t from) const
{
    if (from > bytes.size() || bytes.size() - from < m_folded.size())
        return std::string_view::npos;
    if (m_folded.empty())
        return from;
    const char* const begin = bytes.data() + from;
    const char* const end = bytes.data() + bytes.size();
    const char* found = nullptr;
    switch (routine) {
    case Routine::Scalar:
        found = textsearch::findScalar(begin, end, m_folded, m_rare);
        break;
    case Routine::Sse2:
        found = textsearch::findSse2(begin, end, m_folded, m_rare);
        break;
    case Routine::Avx2:
        found = textsearch::findAvx2(begin, end, m_folded, m_rare);
        break;
    }
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(found - bytes.data());
}

bool TextFilter::matches(const RecordView& record) const
{
    const auto isIn = [this](const std::optional<std::string_view>& field) {
        return field && find(*field) != std::string_view::npos;
    };
    if (m_folded.empty() || isIn(record.value()) || isIn(record.key()))
        return true;
    for (const HeaderView& header : record.headers()) {
        if (isIn(header.name) || isIn(header.value))
            return true;
    }
    return false;
}

void TextFilter::search(const SegmentSlice& slice, const Cancellation& cancellation,
                        std::vector<std::uint32_t>& found) const
{
    if (m_folded.empty())
        return Filter::search(slice, cancellation, found);
    const char* const base = slice.segment->bytes();
    const auto end = static_cast<std::size_t>(slice.endByte() - base);
    auto place = static_cast<std::size_t>(slice.beginByte() - base);
    std::uint32_t record = slice.from;
    while (place < end && !cancellation.isCancelled()) {
        const std::size_t window = std::min(end - place, WindowBytes + m_folded.size() - 1);
        const std::size_t hit = find({base + place, window});
        if (hit == std::string_view::npos) {
            // What could begin in this window would have ended in it.
            place += place + window == end ? window : window - (m_folded.size() - 1);
            continue;
        }
        place += hit;
        record = recordAt(*slice.segment, record, slice.to, place);
        // The bytes between fields are searched too, and a hit there is nobody's text.
        if (slice.record(record).isWithinOneField(base + place, m_folded.size())) {
            found.push_back(record);
            if (++record == slice.to)
                break;
            prefetch(slice, record);
            place = slice.segment->entry(record).begin;
        } else {
            ++place;
        }
    }
}

} // namespace live
