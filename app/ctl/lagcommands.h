// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/services/lagservice.h"

#include <QtCore/QTimer>

#include <memory>

namespace ctl {

/// `groups` and `lag GROUP`. Reads twice, so that a verdict has two samples, and looks into the
/// workspace's history where there is one; writes nothing.
class LagCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void takeSweep();
    void report();

    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<LagService> m_lag;
    int m_sweeps = 0;
};

/// `record`: keeps the lag of all groups in the workspace's history until the time is over or
/// Ctrl-C.
class RecordCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~RecordCommand() override;
    void start() override;
    void interrupt() override { end(); }

private:
    void takeKept();
    void takeFailure();
    void end();

    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<LagService> m_lag;
    QTimer m_over;
    qint64 m_kept = 0;
    bool m_hasFailed = false;
};

} // namespace ctl
