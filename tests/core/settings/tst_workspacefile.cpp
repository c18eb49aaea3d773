// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/workspacefile.h"
#include "tests/core/settings/files.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

using settings::Workspace;

class TestWorkspaceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWithoutWhatIsPersonal();
    void neverTakesSecretsOut();
    void leavesOutWhatWouldRunCode();
    void importsLocked();
    void saysWhatIsNoExport_data();
    void saysWhatIsNoExport();
    void writesAndReadsFiles();

private:
    static Workspace sample();
};

Workspace TestWorkspaceFile::sample()
{
    Workspace workspace;
    workspace.id = QUuid::createUuid();
    workspace.name = u"Staging"_s;
    workspace.colour = u"#0072b2"_s;
    workspace.sprintsUrl = QUrl(u"https://plan.example.org/v1"_s);
    workspace.sprintsLogin = {settings::HttpAuth::Basic, u"ines"_s};
    workspace.tasksUrl = QUrl(u"https://tasks.example.org"_s);
    workspace.tasksLogin = {settings::HttpAuth::Bearer, {}};
    workspace.caFile = u"/etc/ssl/own.pem"_s;
    workspace.bootstrap = u"kafka:9092"_s;
    workspace.kafkaProperties = {{u"security.protocol"_s, u"SASL_SSL"_s}};
    return workspace;
}

void TestWorkspaceFile::comesBackWithoutWhatIsPersonal()
{
    Workspace workspace = sample();
    workspace.lastOpened = QDateTime::currentDateTimeUtc();
    workspace.secretNames = {u"sasl.password"_s};
    Workspace sandbox = sample();
    sandbox.isSandbox = true;
    const QByteArray text = settings::exportText({workspace, sandbox});
    QVERIFY(!text.contains(workspace.id.toByteArray(QUuid::WithoutBraces)));
    QVERIFY(!text.contains("sasl.password"));
    const Result<settings::ImportedWorkspaces> imported = settings::importText(text);
    QVERIFY(imported);
    QVERIFY(imported->notices.isEmpty());
    QCOMPARE(imported->workspaces.size(), 1);
    Workspace expected = sample();
    expected.id = imported->workspaces.first().id;
    QVERIFY(!expected.id.isNull() && expected.id != workspace.id);
    QCOMPARE(imported->workspaces.first(), expected);
}

void TestWorkspaceFile::neverTakesSecretsOut()
{
    Workspace workspace = sample();
    workspace.kafkaProperties.insert(u"sasl.password"_s, u"hunter2"_s);
    workspace.sprintsUrl.setUserInfo(u"ines:hunter2"_s);
    workspace.others.insert(u"anything"_s, u"hunter2"_s);
    QVERIFY(!settings::exportText({workspace}).contains("hunter2"));
    // Nor in: a file with secrets is somebody's mistake.
    const QByteArray text =
        R"({"workspaces":[{"name":"X","kafka":{"sasl.password":"hunter2","client.id":"a"}}]})";
    const Result<settings::ImportedWorkspaces> imported = settings::importText(text);
    QVERIFY(imported);
    QCOMPARE(imported->workspaces.first().kafkaProperties.keys(), QStringList{u"client.id"_s});
    QCOMPARE(imported->notices.size(), 1);
    QVERIFY(imported->notices.first().contains(u"sasl.password"_s));
    QVERIFY(!imported->notices.first().contains(u"hunter2"_s));
}

void TestWorkspaceFile::leavesOutWhatWouldRunCode()
{
    const QByteArray text = R"({"workspaces":[{"name":"X","kafka":
        {"plugin.library.paths":"/somewhere/evil","ssl.engine.location":"/somewhere/evil"}}]})";
    const Result<settings::ImportedWorkspaces> imported = settings::importText(text);
    QVERIFY(imported);
    QVERIFY(imported->workspaces.first().kafkaProperties.isEmpty());
    QCOMPARE(imported->notices.size(), 2);
}

void TestWorkspaceFile::importsLocked()
{
    Workspace workspace = sample();
    workspace.lock = settings::KafkaLock::Unlocked;
    const Result<settings::ImportedWorkspaces> imported =
        settings::importText(settings::exportText({workspace}));
    QVERIFY(imported);
    QCOMPARE(imported->workspaces.first().lock, settings::KafkaLock::ReadOnly);
}

void TestWorkspaceFile::saysWhatIsNoExport_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("workspaces:\n - a");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("another object") << QByteArray("{\"name\":\"x\"}");
    QTest::newRow("no names") << QByteArray("{\"workspaces\":[{},5,null,{\"name\":\" \"}]}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestWorkspaceFile::saysWhatIsNoExport()
{
    QFETCH(QByteArray, text);
    const Result<settings::ImportedWorkspaces> imported = settings::importText(text);
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ErrorKind::Malformed);
    QVERIFY(!imported.error().message.isEmpty());
}

void TestWorkspaceFile::writesAndReadsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.json"_s);
    const auto written = settings::exportFile(path, {sample()});
    AWAIT(written);
    QVERIFY(written.result());
    const auto read = settings::importFile(path);
    AWAIT(read);
    QVERIFY(read.result());
    QCOMPARE(read.result()->workspaces.size(), 1);

    const auto nowhere =
        settings::exportFile(folder.filePath(u"no/such/folder.json"_s), {sample()});
    AWAIT(nowhere);
    QVERIFY(!nowhere.result());
    QVERIFY(nowhere.result().error().message.contains(u"folder.json"_s));
    const auto missing = settings::importFile(folder.filePath(u"missing.json"_s));
    AWAIT(missing);
    QCOMPARE(missing.result().error().kind, ErrorKind::NotFound);
    QVERIFY(files::write(path, QByteArray(5 * 1024 * 1024, ' ')));
    const auto large = settings::importFile(path);
    AWAIT(large);
    QCOMPARE(large.result().error().kind, ErrorKind::TooLarge);
}

QTEST_GUILESS_MAIN(TestWorkspaceFile)
#include "tst_workspacefile.moc"
