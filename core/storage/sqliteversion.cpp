// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqliteversion.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace storage {

QFuture<Result<QString>> sqliteVersion(Database& database)
{
    return database.run<QString>([](QSqlDatabase& connection) -> Result<QString> {
        QSqlQuery query(u"SELECT sqlite_version()"_s, connection);
        return query.next() ? query.value(0).toString() : QString();
    });
}

} // namespace storage
