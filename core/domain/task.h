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
#include <QtCore/QTime>

#include <optional>

/// When a task is due: wall-clock time without a zone, as it was typed. Midnight means the day.
struct DueDate
{
    QDate date;
    QTime time{0, 0};

    bool isValid() const { return date.isValid(); }
    bool isDay() const { return time == QTime(0, 0); }
    bool operator==(const DueDate&) const = default;
    bool operator<(const DueDate& other) const
    {
        return date != other.date ? date < other.date : time < other.time;
    }
};

/// "2026-04-09" for a day, "2026-04-09T16:00:00" else; empty when there is none.
QString dueText(const DueDate& due);
/// Reads both forms; what follows as an offset is dropped, for the wall clock counts.
std::optional<DueDate> dueFromText(const QString& text);

/// What planning needs of a task and most services do not store. Where the service's schema has no
/// such field, it is kept on this computer only.
struct TaskPlan
{
    /// Empty = not in a sprint.
    SprintId sprint;
    MemberId assignee;
    std::optional<double> estimate;
    QString rank;
    QString state;

    bool isEmpty() const { return *this == TaskPlan(); }
    bool operator==(const TaskPlan&) const = default;
};

/// The fields of TaskPlan, as flags of what a service stores itself.
enum class PlanField { Sprint, Assignee, Estimate, Rank, State };

/// A task as a service stores it, or (with an empty id) as a form drafts it.
struct Task
{
    TaskId id;
    QString title;
    /// Empty = none.
    QString description;
    bool done = false;
    /// "high", "medium", "low" where the service knows three; any text elsewhere; empty = none
    /// told.
    QString priority;
    QString category;
    DueDate due;
    QStringList tags;
    /// The service's own word for the state where it is neither "complete" nor "incomplete".
    QString status;
    TaskPlan plan;
    /// UTC; invalid where the service tells none.
    QDateTime createdAt;
    QDateTime updatedAt;

    bool operator==(const Task&) const = default;
};

/// What a person may call the task: its title, else its id, else "New task".
QString taskTitle(const Task& task);

/// True when a user would see no difference: id and times do not count, nor blanks around the
/// title, which services cut off.
bool sameContent(const Task& a, const Task& b);

bool isOverdue(const Task& task, const QDateTime& localNow);

/// Newest first by the time of making; tasks without one keep their order, at the end.
void sortNewestFirst(QList<Task>& tasks);

/// The program's own form (see the command line's contract), the same for every service profile.
QJsonObject taskToJson(const Task& task);
/// Reads that form; unknown keys are ignored, missing ones keep their defaults.
Result<Task> taskFromJson(const QJsonObject& json);

Q_DECLARE_METATYPE(Task)
