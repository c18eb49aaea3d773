// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprintform.h"

#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const Sprint NoSprint;

EntityRef entityOf(const SprintId& id)
{
    return {u"sprint"_s, id.value()};
}

bool isWithin(const QString& path, const QString& outer)
{
    return path == outer ||
           (path.startsWith(outer) && (path[outer.size()] == u'.' || path[outer.size()] == u'['));
}

} // namespace

SprintForm::SprintForm(const SprintStore& sprints, const OperationStore& operations,
                       QObject* parent)
    : QObject(parent), m_sprints(sprints), m_operations(operations)
{
    connect(&sprints, &SprintStore::sprintChanged, this, &SprintForm::sprintChanged);
    connect(&sprints, &SprintStore::sprintRemoved, this, &SprintForm::sprintRemoved);
    connect(&sprints, &SprintStore::listChanged, this, [this] {
        if (m_current)
            refreshNotes();
    });
    connect(&operations, &OperationStore::operationChanged, this, &SprintForm::operationChanged);
    connect(&operations, &OperationStore::operationRemoved, this, &SprintForm::operationRemoved);
}

SprintForm::~SprintForm() = default;

// What is shown

bool SprintForm::open(const SprintKey& key)
{
    if (m_current && m_current->key == key)
        return true;
    std::optional<State> next;
    if (const State* kept = stateFor(key)) {
        next = *kept;
        m_kept.removeIf([&](const State& state) { return state.key == key; });
    } else {
        next = stateFromStores(key);
    }
    if (!next)
        return false;
    leaveCurrent();
    show(std::move(*next));
    return true;
}

void SprintForm::openNew(const Sprint& suggestion)
{
    if (open(NewSprint{}))
        return;
    leaveCurrent();
    State state;
    state.key = NewSprint{};
    state.base = suggestion;
    state.draft = suggestion;
    show(std::move(state));
}

void SprintForm::close()
{
    if (!m_current)
        return;
    leaveCurrent();
    m_notes.clear();
    m_capacity.reset();
    Q_EMIT opened();
    Q_EMIT draftsChanged();
}

const SprintKey& SprintForm::key() const
{
    Q_ASSERT(m_current);
    return m_current->key;
}

bool SprintForm::isNew() const
{
    return m_current && !std::holds_alternative<SprintId>(m_current->key);
}

const Operation* SprintForm::pendingOperation() const
{
    return m_current && m_current->pending ? m_operations.find(*m_current->pending) : nullptr;
}

const Operation* SprintForm::refusedOperation() const
{
    return m_current && m_current->refused ? m_operations.find(*m_current->refused) : nullptr;
}

const Sprint& SprintForm::draft() const
{
    return m_current ? m_current->draft : NoSprint;
}

const Sprint& SprintForm::base() const
{
    return m_current ? m_current->base : NoSprint;
}

bool SprintForm::isDirty() const
{
    return m_current && isChanged(*m_current);
}

Sprint SprintForm::intent() const
{
    Sprint sprint = draft();
    sprint.number = sprint.number.trimmed();
    sprint.name.clear();
    sprint.workingDays.reset();
    return sprint;
}

const Capacity& SprintForm::capacity() const
{
    if (!m_capacity)
        m_capacity = computeCapacity(draft());
    return *m_capacity;
}

SprintForm::State* SprintForm::stateFor(const SprintKey& key)
{
    if (m_current && m_current->key == key)
        return &*m_current;
    const auto it = std::find_if(m_kept.begin(), m_kept.end(),
                                 [&](const State& state) { return state.key == key; });
    return it == m_kept.end() ? nullptr : &*it;
}

std::optional<SprintForm::State> SprintForm::stateFromStores(const SprintKey& key) const
{
    State state;
    state.key = key;
    const Operation* operation = nullptr;
    if (const auto* id = std::get_if<SprintId>(&key)) {
        const Sprint* sprint = m_sprints.find(*id);
        if (!sprint)
            return std::nullopt;
        state.base = *sprint;
        // The newest save that is not confirmed: what the user believes to have stored.
        for (const Operation& candidate : m_operations.operations()) {
            if (candidate.kind == OperationKind::UpdateSprint &&
                candidate.state != OperationState::Done &&
                operationEntity(candidate) == entityOf(*id))
                operation = &candidate;
        }
    } else if (const auto* operationId = std::get_if<OperationId>(&key)) {
        operation = m_operations.find(*operationId);
        if (!operation || operation->kind != OperationKind::CreateSprint)
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    if (operation && operation->state == OperationState::Refused) {
        state.draft = operation->intent;
        setRefused(state, *operation);
        if (const auto* id = std::get_if<SprintId>(&key)) {
            const Sprint* sprint = m_sprints.find(*id);
            if (!samePlan(*sprint, state.base))
                state.newer = *sprint;
        }
        return state;
    }
    if (operation) {
        state.base = operation->intent;
        state.pending = operation->id;
    }
    state.draft = state.base;
    return state;
}

void SprintForm::leaveCurrent()
{
    if (!m_current)
        return;
    m_current->joining.clear();
    if (isChanged(*m_current) || std::holds_alternative<NewSprint>(m_current->key))
        m_kept.append(std::move(*m_current));
    m_current.reset();
}

void SprintForm::show(State state)
{
    m_current = std::move(state);
    m_capacity.reset();
    m_notes.clear();
    refreshNotes();
    Q_EMIT opened();
    Q_EMIT draftsChanged();
}

bool SprintForm::isChanged(const State& state)
{
    return state.refused.has_value() || !samePlan(state.base, state.draft);
}

// What is said about it

const FieldNote* SprintForm::noteFor(const QString& path) const
{
    // The list is sorted by weight.
    const auto it = std::find_if(m_notes.cbegin(), m_notes.cend(),
                                 [&](const FieldNote& note) { return note.path == path; });
    return it == m_notes.cend() ? nullptr : &*it;
}

const FieldNote* SprintForm::noteWithin(const QString& path) const
{
    const auto it = std::find_if(m_notes.cbegin(), m_notes.cend(),
                                 [&](const FieldNote& note) { return isWithin(note.path, path); });
    return it == m_notes.cend() ? nullptr : &*it;
}

QString SprintForm::saveHindrance() const
{
    if (!m_current)
        return tr("No sprint is open.");
    const auto it = std::find_if(m_notes.cbegin(), m_notes.cend(), [](const FieldNote& note) {
        return note.kind == FieldNote::Kind::Blocking;
    });
    if (it != m_notes.cend())
        return it->message;
    if (!conflicts().isEmpty())
        return tr("Somebody else changed the same values: choose first which ones to keep.");
    if (!isDirty() && !std::holds_alternative<NewSprint>(m_current->key))
        return tr("Nothing has been changed.");
    return {};
}

const QString& SprintForm::refusal() const
{
    static const QString none;
    return m_current ? m_current->refusal : none;
}

void SprintForm::refreshNotes()
{
    QList<FieldNote> notes;
    if (m_current) {
        for (const FieldError& error : m_current->serverErrors)
            notes.append({FieldNote::Kind::Refused, error.path, error.message});
        QList<Sprint> others = m_sprints.sprints();
        for (const Operation& operation : m_operations.operations()) {
            if (operation.kind == OperationKind::CreateSprint &&
                operation.state != OperationState::Done &&
                m_current->key != SprintKey(operation.id) &&
                !findByNumber(others, operation.intent.number))
                others.append(operation.intent);
        }
        // While its own create is on the way, the list may hold it already.
        if (std::holds_alternative<OperationId>(m_current->key) && m_current->pending) {
            others.removeIf(
                [&](const Sprint& other) { return other.number == m_current->base.number; });
        }
        for (const RuleFinding& finding : checkSprint(m_current->draft, others)) {
            notes.append({finding.weight == RuleFinding::Weight::Blocking
                              ? FieldNote::Kind::Blocking
                              : FieldNote::Kind::Warning,
                          finding.path, finding.message});
        }
        std::stable_sort(notes.begin(), notes.end(), [](const FieldNote& a, const FieldNote& b) {
            return int(a.kind) > int(b.kind);
        });
    }
    m_notes = std::move(notes);
    Q_EMIT stateChanged();
}

void SprintForm::afterEdit(const QString& path)
{
    // Places in the lists have moved when the whole list was edited.
    m_current->serverErrors.removeIf([&](const FieldError& error) {
        return path.isEmpty() || isWithin(error.path, path) || error.path.isEmpty();
    });
    m_capacity.reset();
    Q_EMIT edited();
    refreshNotes();
    Q_EMIT draftsChanged();
}

void SprintForm::discard()
{
    if (!m_current)
        return;
    const SprintKey gone = m_current->key;
    m_current.reset();
    if (std::holds_alternative<SprintId>(gone)) {
        if (std::optional<State> state = stateFromStores(gone)) {
            state->draft = state->base;
            state->refused.reset();
            state->serverErrors.clear();
            state->refusal.clear();
            if (const Sprint* sprint = m_sprints.find(std::get<SprintId>(gone));
                sprint && !state->pending) {
                state->base = *sprint;
                state->draft = *sprint;
                state->newer.reset();
            }
            show(std::move(*state));
            return;
        }
    }
    m_notes.clear();
    m_capacity.reset();
    Q_EMIT opened();
    Q_EMIT draftsChanged();
}

std::optional<Sprint> SprintForm::freshDraft() const
{
    if (m_current && std::holds_alternative<NewSprint>(m_current->key))
        return m_current->draft;
    for (const State& state : m_kept) {
        if (std::holds_alternative<NewSprint>(state.key))
            return state.draft;
    }
    return std::nullopt;
}

QList<SprintKey> SprintForm::changedKeys() const
{
    QList<SprintKey> keys;
    const auto add = [&](const State& state) {
        if (std::holds_alternative<NewSprint>(state.key) || !isChanged(state))
            return;
        // What was refused is kept in the outbox, as long as nothing more was typed over it.
        const Operation* refused = state.refused ? m_operations.find(*state.refused) : nullptr;
        if (!refused || !samePlan(refused->intent, state.draft))
            keys.append(state.key);
    };
    if (m_current)
        add(*m_current);
    for (const State& state : m_kept)
        add(state);
    return keys;
}
