// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/sql.h"

using namespace Qt::Literals::StringLiterals;

namespace storage {

std::span<const Migration> migrations()
{
    // Times are milliseconds since 1970 UTC; states and kinds are the names of core/domain; bodies
    // JSON.
    static const QList<Migration> steps{
        {1,
         {
             u"CREATE TABLE outbox (sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL "
             u"UNIQUE, "
             "kind TEXT NOT NULL, state TEXT NOT NULL, base TEXT, intent TEXT NOT NULL, "
             "attempts INTEGER NOT NULL, created_at INTEGER, sent_at INTEGER, answered_at INTEGER, "
             "next_try_at INTEGER, request_id TEXT NOT NULL, http_status INTEGER NOT NULL, "
             "last_error TEXT)"_s,
             u"CREATE INDEX outbox_by_state ON outbox (state, sequence)"_s,
             u"CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, machine TEXT NOT "
             u"NULL, "
             "pid INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID"_s,
             u"CREATE TABLE promises (sequence INTEGER PRIMARY KEY AUTOINCREMENT, "
             "operation TEXT NOT NULL UNIQUE, entity_kind TEXT NOT NULL, entity_id TEXT NOT NULL, "
             "state TEXT NOT NULL, body TEXT NOT NULL)"_s,
             u"CREATE INDEX promises_by_entity ON promises (entity_kind, entity_id, sequence)"_s,
             u"CREATE TABLE cached_lists (kind TEXT PRIMARY KEY, fetched_at INTEGER NOT NULL) "
             "WITHOUT ROWID"_s,
             u"CREATE TABLE cached_entities (kind TEXT NOT NULL REFERENCES cached_lists (kind) "
             "ON DELETE CASCADE, place INTEGER NOT NULL, body TEXT NOT NULL, "
             "PRIMARY KEY (kind, place)) WITHOUT ROWID"_s,
             u"CREATE TABLE state (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"_s,
         }},
        {2,
         {
             u"CREATE TABLE saved_views (id TEXT PRIMARY KEY, name TEXT NOT NULL, "
             "body TEXT NOT NULL) WITHOUT ROWID"_s,
         }},
        {3,
         {
             u"CREATE TABLE task_plans (task TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID"_s,
             u"CREATE TABLE conflicts (sequence INTEGER PRIMARY KEY AUTOINCREMENT, "
             "entity_kind TEXT NOT NULL, entity_id TEXT NOT NULL, path TEXT NOT NULL, "
             "base TEXT NOT NULL, mine TEXT NOT NULL, theirs TEXT NOT NULL, "
             "removed INTEGER NOT NULL, operation TEXT NOT NULL, at INTEGER, "
             "UNIQUE (operation, path, mine, theirs))"_s,
             u"CREATE INDEX conflicts_by_entity ON conflicts (entity_kind, entity_id, sequence)"_s,
         }},
        {4,
         {
             u"CREATE TABLE dead_letter_topics (topic TEXT PRIMARY KEY, verdict TEXT NOT NULL) "
             "WITHOUT ROWID"_s,
         }},
        {5,
         {
             u"CREATE TABLE runs (sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL "
             u"UNIQUE, "
             "kind TEXT NOT NULL, state TEXT NOT NULL, body TEXT NOT NULL)"_s,
             u"CREATE TABLE run_items (run INTEGER NOT NULL, first INTEGER NOT NULL, "
             "count INTEGER NOT NULL, items BLOB NOT NULL, UNIQUE (run, first))"_s,
             u"CREATE TABLE retried (topic TEXT NOT NULL, partition INTEGER NOT NULL, "
             "record_offset INTEGER NOT NULL, run INTEGER NOT NULL, item INTEGER NOT NULL, "
             "PRIMARY KEY (topic, partition, record_offset, run)) WITHOUT ROWID"_s,
             u"CREATE INDEX retried_by_run ON retried (run)"_s,
         }},
        {6,
         {
             u"CREATE TABLE audit (sequence INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER, "
             "who TEXT NOT NULL, what TEXT NOT NULL, target TEXT NOT NULL, "
             "count INTEGER NOT NULL, result TEXT NOT NULL, detail TEXT NOT NULL, run TEXT)"_s,
             u"CREATE INDEX audit_by_time ON audit (at)"_s,
             // What was noted stays as it was noted.
             u"CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN "
             "SELECT RAISE(ABORT, 'the audit log only grows'); END"_s,
             u"CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN "
             "SELECT RAISE(ABORT, 'the audit log only grows'); END"_s,
         }},
    };
    return {steps.constData(), static_cast<std::size_t>(steps.size())};
}

int newestVersion()
{
    return newestVersion(migrations());
}

int newestVersion(std::span<const Migration> steps)
{
    return steps.back().version;
}

const Schema& workspaceSchema()
{
    static const Schema schema{u"workspace.db"_s, migrations(), AfterDamage::Rescue};
    return schema;
}

Result<int> schemaVersion(QSqlDatabase& database)
{
    Result<QSqlQuery> query = execute(database, u"PRAGMA user_version"_s);
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toInt() : 0;
}

Result<int> migrate(QSqlDatabase& database, std::span<const Migration> steps)
{
    for (const Migration& step : steps) {
        Transaction transaction(database);
        if (const Result<void> begun = transaction.begin(); !begun)
            return begun.error();
        // Read under the write lock: another program may just have done this step.
        const Result<int> version = schemaVersion(database);
        if (!version)
            return version.error();
        if (*version >= step.version)
            continue;
        for (const QString& statement : step.statements) {
            if (const Result<int> done = change(database, statement); !done)
                return done.error();
        }
        const Result<int> noted = change(database, u"PRAGMA user_version = %1"_s.arg(step.version));
        if (!noted)
            return noted.error();
        if (const Result<void> committed = transaction.commit(); !committed)
            return committed.error();
    }
    return schemaVersion(database);
}

} // namespace storage
