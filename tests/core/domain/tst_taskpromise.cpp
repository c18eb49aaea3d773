// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/line.h"
#include "core/domain/promise.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Start(QDate(2026, 4, 1), QTime(7, 30), Qt::UTC);

Task task()
{
    Task task;
    task.id = TaskId(u"1042"_s);
    task.title = u"Write rollback note"_s;
    task.createdAt = Start;
    return task;
}

Operation operation(OperationKind kind, OperationState state = OperationState::Done)
{
    Operation operation{.id = OperationId(QUuid::createUuid()),
                        .kind = kind,
                        .state = state,
                        .taskIntent = task(),
                        .createdAt = Start,
                        .sentAt = Start};
    if (state == OperationState::Done) {
        operation.answeredAt = Start.addMSecs(20);
        operation.httpStatus = 200;
    }
    return operation;
}

DomainEvent eventOf(const QString& name, const QJsonObject& body, const QString& id = u"1042"_s)
{
    DomainEvent event;
    event.address = {u"todo.tasks."_s + name, Partition(0), Offset(5)};
    event.type = u"task."_s + name;
    event.entity = EntityRef{u"task"_s, id};
    event.recordTime = Start.addMSecs(10);
    event.body = body;
    return event;
}

} // namespace

class TestTaskPromise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expectsOneEventForEachWrite_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("type");
        const auto row = [](const char* name, OperationKind kind, const QString& type) {
            QTest::newRow(name) << int(kind) << type;
        };
        row("create", OperationKind::CreateTask, u"created"_s);
        row("update", OperationKind::UpdateTask, u"updated"_s);
        row("delete", OperationKind::DeleteTask, u"deleted"_s);
        row("complete", OperationKind::CompleteTask, u"completed"_s);
        row("reopen", OperationKind::ReopenTask, u"updated"_s);
    }

    void expectsOneEventForEachWrite()
    {
        QFETCH(int, kind);
        QFETCH(QString, type);
        Operation save = operation(OperationKind(kind));
        Promise promise = withOperation({}, save);
        QCOMPARE(promise.expected.size(), 1);
        QCOMPARE(promise.expected.first().type, u"task."_s + type);
        QCOMPARE(promise.expected.first().topic, u"todo.tasks."_s + type);
        QCOMPARE(promise.state, PromiseState::Waiting);
        promise = withEvent(promise, eventOf(type, {}), Start.addMSecs(30));
        QCOMPARE(promise.state, PromiseState::Seen);
        QCOMPARE(millisecondsToSeen(promise), 10);
        const Line line = lineFor(promise);
        QCOMPARE(line.nodes.size(), 3);
        QCOMPARE(line.nodes.at(1).caption, u"task service"_s);
    }

    void expectsAChangeWhereCompletingIsOne()
    {
        Operation save = operation(OperationKind::CompleteTask);
        save.taskIntent.done = true;
        save.taskIntent.createdAt = {};
        const Promise promise = withOperation({}, save);
        QCOMPARE(promise.expected.first().type, u"task.updated"_s);
        const Promise seen = withEvent(
            promise,
            eventOf(u"updated"_s, {{u"title"_s, task().title}, {u"status"_s, u"complete"_s}}),
            Start.addMSecs(30));
        QCOMPARE(seen.state, PromiseState::Seen);
    }

    void knowsACreateByItsTitleBeforeItHasAnId()
    {
        Operation save = operation(OperationKind::CreateTask, OperationState::Sent);
        save.taskIntent.id = {};
        const Promise promise = withOperation({}, save);
        QVERIFY(!concerns(promise, eventOf(u"created"_s, {{u"title"_s, u"Another"_s}})));
        const Promise early =
            withEvent(promise, eventOf(u"created"_s, {{u"title"_s, u"Write rollback note"_s}}),
                      Start.addMSecs(12));
        QVERIFY(early.expected.first().seenAt);
        save = operation(OperationKind::CreateTask);
        save.id = early.operation;
        QCOMPARE(withOperation(early, save).state, PromiseState::Seen);
    }

    void expectsNothingWhereNothingWasSent()
    {
        Operation save = operation(OperationKind::CompleteTask);
        save.sentAt = {};
        const Promise promise = withOperation({}, save);
        QCOMPARE(promise.state, PromiseState::NoneExpected);
        QVERIFY(lineFor(promise).verdict.contains(u"already as wished"_s));
        Operation gone = operation(OperationKind::DeleteTask);
        gone.httpStatus = 404;
        QCOMPARE(withOperation({}, gone).state, PromiseState::NoneExpected);
    }

    void seesWhatTheEventTellsOtherwise_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("title") << QJsonObject{{u"title"_s, u"Another"_s}};
        QTest::newRow("description")
            << QJsonObject{{u"title"_s, task().title}, {u"description"_s, u"x"_s}};
        QTest::newRow("state as a word")
            << QJsonObject{{u"title"_s, task().title}, {u"status"_s, u"complete"_s}};
        QTest::newRow("state as a boolean")
            << QJsonObject{{u"title"_s, task().title}, {u"status"_s, true}};
    }

    void seesWhatTheEventTellsOtherwise()
    {
        QFETCH(QJsonObject, body);
        const Promise promise = withOperation({}, operation(OperationKind::UpdateTask));
        const Promise after = withEvent(promise, eventOf(u"updated"_s, body), Start.addMSecs(30));
        QCOMPARE(after.state, PromiseState::Different);
        QVERIFY(after.expected.first().difference.endsWith(u'.'));
    }

    void leavesEventsOfOtherTasksAlone()
    {
        const Promise promise = withOperation({}, operation(OperationKind::DeleteTask));
        QVERIFY(!concerns(promise, eventOf(u"deleted"_s, {}, u"7"_s)));
        QVERIFY(!concerns(promise, eventOf(u"updated"_s, {})));
    }
};

QTEST_APPLESS_MAIN(TestTaskPromise)
#include "tst_taskpromise.moc"
