// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/promisetable.h"

#include "core/storage/promisejson.h"
#include "core/storage/sql.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
Q_LOGGING_CATEGORY(log, "throughline.storage")

Result<void> store(QSqlDatabase& database, const Promise& promise)
{
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return begun.error();
    const auto text = [](const QString& value) {
        return value.isNull() ? u""_s : value;
    };
    const Result<int> put = change(
        database,
        u"INSERT INTO promises (operation, entity_kind, entity_id, state, body) VALUES (?, ?, ?, "
        u"?, ?) "
        "ON CONFLICT (operation) DO UPDATE SET entity_kind = excluded.entity_kind, "
        "entity_id = excluded.entity_id, state = excluded.state, body = excluded.body"_s,
        {promise.operation.value().toString(QUuid::WithoutBraces), text(promise.entity.kind),
         text(promise.entity.id), promiseStateName(promise.state),
         QString::fromUtf8(QJsonDocument(promiseToJson(promise)).toJson(QJsonDocument::Compact))});
    if (!put)
        return put.error();
    const Result<int> trimmed =
        change(database,
               u"DELETE FROM promises WHERE sequence <= (SELECT sequence FROM promises "
               "ORDER BY sequence DESC LIMIT 1 OFFSET ?)"_s,
               {PromiseTable::MaxPromises});
    if (!trimmed)
        return trimmed.error();
    return transaction.commit();
}

Result<QList<Promise>> read(QSqlDatabase& database, const QString& where, QVariantList values,
                            int limit)
{
    QList<Promise> promises;
    values.append(std::clamp(limit, 0, PromiseTable::MaxPromises));
    const Result<void> done = forEachRow(
        database,
        u"SELECT body, operation FROM promises %1 ORDER BY sequence DESC LIMIT ?"_s.arg(where),
        values, [&promises](const QSqlQuery& row) {
            Result<Promise> promise =
                promiseFromJson(QJsonDocument::fromJson(row.value(0).toString().toUtf8()).object());
            if (promise) {
                promises.append(*std::move(promise));
            } else {
                qCWarning(log, "left out promise %ls: %ls",
                          qUtf16Printable(row.value(1).toString().left(40)),
                          qUtf16Printable(promise.error().detail));
            }
        });
    if (!done)
        return done.error();
    return promises;
}
} // namespace

QFuture<Result<void>> PromiseTable::put(const Promise& promise)
{
    return m_database.run<void>(
        [promise](QSqlDatabase& database) { return store(database, promise); });
}

QFuture<Result<QList<Promise>>> PromiseTable::all(int limit)
{
    return m_database.run<QList<Promise>>(
        [limit](QSqlDatabase& database) { return read(database, QString(), {}, limit); });
}

QFuture<Result<QList<Promise>>> PromiseTable::forEntity(const EntityRef& entity, int limit)
{
    return m_database.run<QList<Promise>>([entity, limit](QSqlDatabase& database) {
        return read(database, u"WHERE entity_kind = ? AND entity_id = ?"_s,
                    {entity.kind, entity.id}, limit);
    });
}

} // namespace storage
