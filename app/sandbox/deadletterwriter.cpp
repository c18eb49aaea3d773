// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/deadletterwriter.h"

#include "app/sandbox/eventrecord.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

namespace sandbox {

namespace {

constexpr int DeliveryMilliseconds = 10'000;
constexpr int LeaderMilliseconds = 10'000;

QString tr(const char* text)
{
    return QCoreApplication::translate("DeadLetterWriter", text);
}

} // namespace

DeadLetterWriter::DeadLetterWriter(QString bootstrap, bool keepForever)
    : m_bootstrap(std::move(bootstrap)), m_keepForever(keepForever)
{}

QString DeadLetterWriter::ensureTopic(const Event& event)
{
    if (m_topics.contains(event.topic))
        return {};
    QElapsedTimer clock;
    clock.start();
    bool isMade = false;
    while (clock.elapsed() < LeaderMilliseconds) {
        const auto metadata = askMetadata(m_producer.get());
        if (!metadata)
            continue;
        if (everyPartitionLed(*metadata, event.topic.constData())) {
            m_topics.insert(event.topic, partitionCount(*metadata, event.topic.constData()));
            return {};
        }
        if (isMade || partitionCount(*metadata, event.topic.constData()) > 0)
            continue;
        if (const QString reason = createTopics(m_producer.get(), {event.topic.constData()},
                                                {.keepForever = m_keepForever});
            !reason.isEmpty())
            return reason;
        isMade = true;
    }
    return tr("The topic %1 cannot be written to.").arg(QString::fromUtf8(event.topic));
}

QString DeadLetterWriter::write(Event event)
{
    QString reason;
    if (!m_producer) {
        auto conf = kafkaConfiguration(m_bootstrap, {{"acks", "all"},
                                                     {"enable.idempotence", "true"},
                                                     {"partitioner", "murmur2_random"},
                                                     {"linger.ms", "0"},
                                                     {"message.max.bytes", "20000000"},
                                                     {"message.timeout.ms", "9000"}});
        rd_kafka_conf_set_dr_msg_cb(
            conf.get(), [](rd_kafka_t*, const rd_kafka_message_t* message, void*) {
                *static_cast<rd_kafka_resp_err_t*>(message->_private) = message->err;
            });
        m_producer = makeKafka(RD_KAFKA_PRODUCER, std::move(conf), reason);
        if (!m_producer)
            return reason;
    }
    if (reason = ensureTopic(event); !reason.isEmpty())
        return reason;
    if (event.partition >= m_topics.value(event.topic))
        event.partition = -1;
    // Until the report is there, or the record is purged, this outlives it.
    rd_kafka_resp_err_t outcome = RD_KAFKA_RESP_ERR__IN_PROGRESS;
    if (const auto code = produceEvent(m_producer.get(), event, &outcome);
        code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return QString::fromUtf8(rd_kafka_err2str(code));
    rd_kafka_flush(m_producer.get(), DeliveryMilliseconds);
    if (outcome == RD_KAFKA_RESP_ERR__IN_PROGRESS) {
        rd_kafka_purge(m_producer.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
        while (rd_kafka_outq_len(m_producer.get()) > 0)
            rd_kafka_flush(m_producer.get(), DeliveryMilliseconds);
    }
    return outcome == RD_KAFKA_RESP_ERR_NO_ERROR ? QString()
                                                 : QString::fromUtf8(rd_kafka_err2str(outcome));
}

} // namespace sandbox
