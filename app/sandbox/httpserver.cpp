// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpserver.h"

#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace sandbox {

namespace {

/// Sends at once: an answer goes out in two pieces, and the second would wait 40 ms for the
/// client's delayed acknowledgement of the first.
class PromptServer final : public QTcpServer
{
protected:
    void incomingConnection(qintptr handle) override
    {
        const int on = 1;
        ::setsockopt(int(handle), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        QTcpServer::incomingConnection(handle);
    }
};

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    default:
        return "UNKNOWN";
    }
}

Request fromLibrary(const QHttpServerRequest& source)
{
    Request request;
    request.method = methodName(source.method());
    const QUrl url = source.url();
    request.path =
        QString::fromUtf8(QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toUtf8()));
    if (!request.path.startsWith(u'/'))
        request.path.prepend(u'/');
    request.query = url.query(QUrl::FullyEncoded);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const QHttpHeaders headers = source.headers();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        request.headers += {QByteArray(headers.nameAt(i).data(), headers.nameAt(i).size()),
                            headers.valueAt(i).toByteArray()};
    }
#else
    for (const auto& [name, value] : source.headers())
        request.headers += {name, value};
#endif
    request.body = source.body();
    return request;
}

bool isOwnHost(QByteArray host)
{
    const qsizetype colon = host.lastIndexOf(':');
    if (colon >= 0 && !host.endsWith(']'))
        host.truncate(colon);
    return host == "127.0.0.1" || host == "[::1]" || host.toLower() == "localhost";
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 307:
        return "Temporary Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 422:
        return "Unprocessable Entity";
    case 500:
        return "Internal Server Error";
    default:
        return "Unknown";
    }
}
#endif

} // namespace

HttpServer::HttpServer(Handler handler, QObject* parent)
    : QAbstractHttpServer(parent), m_handler(std::move(handler))
{}

quint16 HttpServer::listenOn(quint16 port)
{
    auto server = std::make_unique<PromptServer>();
    if (!server->listen(QHostAddress::LocalHost, port))
        return 0;
    const quint16 listening = server->serverPort();
    server->setParent(this);
    bind(server.release());
    return listening;
}

void HttpServer::handle(const Request& request, Answer answer)
{
    if (!isOwnHost(request.header("host").value_or(QByteArray()))) {
        answer(textResponse(400, "Invalid host header"));
        return;
    }
    m_handler(request, std::move(answer));
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

bool HttpServer::handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder)
{
    const auto held = std::make_shared<QHttpServerResponder>(std::move(responder));
    const bool isHead = request.method() == QHttpServerRequest::Method::Head;
    handle(fromLibrary(request), [held, isHead](const Response& response) {
        QHttpHeaders headers;
        for (const auto& [name, value] : response.headers)
            headers.append(name, value);
        held->write(isHead ? QByteArray() : response.body, headers,
                    QHttpServerResponder::StatusCode(response.status));
    });
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest&, QHttpServerResponder& responder)
{
    responder.write(QHttpServerResponder::StatusCode::NotFound);
}

#else

bool HttpServer::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket)
{
    // The answer may come later, when the client has gone.
    const QPointer<QTcpSocket> held(socket);
    const bool isHead = request.method() == QHttpServerRequest::Method::Head;
    handle(fromLibrary(request), [held, isHead](const Response& response) {
        if (!held || held->state() != QAbstractSocket::ConnectedState)
            return;
        QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' +
                          reasonPhrase(response.status) + "\r\n";
        for (const auto& [name, value] : response.headers)
            head += name + ": " + value + "\r\n";
        if (response.status != 204)
            head += "content-length: " + QByteArray::number(response.body.size()) + "\r\n";
        held->write(head + "\r\n");
        if (!isHead)
            held->write(response.body);
    });
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest&, QTcpSocket* socket)
{
    socket->write("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
}

#endif

} // namespace sandbox
