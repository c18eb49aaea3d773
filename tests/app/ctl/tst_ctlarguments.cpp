// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/argumentreader.h"
#include "app/ctl/arguments.h"
#include "app/ctl/exitcode.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace ctl;

class TestCtlArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATail();
    void countsAllPlacesToBegin();
    void takesGlobalOptionsAnywhere();
    void readsAnOutboxOperation();
    void readsASprintsFields();
    void readsATasksFields();
    void putsAFileOverATask();
    void asksForHelpAndVersions();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void neverRepeatsASecret();
    void knowsEveryExitCode_data();
    void knowsEveryExitCode();
    void addsFieldsToASprint();
    void putsAFileOverASprint();
    void refusesAFileOfAnotherSprint();
};

void TestCtlArguments::readsATail()
{
    const auto arguments = readArguments(
        {u"tail"_s, u"sprint.lifecycle"_s, u"--from"_s, u"-20"_s, u"--to=count:5"_s,
         u"--partition"_s, u"0"_s, u"--partition"_s, u"2"_s, u"--filter"_s, u"--odd"_s,
         u"--format"_s, u"value"_s, u"--stats"_s, u"--"_s, u"--named-like-an-option"_s});
    QVERIFY(arguments);
    QCOMPARE(arguments->command, CommandName::Tail);
    QCOMPARE(arguments->topics, QStringList({u"sprint.lifecycle"_s, u"--named-like-an-option"_s}));
    QCOMPARE(arguments->from, kafka::From::newest(20));
    QCOMPARE(arguments->to, kafka::To::records(5));
    QCOMPARE(*arguments->partitions, QList<Partition>({Partition(0), Partition(2)}));
    QCOMPARE(arguments->filter, u"--odd"_s);
    QCOMPARE(arguments->format, TailFormat::Value);
    QVERIFY(arguments->stats);
}

void TestCtlArguments::countsAllPlacesToBegin()
{
    for (const QString& text : {u"-0"_s, u"20"_s, u"time:yesterday"_s, u"ago:5"_s, u"group:"_s})
        QVERIFY2(!readArguments({u"tail"_s, u"t"_s, u"--from"_s, text}), qPrintable(text));
    const auto both = readArguments({u"tail"_s, u"todo.*"_s, u"--from"_s, u"ago:10m"_s, u"--to"_s,
                                     u"time:2026-03-20T08:15:00Z"_s});
    QVERIFY(both);
    QCOMPARE(both->from, kafka::From::before(10min));
    QCOMPARE(both->to, kafka::To::time(1773994500000));
    QCOMPARE(*readDuration(u"1500ms"_s), 1500ms);
    QCOMPARE(*readDuration(u"5s"_s), 5s);
    QCOMPARE(*readDuration(u"2m"_s), 2min);
    for (const QString& text : {u"5"_s, u"s"_s, u"-5s"_s, u"99999999999999999h"_s, u"25h"_s})
        QVERIFY2(!readDuration(text), qPrintable(text));
}

void TestCtlArguments::takesGlobalOptionsAnywhere()
{
    const auto arguments =
        readArguments({u"--data-dir"_s, u"d"_s, u"tail"_s, u"--json"_s, u"t"_s, u"--bootstrap"_s,
                       u"h:1"_s, u"--kafka"_s, u"client.id=a"_s, u"--kafka"_s, u"debug=cgrp"_s});
    QVERIFY(arguments);
    QCOMPARE(arguments->connection.dataDir, u"d"_s);
    QCOMPARE(arguments->connection.bootstrap, u"h:1"_s);
    QCOMPARE(arguments->connection.kafka.size(), 2);
    QVERIFY(arguments->json);
    // --json means the format that goes with it.
    QCOMPARE(arguments->format, TailFormat::Json);
}

void TestCtlArguments::readsAnOutboxOperation()
{
    const QUuid id = QUuid::createUuid();
    const auto arguments =
        readArguments({u"outbox"_s, u"retry"_s, id.toString(QUuid::WithoutBraces)});
    QVERIFY(arguments);
    QCOMPARE(arguments->command, CommandName::OutboxRetry);
    QCOMPARE(arguments->operation, OperationId(id));
    QCOMPARE(readArguments({u"outbox"_s})->command, CommandName::Outbox);
}

void TestCtlArguments::readsASprintsFields()
{
    const auto arguments =
        readArguments({u"sprints"_s,      u"create"_s,
                       u"--number"_s,     u"26-07"_s,
                       u"--start"_s,      u"2026-03-30"_s,
                       u"--end"_s,        u"2026-04-10"_s,
                       u"--confidence"_s, u"85"_s,
                       u"--member"_s,     u"Tomasz Wrona:Tester"_s,
                       u"--member"_s,     u"Ines: the second:Developer"_s,
                       u"--absence"_s,    u"Tomasz Wrona:2026-04-01:2026-04-07:family: all week"_s,
                       u"--holiday"_s,    u"2026-04-03:Good Friday"_s,
                       u"--wait"_s,       u"5s"_s});
    QVERIFY(arguments);
    const SprintFields& fields = arguments->fields;
    QCOMPARE(*fields.number, u"26-07"_s);
    QCOMPARE(*fields.start, QDate(2026, 3, 30));
    QCOMPARE(*fields.confidence, 85.0);
    QCOMPARE(fields.members.at(1).name, u"Ines: the second"_s);
    QCOMPARE(fields.members.at(1).role, u"Developer"_s);
    QCOMPARE(fields.absences.at(0).absence.reason, u"family: all week"_s);
    QCOMPARE(fields.absences.at(0).absence.end, QDate(2026, 4, 7));
    QCOMPARE(fields.holidays.at(0).name, u"Good Friday"_s);
    QCOMPARE(*arguments->wait, 5s);
}

void TestCtlArguments::readsATasksFields()
{
    const auto arguments =
        readArguments({u"tasks"_s, u"update"_s, u"7"_s, u"--title"_s, u"Buy ink"_s, u"--due"_s,
                       u"2026-04-09T16:00"_s, u"--category"_s, u""_s, u"--wait"_s, u"5s"_s,
                       u"--tasks-url"_s, u"http://h:1"_s});
    QVERIFY(arguments);
    QCOMPARE(arguments->command, CommandName::TasksUpdate);
    QCOMPARE(arguments->task, TaskId(u"7"_s));
    QCOMPARE(arguments->connection.tasksUrl, u"http://h:1"_s);
    QCOMPARE(*arguments->wait, 5s);
    Task task;
    task.category = u"home"_s;
    task.priority = u"low"_s;
    task = withFields(task, arguments->taskFields);
    QCOMPARE(task.title, u"Buy ink"_s);
    QCOMPARE(task.due, (DueDate{QDate(2026, 4, 9), QTime(16, 0)}));
    QVERIFY(task.category.isEmpty()); // Taken away.
    QCOMPARE(task.priority, u"low"_s);
    for (const QStringList& words :
         {QStringList{u"tasks"_s}, QStringList{u"tasks"_s, u"dance"_s},
          QStringList{u"tasks"_s, u"show"_s}, QStringList{u"tasks"_s, u"create"_s},
          QStringList{u"tasks"_s, u"complete"_s, u"7"_s, u"--title"_s, u"x"_s},
          QStringList{u"tasks"_s, u"create"_s, u"--title"_s, u"x"_s, u"--due"_s, u"soon"_s}})
        QVERIFY2(!readArguments(words), qPrintable(words.join(u' ')));
}

void TestCtlArguments::putsAFileOverATask()
{
    Task task;
    task.id = TaskId(u"7"_s);
    task.title = u"One"_s;
    task.category = u"home"_s;
    const auto changed =
        taskWithFile(task, R"({"id":"7","category":null,"sprint_id":"s","done":true,"x":1})");
    QVERIFY(changed);
    QVERIFY(changed->category.isEmpty() && changed->done);
    QCOMPARE(changed->title, u"One"_s);
    QCOMPARE(changed->plan.sprint, SprintId(u"s"_s));
    QVERIFY(!taskWithFile(task, R"({"id":"8"})"));
    QVERIFY(!taskWithFile(task, "[]"));
    QVERIFY(!taskWithFile(task, "{"));
    QVERIFY(!taskWithFile(task, R"({"title":5})"));
}

void TestCtlArguments::asksForHelpAndVersions()
{
    QCOMPARE(readArguments({u"--version"_s})->command, CommandName::Version);
    QCOMPARE(readArguments({u"tail"_s, u"--help"_s})->command, CommandName::Help);
    QCOMPARE(readArguments({u"-h"_s})->command, CommandName::Help);
}

void TestCtlArguments::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const QString& line, const QString& part) {
        QTest::newRow(name) << line.split(u' ', Qt::SkipEmptyParts) << part;
    };
    row("nothing", u""_s, u"command is missing"_s);
    row("unknown command", u"dance"_s, u"no command dance"_s);
    row("a later command", u"timeline"_s, u"timeline"_s);
    row("unknown option", u"status --loud"_s, u"--loud"_s);
    row("an option of another command", u"status --from end"_s, u"--from"_s);
    row("short option", u"tail t -x"_s, u"-x"_s);
    row("value missing", u"status --bootstrap"_s, u"--bootstrap"_s);
    row("value too much", u"status --json=yes"_s, u"--json"_s);
    row("twice", u"tail t --from end --from end"_s, u"once"_s);
    row("no topic", u"tail"_s, u"topic"_s);
    row("too many words", u"status now"_s, u"now"_s);
    row("no sprint", u"sprints show"_s, u"ID"_s);
    row("half a command", u"sprints"_s, u"create"_s);
    row("sprints verb", u"sprints dance"_s, u"dance"_s);
    row("from", u"tail t --from yesterday"_s, u"yesterday"_s);
    row("produce without a topic", u"produce"_s, u"topic"_s);
    row("produce into two partitions", u"produce t --partition 1 --partition 2"_s,
        u"one partition"_s);
    row("produce with a header without a name", u"produce t --header =x"_s, u"=x"_s);
    row("to", u"tail t --to yesterday"_s, u"yesterday"_s);
    row("partition", u"tail t --partition -1"_s, u"-1"_s);
    row("format", u"tail t --format xml"_s, u"xml"_s);
    row("date", u"sprints create --start 30.3.2026"_s, u"30.3.2026"_s);
    row("person", u"sprints create --member Tomasz"_s, u"Tomasz"_s);
    row("absence", u"sprints create --absence Tomasz:2026-04-01"_s, u"absence"_s);
    row("no such day", u"sprints create --absence T:2026-02-30:2026-03-01"_s, u"2026-02-30"_s);
    row("holiday", u"sprints create --holiday 2026-04-03"_s, u"holiday"_s);
    row("confidence", u"sprints update x --confidence much"_s, u"much"_s);
    row("nothing to save", u"sprints update x"_s, u"--file"_s);
    row("operation", u"outbox retry 12"_s, u"12"_s);
    row("wait", u"sprints delete x --wait 5"_s, u"5"_s);
    row("kafka without value", u"topics --kafka client.id"_s, u"NAME=VALUE"_s);
}

void TestCtlArguments::saysWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(QString, part);
    const auto arguments = readArguments(words);
    QVERIFY(!arguments);
    QVERIFY2(arguments.error().message.contains(part), qPrintable(arguments.error().message));
}

void TestCtlArguments::neverRepeatsASecret()
{
    for (const QString& key :
         {u"sasl.password"_s, u" SASL.Password"_s, u"ssl.key.password"_s, u"ssl.key.pem"_s}) {
        const auto arguments = readArguments({u"topics"_s, u"--kafka"_s, key + u"=hush"_s});
        QVERIFY2(!arguments, qPrintable(key));
        QVERIFY(!arguments.error().message.contains(u"hush"_s));
        QVERIFY(arguments.error().message.contains(u"--kafka-file"_s));
    }
}

void TestCtlArguments::knowsEveryExitCode_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("unreachable") << ErrorKind::Unreachable << 0 << 3;
    QTest::newRow("no answer in time") << ErrorKind::Timeout << 0 << 3;
    QTest::newRow("login") << ErrorKind::Unauthenticated << 401 << 3;
    QTest::newRow("gateway") << ErrorKind::ServerFault << 503 << 3;
    QTest::newRow("server fault") << ErrorKind::ServerFault << 500 << 1;
    QTest::newRow("not found") << ErrorKind::NotFound << 404 << 1;
    QTest::newRow("values") << ErrorKind::Rejected << 422 << 1;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << 403 << 1;
    QTest::newRow("read only") << ErrorKind::ReadOnly << 0 << 4;
    QTest::newRow("our fault") << ErrorKind::Internal << 0 << 1;
}

void TestCtlArguments::knowsEveryExitCode()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(int, code);
    QCOMPARE(int(exitCodeFor({.kind = kind, .httpStatus = status})), code);
}

void TestCtlArguments::addsFieldsToASprint()
{
    Sprint sprint;
    sprint.number = u"26-07"_s;
    sprint.members = {{MemberId(u"tm-1"_s), u"Ines"_s, u"Tester"_s, {}}};
    SprintFields fields;
    fields.confidence = 70;
    fields.members = {*readMember(u"Ines:Developer"_s), *readMember(u"Tomasz:Tester"_s)};
    fields.absences = {*readAbsence(u"Tomasz:2026-04-01:2026-04-02"_s)};
    fields.holidays = {*readHoliday(u"2026-04-03:Good Friday"_s)};
    const auto changed = withFields(sprint, fields);
    QVERIFY(changed);
    QCOMPARE(changed->number, u"26-07"_s);
    QCOMPARE(changed->confidence, 70.0);
    QCOMPARE(changed->members.size(), 2);
    QCOMPARE(changed->members.at(0).role, u"Developer"_s);
    QCOMPARE(changed->members.at(0).id, MemberId(u"tm-1"_s));
    QCOMPARE(changed->members.at(1).absences.size(), 1);
    QCOMPARE(changed->holidays.size(), 1);
    // The same once more changes nothing.
    QCOMPARE(*withFields(*changed, fields), *changed);

    fields.absences = {*readAbsence(u"Nobody:2026-04-01:2026-04-02"_s)};
    QVERIFY(!withFields(sprint, fields));
}

void TestCtlArguments::putsAFileOverASprint()
{
    Sprint sprint;
    sprint.id = SprintId(u"sprint-1"_s);
    sprint.number = u"26-07"_s;
    sprint.start = QDate(2026, 3, 30);
    sprint.holidays = {{QDate(2026, 4, 3), u"Good Friday"_s, {}}};
    const auto part = withFile(sprint, R"({"confidence":70.5,"end":"2026-04-10","name":"Other"})");
    QVERIFY(part);
    QCOMPARE(part->confidence, 70.5);
    QCOMPARE(part->end, QDate(2026, 4, 10));
    QCOMPARE(part->number, u"26-07"_s);
    QCOMPARE(part->holidays, sprint.holidays);
    QCOMPARE(part->name, QString());
    // What the program prints is what it reads.
    const auto whole =
        withFile({}, QJsonDocument(sprintToJson(*part)).toJson(QJsonDocument::Compact));
    QVERIFY(whole);
    QVERIFY(samePlan(*whole, *part));
    QVERIFY(whole->id.value().isEmpty());
}

void TestCtlArguments::refusesAFileOfAnotherSprint()
{
    Sprint sprint;
    sprint.id = SprintId(u"sprint-1"_s);
    QVERIFY(withFile(sprint, R"({"id":"sprint-1"})"));
    QVERIFY(!withFile(sprint, R"({"id":"sprint-2"})"));
    QVERIFY(!withFile(sprint, "[]"));
    QVERIFY(!withFile(sprint, "{\"number\":"));
    QVERIFY(!withFile(sprint, R"({"start":"soon"})"));
}

QTEST_GUILESS_MAIN(TestCtlArguments)
#include "tst_ctlarguments.moc"
