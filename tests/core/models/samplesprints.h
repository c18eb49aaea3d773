// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

/// Monday 3 to Friday 14 March 2031 with a holiday on Friday the 7th; two people, one of them away
/// on Wednesday and Thursday.
inline Sprint sprint3107()
{
    Sprint sprint;
    sprint.id = SprintId(QStringLiteral("sprint-7"));
    sprint.number = QStringLiteral("31-07");
    sprint.name = QStringLiteral("Sprint 31-07");
    sprint.start = QDate(2031, 3, 3);
    sprint.end = QDate(2031, 3, 14);
    sprint.confidence = 85;
    sprint.members = {{MemberId(QStringLiteral("tm-1")),
                       QStringLiteral("Ines Duarte"),
                       QStringLiteral("Developer"),
                       {}},
                      {MemberId(QStringLiteral("tm-2")),
                       QStringLiteral("Tomasz Wrona"),
                       QStringLiteral("Tester"),
                       {{QDate(2031, 3, 5), QDate(2031, 3, 6), QStringLiteral("family")}}}};
    sprint.holidays = {{QDate(2031, 3, 7), QStringLiteral("Local holiday"), {}}};
    return sprint;
}

inline Sprint sprintAt(const QString& number, QDate start)
{
    Sprint sprint = sprint3107();
    const int days = int(QDate(2031, 3, 3).daysTo(start));
    sprint.id = SprintId(QStringLiteral("sprint-") + number);
    sprint.number = number;
    sprint.name = QStringLiteral("Sprint ") + number;
    sprint.start = start;
    sprint.end = sprint.end.addDays(days);
    sprint.holidays.clear();
    for (Member& member : sprint.members)
        member.absences.clear();
    return sprint;
}

inline Operation operationOf(OperationKind kind, const Sprint& base, const Sprint& intent,
                             OperationState state = OperationState::Queued)
{
    Operation operation;
    operation.id = OperationId(QUuid::createUuid());
    operation.kind = kind;
    operation.state = state;
    operation.base = base;
    operation.intent = intent;
    return operation;
}
