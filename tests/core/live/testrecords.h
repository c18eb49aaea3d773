// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/recordstore.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

/// A record that owns its bytes.
struct TestRecord
{
    live::TopicIndex topic = 0;
    std::int32_t partition = 0;
    std::int64_t offset = 0;
    std::int64_t timestampMs = 0;
    live::TimestampType timestampType = live::TimestampType::Create;
    std::optional<std::string> key;
    std::optional<std::string> value;
    std::vector<std::pair<std::string, std::optional<std::string>>> headers;
};

inline void append(live::RecordSink& sink, const std::vector<TestRecord>& records)
{
    std::vector<std::vector<live::HeaderView>> headers(records.size());
    std::vector<live::RecordInput> batch;
    for (std::size_t number = 0; number < records.size(); ++number) {
        const TestRecord& record = records[number];
        for (const auto& [name, value] : record.headers)
            headers[number].push_back({name, value});
        live::RecordInput input;
        input.topic = record.topic;
        input.partition = Partition(record.partition);
        input.offset = Offset(record.offset);
        input.timestampMs = record.timestampMs;
        input.timestampType = record.timestampType;
        input.key = record.key;
        input.value = record.value;
        input.headers = headers[number];
        batch.push_back(input);
    }
    sink.append(batch);
}

inline void append(live::RecordSink& sink, const TestRecord& record)
{
    append(sink, std::vector<TestRecord>{record});
}

/// One record of topic 0, partition 0.
inline TestRecord numbered(std::int64_t offset, std::string value)
{
    TestRecord record;
    record.offset = offset;
    record.value = std::move(value);
    return record;
}

/// Yields to the other threads until `condition` holds; false after a minute.
template <class Condition>
bool eventually(Condition condition)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::yield();
    }
    return true;
}
