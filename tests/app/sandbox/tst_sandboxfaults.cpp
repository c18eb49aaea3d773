// SPDX-License-Identifier: GPL-3.0-or-later
// What the service refuses, and what it fails on, over a real connection.
#include "app/sandbox/httpthread.h"
#include "tests/app/sandbox/httpprobe.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray body(const QByteArray& number, const QByteArray& more = {})
{
    return "{\"sprintNumber\":\"" + number +
           "\",\"startDate\":\"2026-03-30\",\"endDate\":\"2026-04-10\"" + more + '}';
}

} // namespace

class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void failsLikeTheService_data();
    void failsLikeTheService();
    void failsOnTheNumberOfAnotherSprint();
    void failsOnANullCharacterInAnId();
    void takesTextsThatJustFit();
    void refusesWrongOrderOfDates();
    void saysWhichSprintIsMissing();
    void checksInItsOrder();
    void refusesBodies_data();
    void refusesBodies();
    void refusesQueryDates();
    void takesJsonWithoutContentType();
    void refusesForeignHosts();

private:
    QTemporaryDir m_folder;
    sandbox::Switches m_switches;
    sandbox::Log m_log;
    sandbox::HttpThread m_http{m_switches, m_log};
    std::unique_ptr<HttpProbe> m_probe;
    quint16 m_port = 0;
};

void TestSandboxFaults::initTestCase()
{
    QSignalSpy listening(&m_http, &sandbox::HttpThread::listening);
    m_http.start({m_folder.filePath(u"sprints.db"_s), 0, 0, std::nullopt});
    QTRY_COMPARE(listening.size(), 1);
    m_port = listening.at(0).at(0).value<quint16>();
    HttpProbe probe(m_port);
    QCOMPARE(probe.exchange("POST", "/v1/sprints", body("taken")).status, 201);
}

void TestSandboxFaults::init()
{
    m_probe = std::make_unique<HttpProbe>(m_port);
}

void TestSandboxFaults::failsLikeTheService_data()
{
    QTest::addColumn<QByteArray>("input");
    const auto row = [](const char* name, const QByteArray& input) {
        QTest::newRow(name) << input;
    };
    const auto member = [](const QByteArray& name) {
        return body("f", ",\"teamMembers\":[{\"name\":\"" + name + "\",\"role\":\"Tester\"}]");
    };
    row("number taken", body("taken"));
    row("number of 11 characters", body("12345678901"));
    row("long name of a person", member(QByteArray(256, 'x')));
    row("long reason",
        body("f", ",\"teamMembers\":[{\"name\":\"A\",\"role\":\"Tester\",\"vacations\":["
                  "{\"startDate\":\"2026-04-01\",\"endDate\":\"2026-04-01\",\"reason\":\"" +
                      QByteArray(256, 'x') + "\"}]}]"));
    row("long name of a holiday",
        body("f", ",\"holidays\":[{\"holidayDate\":\"2026-04-01\",\"name\":\"" +
                      QByteArray(256, 'x') + "\"}]"));
    row("long description",
        body("f", ",\"holidays\":[{\"holidayDate\":\"2026-04-01\",\"name\":\"H\","
                  "\"description\":\"" +
                      QByteArray(501, 'x') + "\"}]"));
    row("null character", member("A\\u0000"));
    row("lone surrogate", member("A\\ud800"));
    row("confidence NaN", body("f", ",\"confidencePercentage\":NaN"));
    row("confidence beyond numbers", body("f", ",\"confidencePercentage\":1e999"));
    row("the last day of all", "{\"sprintNumber\":\"f\",\"startDate\":\"9999-12-01\","
                               "\"endDate\":\"9999-12-31\"}");
}

void TestSandboxFaults::failsLikeTheService()
{
    QFETCH(QByteArray, input);
    const auto before = m_probe->get("/v1/sprints").body;
    const auto reply = m_probe->exchange("POST", "/v1/sprints", input, {{"X-Request-ID", "r-1"}});
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.body, "Internal Server Error");
    QVERIFY(reply.header("content-type").value_or("").startsWith("text/plain"));
    QVERIFY(!reply.header("x-request-id"));
    QCOMPARE(m_probe->get("/v1/sprints").body, before);
}

void TestSandboxFaults::failsOnTheNumberOfAnotherSprint()
{
    const auto created = m_probe->exchange("POST", "/v1/sprints", body("own")).json();
    const QByteArray path = "/v1/sprints/" + textAt(created, {u"id"_s}).toUtf8();
    QCOMPARE(m_probe->exchange("PUT", path, body("taken")).status, 500);
    QCOMPARE(m_probe->exchange("PUT", path, body("own")).status, 200);
}

void TestSandboxFaults::failsOnANullCharacterInAnId()
{
    QCOMPARE(m_probe->get("/v1/sprints/sprint-%00").status, 500);
    QCOMPARE(m_probe->exchange("DELETE", "/v1/sprints/sprint-%00").status, 500);
}

void TestSandboxFaults::takesTextsThatJustFit()
{
    // Characters count, not bytes or units.
    const QByteArray name = QByteArray("\U0001F600").repeated(255);
    QCOMPARE(
        m_probe
            ->exchange("POST", "/v1/sprints",
                       body("1234567890", ",\"teamMembers\":[{\"name\":\"" + name +
                                              "\",\"role\":\"Tester\"},{\"name\":\"\",\"role\":"
                                              "\"Tester\"}]"))
            .status,
        201);
}

void TestSandboxFaults::refusesWrongOrderOfDates()
{
    for (const char* end : {"2026-03-30", "2026-03-29"}) {
        const auto reply = m_probe->exchange(
            "POST", "/v1/sprints",
            QByteArray("{\"sprintNumber\":\"d\",\"startDate\":\"2026-03-30\",\"endDate\":\"") +
                end + "\"}");
        QCOMPARE(reply.status, 400);
        QCOMPARE(textAt(reply.json(), {u"detail"_s, u"code"_s}), u"INVALID_REQUEST"_s);
        QVERIFY(at(reply.json(), {u"detail"_s, u"message"_s}).string());
        QVERIFY(at(reply.json(), {u"detail"_s, u"details"_s}).string());
    }
}

void TestSandboxFaults::saysWhichSprintIsMissing()
{
    for (const QByteArray& path :
         {QByteArray("/v1/sprints/sprint-0"), QByteArray("/v1/sprints/sprint-0/capacity")}) {
        const auto reply = m_probe->get(path);
        QCOMPARE(reply.status, 404);
        QCOMPARE(textAt(reply.json(), {u"detail"_s, u"code"_s}), u"NOT_FOUND"_s);
    }
}

void TestSandboxFaults::checksInItsOrder()
{
    const QByteArray missing = "/v1/sprints/sprint-0";
    QCOMPARE(m_probe->exchange("PUT", missing, "{}").status, 422);
    QCOMPARE(m_probe
                 ->exchange("PUT", missing,
                            "{\"sprintNumber\":\"x\",\"startDate\":\"2026-03-30\",\"endDate\":"
                            "\"2026-03-30\"}")
                 .status,
             400);
    QCOMPARE(m_probe->exchange("PUT", missing, body("12345678901")).status, 404);
}

void TestSandboxFaults::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("empty") << QByteArray() << QByteArray("application/json") << 422
                           << QByteArray("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],"
                                         "\"msg\":\"Field required\",\"input\":null}]}");
    QTest::newRow("not JSON")
        << QByteArray("{\"a\": oops}") << QByteArray("application/json") << 422
        << QByteArray("{\"detail\":[{\"type\":\"json_invalid\",\"loc\":[\"body\",6],\"msg\":"
                      "\"JSON decode error\",\"input\":{},\"ctx\":{\"error\":\"Expecting "
                      "value\"}}]}");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}") << QByteArray("application/json")
                               << 400
                               << QByteArray(
                                      "{\"detail\":\"There was an error parsing the body\"}");
    QTest::newRow("nested deeply")
        << QByteArray(50'000, '[') << QByteArray("application/json") << 400
        << QByteArray("{\"detail\":\"There was an error parsing the body\"}");
    QTest::newRow("plain text")
        << QByteArray("{}") << QByteArray("text/plain") << 422
        << QByteArray("{\"detail\":[{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],"
                      "\"msg\":\"Input should be a valid dictionary or object to extract fields "
                      "from\",\"input\":\"{}\"}]}");
}

void TestSandboxFaults::refusesBodies()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, contentType);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    m_probe->send("POST", "/v1/sprints", input, {{"Content-Type", contentType}});
    const auto reply = m_probe->receive();
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.body, answer);
}

void TestSandboxFaults::refusesQueryDates()
{
    const auto empty = m_probe->get("/v1/sprints?startDate=");
    QCOMPARE(empty.status, 422);
    QCOMPARE(empty.body,
             "{\"detail\":[{\"type\":\"date_from_datetime_parsing\",\"loc\":[\"query\","
             "\"startDate\"],\"msg\":\"Input should be a valid date or datetime, input is too "
             "short\",\"input\":\"\",\"ctx\":{\"error\":\"input is too short\"}}]}");
    QCOMPARE(m_probe->get("/v1/sprints?endDate=soon").status, 422);
}

void TestSandboxFaults::takesJsonWithoutContentType()
{
    m_probe->send("POST", "/v1/sprints", body("no type"));
    QCOMPARE(m_probe->receive().status, 201);
}

void TestSandboxFaults::refusesForeignHosts()
{
    for (const char* host : {"evil.example", "evil.example:80", "127.0.0.1.evil.example", ""}) {
        const auto reply = m_probe->exchange("GET", "/v1/sprints", {}, {{"Host", host}});
        QCOMPARE(reply.status, 400);
    }
    QCOMPARE(m_probe->exchange("GET", "/v1/sprints", {}, {{"Host", "localhost:1"}}).status, 200);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
