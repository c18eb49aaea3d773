// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/taskservice.h"

#include "core/rest/taskapi.h"
#include "core/services/outboxservice.h"
#include "core/storage/entitycache.h"
#include "core/storage/sidecar.h"
#include "core/stores/operationstore.h"
#include "core/stores/taskstore.h"

TaskService::TaskService(TaskStore& store, OperationStore& operations, OutboxService& outbox,
                         rest::TaskApi& api, storage::EntityCache& cache, storage::SideCar& sideCar,
                         QObject* parent)
    : QObject(parent),
      m_store(store),
      m_operations(operations),
      m_outbox(outbox),
      m_api(api),
      m_cache(cache),
      m_sideCar(sideCar)
{
    // A list that was asked for before a save may be older than the save.
    connect(&outbox, &OutboxService::taskDone, this,
            [this] { m_refreshAgain = m_refreshAgain || m_refreshing; });
    connect(&api, &rest::TaskApi::profileChanged, this, [this] {
        if (m_api.profile())
            m_store.setRules(m_api.profile()->rules);
        Q_EMIT profileChanged();
    });
}

void TaskService::loadPlans()
{
    m_sideCar.all().then(this, [this](const Result<QHash<TaskId, TaskPlan>>& plans) {
        if (plans) {
            // What the disk did not take is newer than the file.
            QHash<TaskId, TaskPlan> all = *plans;
            for (const TaskId& id : std::as_const(m_unkept))
                all.insert(id, m_store.plans().value(id));
            m_store.applyPlans(all);
        } else {
            Q_EMIT planNotPersisted(plans.error());
        }
        Q_EMIT plansLoaded();
    });
}

void TaskService::loadCached()
{
    loadPlans();
    m_cache.tasks().then(this, [this](const Result<storage::TaskSnapshot>& snapshot) {
        if (snapshot && snapshot->fetchedAt.isValid())
            m_store.applyCached(snapshot->tasks, snapshot->fetchedAt);
    });
}

void TaskService::refresh()
{
    if (m_refreshing) {
        m_refreshAgain = true;
        return;
    }
    m_refreshing = true;
    Q_EMIT refreshStarted();
    m_api.list().then(this, [this](const Result<rest::Answer<rest::TaskList>>& answer) {
        m_refreshing = false;
        if (answer) {
            m_lastError.reset();
            const QList<Task> before = m_store.tasks();
            m_store.applyAll(answer->value.tasks, answer->answeredAt, answer->value.isCut);
            // Only a help for the next start; a failure to write it changes nothing that is shown.
            if (m_store.tasks() != before)
                m_cache.replaceTasks(m_store.tasks(), answer->answeredAt);
            Q_EMIT refreshFinished();
        } else if (answer.error().kind != ErrorKind::Cancelled) {
            m_lastError = answer.error();
            Q_EMIT refreshFailed(answer.error());
        }
        if (std::exchange(m_refreshAgain, false))
            refresh();
    });
}

void TaskService::refreshOne(const TaskId& id)
{
    // Where one task is read out of the whole list, the list may as well be taken.
    if (m_api.profile() && m_api.profile()->profile == rest::TaskProfile::T4)
        return refresh();
    // One question at a time: a busy bus must not pile them up before a slow service.
    const auto underWay = m_reading.find(id);
    if (underWay != m_reading.end()) {
        *underWay = ReadAgain::Yes;
        return;
    }
    m_reading.insert(id, ReadAgain::No);
    m_api.get(id).then(this, [this, id](const Result<rest::Answer<Task>>& answer) {
        const bool again = m_reading.take(id) == ReadAgain::Yes;
        if (answer)
            m_store.applyOne(answer->value);
        else if (answer.error().kind == ErrorKind::NotFound)
            m_store.remove(id);
        if (again)
            refreshOne(id);
    });
}

const TaskRules& TaskService::rules() const
{
    return m_store.rules();
}

QString TaskService::profileSentence() const
{
    return m_api.profile() ? m_api.profile()->sentence : QString();
}

OperationId TaskService::create(const Task& draft)
{
    return m_outbox.enqueueTask(OperationKind::CreateTask, {}, draft);
}

OperationId TaskService::update(const Task& base, const Task& intent)
{
    TaskPlan local = m_store.plans().value(base.id);
    const TaskPlan before = local;
    mergePlan(local, intent.plan, rules(), PlanPart::Local);
    if (local != before)
        keepPlan(base.id, local);

    Task from = forService(base, rules());
    Task to = forService(intent, rules());
    to.id = base.id;
    from.done = to.done = base.done;
    OperationId operation;
    if (!sameContent(from, to))
        operation = m_outbox.enqueueTask(OperationKind::UpdateTask, from, to);
    if (intent.done == base.done)
        return operation;
    Task wished = to;
    wished.done = intent.done;
    const OperationId done = intent.done ? complete(wished) : reopen(wished);
    return operation.value().isNull() ? done : operation;
}

OperationId TaskService::complete(const Task& task)
{
    Task base = task;
    base.done = false;
    Task wished = task;
    wished.done = true;
    return m_outbox.enqueueTask(OperationKind::CompleteTask, base, wished);
}

OperationId TaskService::reopen(const Task& task)
{
    Task base = task;
    base.done = true;
    Task wished = task;
    wished.done = false;
    return m_outbox.enqueueTask(OperationKind::ReopenTask, base, wished);
}

OperationId TaskService::remove(const Task& task)
{
    return m_outbox.enqueueTask(OperationKind::DeleteTask, task, task);
}

std::optional<OperationId> TaskService::undoRemove(const OperationId& removal)
{
    const Operation* operation = m_operations.find(removal);
    if (!operation || operation->kind != OperationKind::DeleteTask)
        return std::nullopt;
    switch (operation->state) {
    case OperationState::Queued:
    case OperationState::Refused:
        // Not while it is being sent.
        m_outbox.drop(removal);
        return !m_operations.find(removal) || m_outbox.isSettling(removal) ? std::optional(removal)
                                                                           : std::nullopt;
    case OperationState::Done: {
        // Somebody else's removal is not ours to take back, but the values are ours to give.
        Task draft = operation->taskBase;
        draft.id = {};
        draft.createdAt = {};
        draft.updatedAt = {};
        draft.status.clear();
        return create(draft);
    }
    case OperationState::Sent:
    case OperationState::Ambiguous:
        break;
    }
    return std::nullopt;
}

std::optional<OperationId> TaskService::undoUpdate(const OperationId& id)
{
    const Operation* operation = m_operations.find(id);
    if (!operation || operation->state != OperationState::Done)
        return std::nullopt;
    const Task before = operation->taskBase;
    const Task after = operation->taskIntent;
    switch (operation->kind) {
    case OperationKind::CompleteTask:
        return reopen(after);
    case OperationKind::ReopenTask:
        return complete(after);
    case OperationKind::UpdateTask: {
        Task from = after;
        Task to = before;
        to.done = from.done = after.done;
        // The plan that is kept here is no part of the operation.
        from.plan = to.plan = {};
        mergePlan(from.plan, after.plan, rules(), PlanPart::Stored);
        mergePlan(to.plan, before.plan, rules(), PlanPart::Stored);
        if (sameContent(from, to))
            return std::nullopt;
        return m_outbox.enqueueTask(OperationKind::UpdateTask, from, to);
    }
    default:
        return std::nullopt;
    }
}

std::optional<OperationId> TaskService::assignToSprint(const TaskId& task, const SprintId& sprint)
{
    const Task* known = m_store.find(task);
    if (!known)
        return std::nullopt;
    const Task base = *known;
    Task intent = base;
    intent.plan.sprint = sprint;
    const OperationId operation = update(base, intent);
    return operation.value().isNull() ? std::nullopt : std::optional(operation);
}

void TaskService::keepPlan(const TaskId& id, const TaskPlan& plan)
{
    m_store.setPlan(id, plan);
    m_sideCar.put(id, plan).then(this, [this, id](const Result<void>& written) {
        if (written) {
            m_unkept.remove(id);
            return;
        }
        m_unkept.insert(id);
        Q_EMIT planNotPersisted(written.error());
    });
}
