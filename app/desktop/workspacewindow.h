// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/session.h"
#include "ui/planning/sprintpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/stream/viewpalette.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

class ActivityPage;
class SettingsPage;
class SprintsPage;
class StreamPage;
namespace settings {
class Preferences;
}

/// One open workspace on the screen: its session, its window and its pages, wired to each other.
/// GUI thread.
class WorkspaceWindow : public QObject
{
    Q_OBJECT

public:
    WorkspaceWindow(const settings::Workspace& workspace, const Session::Options& options,
                    Theme& theme, settings::Preferences& preferences, QObject* parent = nullptr);
    ~WorkspaceWindow() override;

    void start();
    /// True when what the user would see is there: for pictures.
    bool isSettled() const;
    MainWindow& window() { return *m_window; }
    Session& session() { return *m_session; }
    SprintsPage& sprintsPage() { return *m_sprintsPage; }
    StreamPage& streamPage() { return *m_streamPage; }

private:
    void addPages();
    void wireSettings();
    void wireStatus();
    void wireNotices();
    void showConnections();
    void showOutbox();
    void showRate();
    void countBrokers();
    void remember();

    Theme& m_theme;
    settings::Preferences& m_preferences;
    std::unique_ptr<Session> m_session;
    SprintPalette m_sprintPalette;
    ViewPalette m_viewPalette;
    std::unique_ptr<MainWindow> m_window;
    // Owned by the window.
    SprintsPage* m_sprintsPage = nullptr;
    StreamPage* m_streamPage = nullptr;
    ActivityPage* m_activityPage = nullptr;
    SettingsPage* m_settingsPage = nullptr;
    QTimer m_rateTimer;
    QElapsedTimer m_sinceRate;
    quint64 m_recordsThen = 0;
    std::optional<int> m_brokers;
    bool m_wasElsewhere = false;
};
