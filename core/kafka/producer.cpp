// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/producer.h"

#include "core/kafka/client.h"
#include "core/kafka/clusterquestions.h"
#include "core/kafka/deliveryerror.h"

#include <algorithm>

namespace kafka {

namespace {

using namespace std::chrono_literals;

// Longer than the library's own limit for a delivery, which reports what is left.
constexpr auto LongestDelivery = 40s;

/// As the library takes them: null and empty are told apart by the pointer.
struct Bytes
{
    explicit Bytes(const std::optional<QByteArray>& bytes)
        : data(bytes ? const_cast<char*>(bytes->constData()) : nullptr),
          size(bytes ? static_cast<std::size_t>(bytes->size()) : 0)
    {}

    char* data;
    std::size_t size;
};

} // namespace

struct Producer::State
{
    Connection connection;
    QString topicName;
    Dropped isDropped;
    Stored stored;
    int partitions = 0;
    ProduceCounts counts;
    qint64 underWay = 0;
    std::optional<Fault> fatal;
    Fault lastFault;
    std::unique_ptr<Client> client;
    TopicHandle topic; // goes before the client

    void takeReport(const rd_kafka_message_t& message)
    {
        --underWay;
        if (message.err == RD_KAFKA_RESP_ERR_NO_ERROR) {
            ++counts.stored;
            if (stored)
                stored(Partition{message.partition}, Offset{message.offset});
            return;
        }
        const bool mayBeStored =
            rd_kafka_message_status(&message) == RD_KAFKA_MSG_STATUS_POSSIBLY_PERSISTED;
        ++(mayBeStored ? counts.uncertain : counts.refused);
        if (!counts.firstError)
            counts.firstError = errorOf(message.err, mayBeStored);
    }

    Error errorOf(rd_kafka_resp_err_t code, bool mayBeStored) const
    {
        return deliveryError({client->handle(), code, mayBeStored, topicName, lastFault},
                             connection);
    }
};

Producer::Producer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Producer::~Producer()
{
    // Nothing is to be reported into what is going away.
    m_state->client->setDeliveryHandler({});
}

Result<std::unique_ptr<Producer>> Producer::open(const Connection& connection, const QString& topic,
                                                 std::chrono::milliseconds patience,
                                                 Dropped isDropped)
{
    auto state = std::make_unique<State>();
    state->connection = connection;
    state->topicName = topic;
    state->isDropped = std::move(isDropped);
    const Asking asking{state->connection, std::chrono::steady_clock::now() + patience,
                        state->isDropped};
    auto asker = AskingClient::create(connection, Role::Asker);
    if (!asker)
        return asker.error();
    std::unique_ptr<AskingClient> client = std::move(asker).value();
    const Result<ClusterInfo> cluster =
        askCluster(asking, client, Watermarks::Without, QStringList{topic});
    if (!cluster)
        return cluster.error();
    const auto found = std::ranges::find(cluster->topics, topic, &TopicInfo::name);
    if (found == cluster->topics.end() || found->partitions.isEmpty())
        return noSuchTopic(topic);
    state->partitions = static_cast<int>(found->partitions.size());

    State* const own = state.get();
    auto created = Client::create(connection, Role::Producer, [own](const Fault& fault) {
        own->lastFault = fault;
        if (fault.code == RD_KAFKA_RESP_ERR__FATAL)
            own->fatal = fault;
    });
    if (!created)
        return created.error();
    state->client = std::move(created).value();
    state->client->setDeliveryHandler(
        [own](const rd_kafka_message_t& message) { own->takeReport(message); });
    state->topic = state->client->topic(topic);
    if (!state->topic)
        return noSuchTopic(topic);
    return std::unique_ptr<Producer>(new Producer(std::move(state)));
}

int Producer::partitionCount() const
{
    return m_state->partitions;
}

void Producer::setStored(Stored stored)
{
    m_state->stored = std::move(stored);
}

Result<void> Producer::send(const OutgoingRecord& record)
{
    State& state = *m_state;
    if (record.partition && record.partition->value() >= state.partitions)
        return makeError(ErrorKind::NotFound, Sentences::tr("The topic %1 has no partition %2.")
                                                  .arg(state.topicName)
                                                  .arg(record.partition->value()));
    rd_kafka_t* const handle = state.client->handle();
    rd_kafka_headers_t* headers = nullptr;
    if (!record.headers.isEmpty()) {
        headers = rd_kafka_headers_new(static_cast<std::size_t>(record.headers.size()));
        for (const auto& [name, content] : record.headers)
            rd_kafka_header_add(headers, name.constData(), name.size(),
                                content ? content->constData() : nullptr,
                                content ? content->size() : 0);
    }
    const Bytes key(record.key);
    const Bytes value(record.value);
    const int partition = record.partition ? record.partition->value() : RD_KAFKA_PARTITION_UA;
    rd_kafka_resp_err_t code = RD_KAFKA_RESP_ERR__QUEUE_FULL;
    while (!state.fatal && !state.isDropped()) {
        code = rd_kafka_producev(
            handle, RD_KAFKA_V_RKT(state.topic.get()), RD_KAFKA_V_PARTITION(partition),
            RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_KEY(key.data, key.size),
            RD_KAFKA_V_VALUE(value.data, value.size), RD_KAFKA_V_HEADERS(headers), RD_KAFKA_V_END);
        if (code != RD_KAFKA_RESP_ERR__QUEUE_FULL)
            break;
        rd_kafka_poll(handle, 100);
    }
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        ++state.underWay;
        rd_kafka_poll(handle, 0);
        return {};
    }
    if (headers)
        rd_kafka_headers_destroy(headers);
    if (state.fatal)
        return state.errorOf(RD_KAFKA_RESP_ERR__FATAL, false);
    if (code == RD_KAFKA_RESP_ERR__QUEUE_FULL)
        return makeError(ErrorKind::Cancelled);
    return state.errorOf(code, false);
}

void Producer::serve()
{
    rd_kafka_poll(m_state->client->handle(), 0);
}

ProduceCounts Producer::finish()
{
    State& state = *m_state;
    const auto deadline = std::chrono::steady_clock::now() + LongestDelivery;
    while (state.underWay > 0 && std::chrono::steady_clock::now() < deadline)
        rd_kafka_poll(state.client->handle(), 100);
    if (state.underWay > 0) {
        rd_kafka_purge(state.client->handle(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
        rd_kafka_poll(state.client->handle(), 1000);
        state.counts.uncertain += std::exchange(state.underWay, 0);
    }
    return state.counts;
}

const ProduceCounts& Producer::counts() const
{
    return m_state->counts;
}

} // namespace kafka
