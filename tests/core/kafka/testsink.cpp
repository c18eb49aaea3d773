// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/kafka/testsink.h"

#include <algorithm>

namespace {

QByteArray copy(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::optional<QByteArray> copy(const std::optional<std::string_view>& bytes)
{
    return bytes ? std::optional(copy(*bytes)) : std::nullopt;
}

} // namespace

live::TopicIndex TestSink::topicIndex(std::string_view topic)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray name = copy(topic);
    const auto found = std::ranges::find(m_topics, name);
    if (found != m_topics.end())
        return static_cast<live::TopicIndex>(found - m_topics.begin());
    m_topics.push_back(name);
    return static_cast<live::TopicIndex>(m_topics.size() - 1);
}

void TestSink::append(std::span<const live::RecordInput> batch)
{
    const std::lock_guard lock(m_mutex);
    for (const live::RecordInput& input : batch) {
        TakenRecord record{m_topics.at(input.topic), input.partition.value(), input.offset.value(),
                           copy(input.key),          copy(input.value),       {},
                           input.timestampMs};
        for (const live::HeaderView& header : input.headers)
            record.headers.append({copy(header.name), copy(header.value)});
        m_records.push_back(std::move(record));
    }
}

qsizetype TestSink::count() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<qsizetype>(m_records.size());
}

std::vector<TakenRecord> TestSink::records() const
{
    const std::lock_guard lock(m_mutex);
    return m_records;
}

QList<QByteArray> TestSink::values(int partition) const
{
    QList<QByteArray> values;
    for (const TakenRecord& record : records()) {
        if (record.partition == partition)
            values.append(record.value.value_or("null"));
    }
    return values;
}
