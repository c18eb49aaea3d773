// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace live {

/// What is wrong with a filter expression. core/models/filtertexts.h makes the sentence.
enum class FilterFault : std::uint8_t {
    UnknownField,      ///< word: as typed; hint: the field that it resembles, or empty
    OperatorNotMeant,  ///< word: the field; hint: the operators that it takes, "= < >"
    ValueMissing,      ///< word: field and operator
    NotANumber,        ///< word: as typed
    NotASize,          ///< word: as typed
    NotATime,          ///< word: as typed
    NotAnAge,          ///< word: as typed
    BadPattern,        ///< word: as typed; hint: what PCRE2 says, in English
    BadPath,           ///< word: the path
    NameMissing,       ///< word: "header." or "body."
    TermMissing,       ///< word: "and", "or", "not" or "("; empty at the beginning
    BracketNotClosed,  ///< at the bracket
    BracketNotOpened,  ///< at the bracket
    QuoteNotClosed,    ///< at the quote
    TooLong,           ///< of the whole expression
    TooManyConditions, ///< at the first one too many
    TooDeep,           ///< at the first bracket too many
};

/// One fault and its place, in bytes of the UTF-8 text.
struct FilterError
{
    FilterFault fault = FilterFault::UnknownField;
    std::size_t begin = 0;
    std::size_t length = 0; ///< May be 0: something is missing here.
    std::string word;
    std::string hint;

    bool operator==(const FilterError&) const = default;
};

} // namespace live
