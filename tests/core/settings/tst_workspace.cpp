// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/workspace.h"
#include "tests/core/settings/files.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField();
    void keepsWhatANewerProgramWrote();
    void readsNonsenseAsDefaults();
    void needsAnId();
    void refusesSecrets_data();
    void refusesSecrets();
    void refusesWhatIsIncomplete();
    void tellsSecretProperties_data();
    void tellsSecretProperties();
    void givesTheSameIdForTheSameAddresses();

private:
    static settings::Workspace sample();
};

settings::Workspace TestWorkspace::sample()
{
    settings::Workspace workspace;
    workspace.id = QUuid(u"8c6c1d7e-6a54-4f3b-9d0b-0a3b5f1e2c4d"_s);
    workspace.name = u"Línea – staging"_s;
    workspace.colour = u"#4f7cac"_s;
    workspace.sprintsUrl = QUrl(u"https://plan.example.org:8443/v1"_s);
    workspace.bootstrap = u"kafka-1:9092,kafka-2:9092"_s;
    workspace.kafkaProperties = {{u"security.protocol"_s, u"SASL_SSL"_s},
                                 {u"sasl.username"_s, u"ines"_s}};
    workspace.lock = settings::KafkaLock::Unlocked;
    workspace.sprintsLogin = {settings::HttpAuth::Basic, u"ines"_s};
    workspace.tasksUrl = QUrl(u"https://tasks.example.org/api"_s);
    workspace.tasksLogin = {settings::HttpAuth::Bearer, {}};
    workspace.caFile = u"/etc/ssl/own.pem"_s;
    workspace.secretNames = {u"http.sprints"_s, u"sasl.password"_s};
    workspace.lastOpened = QDateTime({2026, 3, 20}, {8, 15, 2, 118}, Qt::UTC);
    workspace.isSandbox = true;
    return workspace;
}

void TestWorkspace::keepsEveryField()
{
    const settings::Workspace workspace = sample();
    QVERIFY(settings::checkWorkspace(workspace));
    const Result<settings::Workspace> read =
        settings::workspaceFromJson(settings::workspaceToJson(workspace));
    QVERIFY(read);
    QCOMPARE(*read, workspace);

    settings::Workspace least;
    least.id = workspace.id;
    const Result<settings::Workspace> readLeast =
        settings::workspaceFromJson(settings::workspaceToJson(least));
    QVERIFY(readLeast);
    QCOMPARE(*readLeast, least);
}

void TestWorkspace::keepsWhatANewerProgramWrote()
{
    QJsonObject json = settings::workspaceToJson(sample());
    json.insert(u"registry_url"_s, u"http://registry:8081"_s);
    const Result<settings::Workspace> read = settings::workspaceFromJson(json);
    QVERIFY(read);
    QCOMPARE(settings::workspaceToJson(*read), json);
}

void TestWorkspace::readsNonsenseAsDefaults()
{
    const Result<settings::Workspace> read =
        settings::workspaceFromJson({{u"id"_s, sample().id.toString()},
                                     {u"name"_s, 5},
                                     {u"sprints_url"_s, u"http://[::"_s},
                                     {u"kafka"_s, QJsonObject{{u"a"_s, 1}, {u"b"_s, u"2"_s}}},
                                     {u"last_opened"_s, u"yesterday"_s},
                                     {u"kafka_lock"_s, true},
                                     {u"sprints_login"_s, u"basic"_s},
                                     {u"tasks_login"_s, QJsonObject{{u"auth"_s, u"magic"_s}}},
                                     {u"secrets"_s, QJsonArray{1, u"a"_s}},
                                     {u"sandbox"_s, u"yes"_s}});
    QVERIFY(read);
    QVERIFY(read->name.isEmpty());
    QVERIFY(!read->sprintsUrl.isValid());
    QCOMPARE(read->kafkaProperties.size(), 1);
    QVERIFY(!read->lastOpened.isValid());
    QVERIFY(!read->isSandbox);
    QCOMPARE(read->lock, settings::KafkaLock::ReadOnly);
    QCOMPARE(read->sprintsLogin, settings::HttpLogin());
    QCOMPARE(read->tasksLogin, settings::HttpLogin());
    QCOMPARE(read->secretNames, QStringList{u"a"_s});
}

void TestWorkspace::needsAnId()
{
    for (const QJsonObject& json : {QJsonObject(), QJsonObject{{u"id"_s, u"7"_s}}}) {
        const Result<settings::Workspace> read = settings::workspaceFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
    }
}

void TestWorkspace::refusesSecrets_data()
{
    QTest::addColumn<settings::Workspace>("workspace");
    QTest::addColumn<QString>("field");
    settings::Workspace workspace = sample();
    workspace.kafkaProperties.insert(u"sasl.password"_s, u"hunter2"_s);
    QTest::newRow("property") << workspace << u"kafkaProperties.sasl.password"_s;
    workspace = sample();
    workspace.sprintsUrl.setUserInfo(u"ines:hunter2"_s);
    QTest::newRow("address") << workspace << u"sprintsUrl"_s;
    workspace = sample();
    workspace.tasksUrl.setUserName(u"hunter2"_s);
    QTest::newRow("name in an address") << workspace << u"tasksUrl"_s;
    workspace = sample();
    workspace.kafkaProperties.insert(u"Plugin.Library.Paths"_s, u"hunter2"_s);
    QTest::newRow("a property that runs code")
        << workspace << u"kafkaProperties.Plugin.Library.Paths"_s;
}

void TestWorkspace::refusesSecrets()
{
    QFETCH(settings::Workspace, workspace);
    QFETCH(QString, field);
    const Result<void> checked = settings::checkWorkspace(workspace);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Rejected);
    QCOMPARE(checked.error().fields.first().path, field);
    QVERIFY(!checked.error().message.contains(u"hunter2"_s));
}

void TestWorkspace::refusesWhatIsIncomplete()
{
    settings::Workspace workspace = sample();
    workspace.name = u"  "_s;
    QVERIFY(!settings::checkWorkspace(workspace));
    workspace = sample();
    workspace.id = QUuid();
    QVERIFY(!settings::checkWorkspace(workspace));
}

void TestWorkspace::tellsSecretProperties_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("secret");
    for (const QString& name :
         {u"sasl.password"_s, u"SSL.Key.Password"_s, u"ssl.keystore.password"_s, u"ssl.key.pem"_s,
          u"sasl.oauthbearer.client.secret"_s, u"sasl.oauthbearer.config"_s, u"sasl.jaas.config"_s,
          u" sasl.password "_s})
        QTest::addRow("%s", qPrintable(name)) << name << true;
    for (const QString& name :
         {u"sasl.username"_s, u"ssl.ca.location"_s, u"ssl.key.location"_s, u"ssl.certificate.pem"_s,
          u"security.protocol"_s, u"sasl.oauthbearer.token.endpoint.url"_s, u"group.id"_s})
        QTest::addRow("%s", qPrintable(name)) << name << false;
}

void TestWorkspace::tellsSecretProperties()
{
    QFETCH(QString, name);
    QFETCH(bool, secret);
    QCOMPARE(settings::isSecretProperty(name), secret);
}

void TestWorkspace::givesTheSameIdForTheSameAddresses()
{
    const settings::Workspace one =
        settings::workspaceForAddresses(QUrl(u"http://plan:8000/v1/"_s), u"b:9092, a:9092"_s);
    const settings::Workspace same =
        settings::workspaceForAddresses(QUrl(u"http://plan:8000/v1"_s), u"a:9092,b:9092,"_s);
    const settings::Workspace other =
        settings::workspaceForAddresses(QUrl(u"http://plan:8000/v1"_s), u"a:9092"_s);
    QCOMPARE(one.id, same.id);
    QCOMPARE(one.name, u"plan:8000 + a:9092,b:9092"_s);
    QVERIFY(one.id != other.id);
    QVERIFY(settings::checkWorkspace(one));
    QVERIFY(settings::checkWorkspace(settings::workspaceForAddresses(QUrl(), QString())));
    QVERIFY(settings::checkWorkspace(
        settings::workspaceForAddresses(QUrl(u"http://ines:hunter2@plan/v1"_s), QString())));
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
