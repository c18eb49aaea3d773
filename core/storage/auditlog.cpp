// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/auditlog.h"

#include "core/storage/sql.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {

QString cutText(const QString& text)
{
    // An empty text, not NULL, for one that was never set.
    return text.isNull() ? u""_s : text.left(AuditLog::MostLetters);
}

AuditEntry auditEntryOf(const QSqlQuery& row)
{
    AuditEntry entry{.sequence = row.value(0).toLongLong(),
                     .at = timeFrom(row.value(1)),
                     .who = row.value(2).toString(),
                     .what = row.value(3).toString(),
                     .target = row.value(4).toString(),
                     .count = row.value(5).toLongLong(),
                     .result = row.value(6).toString(),
                     .detail = row.value(7).toString()};
    if (const QUuid run = QUuid::fromString(row.value(8).toString()); !run.isNull())
        entry.run = RunId(run);
    return entry;
}

/// For LIKE with '\' as its escape.
QString containing(const QString& text)
{
    QString pattern = text.left(AuditLog::MostLetters);
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

} // namespace

QFuture<Result<qint64>> AuditLog::add(const AuditEntry& entry)
{
    return m_database.run<qint64>([entry](QSqlDatabase& database) -> Result<qint64> {
        const Result<QSqlQuery> added = execute(
            database,
            u"INSERT INTO audit (at, who, what, target, count, result, detail, run) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {storedTime(entry.at), cutText(entry.who), cutText(entry.what), cutText(entry.target),
             entry.count, cutText(entry.result), cutText(entry.detail),
             entry.run ? QVariant(entry.run->value().toString(QUuid::WithoutBraces)) : QVariant()});
        return added ? Result<qint64>(added->lastInsertId().toLongLong())
                     : Result<qint64>(added.error());
    });
}

QFuture<Result<AuditPage>> AuditLog::page(const AuditQuery& query)
{
    return m_database.run<AuditPage>([query](QSqlDatabase& database) -> Result<AuditPage> {
        QString statement = u"SELECT sequence, at, who, what, target, count, result, detail, run "
                            "FROM audit WHERE 1"_s;
        QVariantList values;
        if (query.from.isValid()) {
            statement += u" AND at >= ?"_s;
            values.append(storedTime(query.from));
        }
        if (query.to.isValid()) {
            statement += u" AND at <= ?"_s;
            values.append(storedTime(query.to));
        }
        const bool isAscending = query.order == AuditQuery::Order::OldestFirst;
        if (query.behind) {
            statement += isAscending ? u" AND sequence > ?"_s : u" AND sequence < ?"_s;
            values.append(*query.behind);
        }
        if (!query.text.isEmpty()) {
            statement += u" AND (who LIKE ? ESCAPE '\\' OR what LIKE ? ESCAPE '\\' OR "
                         "target LIKE ? ESCAPE '\\' OR result LIKE ? ESCAPE '\\' OR "
                         "detail LIKE ? ESCAPE '\\')"_s;
            for (int i = 0; i < 5; ++i)
                values.append(containing(query.text));
        }
        const int limit = std::clamp(query.limit, 1, MostEntries);
        statement +=
            isAscending ? u" ORDER BY sequence LIMIT ?"_s : u" ORDER BY sequence DESC LIMIT ?"_s;
        values.append(limit + 1);
        AuditPage page;
        const Result<void> read =
            forEachRow(database, statement, values,
                       [&page](const QSqlQuery& row) { page.entries.append(auditEntryOf(row)); });
        if (!read)
            return read.error();
        if (page.entries.size() > limit) {
            page.entries.removeLast();
            page.hasMore = true;
        }
        return page;
    });
}

} // namespace storage
