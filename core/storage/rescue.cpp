// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rescue.h"

#include "core/domain/operation.h"
#include "core/storage/sql.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>

#include <chrono>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
Q_LOGGING_CATEGORY(log, "throughline.storage")

using namespace std::chrono_literals;
// A page that points to itself must not make it endless.
constexpr int MaxRows = 100'000;
constexpr auto MaxTime = 5s;

/// The services tell these again, and the lease was the old file's.
bool isLeftBehind(const QString& table)
{
    return table == u"lease"_s || table.startsWith(u"cached_"_s) || table.startsWith(u"sqlite_"_s);
}

/// The damaged file, open for reading only. What SQLite needs beside it is taken away again.
class Wreck
{
public:
    explicit Wreck(const QString& path)
        : m_path(path), m_name(u"rescue-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        for (const QString& suffix : {u"-wal"_s, u"-shm"_s}) {
            if (!QFile::exists(path + suffix))
                m_ours.append(path + suffix);
        }
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        // With it SQLite reads on in a file that is shorter than its first page says.
        m_isOpen = m_database.open() && execute(m_database, u"PRAGMA writable_schema = ON"_s);
    }
    ~Wreck()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        for (const QString& file : std::as_const(m_ours))
            QFile::remove(file);
    }
    Wreck(const Wreck&) = delete;
    Wreck& operator=(const Wreck&) = delete;

    bool isOpen() const { return m_isOpen; }
    QSqlDatabase& database() { return m_database; }

private:
    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    QStringList m_ours;
    bool m_isOpen = false;
};

struct Table
{
    QString name;
    QStringList columns;
    QString key;
};

QString quoted(const QString& name)
{
    QString doubled = name;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

QList<Table> tablesOf(QSqlDatabase& database)
{
    QList<Table> tables;
    QStringList names;
    // What cannot be listed cannot be copied: an empty answer says the same.
    std::ignore =
        forEachRow(database, u"SELECT name FROM sqlite_master WHERE type = 'table'"_s, {},
                   [&names](const QSqlQuery& row) { names.append(row.value(0).toString()); });
    for (const QString& name : std::as_const(names)) {
        if (isLeftBehind(name))
            continue;
        Table table{.name = name};
        std::ignore =
            forEachRow(database, u"SELECT name, pk FROM pragma_table_info(%1)"_s.arg(quoted(name)),
                       {}, [&table](const QSqlQuery& row) {
                           table.columns.append(row.value(0).toString());
                           if (row.value(1).toInt() == 1)
                               table.key = table.columns.last();
                       });
        tables.append(table);
    }
    return tables;
}

/// Reads one table of the wreck row by row, in one direction, until its end or its first damage.
class Copy
{
public:
    Copy(QSqlDatabase& from, QSqlDatabase& into, const Table& table, const QDeadlineTimer& deadline)
        : m_from(from), m_into(into), m_table(table), m_deadline(deadline)
    {
        QStringList names;
        QStringList marks;
        for (const QString& column : table.columns) {
            names.append(quoted(column));
            marks.append(u"?"_s);
        }
        m_names = names.join(u", "_s);
        m_insert = u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(quoted(table.name), m_names,
                                                                      marks.join(u", "_s));
    }

    /// True when the end was reached.
    bool run(QLatin1StringView direction)
    {
        const QString order = m_table.key.isEmpty()
                                  ? QString()
                                  : u" ORDER BY %1 %2"_s.arg(quoted(m_table.key), direction);
        Result<QSqlQuery> row =
            execute(m_from, u"SELECT %1 FROM %2"_s.arg(m_names, quoted(m_table.name)) + order);
        if (!row)
            return false;
        int count = 0;
        while (row->next()) {
            if (++count > MaxRows || m_deadline.hasExpired())
                return false;
            QVariantList values;
            for (int i = 0; i < m_table.columns.size(); ++i)
                values.append(row->value(i));
            // One row that does not fit must not cost the others.
            std::ignore = change(m_into, m_insert, values);
        }
        return !row->lastError().isValid();
    }

private:
    QSqlDatabase& m_from;
    QSqlDatabase& m_into;
    const Table& m_table;
    const QDeadlineTimer& m_deadline;
    QString m_names;
    QString m_insert;
};

/// What both know of a table; columns that the wreck does not name get their default.
QStringList common(const Table& ours, const QList<Table>& theirs)
{
    for (const Table& table : theirs) {
        if (table.name != ours.name)
            continue;
        QStringList columns;
        for (const QString& column : ours.columns) {
            if (table.columns.contains(column))
                columns.append(column);
        }
        return columns;
    }
    return {};
}

int unfinished(QSqlDatabase& database)
{
    const QString queued = operationStateName(OperationState::Queued);
    const QString sent = operationStateName(OperationState::Sent);
    std::ignore = change(
        database, u"UPDATE outbox SET state = ?, next_try_at = NULL WHERE state = ? OR state = ?"_s,
        {operationStateName(OperationState::Ambiguous), queued, sent});
    Result<QSqlQuery> count = execute(database, u"SELECT count(*) FROM outbox WHERE state <> ?"_s,
                                      {operationStateName(OperationState::Done)});
    return count && count->next() ? count->value(0).toInt() : 0;
}
} // namespace

Rescue rescue(const QString& damaged, QSqlDatabase& fresh)
{
    Rescue result;
    Wreck wreck(damaged);
    if (!wreck.isOpen())
        return result;
    const QDeadlineTimer deadline(MaxTime);
    const QList<Table> theirs = tablesOf(wreck.database());
    Transaction transaction(fresh);
    if (!transaction.begin())
        return result;
    const QList<Table> ours = tablesOf(fresh);
    for (Table table : ours) {
        table.columns = common(table, theirs);
        if (table.columns.isEmpty())
            continue;
        if (!table.columns.contains(table.key))
            table.key.clear();
        Copy copy(wreck.database(), fresh, table, deadline);
        // A damaged page in the middle leaves two ends.
        const bool whole = copy.run("ASC"_L1);
        if (!whole)
            copy.run("DESC"_L1);
        if (table.name == u"outbox"_s)
            result.isOutboxWhole = whole;
        if (!whole)
            qCWarning(log, "%ls: not all of it could be read", qUtf16Printable(table.name));
    }
    const int saves = unfinished(fresh);
    if (transaction.commit())
        result.saves = saves;
    else
        result.isOutboxWhole = false;
    return result;
}

QString rescueNotice(const Rescue& rescue, const QString& setAside)
{
    const QString happened =
        QCoreApplication::translate("storage",
                                    "The workspace's database was damaged and has been set aside "
                                    "as %1. A new one was made and is filled from the services.")
            .arg(setAside);
    QString saves;
    if (rescue.saves > 0) {
        saves = QCoreApplication::translate("storage",
                                            "%n save(s) that were not finished could be read from "
                                            "the old one: they stand in Activity and are looked "
                                            "up before anything is sent again.",
                                            nullptr, rescue.saves);
    }
    const QString rest =
        rescue.isOutboxWhole
            ? (rescue.saves > 0
                   ? QString()
                   : QCoreApplication::translate("storage", "No save was waiting in the old one."))
            : QCoreApplication::translate("storage",
                                          "Part of the old outbox could not be read: look whether "
                                          "your newest saves are there, and save again what is "
                                          "missing.");
    QStringList sentences{happened, saves, rest};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace storage
