// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/domain/promise.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

/// Lets the loop turn until the future has finished; fails the test after 20 s.
#define AWAIT(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), 20'000)

/// What the storage tests write and expect to read again.
namespace samples {

inline QDateTime at(int second)
{
    return QDateTime({2026, 3, 20}, {8, 15, second, 118}, Qt::UTC);
}

inline Sprint sprint(const QString& number)
{
    Sprint sprint;
    sprint.id = SprintId(QStringLiteral("sprint-") + number);
    sprint.number = number;
    sprint.name = QStringLiteral("Sprint ") + number;
    sprint.start = {2026, 3, 30};
    sprint.end = {2026, 4, 10};
    sprint.workingDays = 8;
    sprint.confidence = 82.5;
    sprint.members = {
        {MemberId(QStringLiteral("tm-07ab5539")),
         QStringLiteral("Zoë Wrońa 🐝"),
         QStringLiteral("Tester"),
         {{{2026, 4, 1}, {2026, 4, 7}, QStringLiteral("family")}}},
        {MemberId(), QStringLiteral("Mei \"M\" Tanaka"), QStringLiteral("Product Owner"), {}},
    };
    sprint.holidays = {{{2026, 4, 3}, QStringLiteral("Good Friday"), QStringLiteral("church")}};
    sprint.createdAt = at(1);
    sprint.updatedAt = at(2);
    return sprint;
}

inline Error error()
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = QStringLiteral("The number is already taken.");
    error.detail = QStringLiteral("POST /v1/sprints");
    error.fields = {{QStringLiteral("number"), QStringLiteral("Taken.")},
                    {QStringLiteral("members[0].role"), QStringLiteral("Unknown.")}};
    error.httpStatus = 422;
    error.requestId = QStringLiteral("r-2");
    error.retryAfter = std::chrono::milliseconds(1500);
    return error;
}

/// Every field set.
inline Operation fullOperation()
{
    Operation operation;
    operation.id = OperationId(QUuid::createUuid());
    operation.kind = OperationKind::UpdateSprint;
    operation.state = OperationState::Refused;
    operation.base = sprint(QStringLiteral("26-07"));
    operation.intent = operation.base;
    operation.intent.confidence = 70;
    operation.attempts = 3;
    operation.createdAt = at(3);
    operation.sentAt = at(4);
    operation.answeredAt = at(5);
    operation.nextTryAt = at(6);
    operation.requestId = QStringLiteral("r-1");
    operation.httpStatus = 422;
    operation.lastError = error();
    return operation;
}

/// As a form makes it.
inline Operation newOperation(const QString& number)
{
    Operation operation;
    operation.id = OperationId(QUuid::createUuid());
    operation.intent.number = number;
    operation.intent.start = {2026, 3, 30};
    operation.intent.end = {2026, 4, 10};
    operation.createdAt = at(0);
    return operation;
}

inline Promise fullPromise()
{
    Promise promise;
    promise.operation = OperationId(QUuid::createUuid());
    promise.kind = OperationKind::DeleteSprint;
    promise.entity = {QStringLiteral("sprint"), QStringLiteral("sprint-9f31c07a")};
    promise.title = QStringLiteral("Delete sprint 26-07");
    promise.state = PromiseState::Doubled;
    promise.savedAt = at(1);
    promise.sentAt = at(2);
    promise.answeredAt = at(3);
    promise.httpStatus = 204;
    promise.requestId = QStringLiteral("r-9");
    promise.error = error();
    ExpectedEvent seen;
    seen.type = QStringLiteral("sprint.deleted");
    seen.topic = QStringLiteral("sprint.lifecycle");
    seen.seenAt = RecordAddress{seen.topic, Partition(2), Offset(9'007'199'254'740'993)};
    seen.recordTime = at(4);
    seen.receivedAt = at(5);
    seen.contents = QJsonObject{{QStringLiteral("sprint_number"), QStringLiteral("26-07")}};
    seen.difference = QStringLiteral("It tells of 2 people; 3 were saved.");
    seen.againAt = RecordAddress{seen.topic, Partition(1), Offset(9'007'199'254'740'995)};
    ExpectedEvent missing;
    missing.type = QStringLiteral("team_member.updated");
    missing.topic = QStringLiteral("sprint.team");
    promise.expected = {seen, missing};
    promise.watchWasAway = true;
    return promise;
}

} // namespace samples
