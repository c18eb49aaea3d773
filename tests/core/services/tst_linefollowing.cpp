// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/linefollowing.h"

#include "core/services/lagservice.h"
#include "core/stores/failurestore.h"
#include "tests/core/domain/promisesamples.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace promisesamples;

namespace {

Promise seen()
{
    Promise promise = withOperation({}, sentOperation(OperationKind::UpdateSprint));
    promise = withOperation(promise, doneOperation(OperationKind::UpdateSprint));
    return withEvent(promise, eventFor(u"team_member.updated"_s, 125), at(153));
}

Failure letter(const RecordAddress& origin, qint64 offset, const QString& group = u"mail"_s)
{
    Failure failure;
    failure.address = {origin.topic + u"-dlt"_s, Partition(0), Offset(offset)};
    failure.exception = u"a.B"_s;
    failure.group = FailureGroupId(u"g"_s);
    failure.recordTime = at(500);
    failure.origin.topic = origin.topic;
    failure.origin.partition = origin.partition;
    failure.origin.offset = origin.offset;
    failure.origin.group = group;
    return failure;
}

} // namespace

/// Who is told of beside a promise; what a real cluster tells is in the flow tests.
class TestLineFollowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtTheEventsWithoutKafka();
    void saysThatNobodyWatches();
    void findsTheDeadLettersOfItsEvents();
    void announcesManyFailuresOnce();
    void forgetsWhatTheStoreForgets();
};

void TestLineFollowing::endsAtTheEventsWithoutKafka()
{
    LineFollowing following(nullptr);
    QCOMPARE(following.line(seen()), lineFor(seen()));
}

void TestLineFollowing::saysThatNobodyWatches()
{
    LagService lag({u"127.0.0.1:1"_s, {}}, nullptr, {});
    LineFollowing following(&lag);
    const Line line = following.line(seen());
    QCOMPARE(line.nodes.size(), lineFor(seen()).nodes.size() + 1);
    QCOMPARE(line.nodes.last().caption, u"not watched"_s);
    QCOMPARE(line.verdict, lineFor(seen()).verdict);
}

void TestLineFollowing::findsTheDeadLettersOfItsEvents()
{
    LagService lag({u"127.0.0.1:1"_s, {}}, nullptr, {});
    LineFollowing following(&lag);
    FailureStore store;
    following.setFailures(store);
    const Promise promise = seen();
    const RecordAddress origin = *promise.expected.first().seenAt;
    RecordAddress other = origin;
    other.offset = Offset(origin.offset.value() + 1);
    store.take({letter(origin, 1), letter(other, 2), letter(origin, 3, u"report"_s)},
               FailureStore::Arrival::Backlog, at(900));
    const LineFollowers told = following.followersOf(promise);
    QCOMPARE(told.deadLetters.size(), 2);
    QCOMPARE(told.deadLetters.first().address.offset, Offset(1));
    QCOMPARE(told.deadLetters.last().address.offset, Offset(3));
    QCOMPARE(following.line(promise).verdictState, LineNode::State::Failed);
}

void TestLineFollowing::announcesManyFailuresOnce()
{
    LagService lag({u"127.0.0.1:1"_s, {}}, nullptr, {});
    LineFollowing following(&lag);
    FailureStore store;
    following.setFailures(store);
    QSignalSpy changed(&following, &LineFollowing::changed);
    QTRY_COMPARE(changed.size(), 1);
    const RecordAddress origin = *seen().expected.first().seenAt;
    for (int i = 0; i < 50; ++i)
        store.take({letter(origin, i)}, FailureStore::Arrival::Live, at(900));
    QTRY_COMPARE(changed.size(), 2);
}

void TestLineFollowing::forgetsWhatTheStoreForgets()
{
    FailureStore store;
    const RecordAddress origin = *seen().expected.first().seenAt;
    store.take({letter(origin, 1), letter(origin, 2)}, FailureStore::Arrival::Backlog, at(900));
    QCOMPARE(store.failuresOf(origin).size(), 2);
    store.removeTopic(origin.topic + u"-dlt"_s);
    QVERIFY(store.failuresOf(origin).isEmpty());
    store.take({letter(origin, 1)}, FailureStore::Arrival::Backlog, at(900));
    store.clear();
    QVERIFY(store.failuresOf(origin).isEmpty());
    QVERIFY(store.failuresOf({u"elsewhere"_s, Partition(0), Offset(0)}).isEmpty());
}

QTEST_GUILESS_MAIN(TestLineFollowing)
#include "tst_linefollowing.moc"
