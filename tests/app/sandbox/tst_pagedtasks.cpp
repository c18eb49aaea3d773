// SPDX-License-Identifier: GPL-3.0-or-later
// Shape T2, call by call.
#include "tests/app/sandbox/taskbench.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Json;

namespace {

const QByteArray Unknown = "/tasks/0d6a1c5e-3f0b-4f3e-9a55-7b1f2c9d8e40";
const QByteArray NotThere = "{\"detail\":\"Task not found\"}";

QByteArray titled(const QByteArray& title, const QByteArray& more = {})
{
    return "{\"title\":\"" + title + '"' + more + '}';
}

} // namespace

class TestPagedTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_bench.reset(); }

    void answers_data();
    void answers();
    void validates_data();
    void validates();
    void faults_data();
    void faults();
    void wantsAContentType();
    void wrapsATaskOfNineFields();
    void cannotCreateComplete();
    void clearsWhatAPutLeavesOut();
    void movesTheTimeOnAnEmptyPatch();
    void setsAndDoesNotToggle();
    void takesStatusInManyWords_data();
    void takesStatusInManyWords();
    void storesDueDatesAsWallClock_data();
    void storesDueDatesAsWallClock();
    void storesADueDateItCannotShow();
    void repeatsLongInputInItsRefusal();
    void staysHealthyWithoutADatabase();
    void advertisesTheExtensionOnDemand();
    void keepsItsTasks();
    void answersLateButStoresAtOnce();

private:
    QStringList titlesIn(const QByteArray& query);
    Json data(const HttpProbe::Reply& reply) { return at(reply.json(), {u"data"_s}); }

    std::unique_ptr<TaskBench> m_bench;
};

void TestPagedTasks::initTestCase()
{
    m_bench = std::make_unique<TaskBench>(sandbox::TaskShape::Paged);
    QVERIFY(m_bench->isUp());
    QCOMPARE(m_bench->basePath, "/api/v1");
    QVERIFY(m_bench->token.isEmpty());
}

// Each test begins with no tasks at all.
void TestPagedTasks::init()
{
    for (;;) {
        const Json list = m_bench->call("GET", "/tasks?limit=100").json();
        if (sizeAt(list, {u"data"_s}) <= 0)
            break;
        for (int i = 0; i < sizeAt(list, {u"data"_s}); ++i)
            m_bench->call("DELETE", "/tasks/" + textAt(list, {u"data"_s, i, u"id"_s}).toUtf8());
    }
    m_bench->events.clear();
}

QStringList TestPagedTasks::titlesIn(const QByteArray& query)
{
    const Json list = m_bench->call("GET", "/tasks" + query).json();
    QStringList titles;
    for (int i = 0; i < sizeAt(list, {u"data"_s}); ++i)
        titles += textAt(list, {u"data"_s, i, u"title"_s});
    return titles;
}

void TestPagedTasks::answers_data()
{
    addCallColumns();
    addCall("create", "POST", "/tasks", titled("A"), 201,
            {"\"title\":\"A\"", "\"status\":false", "\"priority\":\"medium\"",
             "\"message\":\"Task created successfully\""});
    addCall("show", "GET", "/tasks/%1", {}, 200, {"{\"data\":{\"id\":\"", "\"message\":"});
    addCall("show, the id in capitals and braces", "GET",
            "/tasks/%7B0D6A1C5E-3F0B-4F3E-9A55-7B1F2C9D8E40%7D", {}, 404, {NotThere});
    addCall("replace", "PUT", "/tasks/%1", titled("B", ",\"status\":true,\"priority\":\"low\""),
            200, {"\"title\":\"B\"", "\"status\":true", "\"priority\":\"low\""});
    addCall("patch", "PATCH", "/tasks/%1", "{\"priority\":\"high\"}", 200,
            {"\"title\":\"Given\"", "\"priority\":\"high\""});
    addCall(
        "patch clears", "PATCH", "/tasks/%1",
        "{\"description\":null,\"category\":null,\"due_date\":null}", 200,
        {"\"description\":null", "\"category\":null", "\"due_date\":null"},
        titled("Full", ",\"description\":\"d\",\"category\":\"c\",\"due_date\":\"2026-04-09\""));
    addCall("complete", "PATCH", "/tasks/%1/complete", {}, 200, {"\"status\":true"});
    addCall("reopen", "PATCH", "/tasks/%1/incomplete", {}, 200, {"\"status\":false"});
    addCall("delete", "DELETE", "/tasks/%1", {}, 200, {"{\"data\":null,\"message\":"});
    addCall("empty list", "GET", "/tasks", {}, 200,
            {"{\"data\":[],", "\"pagination\":{\"page\":1,\"limit\":20,\"total\":0,\"pages\":0}"});
    addCall("health", "GET", "/health", {}, 200,
            {"\"status\":\"healthy\"", "\"database\":\"connected\"", "\"timestamp\""});
    addCall("health elsewhere", "GET", "//health", {}, 404, {"{\"detail\":\"Not Found\"}"});
    addCall("no such task: show", "GET", Unknown, {}, 404, {NotThere});
    addCall("no such task: replace", "PUT", Unknown,
            titled("B", ",\"status\":true,\"priority\":\"low\""), 404, {NotThere});
    addCall("no such task: patch", "PATCH", Unknown, "{}", 404, {NotThere});
    addCall("no such task: delete", "DELETE", Unknown, {}, 404, {NotThere});
    addCall("no such task: complete", "PATCH", Unknown + "/complete", {}, 404, {NotThere});
    addCall("no such route", "GET", "/todos", {}, 404, {"{\"detail\":\"Not Found\"}"});
    addCall("a slash too many", "GET", "/tasks/", {}, 307, {});
    addCall("wrong method", "POST", "/tasks/%1/complete", {}, 405,
            {"{\"detail\":\"Method Not Allowed\"}"});
    addCall("HEAD", "HEAD", "/tasks", {}, 405, {});
    addCall("OPTIONS", "OPTIONS", "/tasks", {}, 405, {});
    addCall("description", "GET", "//openapi.json", {}, 200,
            {"\"openapi\":\"3.1.0\"", "\"title\":\"Todo API\"", "\"version\":\"1.0.0\"",
             "\"required\":[\"title\"],\"title\":\"TaskCreate\"",
             "\"required\":[\"title\",\"status\",\"priority\"]",
             "\"required\":[\"id\",\"title\",\"description\",\"status\",\"priority\",\"category\","
             "\"due_date\",\"created_at\",\"updated_at\"]"});
    addCall("docs", "GET", "//docs", {}, 200, {"/openapi.json"});
}

void TestPagedTasks::answers()
{
    checkCall(*m_bench);
}

void TestPagedTasks::validates_data()
{
    addCallColumns();
    const auto refused = [](const char* name, const QByteArray& body, const QByteArrayList& has) {
        addCall(name, "POST", "/tasks", body, 422, has);
    };
    refused("title missing", "{}",
            {"\"type\":\"missing\",\"loc\":[\"body\",\"title\"],\"msg\":\"Field required\""});
    refused("title empty", titled(""),
            {"\"string_too_short\"", "\"loc\":[\"body\",\"title\"]", "{\"min_length\":1}"});
    refused("title blank", titled(" \\u00a0 "), {"\"value_error\"", "\"msg\":\"Value error, "});
    refused("title too long", titled(QByteArray(201, 'x')), {"{\"max_length\":200}"});
    refused("title counted before it is trimmed", titled(QByteArray(200, 'x') + ' '),
            {"\"string_too_long\""});
    refused("title a number", "{\"title\":7}", {"\"string_type\""});
    refused("priority null", titled("A", ",\"priority\":null"),
            {"\"loc\":[\"body\",\"priority\"]", "'high', 'medium' or 'low'"});
    refused("priority unknown", titled("A", ",\"priority\":\"urgent\""), {"\"input\":\"urgent\""});
    refused("description too long",
            titled("A", ",\"description\":\"" + QByteArray(1001, 'x') + '"'),
            {"{\"max_length\":1000}"});
    refused("category too long", titled("A", ",\"category\":\"" + QByteArray(51, 'x') + '"'),
            {"{\"max_length\":50}"});
    refused("due date of words", titled("A", ",\"due_date\":\"tomorrow morning\""),
            {"\"loc\":[\"body\",\"due_date\"]", "valid datetime or date"});
    refused("due date a flag", titled("A", ",\"due_date\":true"), {"\"datetime_type\""});
    refused("two faults at once", "{\"priority\":1}",
            {"[\"body\",\"title\"]", "[\"body\",\"priority\"]"});
    refused("a list for a body", "[1]", {"\"loc\":[\"body\"]"});
    refused("null for a body", "null", {"\"type\":\"missing\",\"loc\":[\"body\"]"});
    refused("no JSON", "{\"title\":}", {"\"json_invalid\"", "\"loc\":[\"body\",9]"});
    addCall("nothing for a body", "POST", "/tasks", {}, 422,
            {"\"type\":\"missing\",\"loc\":[\"body\"]"});
    addCall("not UTF-8", "POST", "/tasks", "{\"title\":\"\xff\"}", 400,
            {"{\"detail\":\"There was an error parsing the body\"}"});
    addCall("deep nesting", "POST", "/tasks", QByteArray(2000, '['), 400,
            {"There was an error parsing the body"});
    addCall("PUT without status and priority", "PUT", "/tasks/%1", titled("B"), 422,
            {"[\"body\",\"status\"]", "[\"body\",\"priority\"]"});
    addCall("status in words", "PUT", "/tasks/%1",
            titled("B", ",\"status\":\"complete\",\"priority\":\"low\""), 422,
            {"\"bool_parsing\""});
    addCall("path and body together", "PUT", "/tasks/7", "{}", 422,
            {"\"uuid_parsing\",\"loc\":[\"path\",\"task_id\"]", "[\"body\",\"title\"]"});
    addCall("path and no body", "PATCH", "/tasks/7", {}, 422,
            {"\"uuid_parsing\"", "\"loc\":[\"body\"]"});
    addCall("no UUID: show", "GET", "/tasks/7", {}, 422, {"\"uuid_parsing\""});
    addCall("no UUID: delete", "DELETE", "/tasks/zz", {}, 422, {"\"uuid_parsing\"", "`z` at 1"});
    addCall("no UUID: complete", "PATCH", "/tasks/7/complete", {}, 422, {"\"uuid_parsing\""});
    addCall("query: empty status", "GET", "/tasks?status=", {}, 422,
            {"\"loc\":[\"query\",\"status\"]"});
    addCall("query: empty sort", "GET", "/tasks?sort=", {}, 422, {"\"loc\":[\"query\",\"sort\"]"});
    addCall("query: empty page", "GET", "/tasks?page=", {}, 422, {"\"int_parsing\""});
    addCall("query: page 0", "GET", "/tasks?page=0", {}, 422, {"\"ge\":1"});
    addCall("query: limit", "GET", "/tasks?limit=101", {}, 422, {"\"le\":100"});
    addCall("query: order", "GET", "/tasks?order=up", {}, 422, {"'asc' or 'desc'"});
    addCall("query: the last one wins", "GET", "/tasks?page=x&page=2", {}, 200, {"\"page\":2"});
    addCall("query: unknown names", "GET", "/tasks?colour=red", {}, 200, {"\"page\":1"});
    addCall("query: empty texts", "GET", "/tasks?search=&category=", {}, 200, {"\"page\":1"});
    addCall("title of 200 characters, trimmed after counting", "POST", "/tasks",
            titled(' ' + QByteArray(199, 'x')), 201, {'"' + QByteArray(199, 'x') + '"'});
    addCall("title of 200 emoji", "POST", "/tasks", titled(QByteArray("😀").repeated(200)), 201, {});
    addCall("a zero-width space is no blank", "POST", "/tasks", titled("\\u200b"), 201, {});
    addCall("an empty description", "POST", "/tasks",
            titled("A", ",\"description\":\"\",\"category\":\" c \""), 201,
            {"\"description\":\"\"", "\"category\":\" c \""});
}

void TestPagedTasks::validates()
{
    checkCall(*m_bench);
}

void TestPagedTasks::faults_data()
{
    addCallColumns();
    addCall("null title", "PATCH", "/tasks/%1", "{\"title\":null}", 500, {});
    addCall("null status", "PATCH", "/tasks/%1", "{\"status\":null}", 500, {});
    addCall("null priority", "PATCH", "/tasks/%1", "{\"priority\":null}", 500, {});
    addCall("NUL in the title", "POST", "/tasks", titled("a\\u0000"), 500, {});
    addCall("NUL in the category", "PATCH", "/tasks/%1", "{\"category\":\"\\u0000\"}", 500, {});
    addCall("NUL in the search", "GET", "/tasks?search=%00", {}, 500, {});
    addCall("a lone surrogate", "POST", "/tasks", titled("\\ud800"), 500, {});
    addCall("not a number", "POST", "/tasks", titled("A", ",\"due_date\":NaN"), 500, {});
    addCall("infinity", "POST", "/tasks", titled("A", ",\"due_date\":1e999"), 500, {});
    addCall("a page beyond 64 bits", "GET", "/tasks?page=99999999999999999999", {}, 500, {});
    addCall("an offset beyond 64 bits", "GET", "/tasks?page=9223372036854775807", {}, 500, {});
}

void TestPagedTasks::faults()
{
    checkCall(*m_bench);
    QCOMPARE(m_bench->call("GET", "/tasks").status, 200);
}

void TestPagedTasks::wantsAContentType()
{
    for (const QByteArray type : {"", "text/plain"}) {
        const auto reply =
            m_bench->call("POST", "/tasks", titled("A"), {sandbox::Header("Content-Type", type)});
        QCOMPARE(reply.status, 422);
        QVERIFY(reply.body.contains("\"loc\":[\"body\"]"));
    }
    const auto reply = m_bench->call(
        "POST", "/tasks", titled("A"),
        {sandbox::Header("Content-Type", "application/json; charset=utf-8"),
         sandbox::Header("If-Match", "\"x\""), sandbox::Header("Idempotency-Key", "k")});
    QCOMPARE(reply.status, 201);
}

void TestPagedTasks::wrapsATaskOfNineFields()
{
    const auto reply = m_bench->call("POST", "/tasks", titled("\xc2\xa0 Trim me \\t"));
    const Json task = data(reply);
    QCOMPARE(namesIn(task),
             QStringList({u"id"_s, u"title"_s, u"description"_s, u"status"_s, u"priority"_s,
                          u"category"_s, u"due_date"_s, u"created_at"_s, u"updated_at"_s}));
    QCOMPARE(textAt(task, {u"title"_s}), u"Trim me"_s);
    QCOMPARE(textAt(task, {u"id"_s}).size(), 36);
    const QString created = textAt(task, {u"created_at"_s});
    QVERIFY(created.size() == 26 && !created.endsWith(u'Z'));
    const QByteArray path = "/tasks/" + TaskBench::idIn(reply);
    QCOMPARE(data(m_bench->call("GET", path)), task);
    // Another form of the same id.
    QByteArray simple = path;
    simple.replace('-', "");
    QCOMPARE(data(m_bench->call("GET", simple)), task);
}

void TestPagedTasks::cannotCreateComplete()
{
    const auto reply = m_bench->call("POST", "/tasks", titled("A", ",\"status\":true"));
    QCOMPARE(reply.status, 201);
    QVERIFY(reply.body.contains("\"status\":false"));
}

void TestPagedTasks::clearsWhatAPutLeavesOut()
{
    const QByteArray id = m_bench->make(
        titled("A", ",\"description\":\"d\",\"category\":\"c\",\"due_date\":\"2026-04-09T16:00\""));
    const auto reply = m_bench->call("PUT", "/tasks/" + id,
                                     titled("A", ",\"status\":false,\"priority\":\"high\""));
    QVERIFY(reply.body.contains("\"description\":null") &&
            reply.body.contains("\"category\":null") && reply.body.contains("\"due_date\":null"));
}

void TestPagedTasks::movesTheTimeOnAnEmptyPatch()
{
    const QByteArray path = "/tasks/" + m_bench->make(titled("A"));
    const Json before = data(m_bench->call("GET", path));
    for (const QByteArray body : {"{}", "{\"colour\":\"red\"}"}) {
        const Json after = data(m_bench->call("PATCH", path, body));
        QVERIFY(textAt(after, {u"updated_at"_s}) > textAt(before, {u"updated_at"_s}));
        QCOMPARE(at(after, {u"created_at"_s}), at(before, {u"created_at"_s}));
    }
}

void TestPagedTasks::setsAndDoesNotToggle()
{
    const QByteArray path = "/tasks/" + m_bench->make(titled("A"));
    QString earlier;
    for (int i = 0; i < 2; ++i) {
        const auto reply = m_bench->call("PATCH", path + "/complete");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.contains("\"status\":true"));
        const QString time = textAt(data(reply), {u"updated_at"_s});
        QVERIFY(time > earlier);
        earlier = time;
    }
    QTRY_COMPARE(m_bench->events.size(), 2);
    QCOMPARE(m_bench->events.at(1).type, u"task.completed"_s);
    QVERIFY(m_bench->call("PATCH", path + "/incomplete").body.contains("\"status\":false"));
    QTRY_COMPARE(m_bench->events.size(), 3);
    QCOMPARE(m_bench->events.at(2).type, u"task.updated"_s);
}

void TestPagedTasks::takesStatusInManyWords_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("complete");
    QTest::newRow("true") << QByteArray("true") << true;
    QTest::newRow("yes") << QByteArray("\"yes\"") << true;
    QTest::newRow("on") << QByteArray("\"ON\"") << true;
    QTest::newRow("one as text") << QByteArray("\"1\"") << true;
    QTest::newRow("one") << QByteArray("1") << true;
    QTest::newRow("zero") << QByteArray("0") << false;
    QTest::newRow("off") << QByteArray("\"off\"") << false;
}

void TestPagedTasks::takesStatusInManyWords()
{
    QFETCH(QByteArray, word);
    QFETCH(bool, complete);
    const QByteArray path = "/tasks/" + m_bench->make(titled("A"));
    const auto reply = m_bench->call("PATCH", path, "{\"status\":" + word + '}');
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.contains("\"status\":true"), complete);
}

void TestPagedTasks::storesDueDatesAsWallClock_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* zone, const QByteArray& sent,
                        const char* shown) {
        QTest::newRow(name) << QString::fromLatin1(zone) << sent << QString::fromLatin1(shown);
    };
    row("as sent", "UTC", "\"2026-04-09T16:00:00\"", "2026-04-09T16:00:00");
    row("as sent, elsewhere", "America/New_York", "\"2026-04-09T16:00:00\"", "2026-04-09T16:00:00");
    row("microseconds", "UTC", "\"2026-04-09T16:00:00.25\"", "2026-04-09T16:00:00.250000");
    row("a day", "UTC", "\"2026-04-09\"", "2026-04-09T00:00:00");
    row("long past", "UTC", "\"0001-01-01T00:00:00\"", "0001-01-01T00:00:00");
    row("with offset, UTC", "UTC", "\"2026-04-09T16:00:00Z\"", "2026-04-09T16:00:00");
    row("with offset, New York", "America/New_York", "\"2026-04-09T16:00:00Z\"",
        "2026-04-09T12:00:00");
    row("a Unix number", "America/New_York", "1775750400", "2026-04-09T12:00:00");
    // Two instants an hour apart.
    row("autumn change, first", "America/New_York", "\"2026-11-01T05:30:00Z\"",
        "2026-11-01T01:30:00");
    row("autumn change, second", "America/New_York", "\"2026-11-01T06:30:00Z\"",
        "2026-11-01T01:30:00");
}

void TestPagedTasks::storesDueDatesAsWallClock()
{
    QFETCH(QString, zone);
    QFETCH(QByteArray, sent);
    QFETCH(QString, shown);
    m_bench->switches.set(u"task-database-zone"_s, zone);
    const auto reply = m_bench->call("POST", "/tasks", titled("A", ",\"due_date\":" + sent));
    m_bench->switches.set(u"task-database-zone"_s, u"UTC"_s);
    QCOMPARE(reply.status, 201);
    QCOMPARE(textAt(data(reply), {u"due_date"_s}), shown);
}

void TestPagedTasks::storesADueDateItCannotShow()
{
    m_bench->make(titled("fine"));
    const auto reply = m_bench->call("POST", "/tasks",
                                     titled("late", ",\"due_date\":\"9999-12-31T23:00:00-05:00\""));
    QCOMPARE(reply.status, 500);
    QCOMPARE(m_bench->call("GET", "/tasks").status, 500);
    // It is there: other lists still answer, and count it.
    const auto page = m_bench->call("GET", "/tasks?page=2&limit=1");
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("\"total\":2"));
    m_bench = std::make_unique<TaskBench>(sandbox::TaskShape::Paged);
}

void TestPagedTasks::repeatsLongInputInItsRefusal()
{
    constexpr int Length = 5'000'000;
    const auto reply = m_bench->call(
        "POST", "/tasks", titled("A", ",\"description\":\"" + QByteArray(Length, 'x') + '"'));
    QCOMPARE(reply.status, 422);
    QVERIFY(reply.body.size() > Length);
}

void TestPagedTasks::staysHealthyWithoutADatabase()
{
    const QByteArray id = m_bench->make(titled("A"));
    m_bench->switches.set(u"task-database"_s, u"stopped"_s);
    QCOMPARE(m_bench->call("GET", "/tasks?limit=1").status, 500);
    QCOMPARE(m_bench->call("GET", "/tasks/" + id).status, 500);
    QCOMPARE(m_bench->call("POST", "/tasks", titled("B")).status, 500);
    QCOMPARE(m_bench->call("POST", "/tasks", titled("")).status, 422);
    QVERIFY(m_bench->call("GET", "/health").body.contains("\"database\":\"connected\""));
    m_bench->switches.set(u"task-database"_s, u"running"_s);
    QCOMPARE(titlesIn(""), QStringList(u"A"_s));
}

void TestPagedTasks::advertisesTheExtensionOnDemand()
{
    const QByteArray body =
        titled("A", ",\"sprint_id\":\"sprint-1\",\"estimate\":2.5,\"state\":null");
    QVERIFY(!m_bench->call("POST", "/tasks", body).body.contains("sprint_id"));
    QVERIFY(!m_bench->call("GET", "//openapi.json").body.contains("sprint_id"));
    m_bench->switches.set(u"task-extension"_s, u"on"_s);
    const auto description = m_bench->call("GET", "//openapi.json");
    QVERIFY(!description.json().isNull());
    for (const QString& schema : {u"Task"_s, u"TaskCreate"_s, u"TaskUpdate"_s, u"TaskPatch"_s}) {
        QVERIFY(!at(description.json(),
                    {u"components"_s, u"schemas"_s, schema, u"properties"_s, u"sprint_id"_s})
                     .isNull());
    }
    const auto reply = m_bench->call("POST", "/tasks", body);
    QVERIFY(reply.body.contains("\"sprint_id\":\"sprint-1\",\"assignee_id\":null,"
                                "\"estimate\":2.5,\"rank\":null,\"state\":null"));
    const auto patched =
        m_bench->call("PATCH", "/tasks/" + TaskBench::idIn(reply), "{\"sprint_id\":null}");
    QVERIFY(patched.body.contains("\"sprint_id\":null"));
    m_bench->switches.set(u"task-extension"_s, u"off"_s);
}

void TestPagedTasks::keepsItsTasks()
{
    const QByteArray id = m_bench->make(titled("kept"));
    m_bench->restart();
    QVERIFY(m_bench->isUp());
    QCOMPARE(m_bench->call("GET", "/tasks/" + id).status, 200);
    QVERIFY(m_bench->make(titled("new")) != id);
}

void TestPagedTasks::answersLateButStoresAtOnce()
{
    m_bench->switches.set(u"answer-delay-ms"_s, u"1000"_s);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_bench->call("POST", "/tasks", titled("slow")).status, 201);
    QVERIFY(clock.elapsed() >= 1000);
    // The event did not wait.
    QCOMPARE(m_bench->events.size(), 1);
    m_bench->switches.set(u"answer-delay-ms"_s, u"0"_s);
}

QTEST_GUILESS_MAIN(TestPagedTasks)
#include "tst_pagedtasks.moc"
