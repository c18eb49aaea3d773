// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filterconditions.h"

#include "core/live/filtervalues.h"
#include "core/live/jsonpath.h"
#include "core/live/valuematcher.h"

#include <algorithm>
#include <utility>

namespace live {

namespace {

// Roughly what a question takes, in nanoseconds.
constexpr std::uint32_t IndexCost = 2;
constexpr std::uint32_t NameCost = 5;
constexpr std::uint32_t BytesCost = 20;
constexpr std::uint32_t HeaderCost = 40;
constexpr std::uint32_t TextCost = 60;
constexpr std::uint32_t ValueCost = 80;
constexpr std::uint32_t JsonCost = 300;
constexpr std::uint32_t PatternCost = 400; // on top
constexpr std::uint32_t FactsCost = 30'000;

template <class T>
bool compare(FilterOperator op, const T& one, const T& two)
{
    switch (op) {
    case FilterOperator::Less:
        return one < two;
    case FilterOperator::AtMost:
        return one <= two;
    case FilterOperator::Greater:
        return one > two;
    case FilterOperator::AtLeast:
        return one >= two;
    default:
        return one == two;
    }
}

bool isOrder(FilterOperator op)
{
    return op == FilterOperator::Less || op == FilterOperator::AtMost ||
           op == FilterOperator::Greater || op == FilterOperator::AtLeast;
}

class TextCondition final : public FilterCondition
{
public:
    explicit TextCondition(std::string_view text) : m_filter(text) {}

    bool holds(FilterSubject& subject) const override
    {
        const auto isIn = [this](const std::optional<std::string_view>& field) {
            return field && m_filter.find(*field) != std::string_view::npos;
        };
        return isIn(subject.value()) || isIn(subject.key()) ||
               subject.anyHeader([&](const HeaderView& header) {
                   return isIn(header.name) || isIn(header.value);
               });
    }
    std::uint32_t cost() const override { return TextCost; }
    const TextFilter* text() const override { return &m_filter; }

private:
    const TextFilter m_filter;
};

/// Topic or type: names that repeat, so the answer to each is kept.
class NameCondition final : public FilterCondition
{
public:
    NameCondition(FilterField field, ValueMatcher matcher, std::size_t slot)
        : m_field(field), m_matcher(std::move(matcher)), m_slot(slot)
    {}

    bool holds(FilterSubject& subject) const override
    {
        const auto number =
            m_field == FilterField::Topic ? subject.topicNumber() : subject.typeNumber();
        if (!number)
            return ask(subject);
        std::uint8_t& known = subject.nameAnswer(m_slot, *number);
        if (known == 0)
            known = ask(subject) ? 2 : 1;
        return known == 2;
    }
    std::uint32_t cost() const override { return NameCost; }
    std::uint64_t givenUp() const override { return m_matcher.givenUp(); }

private:
    bool ask(FilterSubject& subject) const
    {
        if (m_field == FilterField::Topic)
            return m_matcher.matches(subject.topic());
        // No type is not the empty type.
        const std::string_view type = subject.type();
        return m_matcher.matches(type.empty() ? std::nullopt : std::optional(type));
    }

    const FilterField m_field;
    const ValueMatcher m_matcher;
    const std::size_t m_slot;
};

class BytesCondition final : public FilterCondition
{
public:
    BytesCondition(FilterField field, std::string_view headerName, ValueMatcher matcher,
                   std::uint32_t cost)
        : m_field(field),
          m_headerName(foldedCopy(headerName)),
          m_matcher(std::move(matcher)),
          m_cost(cost)
    {}

    bool holds(FilterSubject& subject) const override
    {
        switch (m_field) {
        case FilterField::Key:
            return m_matcher.matches(subject.key());
        case FilterField::Value:
            return m_matcher.matches(subject.value());
        case FilterField::Header:
            return subject.anyHeader([this](const HeaderView& header) {
                return equalsFolded(header.name, m_headerName) && m_matcher.matches(header.value);
            });
        default:
            return subject.anyHeader([this](const HeaderView& header) {
                return m_matcher.matches(header.name) || m_matcher.matches(header.value);
            });
        }
    }
    std::uint32_t cost() const override { return m_cost; }
    std::uint64_t givenUp() const override { return m_matcher.givenUp(); }

private:
    const FilterField m_field;
    const std::string m_headerName;
    const ValueMatcher m_matcher;
    const std::uint32_t m_cost;
};

class NumberCondition final : public FilterCondition
{
public:
    NumberCondition(FilterField field, FilterOperator op, std::vector<std::int64_t> numbers)
        : m_field(field), m_op(op), m_numbers(std::move(numbers))
    {}

    bool holds(FilterSubject& subject) const override
    {
        const std::int64_t number = of(subject);
        return std::any_of(m_numbers.begin(), m_numbers.end(),
                           [&](std::int64_t wanted) { return compare(m_op, number, wanted); });
    }
    std::uint32_t cost() const override
    {
        return m_field == FilterField::Size ? HeaderCost : IndexCost;
    }

private:
    std::int64_t of(FilterSubject& subject) const
    {
        switch (m_field) {
        case FilterField::Partition:
            return subject.partition().value();
        case FilterField::Offset:
            return subject.offset().value();
        default:
            return static_cast<std::int64_t>(subject.sizeBytes());
        }
    }

    const FilterField m_field;
    const FilterOperator m_op;
    const std::vector<std::int64_t> m_numbers;
};

/// Time, event.time and ago. With ":" and "=" a time means all that was written of it: a day, a
/// minute.
class TimeCondition final : public FilterCondition
{
public:
    TimeCondition(FilterField field, FilterOperator op, std::vector<TimeSpan> spans)
        : m_field(field), m_op(op), m_spans(std::move(spans))
    {}

    bool holds(FilterSubject& subject) const override
    {
        const auto time =
            m_field == FilterField::EventTime ? subject.facts().timeMs : subject.timestampMs();
        return time && std::any_of(m_spans.begin(), m_spans.end(), [&](const TimeSpan& span) {
                   return isOrder(m_op) ? compare(m_op, *time, span.begin)
                                        : span.begin <= *time && *time < span.end;
               });
    }
    std::uint32_t cost() const override
    {
        return m_field == FilterField::EventTime ? FactsCost : IndexCost;
    }

private:
    const FilterField m_field;
    const FilterOperator m_op;
    const std::vector<TimeSpan> m_spans;
};

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

class JsonCondition final : public FilterCondition
{
public:
    JsonCondition(FilterField field, JsonPath path, std::unique_ptr<const JsonTest> test,
                  const MatchTest* match)
        : m_field(field), m_path(std::move(path)), m_test(std::move(test)), m_match(match)
    {}

    bool holds(FilterSubject& subject) const override
    {
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

FilterError faultOf(FilterFault fault, const TypedValue& value, std::string hint = {})
{
    return {fault, value.begin, value.length, value.text, std::move(hint)};
}

MadeCondition makeNumber(const TypedCondition& typed)
{
    const FilterField field = typed.row->field;
    std::vector<std::int64_t> numbers;
    for (const TypedValue& value : typed.values) {
        if (field == FilterField::Size) {
            const auto size = readSize(value.text);
            if (!size)
                return {nullptr, faultOf(FilterFault::NotASize, value)};
            numbers.push_back(static_cast<std::int64_t>(*size));
        } else {
            const auto number = readInteger(value.text);
            if (!number)
                return {nullptr, faultOf(FilterFault::NotANumber, value)};
            numbers.push_back(*number);
        }
    }
    return {std::make_unique<NumberCondition>(field, typed.op, std::move(numbers)), {}};
}

MadeCondition makeTime(const TypedCondition& typed)
{
    std::vector<TimeSpan> spans;
    for (const TypedValue& value : typed.values) {
        const auto span = readTimeSpan(value.text);
        if (!span)
            return {nullptr, faultOf(FilterFault::NotATime, value)};
        spans.push_back(*span);
    }
    return {std::make_unique<TimeCondition>(typed.row->field, typed.op, std::move(spans)), {}};
}

/// "ago<10m": the record's time lies behind the moment ten minutes before now.
MadeCondition makeAge(const TypedCondition& typed, std::int64_t nowMs)
{
    const TypedValue& value = typed.values.front();
    const auto age = readAge(value.text);
    if (!age)
        return {nullptr, faultOf(FilterFault::NotAnAge, value)};
    static constexpr auto mirrored = [](FilterOperator op) {
        switch (op) {
        case FilterOperator::Less:
            return FilterOperator::Greater;
        case FilterOperator::AtMost:
            return FilterOperator::AtLeast;
        case FilterOperator::Greater:
            return FilterOperator::Less;
        default:
            return FilterOperator::AtMost;
        }
    };
    std::int64_t moment = 0;
    if (__builtin_sub_overflow(nowMs, *age, &moment))
        moment = 0;
    return {std::make_unique<TimeCondition>(FilterField::Time, mirrored(typed.op),
                                            std::vector{TimeSpan{moment, moment + 1}}),
            {}};
}

MadeCondition makeJson(const TypedCondition& typed)
{
    auto path = readJsonPath(typed.rest);
    if (!path)
        return {nullptr, FilterError{FilterFault::BadPath, 0, 0, typed.rest, {}}};
    if (isOrder(typed.op))
        return {std::make_unique<JsonCondition>(
                    typed.row->field, *std::move(path),
                    std::make_unique<OrderTest>(typed.op, typed.values.front()), nullptr),
                {}};
    std::string fault;
    auto matcher = ValueMatcher::make(typed, ValueMatcher::Reach::Whole, fault);
    if (!matcher)
        return {nullptr, faultOf(FilterFault::BadPattern, typed.values.front(), std::move(fault))};
    auto test = std::make_unique<MatchTest>(*std::move(matcher));
    const MatchTest* const match = test.get();
    return {
        std::make_unique<JsonCondition>(typed.row->field, *std::move(path), std::move(test), match),
        {}};
}

/// A quoted name of a header, "header["odd name"]", or the name as it is.
std::string headerName(std::string_view rest)
{
    if (rest.size() > 4 && rest.substr(0, 2) == "[\"" && rest.substr(rest.size() - 2) == "\"]")
        return std::string(rest.substr(2, rest.size() - 4));
    return std::string(rest);
}

} // namespace

MadeCondition makeCondition(const TypedCondition& typed, std::int64_t nowMs, std::size_t slot)
{
    const FilterField field = typed.row->field;
    switch (field) {
    case FilterField::Partition:
    case FilterField::Offset:
    case FilterField::Size:
        return makeNumber(typed);
    case FilterField::Time:
    case FilterField::EventTime:
        return makeTime(typed);
    case FilterField::Ago:
        return makeAge(typed, nowMs);
    case FilterField::Body:
    case FilterField::ValuePath:
        return makeJson(typed);
    default:
        break;
    }
    const bool isWithin = field == FilterField::Value || field == FilterField::Headers;
    std::string fault;
    auto matcher = ValueMatcher::make(
        typed, isWithin ? ValueMatcher::Reach::Within : ValueMatcher::Reach::Whole, fault);
    if (!matcher)
        return {nullptr, faultOf(FilterFault::BadPattern, typed.values.front(), std::move(fault))};
    const std::uint32_t extra = typed.op == FilterOperator::Matches ? PatternCost : 0;
    switch (field) {
    case FilterField::Topic:
    case FilterField::Type:
        return {std::make_unique<NameCondition>(field, *std::move(matcher), slot), {}};
    case FilterField::Key:
        return {std::make_unique<BytesCondition>(field, "", *std::move(matcher), BytesCost + extra),
                {}};
    case FilterField::Value:
        return {std::make_unique<BytesCondition>(field, "", *std::move(matcher), ValueCost + extra),
                {}};
    case FilterField::Header:
    case FilterField::Headers:
        return {std::make_unique<BytesCondition>(field, headerName(typed.rest), *std::move(matcher),
                                                 HeaderCost + extra),
                {}};
    default:
        return {std::make_unique<FactsCondition>(field, *std::move(matcher)), {}};
    }
}

std::unique_ptr<const FilterCondition> makeTextCondition(std::string_view text)
{
    return std::make_unique<TextCondition>(text);
}

} // namespace live
