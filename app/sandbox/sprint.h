// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace sandbox {

/// What the service has stored, as its answers show it.
struct StoredVacation
{
    QString id;
    QDate start;
    QDate end;
    std::optional<QString> reason;
};

struct StoredMember
{
    QString id;
    QString name;
    QString role;
    QList<StoredVacation> vacations;
};

struct StoredHoliday
{
    QString id;
    QDate date;
    QString name;
    QString description;
};

struct StoredSprint
{
    QString id;
    QString number;
    QDate start;
    QDate end;
    int duration = 1;
    double confidence = 100;
    QList<StoredMember> members;
    QList<StoredHoliday> holidays;
    /// Microseconds since 1970.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;

    QString name() const;
};

/// Weekdays from start to end without the listed holidays; 0 when the end comes first.
int workingDays(QDate start, QDate end, const QList<QDate>& holidays);
/// The same, never below 1: what the service stores as a sprint's length.
int sprintDuration(QDate start, QDate end, const QList<QDate>& holidays);

/// The answer that describes a sprint.
Json sprintAnswer(const StoredSprint& sprint);
/// The answer of `/capacity`; overlapping vacations count twice, as in the service.
Json capacityAnswer(const StoredSprint& sprint);

} // namespace sandbox
