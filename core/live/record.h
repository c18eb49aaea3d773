// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace live {

/// A topic's number within one store; topics are interned because names repeat on every record.
using TopicIndex = std::uint16_t;

enum class TimestampType : std::uint8_t { NotAvailable, Create, LogAppend };

/// One header of a record. A null value is not the same as an empty one.
struct HeaderView
{
    std::string_view name;
    std::optional<std::string_view> value;
};

/// A Kafka record whose bytes belong to somebody else; valid only during the call it is passed to.
struct RecordInput
{
    TopicIndex topic = 0;
    Partition partition;
    Offset offset;
    std::int64_t timestampMs = 0; ///< Milliseconds since 1970 UTC; meaningless for NotAvailable.
    TimestampType timestampType = TimestampType::NotAvailable;
    std::optional<std::string_view> key;   ///< Null and empty differ.
    std::optional<std::string_view> value; ///< Null is a tombstone.
    std::span<const HeaderView> headers;
};

/// Where a Kafka consumer puts what it reads. Called on the consumer's own thread only.
class RecordSink
{
public:
    virtual ~RecordSink() = default;
    /// The number under which records of this topic are to be appended.
    virtual TopicIndex topicIndex(std::string_view topic) = 0;
    /// Takes a copy of every record's bytes.
    virtual void append(std::span<const RecordInput> batch) = 0;
};

} // namespace live
