// SPDX-License-Identifier: GPL-3.0-or-later
// Shape T3, call by call.
#include "app/sandbox/bearertoken.h"
#include "tests/app/sandbox/taskbench.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Header;

class TestUserTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench->events.clear(); }
    void cleanupTestCase() { m_bench.reset(); }

    void answers_data();
    void answers();
    void asksWhoIsThere_data();
    void asksWhoIsThere();
    void refusesTokensOnDemand();
    void toggles();
    void filtersAndSorts();
    void clearsWhatAPutLeavesOut();
    void acceptsItsTokensAfterARestart();
    void readsOnlyItsOwnTokens();

private:
    QStringList titlesIn(const QByteArray& query);

    std::unique_ptr<TaskBench> m_bench;
};

void TestUserTasks::initTestCase()
{
    m_bench = std::make_unique<TaskBench>(sandbox::TaskShape::User);
    QVERIFY(m_bench->isUp());
    QCOMPARE(m_bench->basePath, "/api/ines");
    QCOMPARE(m_bench->token.count('.'), 2);
    QCOMPARE(m_bench->call("GET", "/tasks").body, "[]");
}

QStringList TestUserTasks::titlesIn(const QByteArray& query)
{
    const auto list = m_bench->call("GET", "/tasks" + query).json();
    QStringList titles;
    for (int i = 0; i < sizeAt(list, {}); ++i)
        titles += textAt(list, {i, u"title"_s});
    return titles;
}

void TestUserTasks::answers_data()
{
    const QByteArray notThere = "{\"detail\":\"Task not found\"}";
    addCallColumns();
    addCall("create", "POST", "/tasks",
            "{\"title\":\"A\",\"tags\":[\"x\",\"y\"],\"recurrence\":\"weekly\"}", 201,
            {"{\"id\":", "\"user_id\":\"ines\",\"title\":\"A\"", "\"is_completed\":false",
             "\"tags\":[\"x\",\"y\"]", "\"recurrence\":\"weekly\""});
    addCall("show", "GET", "/tasks/%1", {}, 200, {"{\"id\":"});
    addCall("replace", "PUT", "/tasks/%1", "{\"title\":\"B\"}", 200, {"\"title\":\"B\""});
    addCall("patch", "PATCH", "/tasks/%1", "{\"is_completed\":true}", 200,
            {"\"is_completed\":true", "\"title\":\"Given\""});
    addCall("delete", "DELETE", "/tasks/%1", {}, 204, {});
    addCall("toggle", "PATCH", "/tasks/%1/complete", {}, 200, {"\"is_completed\":true"});
    addCall("no such task: show", "GET", "/tasks/999999", {}, 404, {notThere});
    addCall("no such task: patch", "PATCH", "/tasks/999999", "{}", 404, {notThere});
    addCall("no such task: delete", "DELETE", "/tasks/999999", {}, 404, {notThere});
    addCall("no such task: toggle", "PATCH", "/tasks/999999/complete", {}, 404, {notThere});
    addCall("no completing by POST", "POST", "/tasks/%1/complete", {}, 405, {"Not Allowed"});
    addCall("title blank", "POST", "/tasks", "{\"title\":\"  \"}", 400,
            {"{\"detail\":\"Title cannot be empty\"}"});
    addCall("title missing", "POST", "/tasks", "{}", 422, {"\"missing\"", "[\"body\",\"title\"]"});
    addCall("tags no list", "POST", "/tasks", "{\"title\":\"A\",\"tags\":\"x\"}", 422,
            {"\"list_type\""});
    addCall("a tag no text", "POST", "/tasks", "{\"title\":\"A\",\"tags\":[\"x\",1]}", 422,
            {"[\"body\",\"tags\",1]"});
    addCall("recurrence unknown", "POST", "/tasks", "{\"title\":\"A\",\"recurrence\":\"hourly\"}",
            422, {"'daily', 'weekly' or 'monthly'"});
    addCall("filter no flag", "GET", "/tasks?is_completed=perhaps", {}, 422, {"\"bool_parsing\""});
    addCall("sort unknown", "GET", "/tasks?sort_by=colour", {}, 422, {"[\"query\",\"sort_by\"]"});
    addCall("health needs no token", "GET", "//health", {}, 200, {"{\"status\":\"healthy\"}"});
    addCall("description", "GET", "//openapi.json", {}, 200,
            {"\"/api/{user_id}/tasks/{task_id}/complete\"", "\"HTTPBearer\""});
}

void TestUserTasks::answers()
{
    checkCall(*m_bench);
}

void TestUserTasks::asksWhoIsThere_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    const QByteArray bearer = "Bearer " + m_bench->token;
    QTest::newRow("nobody") << QByteArray("-") << QByteArray("/tasks") << 401;
    QTest::newRow("another scheme")
        << QByteArray("Basic aW5lczpzZWNyZXQ=") << QByteArray("/tasks") << 401;
    QTest::newRow("no token of ours")
        << QByteArray("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpbmVzIn0.x") << QByteArray("/tasks")
        << 401;
    QTest::newRow("changed") << bearer.chopped(2) + "xx" << QByteArray("/tasks") << 401;
    QTest::newRow("in small letters") << "bearer " + m_bench->token << QByteArray("/tasks") << 200;
    QTest::newRow("another's path") << bearer << QByteArray("//api/tomasz/tasks") << 403;
    QTest::newRow("another's path, nobody there")
        << QByteArray("-") << QByteArray("//api/tomasz/tasks") << 401;
}

void TestUserTasks::asksWhoIsThere()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    for (const QByteArray method : {"GET", "POST"}) {
        if (status == 200 && method == "POST")
            continue;
        // Who it is comes before what is wrong with the body.
        const auto reply =
            m_bench->call(method, path, method == "POST" ? QByteArray("{}") : QByteArray(),
                          {Header("Authorization", authorization)});
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header("www-authenticate").value_or("none"),
                 QByteArray(status == 401 ? "Bearer" : "none"));
        if (status != 200)
            QVERIFY(reply.body.startsWith("{\"detail\":\""));
    }
}

void TestUserTasks::refusesTokensOnDemand()
{
    m_bench->switches.set(u"task-tokens"_s, u"refused"_s);
    QCOMPARE(m_bench->call("GET", "/tasks").status, 401);
    m_bench->switches.set(u"task-tokens"_s, u"accepted"_s);
    QCOMPARE(m_bench->call("GET", "/tasks").status, 200);
}

void TestUserTasks::toggles()
{
    const QByteArray path = "/tasks/" + m_bench->make("{\"title\":\"A\"}");
    const auto isDone = [&] {
        return m_bench->call("PATCH", path + "/complete").body.contains("\"is_completed\":true");
    };
    QVERIFY(isDone());
    QVERIFY(!isDone());
    QVERIFY(isDone());
    QTRY_COMPARE(m_bench->events.size(), 4);
    QStringList types;
    for (const auto& event : m_bench->events)
        types += event.type;
    QCOMPARE(types, QStringList({u"task.created"_s, u"task.completed"_s, u"task.updated"_s,
                                 u"task.completed"_s}));
    QVERIFY(m_bench->events.at(0).value.contains("\"user_id\":\"ines\""));
}

void TestUserTasks::filtersAndSorts()
{
    m_bench->make("{\"title\":\"f-b\",\"tags\":[\"home\"],\"due_date\":\"2026-05-01\"}");
    m_bench->make("{\"title\":\"f-a\",\"tags\":[\"work\",\"urgent\"],\"priority\":\"high\"}");
    const QByteArray done = m_bench->make("{\"title\":\"f-c\",\"description\":\"zebra\"}");
    m_bench->call("PATCH", "/tasks/" + done + "/complete");
    QCOMPARE(titlesIn("?search=f-"), QStringList({u"f-c"_s, u"f-a"_s, u"f-b"_s}));
    QCOMPARE(titlesIn("?search=f-&sort_by=title&order=asc"),
             QStringList({u"f-a"_s, u"f-b"_s, u"f-c"_s}));
    QCOMPARE(titlesIn("?search=f-&sort_by=due_date&order=asc&is_completed=false"),
             QStringList({u"f-b"_s, u"f-a"_s}));
    QCOMPARE(titlesIn("?search=ZEBRA"), QStringList(u"f-c"_s));
    QCOMPARE(titlesIn("?tags=home,urgent"), QStringList({u"f-a"_s, u"f-b"_s}));
    QCOMPARE(titlesIn("?search=f-&priority=high"), QStringList(u"f-a"_s));
    QCOMPARE(titlesIn("?search=f-&is_completed=true"), QStringList(u"f-c"_s));
}

void TestUserTasks::clearsWhatAPutLeavesOut()
{
    const QByteArray path = "/tasks/" + m_bench->make("{\"title\":\"A\",\"tags\":[\"x\"],"
                                                      "\"priority\":\"high\",\"recurrence\":"
                                                      "\"daily\",\"due_date\":\"2026-05-01\"}");
    m_bench->call("PATCH", path + "/complete");
    const auto reply = m_bench->call("PUT", path, "{\"title\":\"A\"}");
    QVERIFY(reply.body.contains("\"is_completed\":true,\"priority\":\"medium\",\"tags\":[],"
                                "\"due_date\":null,\"recurrence\":null"));
}

void TestUserTasks::acceptsItsTokensAfterARestart()
{
    const QByteArray before = m_bench->token;
    const QByteArray id = m_bench->make("{\"title\":\"kept\"}");
    m_bench->restart();
    QVERIFY(m_bench->isUp());
    m_bench->token = before;
    QCOMPARE(m_bench->call("GET", "/tasks/" + id).status, 200);
}

void TestUserTasks::readsOnlyItsOwnTokens()
{
    const QByteArray token = sandbox::makeToken("secret", u"Zoë"_s, 1000, 2000);
    QCOMPARE(sandbox::bearerOf(token, "secret", 1500), std::optional<QString>(u"Zoë"_s));
    QCOMPARE(sandbox::bearerOf(token, "secret", 2001), std::nullopt);
    QCOMPARE(sandbox::bearerOf(token, "another", 1500), std::nullopt);
    for (const QByteArray text : {"", ".", "..", "a.b", "a.b.c", "\xff.\xff.\xff"})
        QCOMPARE(sandbox::bearerOf(text, "secret", 1500), std::nullopt);
}

QTEST_GUILESS_MAIN(TestUserTasks)
#include "tst_usertasks.moc"
