// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demotasks.h"
#include "tests/app/sandbox/taskbench.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Event;
using sandbox::Json;
using sandbox::TaskShape;

namespace {

QList<Event> seed(TaskBench& bench)
{
    QSignalSpy ready(&bench.thread(), &sandbox::HttpThread::demoDataReady);
    bench.thread().seedDemoData(7);
    if (!QTest::qWaitFor([&ready] { return ready.size() == 1; }, 20'000))
        return {};
    return ready.at(0).at(0).value<QList<Event>>();
}

bool isTask(const Event& event)
{
    return event.type.startsWith(u"task.");
}

Json payloadOf(const Event& event)
{
    auto parsed = sandbox::parseJson(event.value);
    const Json record = std::holds_alternative<Json>(parsed) ? std::get<Json>(parsed) : Json();
    return at(record, {u"data"_s, u"payload"_s});
}

} // namespace

class TestDemoTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesSixtyIntoEveryShape_data();
    void writesSixtyIntoEveryShape();
    void tellsWhatTheTasksSay();
    void comesOnce_data();
    void comesOnce();
    void tiesTasksToSprints();
};

void TestDemoTasks::writesSixtyIntoEveryShape_data()
{
    QTest::addColumn<TaskShape>("shape");
    QTest::addColumn<QString>("list");
    QTest::newRow("t") << TaskShape::Plain << u""_s;
    QTest::newRow("t2") << TaskShape::Paged << u"data"_s;
    QTest::newRow("t3") << TaskShape::User << u""_s;
    QTest::newRow("t4") << TaskShape::Chat << u"tasks"_s;
}

void TestDemoTasks::writesSixtyIntoEveryShape()
{
    QFETCH(TaskShape, shape);
    QFETCH(QString, list);
    TaskBench bench(shape);
    QVERIFY(bench.isUp());
    QVERIFY(!seed(bench).isEmpty());
    const Json tasks = bench.call("GET", "/tasks?limit=100").json();
    QCOMPARE(list.isEmpty() ? sizeAt(tasks, {}) : sizeAt(tasks, {list}), sandbox::DemoTaskCount);
}

void TestDemoTasks::tellsWhatTheTasksSay()
{
    TaskBench bench(TaskShape::Paged);
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QList<Event> events = seed(bench);
    const Json tasks = bench.call("GET", "/tasks?limit=100").json();

    qint64 earlier = 0;
    QHash<QString, Json> latest;
    QHash<QString, QStringList> types;
    for (const Event& event : events) {
        QVERIFY(event.time >= earlier && event.time / 1000 < before - 30'000);
        earlier = event.time;
        if (!isTask(event))
            continue;
        QVERIFY(event.key.isNull());
        const Json payload = payloadOf(event);
        const QString id = textAt(payload, {u"task_id"_s});
        QCOMPARE(event.entity, id);
        types[id] += event.type;
        if (event.type == u"task.created" || event.type == u"task.updated")
            latest.insert(id, payload);
    }
    QCOMPARE(types.size(), sandbox::DemoTaskCount + 3);
    int done = 0;
    int reopened = 0;
    for (int i = 0; i < sandbox::DemoTaskCount; ++i) {
        const Json task = at(tasks, {u"data"_s, i});
        const QString id = textAt(task, {u"id"_s});
        QCOMPARE(types.value(id).value(0), u"task.created"_s);
        QCOMPARE(textAt(latest.value(id), {u"title"_s}), textAt(task, {u"title"_s}));
        const bool isDone = at(task, {u"status"_s}) == Json(true);
        QCOMPARE(types.value(id).last() == u"task.completed", isDone);
        done += isDone ? 1 : 0;
        reopened += types.value(id).count(u"task.completed"_s) > 1 ? 1 : 0;
        QVERIFY(textAt(task, {u"updated_at"_s}) > textAt(task, {u"created_at"_s}));
        types.remove(id);
    }
    QVERIFY(done > 30 && done < 50);
    QVERIFY(reopened > 0);
    // What is left was taken back.
    QCOMPARE(types.size(), 3);
    for (const QStringList& told : std::as_const(types))
        QCOMPARE(told, QStringList({u"task.created"_s, u"task.deleted"_s}));
}

void TestDemoTasks::comesOnce_data()
{
    QTest::addColumn<TaskShape>("shape");
    QTest::newRow("stored") << TaskShape::Plain;
    QTest::newRow("in memory") << TaskShape::Chat;
}

void TestDemoTasks::comesOnce()
{
    QFETCH(TaskShape, shape);
    TaskBench bench(shape);
    QVERIFY(!seed(bench).isEmpty());
    const QByteArray before = bench.call("GET", "/tasks").body;
    bench.thread().noteHistoryDelivered();
    QVERIFY(seed(bench).isEmpty());
    bench.restart();
    // The history was told; tasks in memory are there again, as they were.
    QVERIFY(seed(bench).isEmpty());
    QCOMPARE(bench.call("GET", "/tasks").body, before);
}

void TestDemoTasks::tiesTasksToSprints()
{
    TaskBench bench(TaskShape::Paged);
    bench.switches.set(u"task-extension"_s, u"on"_s);
    seed(bench);
    const Json tasks = bench.call("GET", "/tasks?limit=100").json();
    QHash<QString, int> perSprint;
    for (int i = 0; i < sandbox::DemoTaskCount; ++i)
        ++perSprint[textAt(tasks, {u"data"_s, i, u"sprint_id"_s})];
    QCOMPARE(perSprint.size(), 6);
    QCOMPARE(perSprint.value(QString()), 7);
}

QTEST_GUILESS_MAIN(TestDemoTasks)
#include "tst_demotasks.moc"
