// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "tests/ui/gallery/samplepage.h"
#include "ui/shell/keybindings.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationitem.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace Qt::Literals::StringLiterals;

/// The keys of the program: as they are, as the user makes them, and their list.
class TestKeyBindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { m_window.reset(); }

    void listsEverything();
    void givesOtherKeys();
    void saysWhatWouldLoseItsKey();
    void leavesPagesApart();
    void goesBackToTheStandard();
    void keepsWhatWasChosen();
    void refusesAForeignState_data();
    void refusesAForeignState();
    void opensByF1AndByQuestionMark();
    void findsAnActionByItsNameAndByItsKey();
    void changesKeysByKeys();
    void canBeUsedWithAScreenReader();

private:
    KeyBindings& keys() { return m_window->keys(); }
    QString idOf(const QString& text, const QString& where = {})
    {
        for (const KeyBinding& binding : keys().bindings()) {
            if (binding.text == text && binding.where == where)
                return binding.id;
        }
        return {};
    }
    KeysDialog* open()
    {
        m_window->openKeys();
        return m_window->findChild<KeysDialog*>();
    }
    static QStringList shownRows(const KeysDialog& dialog)
    {
        const auto* table = dialog.findChild<QTreeWidget*>();
        QStringList rows;
        for (int i = 0; i < table->topLevelItemCount(); ++i) {
            if (!table->topLevelItem(i)->isHidden())
                rows << table->topLevelItem(i)->text(0);
        }
        return rows;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    QAction* m_save = nullptr;
    QAction* m_new = nullptr;
    QAction* m_pause = nullptr;
};

void TestKeyBindings::init()
{
    m_window = std::make_unique<MainWindow>(*m_theme);
    auto* sprints = new SamplePage(PageId::Sprints, u"Sprints"_s);
    auto* stream = new SamplePage(PageId::Stream, u"Stream"_s);
    m_save = sprints->addPageAction(u"Save"_s, QKeySequence(u"Ctrl+S"_s));
    m_new = sprints->addPageAction(u"New sprint…"_s, QKeySequence(u"N"_s));
    m_pause = stream->addPageAction(u"Pause"_s, QKeySequence(u"P"_s));
    m_window->addPage(sprints, Sidebar::Section::Plan, IconName::Sprints);
    m_window->addPage(stream, Sidebar::Section::Watch, IconName::Stream);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->navigateTo(PageId::Sprints);
}

void TestKeyBindings::listsEverything()
{
    QCOMPARE(idOf(u"Save"_s, u"Sprints"_s), u"sprints/Ctrl+S"_s);
    QCOMPARE(idOf(u"New sprint"_s, u"Sprints"_s), u"sprints/N"_s);
    QCOMPARE(idOf(u"Go to Stream"_s), u"everywhere/go-stream"_s);
    QVERIFY(!idOf(u"Show and change the keys"_s).isEmpty());
    QVERIFY(!idOf(u"Use the dark theme"_s).isEmpty());
    for (const KeyBinding& binding : keys().bindings()) {
        QVERIFY(binding.isStandard());
        // Nothing is in the way of anything else, as it comes.
        for (const QKeySequence& key : binding.keys)
            QVERIFY2(!keys().conflict(binding.id, key), qPrintable(binding.id));
    }
}

void TestKeyBindings::givesOtherKeys()
{
    QSignalSpy changed(&keys(), &KeyBindings::changed);
    QSignalSpy made(m_new, &QAction::triggered);
    keys().setKeys(u"sprints/N"_s, QKeySequence(u"Ctrl+Shift+N"_s));
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_N);
    QCOMPARE(made.size(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(made.size(), 1);
    // It stands where the action is: on the sidebar's entry as well.
    keys().setKeys(u"everywhere/go-stream"_s, QKeySequence(u"Ctrl+T"_s));
    const auto items = m_window->sidebar().findChildren<NavigationItem*>();
    QCOMPARE(items.last()->accessibleDescription(), u"Ctrl+T"_s);
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Stream);
}

void TestKeyBindings::saysWhatWouldLoseItsKey()
{
    const QString id = u"sprints/N"_s;
    QCOMPARE(keys().conflict(id, QKeySequence(u"Ctrl+S"_s))->text, u"Save"_s);
    // Keys that everything else has, and keys that others begin with.
    QCOMPARE(keys().conflict(id, QKeySequence(u"F6"_s))->text, u"Go to the sidebar"_s);
    QVERIFY(keys().conflict(id, QKeySequence(u"G"_s)));
    QVERIFY(!keys().conflict(id, QKeySequence(u"N"_s)));
    QVERIFY(!keys().conflict(id, QKeySequence()));
    keys().setKeys(id, QKeySequence(u"Ctrl+S"_s));
    QVERIFY(m_save->shortcuts().isEmpty());
    QCOMPARE(m_new->shortcut(), QKeySequence(u"Ctrl+S"_s));
}

void TestKeyBindings::leavesPagesApart()
{
    QVERIFY(!keys().conflict(u"sprints/N"_s, QKeySequence(u"P"_s)));
    keys().setKeys(u"sprints/N"_s, QKeySequence(u"P"_s));
    QCOMPARE(m_pause->shortcut(), QKeySequence(u"P"_s));
}

void TestKeyBindings::goesBackToTheStandard()
{
    keys().setKeys(u"sprints/N"_s, QKeySequence(u"Ctrl+S"_s));
    keys().reset(u"sprints/Ctrl+S"_s);
    QCOMPARE(m_save->shortcut(), QKeySequence(u"Ctrl+S"_s));
    QVERIFY(m_new->shortcuts().isEmpty());
    keys().resetAll();
    QCOMPARE(m_new->shortcut(), QKeySequence(u"N"_s));
    QVERIFY(keys().state().isEmpty());
    // By its own keys again is no change.
    keys().setKeys(u"sprints/N"_s, QKeySequence(u"M"_s));
    keys().setKeys(u"sprints/N"_s, QKeySequence(u"N"_s));
    QVERIFY(keys().state().isEmpty());
}

void TestKeyBindings::keepsWhatWasChosen()
{
    keys().setKeys(u"sprints/N"_s, QKeySequence(u"Ctrl+M, X"_s));
    keys().setKeys(u"sprints/Ctrl+S"_s, QKeySequence());
    QJsonObject state = QJsonDocument::fromJson(keys().state().toUtf8()).object();
    state.insert(u"later/L"_s, u"Ctrl+L"_s);
    const QString text = QString::fromUtf8(QJsonDocument(state).toJson());
    init();
    keys().restore(text);
    QCOMPARE(m_new->shortcut(), QKeySequence(u"Ctrl+M, X"_s));
    QVERIFY(m_save->shortcuts().isEmpty());
    // What this program does not know is kept for the one that does.
    QVERIFY(keys().state().contains(u"later/L"_s));
}

void TestKeyBindings::refusesAForeignState_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("no JSON") << u"{{{"_s;
    QTest::newRow("a list") << u"[1,2]"_s;
    QTest::newRow("numbers") << uR"({"sprints/N":7,"sprints/Ctrl+S":null})"_s;
    QTest::newRow("no keys") << uR"({"sprints/N":"Hyper+Moon"})"_s;
    QTest::newRow("too long") << u"{\"sprints/N\":\""_s + QString(100'000, u'x') + u"\"}"_s;
}

void TestKeyBindings::refusesAForeignState()
{
    QFETCH(QString, state);
    keys().restore(state);
    QCOMPARE(m_new->shortcut(), QKeySequence(u"N"_s));
    QCOMPARE(m_save->shortcut(), QKeySequence(u"Ctrl+S"_s));
}

void TestKeyBindings::opensByF1AndByQuestionMark()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTRY_VERIFY(m_window->findChild<KeysDialog*>());
    QTest::keyClick(m_window->findChild<KeysDialog*>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<KeysDialog*>());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_Question);
    QTRY_VERIFY(m_window->findChild<KeysDialog*>());
}

void TestKeyBindings::findsAnActionByItsNameAndByItsKey()
{
    KeysDialog* dialog = open();
    auto* search = dialog->findChild<QLineEdit*>(u"keySearch"_s);
    QVERIFY(shownRows(*dialog).size() > 10);
    search->setText(u"pau"_s);
    QCOMPARE(shownRows(*dialog), QStringList{u"Pause"_s});
    search->setText(u"ctrl+s"_s);
    QCOMPARE(shownRows(*dialog), QStringList{u"Save"_s});
    search->setText(u"no such action"_s);
    QVERIFY(shownRows(*dialog).isEmpty());
    QVERIFY(dialog->findChild<QLabel*>(u"keyNote"_s)->text().contains(u"No action"_s));
    QVERIFY(!dialog->findChild<QPushButton*>(u"keySet"_s)->isEnabled());
}

void TestKeyBindings::changesKeysByKeys()
{
    KeysDialog* dialog = open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* search = dialog->findChild<QLineEdit*>(u"keySearch"_s);
    auto* table = dialog->findChild<QTreeWidget*>();
    auto* edit = dialog->findChild<QKeySequenceEdit*>();
    auto* note = dialog->findChild<QLabel*>(u"keyNote"_s);
    auto* set = dialog->findChild<QPushButton*>(u"keySet"_s);
    QTest::keyClicks(search, u"new sprint"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(table->hasFocus());
    QCOMPARE(edit->keySequence(), QKeySequence(u"N"_s));
    QVERIFY(!set->isEnabled());
    edit->setKeySequence(QKeySequence(u"Ctrl+S"_s));
    QVERIFY2(note->text().contains(u"Ctrl+S belongs to “Save” (Sprints), which would lose it."_s),
             qPrintable(note->text()));
    edit->setKeySequence(QKeySequence(u"Ctrl+J"_s));
    QVERIFY(note->text().contains(u"would have Ctrl+J"_s));
    QVERIFY(set->isEnabled());
    set->setFocus();
    QTest::keyClick(set, Qt::Key_Space);
    QCOMPARE(m_new->shortcut(), QKeySequence(u"Ctrl+J"_s));
    QCOMPARE(table->currentItem()->text(2), u"Ctrl+J"_s);
    auto* reset = dialog->findChild<QPushButton*>(u"keyReset"_s);
    QVERIFY(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(m_new->shortcut(), QKeySequence(u"N"_s));
    QVERIFY(!dialog->findChild<QPushButton*>(u"keyResetAll"_s)->isEnabled());
}

void TestKeyBindings::canBeUsedWithAScreenReader()
{
    KeysDialog* dialog = open();
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(accessibilityProblems(dialog), QStringList());
}

QTEST_MAIN(TestKeyBindings)
#include "tst_keybindings.moc"
