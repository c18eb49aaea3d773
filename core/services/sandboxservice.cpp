// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sandboxservice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

#include <chrono>
#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What the sandbox prints before it is ready is one line; anything longer is not our sandbox.
constexpr qsizetype MaxReadyLine = 64 * 1024;
constexpr qsizetype MaxErrorTail = 2 * 1024;
constexpr qsizetype MaxProgress = 300;

// A first start lays out a new Kafka log on a cold disk; what takes longer does not come.
constexpr auto StartLimit = 3min;

QString findProgram()
{
    const QString named = qEnvironmentVariable("THROUGHLINE_SANDBOX");
    if (!named.isEmpty())
        return named;
    const QString name = u"throughline-sandbox"_s;
    const QString folder = QCoreApplication::applicationDirPath();
    for (const QString& place : {folder, folder + u"/../sandbox"_s}) {
        const QFileInfo file(place + u'/' + name);
        if (file.isExecutable())
            return file.absoluteFilePath();
    }
    return QStandardPaths::findExecutable(name);
}

} // namespace

SandboxService::SandboxService(QObject* parent) : QObject(parent)
{
    m_startTimer.setSingleShot(true);
    m_startTimer.setInterval(StartLimit);
    connect(&m_startTimer, &QTimer::timeout, this,
            [this] { giveUp(tr("The sandbox was not ready within three minutes.")); });
}

SandboxService::~SandboxService()
{
    if (!m_process)
        return;
    // The child ends by itself when its standard input closes, and the system ends it with us.
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    m_process->terminate();
    QProcess* process = m_process.release();
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
}

void SandboxService::start(const QStringList& arguments)
{
    if (m_process)
        return;
    const QString program = findProgram();
    if (program.isEmpty()) {
        Q_EMIT failed({.kind = ErrorKind::NotFound,
                       .message = tr("The sandbox is not installed on this computer. Install the "
                                     "package throughline-sandbox, or connect to a real system.")});
        return;
    }
    m_ready = false;
    m_stopping = false;
    m_output.clear();
    m_errorLine.clear();
    m_lastErrors.clear();
    m_whyGivenUp.clear();
    m_addresses = {};
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &SandboxService::readOutput);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &SandboxService::readErrors);
    connect(m_process.get(), &QProcess::finished, this, &SandboxService::end);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(-1);
    });
    m_startTimer.start();
    m_process->start(program, QStringList{u"--until-eof"_s} + arguments);
}

void SandboxService::stop()
{
    if (!m_process)
        return;
    if (std::exchange(m_stopping, true)) {
        m_process->kill();
        return;
    }
    m_process->closeWriteChannel();
    m_process->terminate();
}

bool SandboxService::isRunning() const
{
    return m_process != nullptr;
}

void SandboxService::giveUp(const QString& sentence)
{
    if (!m_process || m_ready || !m_whyGivenUp.isEmpty())
        return;
    m_whyGivenUp = sentence;
    m_process->kill();
}

void SandboxService::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    while (!m_ready) {
        const qsizetype end = m_output.indexOf('\n');
        if (end < 0)
            break;
        const QByteArray line = m_output.first(end);
        m_output.remove(0, end + 1);
        readLine(line);
    }
    if (m_ready)
        m_output.clear();
    else if (m_output.size() > MaxReadyLine)
        giveUp(tr("What was started is not a sandbox: it does not say where it answers."));
}

void SandboxService::readLine(const QByteArray& text)
{
    const QJsonObject line = QJsonDocument::fromJson(text).object();
    if (!line.value("ready"_L1).toBool())
        return;
    SandboxAddresses addresses;
    addresses.sprintsUrl = QUrl(line.value("sprints_url"_L1).toString());
    addresses.tasksUrl = QUrl(line.value("tasks_url"_L1).toString());
    addresses.tasksToken = line.value("tasks_token"_L1).toString();
    addresses.controlUrl = QUrl(line.value("control_url"_L1).toString());
    addresses.bootstrap = line.value("bootstrap"_L1).toString();
    const QJsonObject kafka = line.value("kafka"_L1).toObject();
    for (auto it = kafka.begin(); it != kafka.end(); ++it)
        addresses.kafkaProperties.insert(it.key(), it.value().toVariant().toString());
    if (!addresses.sprintsUrl.isValid() || addresses.sprintsUrl.host().isEmpty() ||
        addresses.bootstrap.isEmpty())
        return giveUp(tr("What was started is not a sandbox: it does not say where it answers."));
    m_addresses = addresses;
    m_ready = true;
    m_startTimer.stop();
    Q_EMIT ready(m_addresses);
}

void SandboxService::readErrors()
{
    const QByteArray text = m_process->readAllStandardError();
    m_lastErrors = (m_lastErrors + text).right(MaxErrorTail);
    if (m_ready)
        return;
    QList<QByteArray> lines = (m_errorLine + text).split('\n');
    m_errorLine = lines.takeLast().left(MaxErrorTail);
    for (const QByteArray& line : lines) {
        const QByteArray words = line.trimmed();
        if (!words.isEmpty())
            Q_EMIT progressed(QString::fromUtf8(words).left(MaxProgress));
    }
}

void SandboxService::end(int exitCode)
{
    if (!m_process)
        return;
    m_startTimer.stop();
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    if (m_stopping || m_ready) {
        Q_EMIT stopped();
        return;
    }
    const QString lastWords =
        QString::fromUtf8(m_lastErrors.trimmed().split('\n').last().trimmed()).left(MaxProgress);
    QString sentence = m_whyGivenUp;
    if (sentence.isEmpty() && exitCode < 0)
        sentence = tr("The sandbox could not be started.");
    else if (sentence.isEmpty() && lastWords.isEmpty())
        sentence = tr("The sandbox ended before it was ready.");
    else if (sentence.isEmpty())
        sentence = tr("The sandbox ended before it was ready: %1").arg(lastWords);
    Q_EMIT failed({.kind = ErrorKind::Internal,
                   .message = sentence,
                   .detail = QString::fromUtf8(m_lastErrors)});
}
