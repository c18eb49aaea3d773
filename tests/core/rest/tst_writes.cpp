// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/rest/waiting.h"
#include "tests/support/http/scriptedserver.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rest::Method;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

Q_DECLARE_METATYPE(rest::Method)

/// Every write reaches the wire once, whatever becomes of its answer.
class TestWrites : public QObject
{
    Q_OBJECT
private:
    const QByteArray m_body = R"({"sprintNumber":"26-07"})";

    static QString pathOf(Method method)
    {
        return method == Method::Post ? u"/sprints"_s : u"/sprints/sprint-9f31c07a"_s;
    }

private Q_SLOTS:
    void isSeenOnce_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<Behaviour>("behaviour");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");

        struct Row
        {
            const char* name;
            Behaviour behaviour;
            ErrorKind kind;
            int status;
        };
        const QByteArray body = R"({"detail":"later","filler":"0123456789012345678901234567"})";
        const Row rows[] = {
            {"closed unanswered", Behaviour::of(Kind::Close), ErrorKind::Ambiguous, 0},
            {"reset unanswered", Behaviour::of(Kind::Reset), ErrorKind::Ambiguous, 0},
            {"cut in headers", Behaviour::of(Kind::CutHeaders, 201), ErrorKind::Ambiguous, -1},
            {"cut in the body of a 201", Behaviour::of(Kind::CutBody, 201, body),
             ErrorKind::Ambiguous, 201},
            {"cut in the body of a 500", Behaviour::of(Kind::CutBody, 500, body),
             ErrorKind::Ambiguous, 500},
            {"cut in the body of a 401", Behaviour::of(Kind::CutBody, 401, body),
             ErrorKind::Ambiguous, -1},
            {"garbage", Behaviour::of(Kind::Raw, 200, "\x16\x03\x01garbage\r\n\r\n"),
             ErrorKind::Ambiguous, 0},
            {"500", Behaviour::answer(500, "Internal Server Error", "text/plain"),
             ErrorKind::ServerFault, 500},
            {"500 and closed silently",
             Behaviour::answer(500, "Internal Server Error", "text/plain").closing(),
             ErrorKind::ServerFault, 500},
            {"502", Behaviour::answer(502, "<html>", "text/html"), ErrorKind::Ambiguous, 502},
            {"503", Behaviour::answer(503, "").with("Retry-After", "1"), ErrorKind::ServerFault,
             503},
            {"504", Behaviour::answer(504, ""), ErrorKind::Ambiguous, 504},
            {"408", Behaviour::answer(408, ""), ErrorKind::Timeout, 408},
            {"409", Behaviour::answer(409, "{}"), ErrorKind::Conflict, 409},
            {"413", Behaviour::answer(413, ""), ErrorKind::TooLarge, 413},
            {"429", Behaviour::answer(429, "{}").with("Retry-After", "0"), ErrorKind::RateLimited,
             429},
            {"401 with a challenge",
             Behaviour::answer(401, "{}").with("WWW-Authenticate", "Basic realm=\"x\""),
             ErrorKind::Unauthenticated, 401},
            {"401 with a long body", Behaviour::answer(401, QByteArray(100000, ' ')),
             ErrorKind::Unauthenticated, 401},
            {"403", Behaviour::answer(403, "{}"), ErrorKind::Forbidden, 403},
            {"400", Behaviour::answer(400, "{}"), ErrorKind::Rejected, 400},
            {"418", Behaviour::answer(418, "{}"), ErrorKind::Rejected, 418},
            {"307", Behaviour::answer(307, "").with("Location", "/elsewhere"), ErrorKind::Rejected,
             307},
            {"308", Behaviour::answer(308, "").with("Location", "/elsewhere"), ErrorKind::Rejected,
             308},
            {"a 307 cut in its headers", Behaviour::of(Kind::CutHeaders, 307), ErrorKind::Ambiguous,
             -1},
            {"302", Behaviour::answer(302, "").with("Location", "/elsewhere"), ErrorKind::Rejected,
             302},
            {"a body without end", Behaviour::of(Kind::Endless), ErrorKind::Ambiguous, 200},
        };
        for (const Method method : {Method::Post, Method::Put, Method::Patch, Method::Delete}) {
            for (const Row& row : rows) {
                QTest::addRow("%s, %s", rest::methodName(method).constData(), row.name)
                    << method << row.behaviour << row.kind << row.status;
            }
        }
    }

    void isSeenOnce()
    {
        QFETCH(Method, method);
        QFETCH(Behaviour, behaviour);
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        scripted::ScriptedServer server;
        server.script(rest::methodName(method), pathOf(method).toUtf8(), {behaviour});
        rest::TransportSettings settings = quickSettings();
        settings.answerBound = 2 * 1024 * 1024;
        rest::Transport transport(server.url(), settings);
        const QByteArray body = method == Method::Delete ? QByteArray() : m_body;
        AWAIT(result, sendRaw(transport, method, pathOf(method), body, u"id-1"_s));
        QVERIFY(!result);
        if (result.error().kind != kind)
            qWarning("%s", qPrintable(result.error().detail));
        QCOMPARE(errorKindName(result.error().kind), errorKindName(kind));
        if (status >= 0)
            QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(result.error().requestId, u"id-1"_s);
        QVERIFY(!result.error().message.isEmpty());
        if (status / 100 == 3)
            QVERIFY2(result.error().message.contains(u"/elsewhere"_s),
                     qPrintable(result.error().message));
        const QList<scripted::Seen> seen = server.seen();
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().body, body);
        QVERIFY(seen.first().isComplete);
        QCOMPARE(seen.first().headers.value("content-length"), QByteArray::number(body.size()));
        QCOMPARE(server.connections(), 1);
    }

    void sendsLargeBodiesWhole()
    {
        scripted::ScriptedServer server;
        server.script("POST", "/sprints", {Behaviour::answer(201, "{}")});
        rest::Transport transport(server.url(), quickSettings());
        const QByteArray body(3 * 1024 * 1024 + 17, 'x');
        AWAIT(result, sendRaw(transport, Method::Post, u"/sprints"_s, body));
        QVERIFY(result);
        QCOMPARE(result->status, 201);
        QCOMPARE(server.seen().first().body.size(), body.size());
        QVERIFY(result->answeredAt >= result->sentAt);
    }

    void resetBeforeTheBodyIsSeenOnce()
    {
        for (const qsizetype size : {qsizetype(20), qsizetype(20 * 1024 * 1024)}) {
            scripted::ScriptedServer server;
            server.script("PUT", "/sprints/a", {Behaviour::of(Kind::ResetAtBody)});
            rest::Transport transport(server.url(), quickSettings());
            AWAIT(result, sendRaw(transport, Method::Put, u"/sprints/a"_s, QByteArray(size, 'x')));
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::Ambiguous);
            QCOMPARE(server.count("PUT"), 1);
        }
    }

    void isAmbiguousWithoutAnAnswerInTime_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<Kind>("behaviour");
        for (const Method method : {Method::Post, Method::Put, Method::Delete}) {
            QTest::addRow("%s held", rest::methodName(method).constData()) << method << Kind::Hold;
            QTest::addRow("%s never read", rest::methodName(method).constData())
                << method << Kind::NeverRead;
            QTest::addRow("%s dripping", rest::methodName(method).constData())
                << method << Kind::Drip;
        }
    }

    void isAmbiguousWithoutAnAnswerInTime()
    {
        QFETCH(Method, method);
        QFETCH(Kind, behaviour);
        scripted::ScriptedServer server;
        server.script(rest::methodName(method), pathOf(method).toUtf8(),
                      {Behaviour::of(behaviour, 200, QByteArray(1000, ' '))});
        rest::TransportSettings settings = quickSettings();
        settings.totalTimeout = 300ms;
        rest::Transport transport(server.url(), settings);
        const QByteArray body = method == Method::Delete ? QByteArray() : m_body;
        AWAIT(result, sendRaw(transport, method, pathOf(method), body));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(server.seen().size(), 1);
        QCOMPARE(transport.traces().size(), std::size_t(1));
        QCOMPARE(transport.traces().back().error, ErrorKind::Ambiguous);
    }

    void waitsForASlowServiceUntilTheTotal()
    {
        // A service that waits for its broker says nothing for long and still answers 201.
        scripted::ScriptedServer server;
        server.script("POST", "/sprints", {Behaviour::of(Kind::Hold, 201, "{}")});
        rest::TransportSettings settings = quickSettings();
        settings.connectTimeout = 100ms;
        settings.silenceTimeout = 100ms;
        rest::Transport transport(server.url(), settings);
        auto future = sendRaw(transport, Method::Post, u"/sprints"_s, m_body);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.elapsed() > 400);
        QVERIFY(!future.isFinished());
        server.release();
        AWAIT(result, future);
        QVERIFY(result);
        QVERIFY(result->took() > 350ms);
    }

    void isUnreachableWhenItNeverLeft_data()
    {
        QTest::addColumn<Method>("method");
        QTest::newRow("POST") << Method::Post;
        QTest::newRow("PUT") << Method::Put;
        QTest::newRow("DELETE") << Method::Delete;
    }

    void isUnreachableWhenItNeverLeft()
    {
        QFETCH(Method, method);
        const QByteArray body = method == Method::Delete ? QByteArray() : m_body;
        const scripted::StuckPort stuck;
        QUrl refused(u"http://127.0.0.1"_s);
        refused.setPort(scripted::closedPort());
        QUrl stuckUrl(u"http://127.0.0.1"_s);
        stuckUrl.setPort(stuck.port());
        for (const QUrl& url : {refused, stuckUrl, QUrl(u"http://no-such-host.invalid"_s)}) {
            rest::TransportSettings settings = quickSettings();
            settings.connectTimeout = url == stuckUrl ? 300ms : 5000ms;
            rest::Transport transport(url, settings);
            AWAIT(result, sendRaw(transport, method, pathOf(method), body));
            QVERIFY(!result);
            QCOMPARE(errorKindName(result.error().kind), u"unreachable"_s);
            QVERIFY2(result.error().message.contains(u"Nothing was sent"_s),
                     qPrintable(result.error().message));
        }
    }

    void usesAConnectionOfItsOwn()
    {
        // Kept-alive connections die silently; a save must not be the one to find out.
        scripted::ScriptedServer server;
        server.script(
            "PUT", "/sprints/a",
            {Behaviour::answer(200, "{}").closing(), Behaviour::answer(200, "{}").closing(),
             Behaviour::answer(500, "", "text/plain").closing(), Behaviour::answer(200, "{}")});
        rest::Transport transport(server.url(), quickSettings());
        for (const bool good : {true, true, false, true}) {
            AWAIT(result, sendRaw(transport, Method::Put, u"/sprints/a"_s, m_body));
            QCOMPARE(bool(result), good);
        }
        QCOMPARE(server.seen().size(), 4);
        QCOMPARE(server.connections(), 4);
    }

    void cancelsBeforeAndAfterItLeft()
    {
        const scripted::StuckPort stuck;
        QUrl url(u"http://127.0.0.1"_s);
        url.setPort(stuck.port());
        rest::Transport unheard(url, quickSettings());
        auto early = sendRaw(unheard, Method::Post, u"/sprints"_s, m_body, u"early"_s);
        unheard.cancel(u"early"_s);
        AWAIT(cancelled, early);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);

        scripted::ScriptedServer server;
        server.script("POST", "/sprints", {Behaviour::of(Kind::Hold)});
        rest::Transport transport(server.url(), quickSettings());
        auto late = sendRaw(transport, Method::Post, u"/sprints"_s, m_body, u"late"_s);
        QTRY_COMPARE(server.count("POST"), 1);
        QTRY_VERIFY(server.seen().first().isComplete);
        transport.cancel(u"late"_s);
        AWAIT(ambiguous, late);
        QCOMPARE(ambiguous.error().kind, ErrorKind::Ambiguous);
    }

    void endsWithTheTransport()
    {
        scripted::ScriptedServer server;
        server.script("POST", "/sprints", {Behaviour::of(Kind::Hold)});
        auto transport = std::make_unique<rest::Transport>(server.url(), quickSettings());
        auto sent = sendRaw(*transport, Method::Post, u"/sprints"_s, m_body);
        QTRY_COMPARE(server.count("POST"), 1);
        QTRY_VERIFY(server.seen().first().isComplete);
        auto unsent = sendRaw(*transport, Method::Post, u"/sprints"_s, m_body);
        transport.reset();
        QVERIFY(sent.isFinished());
        QVERIFY(unsent.isFinished());
        QCOMPARE(sent.result().error().kind, ErrorKind::Ambiguous);
        QCOMPARE(unsent.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(server.count("POST"), 1);
    }
};

QTEST_GUILESS_MAIN(TestWrites)
#include "tst_writes.moc"
