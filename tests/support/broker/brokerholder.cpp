// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/broker/brokerholder.h"

#include "tests/support/broker/testtopics.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStandardPaths>
#include <QtCore/QUuid>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FormatTimeoutMs = 30000;
constexpr int ReadyTimeoutMs = 30000;
constexpr int StopTimeoutMs = 15000;
constexpr int Launches = 3;

bool isFree(quint16 port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    if (handle < 0)
        return false;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool free = ::bind(handle, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(handle);
    return free;
}

/// Below 32768: the system hands out the others by itself, also while the node is down.
quint16 freePort()
{
    for (;;) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(15000, 32000));
        if (isFree(port))
            return port;
    }
}

void dieWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

} // namespace

BrokerHolder::BrokerHolder()
    : m_clientPort(freePort()), m_controllerPort(freePort()), m_misledPort(freePort())
{}

BrokerHolder::~BrokerHolder()
{
    kill();
}

QString BrokerHolder::bootstrap() const
{
    return u"127.0.0.1:%1"_s.arg(m_clientPort);
}

QString BrokerHolder::misledBootstrap() const
{
    return u"127.0.0.1:%1"_s.arg(m_misledPort);
}

bool BrokerHolder::fail(const QString& sentence)
{
    m_error = sentence.toUtf8();
    return false;
}

bool BrokerHolder::findJars()
{
    m_java = QStandardPaths::findExecutable(u"java"_s);
    if (m_java.isEmpty())
        return fail(u"This test needs java (openjdk-17-jre-headless); ./dev setup installs it."_s);
    m_jars = qEnvironmentVariable("THROUGHLINE_KAFKA_JARS");
    if (m_jars.isEmpty()) {
        const QString cache =
            qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s);
        m_jars = cache + u"/throughline/kafka-4.3.1"_s;
    }
    if (QDir(m_jars).entryList({u"kafka_2.13-*.jar"_s}).isEmpty())
        return fail(
            u"This test needs Apache Kafka's jars in %1; ./dev setup brings them."_s.arg(m_jars));
    return true;
}

bool BrokerHolder::writeProperties()
{
    const QString text = uR"(process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:%2
listeners=PLAINTEXT://127.0.0.1:%1,MISLED://127.0.0.1:%3,CONTROLLER://127.0.0.1:%2
advertised.listeners=PLAINTEXT://127.0.0.1:%1,MISLED://127.0.0.1:1
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,MISLED:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
controller.listener.names=CONTROLLER
log.dirs=%4/data
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
log.cleaner.dedupe.buffer.size=16777216
message.max.bytes=67108864
socket.request.max.bytes=104857600
log.retention.check.interval.ms=1000
)"_s.arg(m_clientPort)
                             .arg(m_controllerPort)
                             .arg(m_misledPort)
                             .arg(m_folder.path());
    const QString logging = uR"(status = error
appender.file.type = File
appender.file.name = file
appender.file.fileName = %1/node.log
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = %d{ISO8601} %p %c{1} %m%n
rootLogger.level = warn
rootLogger.appenderRef.file.ref = file
)"_s.arg(m_folder.path());
    const auto write = [this](const QString& name, const QString& content) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) >= 0;
    };
    if (!m_folder.isValid() || !write(u"node.properties"_s, text) ||
        !write(u"log4j2.properties"_s, logging))
        return fail(u"The broker's data folder cannot be written."_s);
    return true;
}

QStringList BrokerHolder::javaArguments() const
{
    return {u"-Xms128m"_s,
            u"-Xmx512m"_s,
            u"-XX:+UseSerialGC"_s,
            u"-XX:-UsePerfData"_s,
            u"-Dlog4j2.configurationFile=%1"_s.arg(m_folder.filePath(u"log4j2.properties"_s)),
            u"-cp"_s,
            m_jars + u"/*"_s};
}

QString BrokerHolder::logEnd() const
{
    QString text;
    for (const auto& name : {u"node.log"_s, u"output.log"_s}) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        file.seek(qMax<qint64>(0, file.size() - 1500));
        text += QString::fromUtf8(file.readAll());
    }
    return text;
}

bool BrokerHolder::format()
{
    if (m_isFormatted)
        return true;
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    const QString id = QString::fromLatin1(QUuid::createUuid().toRfc4122().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    // Short-lived: the quick compiler alone starts it sooner.
    tool.start(m_java,
               QStringList{u"-XX:TieredStopAtLevel=1"_s} + javaArguments() +
                   QStringList{u"kafka.tools.StorageTool"_s, u"format"_s, u"--cluster-id="_s + id,
                               u"-c"_s, m_folder.filePath(u"node.properties"_s)});
    if (!tool.waitForFinished(FormatTimeoutMs) || tool.exitCode() != 0) {
        tool.kill();
        tool.waitForFinished(StopTimeoutMs);
        return fail(u"Apache Kafka's data folder could not be formatted: %1"_s.arg(
            QString::fromUtf8(tool.readAll()).right(1500)));
    }
    m_isFormatted = true;
    return true;
}

bool BrokerHolder::launch()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(m_folder.filePath(u"output.log"_s));
    m_process->setChildProcessModifier(dieWithParent);
    m_process->start(m_java,
                     javaArguments() +
                         QStringList{u"kafka.Kafka"_s, m_folder.filePath(u"node.properties"_s)});
    if (!m_process->waitForStarted())
        return fail(u"java could not be started: %1"_s.arg(m_process->errorString()));
    return awaitReady();
}

bool BrokerHolder::awaitReady()
{
    const TestTopics topics(bootstrap());
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ReadyTimeoutMs) {
        if (topics.brokerAnswers(100))
            return true;
        if (m_process->waitForFinished(20) || m_process->state() == QProcess::NotRunning)
            return fail(u"Apache Kafka ended during its start: %1"_s.arg(logEnd()));
    }
    return fail(u"Apache Kafka did not get ready within %1 seconds: %2"_s.arg(ReadyTimeoutMs / 1000)
                    .arg(logEnd()));
}

bool BrokerHolder::start()
{
    if (isRunning())
        return true;
    QElapsedTimer timer;
    timer.start();
    if (m_jars.isEmpty() && !findJars())
        return false;
    for (int attempt = 1;; ++attempt) {
        if (writeProperties() && format() && launch())
            break;
        // Somebody else may have taken a port in between.
        const bool isTaken =
            !isFree(m_clientPort) || !isFree(m_controllerPort) || !isFree(m_misledPort);
        if (attempt == Launches || !isTaken || m_startedInMs > 0)
            return false;
        m_clientPort = freePort();
        m_controllerPort = freePort();
        m_misledPort = freePort();
    }
    m_startedInMs = timer.elapsed();
    return true;
}

void BrokerHolder::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(StopTimeoutMs);
    m_process.reset();
}

void BrokerHolder::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(StopTimeoutMs))
        m_process->kill();
    m_process->waitForFinished(StopTimeoutMs);
    m_process.reset();
}
