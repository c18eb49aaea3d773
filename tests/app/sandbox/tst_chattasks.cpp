// SPDX-License-Identifier: GPL-3.0-or-later
// Shape T4, call by call.
#include "tests/app/sandbox/taskbench.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestChatTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench->events.clear(); }
    void cleanupTestCase() { m_bench.reset(); }

    void answers_data();
    void answers();
    void resetsWhatAPutLeavesOut();
    void ignoresFilters();
    void deletesWhatIsNotThere();
    void asksTheNextReplicaEachTime();
    void forgets();

private:
    std::unique_ptr<TaskBench> m_bench;
};

void TestChatTasks::initTestCase()
{
    m_bench = std::make_unique<TaskBench>(sandbox::TaskShape::Chat);
    QVERIFY(m_bench->isUp());
    QCOMPARE(m_bench->basePath, "/api");
    QCOMPARE(m_bench->call("GET", "/tasks").body, "{\"tasks\":[],\"count\":0}");
}

void TestChatTasks::answers_data()
{
    addCallColumns();
    addCall("create", "POST", "/tasks", "{\"title\":\"A\"}", 200,
            {"{\"message\":", "\"task\":{\"id\":", "\"title\":\"A\"", "\"status\":\"incomplete\""});
    addCall("any status, any priority", "POST", "/tasks",
            "{\"title\":\"A\",\"status\":\"half way\",\"priority\":\"when it rains\"}", 200,
            {"\"status\":\"half way\",\"priority\":\"when it rains\"}"});
    addCall("no length checks", "POST", "/tasks", "{\"title\":\"" + QByteArray(5000, 'x') + "\"}",
            200, {});
    addCall("an empty title", "POST", "/tasks", "{\"title\":\"\"}", 200, {"\"title\":\"\""});
    addCall("replace", "PUT", "/tasks/%1", "{\"title\":\"B\",\"status\":\"complete\"}", 200,
            {"\"message\":", "\"title\":\"B\"", "\"status\":\"complete\""});
    addCall("replace what is not there", "PUT", "/tasks/999999", "{\"title\":\"B\"}", 404,
            {"{\"detail\":\"Task not found\"}"});
    addCall("delete", "DELETE", "/tasks/%1", {}, 200, {"\"message\":"});
    addCall("delete what is not there", "DELETE", "/tasks/999999", {}, 200, {"\"message\":"});
    addCall("delete no number", "DELETE", "/tasks/x", {}, 422, {"\"int_parsing\""});
    addCall("no single task", "GET", "/tasks/%1", {}, 405, {"Method Not Allowed"});
    addCall("no PATCH", "PATCH", "/tasks/%1", "{}", 405, {"Method Not Allowed"});
    addCall("no complete", "POST", "/tasks/%1/complete", {}, 404, {"{\"detail\":\"Not Found\"}"});
    addCall("no complete either", "PATCH", "/tasks/%1/complete", {}, 404,
            {"{\"detail\":\"Not Found\"}"});
    addCall("title missing", "POST", "/tasks", "{}", 422, {"\"missing\"", "[\"body\",\"title\"]"});
    addCall("path and body together", "PUT", "/tasks/x", "{}", 422,
            {"\"int_parsing\"", "\"missing\""});
    addCall("health", "GET", "//health", {}, 200,
            {"{\"status\":\"healthy\",\"gemini_api\":", "\"tasks_count\":"});
    addCall("description", "GET", "//openapi.json", {}, 200,
            {"\"title\":\"Todo AI Chatbot API\",\"version\":\"3.0.0\""});
}

void TestChatTasks::answers()
{
    checkCall(*m_bench);
}

void TestChatTasks::resetsWhatAPutLeavesOut()
{
    const QByteArray path =
        "/tasks/" + m_bench->make("{\"title\":\"A\",\"description\":\"d\",\"status\":\"complete\","
                                  "\"priority\":\"high\"}");
    const auto reply = m_bench->call("PUT", path, "{\"title\":\"A\"}");
    QVERIFY(reply.body.contains("\"description\":null,\"status\":\"incomplete\","
                                "\"priority\":\"medium\"}"));
    QTRY_COMPARE(m_bench->events.size(), 2);
    QCOMPARE(m_bench->events.at(1).type, u"task.updated"_s);
}

void TestChatTasks::ignoresFilters()
{
    m_bench->make("{\"title\":\"A\"}");
    QCOMPARE(m_bench->call("GET", "/tasks?status=complete&limit=1&search=zebra").body,
             m_bench->call("GET", "/tasks").body);
}

void TestChatTasks::deletesWhatIsNotThere()
{
    const QByteArray path = "/tasks/" + m_bench->make("{\"title\":\"A\"}");
    QCOMPARE(m_bench->call("DELETE", path).status, 200);
    QCOMPARE(m_bench->call("DELETE", path).status, 200);
    m_bench->make("{\"title\":\"B\"}");
    // The second one was no event.
    QTRY_COMPARE(m_bench->events.size(), 3);
    QCOMPARE(m_bench->events.at(2).type, u"task.created"_s);
}

void TestChatTasks::asksTheNextReplicaEachTime()
{
    const QByteArray before = m_bench->call("GET", "/tasks").body;
    m_bench->switches.set(u"task-replicas"_s, u"2"_s);
    const QByteArray id = m_bench->make("{\"title\":\"only here\"}");
    const QByteArray path = "/tasks/" + id;
    QCOMPARE(m_bench->call("GET", "/tasks").body, before);
    QVERIFY(m_bench->call("GET", "/tasks").body.contains("\"only here\""));
    QCOMPARE(m_bench->call("PUT", path, "{\"title\":\"B\"}").status, 404);
    QCOMPARE(m_bench->call("PUT", path, "{\"title\":\"B\"}").status, 200);
    // The other one has nothing to delete, and says as much as if it had.
    QCOMPARE(m_bench->call("DELETE", path).status, 200);
    QVERIFY(m_bench->call("GET", "/tasks").body.contains("\"title\":\"B\""));
    m_bench->switches.set(u"task-replicas"_s, u"1"_s);
}

void TestChatTasks::forgets()
{
    m_bench->make("{\"title\":\"A\"}");
    m_bench->restart();
    QVERIFY(m_bench->isUp());
    QCOMPARE(m_bench->call("GET", "/tasks").body, "{\"tasks\":[],\"count\":0}");
    QCOMPARE(m_bench->make("{\"title\":\"B\"}"), "1");
}

QTEST_GUILESS_MAIN(TestChatTasks)
#include "tst_chattasks.moc"
