// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"
#include "core/domain/taskrules.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

/// What the program believes about the tasks of one workspace, newest first, each with its plan
/// (from the service where it stores one, else from this computer's side-car).
/// GUI thread. Holds and announces; never fetches.
class TaskStore : public QObject
{
    Q_OBJECT

public:
    explicit TaskStore(QObject* parent = nullptr);

    const QList<Task>& tasks() const { return m_tasks; }
    /// Null when unknown; valid until the next change. Constant time.
    const Task* find(const TaskId& id) const;
    /// In the list's order.
    QList<Task> ofSprint(const SprintId& sprint) const;

    /// When the list was last told by the service (UTC); invalid before the first answer and cache.
    QDateTime fetchedAt() const { return m_fetchedAt; }
    /// True while the list comes from the last session's cache.
    bool isFromCache() const { return m_fromCache; }
    /// The service holds more tasks than this program reads.
    bool isCut() const { return m_isCut; }

    /// What the service accepts and stores; the local fields of plans follow from it.
    const TaskRules& rules() const { return m_rules; }
    void setRules(const TaskRules& rules);

    /// The service's whole list. Replaces everything; announces only what differs.
    void applyAll(QList<Task> tasks, const QDateTime& fetchedAt, bool isCut = false);
    /// The last session's list; ignored once the service has told its own.
    void applyCached(QList<Task> tasks, const QDateTime& fetchedAt);
    /// One answer about one task; ignored when it is older than what is known.
    void applyOne(const Task& task);
    void remove(const TaskId& id);

    /// The side-car: what is kept on this computer only.
    const QHash<TaskId, TaskPlan>& plans() const { return m_plans; }
    void applyPlans(const QHash<TaskId, TaskPlan>& plans);
    void setPlan(const TaskId& id, const TaskPlan& plan);

Q_SIGNALS:
    /// The list changed in length or order.
    void listChanged();
    /// The values of one task changed; also sent for each changed one before listChanged().
    void taskChanged(const TaskId& id);
    void taskRemoved(const TaskId& id);
    /// fetchedAt() moved, whether or not anything else did.
    void freshened();
    void rulesChanged();

private:
    void replace(QList<Task> tasks);
    Task withPlan(Task task) const;
    void planChanged();

    QList<Task> m_tasks;
    QHash<TaskId, qsizetype> m_places;
    QHash<TaskId, TaskPlan> m_plans;
    TaskRules m_rules;
    QDateTime m_fetchedAt;
    bool m_fromCache = false;
    bool m_isCut = false;
};
