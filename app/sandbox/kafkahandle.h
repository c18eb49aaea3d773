// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <librdkafka/rdkafka.h>

#include <initializer_list>
#include <memory>
#include <utility>

namespace sandbox {

struct KafkaDeleter
{
    void operator()(rd_kafka_t* handle) const { rd_kafka_destroy(handle); }
    void operator()(rd_kafka_conf_t* conf) const { rd_kafka_conf_destroy(conf); }
    void operator()(rd_kafka_queue_t* queue) const { rd_kafka_queue_destroy(queue); }
    void operator()(rd_kafka_error_t* error) const { rd_kafka_error_destroy(error); }
    void operator()(rd_kafka_event_t* event) const { rd_kafka_event_destroy(event); }
    void operator()(rd_kafka_message_t* message) const { rd_kafka_message_destroy(message); }
    void operator()(rd_kafka_AclBinding_t* right) const { rd_kafka_AclBinding_destroy(right); }
    void operator()(rd_kafka_headers_t* headers) const { rd_kafka_headers_destroy(headers); }
    void operator()(rd_kafka_NewTopic_t* topic) const { rd_kafka_NewTopic_destroy(topic); }
    void operator()(rd_kafka_topic_partition_list_t* list) const
    {
        rd_kafka_topic_partition_list_destroy(list);
    }
    void operator()(const rd_kafka_metadata_t* metadata) const
    {
        rd_kafka_metadata_destroy(metadata);
    }
};

template <class T>
using KafkaPointer = std::unique_ptr<T, KafkaDeleter>;

using KafkaProperty = std::pair<const char*, QByteArray>;

/// A configuration with these properties; quick to find a broker that comes back, silent on
/// standard error.
KafkaPointer<rd_kafka_conf_t> kafkaConfiguration(const QString& bootstrap,
                                                 std::initializer_list<KafkaProperty> properties);

/// Takes the configuration; null with a reason when the library refuses.
KafkaPointer<rd_kafka_t> makeKafka(rd_kafka_type_t type, KafkaPointer<rd_kafka_conf_t> conf,
                                   QString& reason);

} // namespace sandbox
