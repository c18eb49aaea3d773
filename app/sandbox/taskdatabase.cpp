// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/taskdatabase.h"

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
    "CREATE TABLE IF NOT EXISTS tasks (number INTEGER PRIMARY KEY AUTOINCREMENT,"
    " uuid TEXT NOT NULL UNIQUE, user TEXT, title TEXT NOT NULL, description TEXT,"
    " status TEXT NOT NULL, priority TEXT NOT NULL, category TEXT, due INTEGER,"
    " tags TEXT NOT NULL, recurrence TEXT, extension TEXT NOT NULL, created INTEGER NOT NULL,"
    " updated INTEGER NOT NULL)",
    "CREATE INDEX IF NOT EXISTS tasks_created ON tasks (created)",
    "CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
};

constexpr QStringView Columns = u"number, uuid, user, title, description, status, priority,"
                                " category, due, tags, recurrence, extension, created, updated";

Error fault(const QString& message)
{
    return Error{.kind = ErrorKind::Internal, .message = message};
}

Error fault(const QSqlQuery& query)
{
    return fault(query.lastError().text());
}

QVariant valueOf(const QString& text)
{
    // An empty text must not become NULL on its way into the table.
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

QVariant valueOf(const std::optional<QString>& text)
{
    return text ? valueOf(*text) : QVariant(QMetaType::fromType<QString>());
}

std::optional<QString> textOf(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

Json jsonIn(const QVariant& value)
{
    auto parsed = parseJson(value.toString().toUtf8());
    return std::holds_alternative<Json>(parsed) ? std::get<Json>(std::move(parsed)) : Json();
}

QString textFor(const Json& value)
{
    return QString::fromUtf8(writeJson(value, JsonStyle::Event).value_or("null"));
}

QVariantList valuesOf(const StoredTask& task)
{
    Json::Array tags;
    for (const QString& tag : task.tags)
        tags.push_back(tag);
    return {task.uuid,
            valueOf(task.user),
            valueOf(task.title),
            valueOf(task.description),
            valueOf(task.status),
            valueOf(task.priority),
            valueOf(task.category),
            task.due ? QVariant(*task.due) : QVariant(QMetaType::fromType<qint64>()),
            textFor(tags),
            valueOf(task.recurrence),
            textFor(task.extension),
            task.createdAt,
            task.updatedAt};
}

StoredTask taskOf(const QSqlQuery& row)
{
    StoredTask task;
    task.number = row.value(0).toLongLong();
    task.uuid = row.value(1).toString();
    task.user = textOf(row.value(2));
    task.title = row.value(3).toString();
    task.description = textOf(row.value(4));
    task.status = row.value(5).toString();
    task.priority = row.value(6).toString();
    task.category = textOf(row.value(7));
    if (!row.value(8).isNull())
        task.due = row.value(8).toLongLong();
    const Json tags = jsonIn(row.value(9));
    if (const auto* items = tags.array()) {
        for (const Json& tag : *items)
            task.tags += tag.string() ? *tag.string() : QString();
    }
    task.recurrence = textOf(row.value(10));
    task.extension = jsonIn(row.value(11));
    task.createdAt = row.value(12).toLongLong();
    task.updatedAt = row.value(13).toLongLong();
    return task;
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

bool hasNul(const std::optional<QString>& text)
{
    return text && text->contains(QChar(u'\0'));
}

Result<void> checkTexts(const StoredTask& task)
{
    const bool isBad = hasNul(task.title) || hasNul(task.description) || hasNul(task.category) ||
                       hasNul(task.status) || hasNul(task.priority) || hasNul(task.recurrence) ||
                       hasNul(task.user) || hasNul(task.tags.join(u','));
    if (isBad)
        return fault(u"invalid byte sequence for encoding \"UTF8\": 0x00"_s);
    return {};
}

// Rows that are equal in what they are sorted by come in another order on each page.
QString orderOf(const TaskQuery& query)
{
    const QString direction = query.order == TaskQuery::Order::Ascending ? u"ASC"_s : u"DESC"_s;
    const QString nulls = query.order == TaskQuery::Order::Ascending ? u"LAST"_s : u"FIRST"_s;
    const QString tie = u", (number * 37 + %1) % 97"_s.arg(query.page % 97 * 53);
    switch (query.sort) {
    case TaskQuery::Sort::Created:
        return u" ORDER BY created %1, number %1"_s.arg(direction);
    case TaskQuery::Sort::Due:
        return u" ORDER BY due %1 NULLS %2"_s.arg(direction, nulls) + tie;
    case TaskQuery::Sort::Priority:
        return u" ORDER BY priority "_s + direction + tie;
    case TaskQuery::Sort::Title:
        return u" ORDER BY title COLLATE NOCASE "_s + direction + tie;
    }
    return {};
}

} // namespace

bool isLike(const QString& text, const QString& pattern)
{
    // The classic walk with one place to come back to: linear in practice, never recursive.
    const QString lowerText = text.toLower();
    const QString mask = u'%' + pattern.toLower() + u'%';
    qsizetype at = 0;
    qsizetype place = 0;
    qsizetype starAt = -1;
    qsizetype starPlace = 0;
    while (at < lowerText.size()) {
        const bool isEscaped = place + 1 < mask.size() && mask.at(place) == u'\\';
        const QChar wanted =
            isEscaped ? mask.at(place + 1) : (place < mask.size() ? mask.at(place) : QChar());
        if (place < mask.size() && !isEscaped && wanted == u'%') {
            starPlace = ++place;
            starAt = at;
        } else if (place < mask.size() &&
                   ((!isEscaped && wanted == u'_') || wanted == lowerText.at(at))) {
            place += isEscaped ? 2 : 1;
            ++at;
        } else if (starAt >= 0) {
            place = starPlace;
            at = ++starAt;
        } else {
            return false;
        }
    }
    while (place < mask.size() && mask.at(place) == u'%')
        ++place;
    return place == mask.size();
}

TaskDatabase::TaskDatabase(IdSource ids)
    : m_connection(QUuid::createUuid().toString(QUuid::Id128)), m_ids(std::move(ids))
{}

TaskDatabase::~TaskDatabase()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> TaskDatabase::open(const QString& path)
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

Result<void> TaskDatabase::check() const
{
    if (m_isStopped)
        return fault(u"connection to server failed: Connection refused"_s);
    return {};
}

Result<TaskPage> TaskDatabase::list(const TaskQuery& query)
{
    if (auto checked = check(); !checked)
        return checked.error();
    if (hasNul(query.search) || hasNul(query.category) || hasNul(query.priority))
        return fault(u"invalid byte sequence for encoding \"UTF8\": 0x00"_s);
    QString condition = u" FROM tasks WHERE 1"_s;
    QVariantList values;
    const auto demand = [&](const QString& column, const std::optional<QString>& value) {
        if (!value)
            return;
        condition += u" AND %1 = ?"_s.arg(column);
        values += *value;
    };
    demand(u"user"_s, query.user);
    demand(u"status"_s, query.status);
    demand(u"priority"_s, query.priority);
    demand(u"category"_s, query.category);

    TaskPage page;
    QSqlQuery rows(m_database);
    const QString all = u"SELECT "_s + Columns.toString() + condition + orderOf(query);
    const qint64 first = query.page * query.limit;
    if (query.search) {
        if (!run(rows, all, values))
            return fault(rows);
        while (rows.next()) {
            StoredTask task = taskOf(rows);
            if (!isLike(task.title, *query.search) &&
                !(task.description && isLike(*task.description, *query.search)))
                continue;
            if (page.total >= first && (query.limit == 0 || page.total < first + query.limit))
                page.tasks += std::move(task);
            ++page.total;
        }
        return page;
    }
    if (!run(rows, u"SELECT count(*)"_s + condition, values) || !rows.next())
        return fault(rows);
    page.total = rows.value(0).toLongLong();
    if (!run(rows, all + u" LIMIT ? OFFSET ?"_s,
             values + QVariantList{query.limit == 0 ? qint64(-1) : query.limit, first}))
        return fault(rows);
    while (rows.next())
        page.tasks += taskOf(rows);
    return page;
}

Result<std::optional<StoredTask>> TaskDatabase::findWhere(const QString& condition,
                                                          const QVariant& value)
{
    if (auto checked = check(); !checked)
        return checked.error();
    QSqlQuery query(m_database);
    if (!run(query, u"SELECT %1 FROM tasks WHERE %2"_s.arg(Columns, condition), {value}))
        return fault(query);
    if (!query.next())
        return std::optional<StoredTask>();
    return std::optional<StoredTask>(taskOf(query));
}

Result<std::optional<StoredTask>> TaskDatabase::find(qint64 number)
{
    return findWhere(u"number = ?"_s, number);
}

Result<std::optional<StoredTask>> TaskDatabase::find(const QString& uuid)
{
    return findWhere(u"uuid = ?"_s, uuid);
}

Result<StoredTask> TaskDatabase::insert(StoredTask task)
{
    if (auto checked = check(); !checked)
        return checked.error();
    if (auto checked = checkTexts(task); !checked)
        return checked.error();
    task.uuid = m_ids.mintUuid();
    QSqlQuery query(m_database);
    if (!run(query,
             u"INSERT INTO tasks (uuid, user, title, description, status, priority, category, due,"
             " tags, recurrence, extension, created, updated)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
             valuesOf(task)))
        return fault(query);
    task.number = query.lastInsertId().toLongLong();
    return task;
}

Result<void> TaskDatabase::update(const StoredTask& task)
{
    if (auto checked = check(); !checked)
        return checked.error();
    if (auto checked = checkTexts(task); !checked)
        return checked.error();
    QSqlQuery query(m_database);
    if (!run(query,
             u"UPDATE tasks SET uuid = ?, user = ?, title = ?, description = ?, status = ?,"
             " priority = ?, category = ?, due = ?, tags = ?, recurrence = ?, extension = ?,"
             " created = ?, updated = ? WHERE number = ?"_s,
             valuesOf(task) + QVariantList{task.number}))
        return fault(query);
    return {};
}

Result<void> TaskDatabase::remove(const StoredTask& task)
{
    if (auto checked = check(); !checked)
        return checked.error();
    QSqlQuery query(m_database);
    if (!run(query, u"DELETE FROM tasks WHERE number = ?"_s, {task.number}))
        return fault(query);
    return {};
}

Result<QString> TaskDatabase::note(const QString& name)
{
    QSqlQuery query(m_database);
    if (!run(query, u"SELECT value FROM notes WHERE name = ?"_s, {name}))
        return fault(query);
    return query.next() ? query.value(0).toString() : QString();
}

Result<void> TaskDatabase::setNote(const QString& name, const QString& value)
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
