// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/promise.h"
#include "core/storage/database.h"

namespace storage {

/// The promises of a workspace's writes; the newest MaxPromises are kept. Usable from any thread.
class PromiseTable
{
public:
    static constexpr int MaxPromises = 1000;

    explicit PromiseTable(Database& database) : m_database(database) {}

    /// Adds, or replaces the promise of the same operation, which keeps its place.
    QFuture<Result<void>> put(const Promise& promise);
    /// Newest first. Rows that cannot be read are left out and named in the log.
    QFuture<Result<QList<Promise>>> all(int limit = MaxPromises);
    /// Newest first.
    QFuture<Result<QList<Promise>>> forEntity(const EntityRef& entity, int limit = MaxPromises);

private:
    Database& m_database;
};

} // namespace storage
