// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/grouplag.h"
#include "core/kafka/connection.h"
#include "core/kafka/workerthread.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace kafka {

/// What one sweep is to read.
struct SweepPlan
{
    /// Only these groups, those that do not exist left out; none named means all that this login
    /// may see.
    QStringList groups;
    /// Of at most so many partitions, the most lagging first, the record at the committed offset is
    /// read for its time.
    int recordTimes = 500;

    bool operator==(const SweepPlan&) const = default;
};

/// Reads consumer groups, their members, their committed offsets, and then where their partitions
/// end: on a thread and connections of its own, so that no tail waits for it and it for none. It
/// joins no group and commits nothing. No call blocks; sweeps are done one after the other.
class LagReader : public QObject
{
    Q_OBJECT

public:
    /// A sweep that takes longer than `timeout` ends with what it has, or as Timeout.
    explicit LagReader(Connection connection,
                       std::chrono::milliseconds timeout = std::chrono::seconds(30),
                       QObject* parent = nullptr);
    /// Returns within a moment; open sweeps are answered with Cancelled.
    ~LagReader() override;

    /// Commits first, then ends: a lag may be a moment too high, never negative. Verdicts are left
    /// at Unknown: they need a past. What a group does not tell is in its `problem`; only when
    /// nothing can be read at all the sweep fails, with a sentence for the user.
    QFuture<Result<LagSweep>> sweep(const SweepPlan& plan = {});

    /// Answers every open sweep with Cancelled, at once.
    void cancel();

private:
    class Worker;

    std::shared_ptr<Worker> m_worker;
    WorkerThread m_thread;
};

} // namespace kafka
