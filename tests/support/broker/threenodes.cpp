// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/broker/threenodes.h"

#include "tests/support/broker/apachetool.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QThread>
#include <QtCore/QUuid>

#include <librdkafka/rdkafka.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <numeric>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int StartMs = 90000;
constexpr int AnswerMs = 60000;
constexpr int TopicsAtOnce = 500;
constexpr int CommitsAtOnce = 200;

quint16 freeLoopbackPort()
{
    for (;;) {
        // Below 32768: the system hands out the others by itself.
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(15000, 32000));
        const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool isFree =
            ::bind(handle, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        ::close(handle);
        if (isFree)
            return port;
    }
}

rd_kafka_resp_err_t refusalOf(rd_kafka_event_t* event)
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

/// A handle that administers and produces.
class Hand
{
public:
    explicit Hand(const QString& bootstrap)
    {
        rd_kafka_conf_t* const conf = rd_kafka_conf_new();
        std::array<char, 256> reason{};
        const auto set = [conf, &reason](const char* name, const QByteArray& value) {
            rd_kafka_conf_set(conf, name, value.constData(), reason.data(), reason.size());
        };
        set("bootstrap.servers", bootstrap.toUtf8());
        set("reconnect.backoff.max.ms", "500");
        set("queue.buffering.max.messages", "1000000");
        set("linger.ms", "50");
        set("log_level", "0");
        m_kafka = rd_kafka_new(RD_KAFKA_PRODUCER, conf, reason.data(), reason.size());
        m_queue = rd_kafka_queue_new(m_kafka);
    }
    ~Hand()
    {
        rd_kafka_queue_destroy(m_queue);
        rd_kafka_destroy(m_kafka);
    }
    Hand(const Hand&) = delete;
    Hand& operator=(const Hand&) = delete;

    rd_kafka_t* kafka() const { return m_kafka; }
    rd_kafka_queue_t* queue() const { return m_queue; }
    /// One answer; true when it is a success.
    bool takeAnswer()
    {
        rd_kafka_event_t* const event = rd_kafka_queue_poll(m_queue, AnswerMs + 5000);
        const bool isGood = event && !rd_kafka_event_error(event);
        if (!isGood)
            error = event ? QString::fromUtf8(rd_kafka_event_error_string(event)) : u"no answer"_s;
        if (event)
            rd_kafka_event_destroy(event);
        return isGood;
    }
    void commit(const ThreeNodes::Commits& one, qsizetype number) const
    {
        auto* const list = rd_kafka_topic_partition_list_new(static_cast<int>(one.places.size()));
        for (const ThreeNodes::Commits::Place& place : one.places)
            rd_kafka_topic_partition_list_add(list, place.topic.toUtf8().constData(),
                                              place.partition)
                ->offset = place.offset;
        auto* wanted = rd_kafka_AlterConsumerGroupOffsets_new(one.group.toUtf8().constData(), list);
        rd_kafka_topic_partition_list_destroy(list);
        auto* const options =
            rd_kafka_AdminOptions_new(m_kafka, RD_KAFKA_ADMIN_OP_ALTERCONSUMERGROUPOFFSETS);
        rd_kafka_AdminOptions_set_opaque(options, reinterpret_cast<void*>(std::intptr_t(number)));
        rd_kafka_AlterConsumerGroupOffsets(m_kafka, &wanted, 1, options, m_queue);
        rd_kafka_AdminOptions_destroy(options);
        rd_kafka_AlterConsumerGroupOffsets_destroy(wanted);
    }
    /// One answer; the number of a commit that was refused.
    std::optional<qsizetype> takeCommit()
    {
        rd_kafka_event_t* const event = rd_kafka_queue_poll(m_queue, AnswerMs + 5000);
        if (!event)
            return std::nullopt;
        const auto number =
            qsizetype(reinterpret_cast<std::intptr_t>(rd_kafka_event_opaque(event)));
        const auto code = refusalOf(event);
        error = QString::fromUtf8(rd_kafka_err2str(code));
        rd_kafka_event_destroy(event);
        return code ? std::optional(number) : std::nullopt;
    }
    /// How many brokers there are, and how many partitions have a leader.
    std::pair<int, int> count() const
    {
        const rd_kafka_metadata_t* metadata = nullptr;
        if (rd_kafka_metadata(m_kafka, 1, nullptr, &metadata, 10000))
            return {0, 0};
        int led = 0;
        for (int i = 0; i < metadata->topic_cnt; ++i) {
            for (int p = 0; p < metadata->topics[i].partition_cnt; ++p)
                led += metadata->topics[i].partitions[p].leader >= 0 ? 1 : 0;
        }
        const int brokers = metadata->broker_cnt;
        rd_kafka_metadata_destroy(metadata);
        return {brokers, led};
    }

    /// Why the last answer was none.
    QString error;

private:
    rd_kafka_t* m_kafka = nullptr;
    rd_kafka_queue_t* m_queue = nullptr;
};

} // namespace

ThreeNodes::~ThreeNodes()
{
    stop();
}

void ThreeNodes::stop()
{
    for (auto& process : m_processes) {
        if (process)
            process->kill();
    }
    for (auto& process : m_processes) {
        if (process)
            process->waitForFinished(15000);
        process.reset();
    }
}

bool ThreeNodes::fail(const QString& sentence)
{
    m_error = sentence.toUtf8();
    return false;
}

QString ThreeNodes::folder(int node) const
{
    return m_folder.filePath(QString::number(node));
}

QString ThreeNodes::bootstrap() const
{
    QStringList addresses;
    for (const quint16 port : m_ports)
        addresses.append(u"127.0.0.1:%1"_s.arg(port));
    return addresses.join(u',');
}

QStringList ThreeNodes::java() const
{
    return {u"-Xms256m"_s,         u"-Xmx1g"_s, u"-XX:+UseSerialGC"_s,
            u"-XX:-UsePerfData"_s, u"-cp"_s,    ApacheTool::jars() + u"/*"_s};
}

bool ThreeNodes::writeProperties()
{
    QStringList voters;
    for (int node = 0; node < Nodes; ++node)
        voters.append(u"%1@127.0.0.1:%2"_s.arg(node + 1).arg(m_controllerPorts.at(node)));
    for (int node = 0; node < Nodes; ++node) {
        const QString text = uR"(process.roles=broker,controller
node.id=%1
controller.quorum.voters=%2
listeners=PLAINTEXT://127.0.0.1:%3,CONTROLLER://127.0.0.1:%4
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
controller.listener.names=CONTROLLER
log.dirs=%5/data
offsets.topic.replication.factor=1
offsets.topic.num.partitions=12
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
log.cleaner.dedupe.buffer.size=16777216
)"_s.arg(node + 1)
                                 .arg(voters.join(u','))
                                 .arg(m_ports.at(node))
                                 .arg(m_controllerPorts.at(node))
                                 .arg(folder(node));
        QDir().mkpath(folder(node));
        QFile file(folder(node) + u"/node.properties"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return fail(u"The nodes' data folder cannot be written."_s);
    }
    return true;
}

bool ThreeNodes::format(const QString& clusterId)
{
    for (int node = 0; node < Nodes; ++node) {
        QProcess tool;
        tool.setProcessChannelMode(QProcess::MergedChannels);
        tool.start(u"java"_s, java() + QStringList{u"kafka.tools.StorageTool"_s, u"format"_s,
                                                   u"--cluster-id="_s + clusterId, u"-c"_s,
                                                   folder(node) + u"/node.properties"_s});
        if (!tool.waitForFinished(StartMs) || tool.exitCode() != 0)
            return fail(u"A node could not be formatted: %1"_s.arg(
                QString::fromUtf8(tool.readAll()).right(1000)));
    }
    return true;
}

bool ThreeNodes::awaitBrokers()
{
    const Hand hand(bootstrap());
    const QDeadlineTimer deadline(StartMs);
    while (!deadline.hasExpired()) {
        if (hand.count().first == Nodes)
            return true;
        for (const auto& process : m_processes) {
            if (process->waitForFinished(20) || process->state() == QProcess::NotRunning)
                return fail(u"A node ended during its start."_s);
        }
    }
    return fail(u"The nodes did not get ready in time."_s);
}

bool ThreeNodes::start()
{
    if (QDir(ApacheTool::jars()).entryList({u"kafka_2.13-*.jar"_s}).isEmpty())
        return fail(u"This needs Apache Kafka's jars; ./dev setup brings them."_s);
    for (int node = 0; node < Nodes; ++node) {
        m_ports[node] = freeLoopbackPort();
        m_controllerPorts[node] = freeLoopbackPort();
    }
    const QString clusterId = QString::fromLatin1(QUuid::createUuid().toRfc4122().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    if (!m_folder.isValid() || !writeProperties() || !format(clusterId))
        return false;
    for (int node = 0; node < Nodes; ++node) {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->setStandardOutputFile(folder(node) + u"/output.log"_s);
        process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process->start(u"java"_s, java() + QStringList{u"kafka.Kafka"_s,
                                                       folder(node) + u"/node.properties"_s});
        if (!process->waitForStarted())
            return fail(u"java could not be started."_s);
        m_processes[node] = std::move(process);
    }
    return awaitBrokers();
}

bool ThreeNodes::createTopics(const QList<std::pair<QString, int>>& topics)
{
    Hand hand(bootstrap());
    std::array<char, 256> reason{};
    const int before = hand.count().second;
    int wanted = before;
    for (qsizetype begin = 0; begin < topics.size(); begin += TopicsAtOnce) {
        std::vector<rd_kafka_NewTopic_t*> part;
        for (const auto& [name, partitions] : topics.mid(begin, TopicsAtOnce)) {
            part.push_back(rd_kafka_NewTopic_new(name.toUtf8().constData(), partitions, 1,
                                                 reason.data(), reason.size()));
            wanted += partitions;
        }
        auto* const options =
            rd_kafka_AdminOptions_new(hand.kafka(), RD_KAFKA_ADMIN_OP_CREATETOPICS);
        rd_kafka_AdminOptions_set_request_timeout(options, AnswerMs, reason.data(), reason.size());
        rd_kafka_AdminOptions_set_operation_timeout(options, AnswerMs, reason.data(),
                                                    reason.size());
        rd_kafka_CreateTopics(hand.kafka(), part.data(), part.size(), options, hand.queue());
        rd_kafka_AdminOptions_destroy(options);
        rd_kafka_NewTopic_destroy_array(part.data(), part.size());
        if (!hand.takeAnswer())
            return fail(u"Topics could not be made: %1"_s.arg(hand.error));
    }
    const QDeadlineTimer deadline(3 * AnswerMs);
    while (!deadline.hasExpired()) {
        if (hand.count().second >= wanted)
            return true;
        QThread::msleep(100);
    }
    return fail(u"Not every partition has a leader."_s);
}

bool ThreeNodes::fill(const QList<std::pair<QString, int>>& topics, int records)
{
    const Hand hand(bootstrap());
    for (const auto& [name, partitions] : topics) {
        auto* const topic = rd_kafka_topic_new(hand.kafka(), name.toUtf8().constData(), nullptr);
        for (int i = 0; i < partitions * records; ++i) {
            char value[] = "{\"event_type\":\"measured\"}";
            while (rd_kafka_produce(topic, i % partitions, RD_KAFKA_MSG_F_COPY, value,
                                    sizeof value - 1, nullptr, 0, nullptr) != 0)
                rd_kafka_poll(hand.kafka(), 100);
        }
        rd_kafka_topic_destroy(topic);
        rd_kafka_poll(hand.kafka(), 0);
    }
    return rd_kafka_flush(hand.kafka(), 3 * AnswerMs) == RD_KAFKA_RESP_ERR_NO_ERROR ||
           fail(u"Records could not be written."_s);
}

bool ThreeNodes::commit(const QList<Commits>& commits)
{
    Hand hand(bootstrap());
    // The first one makes the cluster set up its offsets; whoever comes before that is refused.
    if (commits.isEmpty() || commits.constFirst().places.isEmpty())
        return true;
    const Commits::Place& place = commits.constFirst().places.constFirst();
    TestTopics topics(bootstrap());
    const QDeadlineTimer deadline(3 * AnswerMs);
    while (!topics.commit(commits.constFirst().group, place.topic, place.partition, place.offset)) {
        if (deadline.hasExpired())
            return fail(u"Offsets could not be committed: %1"_s.arg(topics.error()));
    }
    QList<qsizetype> rest(commits.size());
    std::iota(rest.begin(), rest.end(), 0);
    // Coordinators come up one after the other: what one refuses meanwhile is asked for again.
    while (!rest.isEmpty()) {
        QList<qsizetype> again;
        for (qsizetype begin = 0; begin < rest.size(); begin += CommitsAtOnce) {
            const QList<qsizetype> part = rest.mid(begin, CommitsAtOnce);
            for (const qsizetype number : part)
                hand.commit(commits.at(number), number);
            for (qsizetype i = 0; i < part.size(); ++i) {
                if (const auto refused = hand.takeCommit())
                    again.append(*refused);
            }
        }
        rest = again;
        if (!rest.isEmpty() && deadline.hasExpired())
            return fail(u"Offsets could not be committed: %1"_s.arg(hand.error));
    }
    return true;
}
