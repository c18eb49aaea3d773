// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/appearancekeeper.h"
#include "app/desktop/workspacekeeper.h"
#include "app/desktop/workspacewindow.h"
#include "core/services/sandboxservice.h"
#include "core/settings/filekeeper.h"
#include "core/settings/folders.h"
#include "core/settings/preferences.h"
#include "core/settings/workspacelist.h"
#include "ui/widgets/theme.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QApplication;
class WelcomePage;
struct WorkspaceDraft;

/// The program: what it remembers, the sandbox, the welcome window and the open workspaces, each in
/// a window of its own. Creates and connects; decides nothing that a room could decide. GUI thread.
class Desktop : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        settings::Folders folders;
        /// Start the sandbox and open it at once.
        bool sandbox = false;
        /// Write one picture to this file and end.
        QString screenshot;
        /// Which page the picture shows.
        PageId page = PageId::Sprints;
        /// Followed in the first workspace that is opened; empty = none.
        QString link;
        /// Overrides the remembered choice for this run.
        std::optional<ThemeChoice> theme;
        std::optional<QSize> size;
        /// Where passwords are kept; the system's keychain when there is none here.
        std::shared_ptr<settings::SecretStore> secrets;
    };

    Desktop(QApplication& application, const Options& options, QObject* parent = nullptr);
    ~Desktop() override;

    void start();
    /// Follows the link in the workspace that was opened last, in the first one that opens where
    /// none is open, and brings the window to the front. Empty: only that.
    void openLink(const QString& link);
    /// The workspace that was opened last; null when none is open.
    WorkspaceWindow* workspace() const;
    /// The window of this one; null when it is not open.
    WorkspaceWindow* windowOf(QUuid id) const;
    std::size_t openWorkspaces() const { return m_open.size(); }
    MainWindow* welcomeWindow() { return m_welcome.get(); }
    SandboxService& sandbox() { return m_sandbox; }

Q_SIGNALS:
    void workspaceOpened();
    /// The first window stands on the screen and takes input.
    void firstPainted();
    /// The picture was taken (empty) or could not be taken.
    void pictureTaken(const QString& problem);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();
    /// What was open when the program ended, or else what was opened last; never the sandbox.
    QList<settings::Workspace> leftOpen() const;
    void rememberOpen();
    /// Says in it what could not be read, and when it is painted.
    void firstWindow(MainWindow& window);
    void showWelcome();
    void startSandbox();
    void openSandbox(const SandboxAddresses& addresses);
    void connectTo(const WorkspaceDraft& draft);
    /// With secrets and authorities, which are read first; brings it to the front when it is open.
    void open(const settings::Workspace& workspace);
    void show(settings::Workspace workspace, const Access& access);
    void wire(WorkspaceWindow& window);
    void chooseWorkspace(QUuid id);
    /// An open workspace was changed.
    void follow(const settings::Workspace& workspace, bool reconnects);
    void openAgain(QUuid id);
    void windowClosed(QUuid id);
    void quit();
    void leaveWelcome();
    void takePicture(MainWindow& window, std::function<bool()> ready);
    void labelWorkspaces();

    QApplication& m_application;
    Options m_options;
    settings::FileKeeper m_keeper;
    settings::Preferences m_preferences;
    settings::WorkspaceList m_workspaces;
    std::shared_ptr<settings::SecretStore> m_secrets;
    Theme m_theme;
    AppearanceKeeper m_appearance;
    SandboxService m_sandbox;
    AddressTester m_tester;
    WorkspaceKeeper m_workspaceKeeper;
    std::unique_ptr<MainWindow> m_welcome;
    WelcomePage* m_welcomePage = nullptr;
    /// In the order of their opening.
    std::vector<std::unique_ptr<WorkspaceWindow>> m_open;
    /// Being read or closed, to be opened then: nothing opens twice.
    QSet<QUuid> m_opening;
    QSet<QUuid> m_reopening;
    QStringList m_notices;
    /// Windows that close now will be open again at the next start.
    bool m_isQuitting = false;
    bool m_hasWindow = false;
};
