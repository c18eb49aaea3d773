// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/runproducer.h"

#include "core/kafka/client.h"
#include "core/kafka/clusterquestions.h"
#include "core/kafka/deliveryerror.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

using namespace std::chrono_literals;

// Longer than the library's own limit for a delivery, which reports what is left.
constexpr auto LongestWait = 40s;
// The library's own size of a batch; a topic may take less.
constexpr qint64 UsualBatch = 1'000'000;

/// The size of the smallest largest record of these topics; nothing where that is not told.
std::optional<qint64> smallestLimit(AskingClient& client, const QStringList& topics,
                                    std::chrono::milliseconds patience)
{
    using Options =
        std::unique_ptr<rd_kafka_AdminOptions_t, Destroyer<rd_kafka_AdminOptions_destroy>>;
    using Event = std::unique_ptr<rd_kafka_event_t, Destroyer<rd_kafka_event_destroy>>;
    std::vector<rd_kafka_ConfigResource_t*> asked;
    for (const QString& topic : topics)
        asked.push_back(
            rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, topic.toUtf8().constData()));
    const Options options(
        rd_kafka_AdminOptions_new(client.handle(), RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS));
    rd_kafka_AdminOptions_set_request_timeout(options.get(), static_cast<int>(patience.count()),
                                              nullptr, 0);
    const QueueHandle queue(rd_kafka_queue_new(client.handle()));
    rd_kafka_DescribeConfigs(client.handle(), asked.data(), asked.size(), options.get(),
                             queue.get());
    rd_kafka_ConfigResource_destroy_array(asked.data(), asked.size());
    const Event event(rd_kafka_queue_poll(queue.get(), static_cast<int>(patience.count()) + 500));
    if (!event || rd_kafka_event_error(event.get()) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return std::nullopt;
    std::optional<qint64> smallest;
    std::size_t count = 0;
    const auto* const told = rd_kafka_DescribeConfigs_result_resources(
        rd_kafka_event_DescribeConfigs_result(event.get()), &count);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t entries = 0;
        const auto* const list = rd_kafka_ConfigResource_configs(told[i], &entries);
        for (std::size_t entry = 0; entry < entries; ++entry) {
            if (qstrcmp(rd_kafka_ConfigEntry_name(list[entry]), "max.message.bytes") != 0)
                continue;
            bool isNumber = false;
            const qint64 limit =
                QByteArray(rd_kafka_ConfigEntry_value(list[entry])).toLongLong(&isNumber);
            if (isNumber && limit > 0)
                smallest = std::min(smallest.value_or(limit), limit);
        }
    }
    return smallest;
}

char* bytesOf(const std::optional<QByteArray>& bytes)
{
    return bytes ? const_cast<char*>(bytes->constData()) : nullptr;
}

std::size_t sizeOf(const std::optional<QByteArray>& bytes)
{
    return bytes ? static_cast<std::size_t>(bytes->size()) : 0;
}

} // namespace

struct RunProducer::State
{
    struct Target
    {
        int partitions = 0;
        TopicHandle handle;
    };

    Connection connection;
    Dropped isDropped;
    Reported reported;
    qint64 underWay = 0;
    std::optional<Error> ended;
    Fault lastFault;
    bool isTroubled = false;
    std::unique_ptr<Client> client;
    std::map<QString, Target> targets; // go before the client

    void takeReport(const rd_kafka_message_t& message)
    {
        --underWay;
        DeliveryReport report;
        // Counted from one, so that it never is a null pointer.
        report.item = static_cast<qint64>(reinterpret_cast<quintptr>(message._private)) - 1;
        if (message.err == RD_KAFKA_RESP_ERR_NO_ERROR) {
            isTroubled = false;
            report.partition = Partition{message.partition};
            report.offset = Offset{message.offset};
        } else {
            const bool mayBeStored =
                rd_kafka_message_status(&message) == RD_KAFKA_MSG_STATUS_POSSIBLY_PERSISTED;
            report.kind =
                mayBeStored ? DeliveryReport::Kind::Uncertain : DeliveryReport::Kind::Refused;
            report.error = errorOf(message.err, mayBeStored,
                                   QString::fromUtf8(rd_kafka_topic_name(message.rkt)));
        }
        if (reported)
            reported(report);
    }

    Error errorOf(rd_kafka_resp_err_t code, bool mayBeStored, const QString& topic) const
    {
        return deliveryError({client->handle(), code, mayBeStored, topic, lastFault}, connection);
    }

    bool hasEnded() const
    {
        return rd_kafka_fatal_error(client->handle(), nullptr, 0) != RD_KAFKA_RESP_ERR_NO_ERROR;
    }
};

RunProducer::RunProducer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

RunProducer::~RunProducer()
{
    // Nothing is to be reported into what is going away.
    m_state->client->setDeliveryHandler({});
    if (m_state->underWay > 0)
        rd_kafka_purge(m_state->client->handle(),
                       RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
}

Result<std::unique_ptr<RunProducer>> RunProducer::open(const Connection& connection,
                                                       const QStringList& topics,
                                                       std::chrono::milliseconds patience,
                                                       Dropped isDropped, Reported reported)
{
    auto state = std::make_unique<State>();
    state->connection = connection;
    state->isDropped = std::move(isDropped);
    state->reported = std::move(reported);
    const Asking asking{state->connection, std::chrono::steady_clock::now() + patience,
                        state->isDropped};
    auto asker = AskingClient::create(connection, Role::Asker);
    if (!asker)
        return asker.error();
    std::unique_ptr<AskingClient> client = std::move(asker).value();
    const Result<ClusterInfo> cluster = askCluster(asking, client, Watermarks::Without, topics);
    if (!cluster)
        return cluster.error();
    QHash<QString, int> partitions;
    for (const QString& topic : topics) {
        const auto found = std::ranges::find(cluster->topics, topic, &TopicInfo::name);
        if (found == cluster->topics.end() || found->partitions.isEmpty())
            return noSuchTopic(topic);
        partitions.insert(topic, static_cast<int>(found->partitions.size()));
    }
    // A batch is refused as a whole, and a topic may take less than the library puts into one.
    if (!topics.isEmpty()) {
        if (const auto limit = smallestLimit(*client, topics, asking.slice(5s))) {
            const qint64 wanted = connection.properties.value(u"batch.size"_s).toLongLong();
            state->connection.properties.insert(
                u"batch.size"_s,
                QString::number(std::clamp<qint64>(wanted > 0 ? wanted : UsualBatch, 1, *limit)));
        }
    }

    State* const own = state.get();
    auto created = Client::create(state->connection, Role::Producer, [own](const Fault& fault) {
        own->isTroubled = true;
        own->lastFault = moreTelling(own->lastFault, fault);
    });
    if (!created)
        return created.error();
    state->client = std::move(created).value();
    state->client->setDeliveryHandler(
        [own](const rd_kafka_message_t& message) { own->takeReport(message); });
    for (const QString& topic : topics) {
        TopicHandle handle = state->client->topic(topic);
        if (!handle)
            return noSuchTopic(topic);
        state->targets[topic] = {partitions.value(topic), std::move(handle)};
    }
    return std::unique_ptr<RunProducer>(new RunProducer(std::move(state)));
}

int RunProducer::partitionCount(const QString& topic) const
{
    const auto found = m_state->targets.find(topic);
    return found == m_state->targets.end() ? 0 : found->second.partitions;
}

Result<void> RunProducer::send(qint64 item, const QString& topic, const OutgoingRecord& record)
{
    State& state = *m_state;
    const auto target = state.targets.find(topic);
    if (target == state.targets.end())
        return noSuchTopic(topic);
    if (record.partition && record.partition->value() >= target->second.partitions)
        return makeError(ErrorKind::NotFound, Sentences::tr("The topic %1 has no partition %2.")
                                                  .arg(topic)
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
    const int partition = record.partition ? record.partition->value() : RD_KAFKA_PARTITION_UA;
    rd_kafka_resp_err_t code = RD_KAFKA_RESP_ERR__QUEUE_FULL;
    while (!state.hasEnded() && !state.isDropped()) {
        code = rd_kafka_producev(
            handle, RD_KAFKA_V_RKT(target->second.handle.get()), RD_KAFKA_V_PARTITION(partition),
            RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY),
            RD_KAFKA_V_KEY(bytesOf(record.key), sizeOf(record.key)),
            RD_KAFKA_V_VALUE(bytesOf(record.value), sizeOf(record.value)),
            RD_KAFKA_V_HEADERS(headers),
            RD_KAFKA_V_OPAQUE(reinterpret_cast<void*>(static_cast<quintptr>(item + 1))),
            RD_KAFKA_V_END);
        if (code != RD_KAFKA_RESP_ERR__QUEUE_FULL)
            break;
        rd_kafka_poll(handle, 100);
    }
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        ++state.underWay;
        return {};
    }
    if (headers)
        rd_kafka_headers_destroy(headers);
    if (state.hasEnded())
        return state.errorOf(RD_KAFKA_RESP_ERR__FATAL, false, topic);
    if (code == RD_KAFKA_RESP_ERR__QUEUE_FULL)
        return makeError(ErrorKind::Cancelled);
    return state.errorOf(code, false, topic);
}

void RunProducer::serve(std::chrono::milliseconds time)
{
    rd_kafka_poll(m_state->client->handle(), static_cast<int>(time.count()));
}

qint64 RunProducer::underWay() const
{
    return m_state->underWay;
}

void RunProducer::finish()
{
    const auto deadline = std::chrono::steady_clock::now() + LongestWait;
    while (m_state->underWay > 0 && std::chrono::steady_clock::now() < deadline)
        rd_kafka_poll(m_state->client->handle(), 100);
    if (m_state->underWay > 0)
        abandon();
}

void RunProducer::abandon()
{
    rd_kafka_purge(m_state->client->handle(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
    const auto deadline = std::chrono::steady_clock::now() + 2s;
    while (m_state->underWay > 0 && std::chrono::steady_clock::now() < deadline)
        rd_kafka_poll(m_state->client->handle(), 100);
}

std::optional<Error> RunProducer::ended() const
{
    if (!m_state->hasEnded())
        return std::nullopt;
    return m_state->errorOf(RD_KAFKA_RESP_ERR__FATAL, false,
                            m_state->targets.empty() ? QString() : m_state->targets.begin()->first);
}

std::optional<Error> RunProducer::trouble() const
{
    if (!m_state->isTroubled || m_state->underWay == 0)
        return std::nullopt;
    return errorFor(m_state->lastFault, m_state->connection);
}

} // namespace kafka
