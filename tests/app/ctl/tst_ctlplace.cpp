// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/place.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ctl;

class TestCtlPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheEnvironmentLast();
    void keepsTheDataOfOtherAddressesApart();
    void readsSettingsFromAFile();
    void completesAnAddress();
    void namesWhatCannotBeUsed();
    void givesALoginToItsOwnServiceOnly();

private:
    static QProcessEnvironment environment();
    static settings::Workspace saved();
    const settings::Folders m_folders = settings::Folders::below(u"/nowhere"_s);
};

QProcessEnvironment TestCtlPlace::environment()
{
    QProcessEnvironment environment;
    environment.insert(u"KAFKA_BOOTSTRAP_SERVERS"_s, u"env:9092"_s);
    environment.insert(u"THROUGHLINE_SPRINTS_URL"_s, u"http://env:8000/v1"_s);
    return environment;
}

settings::Workspace TestCtlPlace::saved()
{
    settings::Workspace workspace;
    workspace.id = QUuid::createUuid();
    workspace.name = u"Saved"_s;
    workspace.sprintsUrl = QUrl(u"http://saved:8000/v1"_s);
    workspace.bootstrap = u"saved:9092"_s;
    workspace.kafkaProperties = {{u"client.id"_s, u"saved"_s}, {u"debug"_s, u"cgrp"_s}};
    return workspace;
}

void TestCtlPlace::takesTheEnvironmentLast()
{
    auto place = placeFor({}, {}, environment(), m_folders);
    QVERIFY(place);
    QCOMPARE(place->workspace.bootstrap, u"env:9092"_s);
    QCOMPARE(place->workspace.sprintsUrl, QUrl(u"http://env:8000/v1"_s));

    const settings::Workspace workspace = saved();
    place = placeFor({}, workspace, environment(), m_folders);
    QVERIFY(place);
    QCOMPARE(place->workspace, workspace);
    QCOMPARE(place->dataFolder, m_folders.workspaceDataFolder(workspace.id));

    ConnectionArguments typed;
    typed.bootstrap = u"typed:9092"_s;
    typed.kafka = QStringList{u"client.id=typed"_s};
    place = placeFor(typed, workspace, environment(), m_folders);
    QVERIFY(place);
    QCOMPARE(place->workspace.bootstrap, u"typed:9092"_s);
    QCOMPARE(place->workspace.sprintsUrl, workspace.sprintsUrl);
    QCOMPARE(place->workspace.kafkaProperties.value(u"client.id"_s), u"typed"_s);
    QCOMPARE(place->workspace.kafkaProperties.value(u"debug"_s), u"cgrp"_s);
}

void TestCtlPlace::keepsTheDataOfOtherAddressesApart()
{
    const settings::Workspace workspace = saved();
    ConnectionArguments typed;
    typed.sprintsUrl = u"http://other:8000/v1"_s;
    const auto other = placeFor(typed, workspace, {}, m_folders);
    QVERIFY(other);
    QVERIFY(other->dataFolder != m_folders.workspaceDataFolder(workspace.id));
    // The same addresses, the same data.
    QCOMPARE(placeFor(typed, workspace, {}, m_folders)->dataFolder, other->dataFolder);
    typed.sprintsUrl = workspace.sprintsUrl.toString();
    QCOMPARE(placeFor(typed, workspace, {}, m_folders)->dataFolder,
             m_folders.workspaceDataFolder(workspace.id));
}

void TestCtlPlace::readsSettingsFromAFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"kafka"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# a comment\nbootstrap.servers=file:9092\nsasl.password=hush\nclient.id=file\n");
    file.close();
    ConnectionArguments typed;
    typed.kafkaFile = file.fileName();
    typed.kafka = QStringList{u"client.id=typed"_s};
    const auto place = placeFor(typed, {}, environment(), m_folders);
    QVERIFY(place);
    QCOMPARE(place->kafka().bootstrap, u"file:9092"_s);
    QCOMPARE(place->kafka().properties.value(u"sasl.password"_s), u"hush"_s);
    QCOMPARE(place->kafka().properties.value(u"client.id"_s), u"typed"_s);

    typed.kafkaFile = folder.filePath(u"missing"_s);
    QVERIFY(!placeFor(typed, {}, {}, m_folders));
}

void TestCtlPlace::completesAnAddress()
{
    ConnectionArguments typed;
    typed.sprintsUrl = u"localhost:8000"_s;
    QCOMPARE(placeFor(typed, {}, {}, m_folders)->workspace.sprintsUrl,
             QUrl(u"http://localhost:8000/v1"_s));
    typed.sprintsUrl = u"https://gateway/api/sprints/v1/"_s;
    QCOMPARE(placeFor(typed, {}, {}, m_folders)->workspace.sprintsUrl,
             QUrl(u"https://gateway/api/sprints/v1"_s));
}

void TestCtlPlace::namesWhatCannotBeUsed()
{
    ConnectionArguments typed;
    typed.sprintsUrl = u"ftp://somewhere"_s;
    const auto place = placeFor(typed, {}, {}, m_folders);
    QVERIFY(!place);
    QCOMPARE(place.error().kind, ErrorKind::Rejected);
}

void TestCtlPlace::givesALoginToItsOwnServiceOnly()
{
    settings::Workspace workspace = saved();
    workspace.sprintsLogin = {settings::HttpAuth::Bearer, {}};
    workspace.tasksLogin = {settings::HttpAuth::Bearer, {}};
    auto place = placeFor({}, workspace, {}, m_folders);
    QVERIFY(place);
    QCOMPARE(place->workspace.sprintsLogin.auth, settings::HttpAuth::Bearer);

    ConnectionArguments typed;
    typed.sprintsUrl = u"http://other:8000/v1"_s;
    typed.tasksUrl = u"http://other:8000"_s;
    place = placeFor(typed, workspace, {}, m_folders);
    QVERIFY(place);
    QCOMPARE(place->workspace.sprintsLogin, settings::HttpLogin());
    QCOMPARE(place->workspace.tasksLogin, settings::HttpLogin());

    // What is typed for this run wins over what the keychain gave.
    place->access.secrets = {{u"sasl.password"_s, u"kept"_s}};
    QCOMPARE(place->kafka().properties.value(u"sasl.password"_s), u"kept"_s);
    place->workspace.kafkaProperties.insert(u"sasl.password"_s, u"typed"_s);
    QCOMPARE(place->kafka().properties.value(u"sasl.password"_s), u"typed"_s);
}

QTEST_GUILESS_MAIN(TestCtlPlace)
#include "tst_ctlplace.moc"
