// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/promise.h"
#include "tests/core/domain/sprintsamples.h"

#include <QtCore/QJsonArray>

namespace promisesamples {

using namespace Qt::Literals::StringLiterals;

inline QDateTime at(int milliseconds)
{
    return QDateTime(QDate(2026, 3, 20), QTime(10, 42, 7), Qt::UTC).addMSecs(milliseconds);
}

/// Saved at 118 ms, sent at 120 ms.
inline Operation sentOperation(OperationKind kind)
{
    Operation operation;
    operation.id = OperationId(QUuid(u"{11111111-2222-3333-4444-555555555555}"_s));
    operation.kind = kind;
    operation.state = OperationState::Sent;
    operation.intent = sampleSprint();
    if (kind == OperationKind::CreateSprint)
        operation.intent.id = {};
    else
        operation.base = sampleSprint();
    operation.createdAt = at(118);
    operation.sentAt = at(120);
    operation.requestId = u"req-1"_s;
    return operation;
}

/// Answered at 127 ms.
inline Operation doneOperation(OperationKind kind)
{
    Operation operation = sentOperation(kind);
    operation.state = OperationState::Done;
    operation.intent.id = sampleSprint().id;
    operation.answeredAt = at(127);
    operation.httpStatus = kind == OperationKind::CreateSprint   ? 201
                           : kind == OperationKind::DeleteSprint ? 204
                                                                 : 200;
    return operation;
}

inline DomainEvent eventFor(const QString& type, int recordMilliseconds, qint64 offset = 418)
{
    const Sprint sprint = sampleSprint();
    DomainEvent event;
    const bool isTeam = type.startsWith(u"team_member."_s);
    event.address = {isTeam ? u"sprint.team-members"_s : u"sprint.lifecycle"_s, Partition(2),
                     Offset(offset)};
    event.recordTime = at(recordMilliseconds);
    event.form = EventForm::SprintJson;
    event.type = type;
    event.entity = EntityRef{u"sprint"_s, sprint.id.value()};
    QJsonObject body{{u"sprint_id"_s, sprint.id.value()}};
    if (type != u"sprint.deleted"_s)
        body.insert(u"sprint_name"_s, sprint.name);
    if (type == u"sprint.created"_s) {
        body.insert(u"sprint_number"_s, sprint.number);
        body.insert(u"team_members_count"_s, 3);
        body.insert(u"start_date"_s, u"2026-03-30"_s);
        body.insert(u"end_date"_s, u"2026-04-10"_s);
        body.insert(u"sprint_duration"_s, 8);
        body.insert(u"confidence_percentage"_s, 85.0);
    }
    if (isTeam) {
        QJsonArray team;
        for (auto it = sprint.members.crbegin(); it != sprint.members.crend(); ++it)
            team.append(QJsonObject{
                {u"id"_s, it->id.value()}, {u"name"_s, it->name}, {u"role"_s, it->role}});
        body.insert(u"team_members"_s, team);
    }
    event.body = body;
    return event;
}

/// The same event with one field of its body changed.
inline DomainEvent with(DomainEvent event, const QString& key, const QJsonValue& value)
{
    QJsonObject body = event.body.toObject();
    body.insert(key, value);
    event.body = body;
    return event;
}

} // namespace promisesamples
