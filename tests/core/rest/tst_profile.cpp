// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/profile.h"
#include "tests/core/rest/fixture.h"
#include "tests/core/rest/waiting.h"
#include "tests/support/http/scriptedserver.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rest::Profile;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tidiesAddresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("host and port") << u"localhost:8000"_s << u"http://localhost:8000"_s;
        QTest::newRow("spaces and slash") << u"  http://h:1/v1/ "_s << u"http://h:1/v1"_s;
        QTest::newRow("documentation") << u"https://h/docs"_s << u"https://h"_s;
        QTest::newRow("description") << u"https://h/x/openapi.json"_s << u"https://h/x"_s;
        QTest::newRow("the list itself") << u"http://h:1/v1/sprints?x=1#y"_s << u"http://h:1/v1"_s;
        QTest::newRow("a login in it") << u"http://me:secret@h:1"_s << u"http://h:1"_s;
        QTest::newRow("IPv6") << u"http://[::1]:8000"_s << u"http://[::1]:8000"_s;
        QTest::newRow("empty") << u"  "_s << QString();
        QTest::newRow("another scheme") << u"ftp://h"_s << QString();
        QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("no host") << u"http://"_s << QString();
        QTest::newRow("a sentence") << u"my sprint service"_s << QString();
        QTest::newRow("a bad port") << u"h:99999"_s << QString();
        QTest::newRow("endless") << QString(100000, u'a') << QString();
    }

    void tidiesAddresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const Result<QUrl> result = rest::normalisedAddress(typed);
        QCOMPARE(result ? result->toString() : QString(), url);
        if (!result) {
            QCOMPARE(result.error().kind, ErrorKind::Rejected);
            QVERIFY(!result.error().message.isEmpty());
        }
    }

    void detects_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("says");
        const QByteArray s1 = fixture(u"sprints.json"_s);
        const QByteArray s0 = R"([{"id":"1","sprintName":"Sprint 1","sprintDuration":10}])";
        QTest::newRow("S1 at its root") << u"openapi-s1.json"_s << u""_s << s1 << Profile::S1
                                        << u"/v1"_s << u"The address in use is"_s;
        QTest::newRow("S1 with its prefix")
            << u"openapi-s1.json"_s << u"/v1/"_s << s1 << Profile::S1 << u"/v1"_s
            << u"Sprint Capacity API 1.4.0"_s;
        QTest::newRow("S1, empty list") << u"openapi-s1.json"_s << u"/v1"_s << "[]"_ba
                                        << Profile::S1 << u"/v1"_s << u"current generation"_s;
        QTest::newRow("S0 by its description") << u"openapi-s0.json"_s << u"/v1"_s << "[]"_ba
                                               << Profile::S0 << u"/v1"_s << u"does not support"_s;
        QTest::newRow("S0 by its list") << u"openapi-s1.json"_s << u"/v1"_s << s0 << Profile::S0
                                        << u"/v1"_s << u"does not support"_s;
        QTest::newRow("S1 without a description")
            << u""_s << u""_s << s1 << Profile::S1 << u"/v1"_s << u"current generation"_s;
        QTest::newRow("an empty list without a description")
            << u""_s << u"/v1"_s << "[]"_ba << Profile::S1 << u"/v1"_s << u"assumed"_s;
        QTest::newRow("a task service") << u"openapi-tasks.json"_s << u""_s << "[]"_ba
                                        << Profile::None << u""_s << u"task service"_s;
        QTest::newRow("another list") << u""_s << u"/v1"_s << R"([{"title":"x"}])"_ba
                                      << Profile::None << u"/v1"_s << u"does not know"_s;
        QTest::newRow("a list of numbers")
            << u""_s << u"/v1"_s << "[1]"_ba << Profile::None << u"/v1"_s << u"does not know"_s;
        QTest::newRow("not a list") << u"openapi-s1.json"_s << u"/v1"_s << "{}"_ba << Profile::None
                                    << u"/v1"_s << u"not with a list"_s;
    }

    void detects()
    {
        QFETCH(QString, schema);
        QFETCH(QString, given);
        QFETCH(QByteArray, list);
        QFETCH(Profile, profile);
        QFETCH(QString, base);
        QFETCH(QString, says);
        scripted::ScriptedServer server;
        if (!schema.isEmpty())
            server.script("GET", "/openapi.json", {Behaviour::answer(200, fixture(schema))});
        server.script("GET", "/v1/sprints", {Behaviour::answer(200, list)});
        AWAIT(found, rest::detectProfile(server.url(given).toString(), quickSettings()));
        QVERIFY(found);
        QCOMPARE(found->profile, profile);
        QCOMPARE(found->baseUrl, server.url(base));
        QVERIFY2(found->sentence.contains(says), qPrintable(found->sentence));
        QCOMPARE(found->isSupported(), profile == Profile::S1);
    }

    void findsAListWithoutAPrefix()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/sprints", {Behaviour::answer(200, fixture(u"sprints.json"_s))});
        AWAIT(found, rest::detectProfile(server.url().toString(), quickSettings()));
        QVERIFY(found);
        QCOMPARE(found->profile, Profile::S1);
        QCOMPARE(found->baseUrl, server.url());
    }

    void knowsAServiceWhoseDatabaseIsDown()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/openapi.json",
                      {Behaviour::answer(200, fixture(u"openapi-s1.json"_s))});
        server.script("GET", "/v1/sprints", {Behaviour::answer(500, "", "text/plain").closing()});
        AWAIT(found, rest::detectProfile(server.url().toString(), quickSettings()));
        QVERIFY(found);
        QCOMPARE(found->profile, Profile::S1);
        QVERIFY2(found->sentence.contains(u"cannot be read at the moment"_s),
                 qPrintable(found->sentence));
    }

    void survivesBadDescriptions()
    {
        for (const QByteArray& text : {"<html>"_ba, "{"_ba, "[]"_ba, "{\"paths\":7}"_ba,
                                       "{\"paths\":{\"/sprints\":null},\"info\":[]}"_ba}) {
            scripted::ScriptedServer server;
            server.script("GET", "/openapi.json", {Behaviour::answer(200, text)});
            AWAIT(found, rest::detectProfile(server.url().toString(), quickSettings()));
            QVERIFY(found);
            QCOMPARE(found->profile, Profile::None);
            QVERIFY(!found->sentence.isEmpty());
        }
    }

    void saysThatNothingAnswers()
    {
        rest::TransportSettings settings = quickSettings();
        settings.tries = 2;
        AWAIT(closed, rest::detectProfile(u"127.0.0.1:%1"_s.arg(scripted::closedPort()), settings));
        QCOMPARE(closed.error().kind, ErrorKind::Unreachable);
        AWAIT(nonsense, rest::detectProfile(u"ftp://x"_s, settings));
        QCOMPARE(nonsense.error().kind, ErrorKind::Rejected);
        scripted::ScriptedServer server;
        server.script("GET", "/openapi.json", {Behaviour::answer(401, "{}")});
        server.script("GET", "/v1/sprints", {Behaviour::answer(401, "{}")});
        AWAIT(login, rest::detectProfile(server.url().toString(), settings));
        QCOMPARE(login.error().kind, ErrorKind::Unauthenticated);
    }

    void stopsWhenCancelled()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/openapi.json", {Behaviour::of(Kind::Hold)});
        auto future = rest::detectProfile(server.url().toString(), quickSettings());
        QTRY_COMPARE(server.count("GET"), 1);
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
