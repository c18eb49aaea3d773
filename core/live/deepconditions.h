// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filterconditions.h"
#include "core/live/valuematcher.h"

#include <cstdint>
#include <memory>

namespace live {

/// Roughly what a question to the decoder takes, in nanoseconds.
inline constexpr std::uint32_t FactsCost = 30'000;

/// One value before or behind another, or equal where the operator is no order.
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

inline bool isOrder(FilterOperator op)
{
    return op == FilterOperator::Less || op == FilterOperator::AtMost ||
           op == FilterOperator::Greater || op == FilterOperator::AtLeast;
}

/// body.PATH and value.PATH. A bad path is told without its place.
MadeCondition makeJsonCondition(const TypedCondition& typed);
/// A field that only the decoder knows.
std::unique_ptr<const FilterCondition> makeFactsCondition(FilterField field, ValueMatcher matcher);

} // namespace live
