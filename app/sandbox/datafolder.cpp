// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/datafolder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSaveFile>
#include <QtNetwork/QTcpServer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// The system hands out ports from 32768 up by itself, to any client; below it nothing gets in the
// way but other servers.
constexpr quint16 FirstPort = 20'000;
constexpr quint16 LastPort = 32'000;
constexpr int PortTries = 200;

Error fault(const QString& message)
{
    return Error{.kind = ErrorKind::Internal, .message = message};
}

bool isFree(quint16 port)
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, port);
}

QJsonObject readObject(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(65'536)).object();
}

} // namespace

DataFolder::~DataFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

QString DataFolder::file(const QString& name) const
{
    return m_path + u'/' + name;
}

Result<void> DataFolder::open(const QString& path)
{
    if (path.isEmpty()) {
        m_temporary =
            std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/throughline-sandbox-XXXXXX"_s);
        if (!m_temporary->isValid())
            return fault(
                QCoreApplication::translate("DataFolder", "No temporary folder can be made: %1")
                    .arg(m_temporary->errorString()));
        m_path = m_temporary->path();
    } else {
        m_path = QDir(path).absolutePath();
        if (!QDir().mkpath(m_path))
            return fault(QCoreApplication::translate("DataFolder", "The folder %1 cannot be made.")
                             .arg(m_path));
    }
    return lock();
}

Result<void> DataFolder::lock()
{
    const QString path = file(u"sandbox.lock"_s);
    m_lock = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0)
        return fault(QCoreApplication::translate("DataFolder", "%1 cannot be written: %2")
                         .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    const QJsonObject old = readObject(path);
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0)
        return fault(QCoreApplication::translate("DataFolder",
                                                 "Another sandbox (process %1) uses the folder %2.")
                         .arg(QString::number(old.value(u"pid").toInteger()), m_path));
    const QJsonObject node = old.value(u"node").toObject();
    const ProcessMark leftover{node.value(u"pid").toInteger(), node.value(u"started").toInteger()};
    if (isAlive(leftover))
        endLeftover(leftover, std::chrono::seconds(10));
    writeLock();
    return {};
}

void DataFolder::setNode(const ProcessMark& node)
{
    m_node = node;
    writeLock();
}

// Written in place: the lock belongs to this very file.
void DataFolder::writeLock()
{
    const ProcessMark own = markOf(QCoreApplication::applicationPid()).value_or(ProcessMark());
    const QJsonObject content{
        {u"pid"_s, own.pid},
        {u"started"_s, own.startedAt},
        {u"node"_s, QJsonObject{{u"pid"_s, m_node.pid}, {u"started"_s, m_node.startedAt}}},
    };
    const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Compact) + '\n';
    if (::ftruncate(m_lock, 0) != 0 ||
        ::pwrite(m_lock, text.constData(), std::size_t(text.size()), 0) != text.size())
        qWarning("The lock file cannot be written: %s", std::strerror(errno));
}

Ports DataFolder::ports() const
{
    const QJsonObject saved = readObject(file(u"ports.json"_s));
    const auto port = [&saved](const QString& name) {
        const int value = saved.value(name).toInt();
        return value > 0 && value <= 65'535 ? quint16(value) : quint16(0);
    };
    return {port(u"http"_s), port(u"kafka"_s), port(u"controller"_s), port(u"tasks"_s)};
}

void DataFolder::setPorts(const Ports& ports)
{
    QSaveFile saved(file(u"ports.json"_s));
    const QJsonObject content{
        {u"http"_s, ports.http},
        {u"kafka"_s, ports.kafka},
        {u"controller"_s, ports.controller},
        {u"tasks"_s, ports.tasks},
    };
    if (!saved.open(QIODevice::WriteOnly) ||
        saved.write(QJsonDocument(content).toJson(QJsonDocument::Compact)) < 0 || !saved.commit())
        qWarning("The ports cannot be remembered: %s", qPrintable(saved.errorString()));
}

quint16 freePort(quint16 preferred)
{
    if (preferred != 0 && isFree(preferred))
        return preferred;
    auto* random = QRandomGenerator::system();
    for (int i = 0; i < PortTries; ++i) {
        const auto port = quint16(random->bounded(FirstPort, LastPort));
        if (isFree(port))
            return port;
    }
    return 0;
}

} // namespace sandbox
