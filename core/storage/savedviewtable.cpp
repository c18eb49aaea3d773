// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/savedviewtable.h"

#include "core/storage/sql.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
Q_LOGGING_CATEGORY(log, "throughline.storage")

constexpr auto Topics = "topics"_L1;
constexpr auto Partitions = "partitions"_L1;
constexpr auto From = "from"_L1;
constexpr auto To = "to"_L1;
constexpr auto Filter = "filter"_L1;
constexpr auto Columns = "columns"_L1;
constexpr auto Times = "times"_L1;

QByteArray bodyOf(const SavedView& view)
{
    const QJsonObject body{{Topics, QJsonArray::fromStringList(view.topics)},
                           {Partitions, view.partitions},
                           {From, view.from},
                           {To, view.to},
                           {Filter, view.filter},
                           {Columns, QString::fromLatin1(view.columns.toBase64())},
                           {Times, view.times}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

std::optional<SavedView> viewOf(const QSqlQuery& row)
{
    const QJsonDocument document = QJsonDocument::fromJson(row.value(2).toString().toUtf8());
    const QUuid id = QUuid::fromString(row.value(0).toString());
    if (!document.isObject() || id.isNull())
        return std::nullopt;
    const QJsonObject body = document.object();
    SavedView view{.id = SavedViewId(id), .name = row.value(1).toString()};
    const QJsonArray topics = body.value(Topics).toArray();
    for (const QJsonValue& topic : topics) {
        if (topic.isString())
            view.topics.append(topic.toString());
    }
    view.partitions = body.value(Partitions).toString();
    view.from = body.value(From).toString();
    view.to = body.value(To).toString();
    view.filter = body.value(Filter).toString();
    view.columns = QByteArray::fromBase64(body.value(Columns).toString().toLatin1());
    view.times = body.value(Times).toString();
    return view;
}

QString stored(const SavedViewId& id)
{
    return id.value().toString(QUuid::WithoutBraces);
}

Error tooLarge(const QString& detail)
{
    return {.kind = ErrorKind::TooLarge,
            .message =
                QCoreApplication::translate("storage", "This view is too large to be saved, or "
                                                       "there are too many saved views."),
            .detail = detail};
}

} // namespace

QFuture<Result<void>> SavedViewTable::put(const SavedView& view)
{
    return m_database.run<void>([view](QSqlDatabase& database) -> Result<void> {
        const QByteArray body = bodyOf(view);
        if (body.size() > MaxViewBytes)
            return tooLarge(u"%1 bytes"_s.arg(body.size()));
        // As one statement, so that two programs cannot both add the last one.
        const Result<int> put = change(
            database,
            u"INSERT INTO saved_views (id, name, body) SELECT ?, ?, ? WHERE (SELECT count(*) FROM "
            "saved_views WHERE id <> ?) < ? ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
            "body = excluded.body"_s,
            {stored(view.id), view.name, QString::fromUtf8(body), stored(view.id), MaxViews});
        if (!put)
            return put.error();
        return *put > 0 ? Result<void>() : Result<void>(tooLarge(u"more than %1"_s.arg(MaxViews)));
    });
}

QFuture<Result<void>> SavedViewTable::remove(const SavedViewId& id)
{
    return m_database.run<void>([id](QSqlDatabase& database) -> Result<void> {
        const Result<int> removed =
            change(database, u"DELETE FROM saved_views WHERE id = ?"_s, {stored(id)});
        return removed ? Result<void>() : Result<void>(removed.error());
    });
}

QFuture<Result<QList<SavedView>>> SavedViewTable::all()
{
    using Views = QList<SavedView>;
    return m_database.run<Views>([](QSqlDatabase& database) -> Result<Views> {
        Views views;
        const Result<void> done = forEachRow(
            database,
            u"SELECT id, name, body FROM saved_views ORDER BY name COLLATE NOCASE, id LIMIT ?"_s,
            {MaxViews}, [&views](const QSqlQuery& row) {
                if (const std::optional<SavedView> view = viewOf(row))
                    views.append(*view);
                else
                    qCWarning(log, "left out a saved view that cannot be read");
            });
        return done ? Result<Views>(views) : Result<Views>(done.error());
    });
}

} // namespace storage
