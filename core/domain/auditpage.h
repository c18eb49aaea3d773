// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"

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
    /// At most storage::AuditLog::MostEntries.
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
