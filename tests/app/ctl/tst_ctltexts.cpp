// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/capacitycommand.h"
#include "app/ctl/outboxcommands.h"
#include "app/ctl/sprinttexts.h"
#include "app/ctl/table.h"
#include "app/ctl/topicscommand.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ctl;

class TestCtlTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsItsColumns();
    void keepsATerminalSafe();
    void writesTimesAndNumbers();
    void tellsATopic();
    void tellsAPromise();
    void tellsAnOperation();
    void explainsACapacity();

private:
    static Sprint sprint();
};

Sprint TestCtlTexts::sprint()
{
    Sprint sprint;
    sprint.id = SprintId(u"sprint-1"_s);
    sprint.number = u"26-07"_s;
    sprint.start = QDate(2026, 3, 30);
    sprint.end = QDate(2026, 4, 10);
    sprint.confidence = 50;
    const Absence absence{QDate(2026, 4, 1), QDate(2026, 4, 7), u"family"_s};
    sprint.members = {{MemberId(u"tm-1"_s), u"Tomasz"_s, u"Tester"_s, {absence}}};
    sprint.holidays = {{QDate(2026, 4, 3), u"Good Friday"_s, {}}};
    return sprint;
}

void TestCtlTexts::alignsItsColumns()
{
    Table table({{u"NAME"_s}, {u"COUNT"_s, Table::Align::Right}, {u"KIND"_s}});
    table.add({u"a"_s, u"1"_s, u"x"_s});
    table.add({u"a longer one"_s, u"1000000"_s});
    QCOMPARE(table.text(), QByteArray("NAME            COUNT  KIND\n"
                                      "a                   1  x\n"
                                      "a longer one  1000000\n"));
    QCOMPARE(pairsText({{u"Id"_s, u"1"_s}, {u"Number"_s, u"2"_s}}),
             QByteArray("Id      1\nNumber  2\n"));
}

void TestCtlTexts::keepsATerminalSafe()
{
    Table table({{u"NAME"_s}});
    table.add({u"a\x1b[2Jb\nc\u202e"_s});
    QCOMPARE(table.text(), QByteArray("NAME\na·[2Jb·c·\n"));
}

void TestCtlTexts::writesTimesAndNumbers()
{
    QCOMPARE(timeText(QDateTime(QDate(2026, 3, 20), QTime(9, 15, 2, 131), Qt::OffsetFromUTC, 3600)),
             u"2026-03-20T08:15:02.131Z"_s);
    QCOMPARE(timeText({}), u"-"_s);
    QCOMPARE(numberText(8.0), u"8"_s);
    QCOMPARE(numberText(7.125), u"7.13"_s);
    QCOMPARE(numberText(std::numeric_limits<double>::quiet_NaN()), u"-"_s);
}

void TestCtlTexts::tellsATopic()
{
    const TopicInfo topic{u"orders.dlq"_s,
                          false,
                          {{Partition(0), 1, {1, 2}, {1}, Offset(5), Offset(25)},
                           {Partition(1), {}, {2}, {}, {}, {}}}};
    QCOMPARE(QJsonDocument(topicJson(topic, true)).toJson(QJsonDocument::Compact),
             QByteArray(
                 R"({"dead_letter":true,"internal":false,"partitions":[)"
                 R"({"high":25,"isr":[1],"leader":1,"low":5,"partition":0,"replicas":[1,2]},)"
                 R"({"high":null,"isr":[],"leader":null,"low":null,"partition":1,"replicas":[2]}],)"
                 R"("records":null,"topic":"orders.dlq"})"));
}

void TestCtlTexts::tellsAPromise()
{
    Promise promise;
    promise.sentAt = QDateTime(QDate(2026, 3, 20), QTime(8, 0), Qt::UTC);
    promise.answeredAt = promise.sentAt.addMSecs(10);
    ExpectedEvent created;
    created.type = u"sprint.created"_s;
    promise.expected = {created};
    // Nobody waits any more.
    QCOMPARE(QJsonDocument(promiseJson(promise)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"events":[],"milliseconds":null,"state":"silent"})"));
    QVERIFY(promiseSentence(promise).contains(u"sprint.created"_s));

    promise.expected[0].seenAt = {u"sprint.lifecycle"_s, Partition(0), Offset(4)};
    promise.expected[0].receivedAt = promise.answeredAt.addMSecs(38);
    promise.state = PromiseState::Seen;
    QCOMPARE(QJsonDocument(promiseJson(promise)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"events":["sprint.created"],"milliseconds":38,"state":"seen"})"));
}

void TestCtlTexts::tellsAnOperation()
{
    Operation operation;
    operation.id = OperationId(QUuid::createUuid());
    operation.intent = sprint();
    operation.intent.id = {};
    operation.state = OperationState::Queued;
    operation.lastError = Error{.kind = ErrorKind::Unreachable, .message = u"Nothing answers."_s};
    const QJsonObject json = operationJson(operation);
    QCOMPARE(json.value("id"_L1).toString(), operationIdText(operation.id));
    QCOMPARE(json.value("operation"_L1).toString(), u"create-sprint"_s);
    QCOMPARE(json.value("state"_L1).toString(), u"queued"_s);
    QCOMPARE(json.value("entity"_L1)["id"_L1].toString(), u"26-07"_s);
    QCOMPARE(json.value("error"_L1)["kind"_L1].toString(), u"unreachable"_s);
    QVERIFY(json.value("sent_at"_L1).isNull());
}

void TestCtlTexts::explainsACapacity()
{
    const Capacity ours = computeCapacity(sprint());
    QCOMPARE(ours.workingDays, 9);
    ServiceCapacity theirs;
    theirs.workingDays = 9;
    theirs.teamSize = 1;
    theirs.days =
        theirs.members
            .emplaceBack(ServiceMemberCapacity{MemberId(u"tm-1"_s), u"Tomasz"_s, 3, 5, 1.5})
            .availableDays;
    theirs.committed = 1.5;
    const QJsonObject json = capacityJson(sprint(), ours, theirs, true);
    QVERIFY(!json.value("differences"_L1).toArray().isEmpty());
    const QJsonObject member = json.value("ours"_L1)["members"_L1][0].toObject();
    QCOMPARE(member.value("days"_L1).toDouble(), 5.0);
    QCOMPARE(member.value("trace"_L1).toArray().size(), 12);
    QCOMPARE(member.value("trace"_L1)[4]["kind"_L1].toString(), u"holiday"_s);
    QCOMPARE(member.value("trace"_L1)[2]["note"_L1].toString(), u"family"_s);
    QVERIFY(!capacityJson(sprint(), ours, theirs, false)
                 .value("ours"_L1)["members"_L1][0]
                 .toObject()
                 .contains("trace"_L1));
    const QByteArray text = capacityText(sprint(), ours, theirs, true);
    QVERIFY(text.contains("2026-04-03"));
    QVERIFY(text.contains("Good Friday"));
}

QTEST_GUILESS_MAIN(TestCtlTexts)
#include "tst_ctltexts.moc"
