// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filterfields.h"

#include "core/live/pattern.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace live {

namespace {

using Op = FilterOperator;

constexpr std::array TextOperators{Op::Like, Op::Equal, Op::Unequal, Op::Matches};
constexpr std::array NumberOperators{Op::Like,   Op::Equal,   Op::Unequal, Op::Less,
                                     Op::AtMost, Op::Greater, Op::AtLeast};
constexpr std::array AgeOperators{Op::Less, Op::AtMost, Op::Greater, Op::AtLeast};
constexpr std::array AllOperators{Op::Like, Op::Equal,  Op::Unequal, Op::Matches,
                                  Op::Less, Op::AtMost, Op::Greater, Op::AtLeast};

const std::array Fields{
    FilterFieldRow{"type", FilterField::Type, TextOperators},
    FilterFieldRow{"topic", FilterField::Topic, TextOperators},
    FilterFieldRow{"key", FilterField::Key, TextOperators},
    FilterFieldRow{"body.", FilterField::Body, AllOperators},
    FilterFieldRow{"entity", FilterField::Entity, TextOperators},
    FilterFieldRow{"header.", FilterField::Header, TextOperators},
    FilterFieldRow{"headers", FilterField::Headers, TextOperators},
    FilterFieldRow{"value", FilterField::Value, TextOperators},
    FilterFieldRow{"value.", FilterField::ValuePath, AllOperators},
    FilterFieldRow{"partition", FilterField::Partition, NumberOperators},
    FilterFieldRow{"offset", FilterField::Offset, NumberOperators},
    FilterFieldRow{"time", FilterField::Time, NumberOperators},
    FilterFieldRow{"ago", FilterField::Ago, AgeOperators},
    FilterFieldRow{"size", FilterField::Size, NumberOperators},
    FilterFieldRow{"form", FilterField::Form, TextOperators},
    FilterFieldRow{"problem", FilterField::Problem, TextOperators},
    FilterFieldRow{"entity.kind", FilterField::EntityKind, TextOperators},
    FilterFieldRow{"entity.id", FilterField::EntityId, TextOperators},
    FilterFieldRow{"event.time", FilterField::EventTime, NumberOperators},
    FilterFieldRow{"event.type", FilterField::Type, TextOperators},
    FilterFieldRow{"event.id", FilterField::EventId, TextOperators},
    FilterFieldRow{"event.source", FilterField::EventSource, TextOperators},
    FilterFieldRow{"event.version", FilterField::EventVersion, TextOperators},
    FilterFieldRow{"event.correlation_id", FilterField::EventCorrelationId, TextOperators},
};

constexpr std::size_t LongestName = 40;

/// How many letters have to be put in, taken away or replaced; for names only.
std::size_t distance(std::string_view one, std::string_view two)
{
    std::array<std::size_t, LongestName + 1> row{};
    two = two.substr(0, LongestName);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < two.size(); ++j) {
            const std::size_t replaced = diagonal + (one[i] == two[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[two.size()];
}

} // namespace

std::string_view operatorText(FilterOperator op)
{
    switch (op) {
    case Op::Like:
        return ":";
    case Op::Equal:
        return "=";
    case Op::Unequal:
        return "!=";
    case Op::Matches:
        return "~";
    case Op::Less:
        return "<";
    case Op::AtMost:
        return "<=";
    case Op::Greater:
        return ">";
    case Op::AtLeast:
        return ">=";
    }
    return {};
}

std::optional<FilterOperator> operatorAt(std::string_view text)
{
    // The longer ones first.
    for (const Op op : {Op::Unequal, Op::AtMost, Op::AtLeast, Op::Like, Op::Equal, Op::Matches,
                        Op::Less, Op::Greater}) {
        const std::string_view sign = operatorText(op);
        if (text.substr(0, sign.size()) == sign)
            return op;
    }
    return std::nullopt;
}

std::span<const FilterFieldRow> filterFields()
{
    return Fields;
}

std::optional<NamedField> findField(std::string_view word)
{
    const std::string folded = foldedCopy(word);
    const FilterFieldRow* prefix = nullptr;
    for (const FilterFieldRow& row : Fields) {
        if (row.name == folded)
            return NamedField{&row, {}};
        if (row.name.back() != '.')
            continue;
        const std::string_view stem = row.name.substr(0, row.name.size() - 1);
        const bool isNamed = folded.size() > stem.size() &&
                             std::string_view(folded).substr(0, stem.size()) == stem &&
                             (folded[stem.size()] == '.' || folded[stem.size()] == '[');
        if (isNamed)
            prefix = &row;
    }
    if (prefix == nullptr) {
        // Without what has to follow it.
        if (folded == "body" || folded == "header")
            return findField(folded + ".");
        return std::nullopt;
    }
    const std::size_t stem = prefix->name.size() - 1;
    return NamedField{prefix, word.substr(word[stem] == '.' ? stem + 1 : stem)};
}

std::string resemblingField(std::string_view word)
{
    if (word.size() > LongestName)
        return {};
    const std::string folded = foldedCopy(word);
    std::string_view best;
    std::size_t least = std::min<std::size_t>(2, (word.size() + 1) / 2) + 1;
    for (const FilterFieldRow& row : Fields) {
        const std::size_t here = distance(folded, row.name);
        if (here < least) {
            least = here;
            best = row.name;
        }
    }
    if (best.empty() && folded.size() >= 2) {
        for (const FilterFieldRow& row : Fields) {
            if (row.name.substr(0, folded.size()) == folded)
                return std::string(row.name);
        }
    }
    return std::string(best);
}

} // namespace live
