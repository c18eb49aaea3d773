// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filterlexer.h"

#include "core/live/pattern.h"

#include <algorithm>
#include <utility>

namespace live {

namespace {

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

bool isHeadByte(char byte)
{
    return isLetter(byte) || (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

std::optional<FilterTokenKind> keyword(std::string_view word)
{
    if (equalsFolded(word, "and"))
        return FilterTokenKind::And;
    if (equalsFolded(word, "or"))
        return FilterTokenKind::Or;
    if (equalsFolded(word, "not"))
        return FilterTokenKind::Not;
    return std::nullopt;
}

FilterError errorAt(FilterFault fault, std::size_t begin, std::size_t length,
                    std::string_view word = {}, std::string hint = {})
{
    return {fault, begin, length, std::string(word), std::move(hint)};
}

std::string operatorsOf(const FilterFieldRow& row)
{
    std::string all;
    for (const FilterOperator op : row.operators) {
        if (!all.empty())
            all += ' ';
        all += operatorText(op);
    }
    return all;
}

} // namespace

bool isFilterSpace(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

std::size_t FilterLexer::skipSpace(std::size_t from) const
{
    while (from < m_text.size() && isFilterSpace(m_text[from]))
        ++from;
    return from;
}

/// The end of what may be a field's name with what belongs to it: "body.members[*].role".
std::size_t FilterLexer::headEnd() const
{
    std::size_t at = m_at;
    if (at >= m_text.size() || !isLetter(m_text[at]))
        return at;
    while (at < m_text.size()) {
        if (isHeadByte(m_text[at])) {
            ++at;
        } else if (m_text[at] == '[') {
            const bool isQuoted = at + 1 < m_text.size() && m_text[at + 1] == '"';
            const std::size_t quote = isQuoted ? m_text.find('"', at + 2) : at;
            const std::size_t end =
                quote == std::string_view::npos ? quote : m_text.find(']', quote);
            if (end == std::string_view::npos)
                return at;
            at = end + 1;
        } else if (m_text[at] == '"' && at > m_at && m_text[at - 1] == '.') {
            const std::size_t end = m_text.find('"', at + 1);
            if (end == std::string_view::npos)
                return at;
            at = end + 1;
        } else {
            break;
        }
    }
    return at;
}

/// To the next space, comma in a list, or bracket that closes what was not opened within the word.
std::size_t FilterLexer::wordEnd(std::size_t from, bool isList) const
{
    std::size_t open = 0;
    for (; from < m_text.size() && !isFilterSpace(m_text[from]); ++from) {
        if (m_text[from] == '(') {
            ++open;
        } else if (m_text[from] == ')') {
            if (open == 0)
                break;
            --open;
        } else if (isList && m_text[from] == ',') {
            break;
        }
    }
    return from;
}

FilterToken FilterLexer::next()
{
    m_at = skipSpace(m_at);
    FilterToken token;
    token.begin = m_at;
    if (m_at == m_text.size())
        return token;
    if (m_text[m_at] == '(' || m_text[m_at] == ')') {
        token.kind = m_text[m_at] == '(' ? FilterTokenKind::Open : FilterTokenKind::Close;
        token.length = 1;
        ++m_at;
        return token;
    }
    if (m_text[m_at] == '"')
        return readQuoted();
    if (auto condition = readCondition())
        return *std::move(condition);
    return readWord();
}

FilterToken FilterLexer::readQuoted()
{
    FilterToken token;
    token.kind = FilterTokenKind::Text;
    token.begin = m_at;
    auto value = readValue(false, token.error);
    if (value)
        token.text = std::move(value->text);
    token.length = m_at - token.begin;
    return token;
}

FilterToken FilterLexer::readWord()
{
    FilterToken token;
    token.begin = m_at;
    m_at = wordEnd(m_at, false);
    token.length = m_at - token.begin;
    token.text = m_text.substr(token.begin, token.length);
    token.kind = keyword(token.text).value_or(FilterTokenKind::Text);
    return token;
}

std::optional<FilterToken> FilterLexer::readCondition()
{
    const std::size_t end = headEnd();
    const std::string_view head = m_text.substr(m_at, end - m_at);
    if (head.empty())
        return std::nullopt;
    const auto field = findField(head);
    std::size_t at = end;
    auto op = operatorAt(m_text.substr(at));
    if (!op && field) {
        // "offset >= 100"; a colon stands right behind its field.
        at = skipSpace(end);
        op = operatorAt(m_text.substr(at));
        if (op == FilterOperator::Like)
            op.reset();
    }
    // An address is a text.
    if (!op || (op == FilterOperator::Like && m_text.substr(at, 3) == "://"))
        return std::nullopt;

    FilterToken token;
    token.kind = FilterTokenKind::Condition;
    token.begin = m_at;
    token.fieldLength = head.size();
    token.length = head.size();
    m_at = at + operatorText(*op).size();
    token.valuesBegin = m_at;
    if (!field) {
        token.error = errorAt(FilterFault::UnknownField, token.begin, head.size(), head,
                              resemblingField(head));
        return token;
    }
    token.condition.row = field->row;
    token.condition.rest = field->rest;
    token.condition.op = *op;
    if (field->row->name.back() == '.' && field->rest.empty()) {
        token.error =
            errorAt(FilterFault::NameMissing, token.begin + head.size(), 0, field->row->name);
        return token;
    }
    const auto& allowed = field->row->operators;
    if (std::find(allowed.begin(), allowed.end(), *op) == allowed.end()) {
        token.error = errorAt(FilterFault::OperatorNotMeant, at, operatorText(*op).size(),
                              field->row->name, operatorsOf(*field->row));
        return token;
    }
    readValues(token);
    token.length = m_at - token.begin;
    return token;
}

bool FilterLexer::readValues(FilterToken& token)
{
    const bool isList = token.condition.op == FilterOperator::Like;
    const std::size_t behind = m_at;
    m_at = skipSpace(m_at);
    for (;;) {
        auto value = readValue(isList, token.error);
        if (token.error)
            return false;
        // "type: and …" misses its value; "type:and" has one.
        const bool isKeyword = value && !value->isQuoted && value->begin > behind &&
                               token.condition.values.empty() && keyword(value->text);
        if (!value || isKeyword) {
            const std::size_t place = token.condition.values.empty() ? behind : m_at;
            token.error = errorAt(FilterFault::ValueMissing, place, 0,
                                  m_text.substr(token.begin, behind - token.begin));
            return false;
        }
        token.condition.values.push_back(*std::move(value));
        if (!isList || m_at == m_text.size() || m_text[m_at] != ',')
            return true;
        ++m_at;
    }
}

/// Nothing where no value stands. In quotes a quote and a backslash are written with a backslash
/// before them; every other backslash stands for itself, so that expressions need not double them.
std::optional<TypedValue> FilterLexer::readValue(bool isList, std::optional<FilterError>& error)
{
    TypedValue value;
    value.begin = m_at;
    if (m_at < m_text.size() && m_text[m_at] == '"') {
        value.isQuoted = true;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            const bool isEscape = m_text[m_at] == '\\' && m_at + 1 < m_text.size() &&
                                  (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\');
            if (isEscape)
                ++m_at;
            value.text += m_text[m_at];
        }
        if (m_at == m_text.size()) {
            error = errorAt(FilterFault::QuoteNotClosed, value.begin, 1);
            return std::nullopt;
        }
        ++m_at;
    } else {
        m_at = wordEnd(m_at, isList);
        value.text = m_text.substr(value.begin, m_at - value.begin);
        if (value.text.empty())
            return std::nullopt;
    }
    value.length = m_at - value.begin;
    return value;
}

} // namespace live
