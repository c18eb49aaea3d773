// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kafkanode.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// The version that packaging/kafka/pom.xml brings.
constexpr QLatin1StringView CacheFolder("throughline/kafka-4.3.1");
constexpr int MaxTries = 5;
// A node goes within 2 s of being asked; this is for a machine that is very busy.
constexpr auto StopPatience = std::chrono::seconds(20);
constexpr qint64 TailBytes = 64 * 1024;
constexpr int TailLines = 12;

QString javaProgram()
{
    const QString home = qEnvironmentVariable("JAVA_HOME");
    if (!home.isEmpty() && QFile::exists(home + u"/bin/java"_s))
        return home + u"/bin/java"_s;
    return QStandardPaths::findExecutable(u"java"_s);
}

Error rejected(const QString& message)
{
    return Error{.kind = ErrorKind::Rejected, .message = message};
}

QByteArray fileEnd(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - TailBytes));
    return file.read(TailBytes);
}

// File names are relative to the node's folder, which spares escaping them.
QByteArray properties(quint16 port, quint16 controller)
{
    const QByteArray broker = "127.0.0.1:" + QByteArray::number(port);
    const QByteArray quorum = "127.0.0.1:" + QByteArray::number(controller);
    return "process.roles=broker,controller\n"
           "node.id=1\n"
           "controller.quorum.voters=1@" +
           quorum +
           "\n"
           "listeners=PLAINTEXT://" +
           broker + ",CONTROLLER://" + quorum +
           "\n"
           "advertised.listeners=PLAINTEXT://" +
           broker +
           "\n"
           "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n"
           "controller.listener.names=CONTROLLER\n"
           "log.dirs=data\n"
           "num.partitions=3\n"
           "offsets.topic.replication.factor=1\n"
           "offsets.topic.num.partitions=4\n"
           "transaction.state.log.replication.factor=1\n"
           "transaction.state.log.min.isr=1\n"
           "share.coordinator.state.topic.replication.factor=1\n"
           "share.coordinator.state.topic.min.isr=1\n"
           "group.initial.rebalance.delay.ms=0\n"
           "auto.create.topics.enable=false\n"
           // A node that was killed is let in again only once its old session has ended.
           "broker.session.timeout.ms=3000\n"
           "broker.heartbeat.interval.ms=500\n"
           "log.cleaner.dedupe.buffer.size=16777216\n";
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.write(content) == content.size();
}

} // namespace

KafkaNode::KafkaNode(Settings settings, QObject* parent)
    : QObject(parent), m_settings(std::move(settings))
{
    m_patience.setSingleShot(true);
    m_process.setProgram(javaProgram());
    m_process.setWorkingDirectory(m_settings.folder);
    m_process.setChildProcessModifier(childSetup());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_settings.folder + u"/console.log"_s);
    connect(&m_process, &QProcess::finished, this, &KafkaNode::handleEnd);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("Java cannot be started: %1").arg(m_process.errorString()));
    });
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
}

KafkaNode::~KafkaNode()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

QString KafkaNode::jarFolder()
{
    const QString chosen = qEnvironmentVariable("THROUGHLINE_KAFKA_JARS");
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u'/' +
           CacheFolder;
}

Result<void> KafkaNode::checkInstalled(const QString& jars)
{
    if (javaProgram().isEmpty())
        return rejected(tr(
            "Java is missing, which Kafka needs. Run ./dev setup, or install a Java 17 runtime."));
    if (QDir(jars).entryList({u"kafka_*.jar"_s}, QDir::Files).isEmpty())
        return rejected(
            tr("Apache Kafka is not in %1. Run ./dev setup, which brings it.").arg(jars));
    return {};
}

QString KafkaNode::bootstrap() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

QString KafkaNode::clusterId() const
{
    const QByteArray text = fileEnd(m_settings.folder + u"/data/meta.properties"_s);
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith("cluster.id="))
            return QString::fromUtf8(line.mid(11).trimmed());
    }
    return {};
}

ProcessMark KafkaNode::mark() const
{
    return markOf(m_process.processId()).value_or(ProcessMark());
}

void KafkaNode::start()
{
    if (m_state != State::Stopped)
        return;
    m_tries = 0;
    if (!choosePorts()) {
        fail(tr("No free port was found for Kafka."));
        return;
    }
    if (!writeFiles()) {
        fail(tr("Kafka's settings cannot be written to %1.").arg(m_settings.folder));
        return;
    }
    if (!clusterId().isEmpty()) {
        launch();
        return;
    }
    m_state = State::Formatting;
    Q_EMIT formatting();
    const QString cluster = QString::fromLatin1(QUuid::createUuid().toRfc4122().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    run({u"-Xmx256m"_s, u"-XX:+UseSerialGC"_s, u"-XX:TieredStopAtLevel=1"_s,
         u"-Dthroughline.log=format.log"_s, u"kafka.tools.StorageTool"_s, u"format"_s,
         u"--cluster-id="_s + cluster, u"-c"_s, u"server.properties"_s});
}

bool KafkaNode::choosePorts()
{
    const bool isFirst = m_tries == 0;
    m_port = m_settings.fixedPort != 0
                 ? m_settings.fixedPort
                 : freePort(isFirst ? (m_port != 0 ? m_port : m_settings.preferredPort) : 0);
    do {
        m_controllerPort = freePort(
            isFirst ? (m_controllerPort != 0 ? m_controllerPort : m_settings.preferredController)
                    : 0);
    } while (m_controllerPort == m_port && m_port != 0 && ++m_tries < MaxTries);
    return m_port != 0 && m_controllerPort != 0;
}

bool KafkaNode::writeFiles()
{
    QFile logging(u":/sandbox/log4j2.properties"_s);
    return QDir().mkpath(m_settings.folder) && logging.open(QIODevice::ReadOnly) &&
           writeFile(m_settings.folder + u"/log4j2.properties"_s, logging.readAll()) &&
           writeFile(m_settings.folder + u"/server.properties"_s,
                     properties(m_port, m_controllerPort));
}

void KafkaNode::run(const QStringList& arguments)
{
    QStringList all{u"-Dlog4j2.configurationFile=log4j2.properties"_s,
                    u"-Djava.awt.headless=true"_s, u"-cp"_s, m_settings.jars + u"/*"_s};
    // Options for the machine come before the class, the rest after it.
    for (const QString& argument : arguments) {
        if (argument.startsWith(u"-X") || argument.startsWith(u"-D"))
            all.prepend(argument);
        else
            all.append(argument);
    }
    m_process.setArguments(all);
    m_process.start();
}

void KafkaNode::launch()
{
    m_state = State::Starting;
    run({u"-Xms128m"_s, u"-Xmx512m"_s, u"-XX:+UseSerialGC"_s, u"-Dthroughline.log=kafka.log"_s,
         u"kafka.Kafka"_s, u"server.properties"_s});
    if (m_state == State::Starting)
        Q_EMIT launched();
}

void KafkaNode::confirm()
{
    if (m_state == State::Starting)
        m_state = State::Running;
}

void KafkaNode::stop()
{
    if (m_state == State::Stopped || m_state == State::Stopping)
        return;
    m_state = State::Stopping;
    m_process.terminate();
    m_patience.start(StopPatience);
}

void KafkaNode::kill()
{
    if (m_state == State::Stopped)
        return;
    m_state = State::Stopping;
    m_process.kill();
}

void KafkaNode::handleEnd(int exitCode, QProcess::ExitStatus status)
{
    m_patience.stop();
    const State before = std::exchange(m_state, State::Stopped);
    const QString how = status == QProcess::CrashExit ? tr("it was killed or crashed")
                                                      : tr("exit code %1").arg(exitCode);
    switch (before) {
    case State::Stopping:
    case State::Stopped:
        Q_EMIT stopped();
        return;
    case State::Running:
        Q_EMIT died(tr("Kafka ended by itself: %1.").arg(how));
        return;
    case State::Formatting:
        if (exitCode == 0 && status == QProcess::NormalExit)
            launch();
        else
            fail(tr("Kafka's data folder cannot be prepared (%1).\n%2").arg(how, logTail()));
        return;
    case State::Starting:
        break;
    }
    const QString tail = logTail();
    const bool isTaken = tail.contains(u"Address already in use"_s);
    if (isTaken && m_settings.fixedPort == 0 && ++m_tries < MaxTries && choosePorts() &&
        writeFiles()) {
        launch();
        return;
    }
    if (isTaken)
        fail(tr("Kafka cannot start because port %1 is taken.").arg(m_port));
    else
        fail(tr("Kafka did not start (%1).\n%2").arg(how, tail));
}

void KafkaNode::fail(const QString& reason)
{
    m_state = State::Stopped;
    Q_EMIT startFailed(reason);
}

// What the node itself says of its end: its errors if there are any, else its last lines.
QString KafkaNode::logTail() const
{
    QStringList errors;
    QStringList last;
    for (const QString& name : {u"console.log"_s, u"format.log"_s, u"kafka.log"_s}) {
        const QString text = QString::fromUtf8(fileEnd(m_settings.folder + u'/' + name));
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (line.contains(u" ERROR ") || line.contains(u" FATAL ") ||
                line.contains(u"Exception"))
                errors += line;
            last += line;
        }
    }
    const QStringList& lines = errors.isEmpty() ? last : errors;
    return lines.mid(std::max<qsizetype>(0, lines.size() - TailLines)).join(u'\n');
}

} // namespace sandbox
