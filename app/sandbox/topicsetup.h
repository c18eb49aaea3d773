// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kafkahandle.h"

#include <vector>

namespace sandbox {

/// How topics are made.
struct TopicSettings
{
    int partitions = 3;
    /// -1: as the cluster likes.
    int replication = -1;
    /// Records are kept for ever.
    bool keepForever = false;
};

/// The cluster and all of its topics; null when nobody answers within half a second.
KafkaPointer<const rd_kafka_metadata_t> askMetadata(rd_kafka_t* client);
/// How many partitions a topic has; 0: there is no such topic.
int partitionCount(const rd_kafka_metadata_t& metadata, const char* name);
bool everyPartitionLed(const rd_kafka_metadata_t& metadata, const char* name);

/// A reason, or nothing when all went well (somebody else having made them counts). Waits for the
/// answer, for at most 15 s; the partitions may have no leader yet.
QString createTopics(rd_kafka_t* client, const std::vector<const char*>& names,
                     const TopicSettings& settings);

} // namespace sandbox
