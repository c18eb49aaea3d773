// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

class OutboxService;
class TaskStore;
namespace rest {
class TaskApi;
}
namespace storage {
class SideCar;
}

/// How the outbox sends the saves of tasks; made beside it where a workspace has a task service.
///
/// Every change reads the task first and compares it with its base. A create that got no answer is
/// looked up by its title and what else was sent, among the tasks that were made since; unless
/// exactly one fits, the user is asked. To complete is never repeated blindly: the state is read
/// first, for there are services where doing it twice undoes it. GUI thread; never waits.
class TaskSending : public QObject
{
    Q_OBJECT

public:
    TaskSending(OutboxService& outbox, TaskStore& tasks, rest::TaskApi& api,
                storage::SideCar& sideCar, QObject* parent = nullptr);
    ~TaskSending() override;

    /// Sends or looks up; the outbox has seen to the order and marked it as under way.
    void begin(const Operation& operation);
    /// Another program of this workspace sent it.
    void takeOutcome(const Operation& operation);

private:
    void create(Operation wanted);
    void lookUpCreate(const Operation& operation);
    QList<Task> fitting(const QList<Task>& tasks, const Operation& operation) const;
    void judgeFound(const Operation& operation, const QList<Task>& found,
                    const QDateTime& answeredAt);
    void takeLateOnes();
    void finishCreate(const Operation& operation, const Task& stored, int httpStatus,
                      const QDateTime& answeredAt);
    void readBeforeUpdate(const Operation& operation);
    void compare(Operation operation, const Task& stored, const QDateTime& answeredAt);
    void update(Operation wanted, const Task& stored, const Task& body);
    void readBeforeDone(const Operation& operation);
    void setDone(Operation wanted, const Task& stored);
    void remove(Operation wanted);
    void lookUpRemove(const Operation& operation);
    void finish(Operation operation, const Task& stored, int httpStatus,
                const QDateTime& answeredAt);
    void keepPlan(const TaskId& id, const TaskPlan& plan);
    /// Nothing had to be sent: the task is as wished.
    void finishUnsent(Operation operation, const Task& stored, const QDateTime& answeredAt);

    OutboxService& m_outbox;
    TaskStore& m_tasks;
    rest::TaskApi& m_api;
    storage::SideCar& m_sideCar;
    /// Of a create under way: the tasks that there were before it was sent.
    QHash<OperationId, QSet<TaskId>> m_before;
    /// Creates about which the user was asked; sent again they are looked up once more.
    QSet<OperationId> m_asked;
};
