// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QMutex>
#include <QtCore/QThread>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace scripted {

/// What the server does with one request.
struct Behaviour
{
    enum class Kind {
        Answer,      ///< Status, headers and body, with Content-Length.
        Hold,        ///< As Answer, but not before release().
        Drip,        ///< As Answer, one byte of the body at each interval.
        Endless,     ///< A body without end, as fast as it is taken.
        CutHeaders,  ///< Breaks off within the headers of the answer.
        CutBody,     ///< Breaks off after half of the body.
        Raw,         ///< Writes the body as it is (no HTTP at all), then closes.
        Close,       ///< Takes the whole request and closes without a byte.
        Reset,       ///< Takes the whole request and resets the connection.
        ResetAtBody, ///< Resets the connection as soon as the headers are there.
        NeverRead,   ///< Stops reading after the headers and says nothing.
    };
    enum class After { KeepOpen, CloseSilently };

    Kind kind = Kind::Answer;
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;
    After after = After::KeepOpen;
    std::chrono::milliseconds interval{20};

    static Behaviour answer(int status, const QByteArray& body,
                            const QByteArray& contentType = "application/json");
    static Behaviour of(Kind kind, int status = 200, const QByteArray& body = "[]");
    Behaviour with(const QByteArray& header, const QByteArray& value) const;
    Behaviour closing() const;
};

/// A request as it arrived.
struct Seen
{
    QByteArray method;
    QByteArray target;
    /// Names in lower case.
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    /// Whether the whole body came.
    bool isComplete = false;
    /// Connections are numbered from 1.
    int connection = 0;
};

/// What a server shows of itself when it speaks TLS: PEM files.
struct Identity
{
    QString certificate;
    QString key;
};

/// Makes up the answer to a request that has no script. Called in the server's thread.
using Handler = std::function<Behaviour(const Seen&)>;

class Worker;

/// An HTTP/1.1 server of few words on a free loopback port, in a thread of its own, that can be
/// told to misbehave. All functions may be called from the test's thread.
class ScriptedServer
{
public:
    ScriptedServer();
    /// Speaks TLS.
    explicit ScriptedServer(const Identity& identity);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer&) = delete;
    ScriptedServer& operator=(const ScriptedServer&) = delete;

    QUrl url(const QString& path = {}) const;
    quint16 port() const { return m_port; }

    /// For requests of this method whose path (without query) is `path`: one behaviour each, in
    /// order; the last is repeated. Without a script a request is answered 404 {"detail":"Not
    /// Found"}.
    void script(const QByteArray& method, const QByteArray& path,
                const QList<Behaviour>& behaviours);
    /// Answers every request without a script. Of what it says, NeverRead and ResetAtBody count
    /// only once the whole request is there.
    void handle(Handler handler);
    /// Answers all that is held, now and later.
    void release();

    QList<Seen> seen() const;
    int count(const QByteArray& method) const;
    int connections() const;

private:
    QThread m_thread;
    Worker* m_worker = nullptr;
    quint16 m_port = 0;
    bool m_isSecure = false;
};

/// A loopback port on which connecting neither succeeds nor fails: its queue is full.
class StuckPort
{
public:
    StuckPort();
    ~StuckPort();
    StuckPort(const StuckPort&) = delete;
    StuckPort& operator=(const StuckPort&) = delete;
    quint16 port() const { return m_port; }

private:
    QList<int> m_sockets;
    quint16 m_port = 0;
};

/// A loopback port on which nothing listens.
quint16 closedPort();

} // namespace scripted

Q_DECLARE_METATYPE(scripted::Behaviour)
