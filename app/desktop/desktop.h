// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspacewindow.h"
#include "core/services/sandboxservice.h"
#include "core/settings/filekeeper.h"
#include "core/settings/folders.h"
#include "core/settings/preferences.h"
#include "core/settings/workspacelist.h"
#include "ui/widgets/theme.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>

class AddressTester;
class QApplication;
class WelcomePage;
struct WorkspaceDraft;

/// The program: what it remembers, the sandbox, the welcome window and the open workspaces. Creates
/// and connects; decides nothing that a room could decide. GUI thread.
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
        /// Overrides the remembered choice for this run.
        std::optional<ThemeChoice> theme;
        std::optional<QSize> size;
    };

    Desktop(QApplication& application, const Options& options, QObject* parent = nullptr);
    ~Desktop() override;

    void start();
    /// The open workspace; null while the welcome page is shown.
    WorkspaceWindow* workspace() { return m_open.get(); }
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
    void showWelcome();
    void startSandbox();
    void openSandbox(const SandboxAddresses& addresses);
    void connectTo(const WorkspaceDraft& draft);
    void open(settings::Workspace workspace);
    void chooseWorkspace(const QString& id);
    void takePicture();
    void labelWorkspaces(MainWindow& window);

    QApplication& m_application;
    Options m_options;
    settings::FileKeeper m_keeper;
    settings::Preferences m_preferences;
    settings::WorkspaceList m_workspaces;
    Theme m_theme;
    SandboxService m_sandbox;
    std::unique_ptr<AddressTester> m_tester;
    std::unique_ptr<MainWindow> m_welcome;
    WelcomePage* m_welcomePage = nullptr;
    std::unique_ptr<WorkspaceWindow> m_open;
    QString m_sandboxProgress;
};
