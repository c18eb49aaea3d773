// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/workspacestexts.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

/// "throughlinectl workspaces", as a script uses it.
class TestCtlWorkspaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void printsOneDocumentALine();
    void printsATableForPeople();
    void printsOneByName();
    void saysThatThereAreNone();
    void namesAFileThatItCouldNotRead();
    void refusesWrongUse();
    void neverPrintsASecret();

private:
    static settings::Workspace sample(const QString& name);
    void save(const settings::Workspace& workspace);
    void run(const QStringList& words, int exitCode);
    QList<QJsonObject> documents() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_output;
    QByteArray m_errors;
};

void TestCtlWorkspaces::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_folder->filePath(u"config/workspaces"_s)));
}

settings::Workspace TestCtlWorkspaces::sample(const QString& name)
{
    settings::Workspace workspace;
    workspace.id = QUuid::createUuid();
    workspace.name = name;
    workspace.colour = u"#0072b2"_s;
    workspace.lock = settings::KafkaLock::Unlocked;
    workspace.sprintsUrl = QUrl(u"https://plan.example.org/v1"_s);
    workspace.sprintsLogin = {settings::HttpAuth::Basic, u"ines"_s};
    workspace.bootstrap = u"kafka:9092"_s;
    workspace.kafkaProperties = {{u"security.protocol"_s, u"sasl_ssl"_s}};
    workspace.secretNames = {u"http.sprints"_s, u"sasl.password"_s};
    workspace.lastOpened = QDateTime({2026, 3, 20}, {8, 15, 2, 118}, Qt::UTC);
    return workspace;
}

void TestCtlWorkspaces::save(const settings::Workspace& workspace)
{
    QFile file(m_folder->filePath(
        u"config/workspaces/%1.json"_s.arg(workspace.id.toString(QUuid::WithoutBraces))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(settings::workspaceToJson(workspace)).toJson());
}

void TestCtlWorkspaces::run(const QStringList& words, int exitCode)
{
    QProcess process;
    process.start(QStringLiteral(THROUGHLINE_CTL),
                  QStringList{u"--data-dir"_s, m_folder->path()} + words);
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
    m_output = process.readAllStandardOutput();
    m_errors = process.readAllStandardError();
    QVERIFY2(process.exitCode() == exitCode, m_errors.constData());
}

QList<QJsonObject> TestCtlWorkspaces::documents() const
{
    QList<QJsonObject> documents;
    for (const QByteArray& line : m_output.split('\n')) {
        if (!line.isEmpty())
            documents.append(QJsonDocument::fromJson(line).object());
    }
    return documents;
}

void TestCtlWorkspaces::printsOneDocumentALine()
{
    const settings::Workspace workspace = sample(u"Staging"_s);
    save(workspace);
    settings::Workspace never = sample(u"Never"_s);
    never.lastOpened = {};
    never.lock = settings::KafkaLock::ReadOnly;
    never.sprintsUrl = {};
    never.sprintsLogin = {};
    save(never);
    run({u"--json"_s, u"workspaces"_s}, 0);
    QCOMPARE(documents().size(), 2);
    const QJsonObject first = documents()[0];
    QCOMPARE(first.value(u"name"_s), u"Staging"_s);
    QCOMPARE(first.value(u"id"_s), workspace.id.toString(QUuid::WithoutBraces));
    QCOMPARE(first.value(u"kafka_lock"_s), u"unlocked"_s);
    QCOMPARE(first.value(u"sprints_url"_s), u"https://plan.example.org/v1"_s);
    QCOMPARE(first.value(u"sprints_login"_s),
             (QJsonObject{{u"auth"_s, u"basic"_s}, {u"user"_s, u"ines"_s}}));
    QCOMPARE(first.value(u"tasks_url"_s), QJsonValue());
    QCOMPARE(first.value(u"bootstrap"_s), u"kafka:9092"_s);
    QCOMPARE(first.value(u"kafka"_s), (QJsonObject{{u"security.protocol"_s, u"sasl_ssl"_s}}));
    QCOMPARE(first.value(u"secrets"_s), (QJsonArray{u"http.sprints"_s, u"sasl.password"_s}));
    QCOMPARE(first.value(u"last_opened"_s), u"2026-03-20T08:15:02.118Z"_s);
    QCOMPARE(first.value(u"sandbox"_s), false);
    const QJsonObject second = documents()[1];
    QCOMPARE(second.value(u"kafka_lock"_s), u"read-only"_s);
    QCOMPARE(second.value(u"last_opened"_s), QJsonValue());
    QCOMPARE(second.value(u"sprints_url"_s), QJsonValue());
}

void TestCtlWorkspaces::printsATableForPeople()
{
    save(sample(u"Stag\x1b[31ming"_s));
    run({u"workspaces"_s}, 0);
    QVERIFY(m_output.startsWith("NAME"));
    QVERIFY(m_output.contains("https://plan.example.org/v1"));
    // No name moves the cursor.
    QVERIFY(!m_output.contains('\x1b'));
    QVERIFY(m_errors.isEmpty());
}

void TestCtlWorkspaces::printsOneByName()
{
    save(sample(u"A"_s));
    save(sample(u"B"_s));
    run({u"--json"_s, u"--workspace"_s, u"b"_s, u"workspaces"_s}, 0);
    QCOMPARE(documents().size(), 1);
    QCOMPARE(documents()[0].value(u"name"_s), u"B"_s);
    run({u"--workspace"_s, u"C"_s, u"workspaces"_s}, 1);
    QVERIFY(m_output.isEmpty());
    QVERIFY(m_errors.contains("“C”"));
}

void TestCtlWorkspaces::saysThatThereAreNone()
{
    run({u"workspaces"_s}, 0);
    QVERIFY(m_output.isEmpty());
    QVERIFY(m_errors.contains("No workspace is saved"));
    run({u"--json"_s, u"workspaces"_s}, 0);
    QVERIFY(m_output.isEmpty());
}

void TestCtlWorkspaces::namesAFileThatItCouldNotRead()
{
    save(sample(u"A"_s));
    QFile file(m_folder->filePath(u"config/workspaces/broken.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"id\":");
    file.close();
    run({u"--json"_s, u"workspaces"_s}, 5);
    QCOMPARE(documents().size(), 1);
    QVERIFY(m_errors.contains("broken.json"));
    // It was set aside, not lost, and is no trouble any more.
    QCOMPARE(QDir(m_folder->filePath(u"config/workspaces"_s))
                 .entryList({u"broken.json.broken-*"_s})
                 .size(),
             1);
    run({u"--json"_s, u"workspaces"_s}, 0);
}

void TestCtlWorkspaces::refusesWrongUse()
{
    run({u"workspaces"_s, u"list"_s}, 2);
    QVERIFY(m_output.isEmpty());
    run({u"workspaces"_s, u"--from"_s, u"beginning"_s}, 2);
}

void TestCtlWorkspaces::neverPrintsASecret()
{
    settings::Workspace workspace = sample(u"A"_s);
    // As nobody's program writes it.
    workspace.kafkaProperties.insert(u"sasl.password"_s, u"hunter2"_s);
    workspace.sprintsUrl.setUserInfo(u"ines:hunter2"_s);
    save(workspace);
    run({u"--json"_s, u"workspaces"_s}, 0);
    QVERIFY(!m_output.contains("hunter2"));
    run({u"workspaces"_s}, 0);
    QVERIFY(!m_output.contains("hunter2"));
}

QTEST_GUILESS_MAIN(TestCtlWorkspaces)
#include "tst_ctlworkspaces.moc"
