// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/clusterquestions.h"
#include "core/kafka/lagreader.h"

namespace kafka {

/// Sweeps over the consumer groups, one after the other, on one thread; keeps between them what
/// need not be asked for each time: connections, which partitions are led, times of records.
class LagQuestions
{
public:
    /// Blocks within the deadline.
    Result<LagSweep> sweep(const Asking& asking, const SweepPlan& plan);

private:
    using Time = std::chrono::steady_clock::time_point;
    /// Once for each partition, however many groups read it.
    using Ends = QHash<TopicPartition, Offset>;

    Result<void> refreshLeaders(const Asking& asking, LagSweep& sweep);
    bool isLed(const TopicPartition& where) const;
    /// False when some were not told.
    bool addEnds(const Asking& asking, LagSweep& sweep, Ends& ends);
    void askEnds(const Asking& asking, LagSweep& sweep);
    void addTimes(const Asking& asking, const SweepPlan& plan, LagSweep& sweep);

    std::unique_ptr<AskingClient> m_client;
    std::unique_ptr<AskingClient> m_sampler;
    QHash<QString, QList<bool>> m_leaders;
    qint64 m_brokers = 1;
    std::optional<Time> m_leadersAt;
    /// Partitions without a leader or a topic, as of the sweep before.
    QSet<TopicPartition> m_strange;
    /// Of the positions of the sweep before: a record's time does not change.
    QHash<std::pair<TopicPartition, qint64>, qint64> m_times;
};

} // namespace kafka
