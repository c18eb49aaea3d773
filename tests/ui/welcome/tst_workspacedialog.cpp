// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/welcome/addressrow.h"
#include "ui/welcome/workspacedialog.h"
#include "ui/widgets/actionbutton.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

class TestWorkspaceDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void givesBackWhatItWasGiven();
    void keepsSecretsOutOfTheWorkspace();
    void showsOnlyWhatIsNeeded();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void testsPartByPart();
    void forgetsAnAnswerWhenTheLoginChanges();
    void asksBeforeItForgets();
    void saysWherePasswordsGo();
    void hasNamesForEverything();
    void tabReachesTheFields();

private:
    void open(const WorkspaceEdit& edit);
    static WorkspaceEdit sample();
    template <class T>
    T* named(const QString& name)
    {
        for (T* widget : m_dialog->findChildren<T*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<WorkspaceDialog> m_dialog;
};

WorkspaceEdit TestWorkspaceDialog::sample()
{
    WorkspaceEdit edit;
    settings::Workspace& workspace = edit.workspace;
    workspace.id = QUuid::createUuid();
    workspace.name = u"Staging"_s;
    workspace.colour = u"#0072b2"_s;
    workspace.lock = settings::KafkaLock::Unlocked;
    workspace.sprintsUrl = QUrl(u"https://plan.example.org/v1"_s);
    workspace.sprintsLogin = {settings::HttpAuth::Basic, u"ines"_s};
    workspace.tasksUrl = QUrl(u"https://tasks.example.org"_s);
    workspace.tasksLogin = {settings::HttpAuth::Bearer, {}};
    workspace.caFile = u"/etc/ssl/own.pem"_s;
    workspace.bootstrap = u"kafka:9092"_s;
    KafkaSecurity security;
    security.encryption = KafkaEncryption::Tls;
    security.login = KafkaLogin::ScramSha512;
    security.user = u"reader"_s;
    security.caFile = u"/etc/ca.pem"_s;
    security.certificateFile = u"/etc/me.pem"_s;
    security.keyFile = u"/etc/me.key"_s;
    workspace.kafkaProperties = withKafkaSecurity({{u"client.id"_s, u"desk-4"_s}}, security);
    edit.secrets = {{settings::SprintsSecret, u"sprints-secret"_s},
                    {settings::TasksSecret, u"tasks-secret"_s},
                    {u"sasl.password"_s, u"sasl-secret"_s},
                    {u"ssl.key.password"_s, u"key-secret"_s},
                    {u"sasl.oauthbearer.client.secret"_s, u"free-secret"_s}};
    workspace.secretNames = edit.secrets.keys();
    return edit;
}

void TestWorkspaceDialog::init()
{
    open(sample());
}

void TestWorkspaceDialog::open(const WorkspaceEdit& edit)
{
    m_dialog = std::make_unique<WorkspaceDialog>(u"Edit"_s, edit, QStringList{u"Production"_s});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestWorkspaceDialog::givesBackWhatItWasGiven()
{
    const WorkspaceEdit expected = sample();
    WorkspaceEdit given = m_dialog->edit();
    given.workspace.id = expected.workspace.id;
    QCOMPARE(given.workspace, expected.workspace);
    QCOMPARE(given.secrets, expected.secrets);
    // The least: nothing but a name.
    WorkspaceEdit least;
    least.workspace.name = u"Least"_s;
    least.workspace.colour = u"#c85200"_s;
    open(least);
    QCOMPARE(m_dialog->edit(), least);
}

void TestWorkspaceDialog::keepsSecretsOutOfTheWorkspace()
{
    auto* free = m_dialog->findChild<QPlainTextEdit*>();
    QVERIFY(!free->toPlainText().contains(u"free-secret"_s));
    free->setPlainText(u"client.id=desk-5\n# a comment\nssl.key.pem=typed-secret\n"
                       "sasl.oauthbearer.client.secret=•••"_s);
    const WorkspaceEdit edit = m_dialog->edit();
    QCOMPARE(edit.workspace.kafkaProperties.value(u"client.id"_s), u"desk-5"_s);
    QCOMPARE(edit.secrets.value(u"ssl.key.pem"_s), u"typed-secret"_s);
    QCOMPARE(edit.secrets.value(u"sasl.oauthbearer.client.secret"_s), u"free-secret"_s);
    const QByteArray saved = QJsonDocument(settings::workspaceToJson(edit.workspace)).toJson();
    for (const QString& secret : edit.secrets)
        QVERIFY2(!saved.contains(secret.toUtf8()), qPrintable(secret));
    // Nobody who looks over a shoulder reads them either.
    for (const QLineEdit* line : m_dialog->findChildren<QLineEdit*>()) {
        if (line->text().endsWith(u"-secret"_s))
            QCOMPARE(line->echoMode(), QLineEdit::Password);
    }
}

void TestWorkspaceDialog::showsOnlyWhatIsNeeded()
{
    auto* user = named<QLineEdit>(u"Kafka: user name"_s);
    auto* login = named<QComboBox>(u"Kafka: login"_s);
    QVERIFY(user->isVisible());
    login->setCurrentIndex(0);
    QVERIFY(!user->isVisible());
    QVERIFY(!m_dialog->edit().secrets.contains(u"sasl.password"_s));
    QCOMPARE(m_dialog->edit().workspace.kafkaProperties.value(u"security.protocol"_s), u"ssl"_s);
    auto* encryption = named<QComboBox>(u"Kafka: encryption"_s);
    encryption->setCurrentIndex(0);
    QVERIFY(!named<QLineEdit>(u"Kafka: file of trusted authorities"_s)->isVisible());
    QVERIFY(!m_dialog->edit().secrets.contains(u"ssl.key.password"_s));
    named<QComboBox>(u"Sprint service: login"_s)->setCurrentIndex(0);
    QVERIFY(!named<QLineEdit>(u"Sprint service: token or password"_s)->isVisible());
    QVERIFY(!m_dialog->edit().secrets.contains(settings::SprintsSecret));
}

void TestWorkspaceDialog::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no name") << u"Name of the workspace"_s << QString();
    QTest::newRow("another's name") << u"Name of the workspace"_s << u"production"_s;
    QTest::newRow("no address") << u"Address: Kafka"_s << u"http://x"_s;
    QTest::newRow("no basic user") << u"Sprint service: user name"_s << QString();
    QTest::newRow("no token") << u"Task service: token or password"_s << QString();
    QTest::newRow("no kafka user") << u"Kafka: user name"_s << QString();
    QTest::newRow("no kafka password") << u"Kafka: password"_s << QString();
    QTest::newRow("no key") << u"Kafka: file of the certificate's key"_s << QString();
}

void TestWorkspaceDialog::saysWhatIsMissing()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QSignalSpy saved(m_dialog.get(), &WorkspaceDialog::saveRequested);
    auto* edit = named<QLineEdit>(field);
    QVERIFY(edit);
    edit->setText(value);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 0);
    QCOMPARE(m_dialog->focusWidget(), edit);
    m_dialog.reset();
    open(sample());
    QSignalSpy whole(m_dialog.get(), &WorkspaceDialog::saveRequested);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(whole.size(), 1);
}

void TestWorkspaceDialog::testsPartByPart()
{
    QSignalSpy tested(m_dialog.get(), &WorkspaceDialog::testRequested);
    for (ActionButton* button : m_dialog->findChildren<ActionButton*>()) {
        if (button->text() == u"Test connections"_s)
            button->click();
    }
    QCOMPARE(tested.size(), 1);
    QCOMPARE(tested[0][0].value<Part>(), Part::SprintService);
    m_dialog->showTestResult(Part::SprintService, false, u"Nothing answers."_s);
    QCOMPARE(tested.size(), 2);
    QCOMPARE(tested[1][0].value<Part>(), Part::TaskService);
    m_dialog->showTestResult(Part::TaskService, true, u"Answers."_s);
    QCOMPARE(tested[2][0].value<Part>(), Part::Kafka);
    m_dialog->showTestResult(Part::Kafka, true, u"1 broker."_s);
    QCOMPARE(tested.size(), 3);
    QCOMPARE(m_dialog->row(Part::SprintService)->outcome(), AddressRow::Outcome::Fails);
    QCOMPARE(m_dialog->row(Part::Kafka)->outcome(), AddressRow::Outcome::Answers);
}

void TestWorkspaceDialog::forgetsAnAnswerWhenTheLoginChanges()
{
    m_dialog->row(Part::Kafka)->testButton()->click();
    m_dialog->showTestResult(Part::Kafka, true, u"1 broker."_s);
    QTest::keyClicks(named<QLineEdit>(u"Kafka: password"_s), u"x"_s);
    QCOMPARE(m_dialog->row(Part::Kafka)->outcome(), AddressRow::Outcome::Untested);
}

void TestWorkspaceDialog::asksBeforeItForgets()
{
    QTest::keyClicks(m_dialog->nameEdit(), u" 2"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    open(sample());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestWorkspaceDialog::saysWherePasswordsGo()
{
    const auto says = [this](const QString& words) {
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QVERIFY(says(u"keychain"_s));
    m_dialog->setLifetime(settings::SecretStore::Lifetime::UntilClosed);
    QVERIFY(says(u"until the program closes"_s));
}

void TestWorkspaceDialog::hasNamesForEverything()
{
    QCOMPARE(accessibilityProblems(m_dialog.get()), QStringList());
}

void TestWorkspaceDialog::tabReachesTheFields()
{
    QSet<const QWidget*> reached;
    m_dialog->nameEdit()->setFocus();
    for (int i = 0; i < 60; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QLineEdit* line : m_dialog->findChildren<QLineEdit*>()) {
        if (line->isVisible())
            QVERIFY2(reached.contains(line), qPrintable(line->accessibleName()));
    }
    QVERIFY(reached.contains(m_dialog->saveButton()));
}

QTEST_MAIN(TestWorkspaceDialog)
#include "tst_workspacedialog.moc"
