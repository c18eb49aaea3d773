// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/broker/testproducer.h"

#include <QtCore/QUuid>

#include <librdkafka/rdkafka.h>

#include <array>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

struct TestProducer::Handle
{
    rd_kafka_t* kafka = nullptr;
    std::atomic<qint64>* delivered = nullptr;
    std::atomic<qint64>* failed = nullptr;
    std::atomic<bool> stopping = false;
    std::thread poller;

    ~Handle()
    {
        stopping = true;
        if (poller.joinable())
            poller.join();
        if (kafka)
            rd_kafka_destroy(kafka);
    }

    static void onDelivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque)
    {
        auto* const handle = static_cast<Handle*>(opaque);
        ++(message->err ? *handle->failed : *handle->delivered);
    }
};

namespace {

bool isFine(rd_kafka_error_t* error)
{
    if (!error)
        return true;
    qWarning("%s", rd_kafka_error_string(error));
    rd_kafka_error_destroy(error);
    return false;
}

} // namespace

TestProducer::TestProducer(const QString& bootstrap, Mode mode, const QByteArray& codec)
    : m_handle(std::make_unique<Handle>())
{
    m_handle->delivered = &m_delivered;
    m_handle->failed = &m_failed;
    rd_kafka_conf_t* const conf = rd_kafka_conf_new();
    std::array<char, 256> reason{};
    const auto set = [conf, &reason](const char* name, const QByteArray& value) {
        if (rd_kafka_conf_set(conf, name, value.constData(), reason.data(), reason.size()))
            qFatal("%s", reason.data());
    };
    set("bootstrap.servers", bootstrap.toUtf8());
    set("enable.idempotence", "true");
    set("partitioner", "murmur2_random");
    // A transaction may last no longer than its records are tried.
    set("message.timeout.ms", mode == Mode::Transactional ? "30000" : "120000");
    set("message.max.bytes", "67108864");
    set("queue.buffering.max.messages", "2000000");
    set("queue.buffering.max.kbytes", "1048576");
    set("linger.ms", "2");
    set("compression.codec", codec);
    set("reconnect.backoff.ms", "50");
    set("reconnect.backoff.max.ms", "500");
    set("topic.metadata.refresh.interval.ms", "1000");
    set("log_level", "0");
    if (mode == Mode::Transactional)
        set("transactional.id", QUuid::createUuid().toByteArray(QUuid::Id128));
    rd_kafka_conf_set_opaque(conf, m_handle.get());
    rd_kafka_conf_set_dr_msg_cb(conf, &Handle::onDelivery);
    m_handle->kafka = rd_kafka_new(RD_KAFKA_PRODUCER, conf, reason.data(), reason.size());
    if (!m_handle->kafka)
        qFatal("%s", reason.data());
    m_handle->poller = std::thread([handle = m_handle.get()] {
        while (!handle->stopping)
            rd_kafka_poll(handle->kafka, 50);
    });
    if (mode == Mode::Transactional)
        isFine(rd_kafka_init_transactions(m_handle->kafka, 30000));
}

TestProducer::~TestProducer() = default;

bool TestProducer::send(const QString& topic, int partition, const TestRecord& record)
{
    rd_kafka_headers_t* headers = nullptr;
    if (!record.headers.isEmpty()) {
        headers = rd_kafka_headers_new(static_cast<std::size_t>(record.headers.size()));
        for (const auto& [name, value] : record.headers)
            rd_kafka_header_add(headers, name.constData(), name.size(),
                                value ? value->constData() : nullptr, value ? value->size() : 0);
    }
    void* const key = record.key ? const_cast<char*>(record.key->constData()) : nullptr;
    const auto keySize = static_cast<std::size_t>(record.key ? record.key->size() : 0);
    void* const value = record.value ? const_cast<char*>(record.value->constData()) : nullptr;
    const auto valueSize = static_cast<std::size_t>(record.value ? record.value->size() : 0);
    const QByteArray name = topic.toUtf8();
    const auto error = rd_kafka_producev(
        m_handle->kafka, RD_KAFKA_V_TOPIC(name.constData()), RD_KAFKA_V_PARTITION(partition),
        RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_KEY(key, keySize),
        RD_KAFKA_V_VALUE(value, valueSize), RD_KAFKA_V_HEADERS(headers),
        RD_KAFKA_V_TIMESTAMP(record.timestampMs.value_or(0)), RD_KAFKA_V_END);
    if (error && headers)
        rd_kafka_headers_destroy(headers);
    return !error;
}

bool TestProducer::sendNumbered(const QString& topic, int partitions, qint64 first, qint64 count,
                                int size)
{
    const QByteArray name = topic.toUtf8();
    rd_kafka_topic_t* const handle = rd_kafka_topic_new(m_handle->kafka, name.constData(), nullptr);
    QByteArray value(size, '.');
    bool isFineSoFar = handle != nullptr;
    for (qint64 number = first; isFineSoFar && number < first + count; ++number) {
        const QByteArray digits = QByteArray::number(number);
        value.fill('.');
        value.replace(0, digits.size(), digits);
        while (rd_kafka_produce(handle, static_cast<int>(number % partitions), RD_KAFKA_MSG_F_COPY,
                                value.data(), static_cast<std::size_t>(value.size()), nullptr, 0,
                                nullptr) != 0) {
            if (rd_kafka_last_error() != RD_KAFKA_RESP_ERR__QUEUE_FULL) {
                isFineSoFar = false;
                break;
            }
            std::this_thread::yield();
        }
    }
    if (handle)
        rd_kafka_topic_destroy(handle);
    return isFineSoFar;
}

bool TestProducer::flush(int timeoutMs)
{
    return rd_kafka_flush(m_handle->kafka, timeoutMs) == RD_KAFKA_RESP_ERR_NO_ERROR &&
           m_failed == 0;
}

bool TestProducer::begin()
{
    return isFine(rd_kafka_begin_transaction(m_handle->kafka));
}

bool TestProducer::commit()
{
    return isFine(rd_kafka_commit_transaction(m_handle->kafka, 30000));
}

bool TestProducer::abort()
{
    return isFine(rd_kafka_abort_transaction(m_handle->kafka, 30000));
}

qint64 numberIn(std::string_view value)
{
    qint64 number = -1;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}
