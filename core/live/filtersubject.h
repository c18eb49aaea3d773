// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/eventfacts.h"
#include "core/live/jsonpath.h"
#include "core/live/recordview.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace live {

/// The record that an expression is put to, whether it lies in a store or just came in, and what
/// was found out about it so far. Lives on one thread's stack, for one record after the other.
class FilterSubject
{
public:
    explicit FilterSubject(const EventReader* reader);

    /// `readableEnd`: bytes up to here may be looked at; null where that is not known.
    void set(const RecordView& view, const char* readableEnd);
    void set(std::string_view topic, std::string_view type, const RecordInput& input);

    std::string_view topic() const { return m_view ? m_view->topic() : m_topic; }
    /// What the index says; of a type that the index has no room for, what the reader says.
    std::string_view type();
    Partition partition() const { return m_view ? m_view->partition() : m_input->partition; }
    Offset offset() const { return m_view ? m_view->offset() : m_input->offset; }
    /// Nothing where the broker gave none.
    std::optional<std::int64_t> timestampMs() const;
    std::uint64_t sizeBytes() const;
    std::optional<std::string_view> key() const { return m_view ? m_view->key() : m_input->key; }
    std::optional<std::string_view> value() const
    {
        return m_view ? m_view->value() : m_input->value;
    }
    /// Until `visit(HeaderView)` answers true; answers whether it did.
    template <class Visit>
    bool anyHeader(Visit&& visit) const;

    /// Null where the value is no JSON.
    JsonLookup* json();
    const EventFacts& facts();

    /// The numbers of topic and type in the store's index; nothing for a record in no store. The
    /// same number means the same name, so that an answer about a name can be kept.
    std::optional<TopicIndex> topicNumber() const;
    std::optional<TypeIndex> typeNumber() const;
    /// Answers about names, kept for each slot of an expression: 0 unknown, 1 no, 2 yes.
    std::uint8_t& nameAnswer(std::size_t slot, std::size_t number);

private:
    void forget();

    const EventReader* const m_reader;
    JsonLookup& m_lookup; ///< The thread's.
    std::optional<RecordView> m_view;
    const RecordInput* m_input = nullptr;
    std::string_view m_topic;
    std::string_view m_type;
    const char* m_readableEnd = nullptr;
    std::optional<bool> m_isJson;
    std::optional<EventFacts> m_facts;
    std::vector<std::vector<std::uint8_t>> m_nameAnswers;
};

template <class Visit>
bool FilterSubject::anyHeader(Visit&& visit) const
{
    if (m_view) {
        for (const HeaderView& header : m_view->headers()) {
            if (visit(header))
                return true;
        }
        return false;
    }
    for (const HeaderView& header : m_input->headers) {
        if (visit(header))
            return true;
    }
    return false;
}

} // namespace live
