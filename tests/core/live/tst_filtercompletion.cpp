// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "core/live/filtercompletion.h"

#include "core/live/filterlanguage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using live::bodyPaths;
using live::completeFilter;
using live::FilterCandidateKind;
using live::FilterCompletion;
using live::FilterVocabulary;

namespace {

FilterVocabulary seen()
{
    FilterVocabulary words;
    words.values["type"] = {"sprint.created", "sprint.deleted", "task.created"};
    words.values["topic"] = {"sprint.lifecycle", "odd topic"};
    words.headers = {"trace", "odd name"};
    words.paths = {"sprint_id", "team_members[*].role"};
    return words;
}

/// The text with the first candidate taken over; "-" if there is none.
std::string taken(const std::string& text, std::size_t which = 0)
{
    const FilterCompletion completion = completeFilter(text, text.size(), seen());
    if (which >= completion.candidates.size())
        return "-";
    std::string whole = text;
    whole.replace(completion.begin, completion.length, completion.candidates[which].text);
    return whole;
}

bool offers(const std::string& text, const std::string& candidate)
{
    const auto all = completeFilter(text, text.size(), seen()).candidates;
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& each) { return each.text == candidate; });
}

} // namespace

TEST_CASE("Fields are offered where one may begin")
{
    CHECK(taken("ty") == "type");
    CHECK(taken("a ty") == "a type");
    CHECK(taken("(part") == "(partition");
    CHECK(taken("a or not off") == "a or not offset");
    CHECK(offers("", "type"));
    CHECK(offers("a ", "and"));
    CHECK(!offers("", "and"));
    CHECK(offers("", "not"));
    CHECK(offers("", "header.trace"));
    CHECK(offers("", "header[\"odd name\"]"));
    CHECK(taken("body.sp") == "body.sprint_id");
    CHECK(taken("role") == "body.team_members[*].role");
    CHECK(!offers("zzzz", "type"));
}

TEST_CASE("Operators are offered behind a whole field")
{
    CHECK(taken("type") == "type:");
    CHECK(taken("ago") == "ago<");
    CHECK(taken("body.sprint_id") == "body.sprint_id:");
    CHECK(taken("body.x", 4) == "body.x<");
}

TEST_CASE("Values are offered behind an operator")
{
    CHECK(taken("type:") == "type:sprint.created");
    CHECK(taken("type:task") == "type:task.created");
    CHECK(taken("type:sprint.created,t") == "type:sprint.created,task.created");
    CHECK(taken("a type=DEL") == "a type=sprint.deleted");
    CHECK(taken("topic:odd") == "topic:\"odd topic\"");
    CHECK(taken("topic:\"odd t") == "topic:\"odd topic\"");
    CHECK(taken("form:av") == "form:avro");
    CHECK(taken("problem:bad") == "problem:bad-time");
    CHECK(taken("event.type:task") == "event.type:task.created");
    CHECK(taken("tpye:s") == "-");
    CHECK(taken("key:x") == "-");
    CHECK(taken("\"ty") == "-");
}

TEST_CASE("Only what stands before the cursor counts")
{
    const FilterCompletion completion = completeFilter("ty offset>3", 2, seen());
    CHECK(completion.begin == 0);
    CHECK(completion.length == 2);
    CHECK(completion.candidates.front().text == "type");
    CHECK(completeFilter("type:", 500, seen()).begin == 5);
}

TEST_CASE("What was offered can be compiled")
{
    for (const std::string text :
         {"type:", "topic:", "form:", "problem:", "ago<", "size>", "entity.kind="}) {
        const auto all = completeFilter(text, text.size(), seen()).candidates;
        CHECK(!all.empty());
        for (const auto& candidate : all)
            CHECK(!live::compileFilter(text + candidate.text).error);
    }
}

TEST_CASE("Paths of a body")
{
    CHECK(bodyPaths(R"({"event_type":"x","data":{"a":1,"b":{"c":[{"d":1},{"d":2,"e f":3}]}}})",
                    10) == std::vector<std::string>{"a", "b.c[*].d", "b.c[*][\"e f\"]"});
    CHECK(bodyPaths("[1]", 10) == std::vector<std::string>{"[*]"});
    CHECK(bodyPaths("no json", 10).empty());
    CHECK(bodyPaths("{\"a\":1,\"b\":2,\"c\":3}", 2).size() == 2);
    CHECK(bodyPaths(std::string(100'000, '['), 10).size() <= 1);
}

TEST_CASE("No text brings it down")
{
    std::mt19937 random(7);
    const std::string letters = "ty:=\"\\,() [*].body<>~!\xC3\xFF";
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t length = random() % 20; length-- > 0;)
            text += letters[random() % letters.size()];
        const std::size_t cursor = random() % 22;
        const FilterCompletion completion = completeFilter(text, cursor, seen(), 5);
        CHECK(completion.begin + completion.length <= text.size());
        CHECK(completion.candidates.size() <= 5);
    }
}
