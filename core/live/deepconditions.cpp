// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/deepconditions.h"

#include "core/live/filtervalues.h"
#include "core/live/jsonpath.h"
#include "core/live/textfilter.h"

#include <algorithm>
#include <utility>

namespace live {

namespace {

constexpr std::uint32_t JsonCost = 300;

/// A value at a path, compared with a number, or with a text where the value is none.
class OrderTest final : public JsonTest
{
public:
    OrderTest(FilterOperator op, const TypedValue& value) : m_op(op), m_text(value.text)
    {
        if (value.isQuoted)
            return;
        m_number = readNumber(value.text);
        m_whole = readInteger(value.text);
    }

    bool holds(const JsonScalar& scalar) const override
    {
        const bool isNumber = scalar.kind == JsonScalar::Kind::Number;
        if (!isNumber && scalar.kind != JsonScalar::Kind::String)
            return false;
        if (!m_number) // dates and versions
            return !isNumber && compare(m_op, scalar.text, std::string_view(m_text));
        if (const auto whole = readInteger(scalar.text); whole && m_whole)
            return compare(m_op, *whole, *m_whole);
        const auto number = readNumber(scalar.text);
        return number && compare(m_op, *number, *m_number);
    }

private:
    const FilterOperator m_op;
    const std::string m_text;
    std::optional<double> m_number;
    std::optional<std::int64_t> m_whole;
};

class MatchTest final : public JsonTest
{
public:
    explicit MatchTest(ValueMatcher matcher) : m_matcher(std::move(matcher)) {}
    bool holds(const JsonScalar& scalar) const override { return m_matcher.matches(scalar); }
    std::uint64_t givenUp() const { return m_matcher.givenUp(); }

private:
    const ValueMatcher m_matcher;
};

/// A text that every value holds that can match, so that most records need not be parsed. Where a
/// value has a backslash, letters may be written otherwise, and JSON may stand within a text.
class NecessaryText
{
public:
    NecessaryText(const TypedCondition& typed, const JsonPath& path)
    {
        if (auto text = textOf(typed); !text.empty()) {
            m_filter.emplace(text);
            return;
        }
        const auto last = std::find_if(path.rbegin(), path.rend(), [](const JsonStep& step) {
            return step.kind == JsonStep::Kind::Member;
        });
        if (last != path.rend())
            m_filter.emplace('"' + last->name + '"');
    }

    bool mayBeIn(std::string_view value) const
    {
        return !m_filter || m_filter->find(value) != std::string_view::npos ||
               value.find('\\') != std::string_view::npos;
    }

private:
    /// Of one text that is compared as a whole; numbers and words are written in several ways, and
    /// other alphabets have cases that the search does not know.
    static std::string textOf(const TypedCondition& typed)
    {
        const bool isCompared =
            typed.op == FilterOperator::Equal || typed.op == FilterOperator::Like;
        if (!isCompared || typed.values.size() != 1)
            return {};
        const TypedValue& value = typed.values.front();
        const bool isWord = !value.isQuoted && (value.text == "null" || value.text == "true" ||
                                                value.text == "false" || readNumber(value.text));
        if (isWord)
            return {};
        if (typed.op == FilterOperator::Equal)
            return value.text;
        if (isBeyondAscii(value.text))
            return {};
        // The longest piece between wildcards.
        std::string_view rest = value.text;
        std::string_view longest;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of("*?"), rest.size());
            if (end > longest.size())
                longest = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return std::string(longest);
    }

    std::optional<TextFilter> m_filter;
};

class JsonCondition final : public FilterCondition
{
public:
    JsonCondition(const TypedCondition& typed, JsonPath path, std::unique_ptr<const JsonTest> test,
                  const MatchTest* match)
        : m_field(typed.row->field),
          m_necessary(typed, path),
          m_path(std::move(path)),
          m_test(std::move(test)),
          m_match(match)
    {}

    bool holds(FilterSubject& subject) const override
    {
        const auto value = subject.value();
        if (!value || !m_necessary.mayBeIn(*value))
            return false;
        JsonLookup* const json = subject.json();
        if (json == nullptr)
            return false;
        return m_field == FilterField::Body ? json->anyInBody(m_path, *m_test)
                                            : json->anyInValue(m_path, *m_test);
    }
    std::uint32_t cost() const override { return JsonCost; }
    std::uint64_t givenUp() const override { return m_match ? m_match->givenUp() : 0; }

private:
    const FilterField m_field;
    const NecessaryText m_necessary;
    const JsonPath m_path;
    const std::unique_ptr<const JsonTest> m_test;
    const MatchTest* const m_match; ///< The same, where it is one.
};

class FactsCondition final : public FilterCondition
{
public:
    FactsCondition(FilterField field, ValueMatcher matcher)
        : m_field(field), m_matcher(std::move(matcher))
    {}

    bool holds(FilterSubject& subject) const override
    {
        const EventFacts& facts = subject.facts();
        const auto unlessEmpty = [](const std::string& text) {
            return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
        };
        switch (m_field) {
        case FilterField::Form:
            return m_matcher.matches(unlessEmpty(facts.form));
        case FilterField::Problem:
            return std::any_of(facts.problems.begin(), facts.problems.end(),
                               [this](const std::string& code) {
                                   return m_matcher.matches(std::string_view(code));
                               });
        case FilterField::Entity:
            return m_matcher.matches(unlessEmpty(facts.entityId)) ||
                   (!facts.entityId.empty() &&
                    m_matcher.matches(std::string_view(facts.entityKind + ':' + facts.entityId)));
        case FilterField::EntityKind:
            return m_matcher.matches(unlessEmpty(facts.entityKind));
        case FilterField::EntityId:
            return m_matcher.matches(unlessEmpty(facts.entityId));
        case FilterField::EventId:
            return m_matcher.matches(optionalView(facts.id));
        case FilterField::EventSource:
            return m_matcher.matches(optionalView(facts.source));
        case FilterField::EventVersion:
            return m_matcher.matches(optionalView(facts.version));
        default:
            return m_matcher.matches(optionalView(facts.correlationId));
        }
    }
    std::uint32_t cost() const override { return FactsCost; }
    std::uint64_t givenUp() const override { return m_matcher.givenUp(); }

private:
    static std::optional<std::string_view> optionalView(const std::optional<std::string>& text)
    {
        return text ? std::optional<std::string_view>(*text) : std::nullopt;
    }

    const FilterField m_field;
    const ValueMatcher m_matcher;
};

} // namespace

MadeCondition makeJsonCondition(const TypedCondition& typed)
{
    auto path = readJsonPath(typed.rest);
    if (!path)
        return {nullptr, FilterError{FilterFault::BadPath, 0, 0, typed.rest, {}}};
    if (isOrder(typed.op))
        return {std::make_unique<JsonCondition>(
                    typed, *std::move(path),
                    std::make_unique<OrderTest>(typed.op, typed.values.front()), nullptr),
                {}};
    std::string fault;
    auto matcher = ValueMatcher::make(typed, ValueMatcher::Reach::Whole, fault);
    if (!matcher)
        return {nullptr, FilterError{FilterFault::BadPattern, typed.values.front().begin,
                                     typed.values.front().length, typed.values.front().text,
                                     std::move(fault)}};
    auto test = std::make_unique<MatchTest>(*std::move(matcher));
    const MatchTest* const match = test.get();
    return {std::make_unique<JsonCondition>(typed, *std::move(path), std::move(test), match), {}};
}

std::unique_ptr<const FilterCondition> makeFactsCondition(FilterField field, ValueMatcher matcher)
{
    return std::make_unique<FactsCondition>(field, std::move(matcher));
}

} // namespace live
