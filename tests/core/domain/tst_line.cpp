// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/line.h"

#include "tests/core/domain/promisesamples.h"

#include <QtTest/QTest>

using namespace promisesamples;

namespace {

/// A line as text: one row a node, then the verdict.
QString print(const Line& line)
{
    static const QStringList states{u"waiting"_s, u"under way"_s, u"done"_s, u"failed"_s,
                                    u"unknown"_s};
    QString text;
    for (const LineNode& node : line.nodes)
        text += u"%1 | %2 | %3 | %4\n"_s.arg(states.at(int(node.state)), node.gap, node.title,
                                             node.caption);
    return text + states.at(int(line.verdictState)) + u": "_s + line.verdict;
}

Promise promiseOf(const Operation& operation)
{
    return withOperation({}, operation);
}

} // namespace

class TestLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsFromSavedToSeen()
    {
        Operation operation = sentOperation(OperationKind::CreateSprint);
        operation.state = OperationState::Queued;
        operation.sentAt = {};
        QCOMPARE(print(lineFor(promiseOf(operation))),
                 u"done |  | Saved by you | 10:42:07.118\n"
                 "waiting |  | To be sent | sprint service\n"
                 "waiting |  | sprint.created | sprint.lifecycle\n"
                 "waiting |  | team_member.added | sprint.team-members\n"
                 "waiting: Saved here, about to be sent."_s);

        Promise promise = promiseOf(sentOperation(OperationKind::CreateSprint));
        QCOMPARE(print(lineFor(promise)), u"done |  | Saved by you | 10:42:07.118\n"
                                          "under way |  | Waiting for the answer | sprint service\n"
                                          "waiting |  | sprint.created | sprint.lifecycle\n"
                                          "waiting |  | team_member.added | sprint.team-members\n"
                                          "under way: Sent, waiting for the answer."_s);

        promise = withOperation(promise, doneOperation(OperationKind::CreateSprint));
        promise = withEvent(promise, eventFor(u"team_member.added"_s, 125), at(153));
        QCOMPARE(print(lineFor(promise)),
                 u"done |  | Saved by you | 10:42:07.118\n"
                 "done | 9 ms | 201 Created | sprint service\n"
                 "under way |  | sprint.created | sprint.lifecycle\n"
                 "done | 26 ms | team_member.added | sprint.team-members · 2 @ 418\n"
                 "under way: Stored, waiting for 1 event(s)."_s);

        promise = withEvent(promise, eventFor(u"sprint.created"_s, 125, 41), at(165));
        QCOMPARE(print(lineFor(promise)),
                 u"done |  | Saved by you | 10:42:07.118\n"
                 "done | 9 ms | 201 Created | sprint service\n"
                 "done | 38 ms | sprint.created | sprint.lifecycle · 2 @ 41\n"
                 "done | 26 ms | team_member.added | sprint.team-members · 2 @ 418\n"
                 "done: Seen after 38 ms"_s);
    }

    void leadsToEachThing()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        const DomainEvent event = eventFor(u"team_member.updated"_s, 125);
        promise = withEvent(promise, event, at(165));
        const Line line = lineFor(promise);
        QCOMPARE(line.nodes.at(0).destination, Destination(promise.operation));
        QCOMPARE(line.nodes.at(1).destination, Destination(promise.operation));
        QCOMPARE(line.nodes.at(2).destination, Destination(event.address));
        QVERIFY(line.nodes.at(1).explanation.contains(u"req-1"_s));
        QVERIFY(line.nodes.at(2).explanation.contains(u"38 ms after the answer"_s));
        for (const LineNode& node : line.nodes)
            QVERIFY(!node.explanation.isEmpty());
    }

    void saysWhatSilenceMayMean()
    {
        const Promise promise =
            atTime(promiseOf(doneOperation(OperationKind::CreateSprint)), at(9000));
        QCOMPARE(
            print(lineFor(promise)),
            u"done |  | Saved by you | 10:42:07.118\n"
            "done | 9 ms | 201 Created | sprint service\n"
            "unknown |  | sprint.created | sprint.lifecycle\n"
            "unknown |  | team_member.added | sprint.team-members\n"
            "unknown: Silent: no event within 5 s. The change is stored, but those who listen have "
            "not heard of it. The service may have lost its connection to Kafka, or publish "
            "nothing "
            "at all."_s);
    }

    void namesTheOneThatIsMissing()
    {
        Promise promise = promiseOf(doneOperation(OperationKind::CreateSprint));
        promise = withEvent(promise, eventFor(u"sprint.created"_s, 125), at(165));
        promise = atTime(promise, at(9000));
        QVERIFY(lineFor(promise).verdict.startsWith(u"Silent: no team_member.added within 5 s."_s));
        promise.watchWasAway = true;
        QVERIFY(lineFor(promise).verdict.contains(u"not watched all the time"_s));
    }

    void endsWhereNothingIsExpected()
    {
        Operation operation = doneOperation(OperationKind::UpdateSprint);
        operation.intent.members.clear();
        QCOMPARE(print(lineFor(promiseOf(operation))),
                 u"done |  | Saved by you | 10:42:07.118\n"
                 "done | 9 ms | 200 OK | sprint service\n"
                 "done: No event expected: the service publishes nothing for such an edit."_s);
        operation = doneOperation(OperationKind::DeleteSprint);
        operation.httpStatus = 404;
        QVERIFY(lineFor(promiseOf(operation)).verdict.contains(u"deleted already"_s));
    }

    void showsARefusal()
    {
        Operation operation = sentOperation(OperationKind::UpdateSprint);
        operation.state = OperationState::Refused;
        operation.answeredAt = at(127);
        operation.httpStatus = 400;
        operation.lastError =
            Error{.kind = ErrorKind::Rejected, .message = u"The last day must come later."_s};
        QCOMPARE(print(lineFor(promiseOf(operation))),
                 u"done |  | Saved by you | 10:42:07.118\n"
                 "failed | 9 ms | 400 Bad Request | sprint service\n"
                 "waiting |  | team_member.updated | sprint.team-members\n"
                 "failed: Not stored. The last day must come later."_s);
    }

    void showsAnOpenQuestion()
    {
        Operation operation = sentOperation(OperationKind::UpdateSprint);
        operation.state = OperationState::Ambiguous;
        operation.lastError = Error{.kind = ErrorKind::Ambiguous, .message = u"No answer."_s};
        const Line line = lineFor(promiseOf(operation));
        QCOMPARE(line.nodes.at(1).state, LineNode::State::Unknown);
        QCOMPARE(line.nodes.at(1).title, u"No answer"_s);
        QCOMPARE(line.verdict,
                 u"No answer came: it may have been stored. The service is being asked."_s);
        QCOMPARE(line.verdictState, LineNode::State::Unknown);
    }

    void showsWhatWasFoundStored()
    {
        Operation operation = doneOperation(OperationKind::UpdateSprint);
        operation.httpStatus = 0;
        QCOMPARE(lineFor(promiseOf(operation)).nodes.at(1).title, u"Found stored"_s);
    }

    void waitsForTheService_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("unreachable") << ErrorKind::Unreachable << 0;
        QTest::newRow("rate limit") << ErrorKind::RateLimited << 429;
        QTest::newRow("unavailable") << ErrorKind::ServerFault << 503;
    }

    void waitsForTheService()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        Operation operation = sentOperation(OperationKind::UpdateSprint);
        operation.state = OperationState::Queued;
        operation.lastError =
            Error{.kind = kind, .message = u"Nobody there."_s, .httpStatus = status};
        const Line line = lineFor(promiseOf(operation));
        QCOMPARE(line.nodes.at(1).title, u"Waiting for the service"_s);
        QCOMPARE(line.verdict, u"Saved here, waiting for the service."_s);
        QVERIFY(line.nodes.at(1).explanation.startsWith(u"Nobody there."_s));
    }

    void tellsTheOddVerdicts()
    {
        const Promise promise = promiseOf(doneOperation(OperationKind::UpdateSprint));
        const DomainEvent event = eventFor(u"team_member.updated"_s, 125);
        const Line late = lineFor(withEvent(promise, event, at(8327)));
        QCOMPARE(late.verdict, u"Seen late, after 8.2 s"_s);
        QCOMPARE(late.nodes.at(2).gap, u"8.2 s"_s);

        const Line different =
            lineFor(withEvent(promise, with(event, u"sprint_name"_s, u"Sprint 26-99"_s), at(140)));
        QCOMPARE(different.nodes.at(2).state, LineNode::State::Failed);
        QVERIFY(different.verdict.contains(u"Sprint 26-99"_s));
        QCOMPARE(different.verdictState, LineNode::State::Failed);

        Promise doubled = withEvent(promise, event, at(140));
        doubled = withEvent(doubled, eventFor(u"team_member.updated"_s, 126, 419), at(141));
        QVERIFY(lineFor(doubled).verdict.startsWith(u"Seen more than once"_s));
        QVERIFY(lineFor(doubled).nodes.at(2).explanation.contains(u"2 @ 419"_s));
    }

    void survivesAnEmptyPromise()
    {
        const Line line = lineFor({});
        QCOMPARE(line.nodes.size(), 2);
        QVERIFY(!line.verdict.isEmpty());
    }

    void putsDurationsIntoWords_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 ms, const char* text) {
            QTest::newRow(text) << ms << QString::fromLatin1(text);
        };
        row(0, "0 ms");
        row(38, "38 ms");
        row(999, "999 ms");
        row(1000, "1 s");
        row(1250, "1.2 s");
        row(59'999, "59.9 s");
        row(60'000, "1 min 0 s");
        row(192'000, "3 min 12 s");
        row(3'599'999, "59 min 59 s");
        row(8'100'000, "2 h 15 min");
        row(183'600'000, "2 d 3 h");
    }

    void putsDurationsIntoWords()
    {
        QFETCH(qint64, milliseconds);
        QTEST(durationText(milliseconds), "text");
        QCOMPARE(durationText(-5), u"0 ms"_s);
    }
};

QTEST_APPLESS_MAIN(TestLine)
#include "tst_line.moc"
