// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/service.h"

#include "app/sandbox/clock.h"

#include <QtCore/QTimer>
#include <QtCore/QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

Service::Service(IdSource ids, Switches& switches, Log& log, QObject* parent)
    : QObject(parent), m_database(std::move(ids)), m_switches(switches), m_log(log)
{
    addSprintRoutes();
    addHealthRoutes();
    addControlRoutes();
}

Result<void> Service::open(const QString& databasePath)
{
    return m_database.open(databasePath);
}

void Service::handle(const Request& request, Answer answer)
{
    if (request.path.startsWith(u"/sandbox")) {
        m_router.route(request, std::move(answer));
        return;
    }
    const qint64 start = nowMicroseconds();
    const QByteArray requestId =
        request.header("x-request-id")
            .value_or(QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    const QByteArray method = request.method;
    const QString path = request.path;
    m_router.route(request, [=, this](Response response) {
        const qint64 duration = nowMicroseconds() - start;
        m_metrics.countRequest(method, path, response.status, double(duration) / 1e6);
        // An unhandled failure never reaches the part of the service that echoes the id.
        if (response.status != 500)
            response.headers += {"x-request-id", requestId};
        m_log.note(u"app.middleware"_s,
                   u"%1 %2 %3"_s.arg(QString::fromLatin1(method), path).arg(response.status),
                   {{u"request_id"_s, QString::fromUtf8(requestId)},
                    {u"method"_s, QString::fromLatin1(method)},
                    {u"endpoint"_s, path},
                    {u"status_code"_s, response.status},
                    {u"duration_ms"_s, double(duration) / 1000}});
        answer(std::move(response));
    });
}

Response Service::fault(const Request& request, const Error& error)
{
    m_metrics.countError(u"InternalServerError"_s, request.path);
    m_log.note(u"app.errors"_s, error.message,
               {{u"request_id"_s,
                 QString::fromUtf8(request.header("x-request-id").value_or(QByteArray()))},
                {u"method"_s, QString::fromLatin1(request.method)},
                {u"endpoint"_s, request.path}});
    return internalError();
}

void Service::answerLater(Response response, const Answer& answer,
                          const std::function<void()>& afterwards)
{
    const auto finish = [response = std::move(response), answer, afterwards] {
        if (afterwards)
            afterwards();
        answer(response);
    };
    if (const qint64 delay = m_switches.number(u"answer-delay-ms"); delay > 0)
        QTimer::singleShot(int(delay), this, finish);
    else
        finish();
}

} // namespace sandbox
