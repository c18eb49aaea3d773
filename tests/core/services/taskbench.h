// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/taskapi.h"
#include "core/services/tasksending.h"
#include "core/services/taskservice.h"
#include "core/storage/entitycache.h"
#include "core/storage/sidecar.h"
#include "core/stores/taskstore.h"
#include "tests/core/services/outboxbench.h"
#include "tests/support/http/faketasks.h"

/// One program of a workspace that has a task service, as far as tasks go.
struct TaskProgram
{
    TaskProgram(const QString& folder, const QUrl& address)
        : database(folder),
          transport(rest::taskServiceRoot(address), quickSettings()),
          api(transport, address)
    {
        service.loadCached();
        outbox.start();
    }

    ~TaskProgram()
    {
        outbox.stop();
        database.close();
    }

    TaskProgram(const TaskProgram&) = delete;
    TaskProgram& operator=(const TaskProgram&) = delete;

    OperationState stateOf(const OperationId& id) const
    {
        const Operation* operation = operations.find(id);
        return operation ? operation->state : OperationState::Queued;
    }
    Error errorOf(const OperationId& id) const
    {
        const Operation* operation = operations.find(id);
        return operation ? operation->lastError.value_or(Error()) : Error();
    }
    PromiseState promiseOf(const OperationId& id) const
    {
        const Promise* promise = promiseStore.find(id);
        return promise ? promise->state : PromiseState::Waiting;
    }

    storage::Database database;
    storage::OutboxTable table{database};
    storage::PromiseTable promiseTable{database};
    storage::SendingLease lease{database};
    storage::EntityCache cache{database};
    storage::SideCar sideCar{database};
    OperationStore operations;
    SprintStore sprints;
    TaskStore tasks;
    PromiseStore promiseStore;
    rest::Transport sprintTransport{QUrl(), quickSettings()};
    rest::SprintApi sprintApi{sprintTransport};
    rest::Transport transport;
    rest::TaskApi api;
    PromiseService promises{promiseStore, promiseTable};
    OutboxService outbox{table, lease, operations, sprints, promises, sprintApi};
    TaskSending sending{outbox, tasks, api, sideCar};
    TaskService service{tasks, operations, outbox, api, cache, sideCar};
};
