// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/promisestore.h"
#include "tests/core/domain/promisesamples.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using promisesamples::at;

class TestPromiseStore : public QObject
{
    Q_OBJECT

private:
    static Promise promise(PromiseState state, int savedAt, const QString& sprintId = u"s-1"_s)
    {
        Promise promise;
        promise.operation = OperationId(QUuid::createUuid());
        promise.entity = {u"sprint"_s, sprintId};
        promise.state = state;
        promise.savedAt = at(savedAt);
        return promise;
    }

private Q_SLOTS:
    void announcesWhatChanged()
    {
        PromiseStore store;
        QSignalSpy changed(&store, &PromiseStore::promiseChanged);
        Promise one = promise(PromiseState::Waiting, 1);
        store.apply(one);
        store.apply(one);
        QCOMPARE(changed.size(), 1);
        one.state = PromiseState::Seen;
        store.apply(one);
        QCOMPARE(changed.size(), 2);
        QVERIFY(*store.find(one.operation) == one);
        QVERIFY(!store.find(OperationId(QUuid::createUuid())));
    }

    void knowsTheNewestOfASprint()
    {
        PromiseStore store;
        const Promise first = promise(PromiseState::Seen, 1);
        const Promise second = promise(PromiseState::Waiting, 2);
        store.apply(first);
        store.apply(second);
        store.apply(promise(PromiseState::Waiting, 3, u"s-2"_s));
        QCOMPARE(store.newestFor({u"sprint"_s, u"s-1"_s})->operation, second.operation);
        QVERIFY(!store.newestFor({u"sprint"_s, u"s-9"_s}));
    }

    void putsHistoryBeforeWhatWasSavedMeanwhile()
    {
        PromiseStore store;
        const Promise now = promise(PromiseState::Waiting, 30);
        const Promise older = promise(PromiseState::Seen, 10);
        const Promise old = promise(PromiseState::Silent, 20);
        store.apply(now);
        store.apply(older);
        store.apply(old);
        QCOMPARE(store.promises(), QList<Promise>({older, old, now}));
    }

    void letsTheOldestSettledOnesGo()
    {
        PromiseStore store;
        const Promise waiting = promise(PromiseState::Waiting, 0);
        const Promise settled = promise(PromiseState::Seen, 1);
        store.apply(waiting);
        store.apply(settled);
        for (int i = 0; i < 999; ++i)
            store.apply(promise(PromiseState::Seen, 2 + i));
        QCOMPARE(store.promises().size(), 1000);
        QVERIFY(store.find(waiting.operation));
        QVERIFY(!store.find(settled.operation));
    }

    void isBoundedWhenNothingSettles()
    {
        PromiseStore store;
        for (int i = 0; i < 1100; ++i)
            store.apply(promise(PromiseState::Waiting, i));
        QCOMPARE(store.promises().size(), 1000);
        QCOMPARE(store.promises().last().savedAt, at(1099));
    }
};

QTEST_GUILESS_MAIN(TestPromiseStore)
#include "tst_promisestore.moc"
