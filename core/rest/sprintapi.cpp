// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/sprintapi.h"

#include "core/rest/sprintjson.h"
#include "core/rest/transport.h"
#include "core/rest/words.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
template <class T>
SprintApi::Future<T> ready(const Error& error)
{
    return QtFuture::makeReadyFuture(Result<Answer<T>>(error));
}

/// A proxy's login page comes with a 200 as well.
template <class T>
std::function<Result<T>(const Reply&)> reader(Result<T> (*read)(QByteArrayView))
{
    return [read](const Reply& reply) -> Result<T> {
        if (reply.contentType.startsWith("text/html")) {
            Error error;
            error.kind = ErrorKind::Malformed;
            error.message =
                Words::tr("%1 answered with a web page instead of data. Is the address right?")
                    .arg(reply.url.host());
            return error;
        }
        return read(reply.body);
    };
}

/// The path of one sprint, or nothing for an id that would mean another path.
std::optional<QString> pathOf(const SprintId& id)
{
    const QString& text = id.value();
    if (text.isEmpty() || text == u"."_s || text == u".."_s || !text.isValidUtf16() ||
        text.contains(QChar::Null))
        return {};
    return u"/sprints/"_s + QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Error noSuchId(const QString& requestId)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = Words::tr("This sprint has no id that the service could know.");
    error.requestId = requestId;
    return error;
}

} // namespace

SprintApi::SprintApi(Transport& transport) : m_transport(transport) {}

SprintApi::Future<QList<Sprint>> SprintApi::list(std::optional<QDate> from, std::optional<QDate> to)
{
    Request request;
    request.path = u"/sprints"_s;
    // The service has no paging: the list of years comes in one piece.
    request.pace = Pace::Bulk;
    // An empty date in the query is a 422: what is not asked for is left out.
    if (from && from->isValid())
        request.query.addQueryItem(u"startDate"_s, from->toString(Qt::ISODate));
    if (to && to->isValid())
        request.query.addQueryItem(u"endDate"_s, to->toString(Qt::ISODate));
    return m_transport.send<QList<Sprint>>(std::move(request), reader(&readSprintList));
}

SprintApi::Future<Sprint> SprintApi::get(const SprintId& id)
{
    const std::optional<QString> path = pathOf(id);
    if (!path)
        return ready<Sprint>(noSuchId({}));
    Request request;
    request.path = *path;
    return m_transport.send<Sprint>(std::move(request), reader(&readSprint));
}

SprintApi::Future<Sprint> SprintApi::create(const Sprint& sprint, const QString& requestId,
                                            const OperationId& key)
{
    Result<QByteArray> body = writeSprintInput(sprint);
    if (!body)
        return ready<Sprint>(body.error());
    Request request;
    request.method = Method::Post;
    request.path = u"/sprints"_s;
    request.body = *std::move(body);
    request.requestId = requestId;
    if (!key.value().isNull())
        request.idempotencyKey = key.value().toString(QUuid::WithoutBraces);
    return m_transport.send<Sprint>(std::move(request), reader(&readSprint));
}

SprintApi::Future<Sprint> SprintApi::update(const SprintId& id, const Sprint& sprint,
                                            const QString& requestId)
{
    const std::optional<QString> path = pathOf(id);
    if (!path)
        return ready<Sprint>(noSuchId(requestId));
    Result<QByteArray> body = writeSprintInput(sprint);
    if (!body)
        return ready<Sprint>(body.error());
    Request request;
    request.method = Method::Put;
    request.path = *path;
    request.body = *std::move(body);
    request.requestId = requestId;
    return m_transport.send<Sprint>(std::move(request), reader(&readSprint));
}

SprintApi::Future<std::monostate> SprintApi::remove(const SprintId& id, const QString& requestId)
{
    const std::optional<QString> path = pathOf(id);
    if (!path)
        return ready<std::monostate>(noSuchId(requestId));
    Request request;
    request.method = Method::Delete;
    request.path = *path;
    request.requestId = requestId;
    return m_transport.send<std::monostate>(
        std::move(request),
        [](const Reply&) -> Result<std::monostate> { return std::monostate{}; });
}

SprintApi::Future<ServiceCapacity> SprintApi::capacity(const SprintId& id)
{
    const std::optional<QString> path = pathOf(id);
    if (!path)
        return ready<ServiceCapacity>(noSuchId({}));
    Request request;
    request.path = *path + u"/capacity"_s;
    return m_transport.send<ServiceCapacity>(std::move(request), reader(&readCapacity));
}

SprintApi::Future<std::chrono::milliseconds> SprintApi::probe()
{
    const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    Request request;
    request.path = u"/sprints"_s;
    request.query.addQueryItem(u"startDate"_s, today);
    request.query.addQueryItem(u"endDate"_s, today);
    request.guard = Guard::Ignore;
    request.tries = 1;
    const auto read = reader(&readSprintList);
    return m_transport.send<std::chrono::milliseconds>(
        std::move(request), [read](const Reply& reply) -> Result<std::chrono::milliseconds> {
            const Result<QList<Sprint>> list = read(reply);
            if (!list)
                return list.error();
            return std::chrono::milliseconds(reply.sentAt.msecsTo(reply.answeredAt));
        });
}

} // namespace rest
