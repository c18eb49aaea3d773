// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/textsearch.h"

#include <algorithm>
#include <array>
#include <cstdint>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define THROUGHLINE_LIVE_X86 1
#endif

namespace live::textsearch {

namespace {

constexpr bool isLetter(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

/// How often a byte is met, roughly, 0 being hardly ever. Letters stand for both their cases.
constexpr std::array<std::uint8_t, 256> commonness()
{
    std::array<std::uint8_t, 256> ranks{};
    for (std::size_t byte = 0; byte < ranks.size(); ++byte) {
        if (byte >= 0xC0)
            ranks[byte] = 60; // begins a letter beyond ASCII: common in some texts, absent in most
        else if (byte >= 0x80)
            ranks[byte] = 50;
        else
            ranks[byte] = byte < 0x20 ? 10 : 30;
    }
    // From the most common on.
    constexpr std::string_view Order = "\"e taoinsr:,0d1cl2u-mp3h54fg6b789yvwk_.{}/x[]zjq\\@";
    std::uint8_t rank = 255;
    for (const char byte : Order) {
        ranks[static_cast<unsigned char>(byte)] = rank;
        rank = static_cast<std::uint8_t>(rank - 3);
    }
    return ranks;
}

constexpr std::array<std::uint8_t, 256> Commonness = commonness();

inline bool isAt(const char* place, std::string_view foldedText)
{
    for (const char wanted : foldedText) {
        if (folded(*place++) != wanted)
            return false;
    }
    return true;
}

} // namespace

RarePlaces rarePlaces(std::string_view foldedText)
{
    const auto rank = [&](std::size_t place) {
        return Commonness[static_cast<unsigned char>(foldedText[place])];
    };
    RarePlaces rare;
    for (std::size_t place = 1; place < foldedText.size(); ++place) {
        if (rank(place) < rank(rare.first))
            rare.first = place;
    }
    // The second one is of use if it is another byte: two that always come together say nothing.
    rare.second = rare.first == 0 && foldedText.size() > 1 ? 1 : 0;
    for (std::size_t place = 0; place < foldedText.size(); ++place) {
        if (place == rare.first)
            continue;
        const bool isOther = foldedText[place] != foldedText[rare.first];
        const bool wasOther = foldedText[rare.second] != foldedText[rare.first];
        if (isOther > wasOther || (isOther == wasOther && rank(place) < rank(rare.second)))
            rare.second = place;
    }
    return rare;
}

const char* findScalar(const char* begin, const char* end, std::string_view foldedText,
                       RarePlaces rare)
{
    const char* const last = end - foldedText.size();
    const char wanted = foldedText[rare.first];
    for (const char* place = begin; place <= last; ++place) {
        if (folded(place[rare.first]) == wanted && isAt(place, foldedText))
            return place;
    }
    return nullptr;
}

#ifdef THROUGHLINE_LIVE_X86

// Both routines hold one vector against the first rare byte and one against the second, so that a
// set bit is a place where the text may begin. Letters are compared with bit 0x20 set: besides a
// letter's two cases no byte becomes that letter. The last step goes back to end where the range
// ends, over places that were looked at already.

bool hasSse2()
{
    return true;
}

bool hasAvx2()
{
    static const bool has = __builtin_cpu_supports("avx2");
    return has;
}

const char* findSse2(const char* begin, const char* end, std::string_view foldedText,
                     RarePlaces rare)
{
    constexpr std::size_t Step = 16;
    const std::size_t reach = std::max(rare.first, rare.second) + Step;
    if (static_cast<std::size_t>(end - begin) < reach)
        return findScalar(begin, end, foldedText, rare);
    const char one = foldedText[rare.first];
    const char two = foldedText[rare.second];
    const __m128i wanted1 = _mm_set1_epi8(one);
    const __m128i wanted2 = _mm_set1_epi8(two);
    const __m128i fold1 = _mm_set1_epi8(isLetter(one) ? 0x20 : 0);
    const __m128i fold2 = _mm_set1_epi8(isLetter(two) ? 0x20 : 0);
    const char* const lastStep = end - reach;
    const char* const lastPlace = end - foldedText.size();
    const char* place = begin;
    for (;;) {
        const auto* at1 = reinterpret_cast<const __m128i*>(place + rare.first);
        const auto* at2 = reinterpret_cast<const __m128i*>(place + rare.second);
        const __m128i is1 = _mm_cmpeq_epi8(_mm_or_si128(_mm_loadu_si128(at1), fold1), wanted1);
        const __m128i is2 = _mm_cmpeq_epi8(_mm_or_si128(_mm_loadu_si128(at2), fold2), wanted2);
        auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_and_si128(is1, is2)));
        for (; bits != 0; bits &= bits - 1) {
            const char* candidate = place + __builtin_ctz(bits);
            if (candidate <= lastPlace && isAt(candidate, foldedText))
                return candidate;
        }
        if (place == lastStep)
            return nullptr;
        place = lastStep - place < static_cast<std::ptrdiff_t>(Step) ? lastStep : place + Step;
    }
}

__attribute__((target("avx2"))) const char* findAvx2(const char* begin, const char* end,
                                                     std::string_view foldedText, RarePlaces rare)
{
    constexpr std::size_t Step = 64;
    const std::size_t reach = std::max(rare.first, rare.second) + Step;
    if (static_cast<std::size_t>(end - begin) < reach)
        return findSse2(begin, end, foldedText, rare);
    const char one = foldedText[rare.first];
    const char two = foldedText[rare.second];
    const __m256i wanted1 = _mm256_set1_epi8(one);
    const __m256i wanted2 = _mm256_set1_epi8(two);
    const __m256i fold1 = _mm256_set1_epi8(isLetter(one) ? 0x20 : 0);
    const __m256i fold2 = _mm256_set1_epi8(isLetter(two) ? 0x20 : 0);
    const char* const lastStep = end - reach;
    const char* const lastPlace = end - foldedText.size();
    const char* place = begin;
    for (;;) {
        const auto* at1 = reinterpret_cast<const __m256i*>(place + rare.first);
        const auto* at2 = reinterpret_cast<const __m256i*>(place + rare.second);
        const __m256i low1 = _mm256_or_si256(_mm256_loadu_si256(at1), fold1);
        const __m256i low2 = _mm256_or_si256(_mm256_loadu_si256(at2), fold2);
        const __m256i high1 = _mm256_or_si256(_mm256_loadu_si256(at1 + 1), fold1);
        const __m256i high2 = _mm256_or_si256(_mm256_loadu_si256(at2 + 1), fold2);
        const __m256i low =
            _mm256_and_si256(_mm256_cmpeq_epi8(low1, wanted1), _mm256_cmpeq_epi8(low2, wanted2));
        const __m256i high =
            _mm256_and_si256(_mm256_cmpeq_epi8(high1, wanted1), _mm256_cmpeq_epi8(high2, wanted2));
        const __m256i any = _mm256_or_si256(low, high);
        if (!_mm256_testz_si256(any, any)) {
            const auto lowBits = static_cast<std::uint32_t>(_mm256_movemask_epi8(low));
            const auto highBits = static_cast<std::uint32_t>(_mm256_movemask_epi8(high));
            std::uint64_t bits = lowBits | std::uint64_t(highBits) << 32;
            for (; bits != 0; bits &= bits - 1) {
                const char* candidate = place + __builtin_ctzll(bits);
                if (candidate <= lastPlace && isAt(candidate, foldedText))
                    return candidate;
            }
        }
        if (place == lastStep)
            return nullptr;
        place = lastStep - place < static_cast<std::ptrdiff_t>(Step) ? lastStep : place + Step;
    }
}

#else

bool hasSse2()
{
    return false;
}

bool hasAvx2()
{
    return false;
}

const char* findSse2(const char* begin, const char* end, std::string_view foldedText,
                     RarePlaces rare)
{
    return findScalar(begin, end, foldedText, rare);
}

const char* findAvx2(const char* begin, const char* end, std::string_view foldedText,
                     RarePlaces rare)
{
    return findScalar(begin, end, foldedText, rare);
}

#endif

} // namespace live::textsearch
