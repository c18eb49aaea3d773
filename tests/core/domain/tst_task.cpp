// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"
#include "core/domain/task.h"
#include "core/domain/taskmerge.h"
#include "core/domain/taskrules.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Task fullTask()
{
    Task task;
    task.id = TaskId(u"1042"_s);
    task.title = u"Write rollback note"_s;
    task.description = u"with Größe"_s;
    task.done = true;
    task.priority = u"high"_s;
    task.category = u"release"_s;
    task.due = {QDate(2026, 4, 9), QTime(16, 0)};
    task.tags = {u"a"_s, u"b"_s};
    task.status = u"in review"_s;
    task.plan = {SprintId(u"sprint-1"_s), MemberId(u"tm-1"_s), 2.5, u"0|a"_s, u"doing"_s};
    task.createdAt = QDateTime(QDate(2026, 4, 1), QTime(7, 30, 11, 402), Qt::UTC);
    task.updatedAt = task.createdAt.addSecs(5);
    return task;
}

QStringList pathsOf(const QList<RuleFinding>& findings)
{
    QStringList paths;
    for (const RuleFinding& finding : findings)
        paths.append(finding.path);
    return paths;
}

} // namespace

/// The task as a value: its form as JSON, its rules, its merge.
class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackHoweverLongItsTextIs()
    {
        // Some services bound nothing, and the outbox must read again what it noted.
        Task task;
        task.title = u"One"_s;
        task.description = QString(5 * 1024 * 1024, u'x');
        const Result<Task> back = taskFromJson(taskToJson(task));
        QVERIFY(back);
        QVERIFY(back->description == task.description);
    }

    void comesBackFromJson()
    {
        const Task task = fullTask();
        const Result<Task> back = taskFromJson(taskToJson(task));
        QVERIFY(back);
        QVERIFY(*back == task);
        QVERIFY(*taskFromJson(taskToJson(Task())) == Task());
    }

    void hasTheFieldsOfTheContract()
    {
        QStringList keys = taskToJson(Task()).keys();
        QStringList expected{u"id"_s,         u"title"_s,     u"description"_s, u"done"_s,
                             u"priority"_s,   u"category"_s,  u"due"_s,         u"created_at"_s,
                             u"updated_at"_s, u"sprint_id"_s, u"assignee_id"_s, u"estimate"_s,
                             u"rank"_s,       u"state"_s};
        expected.sort();
        QCOMPARE(keys, expected);
        const QJsonObject json = taskToJson(fullTask());
        QCOMPARE(json[u"due"_s].toString(), u"2026-04-09T16:00:00"_s);
        QCOMPARE(json[u"created_at"_s].toString(), u"2026-04-01T07:30:11.402Z"_s);
    }

    void refusesWhatIsNoTask_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("title is a number") << u"title"_s << QJsonValue(5);
        QTest::newRow("done is a text") << u"done"_s << QJsonValue(u"yes"_s);
        QTest::newRow("due is no date") << u"due"_s << QJsonValue(u"tomorrow"_s);
        QTest::newRow("tags are a text") << u"tags"_s << QJsonValue(u"a"_s);
        QTest::newRow("estimate is a text") << u"estimate"_s << QJsonValue(u"2"_s);
        QTest::newRow("bad time") << u"created_at"_s << QJsonValue(u"x"_s);
    }

    void refusesWhatIsNoTask()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = taskToJson(fullTask());
        json.insert(key, value);
        const Result<Task> task = taskFromJson(json);
        QVERIFY(!task);
        QCOMPARE(task.error().kind, ErrorKind::Malformed);
        QCOMPARE(task.error().fields.first().path, key);
    }

    void readsDueDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("day") << u"2026-04-09"_s << u"2026-04-09"_s;
        QTest::newRow("midnight is the day") << u"2026-04-09T00:00:00"_s << u"2026-04-09"_s;
        QTest::newRow("minutes") << u"2026-04-09T16:05"_s << u"2026-04-09T16:05:00"_s;
        QTest::newRow("fractions") << u"2026-04-09T16:05:01.250"_s << u"2026-04-09T16:05:01"_s;
        QTest::newRow("an offset is dropped")
            << u"2026-04-09T16:00:00+02:00"_s << u"2026-04-09T16:00:00"_s;
        QTest::newRow("the hour that summer time skips")
            << u"2026-03-29T02:30:00"_s << u"2026-03-29T02:30:00"_s;
        QTest::newRow("no day") << u"2026-02-30"_s << QString();
        QTest::newRow("no hour") << u"2026-02-03T25:00"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void readsDueDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const std::optional<DueDate> due = dueFromText(text);
        QCOMPARE(due.has_value(), !read.isEmpty());
        if (due)
            QCOMPARE(dueText(*due), read);
    }

    void knowsWhatIsOverdue()
    {
        const QDateTime now(QDate(2026, 4, 9), QTime(12, 0));
        Task task;
        QVERIFY(!isOverdue(task, now));
        task.due = {QDate(2026, 4, 9)};
        QVERIFY(!isOverdue(task, now)); // The day is not over.
        task.due = {QDate(2026, 4, 9), QTime(11, 59)};
        QVERIFY(isOverdue(task, now));
        task.done = true;
        QVERIFY(!isOverdue(task, now));
    }

    void checksByTheLimitsOfTheServices()
    {
        Task task;
        QCOMPARE(pathsOf(checkTask(task)), QStringList{u"title"_s});
        task.title = QString(200, u'a');
        QVERIFY(checkTask(task).isEmpty());
        task.title += u' '; // Counted before it is cut off.
        QCOMPARE(pathsOf(checkTask(task)), QStringList{u"title"_s});
        task.title = QString::fromUtf8("😀").repeated(200); // Code points, not units.
        QVERIFY(checkTask(task).isEmpty());
        task.description = QString(1001, u'x');
        task.category = QString(51, u'x');
        task.priority = u"urgent"_s;
        task.due = {QDate(9999, 12, 31)};
        QCOMPARE(pathsOf(checkTask(task)),
                 QStringList({u"description"_s, u"category"_s, u"priority"_s, u"due"_s}));
        TaskRules chat;
        chat.maxDescription = 0;
        chat.priorities.clear();
        chat.hasCategory = chat.hasDue = false;
        QVERIFY(checkTask(task, chat).isEmpty());
        for (const double wrong : {-0.5, 1e7, qQNaN(), qInf()}) {
            task.plan.estimate = wrong;
            QCOMPARE(pathsOf(checkTask(task, chat)), QStringList{u"estimate"_s});
        }
        task.plan.estimate = 0.5;
        QVERIFY(checkTask(task, chat).isEmpty());
        task.plan.state = QString(201, u'x');
        QCOMPARE(pathsOf(checkTask(task, chat)), QStringList{u"state"_s});
        task.plan = {};
        task.title = u"a"_s + QChar(0);
        QCOMPARE(pathsOf(checkTask(task, chat)), QStringList{u"title"_s});
    }

    void leavesOutWhatTheServiceHasNoPlaceFor()
    {
        TaskRules rules;
        rules.hasPriority = rules.hasDue = false;
        rules.planFields = {PlanField::Estimate};
        const Task part = forService(fullTask(), rules);
        QVERIFY(part.priority.isEmpty() && !part.due.isValid() && part.tags.isEmpty());
        QCOMPARE(part.category, u"release"_s);
        QCOMPARE(part.plan, (TaskPlan{.estimate = 2.5}));
        TaskPlan local;
        mergePlan(local, fullTask().plan, rules, PlanPart::Local);
        QVERIFY(!local.estimate);
        QCOMPARE(local.sprint, SprintId(u"sprint-1"_s));
    }

    void mergesPerField()
    {
        const Task base = fullTask();
        Task mine = base;
        mine.title = u"Mine"_s;
        mine.due = {};
        Task theirs = base;
        theirs.description = u"Theirs"_s;
        theirs.done = false;
        theirs.title = base.title + u' ';
        const TaskMergeResult result = mergeTask(base, mine, theirs);
        QVERIFY(result.conflicts.isEmpty());
        QCOMPARE(result.merged.title, u"Mine"_s);
        QCOMPARE(result.merged.description, u"Theirs"_s);
        QVERIFY(!result.merged.due.isValid());
        QVERIFY(!result.merged.done);
    }

    void asksOnlyWhereBothChangedTheSame()
    {
        const Task base = fullTask();
        Task mine = base;
        mine.title = u"Mine"_s;
        mine.priority = u"low"_s;
        mine.plan.estimate = 3;
        Task theirs = base;
        theirs.title = u"Theirs"_s;
        theirs.priority = u"low"_s;
        theirs.plan.estimate.reset();
        const TaskMergeResult result = mergeTask(base, mine, theirs);
        QCOMPARE(result.conflicts,
                 (QList<MergeConflict>{{u"title"_s, u"Mine"_s, u"Theirs"_s, base.title},
                                       {u"estimate"_s, u"3"_s, QString(), u"2.5"_s}}));
        QCOMPARE(result.merged.title, u"Mine"_s);
        const TaskMergeResult settled = mergeTask(base, mine, theirs, {u"title"_s});
        QCOMPARE(settled.merged.title, u"Theirs"_s);
        QCOMPARE(settled.merged.plan.estimate, 3.0);
    }

    void namesItsOperations()
    {
        Operation operation{.id = OperationId(QUuid::createUuid()),
                            .kind = OperationKind::CreateTask};
        operation.taskIntent.title = u"Buy ink"_s;
        QCOMPARE(operationTitle(operation), u"Create task “Buy ink”"_s);
        QVERIFY(operationEntity(operation).id.startsWith(u"new-"_s));
        operation.taskIntent.id = TaskId(u"7"_s);
        operation.kind = OperationKind::CompleteTask;
        QCOMPARE(operationEntity(operation), (EntityRef{u"task"_s, u"7"_s}));
        for (const OperationKind kind :
             {OperationKind::CreateTask, OperationKind::UpdateTask, OperationKind::DeleteTask,
              OperationKind::CompleteTask, OperationKind::ReopenTask}) {
            QVERIFY(isTaskOperation(kind));
            QCOMPARE(operationKindFromName(operationKindName(kind)), kind);
        }
        QVERIFY(!isTaskOperation(OperationKind::UpdateSprint));
    }
};

QTEST_APPLESS_MAIN(TestTask)
#include "tst_task.moc"
