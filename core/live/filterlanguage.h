// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/eventfacts.h"
#include "core/live/filter.h"
#include "core/live/filtererror.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace live {

struct FilterNode;

/// An expression of the filter language, ready to be put to records:
///
///     sprint-9f31  "two words"             text anywhere in key, value or headers
///     type:sprint.*  key=sprint-9f31c07a   ":" ignores case and knows * and ?; "=" is exact
///     partition:0,2  offset>=100  size>1MB  time>=2026-03-20T08:00  ago<10m
///     body.team_members[*].role=Tester     JSON paths in the body; value.… from the outermost
///     object body.title~"roll.*back"              PCRE2 a b · a and b · a or b · not a · (a or b)
///     c
///
/// Immutable; any thread, several at once.
class CompiledFilter final : public Filter
{
public:
    CompiledFilter(std::unique_ptr<const FilterNode> root,
                   std::shared_ptr<const EventReader> reader);
    ~CompiledFilter() override;

    bool matches(const RecordView& record) const override;
    void search(const SegmentSlice& slice, const Cancellation& cancellation,
                std::vector<std::uint32_t>& found) const override;
    /// The same for a record that is in no store. `type` is what a FieldExtractor said of it.
    bool matches(std::string_view topic, std::string_view type, const RecordInput& record) const;

    /// The bare texts that a match may hold, for marking them; none of what "not" stands before.
    const std::vector<std::string>& texts() const { return m_texts; }
    /// How often an expression ("~") was given up on a record because it would have cost too much;
    /// such records count as no match.
    std::uint64_t givenUp() const;

private:
    const std::unique_ptr<const FilterNode> m_root;
    const std::shared_ptr<const EventReader> m_reader;
    std::vector<std::string> m_texts;
};

struct FilterContext
{
    /// What "ago" counts from: milliseconds since 1970 UTC.
    std::int64_t nowMs = 0;
    /// Without one, fields that need decoding are answered as if nothing had been recognised.
    std::shared_ptr<const EventReader> reader;
};

struct FilterCompilation
{
    /// Null for an empty expression, which matches everything, and beside an error.
    std::shared_ptr<const CompiledFilter> filter;
    std::optional<FilterError> error;
};

/// Longer expressions are refused.
inline constexpr std::size_t MaxFilterBytes = 8192;

/// Any bytes may be passed; cheap enough for every keystroke.
[[nodiscard]] FilterCompilation compileFilter(std::string_view text,
                                              const FilterContext& context = {});

} // namespace live
