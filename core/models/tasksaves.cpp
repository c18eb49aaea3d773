// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tasksaves.h"

#include "core/stores/operationstore.h"

#include <QtCore/QCoreApplication>

namespace {

struct TaskSaveTexts
{
    Q_DECLARE_TR_FUNCTIONS(TaskSaveTexts)
};

TaskSaves::Mark markOf(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
    case OperationState::Sent:
        return TaskSaves::Mark::Waiting;
    case OperationState::Ambiguous:
        return TaskSaves::Mark::Ambiguous;
    case OperationState::Refused:
        return TaskSaves::Mark::Refused;
    case OperationState::Done:
        break;
    }
    return TaskSaves::Mark::None;
}

void note(TaskSaves& saves, const Operation& operation)
{
    const TaskSaves::Mark mark = markOf(operation.state);
    if (mark >= saves.mark) {
        saves.mark = mark;
        saves.operation = operation.id;
    }
    // What was refused is not what is stored; it is shown where it can be mended.
    if (mark == TaskSaves::Mark::Refused && operation.kind != OperationKind::CreateTask)
        return;
    switch (operation.kind) {
    case OperationKind::CreateTask:
    case OperationKind::UpdateTask:
        saves.values = operation.taskIntent;
        break;
    case OperationKind::CompleteTask:
        saves.done = true;
        break;
    case OperationKind::ReopenTask:
        saves.done = false;
        break;
    case OperationKind::DeleteTask:
        saves.isDeleting = true;
        break;
    default:
        break;
    }
}

} // namespace

TaskKey taskKeyOf(const Operation& operation)
{
    if (operation.kind == OperationKind::CreateTask)
        return operation.id;
    return operation.taskIntent.id;
}

QHash<TaskKey, TaskSaves> taskSaves(const QList<Operation>& operations)
{
    QHash<TaskKey, TaskSaves> saves;
    for (const Operation& operation : operations) {
        if (isTaskOperation(operation.kind) && operation.state != OperationState::Done)
            note(saves[taskKeyOf(operation)], operation);
    }
    return saves;
}

TaskSaves savesOf(const QList<Operation>& operations, const TaskKey& key)
{
    TaskSaves saves;
    for (const Operation& operation : operations) {
        if (isTaskOperation(operation.kind) && operation.state != OperationState::Done &&
            taskKeyOf(operation) == key)
            note(saves, operation);
    }
    return saves;
}

Task believed(Task stored, const TaskSaves& saves, const TaskRules& rules)
{
    if (saves.values) {
        const Task known = std::move(stored);
        stored = *saves.values;
        stored.id = known.id;
        stored.createdAt = known.createdAt;
        stored.updatedAt = known.updatedAt;
        stored.done = known.done;
        // The plan of an update holds only what the service stores.
        const TaskPlan sent = stored.plan;
        stored.plan = known.plan;
        mergePlan(stored.plan, sent, rules, PlanPart::Stored);
    }
    if (saves.done)
        stored.done = *saves.done;
    return stored;
}

QString markText(const TaskSaves& saves, const OperationStore& operations)
{
    const Operation* operation = operations.find(saves.operation);
    const QString reason =
        operation && operation->lastError ? operation->lastError->message : QString();
    switch (saves.mark) {
    case TaskSaves::Mark::None:
        return {};
    case TaskSaves::Mark::Waiting:
        return reason.isEmpty() ? TaskSaveTexts::tr("Being saved.")
                                : TaskSaveTexts::tr("Waits in the outbox. %1").arg(reason);
    case TaskSaves::Mark::Ambiguous:
        return TaskSaveTexts::tr("No answer came; it may have been stored. %1").arg(reason);
    case TaskSaves::Mark::Refused:
        return TaskSaveTexts::tr("The service refused it. %1").arg(reason);
    }
    return {};
}
