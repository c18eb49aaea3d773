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

Result<void> replace(QSqlDatabase& database, const QList<Sprint>& sprints,
                     const QDateTime& fetchedAt)
{
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return begun.error();
    const QString kind = SprintKind;
    Result<int> step = change(database, u"DELETE FROM cached_lists WHERE kind = ?"_s, {kind});
    if (step) {
        step = change(database, u"INSERT INTO cached_lists (kind, fetched_at) VALUES (?, ?)"_s,
                      {kind, fetchedAt.toMSecsSinceEpoch()});
    }
    if (!step)
        return step.error();
    const QString statement = u"INSERT INTO cached_entities (kind, place, body) VALUES (?, ?, ?)"_s;
    for (qsizetype place = 0; place < sprints.size(); ++place) {
        const QByteArray body =
            QJsonDocument(sprintToJson(sprints[place])).toJson(QJsonDocument::Compact);
        step = change(database, statement, {kind, place, QString::fromUtf8(body)});
        if (!step)
            return step.error();
    }
    return transaction.commit();
}

Result<SprintSnapshot> read(QSqlDatabase& database)
{
    // One transaction, so that list and time belong together while another program replaces them.
    Transaction transaction(database);
    if (const Result<void> begun = transaction.beginReading(); !begun)
        return begun.error();
    SprintSnapshot snapshot;
    const QString kind = SprintKind;
    Result<void> done = forEachRow(
        database, u"SELECT fetched_at FROM cached_lists WHERE kind = ?"_s, {kind},
        [&snapshot](const QSqlQuery& row) { snapshot.fetchedAt = timeFrom(row.value(0)); });
    if (!done)
        return done.error();
    done = forEachRow(database, u"SELECT body FROM cached_entities WHERE kind = ? ORDER BY place"_s,
                      {kind}, [&snapshot](const QSqlQuery& row) {
                          Result<Sprint> sprint = sprintFromJson(
                              QJsonDocument::fromJson(row.value(0).toString().toUtf8()).object());
                          if (sprint)
                              snapshot.sprints.append(*std::move(sprint));
                          else
                              qCWarning(log, "left out a cached sprint: %ls",
                                        qUtf16Printable(sprint.error().detail));
                      });
    if (!done)
        return done.error();
    return snapshot;
}
} // namespace

QFuture<Result<void>> EntityCache::replaceSprints(const QList<Sprint>& sprints,
                                                  const QDateTime& fetchedAt)
{
    return m_database.run<void>([sprints, fetchedAt](QSqlDatabase& database) {
        return replace(database, sprints, fetchedAt);
    });
}

QFuture<Result<SprintSnapshot>> EntityCache::sprints()
{
    return m_database.run<SprintSnapshot>([](QSqlDatabase& database) { return read(database); });
}

QFuture<Result<void>> EntityCache::clear()
{
    return m_database.run<void>([](QSqlDatabase& database) -> Result<void> {
        const Result<int> cleared = change(database, u"DELETE FROM cached_lists"_s);
        return cleared ? Result<void>() : Result<void>(cleared.error());
    });
}

} // namespace storage
