// SPDX-License-Identifier: GPL-3.0-or-later
// The half of TaskForm that listens: what the outbox, the service and other people do to a task
// while it is being edited.
#include "core/models/taskform.h"

#include "core/stores/operationstore.h"
#include "core/stores/taskstore.h"

#include <algorithm>

void TaskForm::markSaved()
{
    if (!m_current)
        return;
    m_current->base = m_current->draft;
    m_current->newer.reset();
    m_current->deleted = false;
    m_current->refused.reset();
    bring(*m_current);
    Q_EMIT edited();
    refreshFindings();
}

void TaskForm::revert()
{
    if (!m_current)
        return;
    m_unreadable.clear();
    m_current->refused.reset();
    m_current->draft = m_current->base;
    m_current->newer.reset();
    const TaskKey key = m_current->key;
    if (std::optional<State> fresh = stateFromStores(key)) {
        fresh->refused.reset();
        fresh->newer.reset();
        if (const auto* id = std::get_if<TaskId>(&key)) {
            fresh->base = believed(*m_tasks.find(*id), fresh->saves, m_tasks.rules());
            fresh->draft = fresh->base;
        }
        m_current = std::move(fresh);
        Q_EMIT edited();
        refreshFindings();
        return;
    }
    // It was deleted, and nothing is typed over it any more.
    m_current.reset();
    Q_EMIT opened();
    refreshFindings();
}

TaskForm::Underneath TaskForm::underneath() const
{
    if (!m_current)
        return Underneath::Nothing;
    if (m_current->deleted)
        return Underneath::Deleted;
    return m_current->newer ? Underneath::Changed : Underneath::Nothing;
}

QList<MergeConflict> TaskForm::conflicts() const
{
    if (underneath() != Underneath::Changed)
        return {};
    return mergeTask(m_current->base, m_current->draft, *m_current->newer).conflicts;
}

void TaskForm::mergeNewer(const QSet<QString>& takeTheirs)
{
    if (underneath() != Underneath::Changed)
        return;
    const Task theirs = *m_current->newer;
    const TaskMergeResult merge = mergeTask(m_current->base, m_current->draft, theirs, takeTheirs);
    m_current->base = theirs;
    m_current->draft = merge.merged;
    m_current->draft.done = theirs.done;
    m_current->newer.reset();
    if (sameContent(m_current->draft, theirs))
        m_current->refused.reset();
    m_unreadable.clear();
    Q_EMIT edited();
    refreshFindings();
    if (!merge.conflicts.isEmpty())
        Q_EMIT conflictsSettled(merge.conflicts, takeTheirs.values());
}

void TaskForm::bring(State& state)
{
    state.saves = savesOf(m_operations.operations(), state.key);
    const Operation* refused = refusedFor(state.key);
    if (const auto* operationId = std::get_if<OperationId>(&state.key)) {
        const Operation* operation = m_operations.find(*operationId);
        if (!operation)
            return;
        state.refused = refused ? std::optional(OperationId(refused->id)) : std::nullopt;
        if (!isChanged(state) || refused) {
            state.base = operation->taskIntent;
            state.draft = operation->taskIntent;
        }
        return;
    }
    const Task* stored = m_tasks.find(std::get<TaskId>(state.key));
    state.deleted = stored == nullptr;
    if (!stored)
        return;
    const bool wasClean = !isChanged(state);
    if (refused && !state.refused && wasClean) {
        // What was saved came back: it is the draft again, to be mended.
        if (std::optional<State> back = stateFromStores(state.key))
            state = std::move(*back);
        return;
    }
    if (!refused)
        state.refused.reset();
    const Task now = believed(*stored, state.saves, m_tasks.rules());
    state.draft.done = state.base.done = now.done;
    Task seen = now;
    if (wasClean || sameContent(seen, state.draft)) {
        state.base = now;
        state.draft = now;
        state.newer.reset();
    } else if (sameContent(seen, state.base)) {
        state.base = now;
        state.newer.reset();
    } else {
        state.newer = now;
    }
}

void TaskForm::storesChanged(const TaskKey& key)
{
    for (State& state : m_kept) {
        if (state.key == key)
            bring(state);
    }
    m_kept.removeIf([](const State& state) { return !isChanged(state); });
    if (!m_current || m_current->key != key)
        return;
    const bool wasDirty = isDirty();
    // Of one's own deletion nobody needs to be told.
    const bool isOwn = m_current->saves.isDeleting;
    bring(*m_current);
    if (m_current->deleted && !wasDirty && m_unreadable.isEmpty()) {
        const QString title = taskTitle(m_current->draft);
        m_current.reset();
        if (!isOwn)
            Q_EMIT vanished(title);
        Q_EMIT opened();
        refreshFindings();
        return;
    }
    Q_EMIT edited();
    refreshFindings();
}

void TaskForm::operationChanged(const OperationId& id)
{
    const Operation* operation = m_operations.find(id);
    if (!operation || !isTaskOperation(operation->kind))
        return;
    if (operation->kind == OperationKind::CreateTask && operation->state == OperationState::Done) {
        // From now on it is known by the id that the service gave it.
        const TaskKey stored = operation->taskIntent.id;
        for (State& state : m_kept) {
            if (state.key == TaskKey(id))
                state.key = stored;
        }
        if (m_current && m_current->key == TaskKey(id)) {
            m_current->key = stored;
            m_current->base.id = m_current->draft.id = operation->taskIntent.id;
        }
        if (m_tasks.find(operation->taskIntent.id))
            storesChanged(stored);
        return;
    }
    storesChanged(taskKeyOf(*operation));
}
