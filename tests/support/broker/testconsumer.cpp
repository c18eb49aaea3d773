// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/broker/testconsumer.h"

#include <QtCore/QDeadlineTimer>

#include <librdkafka/rdkafka.h>

#include <array>
#include <utility>

struct TestConsumer::Handle
{
    rd_kafka_t* kafka = nullptr;

    bool hasLeft = false;

    void leave()
    {
        if (!std::exchange(hasLeft, true))
            rd_kafka_consumer_close(kafka);
    }
    ~Handle()
    {
        if (!kafka)
            return;
        leave();
        rd_kafka_destroy(kafka);
    }
};

TestConsumer::TestConsumer(const QString& bootstrap, const QString& group, const QString& topic)
    : m_handle(std::make_unique<Handle>())
{
    rd_kafka_conf_t* const conf = rd_kafka_conf_new();
    std::array<char, 256> reason{};
    const auto set = [conf, &reason](const char* name, const QByteArray& value) {
        rd_kafka_conf_set(conf, name, value.constData(), reason.data(), reason.size());
    };
    set("bootstrap.servers", bootstrap.toUtf8());
    set("group.id", group.toUtf8());
    set("client.id", "test-consumer");
    set("enable.auto.commit", "false");
    set("auto.offset.reset", "earliest");
    set("session.timeout.ms", "6000");
    set("log_level", "0");
    m_handle->kafka = rd_kafka_new(RD_KAFKA_CONSUMER, conf, reason.data(), reason.size());
    Q_ASSERT(m_handle->kafka);
    rd_kafka_poll_set_consumer(m_handle->kafka);
    auto* const list = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(list, topic.toUtf8().constData(), RD_KAFKA_PARTITION_UA);
    rd_kafka_subscribe(m_handle->kafka, list);
    rd_kafka_topic_partition_list_destroy(list);
}

TestConsumer::~TestConsumer() = default;

void TestConsumer::leave()
{
    m_handle->leave();
}

bool TestConsumer::joins(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!deadline.hasExpired()) {
        rd_kafka_topic_partition_list_t* list = nullptr;
        if (rd_kafka_assignment(m_handle->kafka, &list) == RD_KAFKA_RESP_ERR_NO_ERROR) {
            const bool has = list->cnt > 0;
            rd_kafka_topic_partition_list_destroy(list);
            if (has)
                return true;
        }
        // Records that come meanwhile are read again from the last commit by whoever seeks.
        if (auto* const message = rd_kafka_consumer_poll(m_handle->kafka, 20)) {
            const bool isRecord = message->err == RD_KAFKA_RESP_ERR_NO_ERROR;
            if (isRecord)
                rd_kafka_seek(message->rkt, message->partition, message->offset, 5000);
            rd_kafka_message_destroy(message);
            if (isRecord)
                return true;
        }
    }
    return false;
}

bool TestConsumer::readAndCommit(int count, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (count > 0 && !deadline.hasExpired()) {
        auto* const message = rd_kafka_consumer_poll(m_handle->kafka, 50);
        if (!message)
            continue;
        bool isDone = true;
        if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
            --count;
            isDone =
                rd_kafka_commit_message(m_handle->kafka, message, 0) == RD_KAFKA_RESP_ERR_NO_ERROR;
        }
        rd_kafka_message_destroy(message);
        if (!isDone)
            return false;
    }
    return count == 0;
}
