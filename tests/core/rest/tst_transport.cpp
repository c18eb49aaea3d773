// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/rest/waiting.h"
#include "tests/support/http/scriptedserver.h"

#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rest::Method;
using scripted::Behaviour;
using Kind = Behaviour::Kind;
using State = rest::CircuitView::State;

Q_DECLARE_METATYPE(scripted::Behaviour)

/// Reading, and what reads and writes have in common.
class TestTransport : public QObject
{
    Q_OBJECT
private:
    static QUrl urlOf(quint16 port)
    {
        QUrl url(u"http://127.0.0.1"_s);
        url.setPort(port);
        return url;
    }

    static QFuture<Result<rest::Answer<QByteArray>>> get(rest::Transport& transport,
                                                         const QString& id = {})
    {
        return sendRaw(transport, Method::Get, u"/x"_s, {}, id);
    }

private Q_SLOTS:
    void sendsOurHeadersAndNoOthers()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/v1/x",
                      {Behaviour::answer(200, "[]")
                           .with("Set-Cookie", "a=b")
                           .with("Cache-Control", "max-age=3600")
                           .with("ETag", "\"1\"")
                           .with("X-Request-ID", "theirs")});
        QUrl url = server.url(u"/v1/"_s);
        url.setUserInfo(u"me:secret"_s);
        rest::Transport transport(url, quickSettings());
        for (int i = 0; i < 2; ++i) {
            AWAIT(result, get(transport));
            QVERIFY(result);
            QCOMPARE(result->value, "[]"_ba);
        }
        QCOMPARE(server.seen().size(), 2);
        for (const scripted::Seen& seen : server.seen()) {
            QCOMPARE(seen.target, "/v1/x"_ba);
            QCOMPARE(seen.headers.value("accept"), "application/json, application/problem+json"_ba);
            QVERIFY(!seen.headers.value("x-request-id").isEmpty());
            QVERIFY(seen.headers.value("user-agent").startsWith("Throughline/"));
            for (const char* name : {"cookie", "authorization", "if-none-match", "upgrade",
                                     "idempotency-key", "content-type"})
                QVERIFY2(!seen.headers.contains(name), name);
        }
        QVERIFY(server.seen().at(0).headers.value("x-request-id") !=
                server.seen().at(1).headers.value("x-request-id"));
        QCOMPARE(server.connections(), 1);
        const rest::RequestTrace& trace = transport.traces().back();
        QCOMPARE(trace.status, 200);
        QCOMPARE(trace.serverRequestId, u"theirs"_s);
        QVERIFY(!rest::traceDetails(trace).contains(u"secret"_s));
        QVERIFY(transport.lastRoundTrip().has_value());
    }

    void mintsAnIdWhereTheGivenOneCannotBeSent()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(200, "[]")});
        rest::Transport transport(server.url(), quickSettings());
        for (const QString& id : {u"a\r\nX-Evil: 1"_s, u"ü"_s, QString(1000, u'x')}) {
            AWAIT(result, get(transport, id));
            QVERIFY(result);
            QCOMPARE(server.seen().last().headers.value("x-request-id"),
                     result->requestId.toLatin1());
            QVERIFY(result->requestId != id);
            QVERIFY(!server.seen().last().headers.contains("x-evil"));
        }
        AWAIT(kept, get(transport, u"op-7/2"_s));
        QCOMPARE(kept->requestId, u"op-7/2"_s);
    }

    void repeatsReads_data()
    {
        QTest::addColumn<Behaviour>("first");
        QTest::newRow("closed unanswered") << Behaviour::of(Kind::Close);
        QTest::newRow("reset") << Behaviour::of(Kind::Reset);
        QTest::newRow("cut in headers") << Behaviour::of(Kind::CutHeaders);
        QTest::newRow("cut in body") << Behaviour::of(Kind::CutBody, 200, QByteArray(1000, ' '));
        for (const int status : {408, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << Behaviour::answer(status, "no", "text/plain");
        QTest::newRow("500 and closed silently")
            << Behaviour::answer(500, "no", "text/plain").closing();
        QTest::newRow("silence") << Behaviour::of(Kind::Hold);
        QTest::newRow("never read") << Behaviour::of(Kind::NeverRead);
    }

    void repeatsReads()
    {
        QFETCH(Behaviour, first);
        scripted::ScriptedServer server;
        server.script("GET", "/x", {first, Behaviour::answer(200, "[1]")});
        rest::TransportSettings settings = quickSettings();
        settings.silenceTimeout = 300ms;
        rest::Transport transport(server.url(), settings);
        AWAIT(result, get(transport, u"same"_s));
        QVERIFY(result);
        QCOMPARE(result->value, "[1]"_ba);
        QVERIFY(server.seen().size() >= 2);
        for (const scripted::Seen& seen : server.seen())
            QCOMPARE(seen.headers.value("x-request-id"), "same"_ba);
    }

    void doesNotRepeat_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 404, 405, 409, 410, 412, 413, 418, 422, 501})
            QTest::addRow("%d", status) << status;
    }

    void doesNotRepeat()
    {
        QFETCH(int, status);
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(status, "{}")});
        rest::Transport transport(server.url(), quickSettings());
        AWAIT(result, get(transport));
        QVERIFY(!result);
        QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(server.seen().size(), 1);
    }

    void triesFourTimesAtMost()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(503, "")});
        rest::Transport transport(server.url(), quickSettings());
        QSignalSpy spy(&transport, &rest::Transport::answered);
        AWAIT(result, get(transport));
        QCOMPARE(result.error().kind, ErrorKind::ServerFault);
        QCOMPARE(server.seen().size(), 4);
        QCOMPARE(spy.size(), 4);
        QCOMPARE(transport.traces().back().attempt, 4);
    }

    void repeatsAFaultOnceOnANewConnection()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x",
                      {Behaviour::answer(200, "[]"), Behaviour::answer(500, "", "text/plain"),
                       Behaviour::answer(500, "", "text/plain")});
        rest::TransportSettings settings = quickSettings();
        settings.retryBase = 1h; // at once means without a pause
        rest::Transport transport(server.url(), settings);
        AWAIT(good, get(transport));
        QVERIFY(good);
        AWAIT(result, get(transport));
        QCOMPARE(result.error().kind, ErrorKind::ServerFault);
        const QList<scripted::Seen> seen = server.seen();
        QCOMPARE(seen.size(), 3);
        QCOMPARE(seen.at(0).connection, 1);
        QCOMPARE(seen.at(1).connection, 1);
        QCOMPARE(seen.at(2).connection, 2);
        AWAIT(after, get(transport));
        QVERIFY(server.seen().at(3).connection > 2);
    }

    void honoursRetryAfter()
    {
        scripted::ScriptedServer server;
        server.script(
            "GET", "/x",
            {Behaviour::answer(429, "{}").with("Retry-After", "1"), Behaviour::answer(200, "[]")});
        rest::Transport transport(server.url(), quickSettings());
        QElapsedTimer clock;
        clock.start();
        AWAIT(result, get(transport));
        QVERIFY(result);
        QVERIFY(clock.elapsed() >= 950);
    }

    void doesNotWaitForARetryAfterBeyondItsDeadline()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(429, "{}").with("Retry-After", "120")});
        rest::Transport transport(server.url(), quickSettings());
        AWAIT(result, get(transport));
        QCOMPARE(result.error().kind, ErrorKind::RateLimited);
        QCOMPARE(result.error().retryAfter, std::optional<std::chrono::milliseconds>(120s));
        QCOMPARE(server.seen().size(), 1);
    }

    void spendsItsBudgetOfRepetitions()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(503, "")});
        rest::TransportSettings settings = quickSettings();
        settings.retryBudget = 5;
        rest::Transport transport(server.url(), settings);
        for (int i = 0; i < 4; ++i) {
            AWAIT(result, get(transport));
            QVERIFY(!result);
        }
        QCOMPARE(server.seen().size(), 4 + 5);
    }

    void opensItsCircuit()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x",
                      {Behaviour::of(Kind::CutHeaders), Behaviour::answer(503, ""),
                       Behaviour::answer(200, "[]")});
        rest::TransportSettings settings = quickSettings();
        settings.tries = 1;
        settings.circuitFailures = 2;
        settings.circuitPause = 400ms;
        rest::Transport transport(urlOf(scripted::closedPort()), settings);
        QSignalSpy spy(&transport, &rest::Transport::circuitChanged);
        AWAIT(one, get(transport));
        QCOMPARE(transport.circuit().failures, 1);
        AWAIT(two, get(transport));
        QCOMPARE(transport.circuit().state, State::Open);
        QVERIFY(transport.circuit().nextTry > QDateTime::currentDateTimeUtc());
        AWAIT(refused, get(transport));
        QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
        QVERIFY(refused.error().retryAfter.has_value());
        AWAIT(write, sendRaw(transport, Method::Post, u"/x"_s, "{}"));
        QCOMPARE(write.error().kind, ErrorKind::Unreachable);
        QCOMPARE(transport.traces().size(), std::size_t(2));
        QTRY_VERIFY(transport.circuit().nextTry <= QDateTime::currentDateTimeUtc());
        AWAIT(probe, get(transport));
        QCOMPARE(transport.traces().size(), std::size_t(3));
        QCOMPARE(transport.circuit().state, State::Open);
        QStringList states;
        for (const QList<QVariant>& change : spy)
            states << QString::number(int(change.first().value<rest::CircuitView>().state));
        QCOMPARE(states.join(u' '), u"0 1 2 1"_s);
    }

    void closesItsCircuitWhenTheServiceIsBack()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x",
                      {Behaviour::answer(503, ""), Behaviour::of(Kind::Hold, 200, "[]")});
        rest::TransportSettings settings = quickSettings();
        settings.tries = 1;
        settings.circuitFailures = 1;
        settings.circuitPause = 200ms;
        rest::Transport transport(server.url(), settings);
        AWAIT(failed, get(transport));
        QCOMPARE(transport.circuit().state, State::Open);
        QTRY_VERIFY(transport.circuit().nextTry <= QDateTime::currentDateTimeUtc());
        auto probe = get(transport);
        QTRY_COMPARE(server.seen().size(), 2);
        AWAIT(second, get(transport));
        QVERIFY(!second);
        QCOMPARE(server.seen().size(), 2);
        server.release();
        AWAIT(result, probe);
        QVERIFY(result);
        QCOMPARE(transport.circuit(), rest::CircuitView{});
    }

    void doesNotOpenItsCircuitForAnswers()
    {
        scripted::ScriptedServer server;
        server.script("POST", "/x", {Behaviour::answer(500, "", "text/plain")});
        rest::TransportSettings settings = quickSettings();
        settings.circuitFailures = 1;
        rest::Transport transport(server.url(), settings);
        AWAIT(fault, sendRaw(transport, Method::Post, u"/x"_s, "{}"));
        AWAIT(missing, get(transport));
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QCOMPARE(transport.circuit().state, State::Closed);
    }

    void givesUpInTime_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<ErrorKind>("error");
        QTest::newRow("held") << Kind::Hold << ErrorKind::Timeout;
        QTest::newRow("dripping") << Kind::Drip << ErrorKind::Timeout;
    }

    void givesUpInTime()
    {
        QFETCH(Kind, kind);
        QFETCH(ErrorKind, error);
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::of(kind, 200, QByteArray(1000, ' '))});
        rest::TransportSettings settings = quickSettings();
        settings.totalTimeout = 500ms;
        settings.silenceTimeout = kind == Kind::Drip ? 200ms : 5000ms;
        rest::Transport transport(server.url(), settings);
        QElapsedTimer clock;
        clock.start();
        AWAIT(result, get(transport));
        QCOMPARE(result.error().kind, error);
        QVERIFY(clock.elapsed() >= 450);
        QVERIFY(clock.elapsed() < 5000);
        QCOMPARE(server.seen().size(), 1);
    }

    void givesUpOnAHostThatDoesNotConnect()
    {
        const scripted::StuckPort stuck;
        rest::TransportSettings settings = quickSettings();
        settings.connectTimeout = 200ms;
        settings.tries = 2;
        rest::Transport transport(urlOf(stuck.port()), settings);
        AWAIT(result, get(transport));
        QCOMPARE(result.error().kind, ErrorKind::Unreachable);
        QVERIFY(result.error().message.contains(u"No connection"_s));
        QCOMPARE(transport.traces().size(), std::size_t(2));
    }

    void boundsAnswers_data()
    {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::newRow("50 MB announced")
            << Behaviour::answer(200, QByteArray(50 * 1024 * 1024, ' '));
        QTest::newRow("without end") << Behaviour::of(Kind::Endless);
        QTest::newRow("50 MB of error")
            << Behaviour::answer(422, QByteArray(50 * 1024 * 1024, ' '));
    }

    void boundsAnswers()
    {
        QFETCH(Behaviour, behaviour);
        scripted::ScriptedServer server;
        server.script("GET", "/x", {behaviour});
        rest::Transport transport(server.url(), quickSettings());
        AWAIT(result, get(transport));
        QCOMPARE(errorKindName(result.error().kind), u"too-large"_s);
        QCOMPARE(server.seen().size(), 1);
        QVERIFY(transport.traces().back().answerBytes <= quickSettings().answerBound);
    }

    void readsLargeAnswersOnAnotherThread_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("here");
        QTest::newRow("small") << rest::Transport::InlineBytes << true;
        QTest::newRow("large") << rest::Transport::InlineBytes + 1 << false;
    }

    void readsLargeAnswersOnAnotherThread()
    {
        QFETCH(qsizetype, size);
        QFETCH(bool, here);
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(200, QByteArray(size, ' '))});
        rest::Transport transport(server.url(), quickSettings());
        rest::Request request;
        request.path = u"/x"_s;
        AWAIT(thread, transport.send<QThread*>(request, [](const rest::Reply&) -> Result<QThread*> {
            return QThread::currentThread();
        }));
        QVERIFY(thread);
        QCOMPARE(thread->value == QThread::currentThread(), here);
    }

    void takesAnswersUpToTheBound()
    {
        scripted::ScriptedServer server;
        const QByteArray body(16 * 1024 * 1024, ' ');
        server.script("GET", "/x", {Behaviour::answer(200, body)});
        rest::Transport transport(server.url(), quickSettings());
        AWAIT(result, get(transport));
        QVERIFY(result);
        QCOMPARE(result->value.size(), body.size());
    }

    void tellsGarbageFromHttp()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::of(Kind::Raw, 0, "SSH-2.0-OpenSSH_9.2\r\n\r\n")});
        rest::Transport transport(server.url(), quickSettings());
        AWAIT(result, get(transport));
        QVERIFY(!result);
        QVERIFY(!result.error().message.isEmpty());
    }

    void followsOneRedirectWithinTheOrigin()
    {
        scripted::ScriptedServer other;
        other.script("GET", "/x", {Behaviour::answer(200, "[9]")});
        scripted::ScriptedServer server;
        const auto to = [](const QByteArray& where) {
            return Behaviour::answer(307, "").with("Location", where);
        };
        server.script("GET", "/a", {to(server.url(u"/b"_s).toEncoded())});
        server.script("GET", "/b", {Behaviour::answer(200, "[2]")});
        server.script("GET", "/loop", {to("/loop")});
        server.script("GET", "/away", {to(other.url(u"/x"_s).toEncoded())});
        server.script("GET", "/file", {to("file:///etc/passwd")});
        rest::Transport transport(server.url(), quickSettings());
        AWAIT(followed, sendRaw(transport, Method::Get, u"/a"_s));
        QVERIFY(followed);
        QCOMPARE(followed->value, "[2]"_ba);
        AWAIT(loop, sendRaw(transport, Method::Get, u"/loop"_s));
        QCOMPARE(loop.error().kind, ErrorKind::Malformed);
        AWAIT(away, sendRaw(transport, Method::Get, u"/away"_s));
        QCOMPARE(away.error().kind, ErrorKind::Malformed);
        QVERIFY(away.error().message.contains(QString::number(other.port())));
        QCOMPARE(other.seen().size(), 0);
        AWAIT(file, sendRaw(transport, Method::Get, u"/file"_s));
        QCOMPARE(file.error().kind, ErrorKind::Malformed);
    }

    void refusesToSendTokensInTheOpen()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(200, "[]")});
        const auto token = [] {
            return "Bearer abc"_ba;
        };
        rest::Transport near(server.url(), quickSettings());
        near.setTokenProvider(token);
        AWAIT(sent, get(near));
        QVERIFY(sent);
        QCOMPARE(server.seen().first().headers.value("authorization"), "Bearer abc"_ba);
        QVERIFY(!rest::traceDetails(near.traces().back()).contains(u"abc"_s));
        rest::Transport far(QUrl(u"http://sprints.invalid"_s), quickSettings());
        far.setTokenProvider(token);
        AWAIT(refused, get(far));
        QCOMPARE(refused.error().kind, ErrorKind::Unauthenticated);
        QVERIFY(far.traces().empty());
    }

    void stopsWhenItsFutureIsCancelled()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::of(Kind::Hold)});
        rest::Transport transport(server.url(), quickSettings());
        auto future = get(transport);
        QTRY_COMPARE(server.seen().size(), 1);
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
        QTRY_COMPARE(transport.traces().size(), std::size_t(1));
        QCOMPARE(transport.traces().back().error, ErrorKind::Cancelled);
        QCOMPARE(transport.circuit().failures, 0);
    }

    void stopsWithinAPause()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(503, "").with("Retry-After", "9")});
        rest::Transport transport(server.url(), quickSettings());
        auto future = get(transport, u"me"_s);
        QTRY_COMPARE(transport.traces().size(), std::size_t(1));
        QVERIFY(!future.isFinished());
        transport.cancel(u"me"_s);
        AWAIT(result, future);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }

    void queuesReadsBeyondItsBound()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::of(Kind::Hold, 200, "[]")});
        rest::TransportSettings settings = quickSettings();
        settings.parallelReads = 2;
        settings.connectTimeout = 300ms;
        rest::Transport transport(server.url(), settings);
        QList<QFuture<Result<rest::Answer<QByteArray>>>> futures;
        for (int i = 0; i < 7; ++i)
            futures << get(transport, u"id-%1"_s.arg(i));
        transport.cancel(u"id-5"_s);
        QTRY_COMPARE(server.seen().size(), 2);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.elapsed() > 500);
        QCOMPARE(server.seen().size(), 2);
        server.release();
        for (int i = 0; i < 7; ++i) {
            AWAIT(result, futures.at(i));
            QCOMPARE(bool(result), i != 5);
        }
        QCOMPARE(server.seen().size(), 6);
    }

    void keepsSoManyTraces()
    {
        scripted::ScriptedServer server;
        rest::TransportSettings settings = quickSettings();
        settings.traceCount = 3;
        rest::Transport transport(server.url(), settings);
        for (int i = 0; i < 5; ++i) {
            AWAIT(result, get(transport, u"id-%1"_s.arg(i)));
        }
        QCOMPARE(transport.traces().size(), std::size_t(3));
        QCOMPARE(transport.traces().front().requestId, u"id-2"_s);
    }

    void survivesBeingDestroyedByItsOwnAnswer()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(200, "[]")});
        auto transport = std::make_unique<rest::Transport>(server.url(), quickSettings());
        bool called = false;
        get(*transport).then(this, [&](const Result<rest::Answer<QByteArray>>&) {
            called = true;
            transport.reset();
        });
        QTRY_VERIFY(called);
        QVERIFY(!transport);
    }

    void endsReadsWithTheTransport()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::of(Kind::Hold)});
        auto transport = std::make_unique<rest::Transport>(server.url(), quickSettings());
        QList<QFuture<Result<rest::Answer<QByteArray>>>> futures;
        for (int i = 0; i < 10; ++i)
            futures << get(*transport);
        QTRY_VERIFY(server.seen().size() >= 4);
        transport.reset();
        for (const auto& future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
