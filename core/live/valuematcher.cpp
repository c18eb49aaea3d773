// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/valuematcher.h"

#include "core/live/filtervalues.h"

#include <algorithm>

namespace live {

std::optional<ValueMatcher> ValueMatcher::make(const TypedCondition& typed, Reach reach,
                                               std::string& fault)
{
    ValueMatcher matcher;
    if (typed.op == FilterOperator::Matches) {
        auto pattern = Pattern::compile(typed.values.front().text, fault);
        if (!pattern)
            return std::nullopt;
        matcher.m_pattern.emplace(*std::move(pattern));
        return matcher;
    }
    const bool isExact = typed.op != FilterOperator::Like;
    for (const TypedValue& value : typed.values) {
        Choice choice;
        choice.isQuoted = value.isQuoted;
        choice.isNull = !value.isQuoted && value.text == "null";
        choice.isWord =
            choice.isNull || (!value.isQuoted && (value.text == "true" || value.text == "false"));
        if (!value.isQuoted) {
            choice.number = readNumber(value.text);
            choice.whole = readInteger(value.text);
        }
        if (isExact)
            choice.text = value.text;
        else
            setText(choice, value.text, reach);
        matcher.m_choices.push_back(std::move(choice));
    }
    return matcher;
}

/// What ":" looks for.
void ValueMatcher::setText(Choice& choice, const std::string& text, Reach reach)
{
    const bool hasWildcards = text.find_first_of("*?") != std::string::npos;
    if (hasWildcards && text.find_first_not_of('*') == std::string::npos) {
        choice.kind = Choice::Kind::Present;
        return;
    }
    const bool isWithin = reach == Reach::Within;
    if (isBeyondAscii(text)) {
        auto pattern = isWithin && !hasWildcards
                           ? Pattern::caseless(text)
                           : Pattern::caselessGlob(isWithin ? '*' + text + '*' : text);
        if (pattern) {
            choice.caseless.emplace(*std::move(pattern));
            choice.kind = Choice::Kind::Caseless;
            return;
        }
    }
    if (hasWildcards) {
        choice.kind = Choice::Kind::Glob;
        choice.text = foldedCopy(isWithin ? '*' + text + '*' : text);
    } else if (isWithin) {
        choice.kind = Choice::Kind::Within;
        choice.within.emplace(text);
    } else {
        choice.kind = Choice::Kind::Folded;
        choice.text = foldedCopy(text);
    }
}

std::uint64_t ValueMatcher::givenUp() const
{
    std::uint64_t sum = m_pattern ? m_pattern->givenUp() : 0;
    for (const Choice& choice : m_choices)
        sum += choice.caseless ? choice.caseless->givenUp() : 0;
    return sum;
}

/// Whole numbers are compared as such: ids may have more digits than a floating-point number.
bool ValueMatcher::isSameNumber(std::string_view text, const Choice& choice)
{
    if (const auto whole = readInteger(text); whole && choice.whole)
        return *whole == *choice.whole;
    const auto number = readNumber(text);
    return number && *number == *choice.number;
}

bool ValueMatcher::matches(const Choice& choice, std::string_view text)
{
    switch (choice.kind) {
    case Choice::Kind::Present:
        return true;
    case Choice::Kind::Exact:
        return text == choice.text;
    case Choice::Kind::Folded:
        return equalsFolded(text, choice.text);
    case Choice::Kind::Glob:
        return matchesGlob(text, choice.text);
    case Choice::Kind::Within:
        return choice.within->find(text) != std::string_view::npos;
    case Choice::Kind::Caseless:
        return choice.caseless->matches(text);
    }
    return false;
}

bool ValueMatcher::matches(std::string_view text) const
{
    if (m_pattern)
        return m_pattern->matches(text);
    return std::any_of(m_choices.begin(), m_choices.end(),
                       [text](const Choice& choice) { return matches(choice, text); });
}

bool ValueMatcher::matches(const std::optional<std::string_view>& text) const
{
    if (text)
        return matches(*text);
    return std::any_of(m_choices.begin(), m_choices.end(),
                       [](const Choice& choice) { return choice.isNull; });
}

bool ValueMatcher::matches(const JsonScalar& scalar) const
{
    switch (scalar.kind) {
    case JsonScalar::Kind::String:
        return matches(scalar.text);
    case JsonScalar::Kind::Null:
        return matches(std::optional<std::string_view>());
    case JsonScalar::Kind::Container:
        return std::any_of(m_choices.begin(), m_choices.end(), [](const Choice& choice) {
            return choice.kind == Choice::Kind::Present;
        });
    case JsonScalar::Kind::Boolean:
    case JsonScalar::Kind::Number:
        break;
    }
    if (m_pattern)
        return m_pattern->matches(scalar.text);
    return std::any_of(m_choices.begin(), m_choices.end(), [&scalar](const Choice& choice) {
        if (choice.kind == Choice::Kind::Exact) {
            if (choice.isQuoted)
                return false;
            if (scalar.kind == JsonScalar::Kind::Boolean)
                return choice.isWord && scalar.text == choice.text;
        }
        if (scalar.kind == JsonScalar::Kind::Number && choice.number) {
            // 3, 3.0 and 3e0 are one number.
            if (isSameNumber(scalar.text, choice))
                return true;
        }
        return matches(choice, scalar.text);
    });
}

} // namespace live
