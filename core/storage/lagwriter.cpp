// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lagwriter.h"

#include "core/storage/sql.h"

#include <QtSql/QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {

// A sweep may be late by as much; a longer pause is a gap.
constexpr int MissedSweeps = 3;
constexpr qint64 LeastPauseMs = 15000;
// Going back to below this share at once, so that not every sweep has to make room.
constexpr double KeptShare = 0.95;
constexpr int MostTrims = 40;

std::optional<qint64> numberIn(const std::optional<Offset>& offset)
{
    return offset ? std::optional<qint64>(offset->value()) : std::nullopt;
}

Result<qint64> pragma(QSqlDatabase& database, const QString& name)
{
    auto query = execute(database, u"PRAGMA "_s + name);
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toLongLong() : 0;
}

} // namespace

Result<qint64> usedBytes(QSqlDatabase& database)
{
    const auto pages = pragma(database, u"page_count"_s);
    const auto free = pragma(database, u"freelist_count"_s);
    const auto size = pragma(database, u"page_size"_s);
    if (!pages || !free || !size)
        return !pages ? pages.error() : !free ? free.error() : size.error();
    return (*pages - *free) * *size;
}

Result<void> LagWriter::append(QSqlDatabase& database, const LagSweep& sweep, qint64 everyMs)
{
    if (!sweep.at.isValid())
        return {};
    const Result<void> written = write(database, sweep, everyMs);
    if (!written) {
        // What is in the file and what was noted here may differ: begin anew, with everything.
        const qint64 most = m_maxBytes;
        *this = LagWriter(most);
        return written;
    }
    return trim(database);
}

Result<void> LagWriter::write(QSqlDatabase& database, const LagSweep& sweep, qint64 everyMs)
{
    const qint64 atMs = sweep.at.toMSecsSinceEpoch();
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun.error();
    if (!m_isLoaded)
        if (const auto loaded = load(database); !loaded)
            return loaded;
    if (atMs <= m_lastAtMs)
        if (const auto taken = takeBackFuture(database, atMs); !taken)
            return taken;
    if (const auto noted = noteSpan(database, atMs, everyMs); !noted)
        return noted;

    QList<Row> rows;
    QSet<QString> told;
    for (const GroupLag& group : sweep.groups) {
        if (!group.problem.isEmpty())
            continue;
        told.insert(group.group);
        if (const auto noted = noteGroup(database, group, atMs, rows); !noted)
            return noted;
    }
    for (auto known = m_groups.begin(); known != m_groups.end(); ++known) {
        if (known->isUntold || told.contains(known.key()))
            continue;
        *known = {known->id, GroupState::Unknown, true, 0, {}};
        rows.append({known.key(), false, {GroupState::Unknown, true, m_sinceMs, {}}});
    }
    const QString insert =
        u"INSERT INTO changes (at, consumer_group, whole, body) VALUES (?, ?, ?, ?)"_s;
    QSqlQuery query(database);
    if (!query.prepare(insert))
        return sqlFailure(query.lastError(), insert);
    for (const Row& row : std::as_const(rows)) {
        query.bindValue(0, atMs);
        query.bindValue(1, m_groups.value(row.group).id);
        query.bindValue(2, row.isWhole ? 1 : 0);
        query.bindValue(3, lagBodyToBytes(row.body));
        if (!query.exec())
            return sqlFailure(query.lastError(), insert);
    }
    query.finish();
    if (const auto committed = transaction.commit(); !committed)
        return committed;
    m_lastAtMs = atMs;
    // Groups that went are not remembered for ever.
    m_groups.removeIf([](auto known) { return known->isUntold; });
    return {};
}

Result<void> LagWriter::load(QSqlDatabase& database)
{
    auto last = execute(database, u"SELECT id, to_at FROM watched ORDER BY to_at DESC LIMIT 1"_s);
    if (!last)
        return last.error();
    if (last->next()) {
        m_spanId = last->value(0).toLongLong();
        m_lastAtMs = last->value(1).toLongLong();
    }
    m_isLoaded = true;
    return {};
}

Result<void> LagWriter::takeBackFuture(QSqlDatabase& database, qint64 atMs)
{
    // The clock was put back: what stands later than now would hide what comes.
    for (const QString& statement :
         {u"DELETE FROM changes WHERE at >= ?"_s, u"DELETE FROM watched WHERE from_at >= ?"_s}) {
        if (const auto done = change(database, statement, {atMs}); !done)
            return done.error();
    }
    const auto cut = change(database,
                            u"UPDATE watched SET to_at = max(from_at, coalesce((SELECT max(at) "
                            "FROM changes), 0)) WHERE to_at >= ?"_s,
                            {atMs});
    if (!cut)
        return cut.error();
    m_groups.clear();
    m_spanId = -1;
    m_lastAtMs = 0;
    return load(database);
}

Result<void> LagWriter::noteSpan(QSqlDatabase& database, qint64 atMs, qint64 everyMs)
{
    const qint64 pause = std::max(MissedSweeps * everyMs, LeastPauseMs);
    m_sinceMs = 0;
    if (m_spanId >= 0 && atMs - m_lastAtMs <= pause) {
        m_sinceMs = atMs - m_lastAtMs;
        const auto done =
            change(database, u"UPDATE watched SET to_at = ?, every = ? WHERE id = ?"_s,
                   {atMs, everyMs, m_spanId});
        return done ? Result<void>() : Result<void>(done.error());
    }
    m_groups.clear();
    const auto begun =
        execute(database, u"INSERT INTO watched (from_at, to_at, every) VALUES (?, ?, ?)"_s,
                {atMs, atMs, everyMs});
    if (!begun)
        return begun.error();
    m_spanId = begun->lastInsertId().toLongLong();
    return {};
}

Result<qint64> LagWriter::numberOf(QSqlDatabase& database, const QString& table,
                                   const QString& name, QHash<QString, qint64>& numbers)
{
    if (const auto known = numbers.constFind(name); known != numbers.cend())
        return *known;
    auto found = execute(database, u"SELECT id FROM %1 WHERE name = ?"_s.arg(table), {name});
    if (!found)
        return found.error();
    if (!found->next()) {
        found = execute(database, u"INSERT INTO %1 (name) VALUES (?)"_s.arg(table), {name});
        if (!found)
            return found.error();
        return numbers.insert(name, found->lastInsertId().toLongLong()).value();
    }
    return numbers.insert(name, found->value(0).toLongLong()).value();
}

Result<void> LagWriter::noteGroup(QSqlDatabase& database, const GroupLag& group, qint64 atMs,
                                  QList<Row>& rows)
{
    const auto id = numberOf(database, u"consumer_groups"_s, group.group, m_groupNumbers);
    if (!id)
        return id.error();
    const bool isNew = !m_groups.contains(group.group);
    Known& known = m_groups[group.group];
    known.id = *id;
    Row row{group.group,
            isNew || atMs - known.wholeAtMs >= WholeEveryMs,
            {group.state, false, m_sinceMs, {}}};
    QSet<Key> named;
    for (const PartitionLag& partition : group.partitions) {
        if (!partition.committed && !partition.end)
            continue;
        const auto topic = numberOf(database, u"topics"_s, partition.where.topic, m_topics);
        if (!topic)
            return topic.error();
        const Key key{*topic, partition.where.partition.value()};
        named.insert(key);
        const LagBody::Entry entry{key.first, key.second, numberIn(partition.committed),
                                   numberIn(partition.end)};
        LagBody::Entry& before = known.entries[key];
        if (row.isWhole || before != entry)
            row.body.entries.append(entry);
        before = entry;
    }
    for (auto entry = known.entries.begin(); entry != known.entries.end();) {
        if (named.contains(entry.key())) {
            ++entry;
            continue;
        }
        if (!row.isWhole)
            row.body.entries.append({entry.key().first, entry.key().second, {}, {}});
        entry = known.entries.erase(entry);
    }
    if (row.isWhole || !row.body.entries.isEmpty() || known.state != group.state)
        rows.append(row);
    known.state = group.state;
    if (row.isWhole)
        known.wholeAtMs = atMs;
    return {};
}

Result<void> LagWriter::trim(QSqlDatabase& database)
{
    auto used = usedBytes(database);
    if (!used)
        return used.error();
    if (*used <= m_maxBytes)
        return {};
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun.error();
    for (int i = 0; i < MostTrims && used && *used > qint64(KeptShare * double(m_maxBytes)); ++i) {
        // A twentieth of it, the oldest.
        const auto gone =
            change(database, u"DELETE FROM changes WHERE id <= (SELECT min(id) + (max(id) - "
                             "min(id)) / 20 FROM changes)"_s);
        if (!gone)
            return gone.error();
        if (*gone == 0)
            break;
        used = usedBytes(database);
    }
    for (const QString& statement :
         {u"DELETE FROM watched WHERE to_at < (SELECT coalesce(min(at), 0) FROM changes)"_s,
          u"UPDATE watched SET from_at = (SELECT min(at) FROM changes) WHERE from_at < (SELECT "
          "coalesce(min(at), 0) FROM changes)"_s,
          u"DELETE FROM consumer_groups WHERE id NOT IN (SELECT consumer_group FROM changes)"_s}) {
        if (const auto done = change(database, statement); !done)
            return done.error();
    }
    // The numbers of groups that went may be given to others.
    m_groupNumbers.clear();
    return transaction.commit();
}

} // namespace storage
