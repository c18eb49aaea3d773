// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

/// Days on which a person is away, both ends included. The service calls it a vacation. Its natural
/// key within a member is (start, end); the service's own ids change with every save and are not
/// kept.
struct Absence
{
    QDate start;
    QDate end;
    QString reason;

    bool operator==(const Absence&) const = default;
};

struct Member
{
    /// Empty for a person who is not stored yet.
    MemberId id;
    /// The identity of a person to the service, compared by exact text.
    QString name;
    /// One of knownRoles(), or whatever an answer held.
    QString role;
    QList<Absence> absences;

    bool operator==(const Member&) const = default;
};

/// Natural key within a sprint: (date, name).
struct Holiday
{
    QDate date;
    QString name;
    QString description;

    bool operator==(const Holiday&) const = default;
};

/// A sprint as the service stores it, or (with an empty id) as a form drafts it.
struct Sprint
{
    SprintId id;
    /// "YY-NN"; unique; the natural key under which a lost create is looked up.
    QString number;
    /// Computed by the service ("Sprint " + number); empty in a draft.
    QString name;
    QDate start;
    QDate end;
    /// The service's own count ("sprintDuration", at least 1); unknown in a draft.
    std::optional<int> workingDays;
    /// Percent, 0 to 100.
    double confidence = 100.0;
    QList<Member> members;
    QList<Holiday> holidays;
    /// UTC.
    QDateTime createdAt;
    QDateTime updatedAt;

    bool operator==(const Sprint&) const = default;
};

/// The six roles that the service accepts, in its order and its spelling.
const QStringList& knownRoles();

/// What a person may call the sprint: its name, else "Sprint " and its number.
QString sprintTitle(const Sprint& sprint);

/// True when a user would see no difference: ids that the service makes, times and the order of
/// people, absences and holidays do not count.
bool samePlan(const Sprint& a, const Sprint& b);

/// How a sprint lies to a day.
enum class SprintPhase { Planned, Running, Closed };
SprintPhase sprintPhase(const Sprint& sprint, QDate today);

/// Newest start first, then by number: the service promises no order among equal dates.
void sortNewestFirst(QList<Sprint>& sprints);

/// Finds by the natural key; exact text.
const Sprint* findByNumber(const QList<Sprint>& sprints, const QString& number);

/// The program's own form (see the command line's contract), the same for every service profile.
QJsonObject sprintToJson(const Sprint& sprint);
/// Reads that form; unknown keys are ignored, missing ones keep their defaults.
Result<Sprint> sprintFromJson(const QJsonObject& json);

Q_DECLARE_METATYPE(Sprint)
