// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <functional>

class QSqlError;

namespace storage {

/// SQLite's own results that this room has to tell apart.
enum class SqliteFault { Other, Busy, Damaged, Full, Disk, ReadOnly, Constraint };
SqliteFault sqliteFault(const QSqlError& error);

/// The sentence for the user and, as detail, what SQLite said and to which statement.
Error sqlFailure(const QSqlError& error, const QString& statement);

/// Prepares, binds by position and executes. Forward only.
Result<QSqlQuery> execute(QSqlDatabase& database, const QString& statement,
                          const QVariantList& values = {});

/// Runs the statement for its effect; gives the number of rows it changed.
Result<int> change(QSqlDatabase& database, const QString& statement,
                   const QVariantList& values = {});

/// Calls `row` for each row until the end or the first failure.
Result<void> forEachRow(QSqlDatabase& database, const QString& statement,
                        const QVariantList& values,
                        const std::function<void(const QSqlQuery&)>& row);

/// Several statements as one. Takes the write lock at once, so that it cannot fail half-way for
/// want of it; rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(QSqlDatabase& database) : m_database(database) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Result<void> begin() { return beginWith(u"BEGIN IMMEDIATE"); }
    /// Without the lock: the statements that follow only read, and see one state of the file.
    Result<void> beginReading() { return beginWith(u"BEGIN"); }
    Result<void> commit();

private:
    Result<void> beginWith(QStringView statement);

    QSqlDatabase& m_database;
    bool m_isOpen = false;
};

/// Times are stored as milliseconds since 1970 UTC, an invalid one as NULL.
QVariant storedTime(const QDateTime& time);
QDateTime timeFrom(const QVariant& stored);

} // namespace storage
