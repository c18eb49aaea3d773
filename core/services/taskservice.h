// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/operation.h"
#include "core/domain/task.h"
#include "core/domain/taskrules.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

class OperationStore;
class OutboxService;
class TaskStore;
namespace rest {
class TaskApi;
}
namespace storage {
class EntityCache;
class SideCar;
} // namespace storage

/// The user's verbs on tasks. Reads go to the service and into the store; every write goes through
/// the outbox, so that it survives whatever happens next. GUI thread; never waits.
class TaskService : public QObject
{
    Q_OBJECT

public:
    TaskService(TaskStore& store, OperationStore& operations, OutboxService& outbox,
                rest::TaskApi& api, storage::EntityCache& cache, storage::SideCar& sideCar,
                QObject* parent = nullptr);

    /// Shows the last session's list and this computer's plans until the service answers.
    void loadCached();
    /// Reads this computer's plans again: another program of the workspace may have changed them.
    void loadPlans();
    /// Reads all pages of the list again. Not doubled: one that is under way is followed by
    /// another.
    void refresh();
    /// Reads one task again, for example because an event named it. Not doubled, as refresh().
    void refreshOne(const TaskId& id);
    bool isRefreshing() const { return m_refreshing; }
    /// Why the newest refresh failed; nothing after one that worked.
    const std::optional<Error>& lastError() const { return m_lastError; }

    /// What the service accepts, by its profile; the richest one's until it is known.
    const TaskRules& rules() const;
    /// A sentence on what was recognised at the address; empty until something was.
    QString profileSentence() const;

    /// Each returns at once; the operation is in OperationStore and its promise in PromiseStore.
    /// A draft that is done is created and then completed.
    OperationId create(const Task& draft);
    /// @param base what the form showed when editing began. A change of `done` becomes an operation
    /// of its own (complete or reopen), a change of the local plan goes to the side-car at once; a
    /// null id comes back when nothing is left to be sent.
    OperationId update(const Task& base, const Task& intent);
    OperationId complete(const Task& task);
    OperationId reopen(const Task& task);
    OperationId remove(const Task& task);
    /// Takes a removal back: one that has not left is dropped; otherwise the task is created again,
    /// with a new id, its plan and its `done` (the new operation's id). Nothing when it cannot be.
    std::optional<OperationId> undoRemove(const OperationId& removal);
    /// Takes an edit, a completion or a reopening back by an operation the other way round: values
    /// that somebody changed since are asked about as with any save. Nothing when it cannot be.
    std::optional<OperationId> undoUpdate(const OperationId& operation);

    /// Puts a task into a sprint, or (with an empty id) out of every sprint: in the service where
    /// it stores that (the operation's id), else on this computer only.
    std::optional<OperationId> assignToSprint(const TaskId& task, const SprintId& sprint);

Q_SIGNALS:
    void refreshStarted();
    void refreshFinished();
    void refreshFailed(const Error& error);
    /// profileSentence() and rules() may be others now.
    void profileChanged();
    /// This computer's plans are in the store (or could not be read: planNotPersisted()).
    void plansLoaded();
    /// The plan could not be written to this computer's disk: it lasts until the program ends.
    void planNotPersisted(const Error& error);

private:
    void keepPlan(const TaskId& id, const TaskPlan& plan);

    TaskStore& m_store;
    OperationStore& m_operations;
    OutboxService& m_outbox;
    rest::TaskApi& m_api;
    storage::EntityCache& m_cache;
    storage::SideCar& m_sideCar;
    enum class ReadAgain { No, Yes };
    QHash<TaskId, ReadAgain> m_reading;
    /// Plans that the disk did not take.
    QSet<TaskId> m_unkept;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    std::optional<Error> m_lastError;
};
