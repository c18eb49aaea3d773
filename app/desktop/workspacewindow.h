// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/session.h"
#include "app/desktop/appearancekeeper.h"
#include "app/desktop/desktopnoticerules.h"
#include "app/desktop/desktopnotifier.h"
#include "ui/planning/sprintpalette.h"
#include "ui/planning/taskpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/stream/viewpalette.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

class ActivityPage;
class SandboxControl;
class DeadLettersPage;
class FailurePalette;
class GroupsPage;
class ReplayPage;
class SettingsPage;
class SprintsPage;
class StreamPage;
class TasksPage;
class TopicPalette;
class TopicsPage;
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
                    Theme& theme, AppearanceKeeper& appearance, settings::Preferences& preferences,
                    QObject* parent = nullptr);
    ~WorkspaceWindow() override;

    void start();
    /// True when what the user would see is there: for pictures.
    bool isSettled() const;
    /// Name, colour and lock as they are now; addresses count from the next opening.
    void showWorkspace(const settings::Workspace& workspace);
    /// Goes where the link leads, as soon as it is known what is there; or says why not.
    void openLink(const QString& link);
    MainWindow& window() { return *m_window; }
    SettingsPage& settingsPage() { return *m_settingsPage; }
    Session& session() { return *m_session; }
    SprintsPage& sprintsPage() { return *m_sprintsPage; }
    TasksPage& tasksPage() { return *m_tasksPage; }
    StreamPage& streamPage() { return *m_streamPage; }
    TopicsPage& topicsPage() { return *m_topicsPage; }
    GroupsPage& groupsPage() { return *m_groupsPage; }
    DeadLettersPage& deadLettersPage() { return *m_deadLettersPage; }
    ReplayPage& replayPage() { return *m_replayPage; }

private:
    void addPages();
    void addTasksPage();
    void addTopicsPage();
    void wireTopicMarks();
    void addGroupsPage();
    void wireLagLimits();
    void addFailuresPages();
    void wirePlanning();
    void wireNoticeLines();
    void wireKeys();
    void wireSettings();
    void showSettings();
    void wireStatus();
    void wireKafkaLock();
    void showKafkaLock();
    void toggleKafkaLock();
    void wireNotices();
    void wireAbout();
    void wireDesktopNotices();
    void tellDesktop();
    void wireSandbox();
    void openSandbox();
    static QString sandboxName();
    std::optional<ConnectionState> sandboxState() const;
    void showConnections();
    void showOutbox();
    void showRate();
    void countBrokers();
    void tryLink();
    void followLink();
    void remember();

    AppearanceKeeper& m_appearance;
    settings::Preferences& m_preferences;
    std::unique_ptr<Session> m_session;
    /// Null without a sprint service.
    std::unique_ptr<SandboxControl> m_sandbox;
    SprintPalette m_sprintPalette;
    TaskPalette m_taskPalette;
    ViewPalette m_viewPalette;
    std::unique_ptr<FailurePalette> m_failurePalette;
    std::unique_ptr<MainWindow> m_window;
    // Owned by the window.
    SprintsPage* m_sprintsPage = nullptr;
    TasksPage* m_tasksPage = nullptr;
    StreamPage* m_streamPage = nullptr;
    TopicsPage* m_topicsPage = nullptr;
    std::unique_ptr<TopicPalette> m_topicPalette;
    GroupsPage* m_groupsPage = nullptr;
    DeadLettersPage* m_deadLettersPage = nullptr;
    ReplayPage* m_replayPage = nullptr;
    ActivityPage* m_activityPage = nullptr;
    SettingsPage* m_settingsPage = nullptr;
    /// Null without Kafka.
    QAction* m_lockAction = nullptr;
    QString m_workspaceName;
    settings::KafkaLock m_kafkaSetting = settings::KafkaLock::ReadOnly;
    QTimer m_rateTimer;
    QElapsedTimer m_sinceRate;
    quint64 m_recordsThen = 0;
    std::optional<int> m_brokers;
    bool m_wasElsewhere = false;
    /// As the status bar shows them.
    QList<ConnectionState> m_parts;
    QString m_sqliteVersion;
    DesktopNoticeRules m_noticeRules;
    DesktopNotifier m_notifier;
    QTimer m_noticeTimer;
    /// To be followed; empty = none.
    QString m_link;
    QTimer m_linkTimer;
};
