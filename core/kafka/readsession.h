// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/consumer.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <span>

namespace kafka {

/// What the reading thread and the Consumer share, and all that they share. Outlives the Consumer
/// when the thread has to be let go.
class ReadSession : public std::enable_shared_from_this<ReadSession>
{
public:
    ReadSession(Consumer& front, Connection connection, std::shared_ptr<live::RecordSink> sink,
                ReadPlan plan, ConsumerOptions options);

    // For the Consumer, on its thread.
    void requestStop();
    /// Nothing is posted and nothing is handed to the sink after this.
    void close();
    QList<PartitionCoverage> coverage() const;

    // For the reading thread.
    const Connection& connection() const { return m_connection; }
    const ReadPlan& plan() const { return m_plan; }
    const ConsumerOptions& options() const { return m_options; }
    bool isStopping() const { return m_stopping.load(std::memory_order_relaxed); }
    /// Called, on any thread, when a stop is asked for; nothing to take it away again.
    void setWake(std::function<void()> wake);
    live::TopicIndex topicIndex(const QString& topic);
    void append(std::span<const live::RecordInput> records);
    void setCoverage(std::size_t index, const PartitionCoverage& coverage);

    void postState(const ConsumerState& state);
    void postPlan(const QList<PartitionPlan>& partitions);
    void postNotice(const Notice& notice);
    void postFailed(const Error& error);
    void postFinished(const ReadSummary& summary);

private:
    /// Runs on the Consumer's thread, unless it is gone by then.
    void post(std::function<void(Consumer&)> action);

    const Connection m_connection;
    const ReadPlan m_plan;
    const ConsumerOptions m_options;
    std::atomic<bool> m_stopping = false;

    std::mutex m_frontMutex;
    Consumer* m_front;

    std::mutex m_sinkMutex;
    std::shared_ptr<live::RecordSink> m_sink;

    std::mutex m_wakeMutex;
    std::function<void()> m_wake;

    mutable std::mutex m_coverageMutex;
    QList<PartitionCoverage> m_coverage;
};

} // namespace kafka
