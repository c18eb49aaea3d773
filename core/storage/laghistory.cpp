// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/laghistory.h"

#include "core/storage/lagtimeline.h"
#include "core/storage/lagwriter.h"
#include "core/storage/migrations.h"
#include "core/storage/sql.h"

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {

// Of what a start reads; more is of no use to whoever judges by the last minutes.
constexpr int MostPastRows = 200000;

Result<QHash<qint64, QString>> namesIn(QSqlDatabase& database, const QString& table)
{
    QHash<qint64, QString> names;
    const auto done = forEachRow(
        database, u"SELECT id, name FROM "_s + table, {}, [&names](const QSqlQuery& row) {
            names.insert(row.value(0).toLongLong(), row.value(1).toString());
        });
    if (!done)
        return done.error();
    return names;
}

Result<QList<WatchedSpan>> spansWithin(QSqlDatabase& database, qint64 fromMs, qint64 toMs)
{
    QList<WatchedSpan> spans;
    const auto done =
        forEachRow(database,
                   u"SELECT from_at, to_at, every FROM watched WHERE to_at >= ? AND "
                   "from_at <= ? ORDER BY from_at"_s,
                   {fromMs, toMs}, [&spans](const QSqlQuery& row) {
                       spans.append({row.value(0).toLongLong(), row.value(1).toLongLong(),
                                     row.value(2).toLongLong()});
                   });
    if (!done)
        return done.error();
    return spans;
}

Result<LagSeries> readSeries(QSqlDatabase& database, const QString& group, const QDateTime& from,
                             const QDateTime& to, int maxPoints)
{
    // One state of the file: another program may be writing.
    Transaction reading(database);
    if (const auto begun = reading.beginReading(); !begun)
        return begun.error();
    qint64 begin = from.toMSecsSinceEpoch();
    const qint64 end = to.toMSecsSinceEpoch();
    auto found = execute(database, u"SELECT id FROM consumer_groups WHERE name = ?"_s, {group});
    if (!found)
        return found.error();
    const qint64 id = found->next() ? found->value(0).toLongLong() : -1;
    auto whole = execute(database,
                         u"SELECT max(at) FROM changes WHERE consumer_group = ? AND at <= ? AND "
                         "whole = 1"_s,
                         {id, begin});
    if (!whole)
        return whole.error();
    begin = whole->next() && !whole->value(0).isNull() ? whole->value(0).toLongLong() : 0;
    const auto spans = spansWithin(database, begin, end);
    if (!spans)
        return spans.error();
    LagTimeline timeline(*spans, from, to, maxPoints);
    const auto done =
        forEachRow(database,
                   u"SELECT at, whole, body FROM changes WHERE consumer_group = ? "
                   "AND at >= ? AND at <= ? ORDER BY at, id"_s,
                   {id, begin, end}, [&timeline](const QSqlQuery& row) {
                       if (const auto body = lagBodyFromBytes(row.value(2).toByteArray()))
                           timeline.add(row.value(0).toLongLong(), row.value(1).toBool(), *body);
                   });
    if (!done)
        return done.error();
    const auto topics = namesIn(database, u"topics"_s);
    if (!topics)
        return topics.error();
    return timeline.finish(group, *topics);
}

LagHistory::Past::Place placeOf(const LagBody::Entry& entry, const QHash<qint64, QString>& topics)
{
    LagHistory::Past::Place place{{topics.value(entry.topic), Partition{entry.partition}}, {}, {}};
    if (entry.committed)
        place.committed = Offset{*entry.committed};
    if (entry.end)
        place.end = Offset{*entry.end};
    return place;
}

/// Puts together what each group was, row by row.
struct PastReader
{
    struct Group
    {
        GroupState state = GroupState::Unknown;
        bool isUntold = true;
        QHash<std::pair<qint64, qint32>, LagBody::Entry> entries;
    };

    qint64 fromMs = 0;
    QHash<qint64, QString> topics;
    QHash<qint64, QString> names;
    QHash<qint64, Group> groups;
    QSet<qint64> begun;
    QList<LagHistory::Past> pasts;

    void emitWhole(qint64 id, qint64 atMs)
    {
        const Group& group = groups[id];
        LagHistory::Past past{atMs, names.value(id), group.state, {}};
        for (const LagBody::Entry& entry : group.entries)
            past.places.append(placeOf(entry, topics));
        pasts.append(past);
    }

    void add(qint64 atMs, qint64 id, bool isWhole, const LagBody& body)
    {
        // What held when the wanted time began.
        if (atMs >= fromMs && !begun.contains(id)) {
            begun.insert(id);
            if (groups.contains(id) && !groups[id].isUntold)
                emitWhole(id, fromMs);
        }
        Group& group = groups[id];
        group.isUntold = body.isUntold;
        if (body.isUntold)
            return;
        group.state = body.state;
        if (isWhole)
            group.entries.clear();
        for (const LagBody::Entry& entry : body.entries)
            group.entries.insert({entry.topic, entry.partition}, entry);
        if (atMs < fromMs)
            return;
        LagHistory::Past past{atMs, names.value(id), body.state, {}};
        for (const LagBody::Entry& entry : body.entries)
            past.places.append(placeOf(entry, topics));
        pasts.append(past);
    }

    void finish(qint64 lastMs)
    {
        const QList<qint64> ids = groups.keys();
        for (const qint64 id : ids) {
            if (groups[id].isUntold)
                continue;
            if (!begun.contains(id) && fromMs < lastMs)
                emitWhole(id, fromMs);
            emitWhole(id, lastMs);
        }
    }
};

Result<QList<LagHistory::Past>> readPast(QSqlDatabase& database, qint64 fromMs)
{
    Transaction reading(database);
    if (const auto begun = reading.beginReading(); !begun)
        return begun.error();
    auto last = execute(database, u"SELECT max(to_at) FROM watched"_s);
    if (!last)
        return last.error();
    const qint64 lastMs = last->next() ? last->value(0).toLongLong() : 0;
    if (lastMs < fromMs)
        return QList<LagHistory::Past>();
    PastReader reader;
    reader.fromMs = fromMs;
    auto topics = namesIn(database, u"topics"_s);
    auto names = namesIn(database, u"consumer_groups"_s);
    if (!topics || !names)
        return topics ? names.error() : topics.error();
    reader.topics = *topics;
    reader.names = *names;
    const auto done = forEachRow(
        database,
        u"SELECT at, consumer_group, whole, body FROM changes WHERE at >= ? AND id > "
        "(SELECT coalesce(max(id), 0) FROM changes) - ? ORDER BY id"_s,
        {fromMs - LagWriter::WholeEveryMs, MostPastRows}, [&reader](const QSqlQuery& row) {
            if (const auto body = lagBodyFromBytes(row.value(3).toByteArray()))
                reader.add(row.value(0).toLongLong(), row.value(1).toLongLong(),
                           row.value(2).toBool(), *body);
        });
    if (!done)
        return done.error();
    reader.finish(lastMs);
    return reader.pasts;
}

} // namespace

const Schema& LagHistory::schema()
{
    static const QList<Migration> steps{
        {1,
         {
             u"CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, machine TEXT NOT "
             u"NULL, pid INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID"_s,
             u"CREATE TABLE watched (id INTEGER PRIMARY KEY AUTOINCREMENT, from_at INTEGER NOT "
             "NULL, to_at INTEGER NOT NULL, every INTEGER NOT NULL)"_s,
             u"CREATE TABLE topics (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s,
             u"CREATE TABLE consumer_groups (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s,
             u"CREATE TABLE changes (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, "
             "consumer_group INTEGER NOT NULL, whole INTEGER NOT NULL, body BLOB NOT NULL)"_s,
             u"CREATE INDEX changes_by_group ON changes (consumer_group, at)"_s,
         }},
    };
    static const Schema schema{u"history.db"_s,
                               {steps.constData(), static_cast<std::size_t>(steps.size())},
                               AfterDamage::Leave};
    return schema;
}

LagHistory::LagHistory(Database& database, qint64 maxBytes)
    : m_database(database), m_writer(std::make_shared<LagWriter>(maxBytes))
{}

QFuture<Result<void>> LagHistory::append(const LagSweep& sweep, std::chrono::milliseconds every)
{
    return m_database.run<void>([writer = m_writer, sweep, every](QSqlDatabase& database) {
        return writer->append(database, sweep, every.count());
    });
}

QFuture<Result<LagSeries>> LagHistory::series(const QString& group, const QDateTime& from,
                                              const QDateTime& to, int maxPoints)
{
    return m_database.run<LagSeries>([group, from, to, maxPoints](QSqlDatabase& database) {
        return readSeries(database, group, from, to, maxPoints);
    });
}

QFuture<Result<QList<LagHistory::Past>>> LagHistory::since(const QDateTime& from)
{
    return m_database.run<QList<Past>>([fromMs = from.toMSecsSinceEpoch()](QSqlDatabase& database) {
        return readPast(database, fromMs);
    });
}

QFuture<Result<qint64>> LagHistory::bytes()
{
    return m_database.run<qint64>([](QSqlDatabase& database) { return usedBytes(database); });
}

} // namespace storage
