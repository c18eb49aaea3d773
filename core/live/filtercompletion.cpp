// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filtercompletion.h"

#include "core/live/filterfields.h"
#include "core/live/filterlexer.h"
#include "core/live/jsonpath.h"
#include "core/live/pattern.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace live {

namespace {

constexpr std::array<std::string_view, 10> Forms{
    "sprint-json", "todo-json", "cloudevents", "cloudevents-text", "cloudevents-binary",
    "avro",        "json",      "text",        "binary",           "tombstone"};
constexpr std::array<std::string_view, 8> Problems{"missing-field",   "wrong-type", "unknown-type",
                                                   "unknown-version", "bad-time",   "mojibake",
                                                   "oversize",        "undecodable"};
constexpr std::array<std::string_view, 2> Kinds{"sprint", "task"};
constexpr std::array<std::string_view, 4> Ages{"5m", "1h", "24h", "7d"};
constexpr std::array<std::string_view, 3> Sizes{"1kB", "100kB", "1MB"};

bool beginsWith(std::string_view text, std::string_view folded)
{
    return text.size() >= folded.size() && equalsFolded(text.substr(0, folded.size()), folded);
}

/// A value as it has to be typed.
std::string typedValue(std::string_view value)
{
    const bool isPlain = !value.empty() && std::none_of(value.begin(), value.end(), [](char byte) {
        return isFilterSpace(byte) || byte == '"' || byte == ',' || byte == '(' || byte == ')';
    });
    if (isPlain)
        return std::string(value);
    std::string quoted = "\"";
    for (const char byte : value) {
        if (byte == '"' || byte == '\\')
            quoted += '\\';
        quoted += byte;
    }
    return quoted + '"';
}

/// Gathers candidates: first what begins as was typed, then what holds it.
class Gathering
{
public:
    Gathering(std::string_view typed, std::size_t most) : m_typed(foldedCopy(typed)), m_most(most)
    {}

    void add(FilterCandidateKind kind, std::string text, std::string_view compared)
    {
        const bool isFront = beginsWith(compared, m_typed);
        if (!isFront && foldedCopy(compared).find(m_typed) == std::string::npos)
            return;
        auto& list = isFront ? m_front : m_rest;
        const FilterCandidate candidate{kind, std::move(text)};
        if (std::find(m_front.begin(), m_front.end(), candidate) == m_front.end() &&
            std::find(m_rest.begin(), m_rest.end(), candidate) == m_rest.end() &&
            list.size() < m_most)
            list.push_back(candidate);
    }
    void add(FilterCandidateKind kind, std::string_view text)
    {
        add(kind, std::string(text), text);
    }
    template <class Texts>
    void addValues(const Texts& values)
    {
        for (const auto& value : values)
            add(FilterCandidateKind::Value, typedValue(value), value);
    }

    std::vector<FilterCandidate> take()
    {
        m_front.insert(m_front.end(), m_rest.begin(), m_rest.end());
        if (m_front.size() > m_most)
            m_front.resize(m_most);
        return std::move(m_front);
    }

private:
    const std::string m_typed;
    const std::size_t m_most;
    std::vector<FilterCandidate> m_front;
    std::vector<FilterCandidate> m_rest;
};

void addFields(Gathering& gathering, const FilterVocabulary& seen)
{
    for (const FilterFieldRow& row : filterFields())
        gathering.add(FilterCandidateKind::Field, row.name);
    for (const std::string& name : seen.headers) {
        const bool isPlain = name.find_first_of(" \"[]:=~<>!()") == std::string::npos;
        gathering.add(FilterCandidateKind::Field,
                      isPlain ? "header." + name : "header[\"" + name + "\"]");
    }
    for (const std::string& path : seen.paths)
        gathering.add(FilterCandidateKind::Field, (path.front() == '[' ? "body" : "body.") + path);
}

/// The word with each operator that may follow, if it is a whole field.
std::vector<FilterCandidate> operatorsBehind(std::string_view word)
{
    std::vector<FilterCandidate> operators;
    const auto field = findField(word);
    if (!field || (field->row->name.back() == '.' && field->rest.empty()))
        return operators;
    for (const FilterOperator op : field->row->operators)
        operators.push_back(
            {FilterCandidateKind::Operator, std::string(word) + std::string(operatorText(op))});
    return operators;
}

void addValues(Gathering& gathering, const FilterFieldRow& row, std::string_view field,
               const FilterVocabulary& seen)
{
    const std::string_view known = row.field == FilterField::Type ? "type" : field;
    if (const auto found = seen.values.find(known); found != seen.values.end())
        gathering.addValues(found->second);
    switch (row.field) {
    case FilterField::Form:
        return gathering.addValues(Forms);
    case FilterField::Problem:
        return gathering.addValues(Problems);
    case FilterField::EntityKind:
        return gathering.addValues(Kinds);
    case FilterField::Ago:
        return gathering.addValues(Ages);
    case FilterField::Size:
        return gathering.addValues(Sizes);
    default:
        return;
    }
}

/// Where the value at the cursor begins in the text of a list.
std::size_t lastValue(std::string_view values, bool isList)
{
    std::size_t begin = 0;
    bool isQuoted = false;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (isQuoted && values[at] == '\\')
            ++at;
        else if (values[at] == '"')
            isQuoted = !isQuoted;
        else if (isList && !isQuoted && values[at] == ',')
            begin = at + 1;
    }
    return begin;
}

} // namespace

FilterCompletion completeFilter(std::string_view text, std::size_t cursor,
                                const FilterVocabulary& seen, std::size_t most)
{
    text = text.substr(0, std::min(cursor, text.size()));
    // The word that ends at the cursor, if one does.
    FilterLexer lexer(text);
    FilterToken token;
    bool isBehindTerm = false;
    for (;;) {
        const FilterToken next = lexer.next();
        if (next.kind == FilterTokenKind::End) {
            isBehindTerm = token.kind == FilterTokenKind::Text ||
                           token.kind == FilterTokenKind::Condition ||
                           token.kind == FilterTokenKind::Close;
            token = {};
            break;
        }
        const FilterToken before = std::exchange(token, next);
        const bool isLast = next.error || next.begin + next.length >= text.size();
        if (isLast) {
            isBehindTerm = before.kind == FilterTokenKind::Text ||
                           before.kind == FilterTokenKind::Condition ||
                           before.kind == FilterTokenKind::Close;
            break;
        }
    }

    FilterCompletion completion;
    completion.begin = text.size();
    if (token.kind == FilterTokenKind::Condition) {
        // An unknown field is completed no further; a missing or unclosed value is.
        if (token.condition.row == nullptr || token.valuesBegin > text.size())
            return completion;
        std::size_t begin = token.valuesBegin;
        while (begin < text.size() && isFilterSpace(text[begin]))
            ++begin;
        const bool isList = token.condition.op == FilterOperator::Like;
        begin += lastValue(text.substr(begin), isList);
        completion.begin = begin;
        completion.length = text.size() - begin;
        std::string_view typed = text.substr(begin);
        if (!typed.empty() && typed.front() == '"')
            typed.remove_prefix(1);
        Gathering gathering(typed, most);
        addValues(gathering, *token.condition.row, text.substr(token.begin, token.fieldLength),
                  seen);
        completion.candidates = gathering.take();
        // What is there in full needs no completing.
        if (completion.candidates.size() == 1 && completion.candidates.front().text == typed)
            completion.candidates.clear();
        return completion;
    }
    const bool isWord = token.kind == FilterTokenKind::Text || token.kind == FilterTokenKind::And ||
                        token.kind == FilterTokenKind::Or || token.kind == FilterTokenKind::Not;
    if (isWord && (token.error || text[token.begin] == '"'))
        return completion;
    std::string_view typed;
    if (isWord) {
        completion.begin = token.begin;
        completion.length = token.length;
        typed = text.substr(token.begin, token.length);
    }
    Gathering gathering(typed, most);
    addFields(gathering, seen);
    if (isBehindTerm) {
        for (const std::string_view word : {"and", "or"})
            gathering.add(FilterCandidateKind::Word, word);
    }
    gathering.add(FilterCandidateKind::Word, "not");
    std::vector<FilterCandidate> words = gathering.take();
    const auto isWhole = [typed](const FilterCandidate& candidate) {
        return candidate.text == typed;
    };
    const bool isSeenField = std::any_of(words.begin(), words.end(), isWhole);
    words.erase(std::remove_if(words.begin(), words.end(), isWhole), words.end());
    // Behind a whole field its operators come first; a path that nobody saw may still go on.
    std::vector<FilterCandidate> operators = operatorsBehind(typed);
    auto& first = isSeenField ? operators : words;
    auto& second = isSeenField ? words : operators;
    first.insert(first.end(), second.begin(), second.end());
    if (first.size() > most)
        first.resize(most);
    completion.candidates = std::move(first);
    return completion;
}

std::vector<std::string> bodyPaths(std::string_view value, std::size_t most)
{
    JsonLookup lookup;
    if (!lookup.open(value, false))
        return {};
    return lookup.bodyPaths(most);
}

} // namespace live
