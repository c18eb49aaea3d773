// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sql.h"

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
// SQLite's primary result codes (its documentation, "Result and Error Codes"); the extended ones
// carry them in their lowest byte.
constexpr int CodePermission = 3;
constexpr int CodeBusy = 5;
constexpr int CodeLocked = 6;
constexpr int CodeReadOnly = 8;
constexpr int CodeInputOutput = 10;
constexpr int CodeCorrupt = 11;
constexpr int CodeFull = 13;
constexpr int CodeCannotOpen = 14;
constexpr int CodeConstraint = 19;
constexpr int CodeNotADatabase = 26;
constexpr int PrimaryMask = 0xff;

QString sentence(SqliteFault fault)
{
    switch (fault) {
    case SqliteFault::Busy:
        return QCoreApplication::translate(
            "storage",
            "The workspace's database is in use by another program. Try again in a moment.");
    case SqliteFault::Damaged:
        return QCoreApplication::translate(
            "storage",
            "The workspace's database is damaged. At the next start it is set aside, and a "
            "new one is made.");
    case SqliteFault::Full:
        return QCoreApplication::translate(
            "storage",
            "The disk is full, so the change could not be kept. Free some space and try again.");
    case SqliteFault::Disk:
        return QCoreApplication::translate(
            "storage", "The disk reported an error, so the change could not be kept. "
                       "Check the disk and its free space.");
    case SqliteFault::ReadOnly:
        return QCoreApplication::translate(
            "storage", "The workspace's folder cannot be written to. Check its permissions.");
    case SqliteFault::Constraint:
    case SqliteFault::Other:
        break;
    }
    return QCoreApplication::translate("storage",
                                       "The workspace's database could not be read or written.");
}
} // namespace

SqliteFault sqliteFault(const QSqlError& error)
{
    switch (error.nativeErrorCode().toInt() & PrimaryMask) {
    case CodeBusy:
    case CodeLocked:
        return SqliteFault::Busy;
    case CodeCorrupt:
    case CodeNotADatabase:
        return SqliteFault::Damaged;
    case CodeFull:
        return SqliteFault::Full;
    case CodeInputOutput:
        return SqliteFault::Disk;
    case CodePermission:
    case CodeReadOnly:
    case CodeCannotOpen:
        return SqliteFault::ReadOnly;
    case CodeConstraint:
        return SqliteFault::Constraint;
    default:
        return SqliteFault::Other;
    }
}

Error sqlFailure(const QSqlError& error, const QString& statement)
{
    Error failure;
    const SqliteFault fault = sqliteFault(error);
    failure.kind = fault == SqliteFault::Constraint ? ErrorKind::Conflict : ErrorKind::Internal;
    failure.message = sentence(fault);
    failure.detail = u"SQLite %1: %2 %3 (%4)"_s.arg(error.nativeErrorCode(), error.databaseText(),
                                                    error.driverText(), statement.left(200));
    return failure;
}

Result<QSqlQuery> execute(QSqlDatabase& database, const QString& statement,
                          const QVariantList& values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return sqlFailure(query.lastError(), statement);
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return sqlFailure(query.lastError(), statement);
    return query;
}

Result<int> change(QSqlDatabase& database, const QString& statement, const QVariantList& values)
{
    const Result<QSqlQuery> query = execute(database, statement, values);
    if (!query)
        return query.error();
    return query->numRowsAffected();
}

Result<void> forEachRow(QSqlDatabase& database, const QString& statement,
                        const QVariantList& values,
                        const std::function<void(const QSqlQuery&)>& row)
{
    Result<QSqlQuery> query = execute(database, statement, values);
    if (!query)
        return query.error();
    while (query->next())
        row(*query);
    if (query->lastError().isValid())
        return sqlFailure(query->lastError(), statement);
    return {};
}

Transaction::~Transaction()
{
    if (m_isOpen)
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
}

Result<void> Transaction::beginWith(QStringView statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement.toString()))
        return sqlFailure(query.lastError(), statement.toString());
    m_isOpen = true;
    return {};
}

Result<void> Transaction::commit()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"COMMIT"_s))
        return sqlFailure(query.lastError(), u"COMMIT"_s);
    m_isOpen = false;
    return {};
}

QVariant storedTime(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch())
                          : QVariant(QMetaType(QMetaType::LongLong));
}

QDateTime timeFrom(const QVariant& stored)
{
    return stored.isNull() ? QDateTime()
                           : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
}

} // namespace storage
