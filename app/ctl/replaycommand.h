// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/services/auditservice.h"
#include "core/services/replayplanner.h"

#include <QtCore/QElapsedTimer>

namespace ctl {

/// Replays a span of time: shows what it would do, and does it with --execute.
class ReplayCommand : public Command
{
    Q_OBJECT

public:
    explicit ReplayCommand(Context context);
    ~ReplayCommand() override;

    void start() override;
    /// The run keeps its state and can go on.
    void interrupt() override;

private:
    void plan();
    void takePlan(const Result<RunPlan>& plan);
    void execute(const RunPlan& plan);
    void takeProgress(const RunId& id);
    void takeEnd(const RunId& id);
    void conclude();
    void printEnd(const Run& run);
    RunService::Wiring runWiring();
    ReplayPlanner::Wiring plannerWiring();

    storage::Database m_database;
    storage::StateTable m_state;
    storage::AuditLog m_auditLog;
    AuditService m_audit;
    RunService m_runs;
    ReplayPlanner m_planner;
    std::optional<RunId> m_run;
    bool m_removesTopic = false;
    bool m_isOver = false;
    QElapsedTimer m_sinceSaid;
};

/// A preview as `--json` prints it.
QJsonObject replayPreviewJson(const Run& run, const RunPreview& preview);

} // namespace ctl
