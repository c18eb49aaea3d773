// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/worker.h"

#include <QtCore/QFile>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslServer>

#include <sys/socket.h>

namespace scripted {
namespace {
constexpr qsizetype PumpSize = 256 * 1024;

QSslConfiguration configurationOf(const Identity& identity)
{
    QFile key(identity.key);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(identity.certificate));
    if (key.open(QIODevice::ReadOnly))
        configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return configuration;
}
} // namespace

Connection::Connection(Worker& worker, QTcpSocket* socket, int number)
    : QObject(&worker), m_worker(worker), m_socket(socket), m_number(number)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(socket, &QTcpSocket::bytesWritten, this, &Connection::pump);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_timer, &QTimer::timeout, this, &Connection::drip);
}

void Connection::readMore()
{
    if (m_deaf)
        return;
    m_buffer += m_socket->readAll();
    while (!m_deaf) {
        if (!m_inRequest && !takeHeaders())
            return;
        if (m_deaf)
            return;
        const qsizetype taken = qMin<qint64>(m_bodyLeft, m_buffer.size());
        {
            const QMutexLocker lock(&m_worker.mutex);
            m_worker.seen[m_seen].body += m_buffer.left(taken);
            m_worker.seen[m_seen].isComplete = taken == m_bodyLeft;
        }
        m_buffer.remove(0, taken);
        m_bodyLeft -= taken;
        if (m_bodyLeft > 0 || m_holding)
            return;
        act();
        if (m_inRequest)
            return;
    }
}

bool Connection::takeHeaders()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    Seen seen;
    seen.method = first.value(0);
    seen.target = first.value(1);
    seen.connection = m_number;
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        seen.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    m_bodyLeft = seen.headers.value("content-length").toLongLong();
    m_inRequest = true;
    {
        const QMutexLocker lock(&m_worker.mutex);
        m_seen = m_worker.seen.size();
        m_worker.seen.append(seen);
        QList<Behaviour>& script =
            m_worker.scripts[seen.method + ' ' + seen.target.split('?').first()];
        m_asks = script.isEmpty() && m_worker.handler;
        if (script.isEmpty())
            m_behaviour = Behaviour::answer(404, "{\"detail\":\"Not Found\"}");
        else
            m_behaviour = script.size() > 1 ? script.takeFirst() : script.first();
    }
    if (m_behaviour.kind == Behaviour::Kind::NeverRead) {
        m_deaf = true;
        m_socket->setReadBufferSize(1);
    } else if (m_behaviour.kind == Behaviour::Kind::ResetAtBody) {
        reset();
    }
    return true;
}

void Connection::act()
{
    using Kind = Behaviour::Kind;
    if (std::exchange(m_asks, false)) {
        const QMutexLocker lock(&m_worker.mutex);
        m_behaviour = m_worker.handler(m_worker.seen.at(m_seen));
    }
    switch (m_behaviour.kind) {
    case Kind::Hold: {
        const QMutexLocker lock(&m_worker.mutex);
        if (!m_worker.isReleased) {
            m_holding = true;
            return;
        }
    }
        play();
        return;
    case Kind::Answer:
        play();
        return;
    case Kind::Drip:
        m_socket->write(head());
        m_dripped = 0;
        m_timer.start(m_behaviour.interval);
        return;
    case Kind::Endless:
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[");
        return;
    case Kind::CutHeaders:
        m_socket->write("HTTP/1.1 " + QByteArray::number(m_behaviour.status) +
                        " OK\r\nContent-Type: applica");
        leave();
        return;
    case Kind::CutBody:
        m_socket->write(head() + m_behaviour.body.left(m_behaviour.body.size() / 2));
        leave();
        return;
    case Kind::Raw:
        m_socket->write(m_behaviour.body);
        leave();
        return;
    case Kind::Close:
        leave();
        return;
    case Kind::Reset:
        reset();
        return;
    case Kind::ResetAtBody:
        reset();
        return;
    case Kind::NeverRead:
        m_deaf = true;
        return;
    }
}

QByteArray Connection::head() const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_behaviour.status) + " Scripted\r\n";
    if (!m_behaviour.contentType.isEmpty())
        head += "Content-Type: " + m_behaviour.contentType + "\r\n";
    for (const auto& [name, value] : m_behaviour.headers)
        head += name + ": " + value + "\r\n";
    if (m_behaviour.status != 204)
        head += "Content-Length: " + QByteArray::number(m_behaviour.body.size()) + "\r\n";
    return head + "\r\n";
}

void Connection::play()
{
    m_socket->write(m_behaviour.status == 204 ? head() : head() + m_behaviour.body);
    if (m_behaviour.after == Behaviour::After::CloseSilently) {
        leave();
        return;
    }
    m_inRequest = false;
}

void Connection::released()
{
    if (!m_holding)
        return;
    m_holding = false;
    play();
    readMore();
}

void Connection::pump()
{
    if (m_inRequest && m_behaviour.kind == Behaviour::Kind::Endless && m_bodyLeft == 0 &&
        m_socket->bytesToWrite() < PumpSize)
        m_socket->write(QByteArray(PumpSize, ' '));
}

void Connection::drip()
{
    if (m_dripped == m_behaviour.body.size()) {
        m_timer.stop();
        return;
    }
    m_socket->write(m_behaviour.body.mid(m_dripped++, 1));
}

void Connection::leave()
{
    m_deaf = true;
    m_socket->disconnectFromHost();
}

void Connection::reset()
{
    m_deaf = true;
    const linger atOnce{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket->abort();
}

Worker::Worker(const Identity& identity) : m_identity(identity) {}

void Worker::listen()
{
    if (m_identity.certificate.isEmpty()) {
        m_server = new QTcpServer(this);
    } else {
        auto* secure = new QSslServer(this);
        secure->setSslConfiguration(configurationOf(m_identity));
        m_server = secure;
    }
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            int number = 0;
            {
                const QMutexLocker lock(&mutex);
                number = ++connections;
            }
            new Connection(*this, socket, number);
        }
    });
    m_server->listen(QHostAddress::LocalHost);
    port = m_server->serverPort();
}

void Worker::release()
{
    {
        const QMutexLocker lock(&mutex);
        isReleased = true;
    }
    const auto all = findChildren<Connection*>(QString(), Qt::FindDirectChildrenOnly);
    for (Connection* connection : all)
        connection->released();
}

} // namespace scripted
