// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/clustersetup.h"

#include "app/sandbox/event.h"
#include "app/sandbox/kafkahandle.h"
#include "app/sandbox/taskevent.h"
#include "app/sandbox/topicsetup.h"

#include <QtCore/QElapsedTimer>

#include <array>

namespace sandbox {

namespace {

constexpr std::array Topics{LifecycleTopic,   TeamTopic,        TaskCreatedTopic,
                            TaskUpdatedTopic, TaskDeletedTopic, TaskCompletedTopic};
// One question to a cluster that may not be there yet.
constexpr int QuestionMilliseconds = 500;
constexpr int AdminMilliseconds = 15'000;

struct Right
{
    rd_kafka_ResourceType_t kind;
    const char* name;
    rd_kafka_AclOperation_t operation;
};

// What a reader needs who disturbs nobody: no group is joined, and nothing is written.
constexpr std::array ReadersRights{
    Right{RD_KAFKA_RESOURCE_TOPIC, "*", RD_KAFKA_ACL_OPERATION_READ},
    Right{RD_KAFKA_RESOURCE_TOPIC, "*", RD_KAFKA_ACL_OPERATION_DESCRIBE},
    Right{RD_KAFKA_RESOURCE_TOPIC, "*", RD_KAFKA_ACL_OPERATION_DESCRIBE_CONFIGS},
    Right{RD_KAFKA_RESOURCE_GROUP, "*", RD_KAFKA_ACL_OPERATION_DESCRIBE},
    Right{RD_KAFKA_RESOURCE_BROKER, "kafka-cluster", RD_KAFKA_ACL_OPERATION_DESCRIBE},
    Right{RD_KAFKA_RESOURCE_BROKER, "kafka-cluster", RD_KAFKA_ACL_OPERATION_DESCRIBE_CONFIGS},
};

// A reason, or nothing when all went well. Giving a right again changes nothing.
QString allowReading(rd_kafka_t* client, const QList<QByteArray>& readers)
{
    std::vector<KafkaPointer<rd_kafka_AclBinding_t>> owned;
    std::vector<rd_kafka_AclBinding_t*> bindings;
    for (const QByteArray& reader : readers) {
        for (const Right& right : ReadersRights) {
            char reason[256];
            owned.emplace_back(rd_kafka_AclBinding_new(
                right.kind, right.name, RD_KAFKA_RESOURCE_PATTERN_LITERAL, reader.constData(), "*",
                right.operation, RD_KAFKA_ACL_PERMISSION_TYPE_ALLOW, reason, sizeof reason));
            if (!owned.back())
                return QString::fromUtf8(reason);
            bindings.push_back(owned.back().get());
        }
    }
    const KafkaPointer<rd_kafka_queue_t> queue(rd_kafka_queue_new(client));
    rd_kafka_CreateAcls(client, bindings.data(), bindings.size(), nullptr, queue.get());
    const KafkaPointer<rd_kafka_event_t> event(rd_kafka_queue_poll(queue.get(), AdminMilliseconds));
    if (!event)
        return ClusterSetup::tr("Kafka did not set the rights in time.");
    if (rd_kafka_event_error(event.get()) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return QString::fromUtf8(rd_kafka_event_error_string(event.get()));
    std::size_t count = 0;
    const auto** const answers =
        rd_kafka_CreateAcls_result_acls(rd_kafka_event_CreateAcls_result(event.get()), &count);
    for (std::size_t i = 0; i < count; ++i) {
        if (const rd_kafka_error_t* const error = rd_kafka_acl_result_error(answers[i]))
            return QString::fromUtf8(rd_kafka_error_string(error));
    }
    return {};
}

} // namespace

ClusterSetup::ClusterSetup(Request request, QObject* parent)
    : QObject(parent), m_request(std::move(request))
{}

ClusterSetup::~ClusterSetup()
{
    if (m_thread) {
        m_thread->requestInterruption();
        m_thread->wait();
    }
}

void ClusterSetup::start()
{
    m_thread.reset(QThread::create([this] {
        const QString reason = run();
        if (isInterrupted())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, reason] {
                if (reason.isEmpty())
                    Q_EMIT ready();
                else
                    Q_EMIT failed(reason);
            },
            Qt::QueuedConnection);
    }));
    m_thread->start();
}

bool ClusterSetup::isInterrupted() const
{
    return QThread::currentThread()->isInterruptionRequested();
}

QString ClusterSetup::run()
{
    QString reason;
    const auto client = makeKafka(
        RD_KAFKA_PRODUCER,
        kafkaConfiguration(m_request.bootstrap, {{"reconnect.backoff.max.ms", "100"},
                                                 {"topic.metadata.refresh.interval.ms", "-1"}}),
        reason);
    if (!client)
        return reason;

    QElapsedTimer clock;
    clock.start();
    bool isCreated = false;
    bool isAllowed = m_request.readers.isEmpty();
    while (!isInterrupted()) {
        if (clock.elapsed() > m_request.patience.count())
            return tr("No Kafka answers at %1.").arg(m_request.bootstrap);
        const auto metadata = askMetadata(client.get());
        if (!metadata || metadata->broker_cnt == 0)
            continue;
        if (!m_request.clusterId.isEmpty()) {
            char* id = rd_kafka_clusterid(client.get(), QuestionMilliseconds);
            const bool isOurs = id && m_request.clusterId == QString::fromUtf8(id);
            rd_kafka_mem_free(client.get(), id);
            if (!isOurs)
                continue;
        }
        if (!isAllowed) {
            if (const QString failure = allowReading(client.get(), m_request.readers);
                !failure.isEmpty())
                return failure;
            isAllowed = true;
        }
        if (!isCreated) {
            std::vector<const char*> missing;
            for (const char* topic : Topics) {
                if (partitionCount(*metadata, topic) == 0)
                    missing.push_back(topic);
            }
            if (!missing.empty()) {
                const QString failure = createTopics(
                    client.get(), missing,
                    {.replication = m_request.replication, .keepForever = m_request.keepForever});
                if (!failure.isEmpty())
                    return failure;
                isCreated = true;
                continue;
            }
            isCreated = true;
        }
        if (std::all_of(Topics.begin(), Topics.end(), [&metadata](const char* topic) {
                return everyPartitionLed(*metadata, topic);
            }))
            return {};
    }
    return {};
}

} // namespace sandbox
