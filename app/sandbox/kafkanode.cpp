// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kafkanode.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// The versions that packaging/kafka/pom.xml and pom-scram.xml bring.
constexpr QLatin1StringView CacheFolder("throughline/kafka-4.3.1");
constexpr QLatin1StringView OlderCacheFolder("throughline/kafka-3.9.1");
constexpr QLatin1StringView FormatArguments("/format.arguments");
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

} // namespace

KafkaNode::KafkaNode(Settings settings, QObject* parent)
    : QObject(parent),
      m_settings(std::move(settings)),
      m_secrets(m_settings.folder + u'/' + secretsFolder())
{
    m_patience.setSingleShot(true);
    m_process.setChildProcessModifier(childSetup());
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, &KafkaNode::handleEnd);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("%1 cannot be started: %2").arg(m_process.program(), m_process.errorString()));
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

QString KafkaNode::jarFolder(const BrokerSecurity& security)
{
    const bool isOlder = needsOlderKafka(security.door);
    const QString chosen =
        qEnvironmentVariable(isOlder ? "THROUGHLINE_KAFKA_SCRAM_JARS" : "THROUGHLINE_KAFKA_JARS");
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u'/' +
           (isOlder ? OlderCacheFolder : CacheFolder);
}

Result<void> KafkaNode::checkInstalled(const QString& jars, const BrokerSecurity& security)
{
    if (javaProgram().isEmpty())
        return rejected(tr(
            "Java is missing, which Kafka needs. Install a Java 17 runtime, then run "
            "throughline-sandbox-setup, which brings Kafka (in the source tree, ./dev setup does "
            "both)."));
    if (QDir(jars).entryList({u"kafka_*.jar"_s}, QDir::Files).isEmpty())
        return rejected(
            tr("Apache Kafka is not in %1. Run throughline-sandbox-setup, which brings it (in the "
               "source tree: ./dev setup).")
                .arg(jars));
    if (security.isOn() && QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        return rejected(tr("OpenSSL's command is missing, which makes the keys of a secured "
                           "Kafka. Run ./dev setup, or install the package openssl."));
    return {};
}

QString KafkaNode::bootstrap() const
{
    return u"127.0.0.1:%1"_s.arg(m_ports.open);
}

QString KafkaNode::clientBootstrap() const
{
    return u"127.0.0.1:%1"_s.arg(port());
}

QString KafkaNode::clientUser() const
{
    return m_settings.security.rights == BrokerSecurity::Rights::ReadOnly
               ? BrokerSecrets::reader()
               : BrokerSecrets::administrator();
}

BrokerSecrets::Properties KafkaNode::clientProperties() const
{
    return m_secrets.clientProperties(m_settings.security.door, clientUser());
}

QString KafkaNode::clientFile() const
{
    if (!m_settings.security.isOn())
        return {};
    return QDir(m_secrets.folder()).absoluteFilePath(u"client.properties"_s);
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
    if (m_settings.security.isOn() && !m_secrets.hasKeys())
        makeKeys();
    else
        format();
}

void KafkaNode::makeKeys()
{
    m_state = State::MakingKeys;
    Q_EMIT formatting();
    m_process.setProgram(u"/bin/sh"_s);
    m_process.setWorkingDirectory(m_secrets.folder());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_settings.folder + u"/console.log"_s);
    m_process.setArguments(m_secrets.makeKeys());
    m_process.start();
}

void KafkaNode::format()
{
    if (!clusterId().isEmpty()) {
        launch();
        return;
    }
    if (std::exchange(m_state, State::Formatting) != State::MakingKeys)
        Q_EMIT formatting();
    const QString cluster = QString::fromLatin1(QUuid::createUuid().toRfc4122().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QStringList arguments{u"-Xmx256m"_s,
                          u"-XX:+UseSerialGC"_s,
                          u"-XX:TieredStopAtLevel=1"_s,
                          u"-Dthroughline.log=format.log"_s,
                          u"kafka.tools.StorageTool"_s,
                          u"format"_s,
                          u"--cluster-id="_s + cluster,
                          u"-c"_s,
                          u"server.properties"_s};
    if (m_settings.security.isOn()) {
        // By a file: a command line is for everyone to see.
        const QString name = secretsFolder() + FormatArguments;
        const QByteArray lines =
            arguments.mid(4).join(u'\n').toUtf8() + '\n' + m_secrets.formatArguments();
        if (!BrokerSecrets::write(m_settings.folder + u'/' + name, lines)) {
            fail(tr("Kafka's settings cannot be written to %1.").arg(m_settings.folder));
            return;
        }
        arguments = arguments.first(4) + QStringList{u'@' + name};
    }
    run(arguments);
}

void KafkaNode::run(const QStringList& arguments)
{
    // Each Kafka knows one of the two.
    QStringList all{u"-Dlog4j2.configurationFile=log4j2.properties"_s,
                    u"-Dlog4j.configuration=file:log4j.properties"_s, u"-Djava.awt.headless=true"_s,
                    u"-cp"_s, m_settings.jars + u"/*"_s};
    // Options for the machine come before the class, the rest after it.
    for (const QString& argument : arguments) {
        if (argument.startsWith(u"-X") || argument.startsWith(u"-D"))
            all.prepend(argument);
        else
            all.append(argument);
    }
    m_process.setProgram(javaProgram());
    m_process.setWorkingDirectory(m_settings.folder);
    const QString console = m_settings.folder + u"/console.log"_s;
    // Formatting prints what it stores of the users.
    const bool isTelling = m_state == State::Formatting && m_settings.security.isOn();
    m_process.setProcessChannelMode(isTelling ? QProcess::SeparateChannels
                                              : QProcess::MergedChannels);
    m_process.setStandardOutputFile(isTelling ? QProcess::nullDevice() : console);
    m_process.setStandardErrorFile(isTelling ? console : QString());
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
    case State::MakingKeys:
        m_state = before;
        if (exitCode == 0 && status == QProcess::NormalExit)
            format();
        else
            fail(tr("Kafka's keys cannot be made (%1).\n%2").arg(how, logTail()));
        return;
    case State::Formatting:
        QFile::remove(m_settings.folder + u'/' + secretsFolder() + FormatArguments);
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
        fail(tr("Kafka cannot start because port %1 is taken.").arg(port()));
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
