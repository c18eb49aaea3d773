// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http.h"

#include <QtNetwork/QTcpSocket>

/// One connection that sends exactly the bytes it is told and reads one answer at a time.
class HttpProbe
{
public:
    explicit HttpProbe(quint16 port);

    struct Reply
    {
        int status = 0;
        QList<sandbox::Header> headers;
        QByteArray body;
        std::optional<QByteArray> header(QByteArrayView name) const;
        /// The body as a value; null where it is none.
        sandbox::Json json() const;
    };

    void send(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
              const QList<sandbox::Header>& headers = {});
    /// Waits for the answer; a status of 0 means that none came.
    Reply receive();

    Reply get(const QByteArray& path) { return exchange("GET", path); }
    /// With a JSON content type when there is a body.
    Reply exchange(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                   const QList<sandbox::Header>& headers = {});

    bool hasAnswer();

private:
    std::optional<Reply> parse();

    QTcpSocket m_socket;
    QByteArray m_received;
    quint16 m_port;
    bool m_isHead = false;
};

using JsonPath = std::initializer_list<std::variant<QString, int>>;

/// A member of a value, down the path; null where there is none. Numbers count array places.
sandbox::Json at(const sandbox::Json& value, JsonPath path);
/// The text there; empty where there is none.
QString textAt(const sandbox::Json& value, JsonPath path);
/// How many items the array there has; -1 where there is none.
int sizeAt(const sandbox::Json& value, JsonPath path);
/// The names of the members of an object, in their order.
QStringList namesIn(const sandbox::Json& value);
/// The text of a value, as the service writes it.
QByteArray written(const sandbox::Json& value);
