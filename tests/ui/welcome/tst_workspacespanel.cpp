// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/welcome/workspacespanel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QListWidget>

using namespace Qt::Literals::StringLiterals;

class TestWorkspacesPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void doesEverythingByKey_data();
    void doesEverythingByKey();
    void keepsTheSelectionById();
    void offersOnlyOpeningTheSandbox();
    void undoesOnlyWhatCanBeUndone();
    void saysWhatItShows();
    void hasNamesForEverything();

private:
    std::unique_ptr<WorkspacesPanel> m_panel;
};

void TestWorkspacesPanel::init()
{
    m_panel = std::make_unique<WorkspacesPanel>();
    m_panel->setRows({{.id = u"a"_s, .name = u"Alpha"_s, .description = u"http://a"_s},
                      {.id = u"b"_s, .name = u"Beta"_s, .isLocked = false, .isOpen = true},
                      {.id = u"s"_s, .name = u"Sandbox"_s, .isSandbox = true}});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->list()->setFocus();
    QTest::keyClick(m_panel->list(), Qt::Key_Down);
    QCOMPARE(m_panel->selected(), u"b"_s);
}

void TestWorkspacesPanel::doesEverythingByKey_data()
{
    using Verb = void (WorkspacesPanel::*)(const QString&);
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<Verb>("verb");
    QTest::newRow("open") << int(Qt::Key_Return) << 0 << &WorkspacesPanel::openRequested;
    QTest::newRow("edit") << int(Qt::Key_F2) << 0 << &WorkspacesPanel::editRequested;
    QTest::newRow("duplicate") << int(Qt::Key_D) << int(Qt::ControlModifier)
                               << &WorkspacesPanel::duplicateRequested;
    QTest::newRow("remove") << int(Qt::Key_Delete) << 0 << &WorkspacesPanel::removeRequested;
    QTest::newRow("export") << int(Qt::Key_E) << int(Qt::ControlModifier)
                            << &WorkspacesPanel::exportRequested;
}

void TestWorkspacesPanel::doesEverythingByKey()
{
    using Verb = void (WorkspacesPanel::*)(const QString&);
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(Verb, verb);
    QSignalSpy asked(m_panel.get(), verb);
    QTest::keyClick(m_panel->list(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), u"b"_s);

    QSignalSpy imported(m_panel.get(), &WorkspacesPanel::importRequested);
    QTest::keyClick(m_panel->list(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(imported.size(), 1);
    QSignalSpy made(m_panel.get(), &WorkspacesPanel::newRequested);
    QTest::keyClick(m_panel->list(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(made.size(), 1);
}

void TestWorkspacesPanel::keepsTheSelectionById()
{
    QList<WorkspaceRow> rows = m_panel->rows();
    std::reverse(rows.begin(), rows.end());
    m_panel->setRows(rows);
    QCOMPARE(m_panel->selected(), u"b"_s);
    m_panel->setRows({rows[0]});
    QCOMPARE(m_panel->selected(), u"s"_s);
    m_panel->setRows({});
    QCOMPARE(m_panel->selected(), QString());
    QVERIFY(!m_panel->list()->isVisible());
}

void TestWorkspacesPanel::offersOnlyOpeningTheSandbox()
{
    m_panel->select(u"s"_s);
    QSignalSpy removed(m_panel.get(), &WorkspacesPanel::removeRequested);
    QTest::keyClick(m_panel->list(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 0);
    QSignalSpy opened(m_panel.get(), &WorkspacesPanel::openRequested);
    QTest::keyClick(m_panel->list(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestWorkspacesPanel::undoesOnlyWhatCanBeUndone()
{
    QSignalSpy undone(m_panel.get(), &WorkspacesPanel::undoRequested);
    QTest::keyClick(m_panel->list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.size(), 0);
    m_panel->setUndoPossible(true);
    QTest::keyClick(m_panel->list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.size(), 1);
}

void TestWorkspacesPanel::saysWhatItShows()
{
    const QListWidget* list = m_panel->list();
    QCOMPARE(list->item(0)->data(Qt::AccessibleTextRole).toString(),
             u"Alpha, http://a, Kafka read-only"_s);
    QVERIFY(list->item(1)->data(Qt::AccessibleTextRole).toString().endsWith(u"Kafka unlocked"_s));
}

void TestWorkspacesPanel::hasNamesForEverything()
{
    QCOMPARE(accessibilityProblems(m_panel.get()), QStringList());
}

QTEST_MAIN(TestWorkspacesPanel)
#include "tst_workspacespanel.moc"
