// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/kafkasecurity.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

using settings::KafkaSecurity;
using Properties = QMap<QString, QString>;

class TestKafkaSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesEveryKind_data();
    void readsAndWritesEveryKind();
    void leavesOutWhatIsNotNeeded();
    void namesWhatIsMissing();
};

void TestKafkaSecurity::readsAndWritesEveryKind_data()
{
    QTest::addColumn<Properties>("properties");
    QTest::addColumn<KafkaSecurity::Login>("login");
    QTest::addColumn<KafkaSecurity::Transport>("transport");
    using Login = KafkaSecurity::Login;
    using Transport = KafkaSecurity::Transport;
    QTest::newRow("nothing") << Properties() << Login::None << Transport::Plain;
    QTest::newRow("plain login") << Properties{{u"security.protocol"_s, u"SASL_PLAINTEXT"_s},
                                               {u"sasl.mechanism"_s, u"PLAIN"_s},
                                               {u"sasl.username"_s, u"ines"_s}}
                                 << Login::Plain << Transport::Plain;
    QTest::newRow("scram over TLS with a CA")
        << Properties{{u"security.protocol"_s, u"SASL_SSL"_s},
                      {u"sasl.mechanism"_s, u"SCRAM-SHA-512"_s},
                      {u"sasl.username"_s, u"ines"_s},
                      {u"ssl.ca.location"_s, u"/etc/ca.pem"_s}}
        << Login::Scram512 << Transport::Tls;
    QTest::newRow("client certificate and free properties")
        << Properties{{u"security.protocol"_s, u"SSL"_s},
                      {u"ssl.certificate.location"_s, u"/etc/me.pem"_s},
                      {u"ssl.key.location"_s, u"/etc/me.key"_s},
                      {u"client.id"_s, u"desk 4"_s}}
        << Login::None << Transport::Tls;
    QTest::newRow("a mechanism without a form of its own")
        << Properties{{u"security.protocol"_s, u"SASL_SSL"_s},
                      {u"sasl.mechanism"_s, u"OAUTHBEARER"_s},
                      {u"sasl.oauthbearer.method"_s, u"oidc"_s}}
        << Login::Other << Transport::Tls;
}

void TestKafkaSecurity::readsAndWritesEveryKind()
{
    QFETCH(Properties, properties);
    QFETCH(KafkaSecurity::Login, login);
    QFETCH(KafkaSecurity::Transport, transport);
    const KafkaSecurity security = settings::kafkaSecurityOf(properties);
    QCOMPARE(security.login, login);
    QCOMPARE(security.transport, transport);
    QCOMPARE(settings::toProperties(security), properties);
}

void TestKafkaSecurity::leavesOutWhatIsNotNeeded()
{
    KafkaSecurity security;
    security.user = u"ines"_s;
    security.caFile = u"/etc/ca.pem"_s;
    QVERIFY(settings::toProperties(security).isEmpty());
    // The other spelling of a mechanism is understood, and written in the one that is documented.
    const KafkaSecurity other = settings::kafkaSecurityOf(
        {{u"security.protocol"_s, u"sasl_plaintext"_s}, {u"sasl.mechanisms"_s, u"PLAIN"_s}});
    QCOMPARE(other.login, KafkaSecurity::Login::Plain);
    QCOMPARE(settings::toProperties(other).value(u"sasl.mechanism"_s), u"PLAIN"_s);
}

void TestKafkaSecurity::namesWhatIsMissing()
{
    KafkaSecurity security;
    QVERIFY(settings::kafkaSecurityProblem(security, false).isEmpty());
    security.login = KafkaSecurity::Login::Scram256;
    QVERIFY(settings::kafkaSecurityProblem(security, true).contains(u"user name"_s));
    security.user = u"ines"_s;
    QVERIFY(settings::kafkaSecurityProblem(security, false).contains(u"password"_s));
    QVERIFY(settings::kafkaSecurityProblem(security, true).isEmpty());
    security.transport = KafkaSecurity::Transport::Tls;
    security.keyFile = u"/etc/me.key"_s;
    QVERIFY(settings::kafkaSecurityProblem(security, true).contains(u"both files"_s));
}

QTEST_GUILESS_MAIN(TestKafkaSecurity)
#include "tst_kafkasecurity.moc"
