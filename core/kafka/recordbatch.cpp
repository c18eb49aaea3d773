// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/recordbatch.h"

namespace kafka {

namespace {

std::optional<std::string_view> view(const void* bytes, std::size_t size)
{
    if (!bytes)
        return std::nullopt;
    return std::string_view(static_cast<const char*>(bytes), size);
}

live::TimestampType timestampType(rd_kafka_timestamp_type_t type)
{
    switch (type) {
    case RD_KAFKA_TIMESTAMP_CREATE_TIME:
        return live::TimestampType::Create;
    case RD_KAFKA_TIMESTAMP_LOG_APPEND_TIME:
        return live::TimestampType::LogAppend;
    default:
        return live::TimestampType::NotAvailable;
    }
}

} // namespace

void RecordBatch::clear()
{
    m_records.clear();
    m_ranges.clear();
    m_headers.clear();
}

std::int64_t RecordBatch::add(const rd_kafka_message_t& message, live::TopicIndex topic)
{
    live::RecordInput record;
    record.topic = topic;
    record.partition = Partition{message.partition};
    record.offset = Offset{message.offset};
    rd_kafka_timestamp_type_t type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE;
    record.timestampMs = rd_kafka_message_timestamp(&message, &type);
    record.timestampType = timestampType(type);
    record.key = view(message.key, message.key_len);
    record.value = view(message.payload, message.len);
    auto bytes = static_cast<std::int64_t>(message.key_len + message.len);

    HeaderRange range{m_headers.size(), 0};
    rd_kafka_headers_t* headers = nullptr;
    if (rd_kafka_message_headers(&message, &headers) == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const char* name = nullptr;
        const void* value = nullptr;
        std::size_t size = 0;
        while (rd_kafka_header_get_all(headers, range.count, &name, &value, &size) ==
               RD_KAFKA_RESP_ERR_NO_ERROR) {
            m_headers.push_back({std::string_view(name), view(value, size)});
            bytes += static_cast<std::int64_t>(m_headers.back().name.size() + size);
            ++range.count;
        }
    }
    m_ranges.push_back(range);
    m_records.push_back(record);
    return bytes;
}

std::span<const live::RecordInput> RecordBatch::records()
{
    // Only now, since the list of headers moves while it grows.
    const std::span<const live::HeaderView> headers(m_headers);
    for (std::size_t i = 0; i < m_records.size(); ++i)
        m_records[i].headers = headers.subspan(m_ranges[i].first, m_ranges[i].count);
    return m_records;
}

} // namespace kafka
