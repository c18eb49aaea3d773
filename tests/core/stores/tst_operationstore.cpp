// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/operationstore.h"
#include "tests/core/domain/sprintsamples.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestOperationStore : public QObject
{
    Q_OBJECT

private:
    static Operation operation(OperationState state, const QString& sprintId = u"s-1"_s)
    {
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.kind = OperationKind::UpdateSprint;
        operation.state = state;
        operation.base = sampleSprint();
        operation.base.id = SprintId(sprintId);
        operation.intent = operation.base;
        return operation;
    }

private Q_SLOTS:
    void keepsTheOrderOfTheSaves()
    {
        OperationStore store;
        QSignalSpy changed(&store, &OperationStore::operationChanged);
        Operation first = operation(OperationState::Queued);
        const Operation second = operation(OperationState::Refused);
        store.apply(first);
        store.apply(second);
        store.apply(second);
        QCOMPARE(changed.size(), 2);
        first.state = OperationState::Sent;
        store.apply(first);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.last().first().value<OperationId>(), first.id);
        QCOMPARE(store.operations(), QList<Operation>({first, second}));
        QCOMPARE(store.find(first.id)->state, OperationState::Sent);
        QVERIFY(!store.find(OperationId(QUuid::createUuid())));
    }

    void countsWhatWaits()
    {
        OperationStore store;
        for (const OperationState state :
             {OperationState::Queued, OperationState::Sent, OperationState::Ambiguous,
              OperationState::Refused, OperationState::Done})
            store.apply(operation(state));
        QCOMPARE(store.waiting(), 3);
        QCOMPARE(store.refused(), 1);
    }

    void findsTheOldestThatIsNotDone()
    {
        OperationStore store;
        const EntityRef entity{u"sprint"_s, u"s-1"_s};
        QVERIFY(!store.unfinishedFor(entity));
        const Operation refused = operation(OperationState::Refused);
        store.apply(operation(OperationState::Done));
        store.apply(operation(OperationState::Queued, u"s-2"_s));
        store.apply(refused);
        store.apply(operation(OperationState::Queued));
        QCOMPARE(store.unfinishedFor(entity)->id, refused.id);
    }

    void removes()
    {
        OperationStore store;
        QSignalSpy removed(&store, &OperationStore::operationRemoved);
        const Operation one = operation(OperationState::Queued);
        store.apply(one);
        store.remove(OperationId(store.operations().first().id));
        store.remove(one.id);
        QCOMPARE(removed.size(), 1);
        QVERIFY(store.operations().isEmpty());
    }

    void keepsABoundedNumberOfDoneOnes()
    {
        OperationStore store;
        const Operation waiting = operation(OperationState::Queued);
        store.apply(waiting);
        const Operation oldest = operation(OperationState::Done);
        store.apply(oldest);
        for (int i = 0; i < 250; ++i)
            store.apply(operation(OperationState::Done));
        QCOMPARE(store.operations().size(), 201);
        QVERIFY(!store.find(oldest.id));
        QVERIFY(store.find(waiting.id));
    }
};

QTEST_GUILESS_MAIN(TestOperationStore)
#include "tst_operationstore.moc"
