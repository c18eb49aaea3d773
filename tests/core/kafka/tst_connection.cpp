// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/connection.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using kafka::Connection;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesKeyAndValue();
    void takesAddressesApart_data();
    void takesAddressesApart();
    void refusesWhatIsNoSetting_data();
    void refusesWhatIsNoSetting();
    void readsAPropertiesFile();
    void namesTheLineThatIsWrong();
    void saysThatAFileIsMissing();
    void refusesAHugeFile();
    void knowsSecrets_data();
    void knowsSecrets();
    void hidesSecrets();
    void namesTheLibrary();
};

void TestConnection::takesKeyAndValue()
{
    Connection connection;
    QVERIFY(kafka::addProperty(connection, u"sasl.password = a=b "));
    QCOMPARE(connection.properties.value(u"sasl.password"_s), u"a=b"_s);
}

void TestConnection::takesAddressesApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the common name") << u"bootstrap.servers"_s;
    QTest::newRow("the library's name") << u"metadata.broker.list"_s;
}

void TestConnection::takesAddressesApart()
{
    QFETCH(QString, name);
    Connection connection;
    QVERIFY(kafka::addProperty(connection, name + u"=one:1,two:2"_s));
    QCOMPARE(connection.bootstrap, u"one:1,two:2"_s);
    QVERIFY(connection.properties.isEmpty());
}

void TestConnection::refusesWhatIsNoSetting_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no equals sign") << u"hunter2"_s;
    QTest::newRow("no name") << u"=hunter2"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("loads a library") << u"plugin.library.paths=hunter2"_s;
    QTest::newRow("runs a command") << u"sasl.kerberos.kinit.cmd=hunter2"_s;
}

void TestConnection::refusesWhatIsNoSetting()
{
    QFETCH(QString, text);
    Connection connection;
    const auto added = kafka::addProperty(connection, text);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Rejected);
    QVERIFY(!added.error().message.contains(u"hunter2"_s));
    QCOMPARE(connection, Connection{});
}

void TestConnection::readsAPropertiesFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kafka.properties"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# comment\r\n\r\nbootstrap.servers=host:9092\r\n  security.protocol=SASL_SSL\n"
               "#client.id=x\nsasl.username=anna");
    file.close();
    Connection connection;
    QVERIFY(kafka::addPropertiesFile(connection, path));
    const QMap<QString, QString> expected{{u"security.protocol"_s, u"SASL_SSL"_s},
                                          {u"sasl.username"_s, u"anna"_s}};
    QCOMPARE(connection.properties, expected);
    QCOMPARE(connection.bootstrap, u"host:9092"_s);
}

void TestConnection::namesTheLineThatIsWrong()
{
    Connection connection;
    const auto added = kafka::addProperties(connection, "client.id=a\n\nhunter2\n");
    QVERIFY(!added);
    QVERIFY(added.error().message.startsWith(u"Line 3:"_s));
    QVERIFY(connection.properties.isEmpty());
}

void TestConnection::saysThatAFileIsMissing()
{
    Connection connection;
    const auto added = kafka::addPropertiesFile(connection, u"/nowhere/at-all"_s);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::NotFound);
}

void TestConnection::refusesAHugeFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"huge"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(2 * 1024 * 1024, '#'));
    file.close();
    Connection connection;
    const auto added = kafka::addPropertiesFile(connection, file.fileName());
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::TooLarge);
}

void TestConnection::knowsSecrets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("login") << u"sasl.password"_s << true;
    QTest::newRow("key") << u"ssl.key.password"_s << true;
    QTest::newRow("key store") << u"ssl.keystore.password"_s << true;
    QTest::newRow("key text") << u"ssl.key.pem"_s << true;
    QTest::newRow("token") << u"sasl.oauthbearer.client.secret"_s << true;
    QTest::newRow("token settings") << u"sasl.oauthbearer.config"_s << true;
    QTest::newRow("user") << u"sasl.username"_s << false;
    QTest::newRow("path of a key") << u"ssl.key.location"_s << false;
    QTest::newRow("protocol") << u"security.protocol"_s << false;
}

void TestConnection::knowsSecrets()
{
    QFETCH(QString, name);
    QFETCH(bool, isSecret);
    QCOMPARE(kafka::isSecretProperty(name), isSecret);
}

void TestConnection::hidesSecrets()
{
    const Connection connection{u"host:1"_s,
                                {{u"sasl.password"_s, u"hunter2"_s}, {u"client.id"_s, u"me"_s}}};
    QCOMPARE(kafka::withoutSecrets(u"bad value hunter2 of me"_s, connection),
             u"bad value ••• of me"_s);
    QCOMPARE(kafka::describe(connection), u"host:1 (client.id=me, sasl.password=•••)"_s);
}

void TestConnection::namesTheLibrary()
{
    QVERIFY(kafka::clientVersion().split(u'.').size() >= 3);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
