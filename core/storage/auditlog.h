// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"
#include "core/storage/database.h"

namespace storage {

/// Which entries of the audit log.
struct AuditQuery
{
    enum class Order { NewestFirst, OldestFirst };

    Order order = Order::NewestFirst;
    /// Both included; invalid = no bound. UTC.
    QDateTime from;
    QDateTime to;
    /// In who, what, target, result or detail, in any case; empty = all.
    QString text;
    /// The last entry of the page before: this one continues behind it.
    std::optional<qint64> behind;
    /// At most AuditLog::MostEntries.
    int limit = 200;

    bool operator==(const AuditQuery&) const = default;
};

struct AuditPage
{
    QList<AuditEntry> entries;
    /// More entries fit.
    bool hasMore = false;

    bool operator==(const AuditPage&) const = default;
};

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
