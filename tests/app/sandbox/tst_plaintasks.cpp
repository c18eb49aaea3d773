// SPDX-License-Identifier: GPL-3.0-or-later
// Shape T, call by call.
#include "tests/app/sandbox/taskbench.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestPlainTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench->events.clear(); }
    void cleanupTestCase() { m_bench.reset(); }

    void answers_data();
    void answers();
    void listsNewestFirst();
    void keepsWhatAPutLeavesOut();
    void completesOnce();
    void announcesWhatItCommitted();
    void keepsItsTasks();

private:
    std::unique_ptr<TaskBench> m_bench;
};

void TestPlainTasks::initTestCase()
{
    m_bench = std::make_unique<TaskBench>(sandbox::TaskShape::Plain);
    QVERIFY(m_bench->isUp());
    QCOMPARE(m_bench->basePath, "");
    QCOMPARE(m_bench->call("GET", "/tasks").body, "[]");
}

void TestPlainTasks::answers_data()
{
    const QByteArray notThere = "{\"detail\":\"Task not found\"}";
    addCallColumns();
    addCall("create", "POST", "/tasks", "{\"title\":\"A\"}", 200,
            {"{\"id\":",
             "\"title\":\"A\",\"description\":null,\"status\":\"incomplete\","
             "\"created_at\":\"",
             "\"user_id\":null}"});
    addCall("create with a user", "POST", "/tasks", "{\"title\":\"A\",\"user_id\":\"u-1\"}", 200,
            {"\"user_id\":\"u-1\""});
    addCall("show", "GET", "/tasks/%1", {}, 200, {"\"title\":\"Given\""});
    addCall("replace", "PUT", "/tasks/%1", "{\"title\":\"B\",\"status\":\"complete\"}", 200,
            {"\"title\":\"B\"", "\"status\":\"complete\""});
    addCall("delete", "DELETE", "/tasks/%1", {}, 200, {"null"});
    addCall("complete", "POST", "/tasks/%1/complete", {}, 200, {"\"status\":\"complete\""});
    addCall("health", "GET", "/health", {}, 200, {"{\"status\":\"healthy\"}"});
    addCall("no such task: show", "GET", "/tasks/999999", {}, 404, {notThere});
    addCall("no such task: replace", "PUT", "/tasks/999999", "{\"title\":\"B\"}", 404, {notThere});
    addCall("no such task: delete", "DELETE", "/tasks/-1", {}, 404, {notThere});
    addCall("no such task: complete", "POST", "/tasks/999999/complete", {}, 404, {notThere});
    addCall("a slash too many", "GET", "/tasks/", {}, 307, {});
    addCall("no PATCH", "PATCH", "/tasks/%1", "{}", 405, {"Method Not Allowed"});
    addCall("title missing", "POST", "/tasks", "{}", 422, {"\"missing\"", "[\"body\",\"title\"]"});
    addCall("title empty", "POST", "/tasks", "{\"title\":\"\"}", 422, {"{\"min_length\":1}"});
    addCall("title too long", "POST", "/tasks", "{\"title\":\"" + QByteArray(201, 'x') + "\"}", 422,
            {"{\"max_length\":200}"});
    addCall("status unknown", "PUT", "/tasks/%1", "{\"title\":\"B\",\"status\":\"done\"}", 422,
            {"'incomplete' or 'complete'"});
    addCall("id no number, body wrong", "PUT", "/tasks/x", "{}", 422,
            {"\"int_parsing\",\"loc\":[\"path\",\"task_id\"]", "[\"body\",\"title\"]"});
    addCall("no JSON", "POST", "/tasks", "{", 422, {"\"json_invalid\"", "[\"body\",1]"});
    addCall("not UTF-8", "POST", "/tasks", "\"\xff\"", 400, {"error parsing the body"});
    addCall("NUL", "POST", "/tasks", "{\"title\":\"\\u0000\"}", 500, {});
    addCall("description", "GET", "//openapi.json", {}, 200,
            {"\"/tasks/{task_id}/complete\"", "\"title\":\"Todo Backend\""});
}

void TestPlainTasks::answers()
{
    checkCall(*m_bench);
}

void TestPlainTasks::listsNewestFirst()
{
    const int first = m_bench->make("{\"title\":\"1\"}").toInt();
    const int second = m_bench->make("{\"title\":\"2\"}").toInt();
    QCOMPARE(second, first + 1);
    const auto list = m_bench->call("GET", "/tasks").json();
    QCOMPARE(textAt(list, {0, u"title"_s}), u"2"_s);
    QCOMPARE(textAt(list, {1, u"title"_s}), u"1"_s);
}

void TestPlainTasks::keepsWhatAPutLeavesOut()
{
    const QByteArray path = "/tasks/" + m_bench->make("{\"title\":\"A\",\"description\":\"d\"}");
    m_bench->call("POST", path + "/complete");
    const auto kept = m_bench->call("PUT", path, "{\"title\":\"B\"}");
    QVERIFY(kept.body.contains("\"title\":\"B\",\"description\":\"d\",\"status\":\"complete\""));
    const auto reopened = m_bench->call(
        "PUT", path, "{\"title\":\"B\",\"description\":null,\"status\":\"incomplete\"}");
    QVERIFY(reopened.body.contains("\"description\":null,\"status\":\"incomplete\""));
}

void TestPlainTasks::completesOnce()
{
    const QByteArray path = "/tasks/" + m_bench->make("{\"title\":\"A\"}");
    const auto first = m_bench->call("POST", path + "/complete");
    const auto again = m_bench->call("POST", path + "/complete");
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QTRY_COMPARE(m_bench->events.size(), 2);
    QCOMPARE(m_bench->call("DELETE", path).status, 200);
    QTRY_COMPARE(m_bench->events.size(), 3);
    QCOMPARE(m_bench->events.at(2).type, u"task.deleted"_s);
}

void TestPlainTasks::announcesWhatItCommitted()
{
    m_bench->switches.set(u"task-envelope"_s, u"plain"_s);
    const QByteArray id = m_bench->make("{\"title\":\"A\",\"user_id\":\"u-1\"}");
    const QByteArray path = "/tasks/" + id;
    m_bench->call("PUT", path, "{\"title\":\"B\"}");
    m_bench->call("POST", path + "/complete");
    m_bench->call("PUT", path, "{\"title\":\"B\",\"status\":\"incomplete\"}");
    m_bench->call("DELETE", path);
    m_bench->call("DELETE", path);
    m_bench->switches.set(u"task-envelope"_s, u"cloudevents"_s);
    QTRY_COMPARE(m_bench->events.size(), 5);
    QStringList told;
    for (const auto& event : m_bench->events) {
        QCOMPARE(event.key, id);
        told += QString::fromUtf8(event.topic) + u' ' + event.type;
    }
    QCOMPARE(
        told,
        QStringList({u"todo.tasks.created task.created"_s, u"todo.tasks.updated task.updated"_s,
                     u"todo.tasks.completed task.completed"_s, u"todo.tasks.updated task.updated"_s,
                     u"todo.tasks.deleted task.deleted"_s}));
    const QByteArray reopened = m_bench->events.at(3).value;
    QVERIFY2(reopened.contains("\"changes\": {\"title\": false, \"description\": false, "
                               "\"status\": true}"),
             reopened);
    QVERIFY(m_bench->events.at(0).value.contains("\"task_id\": " + id + ','));
    QVERIFY(m_bench->events.at(0).value.contains("\"user_id\": \"u-1\""));
}

void TestPlainTasks::keepsItsTasks()
{
    const QByteArray id = m_bench->make("{\"title\":\"kept\"}");
    m_bench->restart();
    QVERIFY(m_bench->isUp());
    QVERIFY(m_bench->call("GET", "/tasks/" + id).body.contains("\"kept\""));
}

QTEST_GUILESS_MAIN(TestPlainTasks)
#include "tst_plaintasks.moc"
