// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"
#include "core/domain/task.h"
#include "core/storage/database.h"

namespace storage {

/// Sprints as they were when the service last told them.
struct SprintSnapshot
{
    QList<Sprint> sprints;
    /// UTC; invalid when nothing was ever fetched.
    QDateTime fetchedAt;

    bool operator==(const SprintSnapshot&) const = default;
};

/// Tasks as they were when the service last told them.
struct TaskSnapshot
{
    QList<Task> tasks;
    /// UTC; invalid when nothing was ever fetched.
    QDateTime fetchedAt;

    bool operator==(const TaskSnapshot&) const = default;
};

/// What the services told last, to be shown while they are away. Usable from any thread.
class EntityCache
{
public:
    explicit EntityCache(Database& database) : m_database(database) {}

    /// Puts the whole list in the place of the older one, all or nothing.
    QFuture<Result<void>> replaceSprints(const QList<Sprint>& sprints, const QDateTime& fetchedAt);
    /// In the order in which they were given.
    QFuture<Result<SprintSnapshot>> sprints();
    /// The same for tasks.
    QFuture<Result<void>> replaceTasks(const QList<Task>& tasks, const QDateTime& fetchedAt);
    QFuture<Result<TaskSnapshot>> tasks();
    /// Forgets everything, as after a change of the service's address.
    QFuture<Result<void>> clear();

private:
    Database& m_database;
};

} // namespace storage
