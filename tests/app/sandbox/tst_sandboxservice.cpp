// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpthread.h"
#include "tests/app/sandbox/httpprobe.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Event;
using sandbox::Json;

namespace {

// Not in one test's list: numbers are unique in the database that all tests share.
QByteArray sprintBody(int number, const QByteArray& more = {})
{
    return "{\"sprintNumber\":\"26-" + QByteArray::number(number) +
           "\",\"startDate\":\"2026-03-30\",\"endDate\":\"2026-04-10\"" + more + '}';
}

} // namespace

class TestSandboxService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void storesShowsListsAndDeletes();
    void announcesWhatItCommitted();
    void staysSilentOnAPutThatEmptiesTheTeam();
    void listsNewestFirstWithinBounds();
    void mintsNewIdsOnEveryPut();
    void knowsAPersonByName();
    void doublesWhoIsNamedTwice();
    void acceptsASprintOfWeekendDays();
    void echoesRequestIds();
    void answersOtherMethods_data();
    void answersOtherMethods();
    void redirectsTrailingSlashes();
    void servesItsDescription();
    void servesHealth();
    void servesMetrics();
    void hidesTheCalendar();
    void turnsSwitches();
    void answersLateButStoresAtOnce();
    void mergesOverlappingPuts();
    void keepsAConnection();
    void keepsItsDataOverARestart();

private:
    Json create(const QByteArray& body);
    QByteArray idOf(const Json& sprint) { return textAt(sprint, {u"id"_s}).toUtf8(); }
    void startService();

    QTemporaryDir m_folder;
    sandbox::Switches m_switches;
    sandbox::Log m_log;
    std::unique_ptr<sandbox::HttpThread> m_http;
    std::unique_ptr<HttpProbe> m_probe;
    QList<Event> m_events;
    quint16 m_port = 0;
};

void TestSandboxService::startService()
{
    m_http = std::make_unique<sandbox::HttpThread>(m_switches, m_log);
    connect(m_http.get(), &sandbox::HttpThread::eventOccurred, this,
            [this](const Event& event) { m_events += event; });
    QSignalSpy listening(m_http.get(), &sandbox::HttpThread::listening);
    m_http->start({m_folder.filePath(u"sprints.db"_s), 0, 0, 42});
    QTRY_COMPARE(listening.size(), 1);
    m_port = listening.at(0).at(0).value<quint16>();
    QVERIFY(m_port >= 1024 && m_port < 32768);
}

void TestSandboxService::initTestCase()
{
    startService();
}

void TestSandboxService::init()
{
    m_probe = std::make_unique<HttpProbe>(m_port);
    m_events.clear();
}

void TestSandboxService::cleanupTestCase()
{
    m_probe.reset();
    m_http.reset();
}

Json TestSandboxService::create(const QByteArray& body)
{
    const auto reply = m_probe->exchange("POST", "/v1/sprints", body);
    if (reply.status != 201)
        qWarning("POST answered %d: %s", reply.status, reply.body.constData());
    return reply.json();
}

void TestSandboxService::storesShowsListsAndDeletes()
{
    const auto created = m_probe->exchange("POST", "/v1/sprints", sprintBody(1));
    QCOMPARE(created.status, 201);
    QVERIFY(!created.header("location"));
    QCOMPARE(created.header("content-type").value_or(""), "application/json");
    const QByteArray path = "/v1/sprints/" + idOf(created.json());
    QVERIFY(path.startsWith("/v1/sprints/sprint-") && path.size() == 27);
    QCOMPARE(m_probe->get(path).body, created.body);

    const auto changed =
        m_probe->exchange("PUT", path, sprintBody(2, ",\"confidencePercentage\":\"70\""));
    QCOMPARE(changed.status, 200);
    QCOMPARE(textAt(changed.json(), {u"sprintName"_s}), u"Sprint 26-2"_s);
    QCOMPARE(written(at(changed.json(), {u"confidencePercentage"_s})), "70.0");
    QCOMPARE(at(changed.json(), {u"createdAt"_s}), at(created.json(), {u"createdAt"_s}));
    QVERIFY(!(at(changed.json(), {u"updatedAt"_s}) == at(created.json(), {u"updatedAt"_s})));
    QCOMPARE(m_probe->get(path).body, changed.body);

    const auto deleted = m_probe->exchange("DELETE", path);
    QCOMPARE(deleted.status, 204);
    QVERIFY(deleted.body.isEmpty());
    QCOMPARE(deleted.header("content-type").value_or(""), "application/json");
    QCOMPARE(m_probe->exchange("DELETE", path).status, 404);
    QCOMPARE(m_probe->get(path).status, 404);
}

void TestSandboxService::announcesWhatItCommitted()
{
    const Json sprint =
        create(sprintBody(10, ",\"teamMembers\":[{\"name\":\"Ada\",\"role\":\"Tester\"}]"));
    const QByteArray path = "/v1/sprints/" + idOf(sprint);
    m_probe->exchange("PUT", path,
                      sprintBody(10, ",\"teamMembers\":[{\"name\":\"Bo\",\"role\":\"Tester\"}]"));
    m_probe->exchange("DELETE", path);
    QTRY_COMPARE(m_events.size(), 4);
    QStringList types;
    for (const Event& event : m_events) {
        types += event.type;
        QCOMPARE(event.key, idOf(sprint));
    }
    QCOMPARE(types, QStringList({u"sprint.created"_s, u"team_member.added"_s,
                                 u"team_member.updated"_s, u"sprint.deleted"_s}));
    // The whole team after the change, not what changed.
    QVERIFY(m_events.at(2).value.contains("\"Bo\"") && !m_events.at(2).value.contains("\"Ada\""));
}

void TestSandboxService::staysSilentOnAPutThatEmptiesTheTeam()
{
    const Json sprint =
        create(sprintBody(11, ",\"teamMembers\":[{\"name\":\"Ada\",\"role\":\"Tester\"}]"));
    const QByteArray path = "/v1/sprints/" + idOf(sprint);
    QTRY_COMPARE(m_events.size(), 2);
    QCOMPARE(m_probe->exchange("PUT", path, sprintBody(11)).status, 200);
    QCOMPARE(m_probe->exchange("DELETE", path).status, 204);
    QTRY_COMPARE(m_events.size(), 3);
    QCOMPARE(m_events.at(2).type, u"sprint.deleted"_s);
}

void TestSandboxService::listsNewestFirstWithinBounds()
{
    QByteArrayList ids;
    for (int week = 0; week < 3; ++week) {
        const QDate start = QDate(2031, 1, 6).addDays(week * 7);
        ids += idOf(create("{\"sprintNumber\":\"31-" + QByteArray::number(week) +
                           "\",\"startDate\":\"" + start.toString(Qt::ISODate).toLatin1() +
                           "\",\"endDate\":\"" + start.addDays(4).toString(Qt::ISODate).toLatin1() +
                           "\"}"));
    }
    const auto idsIn = [this](const QByteArray& query) {
        QByteArrayList found;
        const Json list = m_probe->get("/v1/sprints?" + query).json();
        for (int i = 0; !at(list, {i}).isNull(); ++i)
            found += idOf(at(list, {i}));
        return found;
    };
    QCOMPARE(idsIn("startDate=2031-01-06&endDate=2031-12-31"),
             QByteArrayList({ids.at(2), ids.at(1), ids.at(0)}));
    // Containment, not overlap; unknown names are ignored.
    QCOMPARE(idsIn("startDate=2031-01-07&endDate=2031-01-18&limit=1"), QByteArrayList({ids.at(1)}));
    QCOMPARE(idsIn("startDate=2031-01-13T00:00:00&endDate=2031-01-17"),
             QByteArrayList({ids.at(1)}));
    for (const QByteArray& id : ids)
        m_probe->exchange("DELETE", "/v1/sprints/" + id);
}

void TestSandboxService::mintsNewIdsOnEveryPut()
{
    const QByteArray team =
        ",\"teamMembers\":[{\"name\":\"Cy\",\"role\":\"Tester\",\"vacations\":[{\"startDate\":"
        "\"2026-03-31\",\"endDate\":\"2026-04-01\"}]}],"
        "\"holidays\":[{\"holidayDate\":\"2026-04-03\",\"name\":\"Good Friday\"}]";
    const Json before = create(sprintBody(12, team));
    const Json after =
        m_probe->exchange("PUT", "/v1/sprints/" + idOf(before), sprintBody(12, team)).json();
    const auto member = {std::variant<QString, int>(u"teamMembers"_s), {0}, {u"id"_s}};
    QCOMPARE(at(after, member), at(before, member));
    const auto isNew = [&](JsonPath path) {
        return !textAt(before, path).isEmpty() && textAt(after, path) != textAt(before, path);
    };
    QVERIFY(isNew({u"teamMembers"_s, 0, u"vacations"_s, 0, u"id"_s}));
    QVERIFY(isNew({u"holidays"_s, 0, u"id"_s}));
}

void TestSandboxService::knowsAPersonByName()
{
    const auto team = [](const QByteArray& name, const QByteArray& role) {
        return ",\"teamMembers\":[{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}]";
    };
    const Json first = create(sprintBody(13, team("Dora", "Tester")));
    const Json second = create(sprintBody(14, team("Dora", "Designer")));
    const Json other = create(sprintBody(15, team("dora", "Tester")));
    const auto id = {std::variant<QString, int>(u"teamMembers"_s), {0}, {u"id"_s}};
    QCOMPARE(at(second, id), at(first, id));
    QVERIFY(!(at(other, id) == at(first, id)));
    // The role said last holds in every sprint, without moving its time.
    const Json leaked = m_probe->get("/v1/sprints/" + idOf(first)).json();
    QCOMPARE(textAt(leaked, {u"teamMembers"_s, 0, u"role"_s}), u"Designer"_s);
    QCOMPARE(at(leaked, {u"updatedAt"_s}), at(first, {u"updatedAt"_s}));
    // People outlive their sprints.
    m_probe->exchange("DELETE", "/v1/sprints/" + idOf(first));
    m_probe->exchange("DELETE", "/v1/sprints/" + idOf(second));
    QCOMPARE(at(create(sprintBody(13, team("Dora", "Tester"))), id), at(first, id));
}

void TestSandboxService::doublesWhoIsNamedTwice()
{
    const Json sprint =
        create(sprintBody(16, ",\"teamMembers\":[{\"name\":\"Eve\",\"role\":\"Tester\"},"
                              "{\"name\":\"Eve\",\"role\":\"Designer\"}]"));
    QCOMPARE(at(sprint, {u"teamMembers"_s, 0, u"id"_s}),
             at(sprint, {u"teamMembers"_s, 1, u"id"_s}));
    QCOMPARE(textAt(sprint, {u"teamMembers"_s, 0, u"role"_s}), u"Designer"_s);
    const Json capacity = m_probe->get("/v1/sprints/" + idOf(sprint) + "/capacity").json();
    QCOMPARE(written(at(capacity, {u"totalCapacityDays"_s})), "20.0");
}

void TestSandboxService::acceptsASprintOfWeekendDays()
{
    const auto reply = m_probe->exchange("POST", "/v1/sprints",
                                         "{\"sprintNumber\":\"26-W\",\"startDate\":\"2026-04-04\","
                                         "\"endDate\":\"2026-04-05\"}");
    QCOMPARE(reply.status, 201);
    QCOMPARE(written(at(reply.json(), {u"sprintDuration"_s})), "1");
    const Json capacity = m_probe->get("/v1/sprints/" + idOf(reply.json()) + "/capacity").json();
    QCOMPARE(written(at(capacity, {u"totalWorkingDays"_s})), "0");
}

void TestSandboxService::echoesRequestIds()
{
    QCOMPARE(m_probe->exchange("GET", "/health", {}, {{"X-Request-ID", "mine-1"}})
                 .header("x-request-id")
                 .value_or("none"),
             "mine-1");
    QCOMPARE(m_probe->exchange("GET", "/health", {}, {{"X-Request-ID", ""}})
                 .header("x-request-id")
                 .value_or("none"),
             "");
    QCOMPARE(m_probe->get("/health").header("x-request-id").value_or("none").size(), 36);
    QCOMPARE(m_probe->exchange("GET", "/v1/sprints/none", {}, {{"X-Request-ID", "mine-2"}})
                 .header("x-request-id")
                 .value_or("none"),
             "mine-2");
}

void TestSandboxService::answersOtherMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("head") << QByteArray("HEAD") << QByteArray("/v1/sprints") << 405;
    QTest::newRow("patch") << QByteArray("PATCH") << QByteArray("/v1/sprints/x") << 405;
    QTest::newRow("options") << QByteArray("OPTIONS") << QByteArray("/v1/sprints") << 405;
    QTest::newRow("delete all") << QByteArray("DELETE") << QByteArray("/v1/sprints") << 405;
    QTest::newRow("post health") << QByteArray("POST") << QByteArray("/health") << 405;
    QTest::newRow("nothing there") << QByteArray("GET") << QByteArray("/v1/nothing") << 404;
    QTest::newRow("slash in an id") << QByteArray("GET") << QByteArray("/v1/sprints/a%2Fb") << 404;
}

void TestSandboxService::answersOtherMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    const auto reply = m_probe->exchange(method, path);
    QCOMPARE(reply.status, status);
    if (status == 405) {
        QCOMPARE(reply.header("allow").value_or("none"), "GET");
        QCOMPARE(reply.body, method == "HEAD" ? "" : "{\"detail\":\"Method Not Allowed\"}");
    } else {
        QCOMPARE(reply.body, "{\"detail\":\"Not Found\"}");
    }
    QCOMPARE(m_probe->get("/health").status, 200);
}

void TestSandboxService::redirectsTrailingSlashes()
{
    const auto reply = m_probe->get("/v1/sprints/?startDate=2026-01-01");
    QCOMPARE(reply.status, 307);
    QCOMPARE(reply.header("location").value_or("none"),
             "http://127.0.0.1:" + QByteArray::number(m_port) + "/v1/sprints?startDate=2026-01-01");
    QCOMPARE(m_probe->exchange("POST", "/v1/sprints/x/capacity/", "{}").status, 307);
}

void TestSandboxService::servesItsDescription()
{
    const Json root = m_probe->get("/").json();
    for (const QString& key :
         {u"message"_s, u"version"_s, u"docs"_s, u"openapi"_s, u"health"_s, u"metrics"_s})
        QVERIFY(root.find(key) && root.find(key)->string());
    const Json api = m_probe->get("/openapi.json").json();
    QCOMPARE(textAt(api, {u"openapi"_s}), u"3.1.0"_s);
    QCOMPARE(written(at(api, {u"components"_s, u"schemas"_s, u"SprintInput"_s, u"required"_s})),
             "[\"sprintNumber\",\"startDate\",\"endDate\"]");
    for (const char* path :
         {"/v1/sprints", "/v1/sprints/{sprintId}", "/v1/sprints/{sprintId}/capacity"}) {
        const Json calls = at(api, {u"paths"_s, QString::fromLatin1(path)});
        QVERIFY(calls.find(u"get"));
        for (const QString& method : {u"get"_s, u"post"_s, u"put"_s, u"delete"_s}) {
            for (const QString& undeclared : {u"400"_s, u"404"_s, u"500"_s})
                QVERIFY(at(calls, {method, u"responses"_s, undeclared}).isNull());
        }
    }
    const auto docs = m_probe->get("/docs");
    QCOMPARE(docs.status, 200);
    QVERIFY(docs.header("content-type").value_or("").startsWith("text/html"));
}

void TestSandboxService::servesHealth()
{
    QCOMPARE(textAt(m_probe->get("/health").json(), {u"status"_s}), u"healthy"_s);
    QCOMPARE(written(at(m_probe->get("/health/live").json(), {u"alive"_s})), "true");
    const Json detailed = m_probe->get("/health/detailed").json();
    QVERIFY(at(detailed, {u"system"_s, u"memory"_s, u"total_mb"_s}).number());
    QVERIFY(at(detailed, {u"uptime"_s, u"hours"_s}).number());
    QVERIFY(at(detailed, {u"issues"_s}).array());
    // Ready only after a while, but always with 200.
    bool isReady = false;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const auto reply = m_probe->get("/health/ready");
            isReady = written(at(reply.json(), {u"ready"_s})) == "true";
            return reply.status == 200 && isReady;
        }(),
        10'000);
    QCOMPARE(textAt(m_probe->get("/health/ready").json(), {u"checks"_s, u"startup"_s, u"status"_s}),
             u"healthy"_s);
}

void TestSandboxService::servesMetrics()
{
    const Json sprint =
        create(sprintBody(20, ",\"teamMembers\":[{\"name\":\"Flo\",\"role\":\"Tester\"}]"));
    m_probe->get("/v1/sprints/" + idOf(sprint));
    m_probe->exchange("POST", "/v1/sprints", "{}");
    const auto reply = m_probe->get("/metrics");
    QVERIFY(reply.header("content-type").value_or("").startsWith("text/plain"));
    for (const char* name :
         {"sprints_created_total ", "sprints_updated_total ", "sprints_deleted_total ",
          "sprint_capacity_calculations_total ", "team_members_added_total ", "active_sprints ",
          "http_requests_in_progress ", "database_connections 0.0",
          "http_requests_total{method=\"GET\",endpoint=\"/v1/sprints/{id}\",status=\"200\"} ",
          "http_request_duration_seconds_bucket{endpoint=\"/v1/sprints\",method=\"POST\",le="
          "\"+Inf\"} ",
          "system_memory_usage_bytes ", "process_start_time_seconds "})
        QVERIFY2(reply.body.contains(QByteArray("\n") + name), name);
    // Refused input is not counted, as in the service itself.
    QVERIFY(reply.body.contains("# TYPE validation_errors_total counter"));
    QVERIFY(!reply.body.contains("\nvalidation_errors_total"));
}

void TestSandboxService::hidesTheCalendar()
{
    const QByteArray path = "/v1/calendar/sprints?start_date=2026-01-01&end_date=2026-02-01";
    const auto hidden = m_probe->get(path);
    QCOMPARE(hidden.status, 404);
    QCOMPARE(hidden.body, "{\"detail\":\"Sprint calendar feature is not available\"}");
    QCOMPARE(m_probe->get("/v1/calendar/sprints").status, 422);
    m_switches.set(u"sprint-calendar"_s, u"on"_s);
    QCOMPARE(m_probe->get(path).status, 200);
    m_switches.set(u"sprint-calendar"_s, u"off"_s);
}

void TestSandboxService::turnsSwitches()
{
    const auto listed = m_probe->get("/sandbox");
    QCOMPARE(listed.status, 200);
    QCOMPARE(written(at(listed.json(), {u"publishing"_s, u"allowed"_s})),
             "[\"on\",\"off\",\"delayed\"]");
    QSignalSpy set(m_http.get(), &sandbox::HttpThread::switchSet);
    const auto turned = m_probe->exchange("PATCH", "/sandbox",
                                          "{\"publishing\":\"off\",\"publishing-delay-ms\":50}");
    QCOMPARE(turned.status, 200);
    QCOMPARE(textAt(turned.json(), {u"publishing"_s, u"value"_s}), u"off"_s);
    QCOMPARE(m_switches.number(u"publishing-delay-ms"), 50);
    QTRY_COMPARE(set.size(), 2);

    const auto unknown =
        m_probe->exchange("PATCH", "/sandbox", "{\"publishing\":\"on\",\"gravity\":\"off\"}");
    QCOMPARE(unknown.status, 422);
    QVERIFY(unknown.body.contains("gravity"));
    QCOMPARE(m_switches.value(u"publishing"), u"off"_s);
    QCOMPARE(m_probe->exchange("PATCH", "/sandbox", "{\"publishing\":\"maybe\"}").status, 422);
    QCOMPARE(m_probe->exchange("PATCH", "/sandbox", "[]").status, 422);
    QCOMPARE(m_probe
                 ->exchange("PATCH", "/sandbox", "{\"publishing\":\"on\"}",
                            {{"Origin", "http://elsewhere.example"}})
                 .status,
             403);
    QCOMPARE(m_probe->exchange("GET", "/sandbox", {}, {{"Host", "elsewhere.example"}}).status, 400);
    QCOMPARE(m_probe->exchange("PATCH", "/sandbox", "{\"publishing\":\"on\"}").status, 200);
}

void TestSandboxService::answersLateButStoresAtOnce()
{
    m_switches.set(u"answer-delay-ms"_s, u"600000"_s);
    HttpProbe writer(m_port);
    writer.send("POST", "/v1/sprints", sprintBody(30), {{"Content-Type", "application/json"}});
    QTRY_VERIFY(m_probe->get("/v1/sprints").body.contains("\"26-30\""));
    QVERIFY(!writer.hasAnswer());
    m_switches.set(u"answer-delay-ms"_s, u"50"_s);
    QCOMPARE(m_probe->exchange("POST", "/v1/sprints", sprintBody(31)).status, 201);
    m_switches.set(u"answer-delay-ms"_s, u"0"_s);
}

void TestSandboxService::mergesOverlappingPuts()
{
    const auto team = [](const QByteArray& name) {
        return ",\"teamMembers\":[{\"name\":\"" + name + "\",\"role\":\"Tester\"}]";
    };
    const QByteArray path = "/v1/sprints/" + idOf(create(sprintBody(32)));
    m_switches.set(u"overlapping-puts"_s, u"merge"_s);
    m_switches.set(u"answer-delay-ms"_s, u"300"_s);
    HttpProbe other(m_port);
    other.send("PUT", path, sprintBody(32, team("Gil")), {{"Content-Type", "application/json"}});
    QTRY_VERIFY(m_probe->get(path).body.contains("Gil"));
    QCOMPARE(m_probe->exchange("PUT", path, sprintBody(32, team("Gil"))).status, 200);
    QCOMPARE(other.receive().status, 200);
    QCOMPARE(sizeAt(m_probe->get(path).json(), {u"teamMembers"_s}), 2);
    m_switches.set(u"answer-delay-ms"_s, u"0"_s);
    // One further PUT heals it.
    QCOMPARE(m_probe->exchange("PUT", path, sprintBody(32, team("Gil"))).status, 200);
    QCOMPARE(sizeAt(m_probe->get(path).json(), {u"teamMembers"_s}), 1);
    m_switches.set(u"overlapping-puts"_s, u"serial"_s);
}

void TestSandboxService::keepsAConnection()
{
    for (int i = 0; i < 200; ++i)
        QCOMPARE(m_probe->get("/health/live").status, 200);
}

void TestSandboxService::keepsItsDataOverARestart()
{
    const Json sprint = create(sprintBody(40));
    m_probe.reset();
    m_http.reset();
    startService();
    m_probe = std::make_unique<HttpProbe>(m_port);
    QCOMPARE(written(m_probe->get("/v1/sprints/" + idOf(sprint)).json()), written(sprint));
    // The same seed once more, but no id twice.
    for (int number = 41; number < 60; ++number)
        QVERIFY(idOf(create(sprintBody(number))).startsWith("sprint-"));
}

QTEST_GUILESS_MAIN(TestSandboxService)
#include "tst_sandboxservice.moc"
