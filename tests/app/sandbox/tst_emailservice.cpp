// SPDX-License-Identifier: GPL-3.0-or-later
// The consumer email-service on a real Kafka: fails, retries, gives up, is repaired, stops.
#include "app/sandbox/deadletterwriter.h"
#include "app/sandbox/event.h"
#include "tests/app/sandbox/busreader.h"
#include "tests/app/sandbox/httpprobe.h"
#include "tests/app/sandbox/sandboxchild.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::EventHeader;

class TestEmailService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handlesTheLoad();
    void silencesTheLoadAsWell();
    void retriesThenWritesADeadLetter();
    void keepsTheHeadersOfARetriedRecord();
    void succeedsWhenRepairedBetweenAttempts();
    void keepsTheOrderOfABusyPartition();
    void stopsAndGoesOn();
    void isSlow();
    void refusesWhatItDoesNotKnow();
    void showsFailuresWithItsDemonstration();

private:
    int turn(const QByteArray& switches)
    {
        return HttpProbe(m_sandbox.httpPort()).exchange("PATCH", "/sandbox", switches).status;
    }
    qint64 told(const QString& figure)
    {
        const auto answer = HttpProbe(m_sandbox.httpPort()).get("/sandbox").json();
        const auto found = at(answer, {u"consumers"_s, u"email-service"_s, figure});
        return found.integer() ? *found.integer() : -1;
    }
    QString state()
    {
        return textAt(HttpProbe(m_sandbox.httpPort()).get("/sandbox").json(),
                      {u"consumers"_s, u"email-service"_s, u"state"_s});
    }
    bool reaches(const QString& figure, qint64 value)
    {
        return QTest::qWaitFor([&] { return told(figure) >= value; }, Patience);
    }
    /// Publishes events of the load and waits until all of them are there.
    bool load(int count, int skew = 0);
    bool publish(const sandbox::Event& event);

    SandboxChild m_sandbox;
    qint64 m_published = 0;
};

void TestEmailService::initTestCase()
{
    m_sandbox.start({u"--set"_s, u"retry-delays=10,40,90"_s});
    QVERIFY2(m_sandbox.isReady(), qPrintable(m_sandbox.said()));
}

bool TestEmailService::load(int count, int skew)
{
    m_published += count;
    if (turn("{\"load-count\":" + QByteArray::number(count) +
             ",\"load-skew-percent\":" + QByteArray::number(skew) + ",\"load-rate\":5000}") != 200)
        return false;
    return QTest::qWaitFor(
        [this] {
            const auto answer = HttpProbe(m_sandbox.httpPort()).get("/sandbox").json();
            const auto published = at(answer, {u"load"_s, u"published"_s});
            const auto rate = at(answer, {u"load-rate"_s, u"value"_s});
            return published.integer() && *published.integer() == m_published && rate.integer() &&
                   *rate.integer() == 0;
        },
        Patience);
}

bool TestEmailService::publish(const sandbox::Event& event)
{
    sandbox::DeadLetterWriter writer(m_sandbox.bootstrap(), true);
    return writer.write(event).isEmpty();
}

void TestEmailService::handlesTheLoad()
{
    QVERIFY(load(1'000));
    QVERIFY(reaches(u"handled"_s, 1'000));
    QCOMPARE(told(u"distinct"_s), 1'000);
    QCOMPARE(told(u"duplicates"_s), 0);
    QCOMPARE(told(u"dead_letters"_s), 0);
    const auto handled = HttpProbe(m_sandbox.httpPort()).get("/sandbox/handled").json();
    QCOMPARE(namesIn(at(handled, {u"email-service"_s, u"keys"_s})).size(), 1'000);
}

void TestEmailService::silencesTheLoadAsWell()
{
    const auto figure = [this](const QString& name) {
        const auto answer = HttpProbe(m_sandbox.httpPort()).get("/sandbox").json();
        const auto value = at(answer, {u"load"_s, name});
        return value.integer() ? *value.integer() : -1;
    };
    const qint64 before = figure(u"published"_s);
    QCOMPARE(turn("{\"publishing\":\"off\"}"), 200);
    QCOMPARE(turn("{\"load-count\":40,\"load-rate\":5000}"), 200);
    QTRY_COMPARE_WITH_TIMEOUT(figure(u"silent"_s), 40, Patience);
    QCOMPARE(figure(u"published"_s), before);
    QCOMPARE(turn("{\"publishing\":\"on\"}"), 200);
}

void TestEmailService::retriesThenWritesADeadLetter()
{
    QCOMPARE(turn("{\"email-fail-types\":\"team_member.added\"}"), 200);
    QVERIFY(load(50));
    QVERIFY(reaches(u"dead_letters"_s, 10));
    QCOMPARE(told(u"failed_attempts"_s), 40);
    QVERIFY(reaches(u"handled"_s, 1'040));
    QCOMPARE(turn("{\"email-fail-types\":\"\"}"), 200);
    BusReader letters(m_sandbox.bootstrap(), {"sprint.team-members-dlt"});
    QTRY_COMPARE_WITH_TIMEOUT(letters.records().size(), 10, Patience);
    BusReader alerts(m_sandbox.bootstrap(), {"alerts"});
    QTRY_COMPARE_WITH_TIMEOUT(alerts.records().size(), 10, Patience);
    QCOMPARE(alerts.records().first().type(), u"alert.raised"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isGroupThrough(m_sandbox.bootstrap(), "email-service",
                                            {sandbox::LifecycleTopic, sandbox::TeamTopic}),
                             Patience);
}

void TestEmailService::keepsTheHeadersOfARetriedRecord()
{
    QCOMPARE(turn("{\"email-poison-ids\":\"sprint-poison\",\"dead-letters\":\"connect\"}"), 200);
    const qint64 before = told(u"dead_letters"_s);
    sandbox::Event event = sandbox::sprintDeleted(u"sprint-poison"_s, 1'790'000'000'000'000);
    event.headers = {{"throughline-run", "run-7"}, {"throughline-source", "t-dlt:1:5"}};
    QVERIFY(publish(event));
    QVERIFY(reaches(u"dead_letters"_s, before + 1));
    BusReader letters(m_sandbox.bootstrap(), {"dlq-sprint.lifecycle"});
    QTRY_COMPARE_WITH_TIMEOUT(letters.records().size(), 1, Patience);
    const auto record = letters.records().first();
    QCOMPARE(record.key, "sprint-poison");
    QCOMPARE(record.value, event.value);
    QCOMPARE(record.time, 1'790'000'000'000);
    QCOMPARE(record.headers.at(0), (EventHeader{"throughline-run", "run-7"}));
    QCOMPARE(record.headers.at(1), (EventHeader{"throughline-source", "t-dlt:1:5"}));
    QCOMPARE(record.headers.at(2), (EventHeader{"__connect.errors.topic", "sprint.lifecycle"}));
    QCOMPARE(turn("{\"email-poison-ids\":\"\",\"dead-letters\":\"spring\"}"), 200);
}

void TestEmailService::succeedsWhenRepairedBetweenAttempts()
{
    QCOMPARE(turn("{\"email-fail-percent\":100,\"retry-delays\":\"600,600,600,600\"}"), 200);
    const qint64 letters = told(u"dead_letters"_s);
    const qint64 handled = told(u"handled"_s);
    QVERIFY(load(3));
    QVERIFY(QTest::qWaitFor([&] { return told(u"failed_attempts"_s) > 44; }, Patience));
    QCOMPARE(turn("{\"email-faults\":\"repaired\"}"), 200);
    QVERIFY(reaches(u"handled"_s, handled + 3));
    QCOMPARE(told(u"dead_letters"_s), letters);
    QCOMPARE(turn("{\"email-faults\":\"active\",\"email-fail-percent\":0}"), 200);
}

void TestEmailService::keepsTheOrderOfABusyPartition()
{
    // More than is read ahead while the first one waits.
    QCOMPARE(turn("{\"email-poison-ids\":\"sprint-00000000\",\"retry-delays\":\"300\","
                  "\"dead-letters\":\"plain\"}"),
             200);
    const qint64 before = told(u"dead_letters"_s);
    QVERIFY(load(400, 100));
    QVERIFY(QTest::qWaitFor([&] { return told(u"dead_letters"_s) > before; }, Patience));
    QCOMPARE(turn("{\"retry-delays\":\"none\"}"), 200);
    QVERIFY(reaches(u"dead_letters"_s, before + 400));
    BusReader letters(m_sandbox.bootstrap(), {"sprint.lifecycle.dlq"});
    QTRY_COMPARE_WITH_TIMEOUT(letters.records().size(), 320, Patience);
    BusReader origin(m_sandbox.bootstrap(), {sandbox::LifecycleTopic});
    QTRY_COMPARE_WITH_TIMEOUT(origin.records("sprint-00000000").size(), 320, Patience);
    QByteArrayList sent;
    QByteArrayList given;
    for (const auto& record : origin.records("sprint-00000000"))
        sent += record.value;
    for (const auto& record : letters.records()) {
        QVERIFY(record.headers.isEmpty());
        given += record.value;
    }
    QCOMPARE(given, sent);
    QCOMPARE(turn("{\"email-poison-ids\":\"\",\"retry-delays\":\"10,40,90\","
                  "\"dead-letters\":\"spring\"}"),
             200);
}

void TestEmailService::stopsAndGoesOn()
{
    QCOMPARE(turn("{\"email-service\":\"stopped\"}"), 200);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"stopped"_s, Patience);
    const qint64 handled = told(u"handled"_s);
    QVERIFY(load(20));
    QVERIFY(!isGroupThrough(m_sandbox.bootstrap(), "email-service", {sandbox::LifecycleTopic}));
    QCOMPARE(told(u"handled"_s), handled);
    QCOMPARE(turn("{\"email-service\":\"running\"}"), 200);
    QVERIFY(reaches(u"handled"_s, handled + 20));
    QCOMPARE(told(u"duplicates"_s), 0);
}

void TestEmailService::isSlow()
{
    const qint64 handled = told(u"handled"_s);
    QCOMPARE(turn("{\"email-delay-ms\":400}"), 200);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(load(5));
    QVERIFY(reaches(u"handled"_s, handled + 5));
    QVERIFY(clock.elapsed() >= 2'000);
    QCOMPARE(turn("{\"email-delay-ms\":0}"), 200);
}

void TestEmailService::refusesWhatItDoesNotKnow()
{
    QCOMPARE(turn("{\"email-fail-percent\":101}"), 422);
    QCOMPARE(turn("{\"dead-letters\":\"carrier pigeon\"}"), 422);
    QCOMPARE(turn("{\"retry-delays\":\"10,,90\"}"), 422);
    QCOMPARE(turn("{\"email-fail-types\":\"a b\"}"), 422);
    QCOMPARE(turn("{\"email-mood\":\"good\"}"), 422);
}

void TestEmailService::showsFailuresWithItsDemonstration()
{
    SandboxChild demo;
    demo.start({u"--demo-data"_s, u"--random-seed"_s, u"7"_s, u"--tasks"_s, u"t"_s});
    QVERIFY2(demo.isReady(), qPrintable(demo.said()));
    for (const char* topic : {"sprint.team-members-dlt", "sprint.lifecycle-dlt",
                              "dlq-todo.tasks.created", "todo.tasks.completed.dlq"}) {
        BusReader letters(demo.bootstrap(), {topic});
        QTRY_VERIFY2_WITH_TIMEOUT(!letters.records().isEmpty(), topic, Patience);
    }
    QVERIFY(!isGroupThrough(demo.bootstrap(), "monthly-report",
                            {sandbox::LifecycleTopic, sandbox::TeamTopic}));
}

QTEST_GUILESS_MAIN(TestEmailService)
#include "tst_emailservice.moc"
