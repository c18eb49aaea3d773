// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/generationzero.h"

#include "app/sandbox/httpthread.h"
#include "tests/app/sandbox/httpprobe.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Json;

/// The early generation of the sprint service, over a real connection.
class TestGenerationZero : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesAndTellsItsForm();
    void asksForNameAndLength();
    void refusesWhatIsNoObject();
    void describesItself();

private:
    QTemporaryDir m_folder;
    sandbox::Switches m_switches;
    sandbox::Log m_log;
    sandbox::HttpThread m_http{m_switches, m_log};
    quint16 m_port = 0;
};

void TestGenerationZero::initTestCase()
{
    m_switches.set(u"sprint-profile"_s, u"s0"_s);
    QSignalSpy listening(&m_http, &sandbox::HttpThread::listening);
    m_http.start({m_folder.filePath(u"sprints.db"_s), 0, 0, std::nullopt});
    QTRY_COMPARE(listening.size(), 1);
    m_port = listening.at(0).at(0).value<quint16>();
}

void TestGenerationZero::takesAndTellsItsForm()
{
    HttpProbe probe(m_port);
    const auto made = probe.exchange(
        "POST", "/v1/sprints",
        R"({"sprintName":"Sprint 26-07","sprintDuration":99,"startDate":"2026-03-30",)"
        R"("endDate":"2026-04-10","teamMembers":[{"name":"Ines Duarte","role":"Developer",)"
        R"("email":"ines@example.org","confidencePercentage":80}],)"
        R"("holidays":[{"date":"2026-04-03","name":"Good Friday"}]})");
    QCOMPARE(made.status, 201);
    const auto list = probe.get("/v1/sprints").json();
    QCOMPARE(sizeAt(list, {}), 1);
    const Json sprint = at(list, {0});
    QCOMPARE(textAt(sprint, {u"sprintName"_s}), u"Sprint 26-07"_s);
    QVERIFY(!sprint.find(u"sprintNumber") && !sprint.find(u"confidencePercentage"));
    // What the client says of the length is not believed.
    QCOMPARE(*at(sprint, {u"sprintDuration"_s}).integer(), 9);
    QCOMPARE(*at(sprint, {u"teamMembers"_s, 0, u"confidencePercentage"_s}).number(), 80.0);
    QCOMPARE(textAt(sprint, {u"holidays"_s, 0, u"date"_s}), u"2026-04-03"_s);
    QVERIFY(at(sprint, {u"holidays"_s, 0, u"holidayDate"_s}).isNull());
    QCOMPARE(written(probe.get("/v1/sprints/" + textAt(sprint, {u"id"_s}).toUtf8()).json()),
             written(sprint));
}

void TestGenerationZero::asksForNameAndLength()
{
    HttpProbe probe(m_port);
    const auto refused = probe.exchange(
        "POST", "/v1/sprints",
        R"({"sprintNumber":"26-08","startDate":"2026-04-13","endDate":"2026-04-24"})");
    QCOMPARE(refused.status, 422);
    QCOMPARE(sizeAt(refused.json(), {u"detail"_s}), 2);
    QCOMPARE(textAt(refused.json(), {u"detail"_s, 0, u"loc"_s, 1}), u"sprintName"_s);
}

void TestGenerationZero::refusesWhatIsNoObject()
{
    HttpProbe probe(m_port);
    QCOMPARE(probe.exchange("POST", "/v1/sprints", "[1]").status, 422);
    QCOMPARE(probe
                 .exchange("POST", "/v1/sprints",
                           R"({"sprintName":7,"sprintDuration":1,"startDate":"2026-04-13",)"
                           R"("endDate":"2026-04-24","teamMembers":3,"holidays":"x"})")
                 .status,
             422);
}

void TestGenerationZero::describesItself()
{
    HttpProbe probe(m_port);
    const auto required = at(probe.get("/openapi.json").json(),
                             {u"components"_s, u"schemas"_s, u"SprintInput"_s, u"required"_s});
    QCOMPARE(written(required), "[\"sprintName\",\"sprintDuration\",\"startDate\",\"endDate\"]");
}

QTEST_GUILESS_MAIN(TestGenerationZero)
#include "tst_generationzero.moc"
