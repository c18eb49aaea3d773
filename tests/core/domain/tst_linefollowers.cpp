// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/linefollowers.h"

#include "tests/core/domain/promisesamples.h"

#include <QtTest/QTest>

using namespace promisesamples;

namespace {

/// The nodes after the events as text: one row a node.
QStringList followers(const QList<LineNode>& nodes, qsizetype from = 4)
{
    static const QStringList states{u"waiting"_s, u"under way"_s, u"done"_s, u"failed"_s,
                                    u"unknown"_s};
    QStringList rows;
    for (const LineNode& node : nodes.mid(from))
        rows += u"%1 | %2 | %3"_s.arg(states.at(int(node.state)), node.title, node.caption);
    return rows;
}

Promise seenPromise()
{
    Promise promise = withOperation({}, sentOperation(OperationKind::CreateSprint));
    promise = withOperation(promise, doneOperation(OperationKind::CreateSprint));
    promise = withEvent(promise, eventFor(u"team_member.added"_s, 125), at(153));
    return withEvent(promise, eventFor(u"sprint.created"_s, 125, 41), at(165));
}

RecordAddress placeIn(const Promise& promise, int event)
{
    return *promise.expected.at(event).seenAt;
}

/// A group that reads both topics; behind by so many on the first (nothing: never committed).
LineGroup reader(const Promise& promise, const QString& name, std::optional<qint64> behind)
{
    const RecordAddress first = placeIn(promise, 0);
    const RecordAddress second = placeIn(promise, 1);
    LineGroup group{name, LagVerdict::Ok, {}};
    group.events = {
        {first, behind ? std::optional(Offset(first.offset.value() + 1 - *behind)) : std::nullopt},
        {second, Offset(second.offset.value() + 9)}};
    return group;
}

Failure letterOf(const RecordAddress& origin, const QString& group)
{
    Failure failure;
    failure.address = {origin.topic + u"-dlt"_s, Partition(1), Offset(7)};
    failure.exception = u"org.example.mail.MissingAddressException"_s;
    failure.message = u"no e-mail address"_s;
    failure.origin.topic = origin.topic;
    failure.origin.partition = origin.partition;
    failure.origin.offset = origin.offset;
    failure.origin.group = group;
    return failure;
}

LineFollowers known(const QList<LineGroup>& readers)
{
    LineFollowers told;
    told.groups = LineFollowers::Groups::Known;
    told.askedAt = at(2000);
    told.readers = readers;
    return told;
}

} // namespace

class TestLineFollowers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingBeforeItIsKnown();
    void saysWhatIsNotWatched();
    void tellsWithinWhatTimeItWasHandled();
    void tellsWhoHandledIt();
    void tellsHowFarBehind();
    void tellsThatNobodyIsInTheGroup();
    void tellsOfNoCommit();
    void tellsWhoGaveUp();
    void tellsDeadLettersWithoutGroups();
    void putsManyTogether();
    void tellsThatNobodyReads();
};

void TestLineFollowers::saysNothingBeforeItIsKnown()
{
    // No event was seen: nobody can have handled it.
    const Promise sent = withOperation({}, sentOperation(OperationKind::CreateSprint));
    QCOMPARE(lineFor(sent, known({})), lineFor(sent));
    // Seen, and nobody asked since.
    const Promise promise = seenPromise();
    const Line line = lineFor(promise, LineFollowers());
    QCOMPARE(line.nodes, lineFor(promise).nodes);
    QCOMPARE(line.verdict, u"Seen after 38 ms"_s);
    QVERIFY(line.fewer.isEmpty());
}

void TestLineFollowers::saysWhatIsNotWatched()
{
    LineFollowers told;
    told.groups = LineFollowers::Groups::NotWatched;
    told.reason = u"No broker answers."_s;
    const Line line = lineFor(seenPromise(), told);
    QCOMPARE(followers(line.nodes), QStringList(u"waiting | Consumer groups | not watched"_s));
    QCOMPARE(line.nodes.last().explanation, told.reason);
    QCOMPARE(line.verdict, u"Seen after 38 ms"_s);
}

void TestLineFollowers::tellsWithinWhatTimeItWasHandled()
{
    const Promise promise = seenPromise();
    LineGroup quick = reader(promise, u"analytics"_s, 0);
    quick.events[0].handledWithinMs = 610;
    quick.events[1].handledWithinMs = 1'240;
    // Of one event nobody knows since when.
    LineGroup unknown = reader(promise, u"report"_s, 0);
    unknown.events[0].handledWithinMs = 610;
    const Line line = lineFor(promise, known({quick, unknown}));
    // Rounded up: it is a bound, and the slowest event counts.
    QCOMPARE(followers(line.nodes), QStringList({u"done | analytics | handled within 1.3 s"_s,
                                                 u"done | report | handled"_s}));
    QVERIFY(line.nodes.at(line.nodes.size() - 2).explanation.contains(u"sooner"_s));
}

void TestLineFollowers::tellsWhoHandledIt()
{
    const Promise promise = seenPromise();
    const Line line = lineFor(promise, known({reader(promise, u"analytics"_s, 0),
                                              reader(promise, u"email-service"_s, -3)}));
    QCOMPARE(followers(line.nodes),
             QStringList({u"done | analytics | handled"_s, u"done | email-service | handled"_s}));
    QCOMPARE(line.verdict, u"Seen after 38 ms, handled by 2 group(s)"_s);
    QCOMPARE(line.verdictState, LineNode::State::Done);
    const auto* place = std::get_if<GroupPlace>(&*line.nodes.last().destination);
    QVERIFY(place);
    QCOMPARE(place->group, u"email-service"_s);
    QCOMPARE(place->partition->topic, placeIn(promise, 0).topic);
    QCOMPARE(followers(line.fewer, 2),
             QStringList({u"done | 2 event(s) | seen"_s, u"done | 2 group(s) | handled"_s}));
    QVERIFY(line.fewer.at(2).explanation.contains(u"sprint.created: sprint.lifecycle"_s));
}

void TestLineFollowers::tellsHowFarBehind()
{
    const Promise promise = seenPromise();
    const Line line = lineFor(
        promise, known({reader(promise, u"analytics"_s, 0), reader(promise, u"report"_s, 12)}));
    QCOMPARE(followers(line.nodes), QStringList({u"done | analytics | handled"_s,
                                                 u"under way | report | 12 event(s) behind"_s}));
    QCOMPARE(line.verdict, u"Seen after 38 ms; report is 12 event(s) behind"_s);
}

void TestLineFollowers::tellsThatNobodyIsInTheGroup()
{
    const Promise promise = seenPromise();
    LineGroup group = reader(promise, u"report"_s, 1);
    group.verdict = LagVerdict::Inactive;
    const Line line = lineFor(promise, known({group}));
    QCOMPARE(followers(line.nodes), QStringList(u"unknown | report | 1 event(s) behind"_s));
    QVERIFY(line.nodes.last().explanation.contains(u"nobody is in the group"_s));
}

void TestLineFollowers::tellsOfNoCommit()
{
    const Promise promise = seenPromise();
    const Line line = lineFor(promise, known({reader(promise, u"new-one"_s, std::nullopt)}));
    // Never 0, never "handled".
    QCOMPARE(followers(line.nodes), QStringList(u"unknown | new-one | no commit"_s));
    QCOMPARE(line.verdict, u"Seen after 38 ms"_s);
}

void TestLineFollowers::tellsWhoGaveUp()
{
    const Promise promise = seenPromise();
    LineFollowers told =
        known({reader(promise, u"analytics"_s, 0), reader(promise, u"email-service"_s, 0)});
    told.deadLetters = {letterOf(placeIn(promise, 1), u"email-service"_s)};
    const Line line = lineFor(promise, told);
    QCOMPARE(followers(line.nodes),
             QStringList({u"done | analytics | handled"_s, u"failed | email-service | gave it up"_s,
                          u"failed | Dead letter | MissingAddressException"_s}));
    QCOMPARE(line.verdict, u"Seen after 38 ms; email-service gave it up, there is a dead letter"_s);
    QCOMPARE(line.verdictState, LineNode::State::Failed);
    QCOMPARE(line.nodes.last().destination,
             Destination(FailurePlace{told.deadLetters.first().address}));
    QVERIFY(line.nodes.last().explanation.contains(u"no e-mail address"_s));
    QCOMPARE(followers(line.fewer, 2),
             QStringList({u"done | 2 event(s) | seen"_s, u"done | analytics | handled"_s,
                          u"failed | Dead letter | MissingAddressException"_s}));
}

void TestLineFollowers::tellsDeadLettersWithoutGroups()
{
    const Promise promise = seenPromise();
    LineFollowers told;
    for (int i = 0; i < 4; ++i)
        told.deadLetters += letterOf(placeIn(promise, 0), u"g%1"_s.arg(i));
    const Line line = lineFor(promise, told);
    QCOMPARE(followers(line.nodes),
             QStringList({u"failed | Dead letter | MissingAddressException"_s,
                          u"failed | Dead letter | MissingAddressException"_s,
                          u"failed | 2 dead letter(s) | MissingAddressException"_s}));
    QCOMPARE(followers(line.fewer, 3),
             QStringList(u"failed | 4 dead letter(s) | MissingAddressException"_s));
}

void TestLineFollowers::putsManyTogether()
{
    const Promise promise = seenPromise();
    QList<LineGroup> readers;
    for (int i = 0; i < 30; ++i)
        readers += reader(promise, u"group-%1"_s.arg(i, 2, 10, QLatin1Char('0')), i < 20 ? 0 : i);
    const Line line = lineFor(promise, known(readers));
    QCOMPARE(line.nodes.size(), 4 + 8 + 8);
    QCOMPARE(followers(line.nodes).at(7), u"done | 13 more group(s) | handled"_s);
    // The one that is furthest behind comes first.
    QCOMPARE(followers(line.nodes).at(8), u"under way | group-29 | 29 event(s) behind"_s);
    QCOMPARE(followers(line.fewer, 3),
             QStringList({u"done | 20 group(s) | handled"_s,
                          u"under way | 10 group(s) | not through yet"_s}));
    QCOMPARE(line.fewer.last().destination, Destination(PageId::Groups));
}

void TestLineFollowers::tellsThatNobodyReads()
{
    const Line line = lineFor(seenPromise(), known({}));
    QCOMPARE(followers(line.nodes), QStringList(u"waiting | Consumer groups | none reads this"_s));
}

QTEST_GUILESS_MAIN(TestLineFollowers)
#include "tst_linefollowers.moc"
