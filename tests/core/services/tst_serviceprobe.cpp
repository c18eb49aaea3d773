// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/sprintapi.h"
#include "core/services/serviceprobe.h"
#include "tests/core/rest/waiting.h"
#include "tests/support/http/scriptedserver.h"

#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using State = ServiceProbe::State;

class TestServiceProbe : public QObject
{
    Q_OBJECT

private:
    static constexpr auto All = "/v1/sprints";

private Q_SLOTS:
    void knowsAnAnsweringService()
    {
        scripted::ScriptedServer server;
        server.script("GET", All, {Behaviour::answer(200, "[]")});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        ServiceProbe probe(transport, api);
        QSignalSpy recovered(&probe, &ServiceProbe::recovered);
        QCOMPARE(probe.state(), State::Unknown);
        probe.start();
        QTRY_COMPARE(probe.state(), State::Answering);
        QCOMPARE(recovered.size(), 1);
        QVERIFY(probe.roundTrip().count() >= 0);
    }

    void recovers()
    {
        scripted::ScriptedServer server;
        server.script("GET", All, {Behaviour::answer(503, ""), Behaviour::answer(200, "[]")});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        ServiceProbe probe(transport, api);
        QSignalSpy recovered(&probe, &ServiceProbe::recovered);
        QSignalSpy changed(&probe, &ServiceProbe::changed);
        probe.start();
        QTRY_COMPARE(probe.state(), State::Failing);
        QCOMPARE(recovered.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(probe.error().httpStatus, 503);
        QVERIFY(!probe.error().message.isEmpty());
        // By itself, within seconds.
        QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 20000);
        QCOMPARE(probe.state(), State::Answering);
    }

    void saysWhyNobodyAnswers()
    {
        QUrl url(u"http://127.0.0.1/v1"_s);
        url.setPort(scripted::closedPort());
        rest::Transport transport(url, quickSettings());
        rest::SprintApi api(transport);
        ServiceProbe probe(transport, api);
        QSignalSpy changed(&probe, &ServiceProbe::changed);
        probe.start();
        QTRY_COMPARE(probe.state(), State::Failing);
        QCOMPARE(probe.error().kind, ErrorKind::Unreachable);
        QVERIFY(!probe.error().message.isEmpty());
        QCOMPARE(changed.size(), 1);
    }

    void noticesAtOnceThatARequestFailed()
    {
        scripted::ScriptedServer server;
        server.script("GET", All, {Behaviour::answer(200, "[]"), Behaviour::answer(503, "")});
        server.script("DELETE", "/v1/sprints/s-1", {Behaviour::answer(503, "")});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        ServiceProbe probe(transport, api);
        probe.start();
        QTRY_COMPARE(probe.state(), State::Answering);
        AWAIT(answer, api.remove(SprintId(u"s-1"_s), u"r-1"_s));
        QVERIFY(!answer);
        QTRY_COMPARE(probe.state(), State::Failing);
    }

    void keepsCalmOverAMissingSprint()
    {
        scripted::ScriptedServer server;
        server.script("GET", All, {Behaviour::answer(200, "[]")});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        ServiceProbe probe(transport, api);
        probe.start();
        QTRY_COMPARE(probe.state(), State::Answering);
        AWAIT(answer, api.get(SprintId(u"s-1"_s)));
        QCOMPARE(answer.error().kind, ErrorKind::NotFound);
        QCOMPARE(probe.state(), State::Answering);
        QCOMPARE(server.seen().size(), 2);
    }

    void isNotTakenInByAnythingButAList_data()
    {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::newRow("a login page") << Behaviour::answer(200, "<html>", "text/html");
        QTest::newRow("another address") << Behaviour::answer(404, "{}");
    }

    void isNotTakenInByAnythingButAList()
    {
        // Each would otherwise be taken for a recovery, which makes the program ask again.
        QFETCH(Behaviour, behaviour);
        scripted::ScriptedServer server;
        server.script("GET", All, {behaviour});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        ServiceProbe probe(transport, api);
        QSignalSpy recovered(&probe, &ServiceProbe::recovered);
        QSignalSpy changed(&probe, &ServiceProbe::changed);
        probe.start();
        QTRY_COMPARE(probe.state(), State::Failing);
        AWAIT(list, api.list());
        QVERIFY(!list);
        QTRY_COMPARE_WITH_TIMEOUT(server.seen().size(), 4, 20000);
        QCOMPARE(recovered.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(probe.state(), State::Failing);
    }

    void asksNothingBeforeItIsStarted()
    {
        scripted::ScriptedServer server;
        server.script("GET", All, {Behaviour::answer(200, "[]")});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        ServiceProbe probe(transport, api);
        AWAIT(list, api.list());
        QVERIFY(list);
        QCOMPARE(probe.state(), State::Unknown);
        QCOMPARE(server.seen().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestServiceProbe)
#include "tst_serviceprobe.moc"
