// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/runjournal.h"

#include "core/storage/runitemcodec.h"
#include "core/storage/runjson.h"
#include "core/storage/sql.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QLoggingCategory>
#include <QtSql/QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {

Q_LOGGING_CATEGORY(lcJournal, "throughline.storage")

QString runIdText(const RunId& id)
{
    return id.value().toString(QUuid::WithoutBraces);
}

QString runBody(const Run& run)
{
    return QString::fromUtf8(QJsonDocument(runToJson(run)).toJson(QJsonDocument::Compact));
}

Result<std::optional<qint64>> runNumber(QSqlDatabase& database, const RunId& id)
{
    Result<QSqlQuery> query =
        execute(database, u"SELECT sequence FROM runs WHERE id = ?"_s, {runIdText(id)});
    if (!query)
        return query.error();
    return query->next() ? std::optional(query->value(0).toLongLong()) : std::nullopt;
}

Error noSuchRun(const RunId& id)
{
    return Error{ErrorKind::NotFound,
                 QCoreApplication::translate("RunJournal", "There is no run %1 in the journal.")
                     .arg(runIdText(id)),
                 {},
                 {},
                 0,
                 {},
                 {}};
}

Result<void> putChunk(QSqlDatabase& database, qint64 number, qint64 first,
                      const QList<RunItem>& items)
{
    const Result<int> put =
        change(database,
               u"INSERT INTO run_items (run, first, count, items) VALUES (?, ?, ?, ?) "
               "ON CONFLICT (run, first) DO UPDATE SET count = excluded.count, "
               "items = excluded.items"_s,
               {number, first, static_cast<qint64>(items.size()), runItemsToBytes(items)});
    return put ? Result<void>() : Result<void>(put.error());
}

/// So that a record's earlier retries are found without reading every journal.
Result<void> noteSources(QSqlDatabase& database, qint64 number, const QList<RunItem>& items)
{
    const QString statement = u"INSERT OR REPLACE INTO retried (topic, partition, record_offset, "
                              "run, item) VALUES (?, ?, ?, ?, ?)"_s;
    QSqlQuery query(database);
    if (!query.prepare(statement))
        return sqlFailure(query.lastError(), statement);
    for (const RunItem& item : items) {
        query.bindValue(0, item.source.topic);
        query.bindValue(1, item.source.partition.value());
        query.bindValue(2, static_cast<qint64>(item.source.offset.value()));
        query.bindValue(3, number);
        query.bindValue(4, item.index);
        if (!query.exec())
            return sqlFailure(query.lastError(), statement);
    }
    return {};
}

Result<void> forgetItems(QSqlDatabase& database, qint64 number)
{
    for (const QString& statement :
         {u"DELETE FROM retried WHERE run = ?"_s, u"DELETE FROM run_items WHERE run = ?"_s}) {
        if (const Result<int> done = change(database, statement, {number}); !done)
            return done.error();
    }
    return {};
}

Result<void> trimJournal(QSqlDatabase& database)
{
    // Newest first; what is under way or may go on is never let go.
    QList<qint64> withoutItems;
    QList<qint64> gone;
    qint64 items = 0;
    int over = 0;
    const Result<void> read =
        forEachRow(database,
                   u"SELECT sequence, state, (SELECT COALESCE(SUM(count), 0) FROM run_items "
                   "WHERE run = sequence) FROM runs ORDER BY sequence DESC"_s,
                   {}, [&](const QSqlQuery& row) {
                       const auto state = runStateNamed(row.value(1).toString());
                       const bool isOver = state == RunState::Done || state == RunState::Cancelled;
                       items += row.value(2).toLongLong();
                       if (!isOver)
                           return;
                       if (++over > RunJournal::MaxRuns)
                           gone.append(row.value(0).toLongLong());
                       else if (items > RunJournal::MaxItems && row.value(2).toLongLong() > 0)
                           withoutItems.append(row.value(0).toLongLong());
                   });
    if (!read)
        return read;
    for (const qint64 number : std::as_const(withoutItems)) {
        if (const Result<void> done = forgetItems(database, number); !done)
            return done;
    }
    for (const qint64 number : std::as_const(gone)) {
        if (const Result<void> done = forgetItems(database, number); !done)
            return done;
        if (const Result<int> done =
                change(database, u"DELETE FROM runs WHERE sequence = ?"_s, {number});
            !done)
            return done.error();
    }
    return {};
}

Result<void> addRun(QSqlDatabase& database, const Run& run, const QList<RunItem>& items)
{
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return begun;
    const auto there = runNumber(database, run.id);
    if (!there)
        return there.error();
    if (*there)
        return Error{
            ErrorKind::Conflict, {}, u"the run is in the journal already"_s, {}, 0, {}, {}};
    if (const Result<void> trimmed = trimJournal(database); !trimmed)
        return trimmed;
    const Result<int> put =
        change(database, u"INSERT INTO runs (id, kind, state, body) VALUES (?, ?, ?, ?)"_s,
               {runIdText(run.id), runKindName(run.kind), runStateName(run.state), runBody(run)});
    if (!put)
        return put.error();
    const auto number = runNumber(database, run.id);
    if (!number)
        return number.error();
    for (qsizetype first = 0; first < items.size(); first += RunJournal::ChunkSize) {
        const Result<void> done =
            putChunk(database, number->value_or(0), first, items.mid(first, RunJournal::ChunkSize));
        if (!done)
            return done;
    }
    if (run.kind == RunKind::Retry) {
        if (const Result<void> noted = noteSources(database, number->value_or(0), items); !noted)
            return noted;
    }
    return transaction.commit();
}

Result<void> putRun(QSqlDatabase& database, const Run& run, const QList<RunChunk>& chunks)
{
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begin(); !begun)
        return begun;
    const auto number = runNumber(database, run.id);
    if (!number)
        return number.error();
    if (!*number)
        return noSuchRun(run.id);
    const Result<int> put =
        change(database, u"UPDATE runs SET state = ?, body = ? WHERE sequence = ?"_s,
               {runStateName(run.state), runBody(run), **number});
    if (!put)
        return put.error();
    for (const RunChunk& chunk : chunks) {
        if (const Result<void> done = putChunk(database, **number, chunk.first, chunk.items); !done)
            return done;
    }
    return transaction.commit();
}

Result<QList<Run>> readRuns(QSqlDatabase& database, const QString& where,
                            const QVariantList& values)
{
    QList<Run> runs;
    const Result<void> done = forEachRow(
        database, u"SELECT body, id FROM runs %1 ORDER BY sequence DESC LIMIT ?"_s.arg(where),
        values, [&runs](const QSqlQuery& row) {
            Result<Run> run =
                runFromJson(QJsonDocument::fromJson(row.value(0).toString().toUtf8()).object());
            if (run)
                runs.append(*std::move(run));
            else
                qCWarning(lcJournal, "left out run %ls",
                          qUtf16Printable(row.value(1).toString().left(40)));
        });
    if (!done)
        return done.error();
    return runs;
}

Result<QList<RunChunk>> readChunks(QSqlDatabase& database, const RunId& id, qint64 from, int count)
{
    const auto number = runNumber(database, id);
    if (!number)
        return number.error();
    if (!*number)
        return noSuchRun(id);
    QList<RunChunk> chunks;
    std::optional<Error> unreadable;
    const Result<void> done = forEachRow(
        database,
        u"SELECT first, items FROM run_items WHERE run = ? AND first >= COALESCE((SELECT "
        "MAX(first) FROM run_items WHERE run = ? AND first <= ?), 0) ORDER BY first LIMIT ?"_s,
        {**number, **number, qMax<qint64>(from, 0), qMax(count, 0)}, [&](const QSqlQuery& row) {
            const qint64 first = row.value(0).toLongLong();
            Result<QList<RunItem>> items = runItemsFromBytes(first, row.value(1).toByteArray());
            if (items)
                chunks.append({first, *std::move(items)});
            else if (!unreadable)
                unreadable = items.error();
        });
    if (!done)
        return done.error();
    if (unreadable)
        return *unreadable;
    return chunks;
}

Result<QList<EarlierRetry>> readEarlier(QSqlDatabase& database, const QList<RecordAddress>& sources,
                                        int limit)
{
    struct Found
    {
        RecordAddress source;
        qint64 run = 0;
        qint64 item = 0;
    };
    QList<Found> found;
    for (const RecordAddress& source : sources) {
        const Result<void> done = forEachRow(
            database,
            u"SELECT run, item FROM retried WHERE topic = ? AND partition = ? AND "
            "record_offset = ? ORDER BY run DESC"_s,
            {source.topic, source.partition.value(), static_cast<qint64>(source.offset.value())},
            [&](const QSqlQuery& row) {
                found.append({source, row.value(0).toLongLong(), row.value(1).toLongLong()});
            });
        if (!done)
            return done.error();
        if (found.size() >= limit)
            break;
    }
    QHash<qint64, Run> runs;
    QList<EarlierRetry> earlier;
    // Chunks are read once each where records of one run follow each other.
    qint64 chunkRun = -1;
    RunChunk chunk;
    for (const Found& one : std::as_const(found)) {
        if (!runs.contains(one.run)) {
            const auto read = readRuns(database, u"WHERE sequence = ?"_s, {one.run, 1});
            if (!read)
                return read.error();
            if (!read->isEmpty())
                runs.insert(one.run, read->first());
        }
        const auto run = runs.constFind(one.run);
        if (run == runs.constEnd())
            continue;
        const auto holds = [&] {
            return chunkRun == one.run && one.item >= chunk.first &&
                   one.item < chunk.first + chunk.items.size();
        };
        if (!holds()) {
            const auto read = readChunks(database, run->id, one.item, 1);
            if (!read)
                return read.error();
            chunkRun = one.run;
            chunk = read->isEmpty() ? RunChunk{} : read->first();
        }
        if (!holds())
            continue;
        const RunItem& item = chunk.items.at(one.item - chunk.first);
        earlier.append({one.source, run->id, item.state, item.outcome,
                        run->startedAt.isValid() ? run->startedAt : run->plannedAt});
    }
    return earlier;
}

} // namespace

QFuture<Result<void>> RunJournal::add(const Run& run, const QList<RunItem>& items)
{
    return m_database.run<void>(
        [run, items](QSqlDatabase& database) { return addRun(database, run, items); });
}

QFuture<Result<void>> RunJournal::put(const Run& run, const QList<RunChunk>& chunks)
{
    return m_database.run<void>(
        [run, chunks](QSqlDatabase& database) { return putRun(database, run, chunks); });
}

QFuture<Result<QList<Run>>> RunJournal::all(int limit)
{
    return m_database.run<QList<Run>>(
        [limit](QSqlDatabase& database) { return readRuns(database, QString(), {limit}); });
}

QFuture<Result<std::optional<Run>>> RunJournal::find(const RunId& id)
{
    using Found = std::optional<Run>;
    return m_database.run<Found>([id](QSqlDatabase& database) -> Result<Found> {
        const auto runs = readRuns(database, u"WHERE id = ?"_s, {runIdText(id), 1});
        if (!runs)
            return runs.error();
        return runs->isEmpty() ? Found() : Found(runs->first());
    });
}

QFuture<Result<QList<RunItem>>> RunJournal::items(const RunId& id, qint64 from, qint64 count)
{
    return m_database.run<QList<RunItem>>(
        [id, from, count](QSqlDatabase& database) -> Result<QList<RunItem>> {
            QList<RunItem> items;
            qint64 next = qMax<qint64>(from, 0);
            const qint64 end = next + qMax<qint64>(count, 0);
            while (next < end) {
                const auto chunks = readChunks(database, id, next, 1);
                if (!chunks)
                    return chunks.error();
                if (chunks->isEmpty())
                    break;
                const RunChunk& chunk = chunks->first();
                const qint64 past = chunk.first + chunk.items.size();
                if (past <= next)
                    break;
                items.append(chunk.items.mid(next - chunk.first, qMin(past, end) - next));
                next = past;
            }
            return items;
        });
}

QFuture<Result<QList<RunChunk>>> RunJournal::chunks(const RunId& id, qint64 from, int count)
{
    return m_database.run<QList<RunChunk>>([id, from, count](QSqlDatabase& database) {
        return readChunks(database, id, from, count);
    });
}

QFuture<Result<QList<EarlierRetry>>> RunJournal::earlier(const QList<RecordAddress>& sources,
                                                         int limit)
{
    return m_database.run<QList<EarlierRetry>>(
        [sources, limit](QSqlDatabase& database) { return readEarlier(database, sources, limit); });
}

} // namespace storage
