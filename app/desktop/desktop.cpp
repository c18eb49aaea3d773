// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/addresstester.h"
#include "app/desktop/picture.h"
#include "app/desktop/themenames.h"
#include "ui/welcome/welcomepage.h"

#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

// The sandbox keeps one workspace of its own; its addresses change with every start.
const QUuid SandboxWorkspace(u"{6f0c6a52-2f0b-5a4e-9c57-5a2d1c0a7a01}"_s);

constexpr quint64 MegaByte = 1024 * 1024;

} // namespace

Desktop::Desktop(QApplication& application, const Options& options, QObject* parent)
    : QObject(parent),
      m_application(application),
      m_options(options),
      m_preferences(options.folders, m_keeper),
      m_workspaces(options.folders, m_keeper),
      m_theme(application),
      m_tester(std::make_unique<AddressTester>())
{
    connect(&m_sandbox, &SandboxService::ready, this, &Desktop::openSandbox);
}

Desktop::~Desktop()
{
    m_open.reset();
    m_welcome.reset();
}

void Desktop::start()
{
    m_preferences.load().then(this, [this](const QString& preferencesNotice) {
        m_workspaces.load().then(this, [this, preferencesNotice](QStringList notices) {
            if (!preferencesNotice.isEmpty())
                notices.prepend(preferencesNotice);
            begin();
            MainWindow* window = m_open ? &m_open->window() : m_welcome.get();
            window->installEventFilter(this);
            for (const QString& sentence : std::as_const(notices))
                window->showNotice({.tone = Tone::Attention,
                                    .title = tr("A settings file could not be read"),
                                    .sentence = sentence,
                                    .stays = true});
        });
    });
}

bool Desktop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &Desktop::firstPainted);
    }
    return QObject::eventFilter(watched, event);
}

void Desktop::begin()
{
    m_theme.setChoice(
        m_options.theme.value_or(themeChoice(m_preferences.text(settings::Preference::Theme))));
    m_theme.setDensity(m_preferences.text(settings::Preference::Density) == "compact"_L1
                           ? Density::Compact
                           : Density::Normal);
    const std::optional<settings::Workspace> newest = m_workspaces.newest();
    if (!m_options.sandbox && newest && !newest->isSandbox &&
        m_preferences.isOn(settings::Preference::ReopenLast)) {
        open(*newest);
        return;
    }
    showWelcome();
    if (m_options.sandbox)
        startSandbox();
}

void Desktop::showWelcome()
{
    m_welcome = std::make_unique<MainWindow>(m_theme);
    m_welcomePage = new WelcomePage;
    m_welcome->setWelcomePage(m_welcomePage);
    if (m_options.size)
        m_welcome->resize(*m_options.size);
    labelWorkspaces(*m_welcome);
    connect(m_welcomePage, &WelcomePage::sandboxRequested, this, &Desktop::startSandbox);
    connect(m_welcomePage, &WelcomePage::sandboxCancelRequested, &m_sandbox, &SandboxService::stop);
    connect(&m_sandbox, &SandboxService::progressed, m_welcomePage,
            &WelcomePage::showSandboxProgress);
    connect(&m_sandbox, &SandboxService::failed, m_welcomePage, &WelcomePage::showSandboxFailed);
    connect(&m_sandbox, &SandboxService::stopped, m_welcomePage, &WelcomePage::showSandboxReady);
    connect(m_welcomePage, &WelcomePage::connectRequested, this, &Desktop::connectTo);
    connect(m_welcomePage, &WelcomePage::recentRequested, this, &Desktop::chooseWorkspace);
    connect(m_welcomePage, &WelcomePage::testRequested, this,
            [this](Part part, const QString& address) {
                const auto show = [this, part](const AddressTester::Answer& answer) {
                    if (m_welcomePage)
                        m_welcomePage->showTestResult(part, answer.ok, answer.sentence);
                };
                switch (part) {
                case Part::SprintService:
                    m_tester->testSprintService(address).then(m_welcomePage, show);
                    break;
                case Part::Kafka:
                    m_tester->testKafka(address).then(m_welcomePage, show);
                    break;
                case Part::TaskService:
                    show({.ok = true,
                          .sentence = tr("Kept for later: this version does not show tasks yet.")});
                    break;
                }
            });
    connect(m_welcome.get(), &MainWindow::workspaceChosen, this, &Desktop::chooseWorkspace);
    connect(m_welcome.get(), &MainWindow::closed, &m_application, &QCoreApplication::quit);
    m_welcome->navigateTo(PageId::Welcome);
    m_welcome->show();
}

void Desktop::startSandbox()
{
    if (m_sandbox.isRunning())
        return;
    if (m_welcomePage)
        m_welcomePage->showSandboxProgress(tr("Starting the sandbox"));
    m_sandbox.start({u"--demo-data"_s, u"--data-dir"_s, m_options.folders.sandboxFolder()});
}

void Desktop::openSandbox(const SandboxAddresses& addresses)
{
    settings::Workspace workspace =
        m_workspaces.byId(SandboxWorkspace)
            .value_or(settings::Workspace{
                .id = SandboxWorkspace, .name = tr("Sandbox"), .colour = u"#0b7a5b"_s});
    workspace.isSandbox = true;
    workspace.sprintsUrl = addresses.sprintsUrl;
    workspace.bootstrap = addresses.bootstrap;
    workspace.kafkaProperties = addresses.kafkaProperties;
    open(workspace);
}

void Desktop::connectTo(const WorkspaceDraft& draft)
{
    const auto finish = [this, draft](const QUrl& sprintsUrl) {
        settings::Workspace workspace{.id = QUuid::createUuid(),
                                      .name = draft.name,
                                      .colour =
                                          draft.colour.isValid() ? draft.colour.name() : QString(),
                                      .sprintsUrl = sprintsUrl,
                                      .bootstrap = draft.kafkaAddress};
        const Result<void> sound = settings::checkWorkspace(workspace);
        if (!sound) {
            m_welcomePage->showConnectFailed(sound.error());
            return;
        }
        open(workspace);
    };
    if (draft.sprintAddress.isEmpty())
        return finish({});
    // The service tells the base address to use, with its prefix; without an answer, as it was
    // typed.
    m_tester->testSprintService(draft.sprintAddress)
        .then(m_welcomePage, [draft, finish](const AddressTester::Answer& answer) {
            finish(answer.url.isEmpty() ? QUrl(draft.sprintAddress) : answer.url);
        });
}

void Desktop::chooseWorkspace(const QString& id)
{
    const std::optional<settings::Workspace> workspace = m_workspaces.byId(QUuid(id));
    if (!workspace || (m_open && m_open->session().workspace().id == workspace->id))
        return;
    if (workspace->isSandbox && !m_sandbox.isRunning()) {
        if (!m_welcome)
            showWelcome();
        startSandbox();
        return;
    }
    open(*workspace);
}

void Desktop::open(settings::Workspace workspace)
{
    workspace.lastOpened = QDateTime::currentDateTimeUtc();
    m_workspaces.save(workspace);
    const Session::Options options{
        .dataFolder = m_options.folders.workspaceDataFolder(workspace.id),
        .storeBytes =
            std::size_t(m_preferences.number(settings::Preference::LiveStoreMegabytes)) * MegaByte};
    const std::unique_ptr<WorkspaceWindow> before = std::move(m_open);
    m_open = std::make_unique<WorkspaceWindow>(workspace, options, m_theme, m_preferences);
    MainWindow& window = m_open->window();
    if (m_options.size)
        window.resize(*m_options.size);
    labelWorkspaces(window);
    connect(&window, &MainWindow::closed, &m_application, &QCoreApplication::quit);
    connect(&window, &MainWindow::workspaceChosen, this, &Desktop::chooseWorkspace,
            Qt::QueuedConnection);
    connect(
        &window, &MainWindow::anotherWorkspaceRequested, this,
        [this] {
            if (!m_welcome)
                showWelcome();
            m_welcome->raise();
        },
        Qt::QueuedConnection);
    m_open->start();
    if (m_welcome) {
        m_welcome->hide();
        m_welcome.release()->deleteLater();
        m_welcomePage = nullptr;
    }
    if (!m_options.screenshot.isEmpty())
        takePicture();
    Q_EMIT workspaceOpened();
}

void Desktop::labelWorkspaces(MainWindow& window)
{
    QList<WorkspaceLabel> labels;
    QList<RecentWorkspace> recent;
    for (const settings::Workspace& workspace : m_workspaces.workspaces()) {
        const QString id = workspace.id.toString(QUuid::WithoutBraces);
        const QString addresses =
            workspace.isSandbox
                ? tr("On this computer")
                : QStringList{workspace.sprintsUrl.toDisplayString(), workspace.bootstrap}.join(
                      u" · "_s);
        const QColor colour(workspace.colour);
        labels.append(
            {.id = id, .name = workspace.name, .description = addresses, .colour = colour});
        if (!workspace.isSandbox)
            recent.append(
                {.id = id, .name = workspace.name, .description = addresses, .colour = colour});
    }
    window.setWorkspaces(labels);
    if (m_welcomePage)
        m_welcomePage->setRecent(recent);
}

void Desktop::takePicture()
{
    MainWindow& window = m_open->window();
    window.navigateTo(m_options.page);
    const auto ready = [this] {
        return m_open->isSettled();
    };
    auto* picture = new Picture(window, m_options.screenshot, ready, m_open.get());
    connect(picture, &Picture::taken, this, &Desktop::pictureTaken);
}
