// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/taskservice.h"

#include "app/sandbox/clock.h"
#include "app/sandbox/taskevent.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QTimeZone>
#include <QtCore/QTimer>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// What a database session in that zone makes of a moment: its wall clock, the zone forgotten.
qint64 wallClock(const Moment& moment, const QString& zoneName)
{
    constexpr qint64 PerSecond = 1'000'000;
    const qint64 days = QDate(1970, 1, 1).daysTo(moment.date);
    const qint64 asWritten = days * 86'400 * PerSecond + moment.time.value_or(0);
    if (!moment.offset)
        return asWritten;
    const qint64 inUtc = asWritten - *moment.offset * PerSecond;
    const QTimeZone zone(zoneName.toLatin1());
    if (!zone.isValid())
        return inUtc;
    const auto instant = QDateTime::fromMSecsSinceEpoch(inUtc / 1000, QTimeZone::utc());
    return inUtc + zone.offsetFromUtc(instant) * PerSecond;
}

QByteArray docsPage()
{
    return "<!DOCTYPE html><html><head><title>Task service</title></head><body>"
           "<p>The description of this service is at <a href=\"/openapi.json\">/openapi.json</a>."
           "</p></body></html>";
}

} // namespace

TaskService::TaskService(IdSource ids, Switches& switches, Log& log)
    : m_database(std::move(ids)), m_switches(switches), m_log(log)
{}

void TaskService::handle(const Request& request, Answer answer)
{
    m_database.setStopped(m_switches.value(u"task-database") == u"stopped");
    const qint64 start = nowMicroseconds();
    const QString method = QString::fromLatin1(request.method);
    const QString path = request.path;
    m_router.route(request, [=, this](const Response& response) {
        m_log.note(u"todo.access"_s, u"%1 %2 %3"_s.arg(method, path).arg(response.status),
                   {{u"method"_s, method},
                    {u"endpoint"_s, path},
                    {u"status_code"_s, response.status},
                    {u"duration_ms"_s, double(nowMicroseconds() - start) / 1000}});
        answer(response);
    });
}

void TaskService::addRoute(const QByteArray& method, const QString& path,
                           std::function<void(const Call& call)> handler)
{
    m_router.add(method, path,
                 [handler = std::move(handler)](
                     const Request& request, const QStringList& arguments, const Answer& answer) {
                     const QString id = arguments.isEmpty() ? QString() : arguments.constLast();
                     handler({request, arguments, id, answer});
                 });
}

std::optional<qint64> TaskService::numberOf(const Call& call, ValidationErrors& errors)
{
    return readWhole(call.id, {Json(u"path"_s), Json(u"task_id"_s)},
                     std::numeric_limits<qint64>::min(), std::nullopt, errors);
}

std::variant<StoredTask, Response> TaskService::numbered(const Call& call)
{
    ValidationErrors errors;
    const auto number = numberOf(call, errors);
    if (!number)
        return detailResponse(422, std::move(errors));
    const auto found = m_database.find(*number);
    if (!found)
        return fault(call.request, found.error());
    if (!*found)
        return notFound();
    return **found;
}

void TaskService::addDescription(const QString& resource)
{
    m_router.add("GET", u"/openapi.json"_s,
                 [this, resource](const Request&, const QStringList&, const Answer& answer) {
                     answer(description(resource));
                 });
    m_router.add("GET", u"/docs"_s, [](const Request&, const QStringList&, const Answer& answer) {
        answer({200, {{"content-type", "text/html; charset=utf-8"}}, docsPage()});
    });
}

// The fields of the extension are told of only while they are switched on.
Response TaskService::description(const QString& resource) const
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return internalError();
    QByteArray text = file.readAll();
    const QByteArray mark = "\"x-extension\":null";
    QByteArray fields;
    if (m_switches.value(u"task-extension") == u"on") {
        for (const QString& name : extensionFields()) {
            const QByteArray type = name == u"estimate" || name == u"rank" ? "number" : "string";
            fields += (fields.isEmpty() ? "\"" : ",\"") + name.toUtf8() +
                      "\":{\"anyOf\":[{\"type\":\"" + type + "\"},{\"type\":\"null\"}]}";
        }
        text.replace(mark, fields);
    } else {
        text.replace("," + mark, QByteArray());
    }
    return {200, {{"content-type", "application/json"}}, text};
}

void TaskService::readExtension(FieldReader& reader, Input& input) const
{
    if (m_switches.value(u"task-extension") != u"on")
        return;
    for (const QString& name : extensionFields()) {
        if (name == u"estimate" || name == u"rank") {
            if (const auto field = reader.number(name, {}); field.isGiven)
                input.extension.emplace_back(name, field.value ? Json(*field.value) : Json());
        } else if (const auto field = reader.text(name, {}); field.isGiven) {
            input.extension.emplace_back(name, jsonOf(field.value));
        }
    }
}

void TaskService::addExtension(const StoredTask& task, Json& answer) const
{
    if (m_switches.value(u"task-extension") != u"on")
        return;
    for (const QString& name : extensionFields()) {
        const Json* value = task.extension.find(name);
        answer.set(name, value ? *value : Json());
    }
}

void TaskService::apply(const Input& input, StoredTask& task) const
{
    if (input.title.isGiven)
        task.title = input.title.value.value_or(QString());
    if (input.description.isGiven)
        task.description = input.description.value;
    if (input.status.isGiven)
        task.status = input.status.value.value_or(QString());
    if (input.priority.isGiven)
        task.priority = input.priority.value.value_or(QString());
    if (input.category.isGiven)
        task.category = input.category.value;
    if (input.due.isGiven) {
        task.due.reset();
        if (input.due.value)
            task.due = wallClock(*input.due.value, m_switches.value(u"task-database-zone"));
    }
    if (input.tags.isGiven)
        task.tags = input.tags.value.value_or(QStringList());
    if (input.recurrence.isGiven)
        task.recurrence = input.recurrence.value;
    if (input.user.isGiven)
        task.user = input.user.value;
    for (const auto& [name, value] : input.extension)
        task.extension.set(name, value);
}

qint64 TaskService::now()
{
    m_lastTime = std::max(nowMicroseconds(), m_lastTime + 1);
    return m_lastTime;
}

Result<StoredTask> TaskService::create(StoredTask task)
{
    // The two times are taken one after the other, a few microseconds apart.
    task.createdAt = now();
    task.updatedAt = task.createdAt + 7;
    auto stored = m_database.insert(std::move(task));
    if (!stored)
        return stored;
    if (stored->due && !wallClockText(*stored->due))
        return Error{.kind = ErrorKind::Internal, .message = u"year is out of range"_s};
    Q_EMIT eventOccurred(TaskEventWriter(m_database.ids(), taskEnvelope(m_switches))
                             .created(*stored, idOf(*stored), nowMicroseconds()));
    return stored;
}

Result<StoredTask> TaskService::change(const StoredTask& before, StoredTask after)
{
    after.updatedAt = now();
    if (const auto updated = m_database.update(after); !updated)
        return updated.error();
    if (after.due && !wallClockText(*after.due))
        return Error{.kind = ErrorKind::Internal, .message = u"year is out of range"_s};
    Q_EMIT eventOccurred(TaskEventWriter(m_database.ids(), taskEnvelope(m_switches))
                             .updated(before, after, idOf(after), nowMicroseconds()));
    return after;
}

Result<StoredTask> TaskService::setComplete(const StoredTask& before, bool isComplete)
{
    StoredTask after = before;
    after.status = isComplete ? u"complete"_s : u"incomplete"_s;
    after.updatedAt = now();
    if (const auto updated = m_database.update(after); !updated)
        return updated.error();
    if (before.isComplete() == isComplete)
        return after; // Nothing that readers of the bus would want to know.
    TaskEventWriter writer(m_database.ids(), taskEnvelope(m_switches));
    Q_EMIT eventOccurred(isComplete
                             ? writer.completed(after, idOf(after), nowMicroseconds())
                             : writer.updated(before, after, idOf(after), nowMicroseconds()));
    return after;
}

Result<void> TaskService::remove(const StoredTask& task)
{
    if (const auto removed = m_database.remove(task); !removed)
        return removed.error();
    Q_EMIT eventOccurred(TaskEventWriter(m_database.ids(), taskEnvelope(m_switches))
                             .removed(idOf(task), nowMicroseconds()));
    return {};
}

Response TaskService::fault(const Request& request, const Error& error)
{
    m_log.note(u"todo.errors"_s, error.message,
               {{u"method"_s, QString::fromLatin1(request.method)}, {u"endpoint"_s, request.path}});
    return internalError();
}

Response TaskService::notFound()
{
    return detailResponse(404, u"Task not found"_s);
}

void TaskService::answerLater(Response response, const Answer& answer)
{
    const auto finish = [response = std::move(response), answer] {
        answer(response);
    };
    if (const qint64 delay = m_switches.number(u"answer-delay-ms"); delay > 0)
        QTimer::singleShot(int(delay), this, finish);
    else
        finish();
}

} // namespace sandbox
