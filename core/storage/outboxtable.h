// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/storage/database.h"

namespace storage {

/// The saves of a workspace that are not yet, or only just, confirmed. Written with a full sync:
/// once a future has finished with success, the change outlives a power cut. Usable from any
/// thread.
class OutboxTable
{
public:
    explicit OutboxTable(Database& database) : m_database(database) {}

    /// Appends; the order of adding is the order of sending. Conflict when the id is already there.
    QFuture<Result<void>> add(const Operation& operation);
    /// Replaces the operation of the same id and keeps its place. NotFound when it is gone.
    QFuture<Result<void>> update(const Operation& operation);
    /// NotFound when it is gone.
    QFuture<Result<void>> remove(OperationId id);
    /// Removes operations that are done, but for the `keep` newest of them; gives their number.
    QFuture<Result<int>> trimDone(int keep);

    /// In the order in which they were added. Rows that cannot be read (of a newer program) stay in
    /// the file, are left out here and are named in the log.
    QFuture<Result<QList<Operation>>> all();
    /// Everything that is not done: queued, sent, ambiguous, refused.
    QFuture<Result<QList<Operation>>> pending();
    /// NotFound when it is gone.
    QFuture<Result<Operation>> byId(OperationId id);

private:
    Database& m_database;
};

} // namespace storage
