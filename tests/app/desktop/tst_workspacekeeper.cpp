// SPDX-License-Identifier: GPL-3.0-or-later
// The program's windows and its list of workspaces, with services that are scripted.
#include "app/desktop/desktop.h"
#include "core/settings/sessionsecretstore.h"
#include "tests/support/http/fakesprints.h"
#include "ui/planning/sprintspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/statusitem.h"
#include "ui/shell/statusline.h"
#include "ui/welcome/addressrow.h"
#include "ui/welcome/workspacedialog.h"
#include "ui/welcome/workspacespanel.h"
#include "ui/widgets/actionbutton.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace {
const QString SecretToken = u"tok-7319-abcdefgh"_s;
constexpr int Patience = 20'000;
} // namespace

class TestWorkspaceKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void opensTwoAtOnce();
    void goesOnWithoutTheOneThatIsClosed();
    void opensWhatWasOpenAtTheEnd();
    void sendsTheLoginOfItsWorkspace();
    void saysThatAPasswordIsMissing();
    void removesAndTakesBack();
    void keepsWhatIsOpen();
    void duplicatesWithItsSecrets();
    void editsAndOpensAgain();
    void refusesALoginOverAnOpenLine();
    void testsAPart();
    void locksAndUnlocks();
    void exportsAndImports();
    void setsABrokenFileAside();
    void keepsTheAppearanceInOnePlace();
    void followsALinkOnceItIsKnown();
    void saysWhatIsWrongWithALink();

private:
    settings::Workspace workspace(const QString& name, int openedHoursAgo = -1);
    void write(const settings::Workspace& workspace);
    void start(const QString& link = {});
    WorkspaceWindow& windowOf(const settings::Workspace& workspace)
    {
        return *m_desktop->windowOf(workspace.id);
    }
    WorkspacesPanel& panelOf(WorkspaceWindow& window)
    {
        return *window.settingsPage().findChild<WorkspacesPanel*>();
    }
    /// Keys reach the shortcuts of the window that is in front.
    static void press(QWidget* widget, Qt::Key key,
                      Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        widget->window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(widget->window()));
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
    }
    static bool says(QWidget& window, const QString& words);
    static bool click(QWidget& window, const QString& text);
    static QByteArray content(const QString& path);
    template <class T>
    T* dialogOf(WorkspaceWindow& window)
    {
        for (T* dialog : window.window().findChildren<T*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    settings::Folders m_folders;
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<scripted::FakeSprints> m_sprints;
    std::shared_ptr<settings::SessionSecretStore> m_secrets;
    std::unique_ptr<Desktop> m_desktop;
};

void TestWorkspaceKeeper::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_folders = settings::Folders::below(m_folder->path());
    QVERIFY(QDir().mkpath(m_folders.workspacesFolder()));
    m_server = std::make_unique<scripted::ScriptedServer>();
    m_sprints = std::make_unique<scripted::FakeSprints>(*m_server);
    m_secrets = std::make_shared<settings::SessionSecretStore>();
}

void TestWorkspaceKeeper::cleanup()
{
    m_desktop.reset();
    m_server.reset();
}

settings::Workspace TestWorkspaceKeeper::workspace(const QString& name, int openedHoursAgo)
{
    settings::Workspace workspace;
    workspace.id = QUuid::createUuid();
    workspace.name = name;
    workspace.colour = u"#b3331f"_s;
    workspace.sprintsUrl = m_server->url(u"/v1"_s);
    if (openedHoursAgo >= 0)
        workspace.lastOpened = QDateTime::currentDateTimeUtc().addSecs(-3600 * openedHoursAgo);
    write(workspace);
    return workspace;
}

void TestWorkspaceKeeper::write(const settings::Workspace& workspace)
{
    QFile file(m_folders.workspaceFile(workspace.id));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(settings::workspaceToJson(workspace)).toJson());
}

void TestWorkspaceKeeper::start(const QString& link)
{
    m_desktop = std::make_unique<Desktop>(*qApp, Desktop::Options{.folders = m_folders,
                                                                  .link = link,
                                                                  .theme = ThemeChoice::Light,
                                                                  .size = QSize(1000, 700),
                                                                  .secrets = m_secrets});
    m_desktop->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workspace() || m_desktop->welcomeWindow(), Patience);
}

bool TestWorkspaceKeeper::says(QWidget& window, const QString& words)
{
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

bool TestWorkspaceKeeper::click(QWidget& window, const QString& text)
{
    for (QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled() && button->text() == text) {
            button->click();
            return true;
        }
    }
    return false;
}

QByteArray TestWorkspaceKeeper::content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestWorkspaceKeeper::opensTwoAtOnce()
{
    const settings::Workspace first = workspace(u"Production"_s, 1);
    settings::Workspace second = workspace(u"Staging"_s, 2);
    second.lock = settings::KafkaLock::Unlocked;
    second.colour = u"#0072b2"_s;
    write(second);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    QVERIFY(m_desktop->windowOf(first.id));
    WorkspacesPanel& panel = panelOf(windowOf(first));
    QCOMPARE(panel.rows().size(), 2);
    QVERIFY(panel.rows()[0].isOpen);
    windowOf(first).window().navigateTo(PageId::Settings);
    panel.select(second.id.toString(QUuid::WithoutBraces));
    panel.list()->setFocus();
    press(panel.list(), Qt::Key_Return);
    QTRY_COMPARE(m_desktop->openWorkspaces(), 2u);
    MainWindow& one = windowOf(first).window();
    MainWindow& other = windowOf(second).window();
    QVERIFY(one.isVisible() && other.isVisible());
    QVERIFY(one.windowTitle().contains(u"Production"_s));
    QVERIFY(other.windowTitle().contains(u"Staging"_s));
    QVERIFY(one.pos() != other.pos());
    // Each has its own line in its own colour at the top.
    QCOMPARE(one.grab().toImage().pixelColor(300, 1), QColor(first.colour));
    QCOMPARE(other.grab().toImage().pixelColor(300, 1), QColor(second.colour));
    // Once more brings it to the front.
    press(panel.list(), Qt::Key_Return);
    QTRY_VERIFY(panel.rows()[0].isOpen && panel.rows()[1].isOpen);
    QCOMPARE(m_desktop->openWorkspaces(), 2u);
    // Both read the service at the same time, each with data of its own.
    QTRY_VERIFY(windowOf(first).isSettled() && windowOf(second).isSettled());
    QVERIFY(windowOf(first).session().database().path() !=
            windowOf(second).session().database().path());
}

void TestWorkspaceKeeper::goesOnWithoutTheOneThatIsClosed()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    const settings::Workspace second = workspace(u"B"_s, 2);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    Q_EMIT panelOf(windowOf(first)).openRequested(second.id.toString());
    QTRY_COMPARE(m_desktop->openWorkspaces(), 2u);
    windowOf(first).window().close();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    QVERIFY(m_desktop->windowOf(second.id));
    QVERIFY(!panelOf(windowOf(second)).rows()[1].isOpen ||
            !panelOf(windowOf(second)).rows()[0].isOpen);
    windowOf(second).window().close();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 0u);
}

void TestWorkspaceKeeper::opensWhatWasOpenAtTheEnd()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    const settings::Workspace second = workspace(u"B"_s, 2);
    const settings::Workspace third = workspace(u"C"_s, 3);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    for (const settings::Workspace& other : {second, third})
        Q_EMIT panelOf(windowOf(first)).openRequested(other.id.toString());
    QTRY_COMPARE(m_desktop->openWorkspaces(), 3u);
    // One is closed for good; the others close with the program.
    windowOf(first).window().close();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 2u);
    Q_EMIT windowOf(second).window().quitRequested();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 0u);
    m_desktop.reset();
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 2u);
    QVERIFY(m_desktop->windowOf(second.id) && m_desktop->windowOf(third.id));
}

void TestWorkspaceKeeper::sendsTheLoginOfItsWorkspace()
{
    settings::Workspace first = workspace(u"A"_s, 1);
    first.sprintsLogin = {settings::HttpAuth::Bearer, {}};
    first.secretNames = {QString(settings::SprintsSecret)};
    write(first);
    m_secrets->writeAll(first.id, {{settings::SprintsSecret, SecretToken}});
    start();
    QTRY_VERIFY(m_desktop->workspace() && m_desktop->workspace()->isSettled());
    QVERIFY(!m_server->seen().isEmpty());
    for (const scripted::Seen& seen : m_server->seen())
        QCOMPARE(seen.headers.value("authorization"), "Bearer "_ba + SecretToken.toLatin1());
}

void TestWorkspaceKeeper::saysThatAPasswordIsMissing()
{
    settings::Workspace first = workspace(u"A"_s, 1);
    first.sprintsLogin = {settings::HttpAuth::Bearer, {}};
    first.secretNames = {QString(settings::SprintsSecret)};
    first.caFile = u"/no/such/ca.pem"_s;
    write(first);
    start();
    QTRY_VERIFY(m_desktop->workspace());
    QTRY_VERIFY(says(m_desktop->workspace()->window(), u"keychain does not give"_s));
    QTRY_VERIFY(says(m_desktop->workspace()->window(), u"/no/such/ca.pem"_s));
}

void TestWorkspaceKeeper::removesAndTakesBack()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    settings::Workspace second = workspace(u"B"_s);
    second.secretNames = {u"sasl.password"_s};
    write(second);
    m_secrets->writeAll(second.id, {{u"sasl.password"_s, SecretToken}});
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    MainWindow& window = windowOf(first).window();
    WorkspacesPanel& panel = panelOf(windowOf(first));
    window.navigateTo(PageId::Settings);
    panel.select(second.id.toString(QUuid::WithoutBraces));
    panel.list()->setFocus();
    press(panel.list(), Qt::Key_Delete);
    QTRY_COMPARE(panel.rows().size(), 1);
    QTRY_VERIFY(!QFile::exists(m_folders.workspaceFile(second.id)));
    QVERIFY(m_secrets->readAll(second.id).result()->isEmpty());
    QVERIFY(says(window, u"“B” was removed"_s));
    press(panel.list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(panel.rows().size(), 2);
    QTRY_VERIFY(QFile::exists(m_folders.workspaceFile(second.id)));
    QCOMPARE(m_secrets->readAll(second.id).result()->value(u"sasl.password"_s), SecretToken);
    QVERIFY(!content(m_folders.workspaceFile(second.id)).contains(SecretToken.toUtf8()));
}

void TestWorkspaceKeeper::keepsWhatIsOpen()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    WorkspacesPanel& panel = panelOf(windowOf(first));
    windowOf(first).window().navigateTo(PageId::Settings);
    Q_EMIT panel.removeRequested(panel.selected());
    QTRY_VERIFY(says(windowOf(first).window(), u"Close its window first"_s));
    QCOMPARE(panel.rows().size(), 1);
}

void TestWorkspaceKeeper::duplicatesWithItsSecrets()
{
    settings::Workspace first = workspace(u"A"_s, 1);
    first.sprintsLogin = {settings::HttpAuth::Bearer, {}};
    first.secretNames = {QString(settings::SprintsSecret)};
    first.lock = settings::KafkaLock::Unlocked;
    write(first);
    m_secrets->writeAll(first.id, {{settings::SprintsSecret, SecretToken}});
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    WorkspacesPanel& panel = panelOf(windowOf(first));
    Q_EMIT panel.duplicateRequested(panel.selected());
    QTRY_VERIFY(dialogOf<WorkspaceDialog>(windowOf(first)));
    auto* dialog = dialogOf<WorkspaceDialog>(windowOf(first));
    QCOMPARE(dialog->nameEdit()->text(), u"A (2)"_s);
    dialog->saveButton()->click();
    QTRY_COMPARE(panel.rows().size(), 2);
    const QUuid copy(panel.rows()[1].id);
    QVERIFY(copy != first.id);
    QTRY_COMPARE(m_secrets->readAll(copy).result()->value(settings::SprintsSecret), SecretToken);
    QTRY_VERIFY(!content(m_folders.workspaceFile(copy)).isEmpty());
    QVERIFY(!content(m_folders.workspaceFile(copy)).contains(SecretToken.toUtf8()));
    // What was unlocked there is not unlocked here.
    QVERIFY(panel.rows()[1].isLocked);
}

void TestWorkspaceKeeper::editsAndOpensAgain()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    Q_EMIT panelOf(windowOf(first)).editRequested(first.id.toString());
    QTRY_VERIFY(dialogOf<WorkspaceDialog>(windowOf(first)));
    auto* dialog = dialogOf<WorkspaceDialog>(windowOf(first));
    dialog->nameEdit()->setText(u"Renamed"_s);
    dialog->saveButton()->click();
    // A name counts at once; another address when the workspace is opened again.
    QTRY_VERIFY(windowOf(first).window().windowTitle().contains(u"Renamed"_s));
    QVERIFY(!says(windowOf(first).window(), u"addresses and logins from before"_s));
    QTRY_VERIFY(!dialogOf<WorkspaceDialog>(windowOf(first)));
    Q_EMIT panelOf(windowOf(first)).editRequested(first.id.toString());
    QTRY_VERIFY(dialogOf<WorkspaceDialog>(windowOf(first)));
    dialog = dialogOf<WorkspaceDialog>(windowOf(first));
    dialog->row(Part::SprintService)->setAddress(m_server->url(u"/other"_s).toString());
    dialog->saveButton()->click();
    QTRY_VERIFY(says(windowOf(first).window(), u"addresses and logins from before"_s));
    const QPointer<WorkspaceWindow> before(&windowOf(first));
    QVERIFY(click(windowOf(first).window(), u"Open again"_s));
    QTRY_VERIFY(!before && m_desktop->windowOf(first.id));
    QCOMPARE(windowOf(first).session().workspace().sprintsUrl, m_server->url(u"/other"_s));
}

void TestWorkspaceKeeper::refusesALoginOverAnOpenLine()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    Q_EMIT panelOf(windowOf(first)).editRequested(first.id.toString());
    QTRY_VERIFY(dialogOf<WorkspaceDialog>(windowOf(first)));
    auto* dialog = dialogOf<WorkspaceDialog>(windowOf(first));
    dialog->row(Part::SprintService)->setAddress(u"http://plan.example.org/v1"_s);
    for (QComboBox* combo : dialog->findChildren<QComboBox*>()) {
        if (combo->accessibleName() == u"Sprint service: login"_s)
            combo->setCurrentIndex(1);
    }
    for (QLineEdit* line : dialog->findChildren<QLineEdit*>()) {
        if (line->accessibleName() == u"Sprint service: token or password"_s)
            line->setText(SecretToken);
    }
    dialog->saveButton()->click();
    QTRY_VERIFY(says(*dialog, u"not encrypted"_s));
    QVERIFY(dialog->isVisible());
    dialog->row(Part::SprintService)->setAddress(u"https://plan.example.org/v1"_s);
    dialog->saveButton()->click();
    QTRY_VERIFY(!dialogOf<WorkspaceDialog>(windowOf(first)));
    QCOMPARE(m_secrets->readAll(first.id).result()->value(settings::SprintsSecret), SecretToken);
}

void TestWorkspaceKeeper::testsAPart()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    Q_EMIT panelOf(windowOf(first)).editRequested(first.id.toString());
    QTRY_VERIFY(dialogOf<WorkspaceDialog>(windowOf(first)));
    auto* dialog = dialogOf<WorkspaceDialog>(windowOf(first));
    dialog->row(Part::SprintService)->testButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->row(Part::SprintService)->outcome(),
                              AddressRow::Outcome::Answers, Patience);
    dialog->row(Part::TaskService)
        ->setAddress(u"http://127.0.0.1:%1"_s.arg(scripted::closedPort()));
    dialog->row(Part::TaskService)->testButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->row(Part::TaskService)->outcome(), AddressRow::Outcome::Fails,
                              Patience);
    QVERIFY(says(*dialog, u"Is the service running?"_s));
    dialog->row(Part::Kafka)->setAddress(u"127.0.0.1:%1"_s.arg(scripted::closedPort()));
    dialog->row(Part::Kafka)->testButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->row(Part::Kafka)->outcome(), AddressRow::Outcome::Fails,
                              Patience);
}

void TestWorkspaceKeeper::locksAndUnlocks()
{
    settings::Workspace first = workspace(u"A"_s, 1);
    first.bootstrap = u"127.0.0.1:%1"_s.arg(scripted::closedPort());
    write(first);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    MainWindow& window = windowOf(first).window();
    Q_EMIT window.kafkaActivated();
    QTRY_VERIFY(window.findChild<QWidget*>(u"confirmYes"_s));
    auto* yes = window.findChild<QAbstractButton*>(u"confirmYes"_s);
    press(yes->window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<QWidget*>(u"confirmYes"_s));
    KafkaLock& lock = windowOf(first).session().kafkaLock();
    QVERIFY(lock.isLocked());
    Q_EMIT window.kafkaActivated();
    QTRY_VERIFY(window.findChild<QWidget*>(u"confirmYes"_s));
    // It says where.
    QVERIFY(says(*window.findChild<QDialog*>(), u"“A”"_s));
    window.findChild<QAbstractButton*>(u"confirmYes"_s)->click();
    QTRY_VERIFY(!lock.isLocked());
    QCOMPARE(lock.state(), KafkaLock::State::Unlocked);
    auto* status = window.findChild<StatusLine*>();
    QVERIFY(status);
    const auto kafkaText = [status] {
        QStringList texts;
        for (const auto* item : status->findChildren<StatusItem*>())
            texts << item->text();
        return texts.join(u'|');
    };
    QVERIFY2(kafkaText().contains(u"Kafka unlocked for 1"_s), qPrintable(kafkaText()));
    // The setting is the workspace's own, and stays.
    QVERIFY(panelOf(windowOf(first)).rows()[0].isLocked);
    // Locking needs no question.
    Q_EMIT window.kafkaActivated();
    QVERIFY(lock.isLocked());
    QVERIFY(kafkaText().contains(u"Kafka read-only"_s));
    const auto page = windowOf(first).session().audit().page({});
    QTRY_VERIFY(page.isFinished());
    QVERIFY(page.result());
    QCOMPARE(page.result()->entries.size(), 2);
    QCOMPARE(page.result()->entries[0].what, u"locked"_s);
    QCOMPARE(page.result()->entries[1].what, u"unlocked"_s);
    QCOMPARE(page.result()->entries[1].target, u"A"_s);
    QVERIFY(!page.result()->entries[1].who.isEmpty());
}

void TestWorkspaceKeeper::exportsAndImports()
{
    settings::Workspace first = workspace(u"A"_s, 1);
    first.secretNames = {u"sasl.password"_s};
    write(first);
    m_secrets->writeAll(first.id, {{u"sasl.password"_s, SecretToken}});
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    WorkspacesPanel& panel = panelOf(windowOf(first));
    const QString path = m_folder->filePath(u"export.json"_s);
    Q_EMIT panel.exportRequested(panel.selected());
    QTRY_VERIFY(dialogOf<QFileDialog>(windowOf(first)));
    Q_EMIT dialogOf<QFileDialog>(windowOf(first))->fileSelected(path);
    dialogOf<QFileDialog>(windowOf(first))->close();
    QTRY_VERIFY(content(path).contains("\"A\""));
    QVERIFY(!content(path).contains(SecretToken.toUtf8()));
    QTRY_VERIFY(!dialogOf<QFileDialog>(windowOf(first)));
    Q_EMIT panel.importRequested();
    QTRY_VERIFY(dialogOf<QFileDialog>(windowOf(first)));
    Q_EMIT dialogOf<QFileDialog>(windowOf(first))->fileSelected(path);
    dialogOf<QFileDialog>(windowOf(first))->close();
    QTRY_COMPARE(panel.rows().size(), 2);
    QCOMPARE(panel.rows()[1].name, u"A (2)"_s);
    QTRY_VERIFY(!dialogOf<QFileDialog>(windowOf(first)));
    Q_EMIT panel.importRequested();
    QTRY_VERIFY(dialogOf<QFileDialog>(windowOf(first)));
    Q_EMIT dialogOf<QFileDialog>(windowOf(first))->fileSelected(m_folder->filePath(u"none"_s));
    dialogOf<QFileDialog>(windowOf(first))->close();
    QTRY_VERIFY(says(windowOf(first).window(), u"Nothing was imported"_s));
}

void TestWorkspaceKeeper::setsABrokenFileAside()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    QFile file(m_folders.workspaceFile(QUuid::createUuid()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"id\": \"half a fi");
    file.close();
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    QVERIFY(m_desktop->windowOf(first.id));
    QTRY_VERIFY(says(windowOf(first).window(), u"settings file could not be read"_s));
    const QStringList kept =
        QDir(m_folders.workspacesFolder()).entryList({u"*.broken-*"_s}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QVERIFY(content(m_folders.workspacesFolder() + u'/' + kept[0]).contains("half a fi"));
}

void TestWorkspaceKeeper::keepsTheAppearanceInOnePlace()
{
    const settings::Workspace first = workspace(u"A"_s, 1);
    const settings::Workspace second = workspace(u"B"_s, 2);
    start();
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    Q_EMIT panelOf(windowOf(first)).openRequested(second.id.toString());
    QTRY_COMPARE(m_desktop->openWorkspaces(), 2u);
    const auto choose = [this, &first](const QString& name) {
        for (QRadioButton* button : windowOf(first).settingsPage().findChildren<QRadioButton*>()) {
            if (button->accessibleName() == name)
                button->click();
        }
    };
    choose(u"Movement: None"_s);
    choose(u"Rows: Compact"_s);
    Q_EMIT windowOf(second).window().themeChosen(ThemeChoice::Dark);
    for (WorkspaceWindow* window : {&windowOf(first), &windowOf(second)}) {
        QCOMPARE(window->settingsPage().values().motion, Motion::Reduced);
        QCOMPARE(window->settingsPage().values().density, Density::Compact);
        QCOMPARE(window->settingsPage().values().theme, ThemeChoice::Dark);
    }
    m_desktop.reset();
    const QByteArray kept = content(m_folders.preferencesFile());
    QVERIFY(kept.contains("\"motion\": \"none\""));
    QVERIFY(kept.contains("\"theme\": \"dark\""));
}

void TestWorkspaceKeeper::followsALinkOnceItIsKnown()
{
    // It is not stored when the window opens: only the service's list can tell.
    m_sprints->put({{u"id"_s, u"sprint-2"_s},
                    {u"sprintNumber"_s, u"31-08"_s},
                    {u"startDate"_s, u"2031-03-17"_s},
                    {u"endDate"_s, u"2031-03-28"_s}});
    const settings::Workspace only = workspace(u"Production"_s, 1);
    start(u"throughline:sprint/sprint-2"_s);
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    WorkspaceWindow& opened = windowOf(only);
    QTRY_VERIFY_WITH_TIMEOUT(opened.session().sprintStore().find(SprintId(u"sprint-2"_s)),
                             Patience);
    QCOMPARE(opened.window().currentPage(), PageId::Sprints);
    // The page itself gives the link back.
    QGuiApplication::clipboard()->clear();
    QAction* copy = nullptr;
    for (QAction* action : opened.sprintsPage().actions()) {
        if (action->text() == u"Copy link"_s)
            copy = action;
    }
    QVERIFY(copy);
    const auto copied = [copy] {
        copy->trigger();
        return QGuiApplication::clipboard()->text();
    };
    QTRY_COMPARE_WITH_TIMEOUT(copied(), u"throughline:sprint/sprint-2"_s, Patience);
    QVERIFY(!says(opened.window(), u"not known"_s));
    opened.window().openLink(u"throughline:task/never-there"_s);
    QCOMPARE(opened.window().currentPage(), PageId::Tasks);
    QTRY_VERIFY(says(opened.window(), u"This task is not known"_s));
}

void TestWorkspaceKeeper::saysWhatIsWrongWithALink()
{
    const settings::Workspace only = workspace(u"Production"_s, 1);
    start(u"throughline:sprint/%FF"_s);
    QTRY_COMPARE(m_desktop->openWorkspaces(), 1u);
    QTRY_VERIFY_WITH_TIMEOUT(says(windowOf(only).window(), u"This link is damaged or incomplete"_s),
                             Patience);
}

QTEST_MAIN(TestWorkspaceKeeper)
#include "tst_workspacekeeper.moc"
