// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/promisetable.h"
#include "tests/core/storage/samples.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;

class TestPromiseTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsEveryField_data();
    void keepsEveryField();
    void replacesWithinItsPlace();
    void findsThoseOfAnEntity();
    void keepsTheNewest();
    void leavesOutWhatItCannotRead();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPromiseTable::keepsEveryField_data()
{
    QTest::addColumn<Promise>("promise");
    QTest::newRow("everything set") << samples::fullPromise();
    Promise fresh;
    fresh.operation = OperationId(QUuid::createUuid());
    QTest::newRow("nothing but the id") << fresh;
    for (const PromiseState state :
         {PromiseState::Waiting, PromiseState::Seen, PromiseState::Late, PromiseState::Silent,
          PromiseState::NoneExpected, PromiseState::Doubled, PromiseState::Different}) {
        Promise promise = samples::fullPromise();
        promise.state = state;
        QTest::addRow("%s", qPrintable(promiseStateName(state))) << promise;
    }
}

void TestPromiseTable::keepsEveryField()
{
    QFETCH(Promise, promise);
    storage::Database database(m_folder->path());
    storage::PromiseTable promises(database);
    auto put = promises.put(promise);
    auto all = promises.all();
    AWAIT(all);
    QVERIFY(put.result());
    QCOMPARE(*all.result(), QList<Promise>{promise});
}

void TestPromiseTable::replacesWithinItsPlace()
{
    storage::Database database(m_folder->path());
    storage::PromiseTable promises(database);
    Promise older = samples::fullPromise();
    const Promise newer = samples::fullPromise();
    promises.put(older);
    promises.put(newer);
    older.state = PromiseState::Seen;
    older.entity.id = u"sprint-00000001"_s;
    promises.put(older);
    auto all = promises.all();
    auto newest = promises.all(1);
    auto moved = promises.forEntity(older.entity);
    AWAIT(moved);
    QCOMPARE(*all.result(), QList<Promise>({newer, older}));
    QCOMPARE(*newest.result(), QList<Promise>{newer});
    QCOMPARE(*moved.result(), QList<Promise>{older});
}

void TestPromiseTable::findsThoseOfAnEntity()
{
    storage::Database database(m_folder->path());
    storage::PromiseTable promises(database);
    QList<Promise> expected;
    for (int i = 0; i < 6; ++i) {
        Promise promise = samples::fullPromise();
        promise.entity = {i < 4 ? u"sprint"_s : u"task"_s, QString::number(i % 2)};
        promises.put(promise);
        if (promise.entity == EntityRef{u"sprint"_s, u"1"_s})
            expected.prepend(promise);
    }
    auto found = promises.forEntity({u"sprint"_s, u"1"_s});
    auto none = promises.forEntity({u"sprint"_s, u"2"_s});
    AWAIT(none);
    QCOMPARE(*found.result(), expected);
    QVERIFY(none.result()->isEmpty());
}

void TestPromiseTable::keepsTheNewest()
{
    storage::Database database(m_folder->path());
    storage::PromiseTable promises(database);
    Promise promise;
    for (int i = 0; i < storage::PromiseTable::MaxPromises + 5; ++i) {
        promise.operation = OperationId(QUuid::createUuid());
        promise.title = QString::number(i);
        promises.put(promise);
    }
    auto all = promises.all(1'000'000);
    AWAIT(all);
    QCOMPARE(all.result()->size(), storage::PromiseTable::MaxPromises);
    QCOMPARE(all.result()->first(), promise);
    QCOMPARE(all.result()->last().title, u"5"_s);
}

void TestPromiseTable::leavesOutWhatItCannotRead()
{
    storage::Database database(m_folder->path());
    storage::PromiseTable promises(database);
    promises.put(samples::fullPromise());
    promises.put(samples::fullPromise());
    const Promise good = samples::fullPromise();
    promises.put(good);
    auto spoiled = database.run<bool>([](QSqlDatabase& connection) -> Result<bool> {
        QSqlQuery query(connection);
        return query.exec(u"UPDATE promises SET body = '{' WHERE sequence = 1"_s) &&
               query.exec(u"UPDATE promises SET body = replace(body, 'doubled', 'tripled') "
                          "WHERE sequence = 2"_s);
    });
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"left out promise .*tripled"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"left out promise .*no operation"_s));
    auto all = promises.all();
    AWAIT(all);
    QVERIFY(*spoiled.result());
    QCOMPARE(*all.result(), QList<Promise>{good});
}

QTEST_GUILESS_MAIN(TestPromiseTable)
#include "tst_promisetable.moc"
