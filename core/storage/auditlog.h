// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/auditpage.h"
#include "core/storage/database.h"

namespace storage {

using ::AuditPage;
using ::AuditQuery;

/// Everything that this program wrote to Kafka and through REST, for this workspace. Entries are
/// added and never changed or removed: the database itself refuses that. Usable from any thread.
class AuditLog
{
public:
    /// In one page.
    static constexpr int MostEntries = 5000;
    /// Of one text of an entry; longer ones are cut.
    static constexpr qsizetype MostLetters = 2000;

    explicit AuditLog(Database& database) : m_database(database) {}

    /// Gives the entry's number.
    QFuture<Result<qint64>> add(const AuditEntry& entry);
    QFuture<Result<AuditPage>> page(const AuditQuery& query);

private:
    Database& m_database;
};

} // namespace storage
