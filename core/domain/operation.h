// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/event.h"
#include "core/domain/sprint.h"
#include "core/domain/task.h"

/// What a save does. The stored names are those of operationKindName.
enum class OperationKind {
    CreateSprint,
    UpdateSprint,
    DeleteSprint,
    CreateTask,
    UpdateTask, ///< Everything but done: that has verbs of its own.
    DeleteTask,
    CompleteTask,
    ReopenTask,
};
/// Whether Operation::taskBase and taskIntent count instead of base and intent.
bool isTaskOperation(OperationKind kind);

/// Where a save stands. Only Queued and Ambiguous are ever sent or looked up again by themselves.
enum class OperationState {
    Queued,    ///< Written down, not sent; also after a failure that proves nothing was stored.
    Sent,      ///< The request is out; after a crash this is read as Ambiguous.
    Ambiguous, ///< No answer came: look the entity up before anything else.
    Refused,   ///< The service said no; waits for the user to edit, retry or drop.
    Done,      ///< Answered and stored.
};

QString operationKindName(OperationKind kind);
QString operationStateName(OperationState state);
std::optional<OperationKind> operationKindFromName(QStringView name);
std::optional<OperationState> operationStateFromName(QStringView name);

/// One save, from the moment the user made it. Lives in the outbox until it is done.
struct Operation
{
    OperationId id;
    OperationKind kind = OperationKind::CreateSprint;
    OperationState state = OperationState::Queued;
    /// What the user saw when editing began; the base of a three-way merge. Empty for a create.
    Sprint base;
    /// What the user wants. For a delete: the sprint as it was, so that it can be made again.
    Sprint intent;
    /// The same two for a task. To complete or reopen: the task with the wished value of done.
    Task taskBase;
    Task taskIntent;
    int attempts = 0;
    /// All UTC.
    QDateTime createdAt;
    QDateTime sentAt;
    QDateTime answeredAt;
    /// Not before this time; invalid = at once.
    QDateTime nextTryAt;
    /// X-Request-ID of the newest attempt; written before it is sent.
    QString requestId;
    /// Status of the newest answer, 0 without one.
    int httpStatus = 0;
    /// Why it is queued again, ambiguous or refused.
    std::optional<Error> lastError;

    bool operator==(const Operation&) const = default;
};

/// The entity that an operation changes. Until it has an id, the create of a sprint is known by its
/// number, that of a task by the operation ("new-…").
EntityRef operationEntity(const Operation& operation);

/// A sentence such as "Create sprint 26-07".
QString operationTitle(const Operation& operation);

Q_DECLARE_METATYPE(Operation)
