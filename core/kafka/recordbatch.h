// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"

#include <librdkafka/rdkafka.h>

#include <span>
#include <vector>

namespace kafka {

/// Views of the messages of one batch, for as long as the messages live. Reused, so that a full
/// speed stream allocates nothing here.
class RecordBatch
{
public:
    void clear();
    /// Gives the bytes of key, value and headers.
    std::int64_t add(const rd_kafka_message_t& message, live::TopicIndex topic);
    bool isEmpty() const { return m_records.empty(); }
    /// Valid until clear() or add().
    std::span<const live::RecordInput> records();

private:
    struct HeaderRange
    {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    std::vector<live::RecordInput> m_records;
    std::vector<HeaderRange> m_ranges;
    std::vector<live::HeaderView> m_headers;
};

} // namespace kafka
