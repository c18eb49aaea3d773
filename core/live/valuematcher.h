// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filterconditions.h"
#include "core/live/jsonpath.h"
#include "core/live/pattern.h"
#include "core/live/textfilter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace live {

/// Whether a text is one of the values of a condition with ":", "=" or "~".
class ValueMatcher
{
public:
    enum class Reach : std::uint8_t {
        Whole,  ///< ":" compares the whole text.
        Within, ///< ":" looks for the value anywhere in the text.
    };

    /// Nothing, and `fault`, for a "~" whose expression is none.
    static std::optional<ValueMatcher> make(const TypedCondition& typed, Reach reach,
                                            std::string& fault);

    bool matches(std::string_view text) const;
    /// Of what may be null: only "null", unquoted, matches null, and "*" everything else.
    bool matches(const std::optional<std::string_view>& text) const;
    bool matches(const JsonScalar& scalar) const;
    std::uint64_t givenUp() const;

private:
    struct Choice
    {
        enum class Kind : std::uint8_t { Present, Exact, Folded, Glob, Within, Caseless };

        Kind kind = Kind::Exact;
        std::string text; ///< Folded, but for Exact.
        std::optional<TextFilter> within;
        std::optional<Pattern> caseless;
        std::optional<double> number;
        std::optional<std::int64_t> whole;
        bool isQuoted = false;
        /// "null", "true", "false" unquoted: a word of JSON as well.
        bool isWord = false;
        bool isNull = false;
    };

    static bool matches(const Choice& choice, std::string_view text);
    static void setText(Choice& choice, const std::string& text, Reach reach);
    static bool isSameNumber(std::string_view text, const Choice& choice);

    std::vector<Choice> m_choices;
    std::optional<Pattern> m_pattern;
};

} // namespace live
