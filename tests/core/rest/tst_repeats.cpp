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

/// What is asked again, how often, and when nothing is asked any more.
class TestRepeats : public QObject
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

    void readsADateByTheServersClock()
    {
        // Its clock is years behind ours: it means a minute, not "long ago".
        scripted::ScriptedServer server;
        server.script("GET", "/x",
                      {Behaviour::answer(429, "{}")
                           .with("Date", "Thu, 01 Jan 2015 09:00:00 GMT")
                           .with("Retry-After", "Thu, 01 Jan 2015 09:01:00 GMT")});
        rest::Transport transport(server.url(), quickSettings());
        AWAIT(result, get(transport));
        QCOMPARE(result.error().kind, ErrorKind::RateLimited);
        QCOMPARE(result.error().retryAfter, std::optional<std::chrono::milliseconds>(60s));
        QCOMPARE(server.seen().size(), 1);
        QVERIFY(transport.clockAhead() < -24h * 365);
    }

    void saysNothingOfAClockThatIsNotTold()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/x", {Behaviour::answer(200, "[]").with("Date", "yesterday")});
        rest::Transport transport(server.url(), quickSettings());
        AWAIT(result, get(transport));
        QVERIFY(result);
        QVERIFY(!transport.clockAhead());
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

    void saysWhyItsCircuitIsOpen()
    {
        QUrl url(u"http://127.0.0.1"_s);
        url.setPort(scripted::closedPort());
        rest::TransportSettings settings = quickSettings();
        settings.circuitFailures = 2;
        rest::Transport transport(url, settings);
        AWAIT(first, get(transport));
        QVERIFY(!first);
        AWAIT(read, get(transport));
        QVERIFY2(read.error().message.startsWith(u"Nothing answers at 127.0.0.1:"_s) &&
                     read.error().message.contains(u"the next try is possible at"_s),
                 qPrintable(read.error().message));
        QVERIFY(read.error().retryAfter > 0ms);
        AWAIT(written, sendRaw(transport, Method::Post, u"/x"_s, "{}"));
        QVERIFY2(written.error().message.endsWith(u"Nothing was sent."_s),
                 qPrintable(written.error().message));
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
};

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_repeats.moc"
