// SPDX-License-Identifier: GPL-3.0-or-later
// Every page as the program shows it: what has no name, what no key reaches, what no one can find.
#include "app/desktop/desktop.h"
#include "core/settings/sessionsecretstore.h"
#include "tests/support/http/fakesprints.h"
#include "tests/support/http/faketasks.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/widgets/page.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSplitterHandle>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 20'000;
constexpr int MostSteps = 400;

QString described(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* step = widget; step && path.size() < 4; step = step->parentWidget())
        path.prepend(u"%1(%2)"_s.arg(QString::fromLatin1(step->metaObject()->className()),
                                     step->objectName()));
    const QString name = widget->accessibleName();
    return path.join(u" > "_s) + (name.isEmpty() ? QString() : u" “%1”"_s.arg(name));
}

/// What the keyboard goes to when it goes to this.
QWidget* focused(QWidget* widget)
{
    while (widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

bool isTabStop(const QWidget* widget)
{
    // Of several choices, the chosen one is a stop; arrows lead to the others.
    const auto* radio = qobject_cast<const QRadioButton*>(widget);
    return widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
           (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && (!radio || radio->isChecked());
}

/// Once around by Tab. What Tab does not leave because it has cells of its own, is left by the
/// order of the window.
QSet<QWidget*> reachedByTab(QWidget* window)
{
    QSet<QWidget*> reached;
    for (int i = 0; i < MostSteps; ++i) {
        QWidget* at = QApplication::focusWidget();
        if (!at || reached.contains(at))
            break;
        reached.insert(at);
        QTest::keyClick(at, Qt::Key_Tab);
        if (QApplication::focusWidget() != at)
            continue;
        QWidget* next = at->nextInFocusChain();
        while (next != at && (!isTabStop(next) || next->window() != window))
            next = next->nextInFocusChain();
        focused(next)->setFocus(Qt::TabFocusReason);
    }
    return reached;
}

QString cleaned(QString text)
{
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void namesEveryControl_data() { pages(); }
    void namesEveryControl();
    void reachesEveryControlByTab_data() { pages(); }
    void reachesEveryControlByTab();
    void hasAKeyOrAPaletteEntryForEveryAction_data() { pages(); }
    void hasAKeyOrAPaletteEntryForEveryAction();
    void namesWhatIsInAbout();
    void welcomesEveryone();

private:
    static void pages();
    void open();
    MainWindow& window() { return m_desktop->workspace()->window(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<scripted::FakeSprints> m_sprints;
    std::unique_ptr<scripted::ScriptedServer> m_taskServer;
    std::unique_ptr<scripted::FakeTasks> m_tasks;
    std::unique_ptr<Desktop> m_desktop;
};

void TestAccessibility::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<scripted::ScriptedServer>();
    m_sprints = std::make_unique<scripted::FakeSprints>(*m_server);
    m_sprints->put({{u"id"_s, u"sprint-1"_s},
                    {u"sprintNumber"_s, u"31-07"_s},
                    {u"startDate"_s, u"2031-03-03"_s},
                    {u"endDate"_s, u"2031-03-14"_s}});
    m_taskServer = std::make_unique<scripted::ScriptedServer>();
    m_tasks = std::make_unique<scripted::FakeTasks>(*m_taskServer, scripted::FakeTasks::Shape::T);
    m_tasks->put({{u"title"_s, u"Order the cable"_s}});
}

void TestAccessibility::cleanup()
{
    m_desktop.reset();
    m_server.reset();
    m_taskServer.reset();
}

void TestAccessibility::pages()
{
    QTest::addColumn<PageId>("page");
    QTest::newRow("sprints") << PageId::Sprints;
    QTest::newRow("tasks") << PageId::Tasks;
    QTest::newRow("stream") << PageId::Stream;
    QTest::newRow("activity") << PageId::Activity;
    QTest::newRow("settings") << PageId::Settings;
}

void TestAccessibility::open()
{
    const settings::Folders folders = settings::Folders::below(m_folder->path());
    settings::Workspace workspace;
    workspace.id = QUuid::createUuid();
    workspace.name = u"Production"_s;
    workspace.sprintsUrl = m_server->url(u"/v1"_s);
    workspace.tasksUrl = m_taskServer->url(QString());
    workspace.lastOpened = QDateTime::currentDateTimeUtc();
    QVERIFY(QDir().mkpath(folders.workspacesFolder()));
    {
        QFile file(folders.workspaceFile(workspace.id));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(settings::workspaceToJson(workspace)).toJson());
    }
    m_desktop = std::make_unique<Desktop>(
        *qApp, Desktop::Options{.folders = folders,
                                .theme = ThemeChoice::Light,
                                .size = QSize(1280, 800),
                                .secrets = std::make_shared<settings::SessionSecretStore>()});
    m_desktop->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workspace(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_desktop->workspace()->session().sprintStore().find(SprintId(u"sprint-1"_s)), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workspace()->session().taskStore().tasks().size(), 1,
                              Patience);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestAccessibility::namesEveryControl()
{
    QFETCH(PageId, page);
    open();
    window().navigateTo(page);
    const QStringList problems = accessibilityProblems(&window());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestAccessibility::reachesEveryControlByTab()
{
    QFETCH(PageId, page);
    open();
    window().navigateTo(page);
    focused(window().page(page)->firstFocus())->setFocus(Qt::TabFocusReason);
    const QSet<QWidget*> reached = reachedByTab(&window());
    QVERIFY(reached.size() > 1);
    QStringList missed;
    for (QWidget* widget : window().findChildren<QWidget*>()) {
        if (widget->window() == &window() && isTabStop(widget) && !reached.contains(widget))
            missed.append(described(widget));
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestAccessibility::hasAKeyOrAPaletteEntryForEveryAction()
{
    QFETCH(PageId, page);
    open();
    window().navigateTo(page);
    QStringList lost;
    window().openPalette();
    CommandPalette& palette = window().commandPalette();
    QVERIFY(palette.isOpen());
    const QList<QAction*> actions = window().actions() + window().page(page)->actions();
    QVERIFY(actions.size() > 5);
    for (const QAction* action : actions) {
        if (action->isSeparator() || !action->shortcuts().isEmpty() || !action->isEnabled() ||
            !action->isVisible())
            continue;
        const QString wanted = cleaned(action->text());
        palette.lineEdit()->setText(wanted);
        const QAbstractItemModel* model = palette.list()->model();
        bool isThere = false;
        for (int row = 0; row < model->rowCount() && !isThere; ++row)
            isThere = model->index(row, 0).data().toString() == wanted;
        if (wanted.isEmpty() || !isThere)
            lost.append(u"“%1” (%2)"_s.arg(action->text(), action->objectName()));
    }
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
}

void TestAccessibility::namesWhatIsInAbout()
{
    open();
    for (QAction* action : window().actions()) {
        if (action->objectName() == u"about"_s)
            action->trigger();
    }
    auto* dialog = window().findChild<AboutDialog*>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const QStringList problems = accessibilityProblems(dialog);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestAccessibility::welcomesEveryone()
{
    m_desktop = std::make_unique<Desktop>(
        *qApp, Desktop::Options{.folders = settings::Folders::below(m_folder->path()),
                                .theme = ThemeChoice::Light,
                                .size = QSize(1280, 800),
                                .secrets = std::make_shared<settings::SessionSecretStore>()});
    m_desktop->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->welcomeWindow(), Patience);
    MainWindow& welcome = *m_desktop->welcomeWindow();
    welcome.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&welcome));
    const QStringList problems = accessibilityProblems(&welcome);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
