// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/broker/testtopics.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>

#include <librdkafka/rdkafka.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TimeoutMs = 15000;

struct EventDeleter
{
    void operator()(rd_kafka_event_t* event) const { rd_kafka_event_destroy(event); }
};

/// What became of a commit: of the question, of its group, or of one of its partitions.
rd_kafka_resp_err_t commitError(rd_kafka_event_t* event)
{
    if (const auto code = rd_kafka_event_error(event))
        return code;
    std::size_t count = 0;
    const auto** const groups = rd_kafka_AlterConsumerGroupOffsets_result_groups(
        rd_kafka_event_AlterConsumerGroupOffsets_result(event), &count);
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto* const error = rd_kafka_group_result_error(groups[i]))
            return rd_kafka_error_code(error);
        const auto* const told = rd_kafka_group_result_partitions(groups[i]);
        for (int p = 0; told && p < told->cnt; ++p) {
            if (told->elems[p].err)
                return told->elems[p].err;
        }
    }
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

} // namespace

struct TestTopics::Handle
{
    rd_kafka_t* kafka = nullptr;
    rd_kafka_queue_t* queue = nullptr;

    ~Handle()
    {
        if (queue)
            rd_kafka_queue_destroy(queue);
        if (kafka)
            rd_kafka_destroy(kafka);
    }

    std::unique_ptr<rd_kafka_event_t, EventDeleter> wait() const
    {
        return std::unique_ptr<rd_kafka_event_t, EventDeleter>(
            rd_kafka_queue_poll(queue, TimeoutMs));
    }
};

TestTopics::TestTopics(const QString& bootstrap) : m_handle(std::make_unique<Handle>())
{
    rd_kafka_conf_t* const conf = rd_kafka_conf_new();
    std::array<char, 256> reason{};
    const auto set = [conf, &reason](const char* name, const QByteArray& value) {
        rd_kafka_conf_set(conf, name, value.constData(), reason.data(), reason.size());
    };
    set("bootstrap.servers", bootstrap.toUtf8());
    set("reconnect.backoff.ms", "50");
    set("reconnect.backoff.max.ms", "100");
    set("log_level", "0");
    m_handle->kafka = rd_kafka_new(RD_KAFKA_PRODUCER, conf, reason.data(), reason.size());
    Q_ASSERT(m_handle->kafka);
    m_handle->queue = rd_kafka_queue_new(m_handle->kafka);
}

TestTopics::~TestTopics() = default;

bool TestTopics::brokerAnswers(int timeoutMs) const
{
    const rd_kafka_metadata_t* metadata = nullptr;
    if (rd_kafka_metadata(m_handle->kafka, 1, nullptr, &metadata, timeoutMs))
        return false;
    const bool isThere = metadata->broker_cnt > 0;
    rd_kafka_metadata_destroy(metadata);
    return isThere;
}

bool TestTopics::create(const QString& topic, int partitions,
                        const QMap<QString, QString>& settings)
{
    std::array<char, 256> reason{};
    rd_kafka_NewTopic_t* wanted = rd_kafka_NewTopic_new(topic.toUtf8().constData(), partitions, 1,
                                                        reason.data(), reason.size());
    for (const auto& [name, value] : settings.asKeyValueRange())
        rd_kafka_NewTopic_set_config(wanted, name.toUtf8().constData(), value.toUtf8().constData());
    rd_kafka_CreateTopics(m_handle->kafka, &wanted, 1, nullptr, m_handle->queue);
    rd_kafka_NewTopic_destroy(wanted);
    const auto event = m_handle->wait();
    const auto* const result = event ? rd_kafka_event_CreateTopics_result(event.get()) : nullptr;
    if (!result) {
        m_error = u"no answer"_s;
        return false;
    }
    std::size_t count = 0;
    const auto** const topics = rd_kafka_CreateTopics_result_topics(result, &count);
    if (count != 1 || rd_kafka_topic_result_error(topics[0])) {
        m_error = count == 1 ? QString::fromUtf8(rd_kafka_topic_result_error_string(topics[0]))
                             : QString::fromUtf8(rd_kafka_event_error_string(event.get()));
        return false;
    }
    return awaitPartitions(topic, partitions);
}

bool TestTopics::grow(const QString& topic, int partitions)
{
    std::array<char, 256> reason{};
    rd_kafka_NewPartitions_t* wanted =
        rd_kafka_NewPartitions_new(topic.toUtf8().constData(), static_cast<std::size_t>(partitions),
                                   reason.data(), reason.size());
    rd_kafka_CreatePartitions(m_handle->kafka, &wanted, 1, nullptr, m_handle->queue);
    rd_kafka_NewPartitions_destroy(wanted);
    const auto event = m_handle->wait();
    return event && !rd_kafka_event_error(event.get()) && awaitPartitions(topic, partitions);
}

bool TestTopics::remove(const QString& topic)
{
    rd_kafka_DeleteTopic_t* wanted = rd_kafka_DeleteTopic_new(topic.toUtf8().constData());
    rd_kafka_DeleteTopics(m_handle->kafka, &wanted, 1, nullptr, m_handle->queue);
    rd_kafka_DeleteTopic_destroy(wanted);
    const auto event = m_handle->wait();
    return event && !rd_kafka_event_error(event.get()) && awaitPartitions(topic, 0);
}

bool TestTopics::removeRecordsBefore(const QString& topic, int partition, qint64 offset)
{
    auto* const list = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(list, topic.toUtf8().constData(), partition)->offset = offset;
    rd_kafka_DeleteRecords_t* wanted = rd_kafka_DeleteRecords_new(list);
    rd_kafka_topic_partition_list_destroy(list);
    rd_kafka_DeleteRecords(m_handle->kafka, &wanted, 1, nullptr, m_handle->queue);
    rd_kafka_DeleteRecords_destroy(wanted);
    const auto event = m_handle->wait();
    return event && !rd_kafka_event_error(event.get());
}

bool TestTopics::commit(const QString& group, const QString& topic, int partition, qint64 offset)
{
    QElapsedTimer timer;
    timer.start();
    // A coordinator that is just coming up says so for the group or the partition, not as a
    // failure of the question.
    for (;;) {
        auto* const list = rd_kafka_topic_partition_list_new(1);
        rd_kafka_topic_partition_list_add(list, topic.toUtf8().constData(), partition)->offset =
            offset;
        rd_kafka_AlterConsumerGroupOffsets_t* wanted =
            rd_kafka_AlterConsumerGroupOffsets_new(group.toUtf8().constData(), list);
        rd_kafka_topic_partition_list_destroy(list);
        rd_kafka_AlterConsumerGroupOffsets(m_handle->kafka, &wanted, 1, nullptr, m_handle->queue);
        rd_kafka_AlterConsumerGroupOffsets_destroy(wanted);
        const auto event = m_handle->wait();
        const auto code = event ? commitError(event.get()) : RD_KAFKA_RESP_ERR__TIMED_OUT;
        if (code == RD_KAFKA_RESP_ERR_NO_ERROR)
            return true;
        m_error = QString::fromUtf8(rd_kafka_err2str(code));
        const bool mayPass = code == RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS ||
                             code == RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE ||
                             code == RD_KAFKA_RESP_ERR_NOT_COORDINATOR ||
                             code == RD_KAFKA_RESP_ERR__TIMED_OUT;
        if (!mayPass || timer.elapsed() > TimeoutMs)
            return false;
        QThread::msleep(50);
    }
}

bool TestTopics::deny(const QString& topic, const QString& user, Right right)
{
    auto operation = RD_KAFKA_ACL_OPERATION_WRITE;
    if (right != Right::Write)
        operation =
            right == Right::Read ? RD_KAFKA_ACL_OPERATION_READ : RD_KAFKA_ACL_OPERATION_DESCRIBE;
    return denyResource(RD_KAFKA_RESOURCE_TOPIC, topic, user, operation);
}

bool TestTopics::denyGroups(const QString& user)
{
    return denyResource(RD_KAFKA_RESOURCE_GROUP, u"*"_s, user, RD_KAFKA_ACL_OPERATION_ALL);
}

bool TestTopics::denyResource(int kind, const QString& name, const QString& user, int operation)
{
    std::array<char, 256> reason{};
    rd_kafka_AclBinding_t* wanted = rd_kafka_AclBinding_new(
        static_cast<rd_kafka_ResourceType_t>(kind), name.toUtf8().constData(),
        RD_KAFKA_RESOURCE_PATTERN_LITERAL, QByteArray("User:" + user.toUtf8()).constData(), "*",
        static_cast<rd_kafka_AclOperation_t>(operation), RD_KAFKA_ACL_PERMISSION_TYPE_DENY,
        reason.data(), reason.size());
    rd_kafka_CreateAcls(m_handle->kafka, &wanted, 1, nullptr, m_handle->queue);
    rd_kafka_AclBinding_destroy(wanted);
    const auto event = m_handle->wait();
    const auto* const result = event ? rd_kafka_event_CreateAcls_result(event.get()) : nullptr;
    std::size_t count = 0;
    const auto** const answers = result ? rd_kafka_CreateAcls_result_acls(result, &count) : nullptr;
    return count == 1 && !rd_kafka_acl_result_error(answers[0]);
}

QStringList TestTopics::groups() const
{
    QStringList names;
    const rd_kafka_group_list* list = nullptr;
    if (rd_kafka_list_groups(m_handle->kafka, nullptr, &list, TimeoutMs))
        return names;
    for (int i = 0; i < list->group_cnt; ++i)
        names.append(QString::fromUtf8(list->groups[i].group));
    rd_kafka_group_list_destroy(list);
    return names;
}

bool TestTopics::awaitPartitions(const QString& topic, int partitions)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < TimeoutMs) {
        const rd_kafka_metadata_t* metadata = nullptr;
        if (rd_kafka_metadata(m_handle->kafka, 1, nullptr, &metadata, 1000))
            continue;
        int led = 0;
        for (int i = 0; i < metadata->topic_cnt; ++i) {
            const auto& found = metadata->topics[i];
            if (QString::fromUtf8(found.topic) != topic)
                continue;
            for (int p = 0; p < found.partition_cnt; ++p)
                led += found.partitions[p].leader >= 0 ? 1 : 0;
        }
        rd_kafka_metadata_destroy(metadata);
        if (led == partitions)
            return true;
        QThread::msleep(20);
    }
    m_error = u"the cluster does not show the change"_s;
    return false;
}
