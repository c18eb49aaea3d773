// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/promise.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView KeySprintId("sprint_id");
constexpr QLatin1StringView KeyName("sprint_name");
constexpr QLatin1StringView KeyNumber("sprint_number");
constexpr QLatin1StringView KeyStart("start_date");
constexpr QLatin1StringView KeyEnd("end_date");
constexpr QLatin1StringView KeyPeople("team_members_count");
constexpr QLatin1StringView KeyConfidence("confidence_percentage");
constexpr QLatin1StringView KeyTeam("team_members");
constexpr QLatin1StringView KeyPerson("name");
constexpr QLatin1StringView KeyRole("role");

constexpr QLatin1StringView KeyTitle("title");
constexpr QLatin1StringView KeyDescription("description");
constexpr QLatin1StringView KeyStatus("status");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Promise)
};

/// Who is in a team, with the role; a name listed twice has the role of its last row, as the
/// service stores it.
QMap<QString, QString> peopleOf(const QJsonArray& team)
{
    QMap<QString, QString> people;
    for (const QJsonValue& person : team)
        people.insert(person[KeyPerson].toString(), person[KeyRole].toString());
    return people;
}

QJsonArray teamContents(const Sprint& sprint)
{
    QJsonArray team;
    for (const Member& member : sprint.members)
        team.append(QJsonObject{{KeyPerson, member.name}, {KeyRole, member.role}});
    return team;
}

/// What an event tells of a task's state: true when done, nothing when it does not tell.
std::optional<bool> toldDone(const QJsonValue& status)
{
    if (status.isBool())
        return status.toBool();
    if (!status.isString())
        return std::nullopt;
    const QString word = status.toString();
    if (word == u"complete"_s || word == u"completed"_s)
        return true;
    return word == u"incomplete"_s ? std::optional(false) : std::nullopt;
}

QString taskDifference(const QJsonObject& contents, const QJsonObject& body)
{
    if (!contents.contains(KeyTitle))
        return {};
    const QString title = contents.value(KeyTitle).toString();
    const QJsonValue toldTitle = body.value(KeyTitle);
    if (toldTitle.isString() && toldTitle.toString().trimmed() != title)
        return Words::tr("It tells of the title “%1”; “%2” was saved.")
            .arg(toldTitle.toString().left(60), title.left(60));
    const QJsonValue told = body.value(KeyDescription);
    if ((told.isString() || told.isNull()) && contents.contains(KeyDescription) &&
        told.toString() != contents.value(KeyDescription).toString())
        return Words::tr("It tells of another description than the one saved.");
    const std::optional<bool> done = toldDone(body.value(KeyStatus));
    if (done && contents.contains(KeyStatus) && *done != contents.value(KeyStatus).toBool())
        return *done ? Words::tr("It tells of a completed task; an open one was saved.")
                     : Words::tr("It tells of an open task; a completed one was saved.");
    return {};
}

/// A sentence on the first thing that the event tells otherwise; empty when everything fits.
QString differenceOf(const QJsonObject& contents, const QJsonObject& body)
{
    const auto told = [&](QLatin1StringView key) {
        return body.value(key);
    };
    const auto pair = [](const QString& sentence, const QString& theirs, const QString& ours) {
        return sentence.arg(theirs.left(60), ours.left(60));
    };
    const QString number = contents.value(KeyNumber).toString();
    if (told(KeyNumber).isString() && !number.isEmpty() && told(KeyNumber).toString() != number)
        return pair(Words::tr("It tells of sprint number %1; %2 was saved."),
                    told(KeyNumber).toString(), number);
    if (told(KeyName).isString() && !number.isEmpty() && !told(KeyName).toString().contains(number))
        return pair(Words::tr("It tells of “%1”; the number saved is %2."),
                    told(KeyName).toString(), number);
    for (const QLatin1StringView key : {KeyStart, KeyEnd}) {
        const QString date = contents.value(key).toString();
        if (told(key).isString() && !date.isEmpty() && told(key).toString().left(10) != date)
            return pair(key == KeyStart ? Words::tr("It tells of a start on %1; %2 was saved.")
                                        : Words::tr("It tells of an end on %1; %2 was saved."),
                        told(key).toString(), date);
    }
    if (told(KeyPeople).isDouble() && contents.contains(KeyPeople) &&
        told(KeyPeople).toInt() != contents.value(KeyPeople).toInt())
        return pair(Words::tr("It tells of %1 people; %2 were saved."),
                    QString::number(told(KeyPeople).toInt()),
                    QString::number(contents.value(KeyPeople).toInt()));
    if (told(KeyConfidence).isDouble() && contents.contains(KeyConfidence) &&
        std::abs(told(KeyConfidence).toDouble() - contents.value(KeyConfidence).toDouble()) > 1e-6)
        return pair(Words::tr("It tells of %1 % confidence; %2 % was saved."),
                    QString::number(told(KeyConfidence).toDouble()),
                    QString::number(contents.value(KeyConfidence).toDouble()));
    if (told(KeyTeam).isArray() && contents.contains(KeyTeam) &&
        peopleOf(told(KeyTeam).toArray()) != peopleOf(contents.value(KeyTeam).toArray()))
        return Words::tr("It lists other people or roles than those saved.");
    return taskDifference(contents, body);
}

/// Whether the event is about the promise's entity; a create has no id before its answer and is
/// known by its number.
bool isAboutEntity(const Promise& promise, const DomainEvent& event)
{
    if (!event.entity || event.entity->kind != promise.entity.kind)
        return false;
    if (event.entity->id == promise.entity.id)
        return true;
    if (promise.answeredAt.isValid())
        return false;
    const QJsonObject body = event.body.toObject();
    if (promise.kind == OperationKind::CreateTask) {
        const QJsonValue title = body.value(KeyTitle);
        return title.isString() && !promise.expected.isEmpty() &&
               title.toString().trimmed() ==
                   promise.expected.first().contents.value(KeyTitle).toString();
    }
    if (promise.kind != OperationKind::CreateSprint)
        return false;
    const QString& number = promise.entity.id;
    if (body.value(KeyNumber).isString())
        return body.value(KeyNumber).toString() == number;
    const QString name = body.value(KeyName).toString();
    return !number.isEmpty() && (name == number || name.endsWith(u' ' + number));
}

QDateTime timeOf(const DomainEvent& event)
{
    return event.recordTime.isValid() ? event.recordTime : event.time;
}

bool isAfterSend(const Promise& promise, const DomainEvent& event)
{
    const QDateTime time = timeOf(event);
    return promise.sentAt.isValid() &&
           (!time.isValid() || time >= promise.sentAt.addMSecs(-ClockTolerance.count()));
}

/// A record that comes long after the write is not its repetition.
bool isNearWrite(const Promise& promise, const DomainEvent& event, const ExpectedEvent& expected)
{
    const QDateTime time = timeOf(event);
    if (!time.isValid() || !promise.answeredAt.isValid() || time == expected.recordTime)
        return true;
    return time <= promise.answeredAt.addMSecs(PromiseLimit.count());
}

/// When an expected event counts as having come.
QDateTime seenTime(const Promise& promise, const ExpectedEvent& expected)
{
    if (promise.watchWasAway && expected.recordTime.isValid() &&
        expected.recordTime < expected.receivedAt)
        return expected.recordTime;
    return expected.receivedAt;
}

/// The state of a promise of which no time has to be asked: everything came, or something odd did.
Promise judged(Promise promise)
{
    if (promise.state == PromiseState::NoneExpected || promise.error ||
        !promise.answeredAt.isValid() || promise.expected.isEmpty())
        return promise;
    const auto any = [&](auto test) {
        return std::any_of(promise.expected.cbegin(), promise.expected.cend(), test);
    };
    if (any([](const ExpectedEvent& event) { return !event.difference.isEmpty(); })) {
        promise.state = PromiseState::Different;
    } else if (any([](const ExpectedEvent& event) { return event.againAt.has_value(); })) {
        promise.state = PromiseState::Doubled;
    } else if (!any([](const ExpectedEvent& event) { return !event.seenAt; })) {
        const QDateTime limit = promise.answeredAt.addMSecs(PromiseLimit.count());
        promise.state =
            any([&](const ExpectedEvent& event) { return seenTime(promise, event) > limit; })
                ? PromiseState::Late
                : PromiseState::Seen;
    }
    return promise;
}

} // namespace

QString promiseStateName(PromiseState state)
{
    switch (state) {
    case PromiseState::Waiting:
        return u"waiting"_s;
    case PromiseState::Seen:
        return u"seen"_s;
    case PromiseState::Late:
        return u"late"_s;
    case PromiseState::Silent:
        return u"silent"_s;
    case PromiseState::NoneExpected:
        return u"none-expected"_s;
    case PromiseState::Doubled:
        return u"doubled"_s;
    case PromiseState::Different:
        return u"different"_s;
    }
    return u"waiting"_s;
}

QList<ExpectedEvent> expectedEvents(OperationKind kind, const Sprint& intent)
{
    const auto event = [](const QString& type, const QString& topic, const QJsonObject& contents) {
        ExpectedEvent expected;
        expected.type = type;
        expected.topic = topic;
        expected.contents = contents;
        return expected;
    };
    const QString lifecycle = u"sprint.lifecycle"_s;
    const QString team = u"sprint.team-members"_s;
    const QJsonObject teamBody{{KeyNumber, intent.number}, {KeyTeam, teamContents(intent)}};
    QList<ExpectedEvent> events;
    switch (kind) {
    case OperationKind::CreateSprint:
        events.append(event(u"sprint.created"_s, lifecycle,
                            {{KeyNumber, intent.number},
                             {KeyStart, intent.start.toString(Qt::ISODate)},
                             {KeyEnd, intent.end.toString(Qt::ISODate)},
                             {KeyPeople, intent.members.size()},
                             {KeyConfidence, intent.confidence}}));
        if (!intent.members.isEmpty())
            events.append(event(u"team_member.added"_s, team, teamBody));
        break;
    case OperationKind::UpdateSprint:
        if (!intent.members.isEmpty())
            events.append(event(u"team_member.updated"_s, team, teamBody));
        break;
    case OperationKind::DeleteSprint:
        events.append(event(u"sprint.deleted"_s, lifecycle, {}));
        break;
    default:
        break;
    }
    return events;
}

QList<ExpectedEvent> expectedEvents(OperationKind kind, const Task& intent)
{
    const auto one = [](const QString& name, const QJsonObject& contents) {
        ExpectedEvent expected;
        expected.type = u"task."_s + name;
        expected.topic = u"todo.tasks."_s + name;
        expected.contents = contents;
        return QList<ExpectedEvent>{expected};
    };
    const QJsonObject contents{{KeyTitle, intent.title.trimmed()},
                               {KeyDescription, intent.description},
                               {KeyStatus, intent.done}};
    switch (kind) {
    case OperationKind::CreateTask: {
        // A task is created open, whatever it becomes at once afterwards.
        QJsonObject created = contents;
        created.insert(KeyStatus, false);
        return one(u"created"_s, created);
    }
    case OperationKind::UpdateTask:
    case OperationKind::ReopenTask:
        return one(u"updated"_s, contents);
    case OperationKind::DeleteTask:
        return one(u"deleted"_s, {});
    case OperationKind::CompleteTask:
        // The service that tells no times has no call to complete either: it is told by a change.
        return intent.createdAt.isValid() ? one(u"completed"_s, {}) : one(u"updated"_s, contents);
    default:
        return {};
    }
}

Promise withOperation(const Promise& known, const Operation& operation)
{
    Promise promise = known;
    promise.operation = operation.id;
    promise.kind = operation.kind;
    promise.entity = operationEntity(operation);
    promise.title = operationTitle(operation);
    promise.savedAt = operation.createdAt;
    promise.sentAt = operation.sentAt;
    promise.answeredAt = operation.answeredAt;
    promise.httpStatus = operation.httpStatus;
    promise.requestId = operation.requestId;
    promise.error = operation.lastError;

    const bool isDone = operation.state == OperationState::Done;
    // Somebody else deleted it before: the event was theirs.
    const bool isTask = isTaskOperation(operation.kind);
    const bool isDelete = operation.kind == OperationKind::DeleteSprint ||
                          operation.kind == OperationKind::DeleteTask;
    const bool wasGone = isDone && isDelete && operation.httpStatus == 404;
    // Looked at, and found to be as it was wished: nothing was sent that could cause an event.
    const bool wasSo = isDone && isTask && !operation.sentAt.isValid();
    QList<ExpectedEvent> expected;
    if (!wasGone && !wasSo)
        expected = isTask ? expectedEvents(operation.kind, operation.taskIntent)
                          : expectedEvents(operation.kind, operation.intent);
    for (ExpectedEvent& event : expected) {
        const auto before =
            std::find_if(known.expected.cbegin(), known.expected.cend(),
                         [&](const ExpectedEvent& other) { return other.type == event.type; });
        if (before == known.expected.cend())
            continue;
        const QJsonObject contents = event.contents;
        event = *before;
        event.contents = contents;
    }
    promise.expected = expected;
    if (isDone && expected.isEmpty())
        promise.state = PromiseState::NoneExpected;
    return judged(promise);
}

std::optional<qint64> millisecondsToSeen(const Promise& promise)
{
    if (promise.expected.isEmpty())
        return std::nullopt;
    QDateTime last;
    for (const ExpectedEvent& event : promise.expected) {
        if (!event.seenAt)
            return std::nullopt;
        const QDateTime seen = seenTime(promise, event);
        if (!last.isValid() || seen > last)
            last = seen;
    }
    const bool afterAnswer = promise.answeredAt.isValid() && last >= promise.answeredAt;
    const QDateTime from = afterAnswer ? promise.answeredAt : promise.sentAt;
    if (!from.isValid() || !last.isValid())
        return std::nullopt;
    return std::max<qint64>(0, from.msecsTo(last));
}

bool concerns(const Promise& promise, const DomainEvent& event)
{
    return std::any_of(promise.expected.cbegin(), promise.expected.cend(),
                       [&](const ExpectedEvent& expected) {
                           return expected.type == event.type &&
                                  expected.topic == event.address.topic;
                       }) &&
           isAboutEntity(promise, event) && isAfterSend(promise, event);
}

qsizetype promiseFor(const QList<Promise>& promises, const DomainEvent& event)
{
    const QDateTime time = timeOf(event);
    qsizetype afterSend = -1;
    qsizetype withinTolerance = -1;
    qsizetype repeats = -1;
    for (qsizetype i = 0; i < promises.size(); ++i) {
        const Promise& promise = promises.at(i);
        if (!concerns(promise, event))
            continue;
        for (const ExpectedEvent& expected : promise.expected) {
            if (expected.type != event.type)
                continue;
            if (expected.seenAt == event.address || expected.againAt == event.address)
                return i;
            // One that saw another writer's event first still waits for its own.
            const bool misses = !expected.seenAt || !expected.difference.isEmpty();
            if (misses && (!time.isValid() || time >= promise.sentAt))
                afterSend = i;
            else if (misses && withinTolerance < 0)
                withinTolerance = i;
            else if (!misses && isNearWrite(promise, event, expected))
                repeats = i;
        }
    }
    if (afterSend >= 0)
        return afterSend;
    return withinTolerance >= 0 ? withinTolerance : repeats;
}

Promise withEvent(const Promise& promise, const DomainEvent& event, const QDateTime& receivedAt)
{
    if (!concerns(promise, event))
        return promise;
    Promise after = promise;
    const auto expected =
        std::find_if(after.expected.begin(), after.expected.end(),
                     [&](const ExpectedEvent& other) { return other.type == event.type; });
    if (expected->seenAt == event.address || expected->againAt == event.address)
        return promise;
    const QString difference = differenceOf(expected->contents, event.body.toObject());
    const QDateTime time = timeOf(event);
    const bool isBeforeSend = time.isValid() && time < promise.sentAt;
    if (!expected->seenAt || (!expected->difference.isEmpty() && difference.isEmpty())) {
        // Within the clock's tolerance, and long after the write, only what was written proves that
        // the event is ours.
        if (!difference.isEmpty() && (isBeforeSend || !isNearWrite(promise, event, *expected)))
            return promise;
        expected->seenAt = event.address;
        expected->recordTime = event.recordTime;
        expected->receivedAt = receivedAt;
        expected->difference = difference;
    } else if (!expected->againAt && difference.isEmpty() && expected->difference.isEmpty() &&
               isNearWrite(promise, event, *expected)) {
        expected->againAt = event.address;
    } else {
        return promise;
    }
    // A healed difference or a first event after the verdict leave an older state behind.
    if (after.state == PromiseState::Different)
        after.state = PromiseState::Waiting;
    return judged(after);
}

Promise atTime(const Promise& promise, const QDateTime& now)
{
    if (promise.state != PromiseState::Waiting)
        return promise;
    Promise after = judged(promise);
    if (after.state == PromiseState::Waiting && !after.error && after.answeredAt.isValid() &&
        !after.expected.isEmpty() && now > after.answeredAt.addMSecs(PromiseLimit.count()))
        after.state = PromiseState::Silent;
    return after;
}
