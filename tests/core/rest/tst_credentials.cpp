// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/credentials.h"

#include "core/rest/profile.h"
#include "tests/core/rest/waiting.h"
#include "tests/support/http/certificates.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

using rest::Credentials;

namespace {
const QString Token = u"eyJhbGciOi.s3cr3t-token_7319.c2ln"_s;
const QString Password = u"correct horse 7319 ü"_s;
} // namespace

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesHeaders();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void sendsTheHeader();
    void sendsNothingOverAnOpenLine();
    void sendsNothingToAnotherPlace();
    void neverRepeatsWhatItSent_data();
    void neverRepeatsWhatItSent();
    void redacts_data();
    void redacts();
    void readsAuthorities();
    void trustsAnAuthorityOfItsOwn();
};

void TestCredentials::makesHeaders()
{
    QCOMPARE(rest::authorizationHeader({}), QByteArray());
    QVERIFY(!rest::tokenProvider({}));
    QCOMPARE(rest::authorizationHeader({Credentials::Kind::Bearer, {}, u"abc.def"_s}),
             "Bearer abc.def"_ba);
    // RFC 7617: UTF-8 before base64.
    QCOMPARE(rest::authorizationHeader({Credentials::Kind::Basic, u"test"_s, u"123£"_s}),
             "Basic dGVzdDoxMjPCow=="_ba);
}

void TestCredentials::refusesWhatIsNone_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("secret");
    const int bearer = int(Credentials::Kind::Bearer);
    const int basic = int(Credentials::Kind::Basic);
    QTest::newRow("no token") << bearer << QString() << QString();
    QTest::newRow("a header of one's own") << bearer << QString() << u"abc\r\nX-Evil: 1"_s;
    QTest::newRow("two words") << bearer << QString() << u"Bearer abc"_s;
    QTest::newRow("not ASCII") << bearer << QString() << u"schlüssel"_s;
    QTest::newRow("endless") << bearer << QString() << QString(100'000, u'a');
    QTest::newRow("no user") << basic << QString() << u"word"_s;
    QTest::newRow("a colon") << basic << u"a:b"_s << u"word"_s;
    QTest::newRow("a line end") << basic << u"a"_s << u"wo\nrd"_s;
}

void TestCredentials::refusesWhatIsNone()
{
    QFETCH(int, kind);
    QFETCH(QString, user);
    QFETCH(QString, secret);
    const Credentials credentials{Credentials::Kind(kind), user, secret};
    const Result<void> checked = rest::checkCredentials(credentials);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Rejected);
    QVERIFY(secret.isEmpty() || !checked.error().message.contains(secret));
    QVERIFY(rest::authorizationHeader(credentials).isEmpty());
}

void TestCredentials::sendsTheHeader()
{
    scripted::ScriptedServer server;
    server.script("GET", "/a", {scripted::Behaviour::answer(200, "[]")});
    server.script("POST", "/a", {scripted::Behaviour::answer(201, "{}")});
    rest::TransportSettings settings = quickSettings();
    settings.token = rest::tokenProvider({Credentials::Kind::Basic, u"ines"_s, Password});
    rest::Transport transport(server.url(), settings);
    AWAIT(read, sendRaw(transport, rest::Method::Get, u"/a"_s));
    QVERIFY(read);
    AWAIT(written, sendRaw(transport, rest::Method::Post, u"/a"_s, "{}"));
    QVERIFY(written);
    for (const scripted::Seen& seen : server.seen())
        QCOMPARE(seen.headers.value("authorization"),
                 "Basic "_ba + (u"ines:"_s + Password).toUtf8().toBase64());
}

void TestCredentials::sendsNothingOverAnOpenLine()
{
    rest::TransportSettings settings = quickSettings();
    settings.token = rest::tokenProvider({Credentials::Kind::Bearer, {}, Token});
    // An address that answers nobody: a request would end in time-out, not at once.
    rest::Transport transport(QUrl(u"http://192.0.2.1:8000"_s), settings);
    AWAIT(read, sendRaw(transport, rest::Method::Get, u"/a"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Unauthenticated);
    QVERIFY(read.error().message.contains(u"not encrypted"_s));
    QVERIFY(!read.error().message.contains(Token));
    AWAIT(written, sendRaw(transport, rest::Method::Post, u"/a"_s, "{}"));
    QCOMPARE(written.error().kind, ErrorKind::Unauthenticated);
    AWAIT(found, rest::detectProfile(u"http://192.0.2.1:8000"_s, settings));
    QVERIFY(!found);
    QVERIFY(found.error().message.contains(u"not encrypted"_s));
}

void TestCredentials::sendsNothingToAnotherPlace()
{
    scripted::ScriptedServer elsewhere;
    scripted::ScriptedServer server;
    server.script("GET", "/a",
                  {scripted::Behaviour::answer(302, "").with("Location",
                                                             elsewhere.url(u"/b"_s).toEncoded())});
    rest::TransportSettings settings = quickSettings();
    settings.token = rest::tokenProvider({Credentials::Kind::Bearer, {}, Token});
    rest::Transport transport(server.url(), settings);
    AWAIT(read, sendRaw(transport, rest::Method::Get, u"/a"_s));
    QVERIFY(!read);
    QVERIFY(elsewhere.seen().isEmpty());
}

void TestCredentials::neverRepeatsWhatItSent_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    const QString secret = Token;
    const QString blob = QString::fromLatin1((u"ines:"_s + Password).toUtf8().toBase64());
    for (const int status : {400, 401, 403, 422, 500, 200}) {
        QTest::addRow("token, %d", status)
            << u"{\"detail\":\"Bad token %1\"}"_s.arg(secret) << status;
        QTest::addRow("header, %d", status)
            << u"seen: Authorization: Basic %1 and password %2"_s.arg(blob, Password) << status;
        QTest::addRow("validation, %d", status)
            << u"{\"detail\":[{\"loc\":[\"header\"],\"msg\":\"not valid: %1\",\"type\":\"x\"}]}"_s
                   .arg(secret)
            << status;
    }
}

void TestCredentials::neverRepeatsWhatItSent()
{
    QFETCH(QString, body);
    QFETCH(int, status);
    scripted::ScriptedServer server;
    server.script("GET", "/a", {scripted::Behaviour::answer(status, body.toUtf8())});
    for (const Credentials& credentials :
         {Credentials{Credentials::Kind::Bearer, {}, Token},
          Credentials{Credentials::Kind::Basic, u"ines"_s, Password}}) {
        rest::TransportSettings settings = quickSettings();
        settings.token = rest::tokenProvider(credentials);
        rest::Transport transport(server.url(), settings);
        rest::Request request;
        request.path = u"/a"_s;
        AWAIT(read,
              transport.send<QByteArray>(request, [](const rest::Reply&) -> Result<QByteArray> {
                  Error error;
                  error.kind = ErrorKind::Malformed;
                  error.message = u"Not what was expected."_s;
                  return error;
              }));
        QVERIFY(!read);
        QString all = read.error().message + read.error().detail;
        for (const FieldError& field : read.error().fields)
            all += field.message;
        for (const rest::RequestTrace& trace : transport.traces())
            all += rest::traceDetails(trace) + trace.reason;
        QVERIFY2(!all.contains(credentials.secret), qPrintable(all));
        QVERIFY(!all.contains(QString::fromLatin1(credentials.secret.toUtf8().toBase64())));
    }
}

void TestCredentials::redacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("nothing to hide") << u"GET http://host/v1/sprints\nstatus: 500"_s
                                     << u"GET http://host/v1/sprints\nstatus: 500"_s;
    QTest::newRow("header") << u"Authorization: Bearer abcdef.123"_s << u"Authorization: •••"_s;
    QTest::newRow("echo") << u"{\"authorization\": \"Basic YTpi\"}"_s
                          << u"{\"authorization\": \"•••\"}"_s;
    QTest::newRow("scheme alone") << u"got bearer abcdef123456 here"_s << u"got bearer ••• here"_s;
    QTest::newRow("the word basic") << u"a basic set of rules"_s << u"a basic set of rules"_s;
    QTest::newRow("user info") << u"at https://ines:word@host/x"_s << u"at https://host/x"_s;
    QTest::newRow("query") << u"GET http://h/x?access_token=abc&limit=5"_s
                           << u"GET http://h/x?access_token=•••&limit=5"_s;
    QTest::newRow("field") << u"{\"password\":\"a b c\",\"name\":\"x\"}"_s
                           << u"{\"password\":•••,\"name\":\"x\"}"_s;
    QTest::newRow("cookie") << u"Set-Cookie: sid=1; Path=/\nnext"_s << u"Set-Cookie: •••\nnext"_s;
}

void TestCredentials::redacts()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(rest::redacted(text), clean);
}

void TestCredentials::readsAuthorities()
{
    AWAIT(none, rest::readAuthorities({}));
    QVERIFY(none);
    QVERIFY(none->isEmpty());
    AWAIT(missing, rest::readAuthorities(u"/no/such/ca.pem"_s));
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(u"/no/such/ca.pem"_s));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n");
    file.close();
    AWAIT(nonsense, rest::readAuthorities(file.fileName()));
    QVERIFY(!nonsense);
    QCOMPARE(nonsense.error().kind, ErrorKind::Rejected);
}

void TestCredentials::trustsAnAuthorityOfItsOwn()
{
    scripted::Certificates certificates;
    const scripted::Identity identity = certificates.identity(scripted::Certificates::Flaw::None);
    QVERIFY2(certificates.isValid(), qPrintable(certificates.errorText()));
    scripted::ScriptedServer server(identity);
    server.script("GET", "/a", {scripted::Behaviour::answer(200, "[]")});
    server.script("POST", "/a", {scripted::Behaviour::answer(201, "{}")});
    rest::TransportSettings settings = quickSettings();
    settings.tries = 1;
    settings.token = rest::tokenProvider({Credentials::Kind::Bearer, {}, Token});
    {
        rest::Transport stranger(server.url(), settings);
        AWAIT(read, sendRaw(stranger, rest::Method::Get, u"/a"_s));
        QVERIFY(!read);
        QVERIFY(server.seen().isEmpty());
    }
    AWAIT(authorities, rest::readAuthorities(certificates.authority()));
    QVERIFY(authorities);
    settings.authorities = *authorities;
    rest::Transport transport(server.url(), settings);
    AWAIT(read, sendRaw(transport, rest::Method::Get, u"/a"_s));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    AWAIT(written, sendRaw(transport, rest::Method::Post, u"/a"_s, "{}"));
    QVERIFY(written);
    QCOMPARE(server.seen().constLast().headers.value("authorization"),
             "Bearer "_ba + Token.toLatin1());
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
