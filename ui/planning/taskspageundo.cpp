// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TasksPage that takes saves back, and does again what was taken back.
#include "ui/planning/taskspage.h"

#include "core/services/outboxservice.h"
#include "core/services/taskservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/taskstore.h"
#include "ui/planning/taskview.h"

using namespace Qt::Literals::StringLiterals;

UndoList& TasksPage::opposite(const UndoList& list)
{
    return &list == &m_undo ? m_redo : m_undo;
}

void TasksPage::remember(const OperationId& id)
{
    // What was taken back before belongs to another course of things.
    m_redo.clear();
    if (const Operation* operation = m_parts.operations.find(id))
        rememberIn(m_undo, id, operationTitle(*operation));
}

void TasksPage::rememberIn(UndoList& list, const OperationId& id, const QString& text)
{
    const Operation* found = m_parts.operations.find(id);
    if (!found)
        return;
    // As the user made it: until it is sent, later saves of the same task may join it.
    const Operation save = *found;
    list.add(id, text, [this, &list, save, text] { return takeBackSave(list, save, text); });
}

UndoList::Outcome TasksPage::takeBackSave(UndoList& list, const Operation& save,
                                          const QString& text)
{
    const Operation* now = m_parts.operations.find(save.id);
    if (!now || now->state == OperationState::Refused)
        return UndoList::Outcome::Never;
    switch (save.kind) {
    case OperationKind::DeleteTask:
        return bringBack(list, save, text);
    case OperationKind::CreateTask:
        return removeAgain(list, Operation(*now), text);
    default:
        break;
    }
    TaskService& service = m_parts.service;
    const Task* known = m_parts.tasks.find(save.taskIntent.id);
    if (!known)
        return UndoList::Outcome::Never;
    std::optional<OperationId> back;
    if (save.kind == OperationKind::CompleteTask) {
        // It goes out behind the save, in the order of this task.
        back = service.reopen(now->taskIntent);
    } else if (save.kind == OperationKind::ReopenTask) {
        back = service.complete(now->taskIntent);
    } else {
        // The other way round is a save like any other: what somebody else changed since stays, and
        // where it is the same value the user is asked. What is kept here is no part of it.
        Task from = save.taskIntent;
        Task to = save.taskBase;
        for (Task* task : {&from, &to}) {
            task->done = known->done;
            mergePlan(task->plan, known->plan, m_parts.tasks.rules(), PlanPart::Local);
        }
        back = service.update(from, to);
    }
    if (!back || back->value().isNull())
        return UndoList::Outcome::Never;
    rememberWayBack(list, save, *back, text);
    tellTakenBack(list, save.id, text, {});
    return UndoList::Outcome::Done;
}

void TasksPage::rememberWayBack(const UndoList& list, const Operation& save,
                                const OperationId& back, const QString& text)
{
    const Operation* found = m_parts.operations.find(back);
    if (!found)
        return;
    Operation way = *found;
    if (save.kind == OperationKind::UpdateTask) {
        // It may have joined the save that it takes back.
        way.taskBase = save.taskIntent;
        way.taskIntent = save.taskBase;
    }
    UndoList& other = opposite(list);
    other.add(back, text, [this, &other, way, text] { return takeBackSave(other, way, text); });
}

UndoList::Outcome TasksPage::bringBack(UndoList& list, const Operation& removal,
                                       const QString& text)
{
    const Operation* now = m_parts.operations.find(removal.id);
    const bool isStored = now && now->state == OperationState::Done;
    const auto back = m_parts.service.undoRemove(removal.id);
    if (!back)
        return isStored ? UndoList::Outcome::Never : UndoList::Outcome::NotNow;
    const bool isDropped = *back == removal.id;
    UndoList& other = opposite(list);
    if (isDropped) {
        const TaskId task = removal.taskBase.id;
        other.add(removal.id, text, [this, &other, task, text] {
            const Task* known = m_parts.tasks.find(task);
            if (!known)
                return UndoList::Outcome::Never;
            const OperationId again = m_parts.service.remove(*known);
            rememberIn(opposite(other), again, text);
            tellTakenBack(other, again, text, {});
            return UndoList::Outcome::Done;
        });
    } else {
        rememberIn(other, *back, text);
    }
    const TaskKey key = isDropped ? TaskKey(removal.taskBase.id) : TaskKey(*back);
    m_view->showCurrent(key);
    showTask(key);
    tellTakenBack(list, removal.id, text,
                  isDropped ? QString() : tr("It gets a new id from the service."));
    return UndoList::Outcome::Done;
}

UndoList::Outcome TasksPage::removeAgain(UndoList& list, const Operation& create,
                                         const QString& text)
{
    // Only a task that was brought back comes here, so that its deletion is done again.
    if (create.state != OperationState::Done) {
        const bool soon = m_parts.outbox.isSettling(create.id);
        m_parts.outbox.drop(create.id);
        if (m_parts.operations.find(create.id) && !soon)
            return UndoList::Outcome::NotNow;
        UndoList& other = opposite(list);
        other.add(create.id, text, [this, &other, typed = create.taskIntent, text] {
            const OperationId again = m_parts.service.create(typed);
            rememberIn(opposite(other), again, text);
            tellTakenBack(other, again, text, {});
            return UndoList::Outcome::Done;
        });
        tellTakenBack(list, create.id, text, {});
        return UndoList::Outcome::Done;
    }
    const Task* known = m_parts.tasks.find(create.taskIntent.id);
    if (!known)
        return UndoList::Outcome::Never;
    const OperationId again = m_parts.service.remove(*known);
    rememberIn(opposite(list), again, text);
    tellTakenBack(list, again, text, {});
    return UndoList::Outcome::Done;
}

void TasksPage::tellTakenBack(const UndoList& list, const OperationId& id, const QString& text,
                              const QString& sentence)
{
    const QString title = text.left(120);
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = &list == &m_undo ? tr("Taken back: %1").arg(title)
                                                      : tr("Done again: %1").arg(title),
                            .sentence = sentence,
                            .key = id.value().toString()});
}

void TasksPage::undo()
{
    const QString text = m_undo.newestText();
    tellOutcome(m_undo, m_undo.undoNewest(), text);
}

void TasksPage::redo()
{
    const QString text = m_redo.newestText();
    tellOutcome(m_redo, m_redo.undoNewest(), text);
}

void TasksPage::tellOutcome(const UndoList& list, UndoList::Outcome outcome, const QString& text)
{
    switch (outcome) {
    case UndoList::Outcome::Done:
        return; // It has said what it did.
    case UndoList::Outcome::NotNow:
        Q_EMIT noticeRequested({.tone = Tone::Attention,
                                .title = tr("It is being sent right now"),
                                .sentence = tr("Try it again when the answer is there."),
                                .key = u"task-undo"_s});
        return;
    case UndoList::Outcome::Never:
        Q_EMIT noticeRequested({.tone = Tone::Attention,
                                .title = &list == &m_undo ? tr("This cannot be undone any more")
                                                          : tr("This cannot be done again"),
                                .sentence = tr("%1 was refused or given up, or somebody else has "
                                               "changed the same since.")
                                                .arg(text.left(120)),
                                .key = u"task-undo"_s});
        return;
    }
}

QList<NoticeAction> TasksPage::saveActions(const OperationId& id)
{
    if (!m_undo.contains(id))
        return {};
    return {{.text = tr("Undo"), .run = [this, id] {
                 const Operation* operation = m_parts.operations.find(id);
                 const QString text = operation ? operationTitle(*operation) : QString();
                 tellOutcome(m_undo, m_undo.undo(id), text);
             }}};
}
