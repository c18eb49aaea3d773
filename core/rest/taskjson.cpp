// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/taskjson.h"

#include "core/rest/servicejson.h"
#include "core/rest/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
constexpr auto Id = "id"_L1;
constexpr auto Title = "title"_L1;
constexpr auto Description = "description"_L1;
constexpr auto Status = "status"_L1;
constexpr auto Completed = "completed"_L1;
constexpr auto IsCompleted = "is_completed"_L1;
constexpr auto Priority = "priority"_L1;
constexpr auto Category = "category"_L1;
constexpr auto Due = "due_date"_L1;
constexpr auto Tags = "tags"_L1;
constexpr auto CreatedAt = "created_at"_L1;
constexpr auto UpdatedAt = "updated_at"_L1;
constexpr auto SprintKey = "sprint_id"_L1;
constexpr auto Assignee = "assignee_id"_L1;
constexpr auto Estimate = "estimate"_L1;
constexpr auto Rank = "rank"_L1;
constexpr auto State = "state"_L1;

constexpr auto Complete = "complete"_L1;
constexpr auto Incomplete = "incomplete"_L1;

/// Above this a number of pages is no number of pages.
constexpr double MaxCount = 1e9;
constexpr qsizetype MaxTags = 1000;
constexpr qsizetype MaxId = 200;

Error malformed(const QString& problem)
{
    Error error;
    error.kind = ErrorKind::Malformed;
    error.message = Words::tr("The answer of the service is not in the form of a task service: %1")
                        .arg(problem);
    error.detail = problem;
    return error;
}

/// Reads the members of one task; the first problem is kept, with its place.
class TaskReader
{
public:
    TaskReader(const QJsonObject& object, QString place, QString& problem)
        : m_object(object), m_place(std::move(place)), m_problem(problem)
    {}

    Task read() const
    {
        Task task;
        task.id = TaskId(id());
        task.title = text(Title);
        if (!m_object.contains(Title))
            complain(Words::tr("%1 is missing.").arg(placeOf(Title)));
        task.description = text(Description);
        readState(task);
        task.priority = text(Priority);
        task.category = text(Category);
        if (const QString due = text(Due); !due.isEmpty()) {
            if (const std::optional<DueDate> date = dueFromText(due))
                task.due = *date;
            else
                wrong(Due, Words::tr("a time"));
        }
        readTags(task);
        task.createdAt = utc(CreatedAt);
        task.updatedAt = utc(UpdatedAt);
        task.plan.sprint = SprintId(text(SprintKey));
        task.plan.assignee = MemberId(text(Assignee));
        if (const QJsonValue value = m_object.value(Estimate);
            value.isDouble() && std::isfinite(value.toDouble()))
            task.plan.estimate = value.toDouble();
        task.plan.rank = text(Rank);
        task.plan.state = text(State);
        return task;
    }

private:
    QString id() const
    {
        const QJsonValue value = m_object.value(Id);
        if (value.isDouble())
            return QString::number(value.toInteger());
        const QString written = value.toString();
        if (written.isEmpty() || written.size() > MaxId)
            complain(Words::tr("%1 is missing.").arg(placeOf(Id)));
        return written;
    }

    /// Numbers count as text: ids and ranks are numbers in some services.
    QString text(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        if (value.isString())
            return value.toString();
        if (value.isDouble())
            return value.toVariant().toString();
        if (!value.isNull() && !value.isUndefined())
            wrong(key, Words::tr("a text"));
        return {};
    }

    void readState(Task& task) const
    {
        for (const QLatin1StringView key : {IsCompleted, Completed}) {
            if (m_object.value(key).isBool())
                task.done = m_object.value(key).toBool();
        }
        const QJsonValue status = m_object.value(Status);
        if (status.isBool()) {
            task.done = status.toBool();
        } else if (status.isString()) {
            const QString word = status.toString().toLower();
            task.done = word == Complete || word == Completed || word == "done"_L1;
            if (word != Complete && word != Incomplete)
                task.status = status.toString();
        } else if (!status.isNull() && !status.isUndefined()) {
            wrong(Status, Words::tr("a state"));
        }
    }

    void readTags(Task& task) const
    {
        const QJsonArray tags = m_object.value(Tags).toArray();
        for (const QJsonValue& tag : tags) {
            if (tag.isString() && task.tags.size() < MaxTags)
                task.tags.append(tag.toString());
        }
    }

    QDateTime utc(QLatin1StringView key) const
    {
        const QString written = text(key);
        if (written.isEmpty())
            return {};
        const QDateTime time = timeFromService(written);
        if (!time.isValid())
            wrong(key, Words::tr("a time"));
        return time;
    }

    QString placeOf(QLatin1StringView key) const
    {
        return m_place.isEmpty() ? QString(key) : m_place + u'.' + key;
    }
    void wrong(QLatin1StringView key, const QString& expected) const
    {
        complain(Words::tr("%1 is not %2.").arg(placeOf(key), expected));
    }
    void complain(const QString& problem) const
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    const QJsonObject& m_object;
    QString m_place;
    QString& m_problem;
};

Result<QJsonDocument> parse(QByteArrayView json)
{
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(Words::tr("it is not JSON (at byte %1).").arg(error.offset));
    return document;
}

int count(const QJsonValue& value, int otherwise)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= MaxCount ? static_cast<int>(number) : otherwise;
}

/// What the service would answer 500 to, or store as something else.
class InputCheck
{
public:
    QJsonValue text(const QString& path, const QString& value)
    {
        if (value.contains(QChar::Null) || !value.isValidUtf16())
            m_refused.append({path, Words::tr("The text holds a character that cannot be sent.")});
        return value;
    }
    QJsonValue textOrNull(const QString& path, const QString& value)
    {
        return value.isEmpty() ? QJsonValue() : text(path, value);
    }

    Result<QByteArray> written(const QJsonObject& object) const
    {
        if (m_refused.isEmpty())
            return QJsonDocument(object).toJson(QJsonDocument::Compact);
        Error error;
        error.kind = ErrorKind::Rejected;
        error.message = Words::tr("The task was not sent, because some of its values cannot be.");
        error.fields = m_refused;
        return error;
    }

private:
    QList<FieldError> m_refused;
};

/// Wall-clock time without an offset: with one, the service would convert it to the zone of its
/// database.
QJsonValue dueToJson(const DueDate& due)
{
    if (!due.isValid())
        return {};
    return due.date.toString(Qt::ISODate) + u'T' + due.time.toString(u"HH:mm:ss"_s);
}

/// The plan's fields that the service stores and that differ from `base`.
void addPlan(QJsonObject& json, const TaskPlan& base, const TaskPlan& plan, const TaskRules& rules,
             InputCheck& check)
{
    const auto add = [&](PlanField field, QLatin1StringView key, const QString& before,
                         const QString& now) {
        if (!rules.isLocal(field) && before != now)
            json.insert(key, check.textOrNull(key, now));
    };
    add(PlanField::Sprint, SprintKey, base.sprint.value(), plan.sprint.value());
    add(PlanField::Assignee, Assignee, base.assignee.value(), plan.assignee.value());
    if (!rules.isLocal(PlanField::Rank) && base.rank != plan.rank) {
        bool isNumber = false;
        const double number = plan.rank.toDouble(&isNumber);
        json.insert(Rank, isNumber && std::isfinite(number) ? QJsonValue(number)
                                                            : check.textOrNull(Rank, plan.rank));
    }
    add(PlanField::State, State, base.state, plan.state);
    if (!rules.isLocal(PlanField::Estimate) && base.estimate != plan.estimate)
        json.insert(Estimate, plan.estimate ? QJsonValue(*plan.estimate) : QJsonValue());
}
} // namespace

Result<Task> readTask(QByteArrayView json)
{
    const Result<QJsonDocument> document = parse(json);
    if (!document)
        return document.error();
    QJsonObject object = document->object();
    for (const QLatin1StringView wrapper : {"data"_L1, "task"_L1}) {
        if (!object.contains(Id) && object.value(wrapper).isObject())
            object = object.value(wrapper).toObject();
    }
    QString problem;
    Task task = TaskReader(object, {}, problem).read();
    if (!problem.isEmpty())
        return malformed(problem);
    return task;
}

Result<TaskPage> readTaskPage(QByteArrayView json)
{
    const Result<QJsonDocument> document = parse(json);
    if (!document)
        return document.error();
    TaskPage page;
    QJsonArray items = document->array();
    if (document->isObject()) {
        const QJsonObject object = document->object();
        const QJsonValue list =
            object.value("data"_L1).isArray() ? object.value("data"_L1) : object.value("tasks"_L1);
        if (!list.isArray())
            return malformed(Words::tr("it is not a list."));
        items = list.toArray();
        if (const QJsonObject pagination = object.value("pagination"_L1).toObject();
            !pagination.isEmpty()) {
            page.pages = count(pagination.value("pages"_L1), 1);
            page.total = count(pagination.value("total"_L1), 0);
        }
    }
    if (items.size() > MaxTasks)
        return malformed(Words::tr("it has more entries than this program accepts."));
    page.tasks.reserve(items.size());
    QString problem;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        page.tasks.append(TaskReader(item, u"[%1]"_s.arg(i), problem).read());
        if (!problem.isEmpty())
            return malformed(problem);
    }
    return page;
}

Result<QByteArray> writeNewTask(const Task& task, const TaskServiceProfile& profile)
{
    const Task part = forService(task, profile.rules);
    InputCheck check;
    QJsonObject json{{Title, check.text(Title, part.title)}};
    const auto add = [&](QLatin1StringView key, const QString& value) {
        if (!value.isEmpty())
            json.insert(key, check.text(key == Due ? u"due"_s : QString(key), value));
    };
    add(Description, part.description);
    add(Priority, part.priority);
    add(Category, part.category);
    if (part.due.isValid())
        json.insert(Due, dueToJson(part.due));
    if (!part.tags.isEmpty())
        json.insert(Tags, QJsonArray::fromStringList(part.tags));
    addPlan(json, {}, part.plan, profile.rules, check);
    return check.written(json);
}

Result<QByteArray> writeWholeTask(const Task& task, const TaskServiceProfile& profile)
{
    const Task part = forService(task, profile.rules);
    InputCheck check;
    // Null would mean "as it was" to some of them; an empty text is taken by all.
    QJsonObject json{{Title, check.text(Title, part.title)},
                     {Description, check.text(Description, part.description)}};
    const QString word = task.status.toLower();
    const bool saysDone = word == Complete || word == Completed || word == "done"_L1;
    json.insert(Status, !task.status.isEmpty() && saysDone == task.done
                            ? check.text(Status, task.status)
                            : QJsonValue(task.done ? Complete : Incomplete));
    if (profile.rules.hasPriority && !part.priority.isEmpty())
        json.insert(Priority, check.text(Priority, part.priority));
    if (profile.rules.hasCategory)
        json.insert(Category, check.textOrNull(Category, part.category));
    if (profile.rules.hasDue)
        json.insert(Due, dueToJson(part.due));
    if (profile.rules.hasTags)
        json.insert(Tags, QJsonArray::fromStringList(part.tags));
    // All of the plan that the service stores: what is left out, it would forget.
    addPlan(json, {}, part.plan, profile.rules, check);
    return check.written(json);
}

Result<QByteArray> writeTaskPatch(const Task& base, const Task& task,
                                  const TaskServiceProfile& profile)
{
    const Task from = forService(base, profile.rules);
    const Task to = forService(task, profile.rules);
    InputCheck check;
    QJsonObject json;
    if (from.title.trimmed() != to.title.trimmed())
        json.insert(Title, check.text(Title, to.title));
    if (from.description != to.description)
        json.insert(Description, check.textOrNull(Description, to.description));
    // Null is answered with a bare 500 here: an emptied priority stays as it was.
    if (from.priority != to.priority && !to.priority.isEmpty())
        json.insert(Priority, check.text(Priority, to.priority));
    if (from.category != to.category)
        json.insert(Category, check.textOrNull(Category, to.category));
    if (from.due != to.due)
        json.insert(Due, dueToJson(to.due));
    if (from.tags != to.tags)
        json.insert(Tags, QJsonArray::fromStringList(to.tags));
    addPlan(json, from.plan, to.plan, profile.rules, check);
    if (json.isEmpty())
        return QByteArray();
    return check.written(json);
}

} // namespace rest
