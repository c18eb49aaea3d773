// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topicsetup.h"

#include <QtCore/QCoreApplication>

namespace sandbox {

namespace {

// One question to a cluster that may not be there yet.
constexpr int MetadataMilliseconds = 500;
constexpr int CreationMilliseconds = 15'000;

QString tr(const char* text)
{
    return QCoreApplication::translate("TopicSetup", text);
}

} // namespace

bool everyPartitionLed(const rd_kafka_metadata_t& metadata, const char* name)
{
    for (int i = 0; i < metadata.topic_cnt; ++i) {
        const rd_kafka_metadata_topic_t& topic = metadata.topics[i];
        if (qstrcmp(topic.topic, name) != 0)
            continue;
        if (topic.err != RD_KAFKA_RESP_ERR_NO_ERROR || topic.partition_cnt == 0)
            return false;
        for (int p = 0; p < topic.partition_cnt; ++p) {
            if (topic.partitions[p].leader < 0 ||
                topic.partitions[p].err != RD_KAFKA_RESP_ERR_NO_ERROR)
                return false;
        }
        return true;
    }
    return false;
}

int partitionCount(const rd_kafka_metadata_t& metadata, const char* name)
{
    for (int i = 0; i < metadata.topic_cnt; ++i) {
        const rd_kafka_metadata_topic_t& topic = metadata.topics[i];
        if (qstrcmp(topic.topic, name) == 0)
            return topic.err == RD_KAFKA_RESP_ERR_NO_ERROR ? topic.partition_cnt : 0;
    }
    return 0;
}

KafkaPointer<const rd_kafka_metadata_t> askMetadata(rd_kafka_t* client)
{
    const rd_kafka_metadata_t* metadata = nullptr;
    rd_kafka_metadata(client, 1, nullptr, &metadata, MetadataMilliseconds);
    return KafkaPointer<const rd_kafka_metadata_t>(metadata);
}

QString createTopics(rd_kafka_t* client, const std::vector<const char*>& names,
                     const TopicSettings& settings)
{
    std::vector<KafkaPointer<rd_kafka_NewTopic_t>> owned;
    std::vector<rd_kafka_NewTopic_t*> topics;
    for (const char* name : names) {
        char reason[256];
        owned.emplace_back(rd_kafka_NewTopic_new(name, settings.partitions, settings.replication,
                                                 reason, sizeof reason));
        if (!owned.back())
            return QString::fromUtf8(reason);
        if (settings.keepForever)
            rd_kafka_NewTopic_set_config(owned.back().get(), "retention.ms", "-1");
        topics.push_back(owned.back().get());
    }
    const KafkaPointer<rd_kafka_queue_t> queue(rd_kafka_queue_new(client));
    rd_kafka_CreateTopics(client, topics.data(), topics.size(), nullptr, queue.get());
    const KafkaPointer<rd_kafka_event_t> event(
        rd_kafka_queue_poll(queue.get(), CreationMilliseconds));
    if (!event)
        return tr("Kafka did not create the topics in time.");
    if (rd_kafka_event_error(event.get()) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return QString::fromUtf8(rd_kafka_event_error_string(event.get()));
    const auto* result = rd_kafka_event_CreateTopics_result(event.get());
    std::size_t count = 0;
    const auto* const* answers = rd_kafka_CreateTopics_result_topics(result, &count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto code = rd_kafka_topic_result_error(answers[i]);
        if (code != RD_KAFKA_RESP_ERR_NO_ERROR && code != RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS) {
            return tr("The topic %1 cannot be created: %2")
                .arg(QString::fromUtf8(rd_kafka_topic_result_name(answers[i])),
                     QString::fromUtf8(rd_kafka_topic_result_error_string(answers[i])));
        }
    }
    return {};
}

} // namespace sandbox
