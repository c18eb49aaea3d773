// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/assembly/translations.h"
#include "app/desktop/diagnostics.h"
#include "app/desktop/picture.h"
#include "core/settings/keychainsecretstore.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/aboutdialog.h"
#include "ui/welcome/connectpanel.h"
#include "ui/welcome/welcomepage.h"

#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

// The sandbox keeps one workspace of its own; its addresses change with every start.
const QUuid SandboxWorkspace(u"{6f0c6a52-2f0b-5a4e-9c57-5a2d1c0a7a01}"_s);

constexpr std::chrono::milliseconds PatienceWithKeychain(1500);

constexpr quint64 MegaByte = 1024 * 1024;

WorkspaceEdit fromDraft(const WorkspaceDraft& draft)
{
    WorkspaceEdit edit;
    edit.workspace.name = draft.name;
    edit.workspace.colour = draft.colour.isValid() ? draft.colour.name() : QString();
    edit.workspace.sprintsUrl = QUrl(draft.sprintAddress);
    edit.workspace.tasksUrl = QUrl(draft.taskAddress);
    edit.workspace.bootstrap = draft.kafkaAddress;
    return edit;
}

} // namespace

Desktop::Desktop(QApplication& application, const Options& options, QObject* parent)
    : QObject(parent),
      m_application(application),
      m_options(options),
      m_preferences(options.folders, m_keeper),
      m_workspaces(options.folders, m_keeper),
      m_secrets(options.secrets ? options.secrets
                                : std::make_shared<settings::KeychainSecretStore>()),
      m_theme(application),
      m_appearance(m_theme, m_preferences),
      m_workspaceKeeper(m_workspaces, *m_secrets, m_tester)
{
    // The last window closing may be the welcome page giving way to a workspace.
    application.setQuitOnLastWindowClosed(false);
    connect(&m_sandbox, &SandboxService::ready, this, &Desktop::openSandbox);
    m_workspaceKeeper.setIsOpen([this](QUuid id) { return windowOf(id) != nullptr; });
    connect(&m_workspaceKeeper, &WorkspaceKeeper::openRequested, this, &Desktop::chooseWorkspace,
            Qt::QueuedConnection);
    connect(&m_workspaceKeeper, &WorkspaceKeeper::workspaceSaved, this, &Desktop::follow);
    connect(&m_workspaces, &settings::WorkspaceList::workspacesChanged, this,
            &Desktop::labelWorkspaces);
}

Desktop::~Desktop()
{
    m_open.clear();
    m_welcome.reset();
}

WorkspaceWindow* Desktop::workspace() const
{
    return m_open.empty() ? nullptr : m_open.back().get();
}

WorkspaceWindow* Desktop::windowOf(QUuid id) const
{
    for (const auto& window : m_open) {
        if (window->session().workspace().id == id)
            return window.get();
    }
    return nullptr;
}

void Desktop::start()
{
    m_preferences.load().then(this, [this](const QString& preferencesNotice) {
        m_workspaces.load().then(this, [this, preferencesNotice](QStringList notices) {
            if (!preferencesNotice.isEmpty())
                notices.prepend(preferencesNotice);
            m_notices = notices;
            begin();
        });
    });
}

void Desktop::openLink(const QString& link)
{
    MainWindow* window = m_open.empty() ? m_welcome.get() : &m_open.back()->window();
    if (!window || (m_open.empty() && !link.isEmpty()))
        m_options.link = link;
    else if (!link.isEmpty())
        m_open.back()->openLink(link);
    if (!window)
        return;
    if (m_open.empty() && !link.isEmpty())
        window->openLink(link);
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

void Desktop::firstWindow(MainWindow& window)
{
    if (std::exchange(m_hasWindow, true))
        return;
    window.installEventFilter(this);
    for (const QString& sentence : std::exchange(m_notices, {}))
        window.showNotice({.tone = Tone::Attention,
                           .title = tr("A settings file could not be read"),
                           .sentence = sentence,
                           .stays = true});
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
    installTranslations(*QCoreApplication::instance(),
                        m_preferences.text(settings::Preference::Language));
    m_appearance.begin(m_options.theme);
    const QList<settings::Workspace> left = leftOpen();
    if (!m_options.sandbox && !left.isEmpty() &&
        m_preferences.isOn(settings::Preference::ReopenLast)) {
        for (const settings::Workspace& workspace : left)
            open(workspace);
        // A keychain may ask for its own password first.
        QTimer::singleShot(PatienceWithKeychain, this, [this] {
            if (m_hasWindow)
                return;
            showWelcome();
            m_welcome->showNotice({.title = tr("Waiting for the keychain"),
                                   .sentence = tr("The workspace opens once this computer's "
                                                  "keychain has given its passwords.")});
        });
        return;
    }
    showWelcome();
    if (m_options.sandbox)
        startSandbox();
    else if (!m_options.screenshot.isEmpty())
        takePicture(*m_welcome, [] { return true; });
}

QList<settings::Workspace> Desktop::leftOpen() const
{
    QList<settings::Workspace> left;
    const QString ids = m_preferences.text(settings::Preference::OpenWorkspaces);
    for (const QString& id : ids.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<settings::Workspace> workspace = m_workspaces.byId(QUuid(id));
        if (workspace && !workspace->isSandbox)
            left.append(*workspace);
    }
    if (!left.isEmpty())
        return left;
    const std::optional<settings::Workspace> newest = m_workspaces.newest();
    return newest && !newest->isSandbox ? QList{*newest} : QList<settings::Workspace>();
}

void Desktop::rememberOpen()
{
    // The last window that closes is what the user had open.
    if (m_isQuitting || m_open.empty())
        return;
    QStringList ids;
    for (const auto& window : m_open)
        ids.append(window->session().workspace().id.toString(QUuid::WithoutBraces));
    m_preferences.setValue(settings::Preference::OpenWorkspaces, ids.join(u','));
}

void Desktop::showWelcome()
{
    m_welcome = std::make_unique<MainWindow>(m_theme);
    m_welcomePage = new WelcomePage;
    m_welcome->setWelcomePage(m_welcomePage);
    if (m_options.size)
        m_welcome->resize(*m_options.size);
    m_workspaceKeeper.attach(&m_welcomePage->workspaces(), m_welcome.get());
    labelWorkspaces();
    connect(m_welcomePage, &WelcomePage::sandboxRequested, this, &Desktop::startSandbox);
    connect(m_welcomePage, &WelcomePage::sandboxCancelRequested, &m_sandbox, &SandboxService::stop);
    connect(&m_sandbox, &SandboxService::progressed, m_welcomePage,
            &WelcomePage::showSandboxProgress);
    connect(&m_sandbox, &SandboxService::failed, m_welcomePage, &WelcomePage::showSandboxFailed);
    if (!m_options.screenshot.isEmpty())
        connect(&m_sandbox, &SandboxService::failed, m_welcomePage,
                [this](const Error& error) { Q_EMIT pictureTaken(error.message); });
    connect(&m_sandbox, &SandboxService::stopped, m_welcomePage, &WelcomePage::showSandboxReady);
    connect(m_welcomePage, &WelcomePage::connectRequested, this, &Desktop::connectTo);
    connect(m_welcomePage, &WelcomePage::importRequested, m_welcome.get(),
            [this] { m_workspaceKeeper.importInto(m_welcome.get()); });
    connect(m_welcomePage, &WelcomePage::moreRequested, m_welcome.get(),
            [this](const WorkspaceDraft& draft) {
                m_workspaceKeeper.edit(fromDraft(draft), m_welcome.get());
            });
    connect(m_welcomePage, &WelcomePage::testRequested, this, [this](Part part, const QString&) {
        m_tester.test(part, fromDraft(m_welcomePage->connecting().draft()))
            .then(m_welcomePage, [this, part](const AddressTester::Answer& answer) {
                m_welcomePage->showTestResult(part, answer.ok, answer.sentence);
            });
    });
    connect(m_welcome.get(), &MainWindow::themeChosen, &m_appearance,
            &AppearanceKeeper::chooseTheme);
    connect(m_welcome.get(), &MainWindow::closed, this, [this] {
        leaveWelcome();
        if (m_open.empty())
            m_application.quit();
    });
    connect(m_welcome.get(), &MainWindow::quitRequested, this, &Desktop::quit,
            Qt::QueuedConnection);
    auto* about = new QAction(tr("About Throughline…"), m_welcome.get());
    connect(about, &QAction::triggered, m_welcome.get(), [window = m_welcome.get()] {
        const Diagnostics::Rows versions = versionRows({});
        auto* dialog = new AboutDialog(
            versions,
            [versions] {
                return diagnosticsText(Diagnostics{.versions = versions,
                                                   .parts = {},
                                                   .addresses = {},
                                                   .counts = {},
                                                   .errors = {}});
            },
            window);
        dialog->open();
    });
    m_welcome->addCommand(about);
    firstWindow(*m_welcome);
    m_welcome->navigateTo(PageId::Welcome);
    m_welcome->show();
    // A sound one waits for its workspace, and says so.
    if (!m_options.link.isEmpty())
        m_welcome->openLink(m_options.link);
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
    workspace.tasksUrl = addresses.tasksUrl;
    // Its token is new with every start: it is handed over in open() and kept nowhere.
    workspace.tasksLogin = {.auth = addresses.tasksToken.isEmpty() ? settings::HttpAuth::None
                                                                   : settings::HttpAuth::Bearer};
    workspace.bootstrap = addresses.bootstrap;
    workspace.kafkaProperties = addresses.kafkaProperties;
    if (windowOf(SandboxWorkspace)) {
        // It was started again, and answers elsewhere now.
        m_workspaces.save(workspace);
        return openAgain(SandboxWorkspace);
    }
    open(workspace);
}

void Desktop::connectTo(const WorkspaceDraft& draft)
{
    const auto finish = [this](settings::Workspace workspace) {
        workspace.id = QUuid::createUuid();
        const Result<void> sound = settings::checkWorkspace(workspace);
        if (!sound) {
            m_welcomePage->showConnectFailed(sound.error());
            return;
        }
        open(workspace);
    };
    const WorkspaceEdit edit = fromDraft(draft);
    if (draft.sprintAddress.isEmpty())
        return finish(edit.workspace);
    // The service tells the base address to use, with its prefix; without an answer, as it was
    // typed.
    m_tester.test(Part::SprintService, edit)
        .then(m_welcomePage, [edit, finish](const AddressTester::Answer& answer) {
            settings::Workspace workspace = edit.workspace;
            if (!answer.url.isEmpty())
                workspace.sprintsUrl = answer.url;
            finish(workspace);
        });
}

void Desktop::chooseWorkspace(QUuid id)
{
    const std::optional<settings::Workspace> workspace = m_workspaces.byId(id);
    if (!workspace)
        return;
    if (workspace->isSandbox && !m_sandbox.isRunning()) {
        if (!m_welcome)
            showWelcome();
        startSandbox();
        return;
    }
    open(*workspace);
}

void Desktop::open(const settings::Workspace& workspace)
{
    if (WorkspaceWindow* there = windowOf(workspace.id)) {
        there->window().show();
        there->window().raise();
        there->window().activateWindow();
        return;
    }
    if (m_opening.contains(workspace.id))
        return;
    m_opening.insert(workspace.id);
    readAccess(workspace, *m_secrets).then(this, [this, workspace](Access access) {
        m_opening.remove(workspace.id);
        if (const QString& token = m_sandbox.addresses().tasksToken;
            workspace.isSandbox && !token.isEmpty())
            access.secrets.insert(settings::TasksSecret, token);
        show(workspace, access);
    });
}

void Desktop::show(settings::Workspace workspace, const Access& access)
{
    workspace.lastOpened = QDateTime::currentDateTimeUtc();
    const Session::Options options{
        .dataFolder = m_options.folders.workspaceDataFolder(workspace.id),
        .storeBytes =
            std::size_t(m_preferences.number(settings::Preference::LiveStoreMegabytes)) * MegaByte,
        .access = access};
    m_open.push_back(std::make_unique<WorkspaceWindow>(workspace, options, m_theme, m_appearance,
                                                       m_preferences));
    WorkspaceWindow& opened = *m_open.back();
    wire(opened);
    m_isQuitting = false;
    rememberOpen();
    // Its window and the lists know each other from here on.
    m_workspaces.save(workspace);
    m_workspaceKeeper.refresh();
    firstWindow(opened.window());
    for (const QString& sentence : access.notices)
        opened.window().showNotice(
            {.tone = Tone::Attention,
             .title = tr("Something is missing to connect"),
             .sentence = sentence,
             .actions = {{.text = tr("Settings"), .destination = Destination(PageId::Settings)}},
             .stays = true});
    opened.start();
    if (const QString link = std::exchange(m_options.link, {}); !link.isEmpty())
        opened.openLink(link);
    leaveWelcome();
    if (!m_options.screenshot.isEmpty()) {
        opened.window().navigateTo(m_options.page);
        takePicture(opened.window(), [&opened] { return opened.isSettled(); });
    }
    Q_EMIT workspaceOpened();
}

void Desktop::wire(WorkspaceWindow& opened)
{
    MainWindow& window = opened.window();
    const QUuid id = opened.session().workspace().id;
    if (m_options.size)
        window.resize(*m_options.size);
    // The second window does not hide the first.
    if (m_open.size() > 1)
        window.move(m_open[m_open.size() - 2]->window().pos() + QPoint(32, 32));
    auto* panel = new WorkspacesPanel;
    opened.settingsPage().addSection(tr("Workspaces"), panel);
    m_workspaceKeeper.attach(panel, &window);
    auto* edit = new QAction(tr("Edit this workspace…"), &window);
    edit->setEnabled(!opened.session().workspace().isSandbox);
    connect(edit, &QAction::triggered, &window,
            [this, id, &window] { m_workspaceKeeper.editSaved(id, &window); });
    window.addCommand(edit);
    connect(
        &window, &MainWindow::closed, this, [this, id] { windowClosed(id); }, Qt::QueuedConnection);
    connect(&window, &MainWindow::quitRequested, this, &Desktop::quit, Qt::QueuedConnection);
    connect(
        &window, &MainWindow::workspaceChosen, this,
        [this](const QString& chosen) { chooseWorkspace(QUuid(chosen)); }, Qt::QueuedConnection);
    connect(
        &window, &MainWindow::anotherWorkspaceRequested, this,
        [this] {
            if (!m_welcome)
                showWelcome();
            m_welcome->raise();
            m_welcome->activateWindow();
        },
        Qt::QueuedConnection);
}

void Desktop::follow(const settings::Workspace& workspace, bool reconnects)
{
    WorkspaceWindow* opened = windowOf(workspace.id);
    if (!opened)
        return;
    opened->showWorkspace(workspace);
    if (!reconnects)
        return;
    opened->window().showNotice(
        {.tone = Tone::Attention,
         .title = tr("Open the workspace again"),
         .sentence = tr("This window still uses the addresses and logins from before."),
         .actions = {{.text = tr("Open again"),
                      .run =
                          [this, id = workspace.id] {
                              openAgain(id);
                          }}},
         .key = u"reconnect"_s,
         .stays = true});
}

void Desktop::openAgain(QUuid id)
{
    WorkspaceWindow* opened = windowOf(id);
    if (!opened)
        return;
    // Closing may ask about what is not saved; then windowClosed() opens it again.
    m_reopening.insert(id);
    QMetaObject::invokeMethod(&opened->window(), &QWidget::close, Qt::QueuedConnection);
}

void Desktop::windowClosed(QUuid id)
{
    std::erase_if(m_open,
                  [id](const auto& window) { return window->session().workspace().id == id; });
    m_workspaceKeeper.refresh();
    if (m_reopening.remove(id)) {
        if (const std::optional<settings::Workspace> workspace = m_workspaces.byId(id))
            return open(*workspace);
    }
    rememberOpen();
    if (m_open.empty() && !m_welcome)
        m_application.quit();
}

void Desktop::quit()
{
    // Each may ask about what is not saved, and may stay; then so does the program.
    m_reopening.clear();
    m_isQuitting = true;
    leaveWelcome();
    if (m_open.empty())
        m_application.quit();
    for (const auto& opened : m_open)
        QMetaObject::invokeMethod(&opened->window(), &QWidget::close, Qt::QueuedConnection);
}

void Desktop::leaveWelcome()
{
    if (!m_welcome)
        return;
    m_welcome->hide();
    m_welcome.release()->deleteLater();
    m_welcomePage = nullptr;
}

void Desktop::labelWorkspaces()
{
    QList<WorkspaceLabel> labels;
    for (const settings::Workspace& workspace : m_workspaces.workspaces())
        labels.append({.id = workspace.id.toString(QUuid::WithoutBraces),
                       .name = workspace.name,
                       .description = m_workspaceKeeper.description(workspace),
                       .colour = QColor(workspace.colour)});
    if (m_welcome)
        m_welcome->setWorkspaces(labels);
    for (const auto& opened : m_open)
        opened->window().setWorkspaces(labels);
}

void Desktop::takePicture(MainWindow& window, std::function<bool()> ready)
{
    auto* picture = new Picture(window, m_options.screenshot, std::move(ready), &window);
    connect(picture, &Picture::taken, this, &Desktop::pictureTaken);
}
