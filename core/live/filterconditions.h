// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filtererror.h"
#include "core/live/filterfields.h"
#include "core/live/filternode.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace live {

/// A value as it was typed.
struct TypedValue
{
    std::string text;
    bool isQuoted = false;
    std::size_t begin = 0; ///< In the expression, quotes included.
    std::size_t length = 0;
};

/// "field operator value[,value…]" as it was typed.
struct TypedCondition
{
    const FilterFieldRow* row = nullptr;
    std::string rest; ///< The name behind "header.", the path behind "body.".
    FilterOperator op = FilterOperator::Like;
    std::vector<TypedValue> values; ///< Never empty; several only for Like.
};

struct MadeCondition
{
    std::unique_ptr<const FilterCondition> condition;
    std::optional<FilterError> error; ///< Instead of the condition.
};

/// @param slot a number of its own for each condition of an expression.
/// An Unequal is made as its Equal; whoever asks puts a "not" before it.
MadeCondition makeCondition(const TypedCondition& typed, std::int64_t nowMs, std::size_t slot);
/// Text anywhere in key, value or headers.
std::unique_ptr<const FilterCondition> makeTextCondition(std::string_view text);

} // namespace live
