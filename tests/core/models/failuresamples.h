// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"
#include "core/domain/run.h"

#include <QtCore/QTimeZone>

/// Failures and runs as tests and pictures need them.
namespace failuresamples {

inline Failure failure(qint64 offset, const QString& group = QStringLiteral("g1"))
{
    Failure failure;
    failure.address = {QStringLiteral("sprint.team-members-dlt"), Partition(int(offset % 3)),
                       Offset(offset)};
    failure.recordTime = QDateTime::currentDateTimeUtc().addSecs(offset - 1000);
    failure.failedAt = failure.recordTime;
    failure.dialect = QStringLiteral("spring");
    failure.exception = QStringLiteral("com.example.mail.KeyError");
    failure.message = QStringLiteral("email");
    failure.maskedMessage = failure.message;
    failure.frame = QStringLiteral("EmailHandler.on_member_added(EmailHandler.java:58)");
    failure.maskedFrame = QStringLiteral("EmailHandler.on_member_added(EmailHandler.java)");
    failure.origin.topic = QStringLiteral("sprint.team-members");
    failure.origin.partition = Partition(int(offset % 3));
    failure.origin.offset = Offset(409'000 + offset);
    failure.origin.group = QStringLiteral("email-service");
    failure.attempts = 4;
    failure.group = FailureGroupId(group);
    return failure;
}

/// Newest first, as the store gives them.
inline QList<Failure> failures(int count, const QString& group = QStringLiteral("g1"))
{
    QList<Failure> list;
    for (int i = count - 1; i >= 0; --i)
        list.append(failure(i, group));
    return list;
}

inline FailureGroup failureGroup(const QString& id, qint64 count, const QString& exception,
                                 const QString& message)
{
    FailureGroup group;
    group.id = FailureGroupId(id);
    group.dialect = QStringLiteral("spring");
    group.exception = exception;
    group.message = message;
    group.frame = QStringLiteral("EmailHandler.on_member_added(EmailHandler.java:58)");
    group.originTopic = QStringLiteral("sprint.team-members");
    group.consumerGroup = QStringLiteral("email-service");
    group.topics = {QStringLiteral("sprint.team-members-dlt")};
    group.count = count;
    group.last = QDateTime::currentDateTimeUtc();
    group.first = group.last.addSecs(-240);
    group.trend = QList<int>(60, 0);
    return group;
}

inline Run run(RunState state, qint64 planned, qint64 sent)
{
    Run run;
    run.id = RunId(QUuid::createUuid());
    run.state = state;
    run.title = QStringLiteral("KeyError: email");
    run.watchedGroup = QStringLiteral("email-service");
    run.canary = {1, 10, 100};
    run.rate = 50;
    run.counts.planned = planned;
    run.counts.sent = sent;
    run.plannedAt = QDateTime(QDate(2026, 3, 20), QTime(10, 40), QTimeZone::utc());
    run.startedAt = run.plannedAt.addSecs(1);
    return run;
}

} // namespace failuresamples
