// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/entitycache.h"

#include "core/storage/sql.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
Q_LOGGING_CATEGORY(log, "throughline.storage")

constexpr QLatin1StringView SprintKind("sprint");
constexpr QLatin1StringView TaskKind("task");

/// Puts the bodies in the place of those of the same kind.
template <class Entity>
Result<void> replace(QSqlDatabase& database, const QString& kind, const QList<Entity>& entities,
                     const QDateTime& fetchedAt, QJsonObject (*toJson)(const Entity&))
{
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return begun.error();
    Result<int> step = change(database, u"DELETE FROM cached_lists WHERE kind = ?"_s, {kind});
    if (step) {
        step = change(database, u"INSERT INTO cached_lists (kind, fetched_at) VALUES (?, ?)"_s,
                      {kind, fetchedAt.toMSecsSinceEpoch()});
    }
    if (!step)
        return step.error();
    const QString statement = u"INSERT INTO cached_entities (kind, place, body) VALUES (?, ?, ?)"_s;
    for (qsizetype place = 0; place < entities.size(); ++place) {
        const QByteArray body =
            QJsonDocument(toJson(entities[place])).toJson(QJsonDocument::Compact);
        step = change(database, statement, {kind, place, QString::fromUtf8(body)});
        if (!step)
            return step.error();
    }
    return transaction.commit();
}

template <class Entity>
Result<QDateTime> read(QSqlDatabase& database, const QString& kind, QList<Entity>& entities,
                       Result<Entity> (*fromJson)(const QJsonObject&))
{
    // One transaction, so that list and time belong together while another program replaces them.
    Transaction transaction(database);
    if (const Result<void> begun = transaction.beginReading(); !begun)
        return begun.error();
    QDateTime fetchedAt;
    Result<void> done =
        forEachRow(database, u"SELECT fetched_at FROM cached_lists WHERE kind = ?"_s, {kind},
                   [&fetchedAt](const QSqlQuery& row) { fetchedAt = timeFrom(row.value(0)); });
    if (!done)
        return done.error();
    done = forEachRow(database, u"SELECT body FROM cached_entities WHERE kind = ? ORDER BY place"_s,
                      {kind}, [&](const QSqlQuery& row) {
                          Result<Entity> entity = fromJson(
                              QJsonDocument::fromJson(row.value(0).toString().toUtf8()).object());
                          if (entity)
                              entities.append(*std::move(entity));
                          else
                              qCWarning(log, "left out a cached %ls: %ls", qUtf16Printable(kind),
                                        qUtf16Printable(entity.error().detail));
                      });
    if (!done)
        return done.error();
    return fetchedAt;
}
} // namespace

QFuture<Result<void>> EntityCache::replaceSprints(const QList<Sprint>& sprints,
                                                  const QDateTime& fetchedAt)
{
    return m_database.run<void>([sprints, fetchedAt](QSqlDatabase& database) {
        return replace(database, SprintKind, sprints, fetchedAt, &sprintToJson);
    });
}

QFuture<Result<SprintSnapshot>> EntityCache::sprints()
{
    return m_database.run<SprintSnapshot>([](QSqlDatabase& database) -> Result<SprintSnapshot> {
        SprintSnapshot snapshot;
        const Result<QDateTime> fetchedAt =
            read(database, SprintKind, snapshot.sprints, &sprintFromJson);
        if (!fetchedAt)
            return fetchedAt.error();
        snapshot.fetchedAt = *fetchedAt;
        return snapshot;
    });
}

QFuture<Result<void>> EntityCache::replaceTasks(const QList<Task>& tasks,
                                                const QDateTime& fetchedAt)
{
    return m_database.run<void>([tasks, fetchedAt](QSqlDatabase& database) {
        return replace(database, TaskKind, tasks, fetchedAt, &taskToJson);
    });
}

QFuture<Result<TaskSnapshot>> EntityCache::tasks()
{
    return m_database.run<TaskSnapshot>([](QSqlDatabase& database) -> Result<TaskSnapshot> {
        TaskSnapshot snapshot;
        const Result<QDateTime> fetchedAt = read(database, TaskKind, snapshot.tasks, &taskFromJson);
        if (!fetchedAt)
            return fetchedAt.error();
        snapshot.fetchedAt = *fetchedAt;
        return snapshot;
    });
}

QFuture<Result<void>> EntityCache::clear()
{
    return m_database.run<void>([](QSqlDatabase& database) -> Result<void> {
        const Result<int> cleared = change(database, u"DELETE FROM cached_lists"_s);
        return cleared ? Result<void>() : Result<void>(cleared.error());
    });
}

} // namespace storage
