// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/services/auditservice.h"
#include "core/services/lagservice.h"
#include "core/services/replayplanner.h"
#include "core/services/runservice.h"
#include "core/settings/preferences.h"
#include "core/storage/statetable.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonObject>

namespace ctl {

/// The journal and the runs of a connection, for the commands that begin, show or follow them.
class RunDesk : public QObject
{
    Q_OBJECT

public:
    RunDesk(const Place& place, const Arguments& arguments, Console& console);
    ~RunDesk() override;

    /// ready() follows.
    void start();
    RunService& runs() { return m_runs; }
    ReplayPlanner& planner() { return m_planner; }

    /// Tells how the run gets on, then prints how it ended; ended() follows.
    void follow(const RunId& id);
    /// Lets go of the run that is followed: its state is kept.
    void interrupt();
    bool isFollowing() const { return m_followed.has_value(); }
    void printEnd(const Run& run);

Q_SIGNALS:
    void ready();
    void failed(const Error& error);
    void ended(ctl::ExitCode code);

private:
    RunService::Wiring runWiring();
    ReplayPlanner::Wiring plannerWiring();
    void tell(const RunId& id);
    void conclude(const RunId& id);

    const Place m_place;
    const Arguments m_arguments;
    Console& m_console;
    settings::FileKeeper m_keeper;
    settings::Preferences m_preferences;
    storage::Database m_database;
    storage::StateTable m_state;
    storage::AuditLog m_auditLog;
    AuditService m_audit;
    LagService m_lag;
    RunService m_runs;
    ReplayPlanner m_planner;
    std::optional<RunId> m_followed;
    QElapsedTimer m_sinceSaid;
    QString m_lastSaid;
};

QJsonObject runJson(const Run& run);
QJsonObject runItemJson(const RunItem& item);
QString runIdText(const RunId& id);

/// Prints a preview, as `json` makes it where that is asked for. Before a run that is executed it
/// goes to standard error, or nowhere: the data of such a command is the run's end.
void showPreview(Console& console, const Arguments& arguments, const RunPlan& plan,
                 QJsonObject (*json)(const Run&, const RunPreview&));

} // namespace ctl
