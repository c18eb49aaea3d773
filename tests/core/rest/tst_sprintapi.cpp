// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/sprintapi.h"
#include "core/rest/sprintjson.h"
#include "tests/core/rest/fixture.h"
#include "tests/core/rest/waiting.h"
#include "tests/support/http/scriptedserver.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

class TestSprintApi : public QObject
{
    Q_OBJECT
private:
    static constexpr auto One = "/v1/sprints/sprint-9f31c07a";
    const SprintId m_id{u"sprint-9f31c07a"_s};
    Sprint m_sprint;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Sprint> sprint = rest::readSprint(fixture(u"sprint.json"_s));
        QVERIFY(sprint);
        m_sprint = *sprint;
    }

    void lists()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/v1/sprints", {Behaviour::answer(200, fixture(u"sprints.json"_s))});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        AWAIT(all, api.list());
        QVERIFY(all);
        QCOMPARE(all->value.size(), 3);
        QCOMPARE(all->value.first().number, u"26-07"_s);
        QCOMPARE(server.seen().last().target, "/v1/sprints"_ba);
        AWAIT(some, api.list(QDate(2026, 1, 1), QDate()));
        QVERIFY(some);
        QCOMPARE(server.seen().last().target, "/v1/sprints?startDate=2026-01-01"_ba);
    }

    void getsOne()
    {
        scripted::ScriptedServer server;
        server.script("GET", One, {Behaviour::answer(200, fixture(u"sprint.json"_s))});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        AWAIT(sprint, api.get(m_id));
        QVERIFY(sprint);
        QVERIFY(sprint->value == m_sprint);
        QCOMPARE(sprint->status, 200);
        QVERIFY(!sprint->requestId.isEmpty());
        AWAIT(missing, api.get(SprintId(u"sprint-00000000"_s)));
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    }

    void creates()
    {
        scripted::ScriptedServer server;
        server.script(
            "POST", "/v1/sprints",
            {Behaviour::answer(201, fixture(u"sprint.json"_s)).with("X-Request-ID", "req-1")});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        const OperationId key(QUuid(u"{6f0e43c2-1111-4222-8333-444455556666}"_s));
        AWAIT(answer, api.create(m_sprint, u"req-1"_s, key));
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->requestId, u"req-1"_s);
        QVERIFY(answer->value == m_sprint);
        const scripted::Seen seen = server.seen().first();
        QCOMPARE(seen.headers.value("x-request-id"), "req-1"_ba);
        QCOMPARE(seen.headers.value("idempotency-key"), "6f0e43c2-1111-4222-8333-444455556666"_ba);
        QCOMPARE(seen.headers.value("content-type"), "application/json"_ba);
        QCOMPARE(seen.headers.value("accept"), "application/json, application/problem+json"_ba);
        QCOMPARE(QJsonDocument::fromJson(seen.body)["sprintNumber"_L1].toString(), u"26-07"_s);
    }

    void takesAnUnreadableSuccessOfAWriteForAmbiguous()
    {
        scripted::ScriptedServer server;
        server.script("POST", "/v1/sprints", {Behaviour::answer(201, "{\"id\":\"x\"}")});
        server.script("PUT", One, {Behaviour::answer(200, "<html></html>", "text/html")});
        server.script("GET", One, {Behaviour::answer(200, "<html></html>", "text/html")});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        AWAIT(created, api.create(m_sprint, {}, {}));
        QCOMPARE(created.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(created.error().httpStatus, 201);
        AWAIT(updated, api.update(m_id, m_sprint, {}));
        QCOMPARE(updated.error().kind, ErrorKind::Ambiguous);
        AWAIT(got, api.get(m_id));
        QCOMPARE(got.error().kind, ErrorKind::Malformed);
        QVERIFY(got.error().message.contains(u"web page"_s));
    }

    void updatesAndRemoves()
    {
        scripted::ScriptedServer server;
        server.script("PUT", One, {Behaviour::answer(200, fixture(u"sprint.json"_s))});
        server.script(
            "DELETE", One,
            {Behaviour::answer(204, "").with("Content-Length", "4"),
             Behaviour::answer(404, R"({"detail":{"code":"NOT_FOUND","message":"Gone"}})")});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        AWAIT(updated, api.update(m_id, m_sprint, u"req-2"_s));
        QVERIFY(updated);
        QVERIFY(!server.seen().first().headers.contains("idempotency-key"));
        AWAIT(removed, api.remove(m_id, u"req-3"_s));
        QVERIFY(removed);
        QCOMPARE(removed->status, 204);
        AWAIT(again, api.remove(m_id, u"req-4"_s));
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
        QCOMPARE(server.count("DELETE"), 2);
    }

    void marksTheFieldsThatWereRefused()
    {
        scripted::ScriptedServer server;
        server.script("PUT", One, {Behaviour::answer(422, fixture(u"error-validation.json"_s))});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        AWAIT(updated, api.update(m_id, m_sprint, {}));
        QCOMPARE(updated.error().kind, ErrorKind::Rejected);
        QCOMPARE(updated.error().fields.first().path, u"start"_s);
    }

    void readsCapacity()
    {
        scripted::ScriptedServer server;
        server.script("GET", One + "/capacity"_ba,
                      {Behaviour::answer(200, fixture(u"capacity.json"_s))});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        AWAIT(capacity, api.capacity(m_id));
        QVERIFY(capacity);
        QCOMPARE(capacity->value.committed, 15.3);
    }

    void neverSendsAnIdThatMeansAnotherPath()
    {
        scripted::ScriptedServer server;
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        for (const QString& id : {u""_s, u"."_s, u".."_s, u"a\0b"_s}) {
            AWAIT(removed, api.remove(SprintId(id), {}));
            QCOMPARE(removed.error().kind, ErrorKind::Rejected);
        }
        QCOMPARE(server.seen().size(), 0);
        AWAIT(odd, api.remove(SprintId(u"a/../b?c#d%2Fe ü"_s), {}));
        QCOMPARE(odd.error().kind, ErrorKind::NotFound);
        QCOMPARE(server.seen().last().target, "/v1/sprints/a%2F..%2Fb%3Fc%23d%252Fe%20%C3%BC"_ba);
        Sprint invalid = m_sprint;
        invalid.end = QDate();
        AWAIT(refused, api.create(invalid, {}, {}));
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QCOMPARE(refused.error().fields.first().path, u"end"_s);
        QCOMPARE(server.count("POST"), 0);
    }

    void probesOnceAndPastAnOpenCircuit()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/v1/sprints",
                      {Behaviour::answer(503, ""), Behaviour::answer(200, "[]")});
        rest::TransportSettings settings = quickSettings();
        settings.circuitFailures = 1;
        settings.circuitPause = 1h;
        rest::Transport transport(server.url(u"/v1"_s), settings);
        rest::SprintApi api(transport);
        AWAIT(failed, api.probe());
        QCOMPARE(failed.error().kind, ErrorKind::ServerFault);
        QCOMPARE(server.seen().size(), 1);
        QCOMPARE(transport.circuit().state, rest::CircuitView::State::Open);
        AWAIT(refused, api.get(m_id));
        QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
        QCOMPARE(server.seen().size(), 1);
        AWAIT(probe, api.probe());
        QVERIFY(probe);
        QVERIFY(probe->value >= 0ms);
        QVERIFY(probe->value < 5s);
        QCOMPARE(transport.circuit().state, rest::CircuitView::State::Closed);
        QVERIFY(server.seen().last().target.startsWith("/v1/sprints?startDate=2"));
    }

    void parsesLargeListsOffThisThread()
    {
        QByteArray list = "[";
        const QByteArray one = fixture(u"sprint.json"_s);
        for (int i = 0; i < 5000; ++i)
            list += (i > 0 ? "," : "") + one;
        list += ']';
        scripted::ScriptedServer server;
        server.script("GET", "/v1/sprints", {Behaviour::answer(200, list)});
        rest::Transport transport(server.url(u"/v1"_s), quickSettings());
        rest::SprintApi api(transport);
        // Processor time of this thread, so that a busy machine does not count.
        const auto used = [] {
            timespec time{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return std::chrono::nanoseconds(std::chrono::seconds(time.tv_sec)).count() / 1e6 +
                   double(time.tv_nsec) / 1e6;
        };
        const double before = used();
        auto future = api.list();
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000);
        const double cost = used() - before;
        const double start = used();
        QVERIFY(rest::readSprintList(list));
        const double parsing = used() - start;
        qInfo("%lld kB of sprints cost this thread %.1f ms; parsing them would cost %.1f ms",
              list.size() / 1024, cost, parsing);
        QVERIFY(cost < parsing);
        const auto result = future.result();
        QVERIFY(result);
        QCOMPARE(result->value.size(), 5000);
    }
};

QTEST_GUILESS_MAIN(TestSprintApi)
#include "tst_sprintapi.moc"
