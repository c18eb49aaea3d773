// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/rest/waiting.h"
#include "tests/support/http/scriptedserver.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rest::Method;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

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
