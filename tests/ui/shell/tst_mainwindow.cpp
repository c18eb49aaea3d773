// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "tests/ui/gallery/samplepage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationitem.h"
#include "ui/shell/statusitem.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workspacebox.h"
#include "ui/widgets/elidedlabel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void sidebarLeadsToPages();
    void aPageKnowsWhereItsFocusBegins();
    void statusLineKeepsWhatMatters();
    void keysLeadToPages();
    void destinationsReachTheirPage_data();
    void destinationsReachTheirPage();
    void goesBackAndForward();
    void paletteReachesPagesActionsAndEntities();
    void paletteTogglesWithCtrlK();
    void lettersDoNotNavigateWhileTyping();
    void welcomeHidesTheRest();
    void foldsTheSidebarWhenNarrow();
    void remembersItsState();
    void refusesAForeignState_data();
    void refusesAForeignState();
    void statusBarSaysEachConnection();
    void statusButtonsSayWhatWasChosen();
    void workspaceSwitcherListsTheOthers();
    void sidebarWorksByKeyboard();
    void pagesCanPostNoticesAndBadges();
    void themeCommandsAnnounce();
    void hasNamesForEverything();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    SampleSource m_source;
    SamplePage* m_sprints = nullptr;
    SamplePage* m_stream = nullptr;
    SamplePage* m_activity = nullptr;
    SamplePage* m_welcome = nullptr;
};

void TestMainWindow::init()
{
    m_window = std::make_unique<MainWindow>(*m_theme);
    m_sprints = new SamplePage(PageId::Sprints, u"Sprints"_s);
    m_stream = new SamplePage(PageId::Stream, u"Stream"_s);
    m_activity = new SamplePage(PageId::Activity, u"Activity"_s);
    m_welcome = new SamplePage(PageId::Welcome, u"Welcome"_s);
    m_window->addPage(m_sprints, Sidebar::Section::Plan, IconName::Sprints);
    m_window->addPage(m_stream, Sidebar::Section::Watch, IconName::Stream);
    m_window->addPage(m_activity, Sidebar::Section::Bottom, IconName::Activity);
    m_window->setWelcomePage(m_welcome);
    m_window->addPaletteSource(&m_source);
    m_window->setWorkspace({u"1"_s, u"Platform team"_s, u"localhost"_s, QColor(Qt::red)});
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->navigateTo(PageId::Sprints);
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::sidebarLeadsToPages()
{
    QSignalSpy shown(m_window.get(), &MainWindow::pageShown);
    const auto items = m_window->sidebar().findChildren<NavigationItem*>();
    QCOMPARE(items.size(), 3);
    for (NavigationItem* item : items) {
        QTest::mouseClick(item, Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), item->page());
        QVERIFY(item->isChecked());
        QVERIFY(m_window->windowTitle().contains(item->text()));
        QVERIFY(m_window->windowTitle().contains(u"Platform team"_s));
    }
    QCOMPARE(shown.size(), 3);
}

void TestMainWindow::aPageKnowsWhereItsFocusBegins()
{
    class ListPage : public Page
    {
    public:
        ListPage() : Page(PageId::Topics), button(new QPushButton(this)), list(new QListView(this))
        {}
        QString title() const override { return u"Topics"_s; }
        QWidget* firstFocus() override { return list; }

        QPushButton* button;
        QListView* list;
    };
    auto* topics = new ListPage;
    topics->button->setFocusPolicy(Qt::StrongFocus);
    m_window->addPage(topics, Sidebar::Section::Watch, IconName::Topics);
    // Somebody works on the page before: the stack hands the focus on.
    m_sprints->setFocus();
    m_window->navigateTo(PageId::Topics);
    QCOMPARE(m_window->focusWidget(), topics->list);
    // Who left it elsewhere finds it there again.
    topics->button->setFocus();
    m_window->navigateTo(PageId::Sprints);
    m_window->navigateTo(PageId::Topics);
    QCOMPARE(m_window->focusWidget(), topics->button);
}

void TestMainWindow::statusLineKeepsWhatMatters()
{
    auto& line = *m_window->findChild<StatusLine*>();
    line.setConnections({{u"Sprints"_s, ConnectionState::State::Ok, u"18 ms"_s, {}},
                         {u"Kafka"_s, ConnectionState::State::Ok, u"1 broker"_s, {}}});
    line.setRateText(u"312 events/s"_s);
    line.setOutboxText(u"Outbox empty"_s);
    line.setKafkaText(u"Kafka read-only"_s, true);
    auto* rate = line.findChild<ElidedLabel*>();
    QTRY_VERIFY(rate->isVisible());
    line.setConnections({{u"Sprints"_s, ConnectionState::State::Failed, QString(200, u'm'), {}}});
    QTRY_VERIFY(!rate->isVisible());
    line.setConnections({{u"Sprints"_s, ConnectionState::State::Ok, u"18 ms"_s, {}}});
    QTRY_VERIFY(rate->isVisible());
}

void TestMainWindow::keysLeadToPages()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Stream);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Sprints);
    QTest::keyClick(m_window.get(), Qt::Key_G);
    QTest::keyClick(m_window.get(), Qt::Key_A);
    QCOMPARE(m_window->currentPage(), PageId::Activity);
    QTest::keyClick(m_window.get(), Qt::Key_G);
    QTest::keyClick(m_window.get(), Qt::Key_T);
    QCOMPARE(m_window->currentPage(), PageId::Stream);
}

void TestMainWindow::destinationsReachTheirPage_data()
{
    QTest::addColumn<Destination>("destination");
    QTest::addColumn<PageId>("page");
    QTest::newRow("sprint") << Destination(SprintId(u"sprint-1"_s)) << PageId::Sprints;
    QTest::newRow("record") << Destination(
                                   RecordAddress{u"sprint.lifecycle"_s, Partition(2), Offset(418)})
                            << PageId::Stream;
    QTest::newRow("operation") << Destination(OperationId(QUuid::createUuid())) << PageId::Activity;
    QTest::newRow("newest") << Destination(NewestRecords{u"sprint.lifecycle"_s, Partition(2)})
                            << PageId::Stream;
    QTest::newRow("page") << Destination(PageId::Stream) << PageId::Stream;
}

void TestMainWindow::destinationsReachTheirPage()
{
    QFETCH(Destination, destination);
    QFETCH(PageId, page);
    Q_EMIT m_sprints->navigationRequested(destination);
    QCOMPARE(m_window->currentPage(), page);
    QCOMPARE(static_cast<SamplePage*>(m_window->page(page))->visited().constLast(), destination);
}

void TestMainWindow::goesBackAndForward()
{
    const Destination sprint(SprintId(u"sprint-1"_s));
    m_window->navigateTo(sprint);
    m_window->navigateTo(PageId::Stream);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), PageId::Sprints);
    QCOMPARE(m_sprints->visited().constLast(), sprint);
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), PageId::Stream);
    m_window->goForward();
    QCOMPARE(m_window->currentPage(), PageId::Stream);
    for (int i = 0; i < 10; ++i)
        m_window->goBack();
    QCOMPARE(m_window->currentPage(), PageId::Sprints);
}

void TestMainWindow::paletteReachesPagesActionsAndEntities()
{
    QAction* action = m_sprints->addPageAction(u"New sprint…"_s, QKeySequence(u"N"_s));
    QSignalSpy triggered(action, &QAction::triggered);
    QLineEdit* edit = m_window->commandPalette().lineEdit();

    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->commandPalette().isOpen());
    QTest::keyClicks(edit, u"new spr"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(triggered.size(), 1);

    m_window->openPalette();
    QTest::keyClicks(edit, u"3106"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_sprints->visited().constLast(), Destination(SprintId(u"sprint-6"_s)));

    m_window->openPalette();
    QTest::keyClicks(edit, u"activ"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), PageId::Activity);

    // Another page's actions are not offered, nor disabled ones.
    m_window->openPalette();
    QTest::keyClicks(edit, u"new sprint"_s);
    QCOMPARE(m_window->commandPalette().list()->model()->rowCount(), 0);
    QTest::keyClick(edit, Qt::Key_Escape);
}

void TestMainWindow::paletteTogglesWithCtrlK()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->commandPalette().isOpen());
    QTest::keyClick(m_window->commandPalette().lineEdit(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!m_window->commandPalette().isOpen());
}

void TestMainWindow::lettersDoNotNavigateWhileTyping()
{
    auto* edit = new QLineEdit(m_sprints);
    edit->show();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_G);
    QTest::keyClick(edit, Qt::Key_A);
    QCOMPARE(edit->text(), u"ga"_s);
    QCOMPARE(m_window->currentPage(), PageId::Sprints);
}

void TestMainWindow::welcomeHidesTheRest()
{
    m_window->navigateTo(PageId::Welcome);
    QCOMPARE(m_window->currentPage(), PageId::Welcome);
    QVERIFY(!m_window->sidebar().isVisible());
    m_window->navigateTo(PageId::Sprints);
    QVERIFY(m_window->sidebar().isVisible());
    m_window->goBack();
    QCOMPARE(m_window->currentPage(), PageId::Sprints);
}

void TestMainWindow::foldsTheSidebarWhenNarrow()
{
    QVERIFY(!m_window->sidebar().isFolded());
    QCOMPARE(m_window->sidebar().width(), 208);
    m_window->resize(900, 600);
    QTRY_COMPARE(m_window->width(), 900);
    QVERIFY(!m_window->sidebar().isFolded());
    m_window->resize(700, 600);
    QTRY_VERIFY(m_window->sidebar().isFolded());
    QVERIFY(m_window->sidebar().width() < 60);
    m_window->resize(1280, 800);
    QTRY_VERIFY(!m_window->sidebar().isFolded());
}

void TestMainWindow::remembersItsState()
{
    m_window->resize(700, 500);
    m_window->navigateTo(PageId::Stream);
    const QByteArray state = m_window->saveWindowState();
    MainWindow other(*m_theme);
    other.addPage(new SamplePage(PageId::Sprints, u"Sprints"_s), Sidebar::Section::Plan,
                  IconName::Sprints);
    other.addPage(new SamplePage(PageId::Stream, u"Stream"_s), Sidebar::Section::Watch,
                  IconName::Stream);
    QVERIFY(other.restoreWindowState(state));
    QCOMPARE(other.currentPage(), PageId::Stream);
    QCOMPARE(other.size(), QSize(700, 500));
}

void TestMainWindow::refusesAForeignState_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("TL");
    QTest::newRow("text") << QByteArray("not a window at all, but long enough to be one");
    QByteArray huge("\x54\x4c\x57\x31\x7f\xff\xff\xff", 8);
    QTest::newRow("a length that is not there") << huge;
    QTest::newRow("an empty geometry") << QByteArray("TLW1\0\0\0\0\0\0\0\1", 12);
}

void TestMainWindow::refusesAForeignState()
{
    QFETCH(QByteArray, state);
    const QSize before = m_window->size();
    QVERIFY(!m_window->restoreWindowState(state));
    QCOMPARE(m_window->size(), before);
}

void TestMainWindow::statusBarSaysEachConnection()
{
    m_window->setConnections(
        {{u"Sprints"_s, ConnectionState::State::Ok, u"12 ms"_s, u"Answers in 12 ms."_s},
         {u"Kafka"_s, ConnectionState::State::Failed, u"not reached"_s, u"Refused."_s}});
    QList<StatusItem*> items;
    for (StatusItem* item : m_window->findChildren<StatusItem*>()) {
        if (item->isVisible())
            items << item;
    }
    QCOMPARE(items.size(), 2);
    QVERIFY(items[0]->accessibleName().contains(u"12 ms"_s));
    QVERIFY(items[1]->accessibleName().contains(u"not connected"_s));
    QCOMPARE(items[1]->toolTip(), u"Refused."_s);
    m_window->setConnections({});
    QTRY_COMPARE(m_window->findChildren<StatusItem*>().size(), 2);
}

void TestMainWindow::statusButtonsSayWhatWasChosen()
{
    m_window->setConnections({{u"Kafka"_s, ConnectionState::State::Ok, {}, {}}});
    m_window->setOutboxText(u"2 saves waiting"_s);
    m_window->setKafkaText(u"Kafka read-only"_s, true);
    QSignalSpy connection(m_window.get(), &MainWindow::connectionActivated);
    QSignalSpy outbox(m_window.get(), &MainWindow::outboxActivated);
    QSignalSpy kafka(m_window.get(), &MainWindow::kafkaActivated);
    for (StatusItem* item : m_window->findChildren<StatusItem*>())
        QTest::mouseClick(item, Qt::LeftButton);
    QCOMPARE(connection.size(), 1);
    QCOMPARE(connection[0][0].toString(), u"Kafka"_s);
    QCOMPARE(outbox.size(), 1);
    QCOMPARE(kafka.size(), 1);
}

void TestMainWindow::workspaceSwitcherListsTheOthers()
{
    m_window->setWorkspaces(
        {{u"1"_s, u"Platform team"_s, {}, Qt::green}, {u"2"_s, u"Production"_s, {}, Qt::red}});
    QSignalSpy chosen(m_window.get(), &MainWindow::workspaceChosen);
    QSignalSpy another(m_window.get(), &MainWindow::anotherWorkspaceRequested);
    auto* box = m_window->sidebar().workspaceBox();
    for (const int entry : {1, 3}) {
        QTest::mouseClick(box, Qt::LeftButton);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        // Two workspaces, a line, another system, all workspaces.
        QCOMPARE(menu->actions().size(), 5);
        menu->actions().at(entry)->trigger();
        menu->close();
    }
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"2"_s);
    QCOMPARE(another.size(), 1);
}

void TestMainWindow::sidebarWorksByKeyboard()
{
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    auto* first = qobject_cast<NavigationItem*>(QApplication::focusWidget());
    QVERIFY(first);
    QCOMPARE(first->page(), PageId::Sprints);
    QTest::keyClick(first, Qt::Key_Down);
    auto* second = qobject_cast<NavigationItem*>(QApplication::focusWidget());
    QVERIFY(second);
    QCOMPARE(second->page(), PageId::Stream);
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), PageId::Stream);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(!m_window->sidebar().isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::pagesCanPostNoticesAndBadges()
{
    Notice notice;
    notice.title = u"Saved"_s;
    Q_EMIT m_sprints->noticeRequested(notice);
    QCOMPARE(m_window->notices().count(), 1);
    Q_EMIT m_activity->badgeChanged(u"2"_s, Tone::Attention);
    for (const NavigationItem* item : m_window->sidebar().findChildren<NavigationItem*>()) {
        if (item->page() == PageId::Activity)
            QVERIFY(item->accessibleName().contains(u'2'));
    }
}

void TestMainWindow::themeCommandsAnnounce()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::themeChosen);
    m_window->openPalette();
    QTest::keyClicks(m_window->commandPalette().lineEdit(), u"dark theme"_s);
    QTest::keyClick(m_window->commandPalette().lineEdit(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_theme->scheme(), Scheme::Dark);
    m_theme->setChoice(ThemeChoice::Light);
}

void TestMainWindow::hasNamesForEverything()
{
    m_stream->showParts();
    m_window->setConnections({{u"Kafka"_s, ConnectionState::State::Ok, {}, {}}});
    m_window->setKafkaText(u"Kafka read-only"_s, true);
    for (const PageId page : {PageId::Sprints, PageId::Stream}) {
        m_window->navigateTo(page);
        QCOMPARE(accessibilityProblems(m_window.get()), QStringList());
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
