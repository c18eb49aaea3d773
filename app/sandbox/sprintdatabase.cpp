// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sprintdatabase.h"

#include "app/sandbox/columns.h"

#include <QtCore/QHash>
#include <QtCore/QUuid>
#include <QtCore/QVariant>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr const char* Schema[] = {
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA foreign_keys=ON",
    "CREATE TABLE IF NOT EXISTS people (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
    " role TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS sprints (id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE,"
    " start TEXT NOT NULL, end TEXT NOT NULL, duration INTEGER NOT NULL, confidence REAL NOT NULL,"
    " created INTEGER NOT NULL, updated INTEGER NOT NULL, touched INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS team (id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " sprint TEXT NOT NULL REFERENCES sprints ON DELETE CASCADE, person TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS vacations (position INTEGER PRIMARY KEY AUTOINCREMENT,"
    " id TEXT NOT NULL, team INTEGER NOT NULL REFERENCES team ON DELETE CASCADE,"
    " start TEXT NOT NULL, end TEXT NOT NULL, reason TEXT)",
    "CREATE TABLE IF NOT EXISTS holidays (position INTEGER PRIMARY KEY AUTOINCREMENT,"
    " id TEXT NOT NULL, sprint TEXT NOT NULL REFERENCES sprints ON DELETE CASCADE,"
    " date TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS team_sprint ON team (sprint)",
    "CREATE INDEX IF NOT EXISTS vacations_team ON vacations (team)",
    "CREATE INDEX IF NOT EXISTS holidays_sprint ON holidays (sprint)",
    "CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
};

Error fault(const QString& message)
{
    return Error{.kind = ErrorKind::Internal, .message = message};
}

Error fault(const QSqlQuery& query)
{
    return fault(query.lastError().text());
}

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QDate dateOf(const QVariant& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

// An empty text must not become NULL on its way into the table.
QVariant textValue(const QString& text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

int durationOf(const SprintInput& input)
{
    QList<QDate> holidays;
    for (const HolidayInput& holiday : input.holidays)
        holidays += holiday.date;
    return sprintDuration(input.start, input.end, holidays);
}

bool run(QSqlQuery& query, const QString& text, const QVariantList& values)
{
    query.setForwardOnly(true);
    if (!query.prepare(text))
        return false;
    for (const QVariant& value : values)
        query.addBindValue(value);
    return query.exec();
}

/// Rolls back unless told that all went well.
class Transaction
{
public:
    explicit Transaction(QSqlDatabase& database) : m_database(database)
    {
        m_isOpen = m_database.transaction();
    }
    ~Transaction()
    {
        if (m_isOpen)
            m_database.rollback();
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Result<void> commit()
    {
        if (!m_isOpen || !m_database.commit())
            return fault(m_database.lastError().text());
        m_isOpen = false;
        return {};
    }

private:
    QSqlDatabase& m_database;
    bool m_isOpen = false;
};

} // namespace

SprintDatabase::SprintDatabase(IdSource ids)
    : m_connection(QUuid::createUuid().toString(QUuid::Id128)), m_ids(std::move(ids))
{}

SprintDatabase::~SprintDatabase()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> SprintDatabase::open(const QString& path)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return fault(m_database.lastError().text());
    for (const char* statement : Schema) {
        QSqlQuery query(m_database);
        if (!query.exec(QString::fromLatin1(statement)))
            return fault(query);
    }
    const auto starts = note(u"starts"_s);
    if (!starts)
        return starts.error();
    m_ids.skipTo(starts->toUInt());
    return setNote(u"starts"_s, QString::number(starts->toUInt() + 1));
}

Result<QList<StoredSprint>> SprintDatabase::list(std::optional<QDate> notBefore,
                                                 std::optional<QDate> notAfter)
{
    QSqlQuery query(m_database);
    // Equal starts come in the order of the last write, as in the service's table.
    if (!run(query,
             u"SELECT id, number, start, end, duration, confidence, created, updated FROM sprints"
             " WHERE start >= ? AND end <= ? ORDER BY start DESC, touched"_s,
             {dateText(notBefore.value_or(QDate(1, 1, 1))),
              dateText(notAfter.value_or(QDate(9999, 12, 31)))}))
        return fault(query);
    QList<StoredSprint> sprints;
    while (query.next()) {
        auto sprint = load(query);
        if (!sprint)
            return sprint.error();
        sprints += *std::move(sprint);
    }
    return sprints;
}

Result<std::optional<StoredSprint>> SprintDatabase::find(const QString& id)
{
    if (id.contains(QChar(u'\0')) || !id.isValidUtf16())
        return fault(u"invalid byte sequence for encoding \"UTF8\""_s);
    QSqlQuery query(m_database);
    if (!run(query,
             u"SELECT id, number, start, end, duration, confidence, created, updated FROM sprints"
             " WHERE id = ?"_s,
             {id}))
        return fault(query);
    if (!query.next())
        return std::optional<StoredSprint>();
    auto sprint = load(query);
    if (!sprint)
        return sprint.error();
    return std::optional<StoredSprint>(*std::move(sprint));
}

Result<StoredSprint> SprintDatabase::loadStored(const QString& id)
{
    auto sprint = find(id);
    if (!sprint)
        return sprint.error();
    if (!*sprint)
        return fault(u"the row just written is missing"_s);
    return **std::move(sprint);
}

Result<StoredSprint> SprintDatabase::load(QSqlQuery& row)
{
    StoredSprint sprint;
    sprint.id = row.value(0).toString();
    sprint.number = row.value(1).toString();
    sprint.start = dateOf(row.value(2));
    sprint.end = dateOf(row.value(3));
    sprint.duration = row.value(4).toInt();
    sprint.confidence = row.value(5).toDouble();
    sprint.createdAt = row.value(6).toLongLong();
    sprint.updatedAt = row.value(7).toLongLong();

    QSqlQuery team(m_database);
    if (!run(team,
             u"SELECT team.id, people.id, people.name, people.role FROM team"
             " JOIN people ON people.id = team.person WHERE team.sprint = ? ORDER BY team.id"_s,
             {sprint.id}))
        return fault(team);
    QHash<qint64, qsizetype> places;
    while (team.next()) {
        places.insert(team.value(0).toLongLong(), sprint.members.size());
        sprint.members.append(StoredMember{
            team.value(1).toString(), team.value(2).toString(), team.value(3).toString(), {}});
    }

    QSqlQuery vacations(m_database);
    if (!run(vacations,
             u"SELECT vacations.team, vacations.id, vacations.start, vacations.end,"
             " vacations.reason FROM team JOIN vacations ON vacations.team = team.id"
             " WHERE team.sprint = ? ORDER BY vacations.position"_s,
             {sprint.id}))
        return fault(vacations);
    while (vacations.next()) {
        const auto place = places.constFind(vacations.value(0).toLongLong());
        if (place == places.constEnd())
            continue;
        StoredVacation vacation{vacations.value(1).toString(), dateOf(vacations.value(2)),
                                dateOf(vacations.value(3)), std::nullopt};
        if (!vacations.value(4).isNull())
            vacation.reason = vacations.value(4).toString();
        sprint.members[*place].vacations += vacation;
    }

    QSqlQuery holidays(m_database);
    if (!run(
            holidays,
            u"SELECT id, date, name, description FROM holidays WHERE sprint = ? ORDER BY position"_s,
            {sprint.id}))
        return fault(holidays);
    while (holidays.next()) {
        sprint.holidays += {holidays.value(0).toString(), dateOf(holidays.value(1)),
                            holidays.value(2).toString(), holidays.value(3).toString()};
    }
    return sprint;
}

Result<StoredSprint> SprintDatabase::create(const SprintInput& input, qint64 now)
{
    if (auto storable = checkStorable(input); !storable)
        return storable.error();
    Transaction transaction(m_database);
    const QString id = m_ids.mint(u"sprint-");
    QSqlQuery query(m_database);
    // The two times are taken one after the other, a few microseconds apart.
    if (!run(query,
             u"INSERT INTO sprints (id, number, start, end, duration, confidence, created, updated,"
             " touched) SELECT ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(touched), 0) + 1"
             " FROM sprints"_s,
             {id, textValue(input.number), dateText(input.start), dateText(input.end),
              durationOf(input), input.confidence, now, now + 6}))
        return fault(query);
    if (auto written = write(id, input, TeamChange::Replace); !written)
        return written.error();
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return loadStored(id);
}

Result<std::optional<StoredSprint>>
SprintDatabase::replace(const QString& id, const SprintInput& input, TeamChange change, qint64 now)
{
    auto old = find(id);
    if (!old || !*old)
        return old;
    if (auto storable = checkStorable(input); !storable)
        return storable.error();
    Transaction transaction(m_database);
    QSqlQuery query(m_database);
    if (!run(query,
             u"UPDATE sprints SET number = ?, start = ?, end = ?, duration = ?, confidence = ?,"
             " updated = ?, touched = (SELECT max(touched) + 1 FROM sprints) WHERE id = ?"_s,
             {textValue(input.number), dateText(input.start), dateText(input.end),
              durationOf(input), input.confidence, now, id}))
        return fault(query);
    if (auto written = write(id, input, change); !written)
        return written.error();
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return find(id);
}

Result<void> SprintDatabase::write(const QString& id, const SprintInput& input, TeamChange change)
{
    QSqlQuery query(m_database);
    if (change == TeamChange::Replace && !run(query, u"DELETE FROM team WHERE sprint = ?"_s, {id}))
        return fault(query);
    if (!run(query, u"DELETE FROM holidays WHERE sprint = ?"_s, {id}))
        return fault(query);
    for (const MemberInput& member : input.members) {
        const auto personId = person(member);
        if (!personId)
            return personId.error();
        if (!run(query, u"INSERT INTO team (sprint, person) VALUES (?, ?)"_s, {id, *personId}))
            return fault(query);
        const QVariant teamId = query.lastInsertId();
        for (const VacationInput& vacation : member.vacations) {
            const QVariant reason = vacation.reason ? textValue(*vacation.reason)
                                                    : QVariant(QMetaType::fromType<QString>());
            if (!run(query,
                     u"INSERT INTO vacations (id, team, start, end, reason)"
                     " VALUES (?, ?, ?, ?, ?)"_s,
                     {m_ids.mint(u"vacation-"), teamId, dateText(vacation.start),
                      dateText(vacation.end), reason}))
                return fault(query);
        }
    }
    for (const HolidayInput& holiday : input.holidays) {
        if (!run(query,
                 u"INSERT INTO holidays (id, sprint, date, name, description)"
                 " VALUES (?, ?, ?, ?, ?)"_s,
                 {m_ids.mint(u"holiday-"), id, dateText(holiday.date), textValue(holiday.name),
                  textValue(holiday.description)}))
            return fault(query);
    }
    return {};
}

// A person is a name: found or made, and given the role that was said last, in every sprint.
Result<QString> SprintDatabase::person(const MemberInput& member)
{
    QSqlQuery query(m_database);
    if (!run(query,
             u"INSERT INTO people (id, name, role) VALUES (?, ?, ?)"
             " ON CONFLICT (name) DO UPDATE SET role = excluded.role"_s,
             {m_ids.mint(u"tm-"), textValue(member.name), textValue(member.role)}) ||
        !run(query, u"SELECT id FROM people WHERE name = ?"_s, {textValue(member.name)}) ||
        !query.next())
        return fault(query);
    return query.value(0).toString();
}

Result<bool> SprintDatabase::remove(const QString& id)
{
    auto old = find(id);
    if (!old)
        return old.error();
    if (!*old)
        return false;
    QSqlQuery query(m_database);
    if (!run(query, u"DELETE FROM sprints WHERE id = ?"_s, {id}))
        return fault(query);
    return true;
}

Result<int> SprintDatabase::count()
{
    QSqlQuery query(m_database);
    if (!run(query, u"SELECT count(*) FROM sprints"_s, {}) || !query.next())
        return fault(query);
    return query.value(0).toInt();
}

Result<QString> SprintDatabase::note(const QString& name)
{
    QSqlQuery query(m_database);
    if (!run(query, u"SELECT value FROM notes WHERE name = ?"_s, {name}))
        return fault(query);
    return query.next() ? query.value(0).toString() : QString();
}

Result<void> SprintDatabase::setNote(const QString& name, const QString& value)
{
    QSqlQuery query(m_database);
    if (!run(query,
             u"INSERT INTO notes (name, value) VALUES (?, ?)"
             " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
             {name, value}))
        return fault(query);
    return {};
}

} // namespace sandbox
