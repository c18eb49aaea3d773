// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conflicttable.h"

#include "core/storage/sql.h"

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
/// A value of a form is shorter; what is longer is cut, not lost from sight.
constexpr qsizetype MaxValue = 20'000;

/// An empty QString would be bound as NULL where it is a null one.
QString textOf(const QString& text)
{
    return text.isNull() ? u""_s : text.left(MaxValue);
}

Result<void> insert(QSqlDatabase& database, const ConflictNote& note)
{
    const QString operation = note.operation.value().toString(QUuid::WithoutBraces);
    const Result<int> done = change(
        database,
        u"INSERT OR REPLACE INTO conflicts (entity_kind, entity_id, path, base, mine, theirs, "
        "removed, operation, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {textOf(note.entity.kind), textOf(note.entity.id), textOf(note.conflict.path),
         textOf(note.conflict.base), textOf(note.conflict.mine), textOf(note.conflict.theirs),
         int(note.conflict.removed), operation, storedTime(note.at)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<QList<ConflictNote>> read(QSqlDatabase& database, const QString& where,
                                 const QVariantList& values)
{
    QList<ConflictNote> notes;
    const Result<void> done = forEachRow(
        database,
        u"SELECT entity_kind, entity_id, path, base, mine, theirs, removed, operation, at "
        "FROM conflicts %1 ORDER BY sequence DESC LIMIT ?"_s.arg(where),
        values, [&notes](const QSqlQuery& row) {
            ConflictNote note;
            note.entity = {row.value(0).toString(), row.value(1).toString()};
            note.conflict.path = row.value(2).toString();
            note.conflict.base = row.value(3).toString();
            note.conflict.mine = row.value(4).toString();
            note.conflict.theirs = row.value(5).toString();
            const int removed = row.value(6).toInt();
            if (removed == int(MergeConflict::Removed::ByMe))
                note.conflict.removed = MergeConflict::Removed::ByMe;
            else if (removed == int(MergeConflict::Removed::ByThem))
                note.conflict.removed = MergeConflict::Removed::ByThem;
            note.operation = OperationId(QUuid::fromString(row.value(7).toString()));
            note.at = timeFrom(row.value(8));
            notes.append(note);
        });
    if (!done)
        return done.error();
    return notes;
}
} // namespace

QFuture<Result<void>> ConflictTable::add(const QList<ConflictNote>& notes)
{
    return m_database.run<void>([notes](QSqlDatabase& database) -> Result<void> {
        Transaction transaction(database);
        if (const Result<void> begun = transaction.begin(); !begun)
            return begun.error();
        for (const ConflictNote& note : notes) {
            if (const Result<void> done = insert(database, note); !done)
                return done.error();
        }
        const Result<int> trimmed = change(
            database,
            u"DELETE FROM conflicts WHERE sequence <= (SELECT max(sequence) FROM conflicts) - ?"_s,
            {MaxNotes});
        if (!trimmed)
            return trimmed.error();
        return transaction.commit();
    });
}

QFuture<Result<QList<ConflictNote>>> ConflictTable::all(int limit)
{
    return m_database.run<QList<ConflictNote>>(
        [limit](QSqlDatabase& database) { return read(database, {}, {limit}); });
}

QFuture<Result<QList<ConflictNote>>> ConflictTable::forEntity(const EntityRef& entity, int limit)
{
    return m_database.run<QList<ConflictNote>>([entity, limit](QSqlDatabase& database) {
        return read(database, u"WHERE entity_kind = ? AND entity_id = ?"_s,
                    {entity.kind, entity.id, limit});
    });
}

} // namespace storage
