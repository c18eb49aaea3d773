// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/kafkasecurity.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestKafkaSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsSecrets_data();
    void knowsSecrets();
    void knowsWhatRunsCode();
    void readsItsOwnWords_data();
    void readsItsOwnWords();
    void readsOthersWords();
    void keepsWhatItDoesNotKnow();
    void leavesNothingBehind();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void namesTheSecrets();
};

void TestKafkaSecurity::knowsSecrets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSecret");
    for (const QString& name :
         {u"sasl.password"_s, u"ssl.key.password"_s, u"ssl.keystore.password"_s, u"ssl.key.pem"_s,
          u"SSL.Key.PEM"_s, u"ssl_key"_s, u" sasl.oauthbearer.client.secret"_s,
          u"sasl.oauthbearer.config"_s, u"sasl.jaas.config"_s, u"ssl.keystore.key"_s,
          u"sasl.oauthbearer.assertion.private.key.pem"_s,
          u"sasl.oauthbearer.assertion.private.key.passphrase"_s})
        QTest::addRow("%s", qPrintable(name)) << name << true;
    for (const QString& name :
         {u"sasl.username"_s, u"ssl.key.location"_s, u"security.protocol"_s, u"ssl.ca.pem"_s,
          u"ssl.certificate.pem"_s, u"client.id"_s, u"sasl.mechanism"_s})
        QTest::addRow("%s", qPrintable(name)) << name << false;
}

void TestKafkaSecurity::knowsSecrets()
{
    QFETCH(QString, name);
    QFETCH(bool, isSecret);
    QCOMPARE(isSecretProperty(name), isSecret);
}

void TestKafkaSecurity::knowsWhatRunsCode()
{
    QVERIFY(isRunningProperty(u"plugin.library.paths"));
    QVERIFY(isRunningProperty(u" SASL.kerberos.kinit.cmd "));
    QVERIFY(isRunningProperty(u"ssl.engine.location"));
    QVERIFY(!isRunningProperty(u"ssl.ca.location"));
}

void TestKafkaSecurity::readsItsOwnWords_data()
{
    using enum KafkaEncryption;
    QTest::addColumn<KafkaSecurity>("security");
    QTest::addColumn<QString>("protocol");
    const auto row = [](const char* name, const KafkaSecurity& security, const QString& protocol) {
        QTest::newRow(name) << security << protocol;
    };
    row("nothing", {}, {});
    row("PLAIN", {.login = KafkaLogin::Plain, .user = u"anna"_s}, u"sasl_plaintext"_s);
    row("SCRAM-SHA-256", {.login = KafkaLogin::ScramSha256, .user = u"anna"_s},
        u"sasl_plaintext"_s);
    row("SCRAM-SHA-512 within TLS",
        {.encryption = Tls,
         .login = KafkaLogin::ScramSha512,
         .user = u"anna"_s,
         .caFile = u"/ca.pem"_s},
        u"sasl_ssl"_s);
    row("TLS", {.encryption = Tls}, u"ssl"_s);
    row("TLS with a certificate",
        {.encryption = Tls,
         .caFile = u"/ca.pem"_s,
         .certificateFile = u"/a.pem"_s,
         .keyFile = u"/a.key"_s},
        u"ssl"_s);
}

void TestKafkaSecurity::readsItsOwnWords()
{
    QFETCH(KafkaSecurity, security);
    QFETCH(QString, protocol);
    const KafkaProperties properties = withKafkaSecurity({}, security);
    QCOMPARE(properties.value(u"security.protocol"_s), protocol);
    QVERIFY(kafkaSecurityOf(properties) == security);
    QVERIFY(std::ranges::none_of(properties.keys(), isSecretProperty));
}

void TestKafkaSecurity::readsOthersWords()
{
    const KafkaSecurity security = kafkaSecurityOf({{u"security.protocol"_s, u"SASL_SSL"_s},
                                                    {u"sasl.mechanisms"_s, u"scram-sha-512"_s},
                                                    {u"sasl.username"_s, u"anna"_s}});
    QCOMPARE(security.encryption, KafkaEncryption::Tls);
    QCOMPARE(security.login, KafkaLogin::ScramSha512);
    QCOMPARE(security.user, u"anna"_s);
}

void TestKafkaSecurity::keepsWhatItDoesNotKnow()
{
    const KafkaProperties properties{{u"client.id"_s, u"me"_s},
                                     {u"security.protocol"_s, u"sasl_ssl"_s},
                                     {u"sasl.mechanism"_s, u"OAUTHBEARER"_s}};
    const KafkaSecurity security = kafkaSecurityOf(properties);
    QCOMPARE(security.login, KafkaLogin::Other);
    QCOMPARE(withKafkaSecurity(properties, security), properties);
}

void TestKafkaSecurity::leavesNothingBehind()
{
    const KafkaProperties before{{u"client.id"_s, u"me"_s},
                                 {u"security.protocol"_s, u"SASL_SSL"_s},
                                 {u"sasl.mechanisms"_s, u"PLAIN"_s},
                                 {u"sasl.username"_s, u"anna"_s},
                                 {u"ssl.ca.location"_s, u"/ca.pem"_s}};
    const KafkaProperties expected{{u"client.id"_s, u"me"_s},
                                   {u"security.protocol"_s, u"plaintext"_s}};
    QCOMPARE(withKafkaSecurity(before, {}), expected);
}

void TestKafkaSecurity::saysWhatIsMissing_data()
{
    QTest::addColumn<KafkaSecurity>("security");
    QTest::addColumn<QString>("field");
    QTest::newRow("fine") << KafkaSecurity{.login = KafkaLogin::Plain, .user = u"anna"_s}
                          << QString();
    QTest::newRow("no user") << KafkaSecurity{.login = KafkaLogin::ScramSha256} << u"user"_s;
    QTest::newRow("a key alone") << KafkaSecurity{.encryption = KafkaEncryption::Tls,
                                                  .keyFile = u"/a.key"_s}
                                 << u"certificateFile"_s;
    QTest::newRow("a certificate alone")
        << KafkaSecurity{.encryption = KafkaEncryption::Tls, .certificateFile = u"/a.pem"_s}
        << u"keyFile"_s;
}

void TestKafkaSecurity::saysWhatIsMissing()
{
    QFETCH(KafkaSecurity, security);
    QFETCH(QString, field);
    const auto checked = checkKafkaSecurity(security);
    QCOMPARE(bool(checked), field.isEmpty());
    if (!checked)
        QCOMPARE(checked.error().fields.constFirst().path, field);
}

void TestKafkaSecurity::namesTheSecrets()
{
    QCOMPARE(kafkaSecretNames({}), QStringList());
    QCOMPARE(kafkaSecretNames(withKafkaSecurity({}, {.login = KafkaLogin::Plain, .user = u"a"_s})),
             QStringList{u"sasl.password"_s});
    QCOMPARE(kafkaSecretNames(withKafkaSecurity({}, {.encryption = KafkaEncryption::Tls,
                                                     .certificateFile = u"/a.pem"_s,
                                                     .keyFile = u"/a.key"_s})),
             QStringList{u"ssl.key.password"_s});
}

QTEST_GUILESS_MAIN(TestKafkaSecurity)
#include "tst_kafkasecurity.moc"
