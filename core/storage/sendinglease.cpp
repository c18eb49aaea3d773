// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sendinglease.h"

#include "core/storage/sql.h"

#include <QtCore/QFile>
#include <QtCore/QSysInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
// A lease further ahead than this was written before the clock was put back; it would never run
// out.
constexpr std::chrono::hours BeyondBelief{1};

struct StoredLease
{
    LeaseHolder who;
    QString machine;
};

/// Where process ids mean the same: this boot of this machine, and on Linux this pid namespace (two
/// containers may share a folder).
QString thisMachine()
{
    static const QString machine = QString::fromLatin1(QSysInfo::bootUniqueId()) + u'/' +
                                   QFile::symLinkTarget(u"/proc/self/ns/pid"_s);
    return machine;
}

bool isAlive(qint64 pid)
{
#ifdef Q_OS_UNIX
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno != ESRCH;
#else
    Q_UNUSED(pid)
    return true; // The lease's own end decides.
#endif
}

Result<std::optional<StoredLease>> read(QSqlDatabase& database, const QString& name)
{
    Result<QSqlQuery> query = execute(
        database, u"SELECT holder, machine, pid, expires_at FROM lease WHERE name = ?"_s, {name});
    if (!query)
        return query.error();
    if (!query->next())
        return std::optional<StoredLease>();
    StoredLease lease;
    lease.who.holder = QUuid::fromString(query->value(0).toString());
    lease.machine = query->value(1).toString();
    lease.who.pid = query->value(2).toLongLong();
    lease.who.expiresAt = timeFrom(query->value(3));
    return std::optional(lease);
}

bool mayTake(const StoredLease& lease, QUuid holder, const QDateTime& now)
{
    if (lease.who.holder == holder || lease.who.expiresAt <= now)
        return true;
    if (lease.who.expiresAt > now.addSecs(std::chrono::seconds(BeyondBelief).count()))
        return true;
    return lease.machine == thisMachine() && !isAlive(lease.who.pid);
}

QVariant newEnd(const QDateTime& now)
{
    return storedTime(now.addSecs(SendingLease::LeaseDuration.count()));
}

QString idText(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}
} // namespace

QFuture<Result<bool>> SendingLease::takeLease(QUuid holder, const QDateTime& now, qint64 pid)
{
    return m_database.run<bool>(
        [name = m_name, holder, now, pid](QSqlDatabase& database) -> Result<bool> {
            Transaction transaction(database);
            if (const Result<void> begun = transaction.begin(); !begun)
                return begun.error();
            const Result<std::optional<StoredLease>> lease = read(database, name);
            if (!lease)
                return lease.error();
            if (*lease && !mayTake(**lease, holder, now))
                return false;
            const Result<int> taken =
                change(database,
                       u"INSERT OR REPLACE INTO lease (name, holder, machine, pid, "
                       "expires_at) VALUES (?, ?, ?, ?, ?)"_s,
                       {name, idText(holder), thisMachine(), pid, newEnd(now)});
            if (!taken)
                return taken.error();
            if (const Result<void> committed = transaction.commit(); !committed)
                return committed.error();
            return true;
        });
}

QFuture<Result<bool>> SendingLease::renewLease(QUuid holder, const QDateTime& now)
{
    return m_database.run<bool>(
        [name = m_name, holder, now](QSqlDatabase& database) -> Result<bool> {
            const Result<int> renewed =
                change(database, u"UPDATE lease SET expires_at = ? WHERE name = ? AND holder = ?"_s,
                       {newEnd(now), name, idText(holder)});
            if (!renewed)
                return renewed.error();
            return *renewed > 0;
        });
}

QFuture<Result<void>> SendingLease::releaseLease(QUuid holder)
{
    return m_database.run<void>([name = m_name, holder](QSqlDatabase& database) -> Result<void> {
        const Result<int> released = change(
            database, u"DELETE FROM lease WHERE name = ? AND holder = ?"_s, {name, idText(holder)});
        return released ? Result<void>() : Result<void>(released.error());
    });
}

QFuture<Result<bool>> SendingLease::isFree(const QDateTime& now)
{
    return m_database.run<bool>([now, name = m_name](QSqlDatabase& database) -> Result<bool> {
        const Result<std::optional<StoredLease>> lease = read(database, name);
        if (!lease)
            return lease.error();
        return !*lease || mayTake(**lease, QUuid(), now);
    });
}

QFuture<Result<std::optional<LeaseHolder>>> SendingLease::currentHolder()
{
    using Holder = std::optional<LeaseHolder>;
    return m_database.run<Holder>([name = m_name](QSqlDatabase& database) -> Result<Holder> {
        const Result<std::optional<StoredLease>> lease = read(database, name);
        if (!lease)
            return lease.error();
        return *lease ? Holder((*lease)->who) : Holder();
    });
}

} // namespace storage
