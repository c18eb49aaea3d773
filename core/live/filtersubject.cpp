// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filtersubject.h"

#include "core/live/recordlayout.h"

namespace live {

namespace {

/// Its memory grows with the texts it sees, so a thread keeps one.
JsonLookup& threadsLookup()
{
    static thread_local JsonLookup lookup;
    return lookup;
}

} // namespace

FilterSubject::FilterSubject(const EventReader* reader)
    : m_reader(reader), m_lookup(threadsLookup())
{}

void FilterSubject::forget()
{
    m_isJson.reset();
    m_facts.reset();
}

void FilterSubject::set(const RecordView& view, const char* readableEnd)
{
    forget();
    m_view.emplace(view);
    m_readableEnd = readableEnd;
}

void FilterSubject::set(std::string_view topic, std::string_view type, const RecordInput& input)
{
    forget();
    m_view.reset();
    m_input = &input;
    m_topic = topic;
    m_type = type;
    m_readableEnd = nullptr;
}

std::string_view FilterSubject::type()
{
    if (!m_view)
        return m_type;
    if (m_view->typeIndex() == UnlistedType)
        return facts().type;
    return m_view->type();
}

std::optional<std::int64_t> FilterSubject::timestampMs() const
{
    const TimestampType type = m_view ? m_view->timestampType() : m_input->timestampType;
    if (type == TimestampType::NotAvailable)
        return std::nullopt;
    return m_view ? m_view->timestampMs() : m_input->timestampMs;
}

std::uint64_t FilterSubject::sizeBytes() const
{
    return m_view ? m_view->sizeBytes() : layout::plainSize(*m_input);
}

JsonLookup* FilterSubject::json()
{
    if (!m_isJson) {
        const auto text = value();
        const bool isPadded = text && m_readableEnd != nullptr &&
                              static_cast<std::size_t>(m_readableEnd - text->data()) >=
                                  text->size() + JsonLookup::padding();
        m_isJson = text && m_lookup.open(*text, isPadded);
    }
    return *m_isJson ? &m_lookup : nullptr;
}

const EventFacts& FilterSubject::facts()
{
    if (m_facts)
        return *m_facts;
    m_facts.emplace();
    if (m_reader == nullptr)
        return *m_facts;
    if (!m_view) {
        m_facts = m_reader->read(m_topic, *m_input);
        return *m_facts;
    }
    std::vector<HeaderView> headers;
    for (const HeaderView& header : m_view->headers())
        headers.push_back(header);
    RecordInput record;
    record.topic = m_view->topicIndex();
    record.partition = m_view->partition();
    record.offset = m_view->offset();
    record.timestampMs = m_view->timestampMs();
    record.timestampType = m_view->timestampType();
    record.key = m_view->key();
    record.value = m_view->value();
    record.headers = headers;
    m_facts = m_reader->read(m_view->topic(), record);
    if (m_view->isCut())
        m_facts->problems.emplace_back("oversize");
    return *m_facts;
}

std::optional<TopicIndex> FilterSubject::topicNumber() const
{
    if (!m_view || m_view->topicIndex() == UnlistedTopic)
        return std::nullopt;
    return m_view->topicIndex();
}

std::optional<TypeIndex> FilterSubject::typeNumber() const
{
    if (!m_view || m_view->typeIndex() == UnlistedType)
        return std::nullopt;
    return m_view->typeIndex();
}

std::uint8_t& FilterSubject::nameAnswer(std::size_t slot, std::size_t number)
{
    if (slot >= m_nameAnswers.size())
        m_nameAnswers.resize(slot + 1);
    if (number >= m_nameAnswers[slot].size())
        m_nameAnswers[slot].resize(number + 1);
    return m_nameAnswers[slot][number];
}

} // namespace live
