// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/scriptedserver.h"

#include "tests/support/http/worker.h"

#include <QtNetwork/QTcpServer>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace scripted {

Behaviour Behaviour::answer(int status, const QByteArray& body, const QByteArray& contentType)
{
    Behaviour behaviour;
    behaviour.status = status;
    behaviour.body = body;
    behaviour.contentType = contentType;
    return behaviour;
}

Behaviour Behaviour::of(Kind kind, int status, const QByteArray& body)
{
    Behaviour behaviour = answer(status, body);
    behaviour.kind = kind;
    return behaviour;
}

Behaviour Behaviour::with(const QByteArray& header, const QByteArray& value) const
{
    Behaviour behaviour = *this;
    behaviour.headers.append({header, value});
    return behaviour;
}

Behaviour Behaviour::closing() const
{
    Behaviour behaviour = *this;
    behaviour.after = After::CloseSilently;
    return behaviour;
}

ScriptedServer::ScriptedServer() : ScriptedServer(Identity{}) {}

ScriptedServer::ScriptedServer(const Identity& identity)
    : m_worker(new Worker(identity)), m_isSecure(!identity.certificate.isEmpty())
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &Worker::listen, Qt::BlockingQueuedConnection);
    m_port = m_worker->port;
}

ScriptedServer::~ScriptedServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl ScriptedServer::url(const QString& path) const
{
    QUrl url;
    url.setScheme(m_isSecure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

void ScriptedServer::script(const QByteArray& method, const QByteArray& path,
                            const QList<Behaviour>& behaviours)
{
    const QMutexLocker lock(&m_worker->mutex);
    m_worker->scripts.insert(method + ' ' + path, behaviours);
}

void ScriptedServer::handle(Handler handler)
{
    const QMutexLocker lock(&m_worker->mutex);
    m_worker->handler = std::move(handler);
}

void ScriptedServer::release()
{
    QMetaObject::invokeMethod(m_worker, &Worker::release, Qt::QueuedConnection);
}

QList<Seen> ScriptedServer::seen() const
{
    const QMutexLocker lock(&m_worker->mutex);
    return m_worker->seen;
}

int ScriptedServer::count(const QByteArray& method) const
{
    const QList<Seen> all = seen();
    return int(std::count_if(all.begin(), all.end(),
                             [&](const Seen& seen) { return seen.method == method; }));
}

int ScriptedServer::connections() const
{
    const QMutexLocker lock(&m_worker->mutex);
    return m_worker->connections;
}

StuckPort::StuckPort()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(listener, reinterpret_cast<const sockaddr*>(&address), size);
    ::listen(listener, 0);
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_sockets.append(listener);
    // Nobody accepts: the first of these fill the queue, the others make sure of it.
    for (int i = 0; i < 4; ++i) {
        const int caller = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        [[maybe_unused]] const int pending =
            ::connect(caller, reinterpret_cast<const sockaddr*>(&address), size);
        m_sockets.append(caller);
    }
}

StuckPort::~StuckPort()
{
    for (const int socket : std::as_const(m_sockets))
        ::close(socket);
}

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace scripted
