// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filterconditions.h"

#include "core/live/deepconditions.h"
#include "core/live/filtervalues.h"
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
constexpr std::uint32_t PatternCost = 400; // on top

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
    std::string_view bareText() const override { return m_filter.text(); }

private:
    const TextFilter m_filter;
};

/// A text with letters beyond ASCII, whose cases the fast search does not know.
class CaselessTextCondition final : public FilterCondition
{
public:
    CaselessTextCondition(std::string_view text, Pattern pattern)
        : m_text(text), m_pattern(std::move(pattern))
    {}

    bool holds(FilterSubject& subject) const override
    {
        const auto isIn = [this](const std::optional<std::string_view>& field) {
            return field && m_pattern.matches(*field);
        };
        return isIn(subject.value()) || isIn(subject.key()) ||
               subject.anyHeader([&](const HeaderView& header) {
                   return isIn(header.name) || isIn(header.value);
               });
    }
    std::uint32_t cost() const override { return TextCost + PatternCost; }
    std::string_view bareText() const override { return m_text; }
    std::uint64_t givenUp() const override { return m_pattern.givenUp(); }

private:
    const std::string m_text;
    const Pattern m_pattern;
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
        return makeJsonCondition(typed);
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
        return {makeFactsCondition(field, *std::move(matcher)), {}};
    }
}

std::unique_ptr<const FilterCondition> makeTextCondition(std::string_view text)
{
    if (isBeyondAscii(text)) {
        if (auto pattern = Pattern::caseless(text.substr(0, TextFilter::MaxTextBytes)))
            return std::make_unique<CaselessTextCondition>(text, *std::move(pattern));
    }
    return std::make_unique<TextCondition>(text);
}

} // namespace live
