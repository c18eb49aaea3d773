// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/task.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView KeyId("id");
constexpr QLatin1StringView KeyTitle("title");
constexpr QLatin1StringView KeyDescription("description");
constexpr QLatin1StringView KeyDone("done");
constexpr QLatin1StringView KeyPriority("priority");
constexpr QLatin1StringView KeyCategory("category");
constexpr QLatin1StringView KeyDue("due");
constexpr QLatin1StringView KeyTags("tags");
constexpr QLatin1StringView KeyStatus("status");
constexpr QLatin1StringView KeyCreatedAt("created_at");
constexpr QLatin1StringView KeyUpdatedAt("updated_at");
constexpr QLatin1StringView KeySprint("sprint_id");
constexpr QLatin1StringView KeyAssignee("assignee_id");
constexpr QLatin1StringView KeyEstimate("estimate");
constexpr QLatin1StringView KeyRank("rank");
constexpr QLatin1StringView KeyState("state");

// As long as an answer of a service may be: some bound nothing, and what the outbox notes of such a
// task must be read again.
constexpr qsizetype MaxTextLength = 16 * 1024 * 1024;
constexpr qsizetype MaxTags = 1'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Task)
};

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeToJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

/// Reads values and notes what is not as it should be.
class Reader
{
public:
    explicit Reader(const QJsonObject& json) : m_json(json) {}

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString()) {
            note(key, Words::tr("A text is expected here."));
            return {};
        }
        if (value.toString().size() <= MaxTextLength)
            return value.toString();
        note(key, Words::tr("This text is too long."));
        return {};
    }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isBool() && !value.isUndefined() && !value.isNull())
            note(key, Words::tr("True or false is expected here."));
        return value.toBool();
    }

    DueDate due(QLatin1StringView key)
    {
        const QString written = text(key);
        if (written.isEmpty())
            return {};
        if (const std::optional<DueDate> due = dueFromText(written))
            return *due;
        note(key,
             Words::tr("A date such as 2026-04-09 or a time such as 2026-04-09T16:00 is expected "
                       "here."));
        return {};
    }

    QStringList tags(QLatin1StringView key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined() || value.isNull())
            return {};
        QStringList tags;
        const QJsonArray items = value.toArray();
        if (!value.isArray() || items.size() > MaxTags) {
            note(key, Words::tr("A list of texts is expected here."));
            return {};
        }
        for (const QJsonValue& item : items) {
            if (!item.isString())
                note(key, Words::tr("A list of texts is expected here."));
            tags.append(item.toString().left(MaxTextLength));
        }
        return tags;
    }

    std::optional<double> number(QLatin1StringView key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isDouble() && std::isfinite(value.toDouble()))
            return value.toDouble();
        if (!value.isUndefined() && !value.isNull())
            note(key, Words::tr("A number is expected here."));
        return std::nullopt;
    }

    QDateTime time(QLatin1StringView key)
    {
        const QString written = text(key);
        if (written.isEmpty())
            return {};
        QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
        if (!time.isValid()) {
            note(key, Words::tr("A time such as 2026-03-20T08:15:02.118Z is expected here."));
            return {};
        }
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC); // Without an offset it is UTC, as all our times are.
        return time.toUTC();
    }

    const QList<FieldError>& problems() const { return m_problems; }

private:
    void note(QLatin1StringView key, const QString& message)
    {
        if (m_problems.size() < 100)
            m_problems.append({key, message});
    }

    const QJsonObject& m_json;
    QList<FieldError> m_problems;
};

} // namespace

QString dueText(const DueDate& due)
{
    if (!due.isValid())
        return {};
    const QString date = due.date.toString(Qt::ISODate);
    return due.isDay() ? date : date + u'T' + due.time.toString(u"HH:mm:ss"_s);
}

std::optional<DueDate> dueFromText(const QString& text)
{
    const QString written = text.trimmed();
    const QDate date = QDate::fromString(written.left(10), Qt::ISODate);
    if (!date.isValid() || date.year() < 1)
        return std::nullopt;
    if (written.size() == 10)
        return DueDate{date};
    if (written.at(10) != u'T' && written.at(10) != u't' && written.at(10) != u' ')
        return std::nullopt;
    QString clock = written.mid(11);
    // Fractions of a second and an offset follow the digits and colons.
    qsizetype end = 0;
    while (end < clock.size() && (clock.at(end).isDigit() || clock.at(end) == u':'))
        ++end;
    clock.truncate(end);
    const QTime time = QTime::fromString(clock, clock.size() > 5 ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (!time.isValid())
        return std::nullopt;
    return DueDate{date, time};
}

QString taskTitle(const Task& task)
{
    const QString title = task.title.simplified();
    if (!title.isEmpty())
        return title;
    return task.id.value().isEmpty() ? Words::tr("New task")
                                     : Words::tr("Task %1").arg(task.id.value());
}

bool sameContent(const Task& a, const Task& b)
{
    return a.title.trimmed() == b.title.trimmed() && a.description == b.description &&
           a.done == b.done && a.priority == b.priority && a.category == b.category &&
           a.due == b.due && a.tags == b.tags && a.plan == b.plan;
}

bool isOverdue(const Task& task, const QDateTime& localNow)
{
    if (task.done || !task.due.isValid())
        return false;
    if (task.due.isDay())
        return task.due.date < localNow.date();
    return task.due < DueDate{localNow.date(), localNow.time()};
}

void sortNewestFirst(QList<Task>& tasks)
{
    std::stable_sort(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) {
        if (a.createdAt.isValid() != b.createdAt.isValid())
            return a.createdAt.isValid();
        return a.createdAt.isValid() && a.createdAt > b.createdAt;
    });
}

QJsonObject taskToJson(const Task& task)
{
    QJsonObject json{
        {KeyId, textOrNull(task.id.value())},
        {KeyTitle, task.title},
        {KeyDescription, textOrNull(task.description)},
        {KeyDone, task.done},
        {KeyPriority, textOrNull(task.priority)},
        {KeyCategory, textOrNull(task.category)},
        {KeyDue, textOrNull(dueText(task.due))},
        {KeyCreatedAt, timeToJson(task.createdAt)},
        {KeyUpdatedAt, timeToJson(task.updatedAt)},
        {KeySprint, textOrNull(task.plan.sprint.value())},
        {KeyAssignee, textOrNull(task.plan.assignee.value())},
        {KeyEstimate, task.plan.estimate ? QJsonValue(*task.plan.estimate) : QJsonValue()},
        {KeyRank, textOrNull(task.plan.rank)},
        {KeyState, textOrNull(task.plan.state)},
    };
    // Of a few services only.
    if (!task.tags.isEmpty())
        json.insert(KeyTags, QJsonArray::fromStringList(task.tags));
    if (!task.status.isEmpty())
        json.insert(KeyStatus, task.status);
    return json;
}

Result<Task> taskFromJson(const QJsonObject& json)
{
    Reader reader(json);
    Task task;
    task.id = TaskId(reader.text(KeyId));
    task.title = reader.text(KeyTitle);
    task.description = reader.text(KeyDescription);
    task.done = reader.flag(KeyDone);
    task.priority = reader.text(KeyPriority);
    task.category = reader.text(KeyCategory);
    task.due = reader.due(KeyDue);
    task.tags = reader.tags(KeyTags);
    task.status = reader.text(KeyStatus);
    task.createdAt = reader.time(KeyCreatedAt);
    task.updatedAt = reader.time(KeyUpdatedAt);
    task.plan.sprint = SprintId(reader.text(KeySprint));
    task.plan.assignee = MemberId(reader.text(KeyAssignee));
    task.plan.estimate = reader.number(KeyEstimate);
    task.plan.rank = reader.text(KeyRank);
    task.plan.state = reader.text(KeyState);
    if (reader.problems().isEmpty())
        return task;
    Error error;
    error.kind = ErrorKind::Malformed;
    error.message = Words::tr("This is not a task as expected: %1 (%2)")
                        .arg(reader.problems().first().message, reader.problems().first().path);
    error.fields = reader.problems();
    return error;
}
