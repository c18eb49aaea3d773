// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http.h"

#include <QtHttpServer/QAbstractHttpServer>

namespace sandbox {

/// The one class that knows the server library. Listens on loopback only, answers HEAD without a
/// body, refuses foreign `Host` headers. Lives on the thread that made it; handlers run there.
class HttpServer final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Handler = std::function<void(const Request& request, Answer answer)>;

    explicit HttpServer(Handler handler, QObject* parent = nullptr);

    /// The port it listens on; 0 when that port is taken.
    quint16 listenOn(quint16 port);

protected:
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
    void missingHandler(const QHttpServerRequest& request,
                        QHttpServerResponder& responder) override;
#else
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;
#endif

private:
    void handle(const Request& request, Answer answer);

    Handler m_handler;
};

} // namespace sandbox
