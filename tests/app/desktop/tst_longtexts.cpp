// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/translations.h"
#include "app/desktop/appearancekeeper.h"
#include "app/desktop/workspacewindow.h"
#include "core/settings/filekeeper.h"
#include "core/settings/preferences.h"
#include "tests/support/http/fakesprints.h"
#include "tests/support/http/faketasks.h"
#include "tests/support/ui/layoutaudit.h"
#include "ui/planning/sprintspage.h"
#include "ui/settings/settingspage.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Moment = 20'000;

QJsonObject stored(const QString& number)
{
    return {{u"id"_s, u"sprint-0000000"_s + number.right(1)},
            {u"sprintNumber"_s, number},
            {u"sprintName"_s, u"Sprint "_s + number},
            {u"startDate"_s, u"2026-03-30"_s},
            {u"endDate"_s, u"2026-04-10"_s},
            {u"sprintDuration"_s, 8},
            {u"confidencePercentage"_s, 85.0},
            {u"teamMembers"_s, QJsonArray()},
            {u"holidays"_s, QJsonArray()}};
}

} // namespace

/// Other languages in the whole window: nothing is cut, and the choice of one is kept.
class tst_LongTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void nothingIsCut_data();
    void nothingIsCut();
    void languageIsKeptForTheNextStart();

private:
    std::unique_ptr<WorkspaceWindow> open();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<scripted::FakeSprints> m_service;
    std::unique_ptr<scripted::ScriptedServer> m_taskServer;
    std::unique_ptr<scripted::FakeTasks> m_tasks;
    std::unique_ptr<settings::FileKeeper> m_files;
    std::unique_ptr<settings::Preferences> m_preferences;
    std::unique_ptr<AppearanceKeeper> m_appearance;
    LongTexts m_longTexts;
};

void tst_LongTexts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<scripted::ScriptedServer>();
    m_service = std::make_unique<scripted::FakeSprints>(*m_server);
    m_service->put(stored(u"26-05"_s));
    m_taskServer = std::make_unique<scripted::ScriptedServer>();
    m_tasks = std::make_unique<scripted::FakeTasks>(*m_taskServer, scripted::FakeTasks::Shape::T);
    m_tasks->put({{u"title"_s, u"Describe the release"_s}, {u"priority"_s, u"high"_s}});
    m_files = std::make_unique<settings::FileKeeper>();
    m_preferences = std::make_unique<settings::Preferences>(
        settings::Folders::below(m_folder->filePath(u"settings"_s)), *m_files);
    m_appearance = std::make_unique<AppearanceKeeper>(*m_theme, *m_preferences);
}

void tst_LongTexts::cleanup()
{
    QCoreApplication::removeTranslator(&m_longTexts);
    installTranslations(*qApp, u"en"_s);
    m_appearance.reset();
    m_preferences.reset();
    m_files.reset();
    m_tasks.reset();
    m_taskServer.reset();
    m_service.reset();
    m_server.reset();
}

std::unique_ptr<WorkspaceWindow> tst_LongTexts::open()
{
    const settings::Workspace workspace{.id = QUuid::createUuid(),
                                        .name = u"Platform team"_s,
                                        .sprintsUrl = m_server->url(u"/v1"_s),
                                        .tasksUrl = m_taskServer->url(QString())};
    auto window = std::make_unique<WorkspaceWindow>(
        workspace,
        Session::Options{.dataFolder = m_folder->filePath(u"data"_s), .storeBytes = 1 << 20},
        *m_theme, *m_appearance, *m_preferences);
    window->start();
    return window;
}

void tst_LongTexts::nothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<PageId>("page");
    for (const QString& language : spokenLanguages() + QStringList{u"long"_s}) {
        const auto add = [&language](const char* name, PageId page) {
            QTest::addRow("%s, %s", qPrintable(language), name) << language << page;
        };
        add("sprints", PageId::Sprints);
        add("tasks", PageId::Tasks);
        add("stream", PageId::Stream);
        add("activity", PageId::Activity);
        add("settings", PageId::Settings);
    }
}

void tst_LongTexts::nothingIsCut()
{
    QFETCH(QString, language);
    QFETCH(PageId, page);
    if (language == "long"_L1)
        QCoreApplication::installTranslator(&m_longTexts);
    else
        installTranslations(*qApp, language);
    const auto workspace = open();
    MainWindow& window = workspace->window();
    window.resize(900, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY_WITH_TIMEOUT(workspace->isSettled(), Moment);
    window.navigateTo(page);
    // Layouts come to rest in their own time.
    QStringList problems;
    QTRY_VERIFY2_WITH_TIMEOUT((problems = cutControls(&window)).isEmpty(),
                              qPrintable(problems.join(u'\n')), 3000);
    QCOMPARE(window.size(), QSize(900, 600));
}

void tst_LongTexts::languageIsKeptForTheNextStart()
{
    const auto workspace = open();
    SettingsPage& page = workspace->settingsPage();
    QCOMPARE(page.values().language, LanguageChoice::System);
    for (QRadioButton* button : page.findChildren<QRadioButton*>()) {
        if (button->text() == "Deutsch"_L1)
            button->setChecked(true);
    }
    QCOMPARE(m_preferences->text(settings::Preference::Language), u"de"_s);
    // And the way back: another window chose.
    m_preferences->setValue(settings::Preference::Language, u"en"_s);
    QCOMPARE(page.values().language, LanguageChoice::English);
}

QTEST_MAIN(tst_LongTexts)
#include "tst_longtexts.moc"
