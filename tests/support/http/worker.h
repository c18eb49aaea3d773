// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/http/scriptedserver.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace scripted {

/// One connection: reads requests, plays their behaviours. In the server's thread.
class Connection : public QObject
{
    Q_OBJECT
public:
    Connection(Worker& worker, QTcpSocket* socket, int number);
    void released();

private:
    void readMore();
    bool takeHeaders();
    void act();
    void play();
    void pump();
    void drip();
    void leave();
    void reset();
    QByteArray head() const;

    Worker& m_worker;
    QTcpSocket* m_socket;
    int m_number;
    QByteArray m_buffer;
    Behaviour m_behaviour;
    qsizetype m_seen = -1;
    qint64 m_bodyLeft = 0;
    bool m_inRequest = false;
    bool m_asks = false; ///< The behaviour comes from the handler, once the request is whole.
    bool m_deaf = false;
    bool m_holding = false;
    qsizetype m_dripped = 0;
    QTimer m_timer;
};

/// The listening side and what it has seen. The mutex guards everything but the sockets.
class Worker : public QObject
{
    Q_OBJECT
public:
    explicit Worker(const Identity& identity);
    void listen();
    void release();

    mutable QMutex mutex;
    QHash<QByteArray, QList<Behaviour>> scripts;
    Handler handler;
    QList<Seen> seen;
    int connections = 0;
    bool isReleased = false;
    quint16 port = 0;

private:
    Identity m_identity;
    QTcpServer* m_server = nullptr;
};

} // namespace scripted
