// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/domain/taskrules.h"
#include "core/models/taskkey.h"

#include <QtCore/QHash>

class OperationStore;
class TaskStore;

/// How the newest saves of one task stand; the gravest is shown.
struct TaskSaves
{
    enum class Mark {
        None,
        Waiting,   ///< In the outbox; a hollow ring.
        Ambiguous, ///< Nobody can tell whether the service stored it.
        Refused,   ///< The service said no; a red square.
    };
    Mark mark = Mark::None;
    /// The operation that the mark is about.
    OperationId operation;
    /// The newest change of values that waits for its answer.
    std::optional<Task> values;
    std::optional<bool> done;
    bool isDeleting = false;

    bool operator==(const TaskSaves&) const = default;
};

/// The saves that are not done, by task. Creates stand under their operation.
QHash<TaskKey, TaskSaves> taskSaves(const QList<Operation>& operations);
TaskSaves savesOf(const QList<Operation>& operations, const TaskKey& key);

/// The task as the user believes it to be: with the saves that wait applied.
Task believed(Task stored, const TaskSaves& saves, const TaskRules& rules);

/// A sentence about the mark; empty without one.
QString markText(const TaskSaves& saves, const OperationStore& operations);

/// The task's key while the operation is not done: its own for a create.
TaskKey taskKeyOf(const Operation& operation);
