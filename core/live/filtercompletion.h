// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace live {

/// What was seen so far, for offering it. All UTF-8.
struct FilterVocabulary
{
    /// Values by field: "topic", "type", "entity.id", "header.trace" …
    std::map<std::string, std::vector<std::string>, std::less<>> values;
    /// Names of headers, without "header.".
    std::vector<std::string> headers;
    /// JSON paths in bodies, without "body.": "sprint_id", "team_members[*].role".
    std::vector<std::string> paths;
};

enum class FilterCandidateKind : std::uint8_t { Field, Operator, Value, Word };

struct FilterCandidate
{
    FilterCandidateKind kind = FilterCandidateKind::Field;
    /// What replaces the range; values are quoted where they must be.
    std::string text;

    bool operator==(const FilterCandidate&) const = default;
};

struct FilterCompletion
{
    /// The bytes that a candidate replaces.
    std::size_t begin = 0;
    std::size_t length = 0;
    std::vector<FilterCandidate> candidates;
};

/// What may stand at the cursor (in bytes): the best first, at most `most`.
FilterCompletion completeFilter(std::string_view text, std::size_t cursor,
                                const FilterVocabulary& seen, std::size_t most = 50);

/// The paths of the leaves of a JSON value's body, "[*]" for elements, at most `most`; none if it
/// is not JSON. For filling FilterVocabulary::paths from the records on screen.
std::vector<std::string> bodyPaths(std::string_view value, std::size_t most = 200);

} // namespace live
