// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/topicorders.h"

#include <algorithm>
#include <array>

namespace kafka {

namespace {

using namespace std::chrono_literals;

template <auto destroy>
struct AdminDeleter
{
    template <class T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};

using AdminEvent = std::unique_ptr<rd_kafka_event_t, AdminDeleter<rd_kafka_event_destroy>>;
using AdminOptions =
    std::unique_ptr<rd_kafka_AdminOptions_t, AdminDeleter<rd_kafka_AdminOptions_destroy>>;
using TopicToMake = std::unique_ptr<rd_kafka_NewTopic_t, AdminDeleter<rd_kafka_NewTopic_destroy>>;
using TopicToRemove =
    std::unique_ptr<rd_kafka_DeleteTopic_t, AdminDeleter<rd_kafka_DeleteTopic_destroy>>;
using Resource =
    std::unique_ptr<rd_kafka_ConfigResource_t, AdminDeleter<rd_kafka_ConfigResource_destroy>>;

// Between two looks at what the cluster shows.
constexpr auto LookEvery = 50ms;
// A client that lost its brokers tries again at least once a second.
constexpr auto HopelessAfter = 1500ms;

/// What one topic came back with.
struct Verdict
{
    rd_kafka_resp_err_t code = RD_KAFKA_RESP_ERR_NO_ERROR;
    QString text;
};

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

AdminOptions optionsFor(const Asking& asking, AskingClient& client, rd_kafka_admin_op_t order)
{
    AdminOptions options(rd_kafka_AdminOptions_new(client.handle(), order));
    const int left = static_cast<int>(std::clamp<qint64>(asking.left().count(), 1, 300'000));
    rd_kafka_AdminOptions_set_request_timeout(options.get(), left, nullptr, 0);
    if (order != RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS)
        rd_kafka_AdminOptions_set_operation_timeout(options.get(), left, nullptr, 0);
    return options;
}

Error timedOut(const Asking& asking, const AskingClient& client)
{
    if (asking.isDropped())
        return makeError(ErrorKind::Cancelled, Sentences::tr("The order was dropped."));
    return client.fault().code ? errorFor(client.fault(), asking.connection)
                               : noAnswer(asking.connection);
}

/// The answer to what was put on its way with this queue.
Result<AdminEvent> awaitAnswer(const Asking& asking, AskingClient& client, rd_kafka_queue_t* queue)
{
    const auto begin = std::chrono::steady_clock::now();
    while (!asking.isOver()) {
        AdminEvent event(rd_kafka_queue_poll(queue, 50));
        client.client().serve(0ms);
        if (event) {
            const auto code = rd_kafka_event_error(event.get());
            if (code == RD_KAFKA_RESP_ERR_NO_ERROR)
                return event;
            if (code == RD_KAFKA_RESP_ERR__TIMED_OUT || code == RD_KAFKA_RESP_ERR__TRANSPORT ||
                code == RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE)
                break;
            return errorFor(code, asking.connection);
        }
        if (client.isHopeless() && client.fault().code &&
            std::chrono::steady_clock::now() - begin > HopelessAfter)
            break;
    }
    return timedOut(asking, client);
}

Verdict verdictOf(const rd_kafka_topic_result_t* const* topics, std::size_t count)
{
    if (count == 0)
        return {RD_KAFKA_RESP_ERR__BAD_MSG, {}};
    const char* const text = rd_kafka_topic_result_error_string(topics[0]);
    return {rd_kafka_topic_result_error(topics[0]), text ? QString::fromUtf8(text) : QString()};
}

Error createRefused(const NewTopic& topic, const Verdict& verdict, const Connection& connection)
{
    const auto error = [&verdict](ErrorKind kind, const QString& sentence) {
        return makeError(kind, sentence, verdict.text.left(2000));
    };
    switch (verdict.code) {
    case RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS:
        return error(ErrorKind::Conflict,
                     Sentences::tr("There is a topic %1 already, and it was left as it is. Choose "
                                   "another name, or use it without creating it.")
                         .arg(topic.name));
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
        return error(
            ErrorKind::Forbidden,
            Sentences::tr("This login may not create the topic %1. Somebody with the right to can "
                          "create it, or name one that is there.")
                .arg(topic.name));
    case RD_KAFKA_RESP_ERR_POLICY_VIOLATION:
        return error(ErrorKind::Rejected,
                     Sentences::tr("The rules of this cluster do not allow the topic %1: %2")
                         .arg(topic.name, verdict.text.left(500)));
    case RD_KAFKA_RESP_ERR_INVALID_REPLICATION_FACTOR:
        return error(ErrorKind::Rejected,
                     Sentences::tr("The topic %1 was not created: this cluster has too few brokers "
                                   "for %2 copies of each record.")
                         .arg(topic.name)
                         .arg(topic.replication.value_or(1)));
    case RD_KAFKA_RESP_ERR_INVALID_PARTITIONS:
    case RD_KAFKA_RESP_ERR_INVALID_CONFIG:
    case RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION:
    case RD_KAFKA_RESP_ERR_INVALID_REQUEST:
        return error(ErrorKind::Rejected,
                     Sentences::tr("The cluster does not take the topic %1: %2")
                         .arg(topic.name, verdict.text.left(500)));
    default:
        return errorFor(Fault{verdict.code, verdict.text.isEmpty()
                                                ? QString::fromUtf8(rd_kafka_err2str(verdict.code))
                                                : verdict.text},
                        connection);
    }
}

Error removeRefused(const QString& topic, const Verdict& verdict, const Connection& connection)
{
    switch (verdict.code) {
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
        return noSuchTopic(topic);
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
        return makeError(ErrorKind::Forbidden,
                         Sentences::tr("This login may not remove the topic %1.").arg(topic),
                         verdict.text.left(2000));
    case RD_KAFKA_RESP_ERR_TOPIC_DELETION_DISABLED:
        return makeError(
            ErrorKind::Rejected,
            Sentences::tr("This cluster lets nobody remove topics; %1 stays.").arg(topic),
            verdict.text.left(2000));
    case RD_KAFKA_RESP_ERR_POLICY_VIOLATION:
        return makeError(ErrorKind::Rejected,
                         Sentences::tr("The rules of this cluster do not allow to remove the topic "
                                       "%1: %2")
                             .arg(topic, verdict.text.left(500)));
    default:
        return errorFor(verdict.code, connection);
    }
}

/// Looks at the cluster until it shows what is wanted.
Result<void> awaitShown(const Asking& asking, std::unique_ptr<AskingClient>& client,
                        const QString& topic, Watermarks watermarks,
                        const std::function<bool(const TopicInfo*)>& isWanted)
{
    while (!asking.isOver()) {
        const Result<ClusterInfo> cluster = askCluster(asking, client, watermarks, {topic});
        if (!cluster)
            return cluster.error();
        if (isWanted(cluster->topics.isEmpty() ? nullptr : &cluster->topics.constFirst()))
            return {};
        client->client().serve(asking.slice(LookEvery));
    }
    return timedOut(asking, *client);
}

/// Adds what was set on the topic itself; nothing is added where this login may not know.
Result<void> readSettings(const Asking& asking, std::unique_ptr<AskingClient>& client,
                          TopicShape& shape)
{
    const Resource resource(
        rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, shape.info.name.toUtf8().constData()));
    const QueueHandle queue(rd_kafka_queue_new(client->handle()));
    const AdminOptions options = optionsFor(asking, *client, RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS);
    std::array<rd_kafka_ConfigResource_t*, 1> resources{resource.get()};
    rd_kafka_DescribeConfigs(client->handle(), resources.data(), resources.size(), options.get(),
                             queue.get());
    const auto event = awaitAnswer(asking, *client, queue.get());
    if (!event)
        return event.error();
    const auto* const result = rd_kafka_event_DescribeConfigs_result(event->get());
    std::size_t count = 0;
    const auto* const* const told = rd_kafka_DescribeConfigs_result_resources(result, &count);
    if (count == 0 || rd_kafka_ConfigResource_error(told[0]) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return {};
    std::size_t entries = 0;
    const auto* const* const configs = rd_kafka_ConfigResource_configs(told[0], &entries);
    shape.settings.emplace();
    for (std::size_t i = 0; i < entries; ++i) {
        const char* const value = rd_kafka_ConfigEntry_value(configs[i]);
        if (value &&
            rd_kafka_ConfigEntry_source(configs[i]) == RD_KAFKA_CONFIG_SOURCE_DYNAMIC_TOPIC_CONFIG)
            shape.settings->insert(QString::fromUtf8(rd_kafka_ConfigEntry_name(configs[i])),
                                   QString::fromUtf8(value));
    }
    return {};
}

} // namespace

Result<TopicShape> describeTopic(const Asking& asking, std::unique_ptr<AskingClient>& client,
                                 const QString& topic)
{
    const Result<ClusterInfo> cluster = askCluster(asking, client, Watermarks::Without, {topic});
    if (!cluster)
        return cluster.error();
    if (cluster->topics.isEmpty() || cluster->topics.constFirst().partitions.isEmpty())
        return noSuchTopic(topic);
    TopicShape shape{.info = cluster->topics.constFirst()};
    if (const Result<void> read = readSettings(asking, client, shape); !read)
        return read.error();
    return shape;
}

Result<void> createTopic(const Asking& asking, std::unique_ptr<AskingClient>& client,
                         const NewTopic& topic)
{
    if (const Result<void> named = checkTopicName(topic.name); !named)
        return named.error();
    if (const Result<void> ready = ensureClient(asking, client); !ready)
        return ready.error();
    std::array<char, 512> reason{};
    const TopicToMake wanted(rd_kafka_NewTopic_new(topic.name.toUtf8().constData(),
                                                   topic.partitions, topic.replication.value_or(-1),
                                                   reason.data(), reason.size()));
    if (!wanted)
        return createRefused(topic,
                             {RD_KAFKA_RESP_ERR_INVALID_REQUEST, QString::fromUtf8(reason.data())},
                             asking.connection);
    for (auto it = topic.settings.cbegin(); it != topic.settings.cend(); ++it)
        rd_kafka_NewTopic_set_config(wanted.get(), it.key().toUtf8().constData(),
                                     it.value().toUtf8().constData());
    const QueueHandle queue(rd_kafka_queue_new(client->handle()));
    const AdminOptions options = optionsFor(asking, *client, RD_KAFKA_ADMIN_OP_CREATETOPICS);
    std::array<rd_kafka_NewTopic_t*, 1> topics{wanted.get()};
    rd_kafka_CreateTopics(client->handle(), topics.data(), topics.size(), options.get(),
                          queue.get());
    const auto event = awaitAnswer(asking, *client, queue.get());
    if (!event)
        return event.error();
    std::size_t count = 0;
    const auto* const* const results = rd_kafka_CreateTopics_result_topics(
        rd_kafka_event_CreateTopics_result(event->get()), &count);
    const Verdict verdict = verdictOf(results, count);
    // The broker stopped waiting, and goes on making it: whether it is there is seen below.
    if (verdict.code != RD_KAFKA_RESP_ERR_NO_ERROR &&
        verdict.code != RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT)
        return createRefused(topic, verdict, asking.connection);
    const Result<void> shown =
        awaitShown(asking, client, topic.name, Watermarks::With, [&topic](const TopicInfo* info) {
            return info && info->partitions.size() >= topic.partitions &&
                   std::ranges::all_of(info->partitions, [](const PartitionInfo& partition) {
                       // One that was just named may not know of it yet.
                       return partition.leader && partition.high;
                   });
        });
    if (shown || shown.error().kind == ErrorKind::Cancelled)
        return shown;
    return makeError(ErrorKind::Ambiguous,
                     Sentences::tr("The topic %1 was created, but not every partition of it had a "
                                   "leader in time. Look at the brokers, then go on with it.")
                         .arg(topic.name),
                     shown.error().message);
}

Result<void> removeTopic(const Asking& asking, std::unique_ptr<AskingClient>& client,
                         const QString& topic)
{
    if (const Result<void> ready = ensureClient(asking, client); !ready)
        return ready.error();
    const TopicToRemove wanted(rd_kafka_DeleteTopic_new(topic.toUtf8().constData()));
    const QueueHandle queue(rd_kafka_queue_new(client->handle()));
    const AdminOptions options = optionsFor(asking, *client, RD_KAFKA_ADMIN_OP_DELETETOPICS);
    std::array<rd_kafka_DeleteTopic_t*, 1> topics{wanted.get()};
    rd_kafka_DeleteTopics(client->handle(), topics.data(), topics.size(), options.get(),
                          queue.get());
    const auto event = awaitAnswer(asking, *client, queue.get());
    if (!event)
        return event.error();
    std::size_t count = 0;
    const auto* const* const results = rd_kafka_DeleteTopics_result_topics(
        rd_kafka_event_DeleteTopics_result(event->get()), &count);
    const Verdict verdict = verdictOf(results, count);
    if (verdict.code != RD_KAFKA_RESP_ERR_NO_ERROR &&
        verdict.code != RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT)
        return removeRefused(topic, verdict, asking.connection);
    return awaitShown(asking, client, topic, Watermarks::Without,
                      [](const TopicInfo* info) { return !info; });
}

} // namespace kafka
