// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <array>

using namespace Qt::Literals::StringLiterals;

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void stepsAreNumberedWithoutGaps();
    void runsEachStepOnce();
    void keepsDataOfOlderVersions();
    void failedStepChangesNothing();
    void makesTheTablesOfToday();

private:
    QStringList tables();
    QSqlDatabase m_database;
};

void TestMigrations::init()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    m_database.setDatabaseName(u":memory:"_s);
    QVERIFY(m_database.open());
}

void TestMigrations::cleanup()
{
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(QLatin1StringView(QSqlDatabase::defaultConnection));
}

QStringList TestMigrations::tables()
{
    QStringList names = m_database.tables();
    names.removeAll(u"sqlite_sequence"_s);
    names.sort();
    return names;
}

void TestMigrations::stepsAreNumberedWithoutGaps()
{
    int expected = 1;
    for (const storage::Migration& step : storage::migrations())
        QCOMPARE(step.version, expected++);
    QCOMPARE(storage::newestVersion(), expected - 1);
}

void TestMigrations::runsEachStepOnce()
{
    const std::array<storage::Migration, 2> steps{{
        {1, {u"CREATE TABLE one (x)"_s}},
        {2, {u"CREATE TABLE two (x)"_s, u"INSERT INTO two VALUES (7)"_s}},
    }};
    for (int run = 0; run < 2; ++run) {
        const Result<int> version = storage::migrate(m_database, steps);
        QVERIFY(version);
        QCOMPARE(*version, 2);
    }
    QCOMPARE(tables(), QStringList({u"one"_s, u"two"_s}));
    QSqlQuery query(u"SELECT count(*) FROM two"_s, m_database);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 1);
}

void TestMigrations::keepsDataOfOlderVersions()
{
    const std::array<storage::Migration, 2> steps{{
        {1, {u"CREATE TABLE one (x)"_s}},
        {2, {u"ALTER TABLE one ADD COLUMN y DEFAULT 5"_s}},
    }};
    QVERIFY(storage::migrate(m_database, std::span(steps).first(1)));
    QVERIFY(QSqlQuery(m_database).exec(u"INSERT INTO one VALUES (3)"_s));
    QVERIFY(storage::migrate(m_database, steps));
    QSqlQuery query(u"SELECT x + y FROM one"_s, m_database);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 8);
}

void TestMigrations::failedStepChangesNothing()
{
    const std::array<storage::Migration, 2> steps{{
        {1, {u"CREATE TABLE one (x)"_s}},
        {2, {u"CREATE TABLE two (x)"_s, u"CREATE TABLE two (x)"_s}},
    }};
    const Result<int> version = storage::migrate(m_database, steps);
    QVERIFY(!version);
    QCOMPARE(version.error().kind, ErrorKind::Internal);
    QCOMPARE(tables(), QStringList({u"one"_s}));
    QCOMPARE(*storage::schemaVersion(m_database), 1);
}

void TestMigrations::makesTheTablesOfToday()
{
    QVERIFY(storage::migrate(m_database, storage::migrations()));
    QCOMPARE(tables(), QStringList({u"audit"_s, u"cached_entities"_s, u"cached_lists"_s,
                                    u"conflicts"_s, u"dead_letter_topics"_s, u"lease"_s,
                                    u"outbox"_s, u"promises"_s, u"retried"_s, u"run_items"_s,
                                    u"runs"_s, u"saved_views"_s, u"state"_s, u"task_plans"_s}));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
