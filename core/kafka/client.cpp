// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/client.h"

#include "core/kafka/refusals.h"
#include "core/kafka/workerthread.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QUuid>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

Q_LOGGING_CATEGORY(lcKafka, "throughline.kafka", QtWarningMsg)

using Settings = QList<std::pair<QString, QString>>;

/// What a user's properties may change.
Settings defaults(Role role)
{
    Settings settings{
        {u"client.id"_s, u"throughline"_s},
        {u"socket.keepalive.enable"_s, u"true"_s},
        {u"socket.connection.setup.timeout.ms"_s, u"10000"_s},
        // A restarted broker is noticed within a second.
        {u"reconnect.backoff.ms"_s, u"100"_s},
        {u"reconnect.backoff.max.ms"_s, u"1000"_s},
        {u"fetch.error.backoff.ms"_s, u"100"_s},
    };
    if (role == Role::Tail) {
        settings.append({u"isolation.level"_s, u"read_committed"_s});
        settings.append({u"queued.min.messages"_s, u"100000"_s});
        settings.append({u"queued.max.messages.kbytes"_s, u"65536"_s});
        settings.append({u"fetch.message.max.bytes"_s, u"2097152"_s});
    }
    return settings;
}

/// What keeps a reader from disturbing anyone, and our counting right.
Settings fixed(Role role)
{
    // How large a record may be is the topic's to say; a lost acknowledgement is told within a
    // minute.
    if (role == Role::Producer)
        return {{u"enable.idempotence"_s, u"true"_s},    {u"acks"_s, u"all"_s},
                {u"partitioner"_s, u"murmur2_random"_s}, {u"message.max.bytes"_s, u"104857600"_s},
                {u"delivery.timeout.ms"_s, u"30000"_s},  {u"linger.ms"_s, u"5"_s}};
    Settings settings{
        {u"enable.auto.commit"_s, u"false"_s},       {u"enable.auto.offset.store"_s, u"false"_s},
        {u"allow.auto.create.topics"_s, u"false"_s}, {u"enable.partition.eof"_s, u"true"_s},
        {u"auto.offset.reset"_s, u"error"_s},
    };
    if (role != Role::Tail)
        settings.append({u"isolation.level"_s, u"read_uncommitted"_s});
    if (role == Role::Peek)
        settings.append({u"queued.min.messages"_s, u"1"_s});
    if (role == Role::Sampler) {
        // Measured with 500 partitions: 4 kB, or one message queued, starves some of them.
        settings.append({u"fetch.message.max.bytes"_s, u"65536"_s});
        settings.append({u"queued.max.messages.kbytes"_s, u"16384"_s});
        settings.append({u"fetch.wait.max.ms"_s, u"50"_s});
    }
    // Assigning needs a group id, though no group is joined. Who only asks has none: the library
    // would look for the group's coordinator, and a fresh cluster would set up its offsets for it.
    if (role != Role::Asker)
        settings.append(
            {u"group.id"_s, u"throughline-"_s + QUuid::createUuid().toString(QUuid::Id128)});
    return settings;
}

/// Kafka 4 let go of the oldest forms of this request.
constexpr int FetchOfKafka4 = 4;

struct ConfDeleter
{
    void operator()(rd_kafka_conf_t* conf) const { rd_kafka_conf_destroy(conf); }
};

Result<void> set(rd_kafka_conf_t* conf, const QString& name, const QString& value,
                 const Connection& connection)
{
    std::array<char, 512> reason{};
    if (rd_kafka_conf_set(conf, name.toUtf8().constData(), value.toUtf8().constData(),
                          reason.data(), reason.size()) == RD_KAFKA_CONF_OK)
        return {};
    return makeError(ErrorKind::Rejected,
                     Sentences::tr("The Kafka setting %1 is not accepted.").arg(name),
                     withoutSecrets(QString::fromUtf8(reason.data()), connection));
}

} // namespace

void Client::onError(rd_kafka_t* handle, int code, const char* reason, void* opaque)
{
    auto* const client = static_cast<Client*>(opaque);
    Fault fault{static_cast<rd_kafka_resp_err_t>(code), QString::fromUtf8(reason)};
    {
        const std::lock_guard lock(client->m_knownMutex);
        fault.isKafka4 = client->m_isKafka4;
        // Kept: the same error may be told more than once.
        if (fault.text.contains(u"certificate verify failed"_s))
            fault.certificate = client->m_certificateProblems.value(faultyAddress(fault.text));
    }
    if (fault.code == RD_KAFKA_RESP_ERR__FATAL) {
        std::array<char, 512> text{};
        rd_kafka_fatal_error(handle, text.data(), text.size());
        fault.text = QString::fromUtf8(text.data());
    }
    qCDebug(lcKafka, "fault %s: %s", rd_kafka_err2name(fault.code),
            qPrintable(withoutSecrets(fault.text, client->m_connection)));
    if (client->m_onFault)
        client->m_onFault(fault);
}

void Client::onDelivered(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque)
{
    if (const auto& handler = static_cast<Client*>(opaque)->m_onDelivered)
        handler(*message);
}

void Client::onLog(const rd_kafka_t* handle, int level, const char* facility, const char* text)
{
    auto* const client = handle ? static_cast<Client*>(rd_kafka_opaque(handle)) : nullptr;
    if (!client)
        return;
    if (qstrcmp(facility, "APIVERSION") == 0)
        client->noteVersions(text);
    const bool isTelling = level <= 3;
    if (!(isTelling ? lcKafka().isInfoEnabled() : lcKafka().isDebugEnabled()))
        return;
    const QString safe = withoutSecrets(QString::fromUtf8(text), client->m_connection);
    if (isTelling)
        qCInfo(lcKafka, "%s %s", facility, qPrintable(safe));
    else
        qCDebug(lcKafka, "%s %s", facility, qPrintable(safe));
}

void Client::noteVersions(const char* text)
{
    static constexpr char Wanted[] = "ApiKey Fetch (1) Versions ";
    const char* const found = std::strstr(text, Wanted);
    if (!found)
        return;
    const int lowest = std::atoi(found + sizeof Wanted - 1);
    const std::lock_guard lock(m_knownMutex);
    m_isKafka4 = lowest >= FetchOfKafka4;
}

// The library's own error says only that a certificate was not accepted.
int Client::onCertificate(rd_kafka_t*, const char* broker, int32_t, int* problem, int, const char*,
                          std::size_t, char* reason, std::size_t reasonSize, void* opaque)
{
    if (*problem == 0)
        return 1;
    auto* const client = static_cast<Client*>(opaque);
    {
        const std::lock_guard lock(client->m_knownMutex);
        client->m_certificateProblems.insert(QString::fromUtf8(broker), *problem);
    }
    std::snprintf(reason, reasonSize, "certificate problem %d", *problem);
    return 0;
}

Result<std::unique_ptr<Client>> Client::create(const Connection& connection, Role role,
                                               FaultHandler onFault)
{
    const QString bootstrap = connection.bootstrap.trimmed();
    // The mock cluster brings its own address.
    const bool isMock = connection.properties.contains(u"test.mock.num.brokers"_s);
    if (bootstrap.isEmpty() && !isMock)
        return makeError(ErrorKind::Rejected, Sentences::tr("No Kafka address is given."));

    if (const auto error = missingSetting(connection))
        return *error;
    std::unique_ptr<rd_kafka_conf_t, ConfDeleter> conf(rd_kafka_conf_new());
    Settings all = defaults(role);
    for (const auto& [name, value] : connection.properties.asKeyValueRange())
        if (name != u"group.id")
            all.append({name, value});
    all.append(fixed(role));
    if (!bootstrap.isEmpty())
        all.append({u"bootstrap.servers"_s, bootstrap});
    if (isScramBroken(connection)) {
        // Only its log tells what the broker speaks, and with that why it refuses the login.
        const QString wanted = connection.properties.value(u"debug"_s);
        all.append({u"debug"_s, wanted.isEmpty() ? u"feature"_s : wanted + u",feature"_s});
    }
    for (const auto& [name, value] : std::as_const(all)) {
        if (auto accepted = set(conf.get(), name, value, connection); !accepted)
            return accepted.error();
    }
    std::unique_ptr<Client> client(new Client(connection, std::move(onFault)));
    rd_kafka_conf_set_opaque(conf.get(), client.get());
    rd_kafka_conf_set_error_cb(conf.get(), &Client::onError);
    rd_kafka_conf_set_log_cb(conf.get(), &Client::onLog);
    if (connection.properties.value(u"enable.ssl.certificate.verification"_s) != u"false")
        rd_kafka_conf_set_ssl_cert_verify_cb(conf.get(), &Client::onCertificate);

    if (role == Role::Producer)
        rd_kafka_conf_set_dr_msg_cb(conf.get(), &Client::onDelivered);

    std::array<char, 512> reason{};
    client->m_handle = rd_kafka_new(role == Role::Producer ? RD_KAFKA_PRODUCER : RD_KAFKA_CONSUMER,
                                    conf.get(), reason.data(), reason.size());
    if (!client->m_handle)
        return settingsRefused(QString::fromUtf8(reason.data()), connection);
    static_cast<void>(conf.release()); // now the handle's
    // Without a group there is no consumer queue, and nothing but callbacks to serve.
    const bool hasGroup =
        rd_kafka_poll_set_consumer(client->m_handle) == RD_KAFKA_RESP_ERR_NO_ERROR;
    client->m_queue.reset(hasGroup ? rd_kafka_queue_get_consumer(client->m_handle)
                                   : rd_kafka_queue_get_main(client->m_handle));
    WorkerThread::guardExit();
    return client;
}

Client::~Client()
{
    m_queue.reset();
    // No group was joined, so there is nothing to leave.
    if (m_handle)
        rd_kafka_destroy_flags(m_handle, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
}

TopicHandle Client::topic(const QString& name) const
{
    return TopicHandle(rd_kafka_topic_new(m_handle, name.toUtf8().constData(), nullptr));
}

void Client::serve(std::chrono::milliseconds time) const
{
    if (auto* const message = rd_kafka_consume_queue(m_queue.get(), static_cast<int>(time.count())))
        rd_kafka_message_destroy(message);
}

} // namespace kafka
