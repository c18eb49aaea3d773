// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filterlanguage.h"

#include "core/live/filterlexer.h"
#include "core/live/filternode.h"
#include "core/live/textfilter.h"

#include <algorithm>
#include <utility>

namespace live {

namespace {

constexpr std::size_t MaxConditions = 200;
constexpr std::size_t MaxDepth = 50;

using NodePointer = std::unique_ptr<FilterNode>;

/// From words to a tree: "or" binds less than "and", that less than "not".
class Parser
{
public:
    Parser(std::string_view text, std::int64_t nowMs) : m_lexer(text), m_nowMs(nowMs) { advance(); }

    /// Null for an empty expression and after an error.
    NodePointer parse()
    {
        if (m_token.kind == FilterTokenKind::End)
            return nullptr;
        NodePointer root = parseOr(0);
        if (!m_error && m_token.kind == FilterTokenKind::Close)
            fail({FilterFault::BracketNotOpened, m_token.begin, m_token.length, ")", {}});
        return m_error ? nullptr : std::move(root);
    }
    const std::optional<FilterError>& error() const { return m_error; }

private:
    void fail(FilterError error)
    {
        if (!m_error)
            m_error = std::move(error);
        m_token = {}; // the end of all loops
    }

    void advance()
    {
        m_before = std::exchange(m_token, m_lexer.next());
        if (m_token.error)
            fail(*std::exchange(m_token.error, std::nullopt));
    }

    static NodePointer join(FilterNode::Kind kind, std::vector<NodePointer> children)
    {
        if (children.size() == 1)
            return std::move(children.front());
        auto node = std::make_unique<FilterNode>();
        node->kind = kind;
        node->children = std::move(children);
        return node;
    }

    NodePointer parseOr(std::size_t depth)
    {
        std::vector<NodePointer> children;
        children.push_back(parseAnd(depth));
        while (m_token.kind == FilterTokenKind::Or) {
            advance();
            children.push_back(parseAnd(depth));
        }
        return m_error ? nullptr : join(FilterNode::Kind::Or, std::move(children));
    }

    NodePointer parseAnd(std::size_t depth)
    {
        std::vector<NodePointer> children;
        children.push_back(parseNot(depth));
        for (;;) {
            if (m_token.kind == FilterTokenKind::And)
                advance();
            else if (m_token.kind == FilterTokenKind::End ||
                     m_token.kind == FilterTokenKind::Close || m_token.kind == FilterTokenKind::Or)
                break;
            children.push_back(parseNot(depth));
        }
        return m_error ? nullptr : join(FilterNode::Kind::And, std::move(children));
    }

    NodePointer parseNot(std::size_t depth)
    {
        bool isNegated = false;
        while (m_token.kind == FilterTokenKind::Not) {
            isNegated = !isNegated;
            advance();
        }
        NodePointer node = parsePrimary(depth);
        return isNegated && node ? negated(std::move(node)) : std::move(node);
    }

    static NodePointer negated(NodePointer node)
    {
        auto negation = std::make_unique<FilterNode>();
        negation->kind = FilterNode::Kind::Not;
        negation->children.push_back(std::move(node));
        return negation;
    }

    NodePointer parsePrimary(std::size_t depth)
    {
        switch (m_token.kind) {
        case FilterTokenKind::Open:
            return parseBrackets(depth);
        case FilterTokenKind::Text:
        case FilterTokenKind::Condition:
            return parseCondition();
        case FilterTokenKind::Close:
            if (depth == 0) {
                fail({FilterFault::BracketNotOpened, m_token.begin, m_token.length, ")", {}});
                return nullptr;
            }
            break;
        default:
            break;
        }
        if (!m_error)
            fail({FilterFault::TermMissing, m_token.begin, m_token.length, wordOf(m_before), {}});
        return nullptr;
    }

    static std::string wordOf(const FilterToken& token)
    {
        return token.kind == FilterTokenKind::Open ? "(" : token.text;
    }

    NodePointer parseBrackets(std::size_t depth)
    {
        const FilterToken open = m_token;
        if (depth == MaxDepth) {
            fail({FilterFault::TooDeep, open.begin, open.length, "(", {}});
            return nullptr;
        }
        advance();
        NodePointer node = parseOr(depth + 1);
        if (m_error)
            return nullptr;
        if (m_token.kind != FilterTokenKind::Close) {
            fail({FilterFault::BracketNotClosed, open.begin, open.length, "(", {}});
            return nullptr;
        }
        advance();
        return node;
    }

    NodePointer parseCondition()
    {
        if (m_conditions == MaxConditions) {
            fail({FilterFault::TooManyConditions, m_token.begin, m_token.length, {}, {}});
            return nullptr;
        }
        auto node = std::make_unique<FilterNode>();
        bool isNegated = false;
        if (m_token.kind == FilterTokenKind::Text) {
            node->condition = makeTextCondition(m_token.text);
        } else {
            TypedCondition& typed = m_token.condition;
            if (typed.op == FilterOperator::Unequal) {
                isNegated = true;
                typed.op = FilterOperator::Equal;
            }
            MadeCondition made = makeCondition(typed, m_nowMs, m_conditions);
            if (made.error) {
                if (made.error->fault == FilterFault::BadPath) {
                    made.error->begin = m_token.begin;
                    made.error->length = m_token.fieldLength;
                }
                fail(*std::move(made.error));
                return nullptr;
            }
            node->condition = std::move(made.condition);
        }
        ++m_conditions;
        advance();
        return isNegated ? negated(std::move(node)) : std::move(node);
    }

    FilterLexer m_lexer;
    const std::int64_t m_nowMs;
    FilterToken m_token;
    FilterToken m_before;
    std::size_t m_conditions = 0;
    std::optional<FilterError> m_error;
};

void collectTexts(const FilterNode& node, std::vector<std::string>& texts)
{
    if (node.kind == FilterNode::Kind::Not)
        return;
    if (node.condition && !node.condition->bareText().empty())
        texts.emplace_back(node.condition->bareText());
    for (const NodePointer& child : node.children)
        collectTexts(*child, texts);
}

std::uint64_t sumGivenUp(const FilterNode& node)
{
    std::uint64_t sum = node.condition ? node.condition->givenUp() : 0;
    for (const NodePointer& child : node.children)
        sum += sumGivenUp(*child);
    return sum;
}

/// A text that every match holds; null if there is none.
const TextFilter* requiredText(const FilterNode& node)
{
    if (node.kind == FilterNode::Kind::Condition)
        return node.condition->text();
    if (node.kind != FilterNode::Kind::And)
        return nullptr;
    const TextFilter* best = nullptr;
    for (const NodePointer& child : node.children) {
        const TextFilter* const text = requiredText(*child);
        if (text != nullptr && (best == nullptr || text->text().size() > best->text().size()))
            best = text;
    }
    return best;
}

} // namespace

bool FilterNode::holds(FilterSubject& subject) const
{
    const auto isHeld = [&subject](const NodePointer& child) {
        return child->holds(subject);
    };
    switch (kind) {
    case Kind::Condition:
        return condition->holds(subject);
    case Kind::And:
        return std::all_of(children.begin(), children.end(), isHeld);
    case Kind::Or:
        return std::any_of(children.begin(), children.end(), isHeld);
    case Kind::Not:
        return !children.front()->holds(subject);
    }
    return false;
}

void FilterNode::order()
{
    cost = condition ? condition->cost() : 0;
    for (const NodePointer& child : children) {
        child->order();
        cost += child->cost;
    }
    std::stable_sort(
        children.begin(), children.end(),
        [](const NodePointer& one, const NodePointer& two) { return one->cost < two->cost; });
}

CompiledFilter::CompiledFilter(std::unique_ptr<const FilterNode> root,
                               std::shared_ptr<const EventReader> reader)
    : m_root(std::move(root)), m_reader(std::move(reader))
{
    collectTexts(*m_root, m_texts);
}

CompiledFilter::~CompiledFilter() = default;

bool CompiledFilter::matches(const RecordView& record) const
{
    FilterSubject subject(m_reader.get());
    subject.set(record, nullptr);
    return m_root->holds(subject);
}

bool CompiledFilter::matches(std::string_view topic, std::string_view type,
                             const RecordInput& record) const
{
    FilterSubject subject(m_reader.get());
    subject.set(topic, type, record);
    return m_root->holds(subject);
}

void CompiledFilter::search(const SegmentSlice& slice, const Cancellation& cancellation,
                            std::vector<std::uint32_t>& found) const
{
    const TextFilter* const text = requiredText(*m_root);
    if (text != nullptr && m_root->kind == FilterNode::Kind::Condition)
        return text->search(slice, cancellation, found);
    FilterSubject subject(m_reader.get());
    const char* const end = slice.endByte();
    if (text == nullptr) {
        for (std::uint32_t index = slice.from; index < slice.to; ++index) {
            if (cancellation.isCancelled())
                return;
            subject.set(slice.record(index), end);
            if (m_root->holds(subject))
                found.push_back(index);
        }
        return;
    }
    // Of many records few hold the text, and those are found fast.
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    text->search(slice, cancellation, found);
    const auto kept = std::remove_if(found.begin() + before, found.end(), [&](std::uint32_t index) {
        if (cancellation.isCancelled())
            return true;
        subject.set(slice.record(index), end);
        return !m_root->holds(subject);
    });
    found.erase(kept, found.end());
}

std::uint64_t CompiledFilter::givenUp() const
{
    return sumGivenUp(*m_root);
}

FilterCompilation compileFilter(std::string_view text, const FilterContext& context)
{
    if (text.size() > MaxFilterBytes)
        return {nullptr, FilterError{FilterFault::TooLong, 0, text.size(), {}, {}}};
    Parser parser(text, context.nowMs);
    NodePointer root = parser.parse();
    if (!root)
        return {nullptr, parser.error()};
    root->order();
    return {std::make_shared<CompiledFilter>(std::move(root), context.reader), std::nullopt};
}

} // namespace live
