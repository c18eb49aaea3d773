// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/busreader.h"

#include "app/sandbox/event.h"
#include "app/sandbox/eventrecord.h"
#include "tests/app/sandbox/httpprobe.h"

using namespace Qt::Literals::StringLiterals;
using sandbox::Json;
using sandbox::KafkaPointer;

namespace {
constexpr int Partitions = 3;
constexpr int QuestionMilliseconds = 5'000;
} // namespace

QString BusReader::Record::type() const
{
    const auto parsed = sandbox::parseJson(value);
    if (!std::holds_alternative<Json>(parsed))
        return {};
    const Json& record = std::get<Json>(parsed);
    return record.find(u"specversion") ? textAt(record, {u"data"_s, u"event_type"_s})
                                       : textAt(record, {u"event_type"_s});
}

BusReader::BusReader(const QString& bootstrap, const QByteArrayList& topics)
{
    QString reason;
    m_consumer = sandbox::makeKafka(
        RD_KAFKA_CONSUMER,
        sandbox::kafkaConfiguration(
            bootstrap, {{"group.id", "tst-busreader"}, {"enable.auto.commit", "false"}}),
        reason);
    rd_kafka_poll_set_consumer(m_consumer.get());
    const KafkaPointer<rd_kafka_topic_partition_list_t> list(rd_kafka_topic_partition_list_new(6));
    const QByteArrayList all =
        topics.isEmpty() ? QByteArrayList{sandbox::LifecycleTopic, sandbox::TeamTopic} : topics;
    for (const QByteArray& topic : all) {
        for (int partition = 0; partition < Partitions; ++partition)
            rd_kafka_topic_partition_list_add(list.get(), topic.constData(), partition)->offset =
                RD_KAFKA_OFFSET_BEGINNING;
    }
    rd_kafka_assign(m_consumer.get(), list.get());
}

BusReader::~BusReader()
{
    rd_kafka_consumer_close(m_consumer.get());
}

QList<BusReader::Record> BusReader::records(const QByteArray& key)
{
    while (const KafkaPointer<rd_kafka_message_t> message{
        rd_kafka_consumer_poll(m_consumer.get(), 0)}) {
        if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
            continue;
        const auto bytes = [](const void* data, std::size_t size) {
            return data ? QByteArray(static_cast<const char*>(data), qsizetype(size))
                        : QByteArray();
        };
        m_records += {rd_kafka_topic_name(message->rkt),
                      message->partition,
                      rd_kafka_message_timestamp(message.get(), nullptr),
                      bytes(message->key, message->key_len),
                      bytes(message->payload, message->len),
                      sandbox::headersOf(*message)};
    }
    QList<Record> found;
    for (const Record& record : m_records) {
        if (key.isEmpty() || record.key == key)
            found += record;
    }
    return found;
}

bool isGroupThrough(const QString& bootstrap, const QByteArray& group, const QByteArrayList& topics)
{
    QString reason;
    const auto consumer = sandbox::makeKafka(
        RD_KAFKA_CONSUMER, sandbox::kafkaConfiguration(bootstrap, {{"group.id", group}}), reason);
    if (!consumer)
        return false;
    for (const QByteArray& topic : topics) {
        for (int partition = 0; partition < Partitions; ++partition) {
            const KafkaPointer<rd_kafka_topic_partition_list_t> list(
                rd_kafka_topic_partition_list_new(1));
            auto* one = rd_kafka_topic_partition_list_add(list.get(), topic.constData(), partition);
            std::int64_t low = 0;
            std::int64_t high = 0;
            if (rd_kafka_query_watermark_offsets(consumer.get(), topic.constData(), partition, &low,
                                                 &high, QuestionMilliseconds) !=
                    RD_KAFKA_RESP_ERR_NO_ERROR ||
                rd_kafka_committed(consumer.get(), list.get(), QuestionMilliseconds) !=
                    RD_KAFKA_RESP_ERR_NO_ERROR)
                return false;
            if (high > 0 && one->offset != high)
                return false;
        }
    }
    return true;
}
