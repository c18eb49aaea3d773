// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"
#include "core/storage/database.h"

#include <QtCore/QHash>

namespace storage {

/// What this computer knows of a task and its service does not store: sprint, assignee, estimate,
/// rank, state. Usable from any thread.
class SideCar
{
public:
    explicit SideCar(Database& database) : m_database(database) {}

    /// An empty plan takes the task out.
    QFuture<Result<void>> put(const TaskId& id, const TaskPlan& plan);
    QFuture<Result<QHash<TaskId, TaskPlan>>> all();

private:
    Database& m_database;
};

} // namespace storage
