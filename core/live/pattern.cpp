// SPDX-License-Identifier: GPL-3.0-or-later
#define PCRE2_CODE_UNIT_WIDTH 8

#include "core/live/pattern.h"

#include "core/live/textsearch.h"

#include <pcre2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace live {

namespace {

template <auto destroy>
struct Destroyer
{
    template <class T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};

// What a match may try before it is given up, beside a share for the length of the subject. About a
// millisecond of work; a sensible expression stays below it by orders of magnitude.
constexpr std::uint64_t MostSteps = 200'000;
constexpr std::uint64_t StepsPerByte = 8;
// In KiB, for the interpreter that takes over where the compiled form needs more stack.
constexpr std::uint32_t MostHeap = 16 * 1024;
constexpr std::uint32_t MostBrackets = 100;

/// What a thread needs for matching, whatever the expression is.
struct MatchRoom
{
    std::unique_ptr<pcre2_match_data, Destroyer<pcre2_match_data_free>> data{
        pcre2_match_data_create(1, nullptr)};
    std::unique_ptr<pcre2_match_context, Destroyer<pcre2_match_context_free>> context{
        pcre2_match_context_create(nullptr)};

    MatchRoom()
    {
        if (context)
            pcre2_set_heap_limit(context.get(), MostHeap);
    }
};

MatchRoom& matchRoom()
{
    static thread_local MatchRoom room;
    return room;
}

} // namespace

std::optional<Pattern> Pattern::compile(std::string_view expression, std::string& fault)
{
    return compile(expression, 0, fault);
}

std::optional<Pattern> Pattern::caseless(std::string_view text)
{
    std::string fault;
    return compile(text, PCRE2_LITERAL | PCRE2_CASELESS, fault);
}

std::optional<Pattern> Pattern::caselessGlob(std::string_view glob)
{
    std::string expression = "\\A";
    for (const char byte : glob) {
        if (byte == '*') {
            expression += ".*";
        } else if (byte == '?') {
            expression += '.';
        } else {
            // Before a letter or a digit a backslash would mean something.
            const bool isSign =
                byte > ' ' && byte < 0x7f && !(byte >= '0' && byte <= '9') &&
                !(textsearch::folded(byte) >= 'a' && textsearch::folded(byte) <= 'z');
            if (isSign)
                expression += '\\';
            expression += byte;
        }
    }
    std::string fault;
    return compile(expression + "\\z", PCRE2_CASELESS | PCRE2_DOTALL, fault);
}

std::optional<Pattern> Pattern::compile(std::string_view expression, std::uint32_t options,
                                        std::string& fault)
{
    const std::unique_ptr<pcre2_compile_context, Destroyer<pcre2_compile_context_free>> context(
        pcre2_compile_context_create(nullptr));
    if (!context)
        return std::nullopt;
    pcre2_set_max_pattern_length(context.get(), MaxBytes);
    pcre2_set_parens_nest_limit(context.get(), MostBrackets);
    int error = 0;
    std::size_t place = 0;
    pcre2_code* const code =
        pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(),
                      options | PCRE2_UTF | PCRE2_MATCH_INVALID_UTF |
                          (options & PCRE2_LITERAL ? 0 : PCRE2_NEVER_BACKSLASH_C),
                      &error, &place, context.get());
    if (code == nullptr) {
        std::array<PCRE2_UCHAR, 256> text{};
        pcre2_get_error_message(error, text.data(), text.size());
        fault = reinterpret_cast<const char*>(text.data());
        return std::nullopt;
    }
    // Where there is no such compiler, the interpreter does the same.
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return Pattern(code);
}

Pattern::Pattern(Pattern&& other) noexcept : m_code(std::exchange(other.m_code, nullptr)) {}

Pattern::~Pattern()
{
    pcre2_code_free(m_code);
}

bool Pattern::matches(std::string_view bytes) const
{
    MatchRoom& room = matchRoom();
    if (!room.data || !room.context)
        return false;
    const std::uint64_t limit = MostSteps + bytes.size() * StepsPerByte;
    pcre2_set_match_limit(room.context.get(),
                          static_cast<std::uint32_t>(std::min<std::uint64_t>(limit, 0xFFFF'FFFF)));
    // An empty view may hold null, which older versions refuse.
    const auto* const subject =
        reinterpret_cast<PCRE2_SPTR>(bytes.data() == nullptr ? "" : bytes.data());
    int answer =
        pcre2_match(m_code, subject, bytes.size(), 0, 0, room.data.get(), room.context.get());
    if (answer == PCRE2_ERROR_JIT_STACKLIMIT)
        answer = pcre2_match(m_code, subject, bytes.size(), 0, PCRE2_NO_JIT, room.data.get(),
                             room.context.get());
    if (answer < 0 && answer != PCRE2_ERROR_NOMATCH)
        m_givenUp.fetch_add(1, std::memory_order_relaxed);
    return answer >= 0; // 0: more groups than asked for
}

bool matchesGlob(std::string_view bytes, std::string_view foldedGlob)
{
    const auto isInside = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
    };
    std::size_t at = 0;
    std::size_t in = 0;
    // The place behind the last star is the only one worth returning to.
    std::size_t starIn = std::string_view::npos;
    std::size_t starAt = 0;
    while (at < bytes.size()) {
        if (in < foldedGlob.size() && foldedGlob[in] == '*') {
            starIn = ++in;
            starAt = at;
        } else if (in < foldedGlob.size() && foldedGlob[in] == '?') {
            ++in;
            ++at;
            while (at < bytes.size() && isInside(bytes[at]))
                ++at;
        } else if (in < foldedGlob.size() && foldedGlob[in] == textsearch::folded(bytes[at])) {
            ++in;
            ++at;
        } else if (starIn != std::string_view::npos) {
            in = starIn;
            at = ++starAt;
        } else {
            return false;
        }
    }
    while (in < foldedGlob.size() && foldedGlob[in] == '*')
        ++in;
    return in == foldedGlob.size();
}

bool equalsFolded(std::string_view bytes, std::string_view folded)
{
    return bytes.size() == folded.size() &&
           std::equal(bytes.begin(), bytes.end(), folded.begin(),
                      [](char byte, char wanted) { return textsearch::folded(byte) == wanted; });
}

bool isBeyondAscii(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

std::string foldedCopy(std::string_view text)
{
    std::string copy(text);
    for (char& letter : copy)
        letter = textsearch::folded(letter);
    return copy;
}

} // namespace live
