// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sandboxcontrol.h"
#include "tests/support/http/scriptedserver.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;

namespace {

const QByteArray Told =
    R"({"email-service":{"value":"running","allowed":["running","stopped"],"meaning":"Runs."},)"
    R"("email-fail-percent":{"value":20,"minimum":0,"maximum":100,"meaning":"Fails."},)"
    R"("retry-delays":{"value":"10,40","form":"numbers","meaning":"Waits."},)"
    R"("consumers":{"email-service":{"state":"running","handled":7,"failed_attempts":3,)"
    R"("dead_letters":1,"distinct":7,"duplicates":0}},"load":{"published":12,"failed":0}})";

} // namespace

class TestSandboxControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheSandboxTells();
    void readsNothingElse_data();
    void readsNothingElse();
    void findsASandbox();
    void staysSilentBesideARealService();
    void asksNobodyElsesComputer();
    void turnsSwitches();
    void tellsWhyASwitchIsRefused();
    void saysOnceThatItIsLost();
};

void TestSandboxControl::readsWhatTheSandboxTells()
{
    const auto state = rest::readSandboxState(Told);
    QVERIFY(state);
    QCOMPARE(state->switches.size(), 3);
    QCOMPARE(state->value(u"email-fail-percent"), u"20"_s);
    QCOMPARE(*state->find(u"email-fail-percent")->maximum, 100);
    QCOMPARE(state->find(u"email-service")->allowed, QStringList({u"running"_s, u"stopped"_s}));
    QCOMPARE(state->find(u"retry-delays")->form, u"numbers"_s);
    const SandboxConsumer* mail = state->consumer(u"email-service");
    QVERIFY(mail && mail->isRunning);
    QCOMPARE(mail->handled, 7);
    QCOMPARE(mail->deadLetters, 1);
    QCOMPARE(*mail->duplicates, 0);
    QCOMPARE(state->loadPublished, 12);
    QVERIFY(!state->find(u"gravity"));
    QVERIFY(state->value(u"gravity").isEmpty());
}

void TestSandboxControl::readsNothingElse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("another object") << QByteArray(R"({"status":"healthy"})");
}

void TestSandboxControl::readsNothingElse()
{
    QFETCH(QByteArray, body);
    const auto state = rest::readSandboxState(body);
    QVERIFY(!state);
    QCOMPARE(state.error().kind, ErrorKind::Malformed);
}

void TestSandboxControl::findsASandbox()
{
    scripted::ScriptedServer server;
    server.script("GET", "/sandbox", {Behaviour::answer(200, Told)});
    SandboxControl control(server.url(u"/v1"_s));
    QSignalSpy found(&control, &SandboxControl::found);
    control.start();
    QTRY_COMPARE(found.size(), 1);
    QVERIFY(control.isThere());
    QCOMPARE(control.state().consumers.size(), 1);
    QCOMPARE(control.controlUrl(), server.url(u"/sandbox"_s));
}

void TestSandboxControl::staysSilentBesideARealService()
{
    scripted::ScriptedServer server;
    SandboxControl control(server.url(u"/v1"_s));
    QSignalSpy found(&control, &SandboxControl::found);
    QSignalSpy lost(&control, &SandboxControl::lost);
    control.start();
    QTRY_COMPARE(server.count("GET"), 1);
    control.refresh();
    QTRY_VERIFY(server.count("GET") >= 2 || !control.isThere());
    QCOMPARE(found.size() + lost.size(), 0);
    QVERIFY(control.state().switches.isEmpty());
}

void TestSandboxControl::asksNobodyElsesComputer()
{
    QVERIFY(rest::maybeSandbox(QUrl(u"http://127.0.0.1:8000/v1"_s)));
    QVERIFY(rest::maybeSandbox(QUrl(u"http://localhost:8000/v1"_s)));
    QVERIFY(!rest::maybeSandbox(QUrl(u"http://sprints.example:8000/v1"_s)));
    QVERIFY(!rest::maybeSandbox(QUrl(u"https://127.0.0.1:8000/v1"_s)));
    QVERIFY(!rest::maybeSandbox(QUrl()));
}

void TestSandboxControl::turnsSwitches()
{
    scripted::ScriptedServer server;
    QByteArray after = Told;
    after.replace("\"running\",\"allowed\"", "\"stopped\",\"allowed\"");
    server.script("GET", "/sandbox", {Behaviour::answer(200, Told)});
    server.script("PATCH", "/sandbox", {Behaviour::answer(200, after)});
    SandboxControl control(server.url(u"/v1"_s));
    QSignalSpy turned(&control, &SandboxControl::turned);
    control.start();
    QTRY_VERIFY(control.isThere());
    QCOMPARE(control.command(), u"curl -s %1"_s.arg(server.url(u"/sandbox"_s).toString()));
    control.turn({{u"email-service"_s, u"stopped"_s}}, u"It has stopped."_s);
    QVERIFY(control.command().endsWith(u" -d '{\"email-service\":\"stopped\"}'"_s));
    QTRY_COMPARE(turned.size(), 1);
    QCOMPARE(turned.at(0).at(0).toString(), u"It has stopped."_s);
    QCOMPARE(server.seen().last().body, QByteArray(R"({"email-service":"stopped"})"));
    QCOMPARE(control.state().value(u"email-service"), u"stopped"_s);
}

void TestSandboxControl::tellsWhyASwitchIsRefused()
{
    scripted::ScriptedServer server;
    server.script("PATCH", "/sandbox",
                  {Behaviour::answer(422, R"({"detail":[{"type":"switch_value",)"
                                          R"("loc":["body","retry-delays"],)"
                                          R"("msg":"It takes numbers.","input":"x"}]})")});
    SandboxControl control(server.url(u"/v1"_s));
    QSignalSpy refused(&control, &SandboxControl::refused);
    control.turn({{u"retry-delays"_s, u"x"_s}}, u"Done."_s);
    QTRY_COMPARE(refused.size(), 1);
    const auto error = refused.at(0).at(0).value<Error>();
    QCOMPARE(error.kind, ErrorKind::Rejected);
    QVERIFY(!error.message.isEmpty());
}

void TestSandboxControl::saysOnceThatItIsLost()
{
    scripted::ScriptedServer server;
    server.script("GET", "/sandbox",
                  {Behaviour::answer(200, Told), Behaviour::of(Behaviour::Kind::Close),
                   Behaviour::of(Behaviour::Kind::Close), Behaviour::answer(200, Told)});
    SandboxControl control(server.url(u"/v1"_s));
    QSignalSpy lost(&control, &SandboxControl::lost);
    QSignalSpy changed(&control, &SandboxControl::changed);
    control.start();
    QTRY_VERIFY(control.isThere());
    control.refresh();
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(control.isLost());
    control.setWatched(true);
    QTRY_VERIFY(!control.isLost());
    QCOMPARE(lost.size(), 1);
    QCOMPARE(changed.size(), 2);
}

QTEST_GUILESS_MAIN(TestSandboxControl)
#include "tst_sandboxcontrol.moc"
