// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sandboxservice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

namespace {

// What the sandbox prints before it is ready is one line; anything longer is not our sandbox.
constexpr qsizetype MaxReadyLine = 64 * 1024;
constexpr qsizetype MaxErrorTail = 2 * 1024;

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

SandboxService::SandboxService(QObject* parent) : QObject(parent) {}

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
    m_lastErrors.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &SandboxService::readOutput);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &SandboxService::readErrors);
    connect(m_process.get(), &QProcess::finished, this, &SandboxService::end);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(-1);
    });
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

void SandboxService::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    if (m_ready) {
        m_output.clear();
        return;
    }
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0) {
        if (m_output.size() > MaxReadyLine)
            m_process->kill();
        return;
    }
    const QJsonObject line = QJsonDocument::fromJson(m_output.first(end)).object();
    m_output.clear();
    if (!line.value("ready"_L1).toBool())
        return;
    m_addresses.sprintsUrl = QUrl(line.value("sprints_url"_L1).toString());
    m_addresses.controlUrl = QUrl(line.value("control_url"_L1).toString());
    m_addresses.bootstrap = line.value("bootstrap"_L1).toString();
    m_addresses.kafkaProperties.clear();
    const QJsonObject kafka = line.value("kafka"_L1).toObject();
    for (auto it = kafka.begin(); it != kafka.end(); ++it)
        m_addresses.kafkaProperties.insert(it.key(), it.value().toVariant().toString());
    m_ready = true;
    Q_EMIT ready(m_addresses);
}

void SandboxService::readErrors()
{
    const QByteArray text = m_process->readAllStandardError();
    m_lastErrors = (m_lastErrors + text).right(MaxErrorTail);
    if (m_ready)
        return;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        if (!line.trimmed().isEmpty())
            Q_EMIT progressed(QString::fromUtf8(line.trimmed().left(300)));
    }
}

void SandboxService::end(int exitCode)
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    if (m_stopping || m_ready) {
        Q_EMIT stopped();
        return;
    }
    const QList<QByteArray> lines = m_lastErrors.trimmed().split('\n');
    Q_EMIT failed({.kind = ErrorKind::Internal,
                   .message = exitCode < 0 ? tr("The sandbox could not be started.")
                                           : tr("The sandbox ended before it was ready: %1")
                                                 .arg(QString::fromUtf8(lines.last().trimmed())),
                   .detail = QString::fromUtf8(m_lastErrors)});
}
