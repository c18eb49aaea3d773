// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/clusterreader.h"
#include "core/kafka/consumer.h"
#include "tests/support/http/certificates.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::ClusterReader;
using scripted::Certificates;

/// Certificates that are not what they should be. Nothing of Kafka is spoken: it ends before.
class TestKafkaTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongWithACertificate_data();
    void saysWhatIsWrongWithACertificate();
    void takesAnythingWhenToldTo();

private:
    Certificates m_certificates;
};

void TestKafkaTls::saysWhatIsWrongWithACertificate_data()
{
    QTest::addColumn<int>("flaw");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QString>("message");
    const QString stranger =
        u"The certificate of %1 is of an authority that is not trusted here. Name the file of that "
        "authority (ssl.ca.location)."_s;
    using enum Certificates::Flaw;
    QTest::newRow("of an unknown authority") << static_cast<int>(None) << false << stranger;
    QTest::newRow("of no authority") << static_cast<int>(SelfSigned) << true << stranger;
    QTest::newRow("expired") << static_cast<int>(Expired) << true
                             << u"The certificate of %1 is not valid today. It has expired, or the "
                                "clock of this computer is wrong."_s;
    QTest::newRow("for another name")
        << static_cast<int>(AnotherHost) << true
        << u"The certificate of %1 is made for another name. Connect by the name that it is made "
           "for."_s;
}

void TestKafkaTls::saysWhatIsWrongWithACertificate()
{
    QFETCH(int, flaw);
    QFETCH(bool, isKnown);
    QFETCH(QString, message);
    const scripted::ScriptedServer server(
        m_certificates.identity(static_cast<Certificates::Flaw>(flaw)));
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.errorText()));
    kafka::Connection connection{u"127.0.0.1:%1"_s.arg(server.port()),
                                 {{u"security.protocol"_s, u"ssl"_s}}};
    if (isKnown)
        connection.properties.insert(u"ssl.ca.location"_s, m_certificates.authority());
    ClusterReader reader(connection);
    const auto probed = reader.probe();
    QTRY_VERIFY_WITH_TIMEOUT(probed.isFinished(), 9000);
    const auto answer = probed.result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().message, message.arg(connection.bootstrap));
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
}

void TestKafkaTls::takesAnythingWhenToldTo()
{
    const scripted::ScriptedServer server(m_certificates.identity(Certificates::Flaw::AnotherHost));
    const kafka::Connection connection{u"127.0.0.1:%1"_s.arg(server.port()),
                                       {{u"security.protocol"_s, u"ssl"_s},
                                        {u"enable.ssl.certificate.verification"_s, u"false"_s}}};
    ClusterReader reader(connection, 1500ms);
    const auto probed = reader.probe();
    QTRY_VERIFY_WITH_TIMEOUT(probed.isFinished(), 9000);
    const auto answer = probed.result();
    QVERIFY(!answer); // It speaks HTTP.
    QVERIFY2(!answer.error().message.contains(u"certificate"_s),
             qPrintable(answer.error().message));
}

QTEST_GUILESS_MAIN(TestKafkaTls)
#include "tst_kafkatls.moc"
