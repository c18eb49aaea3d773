// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/rundesk.h"

namespace ctl {

/// Replays a span of time: shows what it would do, and does it with --execute.
class ReplayCommand : public Command
{
    Q_OBJECT

public:
    explicit ReplayCommand(Context context);

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

    RunDesk m_desk;
    std::optional<RunId> m_run;
    bool m_removesTopic = false;
    bool m_isOver = false;
    QElapsedTimer m_sinceSaid;
};

/// A preview as `--json` prints it.
QJsonObject replayPreviewJson(const Run& run, const RunPreview& preview);

} // namespace ctl
