// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/configreader.h"

#include "core/kafka/asker.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

using ConfigAnswer = QHash<QString, TopicConfig>;
using AdminEvent = std::unique_ptr<rd_kafka_event_t, Destroyer<rd_kafka_event_destroy>>;
using AdminOptions =
    std::unique_ptr<rd_kafka_AdminOptions_t, Destroyer<rd_kafka_AdminOptions_destroy>>;

// A value longer than this is not one that a person set.
constexpr qsizetype MostValueChars = 20'000;

constexpr std::array Telling{"cleanup.policy", "retention.ms", "retention.bytes",
                             "min.insync.replicas", "max.message.bytes"};

ConfigSource sourceOf(const rd_kafka_ConfigEntry_t* entry)
{
    switch (rd_kafka_ConfigEntry_source(entry)) {
    case RD_KAFKA_CONFIG_SOURCE_DYNAMIC_TOPIC_CONFIG:
        return ConfigSource::Topic;
    case RD_KAFKA_CONFIG_SOURCE_DYNAMIC_BROKER_CONFIG:
    case RD_KAFKA_CONFIG_SOURCE_STATIC_BROKER_CONFIG:
        return ConfigSource::Broker;
    case RD_KAFKA_CONFIG_SOURCE_DYNAMIC_DEFAULT_BROKER_CONFIG:
        return ConfigSource::BrokerDefault;
    case RD_KAFKA_CONFIG_SOURCE_DEFAULT_CONFIG:
        return ConfigSource::Default;
    default:
        return ConfigSource::Unknown;
    }
}

std::optional<QString> valueOf(const rd_kafka_ConfigEntry_t* entry)
{
    const char* const value = rd_kafka_ConfigEntry_value(entry);
    if (!value || rd_kafka_ConfigEntry_is_sensitive(entry))
        return std::nullopt;
    return QString::fromUtf8(value).left(MostValueChars);
}

ConfigEntry configEntry(const rd_kafka_ConfigEntry_t* from)
{
    ConfigEntry entry;
    entry.name = QString::fromUtf8(rd_kafka_ConfigEntry_name(from));
    entry.value = valueOf(from);
    entry.source = sourceOf(from);
    entry.isReadOnly = rd_kafka_ConfigEntry_is_read_only(from) > 0;
    std::size_t count = 0;
    const auto* const* const synonyms = rd_kafka_ConfigEntry_synonyms(from, &count);
    // In the order in which they count; the first is the value itself.
    for (std::size_t i = 0; i < count; ++i) {
        const ConfigSource source = sourceOf(synonyms[i]);
        if (source == entry.source)
            continue;
        entry.fallback = valueOf(synonyms[i]);
        entry.fallbackSource = source;
        break;
    }
    return entry;
}

bool isWanted(const rd_kafka_ConfigEntry_t* entry, ConfigReader::Settings settings)
{
    if (settings == ConfigReader::Settings::All)
        return true;
    const ConfigSource source = sourceOf(entry);
    if (source != ConfigSource::Default && source != ConfigSource::Unknown)
        return true;
    const char* const name = rd_kafka_ConfigEntry_name(entry);
    return std::ranges::any_of(Telling,
                               [name](const char* one) { return qstrcmp(one, name) == 0; });
}

Error configsRefused(rd_kafka_resp_err_t code, const QString& topic, const Asking& asking)
{
    if (code == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART)
        return noSuchTopic(topic);
    if (code == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED ||
        code == RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED)
        return makeError(
            ErrorKind::Forbidden,
            Sentences::tr("This login may not see the configuration of the topic %1.").arg(topic));
    return errorFor(code, asking.connection);
}

Result<AdminEvent> describe(const Asking& asking, AskingClient& client, const QStringList& topics)
{
    const AdminOptions options(
        rd_kafka_AdminOptions_new(client.handle(), RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS));
    rd_kafka_AdminOptions_set_request_timeout(options.get(),
                                              std::max(1, int(asking.left().count())), nullptr, 0);
    std::vector<rd_kafka_ConfigResource_t*> resources;
    resources.reserve(std::size_t(topics.size()));
    for (const QString& topic : topics)
        resources.push_back(
            rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, topic.toUtf8().constData()));
    const QueueHandle queue(rd_kafka_queue_new(client.handle()));
    rd_kafka_DescribeConfigs(client.handle(), resources.data(), resources.size(), options.get(),
                             queue.get());
    rd_kafka_ConfigResource_destroy_array(resources.data(), resources.size());
    const auto begin = std::chrono::steady_clock::now();
    while (!asking.isOver()) {
        AdminEvent event(rd_kafka_queue_poll(queue.get(), 50));
        client.client().serve(std::chrono::milliseconds(0));
        if (event) {
            const auto code = rd_kafka_event_error(event.get());
            if (code != RD_KAFKA_RESP_ERR_NO_ERROR)
                return unanswered(asking, client, code);
            client.forgetFaults();
            return event;
        }
        const bool hadTime =
            std::chrono::steady_clock::now() - begin > std::chrono::milliseconds(1500);
        if (client.isHopeless() && (hadTime || isLasting(client.fault().code)))
            return unanswered(asking, client, RD_KAFKA_RESP_ERR__TRANSPORT);
    }
    return unanswered(asking, client, RD_KAFKA_RESP_ERR__TIMED_OUT);
}

Result<ConfigAnswer> readConfigs(const Asking& asking, std::unique_ptr<AskingClient>& client,
                                 const QStringList& topics, ConfigReader::Settings settings)
{
    if (topics.isEmpty())
        return ConfigAnswer();
    if (!client) {
        auto created = AskingClient::create(asking.connection, Role::Asker);
        if (!created)
            return created.error();
        client = std::move(created).value();
    }
    auto event = describe(asking, *client, topics);
    if (!event) {
        if (isRefusal(client->fault()))
            client.reset();
        return event.error();
    }
    std::size_t count = 0;
    const auto* const* const resources = rd_kafka_DescribeConfigs_result_resources(
        rd_kafka_event_DescribeConfigs_result(event->get()), &count);
    ConfigAnswer answer;
    answer.reserve(qsizetype(count));
    for (std::size_t i = 0; i < count; ++i) {
        const QString topic = QString::fromUtf8(rd_kafka_ConfigResource_name(resources[i]));
        if (const auto code = rd_kafka_ConfigResource_error(resources[i])) {
            if (topics.size() == 1)
                return configsRefused(code, topic, asking);
            continue;
        }
        std::size_t entries = 0;
        const auto* const* const told = rd_kafka_ConfigResource_configs(resources[i], &entries);
        TopicConfig config;
        for (std::size_t number = 0; number < entries; ++number) {
            if (isWanted(told[number], settings))
                config.entries.append(configEntry(told[number]));
        }
        std::ranges::sort(config.entries, {}, &ConfigEntry::name);
        answer.insert(topic, config);
    }
    return answer;
}

} // namespace

ConfigReader::ConfigReader(Connection connection, std::chrono::milliseconds timeout,
                           QObject* parent)
    : QObject(parent), m_asker(std::make_shared<Asker>(std::move(connection), timeout))
{
    m_thread.start([asker = m_asker] { asker->run(); });
}

ConfigReader::~ConfigReader()
{
    m_asker->stop();
}

QFuture<Result<QHash<QString, TopicConfig>>> ConfigReader::topics(const QStringList& topics,
                                                                  Settings settings)
{
    return m_asker->ask<ConfigAnswer>(
        [topics = topics.first(std::min(topics.size(), MostTopics)),
         settings](const Asking& asking, std::unique_ptr<AskingClient>& client) {
            return readConfigs(asking, client, topics, settings);
        });
}

} // namespace kafka
