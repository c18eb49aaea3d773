// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/promise.h"

#include "tests/core/domain/promisesamples.h"

#include <QtTest/QTest>

using namespace promisesamples;

namespace {

Promise promiseOf(const Operation& operation)
{
    return withOperation({}, operation);
}

QStringList typesOf(const QList<ExpectedEvent>& events)
{
    QStringList types;
    for (const ExpectedEvent& event : events)
        types.append(event.type + u" on "_s + event.topic);
    return types;
}

const QString Created = u"sprint.created"_s;
const QString Added = u"team_member.added"_s;
const QString Updated = u"team_member.updated"_s;
const QString Deleted = u"sprint.deleted"_s;

} // namespace

class TestPromise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expectsWhatTheServicePublishes()
    {
        const Sprint team = sampleSprint();
        Sprint empty = team;
        empty.members.clear();
        QCOMPARE(typesOf(expectedEvents(OperationKind::CreateSprint, team)),
                 (QStringList{u"sprint.created on sprint.lifecycle"_s,
                              u"team_member.added on sprint.team-members"_s}));
        QCOMPARE(typesOf(expectedEvents(OperationKind::CreateSprint, empty)),
                 QStringList{u"sprint.created on sprint.lifecycle"_s});
        QCOMPARE(typesOf(expectedEvents(OperationKind::UpdateSprint, team)),
                 QStringList{u"team_member.updated on sprint.team-members"_s});
        QCOMPARE(typesOf(expectedEvents(OperationKind::UpdateSprint, empty)), QStringList());
        QCOMPARE(typesOf(expectedEvents(OperationKind::DeleteSprint, team)),
                 QStringList{u"sprint.deleted on sprint.lifecycle"_s});
    }

    void namesEveryState()
    {
        QCOMPARE(promiseStateName(PromiseState::Waiting), u"waiting"_s);
        QCOMPARE(promiseStateName(PromiseState::Seen), u"seen"_s);
        QCOMPARE(promiseStateName(PromiseState::Late), u"late"_s);
        QCOMPARE(promiseStateName(PromiseState::Silent), u"silent"_s);
        QCOMPARE(promiseStateName(PromiseState::NoneExpected), u"none-expected"_s);
        QCOMPARE(promiseStateName(PromiseState::Doubled), u"doubled"_s);
        QCOMPARE(promiseStateName(PromiseState::Different), u"different"_s);
    }

    void isSeenInWhicheverOrderTheTopicsAreRead()
    {
        for (const bool teamFirst : {true, false}) {
            Promise promise = promiseOf(doneOperation(OperationKind::CreateSprint));
            promise = withEvent(promise, eventFor(teamFirst ? Added : Created, 125), at(150));
            QCOMPARE(promise.state, PromiseState::Waiting);
            QCOMPARE(millisecondsToSeen(promise), std::nullopt);
            promise = withEvent(promise, eventFor(teamFirst ? Created : Added, 125), at(165));
            QCOMPARE(promise.state, PromiseState::Seen);
            QCOMPARE(millisecondsToSeen(promise), 38);
        }
    }

    void takesEventsThatOvertakeTheAnswer()
    {
        // The service publishes before it answers, and a create has no id until then.
        Promise promise = promiseOf(sentOperation(OperationKind::CreateSprint));
        QCOMPARE(promise.entity.id, u"26-07"_s);
        promise = withEvent(promise, eventFor(Added, 121), at(123));
        promise = withEvent(promise, eventFor(Created, 121), at(124));
        QCOMPARE(promise.state, PromiseState::Waiting);
        QVERIFY(promise.expected.at(0).seenAt && promise.expected.at(1).seenAt);
        promise = withOperation(promise, doneOperation(OperationKind::CreateSprint));
        QCOMPARE(promise.state, PromiseState::Seen);
        QCOMPARE(promise.entity.id, u"sprint-9f31c07a"_s);
        QCOMPARE(millisecondsToSeen(promise), 4);
    }

    void ignoresWhatIsNotItsEvent_data()
    {
        QTest::addColumn<DomainEvent>("event");
        DomainEvent event = eventFor(Updated, 125);
        QTest::newRow("another type") << eventFor(Deleted, 125);
        DomainEvent other = event;
        other.entity->id = u"sprint-other"_s;
        QTest::newRow("another sprint") << other;
        other = event;
        other.entity->kind = u"task"_s;
        QTest::newRow("another kind") << other;
        other = event;
        other.entity.reset();
        QTest::newRow("of nothing") << other;
        other = event;
        other.address.topic = u"sprint.team-members.copy"_s;
        QTest::newRow("another topic") << other;
        other = event;
        other.recordTime = at(120 - 2001);
        QTest::newRow("from before the send") << other;
        // Within the tolerance of the clocks, but telling of another team: an earlier save's.
        other = with(event, u"team_members"_s, QJsonArray());
        other.recordTime = at(120 - 1500);
        QTest::newRow("other contents, just before the send") << other;
        other = with(event, u"team_members"_s, QJsonArray());
        other.recordTime = at(127 + 5001);
        QTest::newRow("other contents, long after") << other;
    }

    void ignoresWhatIsNotItsEvent()
    {
        QFETCH(DomainEvent, event);
        const Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        QCOMPARE(withEvent(promise, event, at(200)), promise);
    }

    void toleratesAClockThatIsBehind()
    {
        const Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        QCOMPARE(withEvent(promise, eventFor(Updated, 120 - 1900), at(140)).state,
                 PromiseState::Seen);
    }

    void countsOneRecordOnce()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        promise = withEvent(promise, eventFor(Updated, 125), at(140));
        // The watch reads it again after a reconnect.
        QCOMPARE(withEvent(promise, eventFor(Updated, 125), at(900)), promise);
    }

    void noticesARepeatedEvent()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        promise = withEvent(promise, eventFor(Updated, 125, 418), at(140));
        promise = withEvent(promise, eventFor(Updated, 126, 419), at(141));
        QCOMPARE(promise.state, PromiseState::Doubled);
        QCOMPARE(promise.expected.first().againAt->offset, Offset(419));
        QCOMPARE(promise.expected.first().seenAt->offset, Offset(418));
        QCOMPARE(atTime(promise, at(99999)).state, PromiseState::Doubled);
    }

    void leavesALaterSavesEventAlone()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        promise = withEvent(promise, eventFor(Updated, 125, 418), at(140));
        const Promise after = withEvent(promise, eventFor(Updated, 60'000, 419), at(60'010));
        QCOMPARE(after, promise);
    }

    void noticesOtherContents_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<DomainEvent>("event");
        const auto create = OperationKind::CreateSprint;
        QTest::newRow("number") << create
                                << with(eventFor(Created, 125), u"sprint_number"_s, u"26-08"_s);
        QTest::newRow("name") << create
                              << with(eventFor(Created, 125), u"sprint_name"_s, u"Sprint 26-99"_s);
        QTest::newRow("start") << create
                               << with(eventFor(Created, 125), u"start_date"_s, u"2026-03-31"_s);
        QTest::newRow("end") << create
                             << with(eventFor(Created, 125), u"end_date"_s, u"2026-05-31"_s);
        QTest::newRow("people") << create
                                << with(eventFor(Created, 125), u"team_members_count"_s, 2);
        QTest::newRow("confidence")
            << create << with(eventFor(Created, 125), u"confidence_percentage"_s, 80);
        QTest::newRow("team") << OperationKind::UpdateSprint
                              << with(eventFor(Updated, 125), u"team_members"_s, QJsonArray());
    }

    void noticesOtherContents()
    {
        QFETCH(OperationKind, kind);
        QFETCH(DomainEvent, event);
        const Promise promise = withEvent(promiseOf(doneOperation(kind)), event, at(140));
        QCOMPARE(promise.state, PromiseState::Different);
        const auto told = std::find_if(
            promise.expected.cbegin(), promise.expected.cend(),
            [](const ExpectedEvent& expected) { return !expected.difference.isEmpty(); });
        QVERIFY(told != promise.expected.cend());
        QVERIFY(told->difference.endsWith(u'.'));
    }

    void recoversWhenItsOwnEventFollowsAnothersOne()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        promise = withEvent(
            promise, with(eventFor(Updated, 125, 418), u"team_members"_s, QJsonArray()), at(140));
        QCOMPARE(promise.state, PromiseState::Different);
        promise = withEvent(promise, eventFor(Updated, 126, 419), at(150));
        QCOMPARE(promise.state, PromiseState::Seen);
        QCOMPARE(promise.expected.first().seenAt->offset, Offset(419));
    }

    void holdsNothingAgainstTheMinimalForm()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::CreateSprint));
        DomainEvent event = eventFor(Created, 125);
        event.body = QJsonObject{{u"sprint_id"_s, u"sprint-9f31c07a"_s},
                                 {u"sprint_name"_s, u"Sprint 26-07"_s}};
        promise = withEvent(promise, event, at(140));
        promise = withEvent(promise, eventFor(Added, 125), at(140));
        QCOMPARE(promise.state, PromiseState::Seen);
    }

    void takesTheLastRoleOfAPersonListedTwice()
    {
        Operation operation = doneOperation(OperationKind::UpdateSprint);
        operation.intent.members.append({{}, u"Ines Duarte"_s, u"Tech Lead"_s, {}});
        QJsonArray team = eventFor(Updated, 1).body.toObject().value(u"team_members"_s).toArray();
        team[2] = QJsonObject{
            {u"id"_s, u"tm-1"_s}, {u"name"_s, u"Ines Duarte"_s}, {u"role"_s, u"Tech Lead"_s}};
        team.append(team.at(2));
        const Promise promise = withEvent(
            promiseOf(operation), with(eventFor(Updated, 125), u"team_members"_s, team), at(140));
        QCOMPARE(promise.state, PromiseState::Seen);
    }

    void turnsSilentAfterTheLimit()
    {
        const Promise promise = promiseOf(doneOperation(OperationKind::CreateSprint));
        QCOMPARE(atTime(promise, at(127 + 5000)).state, PromiseState::Waiting);
        QCOMPARE(atTime(promise, at(127 + 5001)).state, PromiseState::Silent);
        // One of two is not enough.
        const Promise half = withEvent(promise, eventFor(Created, 125), at(140));
        QCOMPARE(atTime(half, at(127 + 5001)).state, PromiseState::Silent);
    }

    void isLateAfterTheVerdictAndBeforeIt()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        const Promise silent = atTime(promise, at(6000));
        QCOMPARE(withEvent(silent, eventFor(Updated, 125), at(8127)).state, PromiseState::Late);
        QCOMPARE(withEvent(promise, eventFor(Updated, 125), at(8127)).state, PromiseState::Late);
        QCOMPARE(millisecondsToSeen(withEvent(promise, eventFor(Updated, 125), at(8127))), 8000);
    }

    void judgesByTheRecordsTimeWhereNobodyWatched()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        promise.watchWasAway = true;
        promise = withEvent(promise, eventFor(Updated, 135), at(60'000));
        QCOMPARE(promise.state, PromiseState::Seen);
        QCOMPARE(millisecondsToSeen(promise), 8);
    }

    void waitsWithoutAnAnswer()
    {
        // Queued, sent, refused, ambiguous: silence means nothing.
        Operation operation = sentOperation(OperationKind::UpdateSprint);
        QCOMPARE(atTime(promiseOf(operation), at(999'999)).state, PromiseState::Waiting);
        operation.state = OperationState::Ambiguous;
        operation.lastError = Error{.kind = ErrorKind::Ambiguous};
        QCOMPARE(atTime(promiseOf(operation), at(999'999)).state, PromiseState::Waiting);
        operation.state = OperationState::Refused;
        operation.answeredAt = at(130);
        operation.lastError = Error{.kind = ErrorKind::Rejected};
        QCOMPARE(atTime(promiseOf(operation), at(999'999)).state, PromiseState::Waiting);
        operation.state = OperationState::Queued;
        operation.sentAt = {};
        operation.answeredAt = {};
        QCOMPARE(atTime(promiseOf(operation), at(999'999)).state, PromiseState::Waiting);
        // Nothing that was not sent can have caused an event.
        QCOMPARE(withEvent(promiseOf(operation), eventFor(Updated, 125), at(140)),
                 promiseOf(operation));
    }

    void settlesAfterALookUp()
    {
        Operation operation = sentOperation(OperationKind::UpdateSprint);
        operation.state = OperationState::Ambiguous;
        operation.lastError = Error{.kind = ErrorKind::Ambiguous};
        Promise promise = withEvent(promiseOf(operation), eventFor(Updated, 125), at(140));
        QCOMPARE(promise.state, PromiseState::Waiting);
        Operation found = doneOperation(OperationKind::UpdateSprint);
        found.answeredAt = at(31'000);
        found.httpStatus = 0;
        promise = withOperation(promise, found);
        QCOMPARE(promise.state, PromiseState::Seen);
        QCOMPARE(millisecondsToSeen(promise), 20);
    }

    void expectsNothingOfASilentEdit()
    {
        Operation operation = doneOperation(OperationKind::UpdateSprint);
        operation.intent.members.clear();
        Promise promise = promiseOf(operation);
        QCOMPARE(promise.state, PromiseState::NoneExpected);
        QCOMPARE(atTime(promise, at(999'999)).state, PromiseState::NoneExpected);
        // Not before it is stored.
        operation.state = OperationState::Sent;
        operation.answeredAt = {};
        QCOMPARE(promiseOf(operation).state, PromiseState::Waiting);
    }

    void expectsNothingOfADeleteThatCameTooLate()
    {
        Operation operation = doneOperation(OperationKind::DeleteSprint);
        operation.httpStatus = 404;
        QCOMPARE(promiseOf(operation).state, PromiseState::NoneExpected);
    }

    void followsAnEditThatIsChangedBeforeItIsSent()
    {
        Operation operation = sentOperation(OperationKind::UpdateSprint);
        operation.state = OperationState::Queued;
        operation.sentAt = {};
        Promise promise = promiseOf(operation);
        Operation changed = doneOperation(OperationKind::UpdateSprint);
        changed.intent.members.removeLast();
        promise = withOperation(promise, changed);
        QJsonArray team = eventFor(Updated, 1).body.toObject().value(u"team_members"_s).toArray();
        team.removeFirst();
        QCOMPARE(withEvent(promise, with(eventFor(Updated, 125), u"team_members"_s, team), at(140))
                     .state,
                 PromiseState::Seen);
    }

    void givesEachEventToItsSave()
    {
        const auto save = [](int start) {
            Operation operation = doneOperation(OperationKind::UpdateSprint);
            operation.id = OperationId(QUuid::createUuid());
            operation.createdAt = at(start);
            operation.sentAt = at(start + 2);
            operation.answeredAt = at(start + 9);
            return promiseOf(operation);
        };
        QList<Promise> promises{save(100), save(1000), save(2000)};
        const auto take = [&](const DomainEvent& event) {
            const qsizetype index = promiseFor(promises, event);
            if (index >= 0)
                promises[index] =
                    withEvent(promises.at(index), event, event.recordTime.addMSecs(5));
            return index;
        };
        QCOMPARE(take(eventFor(Updated, 104, 1)), 0);
        QCOMPARE(take(eventFor(Updated, 1004, 2)), 1);
        QCOMPARE(take(eventFor(Updated, 2004, 3)), 2);
        // The same records once more, then one that nobody waits for.
        QCOMPARE(take(eventFor(Updated, 1004, 2)), 1);
        for (const Promise& promise : promises)
            QCOMPARE(promise.state, PromiseState::Seen);
        QCOMPARE(promiseFor(promises, eventFor(Updated, 90'000, 4)), -1);
        QCOMPARE(promiseFor(promises, eventFor(Deleted, 2004, 5)), -1);
        // A repetition is the newest one's.
        QCOMPARE(take(eventFor(Updated, 2005, 6)), 2);
        QCOMPARE(promises.at(2).state, PromiseState::Doubled);
    }

    void doesNotGiveANewSavesEventToOneThatStayedSilent()
    {
        Promise old = atTime(promiseOf(doneOperation(OperationKind::UpdateSprint)), at(9000));
        QCOMPARE(old.state, PromiseState::Silent);
        Operation operation = doneOperation(OperationKind::UpdateSprint);
        operation.sentAt = at(60'000);
        operation.answeredAt = at(60'007);
        QCOMPARE(promiseFor({old, promiseOf(operation)}, eventFor(Updated, 60'005)), 1);
    }
};

QTEST_APPLESS_MAIN(TestPromise)
#include "tst_promise.moc"
