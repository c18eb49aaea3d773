// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct pcre2_real_code_8;

namespace live {

/// A PCRE2 expression over bytes that are mostly UTF-8. Compiled once, then used by any thread.
/// What a match may cost is bounded; where the bound is met, the answer is "no" and is counted.
class Pattern
{
public:
    /// Longer expressions are refused.
    static constexpr std::size_t MaxBytes = 2048;

    /// `fault` gets PCRE2's own words if the expression is none.
    static std::optional<Pattern> compile(std::string_view expression, std::string& fault);
    /// A text as it stands, anywhere, in whatever case of all alphabets; nothing for a text that is
    /// no UTF-8.
    static std::optional<Pattern> caseless(std::string_view text);
    /// A glob, as matchesGlob(), in whatever case of all alphabets.
    static std::optional<Pattern> caselessGlob(std::string_view glob);
    Pattern(Pattern&& other) noexcept;
    Pattern& operator=(Pattern&&) = delete;
    ~Pattern();

    bool matches(std::string_view bytes) const;
    /// How often a match was given up because it would have cost too much.
    std::uint64_t givenUp() const { return m_givenUp.load(std::memory_order_relaxed); }

private:
    static std::optional<Pattern> compile(std::string_view expression, std::uint32_t options,
                                          std::string& fault);
    explicit Pattern(pcre2_real_code_8* code) : m_code(code) {}

    pcre2_real_code_8* m_code;
    mutable std::atomic<std::uint64_t> m_givenUp = 0;
};

/// Whether all of `bytes` is what `glob` says: * any bytes, ? one character. A to Z match a to z;
/// `foldedGlob` holds none of A to Z. Takes at most the product of both lengths.
bool matchesGlob(std::string_view bytes, std::string_view foldedGlob);
/// Equal but for A to Z against a to z; `folded` holds none of A to Z.
bool equalsFolded(std::string_view bytes, std::string_view folded);
std::string foldedCopy(std::string_view text);
/// Whether there are letters beyond ASCII, whose cases folding does not know.
bool isBeyondAscii(std::string_view text);

} // namespace live
