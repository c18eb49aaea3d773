// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/taskstore.h"

#include <algorithm>

TaskStore::TaskStore(QObject* parent) : QObject(parent) {}

const Task* TaskStore::find(const TaskId& id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_tasks.at(*place);
}

QList<Task> TaskStore::ofSprint(const SprintId& sprint) const
{
    QList<Task> tasks;
    std::copy_if(m_tasks.cbegin(), m_tasks.cend(), std::back_inserter(tasks),
                 [&](const Task& task) { return task.plan.sprint == sprint; });
    return tasks;
}

void TaskStore::setRules(const TaskRules& rules)
{
    if (m_rules == rules)
        return;
    m_rules = rules;
    planChanged();
    Q_EMIT rulesChanged();
}

void TaskStore::applyAll(QList<Task> tasks, const QDateTime& fetchedAt, bool isCut)
{
    m_fromCache = false;
    m_fetchedAt = fetchedAt;
    m_isCut = isCut;
    replace(std::move(tasks));
    Q_EMIT freshened();
}

void TaskStore::applyCached(QList<Task> tasks, const QDateTime& fetchedAt)
{
    if (m_fetchedAt.isValid() && !m_fromCache)
        return;
    m_fromCache = true;
    m_fetchedAt = fetchedAt;
    replace(std::move(tasks));
    Q_EMIT freshened();
}

void TaskStore::applyOne(const Task& task)
{
    const auto place = m_places.constFind(task.id);
    if (place == m_places.cend()) {
        QList<Task> next = m_tasks;
        next.prepend(task);
        return replace(std::move(next));
    }
    Task& known = m_tasks[*place];
    // An answer may have been overtaken by a later one.
    if (known.updatedAt.isValid() && task.updatedAt < known.updatedAt)
        return;
    const Task now = withPlan(task);
    if (known == now)
        return;
    if (known.createdAt != now.createdAt) {
        QList<Task> next = m_tasks;
        next[*place] = now;
        return replace(std::move(next));
    }
    known = now;
    Q_EMIT taskChanged(task.id);
}

void TaskStore::remove(const TaskId& id)
{
    QList<Task> next = m_tasks;
    if (next.removeIf([&](const Task& task) { return task.id == id; }) > 0)
        replace(std::move(next));
}

void TaskStore::applyPlans(const QHash<TaskId, TaskPlan>& plans)
{
    m_plans = plans;
    planChanged();
}

void TaskStore::setPlan(const TaskId& id, const TaskPlan& plan)
{
    if (plan.isEmpty())
        m_plans.remove(id);
    else
        m_plans.insert(id, plan);
    const auto place = m_places.constFind(id);
    if (place == m_places.cend())
        return;
    const Task now = withPlan(m_tasks.at(*place));
    if (now == m_tasks.at(*place))
        return;
    m_tasks[*place] = now;
    Q_EMIT taskChanged(id);
}

Task TaskStore::withPlan(Task task) const
{
    mergePlan(task.plan, m_plans.value(task.id), m_rules, PlanPart::Local);
    return task;
}

void TaskStore::planChanged()
{
    for (qsizetype i = 0; i < m_tasks.size(); ++i) {
        const Task now = withPlan(m_tasks.at(i));
        if (now == m_tasks.at(i))
            continue;
        m_tasks[i] = now;
        Q_EMIT taskChanged(now.id);
    }
}

void TaskStore::replace(QList<Task> tasks)
{
    for (Task& task : tasks)
        task = withPlan(std::move(task));
    sortNewestFirst(tasks);
    const QList<Task> before = std::exchange(m_tasks, std::move(tasks));
    m_places.clear();
    m_places.reserve(m_tasks.size());
    for (qsizetype i = 0; i < m_tasks.size(); ++i)
        m_places.insert(m_tasks.at(i).id, i);

    const bool sameOrder =
        std::equal(before.cbegin(), before.cend(), m_tasks.cbegin(), m_tasks.cend(),
                   [](const Task& a, const Task& b) { return a.id == b.id; });
    for (const Task& old : before) {
        const Task* now = find(old.id);
        if (!now)
            Q_EMIT taskRemoved(old.id);
        else if (*now != old)
            Q_EMIT taskChanged(old.id);
    }
    if (!sameOrder)
        Q_EMIT listChanged();
}
