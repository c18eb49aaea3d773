// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QUuid>

#include <chrono>

namespace storage {

struct LeaseHolder
{
    QUuid holder;
    qint64 pid = 0;
    /// UTC.
    QDateTime expiresAt;

    bool operator==(const LeaseHolder&) const = default;
};

/// The right to send the outbox of a workspace. One program holds it, so that a window and a
/// command line never send the same operation. A holder renews it well within LeaseDuration and
/// stops sending as soon as a renewal says false. Usable from any thread.
class SendingLease
{
public:
    explicit SendingLease(Database& database) : m_database(database) {}
    /// Another right, of another name: a file may hold several.
    SendingLease(Database& database, const QString& name) : m_database(database), m_name(name) {}

    /// How long a lease lasts without renewal.
    static constexpr std::chrono::seconds LeaseDuration{15};

    /// True when `holder` has the lease now: nobody had it, it had run out, its holder's process is
    /// no longer alive on this machine, or it was `holder`'s already (which renews it).
    QFuture<Result<bool>> takeLease(QUuid holder, const QDateTime& now,
                                    qint64 pid = QCoreApplication::applicationPid());
    /// True when `holder` still has it, now for another LeaseDuration. Never takes it from anyone.
    QFuture<Result<bool>> renewLease(QUuid holder, const QDateTime& now);
    /// Gives it up; nothing happens when somebody else has it.
    QFuture<Result<void>> releaseLease(QUuid holder);
    /// Whether takeLease() would give it to anyone now. Changes nothing.
    QFuture<Result<bool>> isFree(const QDateTime& now);
    /// Who has it, be it run out or not.
    QFuture<Result<std::optional<LeaseHolder>>> currentHolder();

private:
    Database& m_database;
    QString m_name = QStringLiteral("sending");
};

} // namespace storage
