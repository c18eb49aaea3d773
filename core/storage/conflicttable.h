// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/conflictnote.h"
#include "core/storage/database.h"

namespace storage {

/// The values that lost (and those that won) wherever two people changed the same; the newest
/// MaxNotes are kept. Usable from any thread.
class ConflictTable
{
public:
    static constexpr int MaxNotes = 5000;

    explicit ConflictTable(Database& database) : m_database(database) {}

    /// All or nothing. A conflict that the same save meets again is kept once.
    QFuture<Result<void>> add(const QList<ConflictNote>& notes);
    /// Newest first.
    QFuture<Result<QList<ConflictNote>>> all(int limit = MaxNotes);
    /// Newest first.
    QFuture<Result<QList<ConflictNote>>> forEntity(const EntityRef& entity, int limit = MaxNotes);

private:
    Database& m_database;
};

} // namespace storage
