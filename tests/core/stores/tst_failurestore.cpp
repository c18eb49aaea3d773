// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/failurestore.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Now({2026, 11, 21}, {12, 0, 30}, Qt::UTC);

Failure failureAt(qint64 offset, const QString& cause, const QDateTime& at = Now,
                  const QString& topic = u"orders-dlt"_s)
{
    Failure failure;
    failure.address = {topic, Partition(0), Offset(offset)};
    failure.recordTime = at;
    failure.failedAt = at;
    failure.dialect = u"spring"_s;
    failure.exception = cause;
    failure.message = u"order %1"_s.arg(offset);
    failure.maskedMessage = u"order #"_s;
    failure.stack = QString(5000, u'x');
    failure.origin.topic = u"orders"_s;
    failure.group = FailureGroupId(cause);
    return failure;
}

} // namespace

class FailureStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByCause()
    {
        FailureStore store;
        QSignalSpy changed(&store, &FailureStore::failuresChanged);
        store.take({failureAt(1, u"A"_s, Now.addSecs(-120)), failureAt(2, u"B"_s),
                    failureAt(3, u"A"_s, Now.addSecs(-60))},
                   FailureStore::Arrival::Backlog, Now);
        QCOMPARE(changed.size(), 1);
        const QList<FailureGroup> groups = store.groups(Now);
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups.at(0).exception, u"B"_s);
        const FailureGroup& group = groups.at(1);
        QCOMPARE(group.count, 2);
        QCOMPARE(group.first, Now.addSecs(-120));
        QCOMPARE(group.last, Now.addSecs(-60));
        QCOMPARE(group.message, u"order #"_s);
        QCOMPARE(group.originTopic, u"orders"_s);
        QCOMPARE(group.topics, QStringList{u"orders-dlt"_s});
        // Newest first, and without their stacks.
        const FailureList failures = store.failures(FailureGroupId(u"A"_s));
        QCOMPARE(failures.size(), 2);
        QCOMPARE(failures.at(0).address.offset, Offset(3));
        QVERIFY(failures.at(0).stack.isEmpty());
        QVERIFY(store.failures(FailureGroupId(u"C"_s)).isEmpty());
        QVERIFY(!store.group(FailureGroupId(u"C"_s)));
    }

    void countsARecordOnce()
    {
        FailureStore store;
        store.take({failureAt(1, u"A"_s)}, FailureStore::Arrival::Backlog, Now);
        QSignalSpy changed(&store, &FailureStore::failuresChanged);
        store.take({failureAt(1, u"A"_s)}, FailureStore::Arrival::Live, Now);
        QVERIFY(changed.isEmpty());
        QCOMPARE(store.groups(Now).constFirst().count, 1);
    }

    void showsTheTrendOfAnHour()
    {
        FailureStore store;
        store.take({failureAt(1, u"A"_s, Now.addSecs(-59 * 60)), failureAt(2, u"A"_s, Now),
                    failureAt(3, u"A"_s, Now), failureAt(4, u"A"_s, Now.addSecs(-3 * 3600))},
                   FailureStore::Arrival::Backlog, Now);
        QList<int> trend = store.groups(Now).constFirst().trend;
        QCOMPARE(trend.size(), 60);
        QCOMPARE(trend.constFirst(), 1);
        QCOMPARE(trend.constLast(), 2);
        QCOMPARE(std::accumulate(trend.cbegin(), trend.cend(), 0), 3);
        // Time goes on, and with it the window.
        trend = store.groups(Now.addSecs(600)).constFirst().trend;
        QCOMPARE(trend.at(49), 2);
        QCOMPARE(std::accumulate(trend.cbegin(), trend.cend(), 0), 2);
        QVERIFY(store.groups(Now.addSecs(7200)).constFirst().trend.isEmpty());
        // Whoever comes late does not move it back.
        store.take({failureAt(5, u"A"_s, Now.addSecs(-600))}, FailureStore::Arrival::Backlog, Now);
        QCOMPARE(store.groups(Now).constFirst().trend.at(49), 1);
    }

    void countsFailuresOfUnknownTimeWhenTheyCome()
    {
        FailureStore store;
        Failure old = failureAt(1, u"A"_s, Now.addSecs(-86400));
        old.failedAt = {};
        Failure fresh = failureAt(2, u"A"_s, Now.addSecs(-86400));
        fresh.failedAt = {};
        QSignalSpy seen(&store, &FailureStore::failureSeen);
        store.take({old}, FailureStore::Arrival::Backlog, Now);
        QVERIFY(store.groups(Now).constFirst().trend.isEmpty());
        QVERIFY(seen.isEmpty());
        store.take({fresh}, FailureStore::Arrival::Live, Now);
        QCOMPARE(store.groups(Now).constFirst().trend.constLast(), 1);
        QCOMPARE(seen.size(), 1);
    }

    void staysWithinItsBounds()
    {
        FailureStore store(FailureStore::Limits{.bytes = 100'000, .groups = 10});
        for (int i = 0; i < 1000; ++i)
            store.take({failureAt(i, u"A"_s)}, FailureStore::Arrival::Backlog, Now);
        QVERIFY(store.bytes() <= 100'000);
        QVERIFY(store.letGo() > 0);
        // What is not held any more was counted all the same, and is said.
        QCOMPARE(store.groups(Now).constFirst().count, 1000);
        QCOMPARE(store.held() + store.letGo(), 1000);
        QCOMPARE(store.letGoOf(u"orders-dlt"_s), store.letGo());
        QCOMPARE(qint64(store.failures(FailureGroupId(u"A"_s)).size()), store.held());
        QVERIFY(!store.failure({u"orders-dlt"_s, Partition(0), Offset(0)}));
        QVERIFY(store.failure({u"orders-dlt"_s, Partition(0), Offset(999)}));
        for (int i = 0; i < 50; ++i)
            store.take({failureAt(2000 + i, u"cause %1"_s.arg(i), Now.addSecs(i))},
                       FailureStore::Arrival::Backlog, Now);
        QCOMPARE(store.groups(Now).size(), 10);
        QCOMPARE(store.letGoGroups(), 41);
    }

    void ordersLateOnesByTheirTime()
    {
        FailureStore store(FailureStore::Limits{.bytes = 3'000'000, .groups = 10});
        QRandomGenerator random(7);
        qint64 offset = 0;
        for (int portion = 0; portion < 60; ++portion) {
            QList<Failure> some;
            for (int i = 0; i < 200; ++i) {
                const QString cause = random.bounded(4) == 0 ? u"B"_s : u"A"_s;
                Failure failure = failureAt(offset++, cause, Now.addSecs(random.bounded(5000)),
                                            random.bounded(3) == 0 ? u"one"_s : u"two"_s);
                some.append(failure);
            }
            store.take(some, FailureStore::Arrival::Backlog, Now);
            if (portion == 40)
                store.removeTopic(u"one"_s);
            if (portion % 3 != 0)
                continue;
            qsizetype listed = 0;
            for (const QString& cause : {u"A"_s, u"B"_s}) {
                const FailureList list = store.failures(FailureGroupId(cause));
                QCOMPARE(qint64(list.size()), store.heldOf(FailureGroupId(cause)));
                listed += list.size();
                for (qsizetype i = 0; i < list.size(); ++i) {
                    QCOMPARE(list.at(i).group.value(), cause);
                    QVERIFY(store.failure(list.at(i).address) == list.at(i));
                    QVERIFY(i == 0 || list.at(i - 1).failedAt >= list.at(i).failedAt);
                }
            }
            QCOMPARE(qint64(listed), store.held());
            QCOMPARE(qint64(store.failures().size()), store.held());
        }
        QVERIFY(store.letGo() > 0);
    }

    void keepsWhatAListNames()
    {
        auto store =
            std::make_unique<FailureStore>(FailureStore::Limits{.bytes = 100'000, .groups = 10});
        for (int i = 0; i < 50; ++i)
            store->take({failureAt(i, u"A"_s)}, FailureStore::Arrival::Backlog, Now);
        const FailureList early = store->failures(FailureGroupId(u"A"_s));
        QVERIFY(store->failures(FailureGroupId(u"A"_s)).isSharedWith(early));
        for (int i = 50; i < 2000; ++i) {
            store->take({failureAt(i, u"A"_s)}, FailureStore::Arrival::Backlog, Now);
            // Others come and go meanwhile.
            if (i % 100 == 0)
                QVERIFY(!store->failures(FailureGroupId(u"A"_s)).isEmpty());
        }
        QVERIFY(!store->failure(early.at(0).address));
        store->clear();
        store.reset();
        QCOMPARE(early.size(), 50);
        for (qsizetype i = 0; i < early.size(); ++i)
            QCOMPARE(early.at(i).message, u"order %1"_s.arg(i));
    }

    void takesATopicAway()
    {
        FailureStore store;
        store.take({failureAt(1, u"A"_s, Now, u"one"_s), failureAt(1, u"A"_s, Now, u"two"_s),
                    failureAt(2, u"B"_s, Now, u"one"_s)},
                   FailureStore::Arrival::Backlog, Now);
        store.removeTopic(u"one"_s);
        QCOMPARE(store.groups(Now).size(), 1);
        QCOMPARE(store.groups(Now).constFirst().count, 1);
        QCOMPARE(store.groups(Now).constFirst().topics, QStringList{u"two"_s});
        QCOMPARE(store.failures().size(), 1);
        // It may come back.
        store.take({failureAt(1, u"A"_s, Now, u"one"_s)}, FailureStore::Arrival::Backlog, Now);
        QCOMPARE(store.held(), 2);
        store.clear();
        QCOMPARE(store.held(), 0);
        QCOMPARE(store.bytes(), 0);
        QVERIFY(store.groups(Now).isEmpty());
    }
};

QTEST_APPLESS_MAIN(FailureStoreTest)
#include "tst_failurestore.moc"
