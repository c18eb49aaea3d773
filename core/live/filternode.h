// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filtersubject.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace live {

class TextFilter;

/// One condition of an expression. Immutable; any thread.
class FilterCondition
{
public:
    virtual ~FilterCondition() = default;
    virtual bool holds(FilterSubject& subject) const = 0;
    /// How dear the question is, roughly in nanoseconds; the cheap ones are asked first.
    virtual std::uint32_t cost() const = 0;
    /// Set for a bare text, which has a faster way over many records.
    virtual const TextFilter* text() const { return nullptr; }
    /// What a bare text looks for, as typed; empty for all others.
    virtual std::string_view bareText() const { return {}; }
    /// Records for which the question was given up because it would have cost too much.
    virtual std::uint64_t givenUp() const { return 0; }
};

/// An expression as a tree, as deep as its brackets.
struct FilterNode
{
    enum class Kind : std::uint8_t { Condition, And, Or, Not };

    Kind kind = Kind::Condition;
    std::unique_ptr<const FilterCondition> condition;
    std::vector<std::unique_ptr<FilterNode>> children;
    std::uint64_t cost = 0;

    bool holds(FilterSubject& subject) const;
    /// Puts the cheap questions first, all the way down.
    void order();
};

} // namespace live
