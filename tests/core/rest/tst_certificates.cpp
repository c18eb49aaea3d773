// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/rest/waiting.h"
#include "tests/support/http/certificates.h"

#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;
using rest::Method;
using scripted::Behaviour;
using scripted::Certificates;

Q_DECLARE_METATYPE(scripted::Certificates::Flaw)

/// A server with a wrong certificate gets nothing, and the sentence says what to do.
class TestCertificates : public QObject
{
    Q_OBJECT

private:
    QByteArray authority() const
    {
        QFile file(m_certificates.authority());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    rest::TransportSettings settings(bool ownAuthority) const
    {
        rest::TransportSettings settings = quickSettings();
        if (ownAuthority)
            settings.authorities = authority();
        return settings;
    }

    Certificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.errorText()));
    }

    void believesItsOwnAuthority()
    {
        scripted::ScriptedServer server(m_certificates.identity(Certificates::Flaw::None));
        QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.errorText()));
        server.script("GET", "/x", {Behaviour::answer(200, "[1]")});
        server.script("POST", "/sprints", {Behaviour::answer(201, "{}")});
        rest::Transport transport(server.url(), settings(true));
        AWAIT(read, sendRaw(transport, Method::Get, u"/x"_s));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->value, "[1]"_ba);
        AWAIT(written, sendRaw(transport, Method::Post, u"/sprints"_s, "{}"));
        QVERIFY(written);
        QCOMPARE(server.count("POST"), 1);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<Certificates::Flaw>("flaw");
        QTest::addColumn<bool>("ownAuthority");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("advice");
        using Flaw = Certificates::Flaw;
        QTest::newRow("own authority not named")
            << Flaw::None << false << u"comes from an authority that this computer does not know"_s
            << u"name its CA file in the workspace's settings"_s;
        QTest::newRow("expired") << Flaw::Expired << true << u"expired on"_s
                                 << u"has to renew it, unless this computer's clock is wrong"_s;
        QTest::newRow("another host")
            << Flaw::AnotherHost << true << u"is made out for other.example"_s
            << u"Is the address right?"_s;
        QTest::newRow("signed by itself")
            << Flaw::SelfSigned << true << u"is signed by itself"_s << u"name it as the CA file"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(Certificates::Flaw, flaw);
        QFETCH(bool, ownAuthority);
        QFETCH(QString, part);
        QFETCH(QString, advice);
        scripted::ScriptedServer server(m_certificates.identity(flaw));
        QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.errorText()));
        rest::Transport transport(server.url(), settings(ownAuthority));
        AWAIT(read, sendRaw(transport, Method::Get, u"/x"_s));
        QCOMPARE(errorKindName(read.error().kind), u"unreachable"_s);
        QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
        QVERIFY2(read.error().message.contains(advice), qPrintable(read.error().message));
        QVERIFY(read.error().detail.contains(u"certificate: "_s));
        // A certificate does not get better within seconds.
        QCOMPARE(transport.traces().size(), std::size_t(1));
        AWAIT(written, sendRaw(transport, Method::Post, u"/sprints"_s, "{\"a\":1}"));
        QCOMPARE(errorKindName(written.error().kind), u"unreachable"_s);
        QVERIFY2(written.error().message.contains(part), qPrintable(written.error().message));
        QVERIFY(written.error().message.endsWith(u"Nothing was sent."_s));
        QCOMPARE(server.seen().size(), 0);
    }

    void saysThatThereIsNoTls()
    {
        scripted::ScriptedServer server;
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        rest::Transport transport(url, settings(false));
        AWAIT(written, sendRaw(transport, Method::Post, u"/sprints"_s, "{\"a\":1}"));
        QCOMPARE(errorKindName(written.error().kind), u"unreachable"_s);
        QVERIFY2(written.error().message.contains(u"Nothing was sent."_s),
                 qPrintable(written.error().message));
        QCOMPARE(server.seen().size(), 0);
    }

    void saysThatThereIsOnlyTls()
    {
        scripted::ScriptedServer server(m_certificates.identity(Certificates::Flaw::None));
        QUrl url = server.url();
        url.setScheme(u"http"_s);
        rest::Transport transport(url, settings(false));
        AWAIT(read, sendRaw(transport, Method::Get, u"/x"_s));
        QVERIFY(!read);
        QVERIFY(!read.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
