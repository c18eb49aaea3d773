// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filterconditions.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace live {

enum class FilterTokenKind : std::uint8_t { Open, Close, And, Or, Not, Text, Condition, End };

struct FilterToken
{
    FilterTokenKind kind = FilterTokenKind::End;
    std::size_t begin = 0;
    std::size_t length = 0;
    std::string text;         ///< Text
    TypedCondition condition; ///< Condition
    /// Condition: where the field ends and where the values begin.
    std::size_t fieldLength = 0;
    std::size_t valuesBegin = 0;
    std::optional<FilterError> error; ///< Instead of all of it; nothing is to be read behind it.
};

/// Reads a filter expression word by word.
class FilterLexer
{
public:
    explicit FilterLexer(std::string_view text) : m_text(text) {}

    FilterToken next();

private:
    FilterToken readQuoted();
    FilterToken readWord();
    std::optional<FilterToken> readCondition();
    bool readValues(FilterToken& token);
    std::optional<TypedValue> readValue(bool isList, std::optional<FilterError>& error);
    std::size_t headEnd() const;
    std::size_t wordEnd(std::size_t from, bool isList) const;
    std::size_t skipSpace(std::size_t from) const;

    const std::string_view m_text;
    std::size_t m_at = 0;
};

/// White space of ASCII.
bool isFilterSpace(char byte);

} // namespace live
