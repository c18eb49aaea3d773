// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statetable.h"

#include "core/storage/sql.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace storage {

QFuture<Result<void>> StateTable::setValue(const QString& name, const QByteArray& value)
{
    return m_database.run<void>([name, value](QSqlDatabase& database) -> Result<void> {
        if (value.size() > MaxValueBytes) {
            Error error;
            error.kind = ErrorKind::TooLarge;
            error.message = QCoreApplication::translate(
                "storage", "This is too large to be remembered with the workspace.");
            error.detail = u"%1: %2 bytes"_s.arg(name).arg(value.size());
            return error;
        }
        // A null array would be bound as NULL.
        const Result<int> set =
            change(database, u"INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)"_s,
                   {name, value.isNull() ? QByteArray("") : value});
        return set ? Result<void>() : Result<void>(set.error());
    });
}

QFuture<Result<std::optional<QByteArray>>> StateTable::value(const QString& name)
{
    using Value = std::optional<QByteArray>;
    return m_database.run<Value>([name](QSqlDatabase& database) -> Result<Value> {
        Result<QSqlQuery> query =
            execute(database, u"SELECT value FROM state WHERE name = ?"_s, {name});
        if (!query)
            return query.error();
        return query->next() ? Value(query->value(0).toByteArray()) : Value();
    });
}

QFuture<Result<void>> StateTable::remove(const QString& name)
{
    return m_database.run<void>([name](QSqlDatabase& database) -> Result<void> {
        const Result<int> removed = change(database, u"DELETE FROM state WHERE name = ?"_s, {name});
        return removed ? Result<void>() : Result<void>(removed.error());
    });
}

} // namespace storage
