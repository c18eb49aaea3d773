// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspacewindow.h"

#include "app/desktop/languagenames.h"
#include "app/desktop/screenfreshness.h"
#include "app/desktop/statustexts.h"
#include "core/base/version.h"
#include "core/services/sandboxcontrol.h"
#include "core/settings/preferences.h"
#include "ui/activity/activitypage.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/deadletters/failurepalette.h"
#include "ui/groups/groupspage.h"
#include "ui/planning/sprintspage.h"
#include "ui/planning/taskspage.h"
#include "ui/replay/replaypage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/keybindings.h"
#include "ui/stream/streampage.h"
#include "ui/topics/topicpalette.h"
#include "ui/topics/topicspage.h"

#include <QtCore/QFileInfo>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

WorkspaceWindow::WorkspaceWindow(const settings::Workspace& workspace,
                                 const Session::Options& options, Theme& theme,
                                 AppearanceKeeper& appearance, settings::Preferences& preferences,
                                 QObject* parent)
    : QObject(parent),
      m_appearance(appearance),
      m_preferences(preferences),
      m_session(std::make_unique<Session>(workspace, options)),
      m_sprintPalette(m_session->sprintStore()),
      m_taskPalette(m_session->taskStore()),
      m_viewPalette(m_session->views()),
      m_window(std::make_unique<MainWindow>(theme))
{
    new ScreenFreshness(*m_window, m_session->revalidation(), m_window.get());
    addPages();
    wireStatus();
    wireKafkaLock();
    wireNotices();
    wireAbout();
    wireDesktopNotices();
    wireSandbox();
    showWorkspace(workspace);
    wireKeys();
    m_window->restoreWindowState(m_preferences.bytes(settings::Preference::WindowState));
    m_window->setCloseGuard([this](const std::function<void()>& close) {
        m_sprintsPage->askBeforeClosing([this, close] { m_tasksPage->askBeforeClosing(close); });
    });
    connect(m_window.get(), &MainWindow::closed, this, &WorkspaceWindow::remember);
}

WorkspaceWindow::~WorkspaceWindow()
{
    remember();
    // Pages look at stores and services: they go first.
    m_window.reset();
}

void WorkspaceWindow::wireKeys()
{
    KeyBindings& keys = m_window->keys();
    const auto restore = [this, &keys] {
        keys.restore(m_preferences.text(settings::Preference::Keys));
    };
    restore();
    connect(&keys, &KeyBindings::changed, this,
            [this, &keys] { m_preferences.setValue(settings::Preference::Keys, keys.state()); });
    // Another window changed them, or the file has been read.
    connect(&m_preferences, &settings::Preferences::preferenceChanged, m_window.get(),
            [restore](settings::Preference preference) {
                if (preference == settings::Preference::Keys)
                    restore();
            });
}

void WorkspaceWindow::start()
{
    m_session->start();
    if (m_session->hasKafka())
        m_streamPage->start();
    m_window->show();
}

void WorkspaceWindow::addPages()
{
    Session& session = *m_session;
    m_sprintsPage = new SprintsPage(session.sprintStore(), session.operationStore(),
                                    session.promiseStore(), session.sprints(), session.outbox());
    m_streamPage = new StreamPage(session.stream(), session.views(), m_preferences);
    m_activityPage =
        new ActivityPage(session.operationStore(), session.promiseStore(), session.outbox());
    if (session.hasKafka())
        m_activityPage->addRuns(session.runs());
    m_activityPage->addAudit(session.audit());
    m_settingsPage =
        new SettingsPage({.version = programVersion(),
                          .parts = {{u"Qt"_s, QString::fromLatin1(qVersion())},
                                    {u"librdkafka"_s, kafka::clientVersion()}},
                          .dataFolder = QFileInfo(session.database().path()).absolutePath()});
    m_window->addPage(m_sprintsPage, Sidebar::Section::Plan, IconName::Sprints);
    addTasksPage();
    m_window->addPage(m_streamPage, Sidebar::Section::Watch, IconName::Stream);
    addTopicsPage();
    addGroupsPage();
    addFailuresPages();
    m_window->addPage(m_activityPage, Sidebar::Section::Bottom, IconName::Activity);
    m_window->addPage(m_settingsPage, Sidebar::Section::Bottom, IconName::Settings);
    m_window->addPaletteSource(&m_sprintPalette);
    m_window->addPaletteSource(&m_taskPalette);
    m_window->addPaletteSource(&m_viewPalette);
    m_window->navigateTo(PageId::Sprints);
    wirePlanning();
    wireSettings();
}

void WorkspaceWindow::wireSettings()
{
    showSettings();
    connect(&m_appearance, &AppearanceKeeper::appearanceChosen, this,
            &WorkspaceWindow::showSettings);
    connect(m_window.get(), &MainWindow::themeChosen, &m_appearance,
            &AppearanceKeeper::chooseTheme);
    connect(&m_preferences, &settings::Preferences::preferenceChanged, this,
            [this](settings::Preference preference) {
                if (preference == settings::Preference::Language)
                    showSettings();
                if (preference == settings::Preference::SettleSeconds)
                    showSettings();
                if (preference != settings::Preference::LiveStoreMegabytes)
                    return;
                const int megabytes = m_preferences.number(preference);
                m_session->stream().setStoreBytes(std::size_t(megabytes) << 20);
                showSettings();
            });
    connect(m_settingsPage, &SettingsPage::settingsChanged, this, [this](const UiSettings& values) {
        m_preferences.setValue(settings::Preference::LiveStoreMegabytes, values.memoryMegabytes);
        m_preferences.setValue(settings::Preference::SettleSeconds, values.settleSeconds);
        m_preferences.setValue(settings::Preference::Language, languageName(values.language));
        m_appearance.choose({values.theme, values.density, values.motion});
    });
}

void WorkspaceWindow::showSettings()
{
    const int settleSeconds = m_preferences.number(settings::Preference::SettleSeconds);
    m_session->runs().setSettleTime(std::chrono::seconds(settleSeconds));
    const Appearance appearance = m_appearance.current();
    m_settingsPage->setValues(
        {.theme = appearance.theme,
         .density = appearance.density,
         .motion = appearance.motion,
         .memoryMegabytes = m_preferences.number(settings::Preference::LiveStoreMegabytes),
         .settleSeconds = settleSeconds,
         .language = languageChoice(m_preferences.text(settings::Preference::Language))});
}

void WorkspaceWindow::showWorkspace(const settings::Workspace& workspace)
{
    QStringList addresses;
    for (const QString& address : {workspace.sprintsUrl.toDisplayString(),
                                   workspace.tasksUrl.toDisplayString(), workspace.bootstrap}) {
        if (!address.isEmpty())
            addresses.append(address);
    }
    m_window->setWorkspace({.id = workspace.id.toString(QUuid::WithoutBraces),
                            .name = workspace.name,
                            .description = addresses.join(u" · "_s),
                            .colour = QColor(workspace.colour)});
    m_workspaceName = workspace.name;
    m_kafkaSetting = workspace.lock;
    m_session->kafkaLock().setSetting(workspace.lock);
    showKafkaLock();
    // The addresses of the sandbox change; a saved workspace is known by its name.
    const QStringList connection = workspace.isSandbox
                                       ? QStringList{u"--bootstrap"_s, workspace.bootstrap}
                                       : QStringList{u"--workspace"_s, workspace.name};
    m_streamPage->setCommandConnection(connection);
    m_topicsPage->setCommandConnection(connection);
    m_groupsPage->setCommandConnection(connection);
    m_deadLettersPage->setCommandConnection(connection);
    m_replayPage->setCommandConnection(connection);
    m_activityPage->setCommandConnection(connection);
}

bool WorkspaceWindow::isSettled() const
{
    const SprintStore& sprints = m_session->sprintStore();
    const bool listed = sprints.fetchedAt().isValid() && !sprints.isFromCache();
    return (listed || !m_session->hasSprintService()) &&
           (m_streamPage->isSettled() || !m_session->hasKafka()) &&
           (m_window->currentPage() != PageId::Groups || m_groupsPage->isSettled()) &&
           (m_window->currentPage() != PageId::DeadLetters || m_deadLettersPage->isSettled()) &&
           m_session->watch().state() != WatchService::State::Connecting;
}

void WorkspaceWindow::wireStatus()
{
    Session& session = *m_session;
    connect(&session.probe(), &ServiceProbe::changed, this, &WorkspaceWindow::showConnections);
    connect(&session.taskProbe(), &ServiceProbe::changed, this, &WorkspaceWindow::showConnections);
    connect(&session.tasks(), &TaskService::profileChanged, this,
            &WorkspaceWindow::showConnections);
    connect(&session.watch(), &WatchService::stateChanged, this, [this](WatchService::State state) {
        showConnections();
        if (state == WatchService::State::Watching)
            countBrokers();
    });
    connect(m_window.get(), &MainWindow::connectionActivated, this, [this](const QString& name) {
        if (name == "Kafka"_L1)
            return m_window->navigateTo(PageId::Stream);
        if (name == sandboxName())
            return; // Its own part opens the switches.
        const bool tasks = name == taskConnection(m_session->taskProbe(), {}, {}, {}).name;
        m_window->navigateTo(tasks ? PageId::Tasks : PageId::Sprints);
    });
    connect(&session.operationStore(), &OperationStore::operationChanged, this,
            &WorkspaceWindow::showOutbox);
    connect(&session.operationStore(), &OperationStore::operationRemoved, this,
            &WorkspaceWindow::showOutbox);
    connect(&session.outbox(), &OutboxService::sendingChanged, this, &WorkspaceWindow::showOutbox);
    connect(m_window.get(), &MainWindow::outboxActivated, this,
            [this] { m_window->navigateTo(PageId::Activity); });
    m_rateTimer.setInterval(1s);
    connect(&m_rateTimer, &QTimer::timeout, this, &WorkspaceWindow::showRate);
    m_rateTimer.start();
    showConnections();
    showOutbox();
}

void WorkspaceWindow::wireNotices()
{
    Session& session = *m_session;
    connect(&session.promises(), &PromiseService::promiseSettled, m_window.get(),
            [this](const Promise& promise) {
                Notice notice = promiseNotice(promise);
                notice.actions = m_sprintsPage->saveActions(promise.operation) +
                                 m_tasksPage->saveActions(promise.operation);
                m_window->showNotice(notice);
            });
    connect(&session.outbox(), &OutboxService::operationRefused, m_window.get(),
            [this](const OperationId& id, const Error& error) {
                if (const Operation* operation = m_session->operationStore().find(id))
                    m_window->showNotice(refusedNotice(*operation, error));
            });
    connect(&session.outbox(), &OutboxService::notPersisted, m_window.get(),
            [this](const Error& error) { m_window->showNotice(notPersistedNotice(error)); });
    connect(&session.outbox(), &OutboxService::sendingElsewhere, m_window.get(), [this] {
        m_wasElsewhere = true;
        m_window->showNotice(elsewhereNotice(false));
        showOutbox();
    });
    connect(&session.outbox(), &OutboxService::sendingChanged, m_window.get(),
            [this](bool sending) {
                if (sending && std::exchange(m_wasElsewhere, false))
                    m_window->showNotice(elsewhereNotice(true));
            });
    connect(&session.outbox(), &OutboxService::storedDifferently, m_window.get(),
            [this](const OperationId& id, const Sprint& stored) {
                m_window->showNotice(
                    {.tone = Tone::Attention,
                     .title = tr("%1 holds something else than you saved").arg(sprintTitle(stored)),
                     .sentence = tr("Somebody else saved it at the same moment, and the service "
                                    "merged both. Look at it before you go on."),
                     .actions = {{.text = tr("Show"), .destination = Destination(stored.id)}},
                     .key = id.value().toString(),
                     .stays = true});
            });
    connect(&session.watch(), &WatchService::eventsPassedOver, m_window.get(),
            [this](const SkippedEvents& skipped) {
                m_window->showNotice(
                    {.tone = Tone::Attention,
                     .title = tr("%n event(s) passed over", nullptr, int(skipped.count)),
                     .sentence = tr("They came faster than this program looks at them. What they "
                                    "were about is read again from the service; the events "
                                    "themselves are on the Stream page."),
                     .actions = {{.text = tr("Show"), .destination = PageId::Stream}},
                     .key = u"passed-over"_s});
            });
    connect(&session.outbox(), &OutboxService::persistedAgain, m_window.get(),
            [this] { m_window->showNotice(persistedNotice()); });
    connect(&session.database(), &storage::Database::openedLate, m_window.get(),
            [this](const storage::OpenReport& report) {
                m_window->showNotice(localDataNotice(
                    report.notice.isEmpty()
                        ? tr("The folder can be written again, and everything is kept as usual.")
                        : report.notice,
                    Tone::Attention));
            });
    session.database().opened().then(
        m_window.get(), [this](const Result<storage::OpenReport>& report) {
            const QString sentence = report ? report->notice : report.error().message;
            if (!sentence.isEmpty())
                m_window->showNotice(
                    localDataNotice(sentence, report ? Tone::Attention : Tone::Bad));
        });
}

void WorkspaceWindow::showConnections()
{
    const settings::Workspace& workspace = m_session->workspace();
    QList<ConnectionState> states;
    if (m_session->hasSprintService())
        states.append(sprintConnection(m_session->probe(), workspace.sprintsUrl.toDisplayString()));
    if (m_session->hasTaskService()) {
        const auto& profile = m_session->taskApi().profile();
        states.append(taskConnection(m_session->taskProbe(), workspace.tasksUrl.toDisplayString(),
                                     profile ? rest::taskProfileName(profile->profile) : QString(),
                                     m_session->tasks().profileSentence()));
    }
    if (m_session->hasKafka())
        states.append(kafkaConnection(m_session->watch(), workspace.bootstrap, m_brokers));
    if (const auto sandbox = sandboxState())
        states.append(*sandbox);
    m_parts = states;
    m_window->setConnections(states);
}

void WorkspaceWindow::countBrokers()
{
    m_session->cluster()
        .cluster(kafka::Watermarks::Without)
        .then(m_window.get(), [this](const Result<ClusterInfo>& cluster) {
            if (!cluster)
                return;
            m_brokers = cluster->brokers;
            showConnections();
        });
}

void WorkspaceWindow::showOutbox()
{
    const OutboxText text =
        outboxText(m_session->operationStore(), !m_session->outbox().isSentElsewhere());
    m_window->setOutboxText(text.text, text.attention);
}

void WorkspaceWindow::showRate()
{
    const auto store = m_session->stream().store();
    const quint64 records = store ? store->totals().receivedRecords : 0;
    // Another run starts at zero.
    const quint64 added = records >= m_recordsThen ? records - m_recordsThen : records;
    const double seconds = m_sinceRate.isValid() ? double(m_sinceRate.elapsed()) / 1000.0 : 1.0;
    m_sinceRate.start();
    m_recordsThen = records;
    m_window->setRateText(store && m_session->stream().isReading()
                              ? rateText(double(added) / std::max(seconds, 0.1))
                              : QString());
}

void WorkspaceWindow::remember()
{
    if (m_window)
        m_preferences.setValue(settings::Preference::WindowState, m_window->saveWindowState());
}
