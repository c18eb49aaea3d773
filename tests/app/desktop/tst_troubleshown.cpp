// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/appearancekeeper.h"
#include "app/desktop/workspacewindow.h"
#include "core/settings/filekeeper.h"
#include "core/settings/preferences.h"
#include "tests/core/domain/sprintsamples.h"
#include "tests/support/http/certificates.h"
#include "tests/support/http/fakesprints.h"
#include "tests/support/mounts/privatemounts.h"
#include "ui/activity/activitypage.h"
#include "ui/planning/sprintspage.h"
#include "ui/shell/statusitem.h"
#include "ui/widgets/noticecard.h"

#include <QtCore/QFile>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;

namespace {

constexpr int Moment = 20'000;
constexpr auto Secret = "correct-horse-battery-staple";

QString textsOf(QWidget* widget)
{
    QStringList texts{widget->accessibleName(), widget->toolTip()};
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisibleTo(widget))
            texts << label->text() << label->toolTip() << label->accessibleName();
    }
    return texts.join(u'\n');
}

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

Sprint draft()
{
    Sprint sprint = sampleSprint();
    sprint.id = {};
    return sprint;
}

} // namespace

/// Trouble of every kind, as it reads in the window: in the right place, with what to do.
class tst_TroubleShown : public QObject
{
    Q_OBJECT

public:
    explicit tst_TroubleShown(bool hasMounts) : m_hasMounts(hasMounts) {}

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void serviceIsAwayAtTheStart();
    void certificateIsNotBelieved();
    void clocksDiffer();
    void saveIsRefused();
    void overlappingSavesWereMerged();
    void databaseWasDamaged();
    void folderIsReadOnly();
    void workspaceIsOpenTwice();
    void copiesNoSecrets();

private:
    std::unique_ptr<WorkspaceWindow> open(const QUrl& url, const Access& access = {},
                                          const settings::HttpLogin& login = {});
    /// What stands on the notices, one text.
    static QString notices(WorkspaceWindow& workspace)
    {
        QStringList texts;
        for (NoticeCard* card : workspace.window().findChildren<NoticeCard*>())
            texts << textsOf(card);
        return texts.join(u'\n');
    }
    static QString status(WorkspaceWindow& workspace)
    {
        QStringList texts;
        for (StatusItem* item : workspace.window().findChildren<StatusItem*>())
            texts << textsOf(item);
        return texts.join(u'\n');
    }
    static ActivityPage* activity(WorkspaceWindow& workspace)
    {
        workspace.window().navigateTo(PageId::Activity);
        return workspace.window().findChild<ActivityPage*>();
    }

    bool m_hasMounts;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<scripted::FakeSprints> m_service;
    std::unique_ptr<settings::FileKeeper> m_files;
    std::unique_ptr<settings::Preferences> m_preferences;
    std::unique_ptr<AppearanceKeeper> m_appearance;
};

void tst_TroubleShown::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<scripted::ScriptedServer>();
    m_service = std::make_unique<scripted::FakeSprints>(*m_server);
    m_service->put(stored(u"26-05"_s));
    m_files = std::make_unique<settings::FileKeeper>();
    m_preferences = std::make_unique<settings::Preferences>(
        settings::Folders::below(m_settings->path()), *m_files);
    m_appearance = std::make_unique<AppearanceKeeper>(*m_theme, *m_preferences);
}

void tst_TroubleShown::cleanup()
{
    PrivateMounts::unmount(m_folder->path());
    m_appearance.reset();
    m_preferences.reset();
    m_files.reset();
    m_service.reset();
    m_server.reset();
}

std::unique_ptr<WorkspaceWindow> tst_TroubleShown::open(const QUrl& url, const Access& access,
                                                        const settings::HttpLogin& login)
{
    settings::Workspace workspace{.id = QUuid::createUuid(), .name = u"Test"_s, .sprintsUrl = url};
    workspace.sprintsLogin = login;
    auto window = std::make_unique<WorkspaceWindow>(
        workspace,
        Session::Options{.dataFolder = m_folder->path(), .storeBytes = 1 << 20, .access = access},
        *m_theme, *m_appearance, *m_preferences);
    window->start();
    return window;
}

#define TRY_SAYS(text, words)                                                                      \
    QTRY_VERIFY2_WITH_TIMEOUT((text).contains(words), qPrintable(text), Moment)

void tst_TroubleShown::serviceIsAwayAtTheStart()
{
    QUrl url = m_server->url(u"/v1"_s);
    url.setPort(scripted::closedPort());
    const auto workspace = open(url);
    // The status bar, with what becomes of a save.
    TRY_SAYS(status(*workspace), u"Nothing answers at 127.0.0.1:"_s);
    QVERIFY(status(*workspace).contains(u"saves wait in the outbox"_s));
    // The page.
    TRY_SAYS(textsOf(&workspace->sprintsPage()), u"Nothing answers at"_s);
    // A save waits, and says so where saves stand.
    QTRY_VERIFY_WITH_TIMEOUT(workspace->session().outbox().isSending(), Moment);
    workspace->session().sprints().create(draft());
    TRY_SAYS(status(*workspace), u"1 save(s) waiting"_s);
    TRY_SAYS(textsOf(activity(*workspace)), u"Nothing was sent."_s);
}

void tst_TroubleShown::certificateIsNotBelieved()
{
    scripted::Certificates certificates;
    scripted::ScriptedServer server(certificates.identity(scripted::Certificates::Flaw::None));
    QVERIFY2(certificates.isValid(), qPrintable(certificates.errorText()));
    const auto workspace = open(server.url(u"/v1"_s));
    TRY_SAYS(status(*workspace), u"comes from an authority that this computer does not know"_s);
    TRY_SAYS(textsOf(&workspace->sprintsPage()), u"name its CA file in the workspace's settings"_s);
    QCOMPARE(server.seen().size(), 0);
}

void tst_TroubleShown::clocksDiffer()
{
    m_service->twist("GET", [](const scripted::Seen&, const Behaviour& answer) {
        return answer.with("Date", "Thu, 01 Jan 2015 09:00:00 GMT");
    });
    const auto workspace = open(m_server->url(u"/v1"_s));
    TRY_SAYS(status(*workspace), u"clocks differ"_s);
    QVERIFY2(status(*workspace).contains(u"behind this computer's"_s),
             qPrintable(status(*workspace)));
}

void tst_TroubleShown::saveIsRefused()
{
    m_service->refuse("POST", {Behaviour::answer(422, R"({"detail":"The year is closed."})")});
    const auto workspace = open(m_server->url(u"/v1"_s));
    QTRY_VERIFY_WITH_TIMEOUT(workspace->session().outbox().isSending(), Moment);
    workspace->session().sprints().create(draft());
    TRY_SAYS(notices(*workspace), u"The year is closed."_s);
    QVERIFY(notices(*workspace).contains(u"Not saved"_s));
    TRY_SAYS(status(*workspace), u"1 save(s) need you"_s);
    TRY_SAYS(textsOf(activity(*workspace)), u"The year is closed."_s);
}

void tst_TroubleShown::overlappingSavesWereMerged()
{
    const auto workspace = open(m_server->url(u"/v1"_s));
    SprintStore& sprints = workspace->session().sprintStore();
    QTRY_COMPARE_WITH_TIMEOUT(sprints.sprints().size(), 1, Moment);
    QTRY_VERIFY_WITH_TIMEOUT(workspace->session().outbox().isSending(), Moment);
    const auto isPut = std::make_shared<std::atomic_bool>(false);
    m_service->twist("PUT", [isPut](const scripted::Seen&, const Behaviour& answer) {
        *isPut = true;
        return answer;
    });
    m_service->twist("GET", [isPut](const scripted::Seen& seen, const Behaviour& answer) {
        if (!*isPut || seen.target.endsWith("/sprints") || seen.target.contains('?'))
            return answer;
        QJsonObject merged = stored(u"26-05"_s);
        merged.insert(u"confidencePercentage"_s, 10.0);
        return Behaviour::answer(200, QJsonDocument(merged).toJson());
    });
    const Sprint base = sprints.sprints().first();
    Sprint intent = base;
    intent.confidence = 70;
    workspace->session().sprints().update(base, intent);
    TRY_SAYS(notices(*workspace), u"holds something else than you saved"_s);
}

void tst_TroubleShown::databaseWasDamaged()
{
    QFile file(m_folder->filePath(u"workspace.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database at all\n").repeated(1000));
    file.close();
    const auto workspace = open(m_server->url(u"/v1"_s));
    TRY_SAYS(notices(*workspace), u"was damaged and has been set aside as workspace.db.corrupt-"_s);
    QVERIFY(notices(*workspace).contains(u"filled from the services"_s));
    // And so it is.
    QTRY_COMPARE_WITH_TIMEOUT(workspace->session().sprintStore().sprints().size(), 1, Moment);
}

void tst_TroubleShown::folderIsReadOnly()
{
    if (!m_hasMounts)
        QSKIP(qPrintable(u"This system does not let a test have mounts of its own (%1)."_s.arg(
            PrivateMounts::reason())));
    QVERIFY2(PrivateMounts::setReadOnly(m_folder->path(), true),
             qPrintable(PrivateMounts::reason()));
    const auto workspace = open(m_server->url(u"/v1"_s));
    TRY_SAYS(notices(*workspace), u"cannot be written to. Check its permissions."_s);
    // Work goes on: what is on the service is shown, and a save is sent.
    QTRY_COMPARE_WITH_TIMEOUT(workspace->session().sprintStore().sprints().size(), 1, Moment);
    workspace->session().sprints().create(draft());
    QTRY_COMPARE_WITH_TIMEOUT(m_service->countOf(draft().number), 1, Moment);
    TRY_SAYS(notices(*workspace), u"would not survive a crash"_s);
    QVERIFY(PrivateMounts::setReadOnly(m_folder->path(), false));
    TRY_SAYS(notices(*workspace), u"The folder can be written again"_s);
}

void tst_TroubleShown::workspaceIsOpenTwice()
{
    auto first = open(m_server->url(u"/v1"_s));
    QTRY_VERIFY_WITH_TIMEOUT(first->session().outbox().isSending(), Moment);
    const auto second = open(m_server->url(u"/v1"_s));
    TRY_SAYS(notices(*second), u"is open in another program too"_s);
    QVERIFY(!notices(*first).contains(u"another program"_s));
    // The other one takes over.
    first.reset();
    TRY_SAYS(notices(*second), u"sends this workspace's saves now"_s);
}

void tst_TroubleShown::copiesNoSecrets()
{
    // A service that echoes all it was sent.
    m_service->refuse(
        "POST", {Behaviour::answer(400, QByteArray(R"({"detail":"No: Bearer )") + Secret +
                                            R"(","authorization":"Bearer )" + Secret + "\"}")});
    Access access;
    access.secrets.insert(settings::SprintsSecret, QString::fromLatin1(Secret));
    const auto workspace =
        open(m_server->url(u"/v1"_s), access, {.auth = settings::HttpAuth::Bearer});
    QTRY_VERIFY_WITH_TIMEOUT(workspace->session().outbox().isSending(), Moment);
    workspace->session().sprints().create(draft());
    TRY_SAYS(status(*workspace), u"1 save(s) need you"_s);
    bool wasSent = false;
    for (const scripted::Seen& seen : m_server->seen())
        wasSent = wasSent || seen.headers.value("authorization").contains(Secret);
    QVERIFY(wasSent);
    ActivityPage* page = activity(*workspace);
    auto* table = page->findChild<QTableView*>(u"activityTable"_s);
    table->setFocus();
    for (QAction* action : page->actions()) {
        if (action->text() == u"Copy details"_s)
            action->trigger();
    }
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"status: 400"_s), qPrintable(copied));
    for (const QString& text : {copied, notices(*workspace), textsOf(page), status(*workspace)})
        QVERIFY2(!text.contains(QLatin1StringView(Secret)), qPrintable(text));
}

int main(int argc, char** argv)
{
    // While there is one thread.
    const bool hasMounts = PrivateMounts::enter();
    QApplication application(argc, argv);
    tst_TroubleShown test(hasMounts);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_troubleshown.moc"
