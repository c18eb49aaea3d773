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
    /// Where commits are, once for each partition, however many groups read it.
    struct Ends;

    Result<void> refreshLeaders(const Asking& asking, LagSweep& sweep);
    bool isLed(const TopicPartition& where) const;
    bool isKnown(const QString& topic) const { return m_leaders.contains(topic); }
    Ends askEnds(const Asking& asking, LagSweep& sweep);
    void addTimes(const Asking& asking, const SweepPlan& plan, LagSweep& sweep);

    std::unique_ptr<AskingClient> m_client;
    std::unique_ptr<AskingClient> m_sampler;
    QHash<QString, QList<bool>> m_leaders;
    qint64 m_brokers = 1;
    std::optional<Time> m_leadersAt;
    /// Of the positions of the sweep before: a record's time does not change.
    QHash<std::pair<TopicPartition, qint64>, qint64> m_times;
};

} // namespace kafka
