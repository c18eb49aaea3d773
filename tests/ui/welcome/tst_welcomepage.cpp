// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/welcome/addressrow.h"
#include "ui/welcome/connectpanel.h"
#include "ui/welcome/sandboxpanel.h"
#include "ui/welcome/welcomepage.h"
#include "ui/welcome/workspacespanel.h"
#include "ui/widgets/actionbutton.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

class TestWelcomePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }

    void sandboxStartsOnceAndShowsProgress();
    void sandboxCanBeCancelled();
    void sandboxFailureCanBeTriedAgain();
    void connectingTestsOneAfterTheOther();
    void connectingAsksAgainWhenSomethingFails();
    void editingForgetsTheAnswer();
    void aSingleTestDoesNotConnect();
    void lateAnswersAreIgnored();
    void wrongFormsAreSaidInPlace();
    void recentWorkspacesOpenByKeyboard();
    void worksByKeyboardAlone();
    void hasNamesForEverything();

private:
    void fill(const QString& sprints, const QString& kafka);
    ActionButton* testButton(Part part);

    std::unique_ptr<WelcomePage> m_page;
};

void TestWelcomePage::init()
{
    m_page = std::make_unique<WelcomePage>();
    m_page->resize(900, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestWelcomePage::fill(const QString& sprints, const QString& kafka)
{
    ConnectPanel& panel = m_page->connecting();
    panel.nameEdit()->clear();
    QTest::keyClicks(panel.nameEdit(), u"Platform team"_s);
    panel.row(Part::SprintService)->lineEdit()->clear();
    QTest::keyClicks(panel.row(Part::SprintService)->lineEdit(), sprints);
    panel.row(Part::Kafka)->lineEdit()->clear();
    QTest::keyClicks(panel.row(Part::Kafka)->lineEdit(), kafka);
}

ActionButton* TestWelcomePage::testButton(Part part)
{
    return m_page->connecting().row(part)->findChild<ActionButton*>();
}

void TestWelcomePage::sandboxStartsOnceAndShowsProgress()
{
    QSignalSpy requested(m_page.get(), &WelcomePage::sandboxRequested);
    ActionButton* start = m_page->sandbox().startButton();
    QTest::mouseClick(start, Qt::LeftButton);
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QVERIFY(!start->isEnabled());
    m_page->showSandboxProgress(u"Kafka is starting"_s);
    m_page->showSandboxProgress(u"The service is starting"_s);
    QCOMPARE(m_page->sandbox().progress().size(), 3);
    QCOMPARE(m_page->sandbox().progress().constLast(), u"The service is starting"_s);
    for (int i = 0; i < 100; ++i)
        m_page->showSandboxProgress(u"Again"_s);
    QVERIFY(m_page->sandbox().progress().size() < 20);
    m_page->showSandboxReady();
    QVERIFY(start->isEnabled());
    QVERIFY(m_page->sandbox().progress().isEmpty());
}

void TestWelcomePage::sandboxCanBeCancelled()
{
    QSignalSpy cancelled(m_page.get(), &WelcomePage::sandboxCancelRequested);
    m_page->sandbox().startButton()->click();
    // The focus is on Cancel: the button that had it is disabled.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!m_page->sandbox().isStarting());
    QVERIFY(m_page->sandbox().startButton()->isEnabled());
    m_page->showSandboxProgress(u"Too late"_s);
    QVERIFY(m_page->sandbox().progress().isEmpty());
}

void TestWelcomePage::sandboxFailureCanBeTriedAgain()
{
    QSignalSpy requested(m_page.get(), &WelcomePage::sandboxRequested);
    m_page->sandbox().startButton()->click();
    Error error;
    error.kind = ErrorKind::Internal;
    error.message = u"Java was not found. Install a Java runtime of version 17 or newer."_s;
    m_page->showSandboxFailed(error);
    QVERIFY(m_page->sandbox().progress().contains(error.message));
    QVERIFY(m_page->sandbox().startButton()->hasFocus());
    QTest::keyClick(m_page->sandbox().startButton(), Qt::Key_Return);
    QCOMPARE(requested.size(), 2);
    QVERIFY(!m_page->sandbox().progress().contains(error.message));
    error.kind = ErrorKind::Cancelled;
    m_page->showSandboxFailed(error);
    QVERIFY(m_page->sandbox().progress().isEmpty());
}

void TestWelcomePage::connectingTestsOneAfterTheOther()
{
    QSignalSpy tests(m_page.get(), &WelcomePage::testRequested);
    QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
    fill(u"localhost:8000"_s, u"localhost"_s);
    QTest::mouseClick(m_page->connecting().connectButton(), Qt::LeftButton);
    QCOMPARE(tests.size(), 1);
    QCOMPARE(tests[0][0].value<Part>(), Part::SprintService);
    QCOMPARE(tests[0][1].toString(), u"http://localhost:8000"_s);
    m_page->showTestResult(Part::SprintService, true, u"Answers in 9 ms."_s);
    QCOMPARE(tests.size(), 2);
    QCOMPARE(tests[1][0].value<Part>(), Part::Kafka);
    QCOMPARE(tests[1][1].toString(), u"localhost:9092"_s);
    QCOMPARE(connected.size(), 0);
    m_page->showTestResult(Part::Kafka, true, u"1 broker answers."_s);
    QCOMPARE(connected.size(), 1);
    const auto draft = connected[0][0].value<WorkspaceDraft>();
    QCOMPARE(draft.name, u"Platform team"_s);
    QCOMPARE(draft.sprintAddress, u"http://localhost:8000"_s);
    QCOMPARE(draft.kafkaAddress, u"localhost:9092"_s);
    QVERIFY(draft.taskAddress.isEmpty());
    QVERIFY(draft.colour.isValid());
}

void TestWelcomePage::connectingAsksAgainWhenSomethingFails()
{
    QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
    fill(u"localhost:8000"_s, {});
    ActionButton* button = m_page->connecting().connectButton();
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled());
    m_page->showTestResult(Part::SprintService, false, u"Refused."_s);
    QCOMPARE(connected.size(), 0);
    QVERIFY(button->isEnabled());
    QVERIFY(button->text().contains(u"anyway"_s));
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(connected.size(), 1);
}

void TestWelcomePage::editingForgetsTheAnswer()
{
    QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
    QSignalSpy tests(m_page.get(), &WelcomePage::testRequested);
    fill(u"localhost:8000"_s, {});
    m_page->connecting().connectButton()->click();
    m_page->showTestResult(Part::SprintService, false, u"Refused."_s);
    AddressRow* row = m_page->connecting().row(Part::SprintService);
    QTest::keyClicks(row->lineEdit(), u"/v1"_s);
    QCOMPARE(row->outcome(), AddressRow::Outcome::Untested);
    QVERIFY(!m_page->connecting().connectButton()->text().contains(u"anyway"_s));
    QTest::keyClick(row->lineEdit(), Qt::Key_Return);
    QCOMPARE(tests.size(), 2);
    QCOMPARE(connected.size(), 0);
}

void TestWelcomePage::aSingleTestDoesNotConnect()
{
    QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
    QSignalSpy tests(m_page.get(), &WelcomePage::testRequested);
    fill(u"localhost:8000"_s, u"localhost"_s);
    QTest::mouseClick(testButton(Part::Kafka), Qt::LeftButton);
    QCOMPARE(tests.size(), 1);
    QCOMPARE(tests[0][0].value<Part>(), Part::Kafka);
    m_page->showTestResult(Part::Kafka, true, u"1 broker answers."_s);
    QCOMPARE(m_page->connecting().row(Part::Kafka)->outcome(), AddressRow::Outcome::Answers);
    QCOMPARE(connected.size(), 0);
    // What has answered is not asked again.
    m_page->connecting().connectButton()->click();
    m_page->showTestResult(Part::SprintService, true, u"Answers."_s);
    QCOMPARE(tests.size(), 2);
    QCOMPARE(connected.size(), 1);
}

void TestWelcomePage::lateAnswersAreIgnored()
{
    fill(u"localhost:8000"_s, {});
    AddressRow* row = m_page->connecting().row(Part::SprintService);
    testButton(Part::SprintService)->click();
    QTest::keyClicks(row->lineEdit(), u"1"_s);
    m_page->showTestResult(Part::SprintService, true, u"Answers."_s);
    QCOMPARE(row->outcome(), AddressRow::Outcome::Untested);
    m_page->showTestResult(Part::TaskService, true, u"Never asked."_s);
    QCOMPARE(m_page->connecting().row(Part::TaskService)->outcome(), AddressRow::Outcome::Untested);
}

void TestWelcomePage::wrongFormsAreSaidInPlace()
{
    QSignalSpy tests(m_page.get(), &WelcomePage::testRequested);
    QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
    ConnectPanel& panel = m_page->connecting();
    panel.connectButton()->click();
    QVERIFY(panel.nameEdit()->hasFocus());
    QTest::keyClicks(panel.nameEdit(), u"Team"_s);
    panel.connectButton()->click();
    QVERIFY(panel.row(Part::SprintService)->lineEdit()->hasFocus());
    QTest::keyClicks(panel.row(Part::Kafka)->lineEdit(), u"http://a:1"_s);
    panel.connectButton()->click();
    QVERIFY(panel.row(Part::Kafka)->lineEdit()->hasFocus());
    QCOMPARE(panel.row(Part::Kafka)->outcome(), AddressRow::Outcome::Fails);
    QVERIFY(panel.row(Part::Kafka)->lineEdit()->accessibleDescription().contains(u"9092"_s));
    QCOMPARE(tests.size(), 0);
    QCOMPARE(connected.size(), 0);
}

void TestWelcomePage::recentWorkspacesOpenByKeyboard()
{
    WorkspacesPanel& panel = m_page->workspaces();
    QVERIFY(!panel.isVisible());
    QSignalSpy chosen(&panel, &WorkspacesPanel::openRequested);
    QList<WorkspaceRow> rows;
    for (int i = 0; i < 9; ++i)
        rows.append({.id = QString::number(i), .name = u"Team %1"_s.arg(i)});
    panel.setRows(rows);
    QVERIFY(panel.isVisible());
    m_page->firstFocus()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"1"_s);
    panel.setRows({});
    QCOMPARE(m_page->firstFocus(), m_page->sandbox().startButton());
}

void TestWelcomePage::worksByKeyboardAlone()
{
    QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
    m_page->firstFocus()->setFocus();
    const auto tab = [] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    };
    tab();
    QVERIFY(m_page->connecting().nameEdit()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"Team"_s);
    tab();
    tab();
    QVERIFY(m_page->connecting().row(Part::SprintService)->lineEdit()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"localhost:8000"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    m_page->showTestResult(Part::SprintService, true, u"Answers."_s);
    QCOMPARE(connected.size(), 1);
}

void TestWelcomePage::hasNamesForEverything()
{
    m_page->workspaces().setRows({{.id = u"1"_s, .name = u"Team"_s}});
    m_page->sandbox().startButton()->click();
    QCOMPARE(accessibilityProblems(m_page.get()), QStringList());
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
