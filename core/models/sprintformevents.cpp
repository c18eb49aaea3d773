// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SprintForm that listens: what the outbox, the service and other people do to a sprint
// while it is being edited.
#include "core/models/sprintform.h"

#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"

#include <algorithm>

void SprintForm::markSaved(const OperationId& operation)
{
    if (!m_current)
        return;
    if (std::holds_alternative<NewSprint>(m_current->key))
        m_current->key = operation;
    m_current->base = m_current->draft;
    m_current->savedDepth = m_current->undo.size();
    m_current->joining.clear();
    m_current->pending = operation;
    m_current->refused.reset();
    m_current->refusal.clear();
    m_current->serverErrors.clear();
    m_current->newer.reset();
    m_current->deleted = false;
    refreshNotes();
    Q_EMIT draftsChanged();
    // The answer of a service on this machine may have been faster.
    if (const Operation* known = m_operations.find(operation))
        settle(*m_current, Operation(*known));
}

SprintForm::Underneath SprintForm::underneath() const
{
    if (!m_current)
        return Underneath::Nothing;
    if (m_current->deleted)
        return Underneath::Deleted;
    return m_current->newer ? Underneath::Changed : Underneath::Nothing;
}

QList<MergeConflict> SprintForm::conflicts() const
{
    if (underneath() != Underneath::Changed)
        return {};
    return mergeSprint(m_current->base, m_current->draft, *m_current->newer).conflicts;
}

void SprintForm::mergeNewer(const QSet<QString>& takeTheirs)
{
    if (underneath() != Underneath::Changed)
        return;
    const Sprint theirs = *m_current->newer;
    const MergeResult merge = mergeSprint(m_current->base, m_current->draft, theirs, takeTheirs);
    m_current->base = theirs;
    m_current->newer.reset();
    if (samePlan(merge.merged, theirs)) {
        // Nothing of one's own is left: a refused save has nothing more to say.
        m_current->refused.reset();
        m_current->refusal.clear();
    }
    m_current->joining.clear();
    edit({}, Sprint(merge.merged));
    refreshNotes();
    if (!merge.conflicts.isEmpty())
        Q_EMIT conflictsSettled(merge.conflicts, takeTheirs.values());
}

void SprintForm::takeStored(State& state, const Sprint& sprint)
{
    // A read that is older than our own save would undo it on the screen.
    if (state.pending)
        return;
    state.deleted = false;
    if (!isChanged(state) || samePlan(sprint, state.draft)) {
        if (!samePlan(sprint, state.draft)) {
            // Steps back would now take away what somebody else entered.
            state.undo.clear();
            state.redo.clear();
            state.savedDepth = 0;
        }
        state.base = sprint;
        state.draft = sprint;
        state.newer.reset();
        return;
    }
    if (samePlan(sprint, state.base)) {
        state.base = sprint;
        state.newer.reset();
        return;
    }
    state.newer = sprint;
}

void SprintForm::setRefused(State& state, const Operation& operation)
{
    state.pending.reset();
    state.refused = operation.id;
    state.base = operation.base;
    state.serverErrors.clear();
    state.refusal.clear();
    if (!operation.lastError)
        return;
    state.refusal = operation.lastError->message;
    for (const FieldError& error : operation.lastError->fields) {
        if (!error.path.isEmpty())
            state.serverErrors.append(error);
        else if (!error.message.isEmpty() && !state.refusal.contains(error.message))
            state.refusal = tr("%1 %2", "two sentences").arg(state.refusal, error.message);
    }
}

void SprintForm::announceState(const State& state)
{
    if (m_current && &*m_current == &state) {
        m_capacity.reset();
        Q_EMIT edited();
        refreshNotes();
    }
    Q_EMIT draftsChanged();
}

void SprintForm::sprintChanged(const SprintId& id)
{
    const Sprint* sprint = m_sprints.find(id);
    State* state = stateFor(id);
    if (!sprint || !state || state->pending)
        return;
    takeStored(*state, *sprint);
    announceState(*state);
    m_kept.removeIf([](const State& kept) {
        return !isChanged(kept) && !std::holds_alternative<NewSprint>(kept.key);
    });
}

void SprintForm::sprintRemoved(const SprintId& id)
{
    State* state = stateFor(id);
    if (!state)
        return;
    const bool shown = m_current && state == &*m_current;
    if (!isChanged(*state)) {
        const QString title = sprintTitle(state->draft);
        if (shown) {
            m_current.reset();
            m_notes.clear();
            m_capacity.reset();
            Q_EMIT vanished(title);
            Q_EMIT opened();
        }
        return;
    }
    // What was typed goes on as a new sprint, unless there is one already.
    state->deleted = true;
    announceState(*state);
}

void SprintForm::operationChanged(const OperationId& id)
{
    const Operation* found = m_operations.find(id);
    if (!found)
        return;
    const Operation operation = *found;
    const auto belongs = [&](const State& state) {
        if (state.pending == id || state.refused == id || state.key == SprintKey(id))
            return true;
        // A save of this sprint that was not made by this form: taken back, or another window's.
        return operation.kind == OperationKind::UpdateSprint &&
               operation.state != OperationState::Done &&
               operation.state != OperationState::Refused && !isChanged(state) &&
               state.key == SprintKey(operation.intent.id);
    };
    if (m_current && belongs(*m_current)) {
        settle(*m_current, operation);
        return;
    }
    for (State& state : m_kept) {
        if (belongs(state)) {
            settle(state, operation);
            break;
        }
    }
    m_kept.removeIf([](const State& kept) {
        return !isChanged(kept) && !std::holds_alternative<NewSprint>(kept.key);
    });
}

void SprintForm::settle(State& state, const Operation& operation)
{
    const bool shown = m_current && &state == &*m_current;
    switch (operation.state) {
    case OperationState::Queued:
    case OperationState::Sent:
    case OperationState::Ambiguous:
        if (state.refused == operation.id) {
            // Sent again from elsewhere, for example from the list of saves.
            state.refused.reset();
            state.refusal.clear();
            state.serverErrors.clear();
            state.base = operation.intent;
        }
        state.pending = operation.id;
        // It waits with other values than are shown: it took a further save in, or was taken back.
        if (!isTaskOperation(operation.kind) && !isChanged(state) &&
            operation.kind != OperationKind::DeleteSprint &&
            !samePlan(operation.intent, state.draft)) {
            state.base = operation.intent;
            state.draft = operation.intent;
            state.undo.clear();
            state.redo.clear();
            state.savedDepth = 0;
        }
        break;
    case OperationState::Refused:
        setRefused(state, operation);
        if (const auto* id = std::get_if<SprintId>(&state.key)) {
            const Sprint* sprint = m_sprints.find(*id);
            if (!sprint)
                state.deleted = true;
            else if (!samePlan(*sprint, state.base))
                state.newer = *sprint;
        }
        break;
    case OperationState::Done:
        if (state.pending == operation.id)
            state.pending.reset();
        if (state.refused == operation.id) {
            state.refused.reset();
            state.refusal.clear();
            state.serverErrors.clear();
        }
        if (operation.kind == OperationKind::DeleteSprint)
            break;
        if (std::holds_alternative<OperationId>(state.key)) {
            state.key = operation.intent.id;
            state.draft.id = operation.intent.id;
            state.base.id = operation.intent.id;
            if (shown)
                Q_EMIT stored(operation.intent.id);
        }
        if (const Sprint* sprint = m_sprints.find(operation.intent.id))
            takeStored(state, *sprint);
        else
            takeStored(state, operation.intent);
        break;
    }
    announceState(state);
}

void SprintForm::operationRemoved(const OperationId& id)
{
    if (!m_current ||
        (m_current->pending != id && m_current->refused != id && m_current->key != SprintKey(id)))
        return;
    m_current->pending.reset();
    m_current->refused.reset();
    m_current->refusal.clear();
    m_current->serverErrors.clear();
    if (m_current->key == SprintKey(id)) {
        // The create was dropped; its values go on as the new draft, unless there is one already.
        const bool freshExists =
            std::any_of(m_kept.cbegin(), m_kept.cend(), [](const State& state) {
                return std::holds_alternative<NewSprint>(state.key);
            });
        if (freshExists) {
            const QString title = sprintTitle(m_current->draft);
            m_current.reset();
            m_notes.clear();
            Q_EMIT vanished(title);
            Q_EMIT opened();
            Q_EMIT draftsChanged();
            return;
        }
        m_current->key = NewSprint{};
        Q_EMIT opened();
    } else if (const Sprint* sprint = m_sprints.find(std::get<SprintId>(m_current->key))) {
        if (m_current->base.id == sprint->id && !samePlan(m_current->base, *sprint)) {
            // What the dropped save wanted stays on the screen, as something not saved.
            m_current->base = *sprint;
        }
    }
    announceState(*m_current);
}
