// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/brokersecurity.h"
#include "app/sandbox/options.h"
#include "app/sandbox/switches.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::BrokerSecrets;
using sandbox::BrokerSecurity;
using Door = BrokerSecurity::Door;

class TestBrokerSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheSwitches_data();
    void followsTheSwitches();
    void isSetAtTheStartOnly();
    void isForItsOwnKafka();
    void keepsItsPasswords();
    void isReadByItsOwnerOnly();
    void separatesSecretsFromTheRest_data();
    void separatesSecretsFromTheRest();
    void asksForACertificateWhereRightsCount();
};

void TestBrokerSecurity::followsTheSwitches_data()
{
    QTest::addColumn<QString>("security");
    QTest::addColumn<QString>("acl");
    QTest::addColumn<int>("door");
    QTest::addColumn<bool>("isReadOnly");
    const auto row = [](const QString& security, const QString& acl, Door door, bool isReadOnly) {
        QTest::addRow("%s, %s", qPrintable(security), qPrintable(acl))
            << security << acl << static_cast<int>(door) << isReadOnly;
    };
    row(u"off"_s, u"off"_s, Door::Open, false);
    row(u"plain"_s, u"off"_s, Door::Plain, false);
    row(u"scram"_s, u"off"_s, Door::Scram, false);
    row(u"tls"_s, u"off"_s, Door::Tls, false);
    row(u"scram-tls"_s, u"off"_s, Door::ScramTls, false);
    row(u"tls"_s, u"read-only"_s, Door::Tls, true);
    // Rights bind a user, so there must be one.
    row(u"off"_s, u"read-only"_s, Door::Plain, true);
}

void TestBrokerSecurity::followsTheSwitches()
{
    QFETCH(QString, security);
    QFETCH(QString, acl);
    QFETCH(int, door);
    QFETCH(bool, isReadOnly);
    const BrokerSecurity wanted = sandbox::brokerSecurity(security, acl);
    QCOMPARE(static_cast<int>(wanted.door), door);
    QCOMPARE(wanted.rights == BrokerSecurity::Rights::ReadOnly, isReadOnly);
    const sandbox::Switches switches;
    QVERIFY(switches.check(u"security"_s, security));
    QVERIFY(switches.check(u"acl"_s, acl));
}

void TestBrokerSecurity::isSetAtTheStartOnly()
{
    const sandbox::Switches switches;
    const auto changed = switches.checkChange(u"security"_s, u"tls"_s);
    QVERIFY(!changed);
    QVERIFY(changed.error().message.contains(u"--set security=tls"_s));
    QVERIFY(switches.checkChange(u"security"_s, u"off"_s));
    QVERIFY(switches.checkChange(u"publishing"_s, u"off"_s));
    QVERIFY(!switches.checkChange(u"nothing"_s, u"off"_s));
}

void TestBrokerSecurity::isForItsOwnKafka()
{
    for (const QString& setting : {u"security=plain"_s, u"acl=read-only"_s}) {
        const auto options =
            sandbox::readOptions({u"sandbox"_s, u"--bootstrap=127.0.0.1:1"_s, u"--set"_s, setting});
        QVERIFY(!options);
        QVERIFY(options.error().message.contains(u"--bootstrap"_s));
    }
    QVERIFY(sandbox::readOptions(
        {u"sandbox"_s, u"--bootstrap=127.0.0.1:1"_s, u"--set"_s, u"security=off"_s}));
}

void TestBrokerSecurity::keepsItsPasswords()
{
    QTemporaryDir folder;
    BrokerSecrets first(folder.filePath(u"secrets"_s));
    BrokerSecrets second(folder.filePath(u"secrets"_s));
    BrokerSecrets other(folder.filePath(u"other"_s));
    QVERIFY(first.prepare() && second.prepare() && other.prepare());
    const auto secrets = first.clientSecrets(Door::Scram, BrokerSecrets::reader());
    QVERIFY(secrets.value(u"sasl.password"_s).size() >= 16);
    QCOMPARE(second.clientSecrets(Door::Scram, BrokerSecrets::reader()), secrets);
    QVERIFY(other.clientSecrets(Door::Scram, BrokerSecrets::reader()) != secrets);
    QVERIFY(first.clientSecrets(Door::Scram, BrokerSecrets::administrator()) != secrets);
    QVERIFY(!first.hasKeys());
}

void TestBrokerSecurity::isReadByItsOwnerOnly()
{
    QTemporaryDir folder;
    BrokerSecrets secrets(folder.filePath(u"secrets"_s));
    QVERIFY(secrets.prepare());
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(secrets.folder()).permissions() & Others, QFile::Permissions());
    const QDir inside(secrets.folder());
    const auto files = inside.entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const QFileInfo& file : files)
        QCOMPARE(file.permissions() & Others, QFile::Permissions());
}

void TestBrokerSecurity::separatesSecretsFromTheRest_data()
{
    QTest::addColumn<int>("door");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<QString>("secret");
    const auto row = [](const char* name, Door door, const QString& protocol,
                        const QString& mechanism, const QString& secret) {
        QTest::newRow(name) << static_cast<int>(door) << protocol << mechanism << secret;
    };
    row("open", Door::Open, {}, {}, {});
    row("PLAIN", Door::Plain, u"sasl_plaintext"_s, u"PLAIN"_s, u"sasl.password"_s);
    row("SCRAM", Door::Scram, u"sasl_plaintext"_s, u"SCRAM-SHA-512"_s, u"sasl.password"_s);
    row("TLS", Door::Tls, u"ssl"_s, {}, u"ssl.key.password"_s);
    row("both", Door::ScramTls, u"sasl_ssl"_s, u"SCRAM-SHA-512"_s, u"sasl.password"_s);
}

void TestBrokerSecurity::separatesSecretsFromTheRest()
{
    QFETCH(int, door);
    QFETCH(QString, protocol);
    QFETCH(QString, mechanism);
    QFETCH(QString, secret);
    QTemporaryDir folder;
    BrokerSecrets secrets(folder.path());
    QVERIFY(secrets.prepare());
    const auto of = static_cast<Door>(door);
    const auto open = secrets.clientProperties(of, BrokerSecrets::reader());
    const auto hidden = secrets.clientSecrets(of, BrokerSecrets::reader());
    QCOMPARE(open.value(u"security.protocol"_s), protocol);
    QCOMPARE(open.value(u"sasl.mechanism"_s), mechanism);
    QCOMPARE(hidden.keys(), secret.isEmpty() ? QStringList() : QStringList{secret});
    for (const QString& value : hidden)
        QVERIFY(!value.isEmpty() && !open.values().contains(value));
}

void TestBrokerSecurity::asksForACertificateWhereRightsCount()
{
    QTemporaryDir folder;
    BrokerSecrets secrets(folder.path());
    QVERIFY(secrets.prepare());
    const sandbox::BrokerPorts ports{1, 2, 3, 4, 5};
    const QByteArray bound =
        secrets.nodeProperties(ports, BrokerSecurity::Rights::ReadOnly, "secrets");
    const QByteArray free = secrets.nodeProperties(ports, BrokerSecurity::Rights::All, "secrets");
    QVERIFY(bound.contains("listener.name.tls.ssl.client.auth=required\n"));
    QVERIFY(free.contains("listener.name.tls.ssl.client.auth=requested\n"));
    QVERIFY(bound.contains("listeners=PLAINTEXT://127.0.0.1:1,SASL://127.0.0.1:2,"
                           "TLS://127.0.0.1:3,STLS://127.0.0.1:4,CONTROLLER://127.0.0.1:5\n"));
    QCOMPARE(ports.of(Door::ScramTls), 4);
}

QTEST_GUILESS_MAIN(TestBrokerSecurity)
#include "tst_brokersecurity.moc"
