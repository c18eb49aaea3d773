// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/taskform.h"

#include "core/stores/operationstore.h"
#include "core/stores/taskstore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
const Task NoTask;
const TaskSaves NoSaves;
} // namespace

TaskForm::TaskForm(const TaskStore& tasks, const OperationStore& operations, QObject* parent)
    : QObject(parent), m_tasks(tasks), m_operations(operations)
{
    connect(&tasks, &TaskStore::taskChanged, this, [this](const TaskId& id) { storesChanged(id); });
    connect(&tasks, &TaskStore::taskRemoved, this, [this](const TaskId& id) { storesChanged(id); });
    connect(&tasks, &TaskStore::listChanged, this, [this] {
        if (m_current && m_current->deleted)
            storesChanged(TaskKey(m_current->key)); // It may be there again.
    });
    connect(&tasks, &TaskStore::rulesChanged, this, &TaskForm::refreshFindings);
    connect(&operations, &OperationStore::operationChanged, this, &TaskForm::operationChanged);
    connect(&operations, &OperationStore::operationRemoved, this, [this] {
        if (m_current)
            storesChanged(TaskKey(m_current->key));
    });
}

TaskForm::~TaskForm() = default;

bool TaskForm::open(const TaskKey& key)
{
    if (m_current && m_current->key == key)
        return true;
    std::optional<State> next;
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(),
                                   [&](const State& state) { return state.key == key; });
    if (kept != m_kept.end())
        next = m_kept.takeAt(kept - m_kept.begin());
    else
        next = stateFromStores(key);
    if (!next)
        return false;
    leaveCurrent();
    m_current = std::move(next);
    m_unreadable.clear();
    Q_EMIT opened();
    refreshFindings();
    return true;
}

void TaskForm::close()
{
    if (!m_current)
        return;
    leaveCurrent();
    m_unreadable.clear();
    Q_EMIT opened();
    refreshFindings();
}

void TaskForm::leaveCurrent()
{
    if (m_current && isChanged(*m_current) && !m_current->refused)
        m_kept.append(std::move(*m_current));
    m_current.reset();
}

const Task& TaskForm::draft() const
{
    return m_current ? m_current->draft : NoTask;
}

const Task& TaskForm::base() const
{
    return m_current ? m_current->base : NoTask;
}

const TaskSaves& TaskForm::saves() const
{
    return m_current ? m_current->saves : NoSaves;
}

const Operation* TaskForm::refusedOperation() const
{
    return m_current && m_current->refused ? m_operations.find(*m_current->refused) : nullptr;
}

Task TaskForm::intent() const
{
    Task task = draft();
    task.title = task.title.trimmed();
    task.category = task.category.trimmed();
    return task;
}

bool TaskForm::isChanged(const State& state)
{
    Task base = state.base;
    base.done = state.draft.done;
    return state.refused.has_value() || !sameContent(base, state.draft);
}

const Operation* TaskForm::refusedFor(const TaskKey& key) const
{
    const QList<Operation>& operations = m_operations.operations();
    const auto it = std::find_if(operations.crbegin(), operations.crend(), [&](const Operation& o) {
        return (o.kind == OperationKind::UpdateTask || o.kind == OperationKind::CreateTask) &&
               o.state != OperationState::Done && taskKeyOf(o) == key;
    });
    return it != operations.crend() && it->state == OperationState::Refused ? &*it : nullptr;
}

std::optional<TaskForm::State> TaskForm::stateFromStores(const TaskKey& key) const
{
    State state;
    state.key = key;
    state.saves = savesOf(m_operations.operations(), key);
    const Operation* refused = refusedFor(key);
    if (const auto* operationId = std::get_if<OperationId>(&key)) {
        const Operation* operation = m_operations.find(*operationId);
        if (!operation || operation->kind != OperationKind::CreateTask)
            return std::nullopt;
        state.base = state.draft = operation->taskIntent;
        if (refused)
            state.refused = refused->id;
        return state;
    }
    const Task* stored = m_tasks.find(std::get<TaskId>(key));
    if (!stored)
        return std::nullopt;
    state.base = state.draft = believed(*stored, state.saves, m_tasks.rules());
    if (refused) {
        state.refused = refused->id;
        const TaskPlan plan = stored->plan;
        state.base = refused->taskBase;
        state.draft = refused->taskIntent;
        state.base.id = state.draft.id = stored->id;
        // What is kept on this computer is no part of the save.
        mergePlan(state.base.plan, plan, m_tasks.rules(), PlanPart::Local);
        mergePlan(state.draft.plan, plan, m_tasks.rules(), PlanPart::Local);
        state.base.done = state.draft.done = stored->done;
        if (!sameContent(*stored, state.base))
            state.newer = *stored;
    }
    return state;
}

void TaskForm::refreshFindings()
{
    QList<RuleFinding> findings;
    if (m_current) {
        for (auto it = m_unreadable.cbegin(); it != m_unreadable.cend(); ++it)
            findings.append({RuleFinding::Weight::Blocking, it.key(), it.value()});
        findings.append(checkTask(m_current->draft, m_tasks.rules()));
        if (const Operation* refused = refusedOperation(); refused && refused->lastError) {
            for (const FieldError& error : refused->lastError->fields)
                findings.append({RuleFinding::Weight::Warning,
                                 error.path == u"id"_s ? u"sprint_id"_s : error.path,
                                 error.message});
        }
        std::stable_sort(findings.begin(), findings.end(),
                         [](const RuleFinding& a, const RuleFinding& b) {
                             return int(a.weight) < int(b.weight);
                         });
    }
    m_findings = findings;
    Q_EMIT stateChanged();
}

QString TaskForm::noteFor(const QString& path) const
{
    const auto it = std::find_if(m_findings.cbegin(), m_findings.cend(),
                                 [&](const RuleFinding& note) { return note.path == path; });
    return it == m_findings.cend() ? QString() : it->message;
}

QString TaskForm::saveHindrance() const
{
    if (!m_current)
        return tr("No task is open.");
    if (hasBlocking(m_findings))
        return m_findings.first().message;
    if (m_current->saves.isDeleting)
        return tr("Its deletion is under way.");
    if (!conflicts().isEmpty())
        return tr("Somebody else changed the same values: choose first which ones to keep.");
    if (!isDirty())
        return tr("Nothing has been changed.");
    return {};
}

// Edits

void TaskForm::edit(const std::function<void(Task&)>& change, const QString& path)
{
    if (!m_current)
        return;
    Task next = m_current->draft;
    change(next);
    const bool wasUnreadable = m_unreadable.remove(path) > 0;
    if (next == m_current->draft && !wasUnreadable)
        return;
    m_current->draft = std::move(next);
    Q_EMIT edited();
    refreshFindings();
}

void TaskForm::setTitle(const QString& title)
{
    edit([&](Task& task) { task.title = title; }, u"title"_s);
}

void TaskForm::setDescription(const QString& description)
{
    edit([&](Task& task) { task.description = description; }, u"description"_s);
}

void TaskForm::setPriority(const QString& priority)
{
    edit([&](Task& task) { task.priority = priority; }, u"priority"_s);
}

void TaskForm::setCategory(const QString& category)
{
    edit([&](Task& task) { task.category = category; }, u"category"_s);
}

void TaskForm::setDue(const DueDate& due)
{
    edit([&](Task& task) { task.due = due; }, u"due"_s);
}

void TaskForm::setTags(const QStringList& tags)
{
    edit([&](Task& task) { task.tags = tags; }, u"tags"_s);
}

void TaskForm::setSprint(const SprintId& sprint)
{
    edit([&](Task& task) { task.plan.sprint = sprint; }, u"sprint_id"_s);
}

void TaskForm::setAssignee(const MemberId& assignee)
{
    edit([&](Task& task) { task.plan.assignee = assignee; }, u"assignee_id"_s);
}

void TaskForm::setEstimate(std::optional<double> estimate)
{
    edit([&](Task& task) { task.plan.estimate = estimate; }, u"estimate"_s);
}

void TaskForm::setRank(const QString& rank)
{
    edit([&](Task& task) { task.plan.rank = rank.trimmed(); }, u"rank"_s);
}

void TaskForm::setState(const QString& state)
{
    edit([&](Task& task) { task.plan.state = state.trimmed(); }, u"state"_s);
}

void TaskForm::setUnreadable(const QString& path, const QString& sentence)
{
    if (!m_current || m_unreadable.value(path) == sentence)
        return;
    m_unreadable.insert(path, sentence);
    refreshFindings();
}

bool TaskForm::hasUnsaved() const
{
    return !m_kept.isEmpty() || (isDirty() && !m_current->refused) || !m_unreadable.isEmpty();
}

QStringList TaskForm::unsavedTitles() const
{
    QStringList titles;
    for (const State& state : m_kept)
        titles.append(taskTitle(state.draft));
    if ((isDirty() && !m_current->refused) || !m_unreadable.isEmpty())
        titles.append(taskTitle(m_current->draft));
    return titles;
}
