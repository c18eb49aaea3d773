// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/clusterquestions.h"

#include "core/kafka/recordbatch.h"

#include <algorithm>

namespace kafka {

namespace {

using namespace std::chrono_literals;

// A failure is seen after one slice; a slow answer gets longer ones.
constexpr auto FirstSlice = 250ms;
// Nobody waits for it, and with thousands of topics the answer itself takes most of a second: an
// answer that comes after its slice is lost, and asked for again.
constexpr auto AllTopicsSlice = 1500ms;
// A client that lost its brokers tries again at least once a second.
constexpr auto ReconnectTime = 1500ms;
// One by one up to here, then all topics in one answer.
constexpr qsizetype FewTopics = 16;
constexpr qsizetype MostProbedBrokers = 64;

struct EventDeleter
{
    void operator()(rd_kafka_event_t* event) const { rd_kafka_event_destroy(event); }
};
using Event = std::unique_ptr<rd_kafka_event_t, EventDeleter>;

Error dropped()
{
    return makeError(ErrorKind::Cancelled, Sentences::tr("The question was dropped."));
}

/// Metadata with patience while a broker may still answer, and none when that is hopeless.
Result<MetadataAnswer> patientMetadata(const Asking& asking, AskingClient& client,
                                       const QString& topic = {},
                                       std::chrono::milliseconds firstSlice = FirstSlice)
{
    const TopicHandle handle = topic.isEmpty() ? TopicHandle() : client.client().topic(topic);
    const auto begin = std::chrono::steady_clock::now();
    std::chrono::milliseconds longest = firstSlice;
    MetadataAnswer answer;
    answer.error = RD_KAFKA_RESP_ERR__TIMED_OUT;
    while (!asking.isOver()) {
        const auto slice = asking.slice(longest);
        answer = handle ? askMetadata(client.handle(), handle.get(), slice)
                        : askMetadata(client.handle(), Topics::All, slice);
        client.client().serve(0ms);
        if (answer.isOk()) {
            client.forgetFaults();
            return answer;
        }
        const bool hadTime = std::chrono::steady_clock::now() - begin > ReconnectTime;
        if (client.isHopeless() && (hadTime || client.fault().code))
            break;
        if (answer.error == RD_KAFKA_RESP_ERR__TIMED_OUT)
            longest = std::min<std::chrono::milliseconds>(longest * 2, asking.left());
        client.client().serve(asking.slice(20ms));
    }
    return unanswered(asking, client, answer.error);
}

/// Sends each broker a question that only it can answer. Its settings are of no interest; even
/// "not authorized" shows that it was reached.
Result<void> reachBrokers(const Asking& asking, AskingClient& client, const QList<int>& brokers)
{
    const QueueHandle queue(rd_kafka_queue_new(client.handle()));
    qsizetype open = 0;
    for (const int broker : brokers.first(std::min(brokers.size(), MostProbedBrokers))) {
        auto* const options =
            rd_kafka_AdminOptions_new(client.handle(), RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS);
        rd_kafka_AdminOptions_set_request_timeout(options, static_cast<int>(asking.left().count()),
                                                  nullptr, 0);
        auto* resource = rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_BROKER,
                                                     QByteArray::number(broker).constData());
        rd_kafka_DescribeConfigs(client.handle(), &resource, 1, options, queue.get());
        rd_kafka_ConfigResource_destroy(resource);
        rd_kafka_AdminOptions_destroy(options);
        ++open;
    }
    while (open > 0) {
        const Event event(rd_kafka_queue_poll(queue.get(), 50));
        client.client().serve(0ms);
        if (event) {
            --open;
            const auto code = rd_kafka_event_error(event.get());
            if (code != RD_KAFKA_RESP_ERR__TRANSPORT && code != RD_KAFKA_RESP_ERR__TIMED_OUT &&
                code != RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE)
                continue;
            return unanswered(asking, client, code);
        }
        for (const int broker : brokers) {
            if (const auto fault = client.faultOf(broker))
                return errorFor(*fault, asking.connection);
        }
        if (asking.isOver())
            return unanswered(asking, client, RD_KAFKA_RESP_ERR__TIMED_OUT);
    }
    return {};
}

void addMarks(const Asking& asking, AskingClient& client, ClusterInfo& info)
{
    QList<TopicPartition> partitions;
    for (const TopicInfo& topic : info.topics) {
        for (const PartitionInfo& partition : topic.partitions) {
            if (partition.leader)
                partitions.append({topic.name, partition.partition});
        }
    }
    const MarksAnswer answer = askMarks(
        client.handle(), partitions, std::max<std::chrono::milliseconds>(asking.left() / 2, 100ms));
    for (TopicInfo& topic : info.topics) {
        for (PartitionInfo& partition : topic.partitions) {
            const auto found = answer.marks.constFind({topic.name, partition.partition});
            if (found == answer.marks.cend())
                continue;
            partition.low = found->low;
            partition.high = found->end;
        }
    }
}

Result<ClusterInfo> listCluster(const Asking& asking, AskingClient& client, Watermarks watermarks,
                                const QStringList& topics)
{
    ClusterInfo info;
    if (topics.isEmpty() || topics.size() > FewTopics) {
        const auto answer = patientMetadata(asking, client);
        if (!answer)
            return answer.error();
        info.brokers = static_cast<int>(answer->brokers.size());
        for (const TopicAnswer& topic : answer->topics) {
            if (topic.error == RD_KAFKA_RESP_ERR_NO_ERROR && topics.isEmpty())
                info.topics.append(topic.info);
        }
        for (const QString& name : topics) {
            const TopicAnswer* const topic = answer->topic(name);
            if (topic && topic->error == RD_KAFKA_RESP_ERR_NO_ERROR)
                info.topics.append(topic->info);
        }
        if (topics.isEmpty())
            std::ranges::sort(info.topics, {}, &TopicInfo::name);
    } else {
        for (const QString& name : topics) {
            const auto answer = patientMetadata(asking, client, name);
            if (!answer)
                return answer.error();
            info.brokers = static_cast<int>(answer->brokers.size());
            const TopicAnswer* const topic = answer->topic(name);
            if (topic && topic->error == RD_KAFKA_RESP_ERR_NO_ERROR)
                info.topics.append(topic->info);
        }
    }
    if (watermarks == Watermarks::With && !asking.isOver())
        addMarks(asking, client, info);
    return info;
}

} // namespace

Error unanswered(const Asking& asking, const AskingClient& client, rd_kafka_resp_err_t code)
{
    if (asking.isDropped())
        return dropped();
    if (client.fault().code)
        return errorFor(client.fault(), asking.connection);
    if (code == RD_KAFKA_RESP_ERR__TRANSPORT || code == RD_KAFKA_RESP_ERR__TIMED_OUT)
        return noAnswer(asking.connection);
    return errorFor(code, asking.connection);
}

std::chrono::milliseconds Asking::left() const
{
    return std::chrono::ceil<std::chrono::milliseconds>(deadline -
                                                        std::chrono::steady_clock::now());
}

std::chrono::milliseconds Asking::slice(std::chrono::milliseconds longest) const
{
    return std::clamp<std::chrono::milliseconds>(left(), 1ms, std::max(longest, 1ms));
}

Result<std::unique_ptr<AskingClient>> AskingClient::create(const Connection& connection, Role role)
{
    auto asking = std::make_unique<AskingClient>();
    auto client = Client::create(
        connection, role, [own = asking.get()](const Fault& fault) { own->takeFault(fault); });
    if (!client)
        return client.error();
    asking->m_client = std::move(client).value();
    return asking;
}

void AskingClient::forgetFaults()
{
    m_fault = {};
    m_isHopeless = false;
}

std::optional<Fault> AskingClient::faultOf(int broker) const
{
    const auto found = m_brokerFaults.constFind(broker);
    return found == m_brokerFaults.cend() ? std::nullopt : std::optional(*found);
}

void AskingClient::takeFault(const Fault& fault)
{
    if (fault.code == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN) {
        m_isHopeless = true;
        if (m_fault.code)
            return;
    }
    if (isLasting(fault.code))
        m_isHopeless = true;
    m_fault = moreTelling(m_fault, fault);
    if (const auto broker = faultyBroker(fault.text))
        m_brokerFaults.insert(*broker, fault);
}

namespace {

Result<void> ensureClient(const Asking& asking, std::unique_ptr<AskingClient>& client)
{
    if (client)
        return {};
    auto created = AskingClient::create(asking.connection, Role::Asker);
    if (!created)
        return created.error();
    client = std::move(created).value();
    return {};
}

} // namespace

Result<ClusterInfo> askCluster(const Asking& asking, std::unique_ptr<AskingClient>& client,
                               Watermarks watermarks, const QStringList& topics)
{
    if (const auto made = ensureClient(asking, client); !made)
        return made.error();
    auto info = listCluster(asking, *client, watermarks, topics);
    // A client that is kept would go on trying, and a login that is refused again and again may be
    // locked.
    if (!info && isRefusal(client->fault()))
        client.reset();
    return info;
}

Result<MetadataAnswer> askAllTopics(const Asking& asking, std::unique_ptr<AskingClient>& client)
{
    if (const auto made = ensureClient(asking, client); !made)
        return made.error();
    auto answer = patientMetadata(asking, *client, {}, AllTopicsSlice);
    if (!answer && isRefusal(client->fault()))
        client.reset();
    return answer;
}

Result<ProbeAnswer> askProbe(const Asking& asking)
{
    // A client of its own: a test tells how things are now, not how they were.
    auto created = AskingClient::create(asking.connection, Role::Asker);
    if (!created)
        return created.error();
    AskingClient& client = **created;
    const auto begin = std::chrono::steady_clock::now();
    const auto metadata = patientMetadata(asking, client);
    if (!metadata)
        return metadata.error();
    ProbeAnswer answer;
    answer.brokers = static_cast<int>(metadata->brokers.size());
    answer.answeredIn = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    if (char* const id = rd_kafka_clusterid(client.handle(), 0)) {
        answer.clusterId = QString::fromUtf8(id);
        rd_kafka_mem_free(client.handle(), id);
    }
    if (const auto reached = reachBrokers(asking, client, metadata->brokers); !reached)
        return reached.error();
    return answer;
}

Result<void> askRecord(const Asking& asking, const TopicPartition& where, Offset offset,
                       live::RecordSink& sink)
{
    auto created = AskingClient::create(asking.connection, Role::Peek);
    if (!created)
        return created.error();
    AskingClient& client = **created;
    const Error gone = makeError(ErrorKind::NotFound,
                                 Sentences::tr("Kafka no longer has offset %1 of partition %2 of "
                                               "the topic %3.")
                                     .arg(offset.value())
                                     .arg(where.partition.value())
                                     .arg(where.topic));
    const auto metadata = patientMetadata(asking, client, where.topic);
    if (!metadata)
        return metadata.error();
    const TopicAnswer* const topic = metadata->topic(where.topic);
    if (!topic || topic->error == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART)
        return noSuchTopic(where.topic);
    if (topic->error != RD_KAFKA_RESP_ERR_NO_ERROR)
        return errorFor(topic->error, asking.connection);
    if (std::ranges::find(topic->info.partitions, where.partition, &PartitionInfo::partition) ==
        topic->info.partitions.end())
        return gone;

    const PartitionList list(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_list_add(list.get(), where.topic.toUtf8().constData(),
                                      where.partition.value())
        ->offset = std::max<std::int64_t>(offset.value(), 0);
    if (const auto code = rd_kafka_assign(client.handle(), list.get()))
        return errorFor(code, asking.connection);
    struct Free
    {
        void operator()(rd_kafka_message_t* message) const { rd_kafka_message_destroy(message); }
    };
    while (!asking.isOver()) {
        const std::unique_ptr<rd_kafka_message_t, Free> message(
            rd_kafka_consume_queue(client.client().queue(), 50));
        if (!message)
            continue;
        if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
            if (message->offset != offset.value())
                return gone;
            const QByteArray name = where.topic.toUtf8();
            RecordBatch batch;
            batch.add(*message,
                      sink.topicIndex({name.constData(), static_cast<std::size_t>(name.size())}));
            sink.append(batch.records());
            return {};
        }
        if (message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF ||
            message->err == RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET)
            return gone;
        if (message->err == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED)
            return topicNotAllowed(where.topic);
    }
    return unanswered(asking, client, RD_KAFKA_RESP_ERR__TIMED_OUT);
}

} // namespace kafka
