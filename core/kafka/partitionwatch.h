// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/query.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace kafka {

using SteadyTime = std::chrono::steady_clock::time_point;

struct WatchReport
{
    /// Answers to questions asked before something happened do not tell about it.
    SteadyTime askedAt;
    MetadataAnswer metadata;
    /// For the partitions that were asked for.
    MarksAnswer marks;

    bool isOk() const { return metadata.isOk() && marks.isOk(); }
};

/// Asks for the metadata of the topics being read, again and again, and for watermarks on demand.
/// On a thread of its own beside the reading one, because each answer waits behind the fetches that
/// the broker is holding (up to half a second).
class PartitionWatch
{
public:
    /// `onReport` is called on the watch's thread.
    PartitionWatch(rd_kafka_t* handle, std::chrono::milliseconds interval, Topics topics,
                   std::function<void(WatchReport)> onReport);
    /// Waits for the question under way: at most a few seconds. To be destroyed before the handle,
    /// on a thread that may wait.
    ~PartitionWatch();

    /// From now on asks this often.
    void setInterval(std::chrono::milliseconds interval);
    /// Asks within `delay`, also for the watermarks of these partitions.
    void ask(const QList<TopicPartition>& marks,
             std::chrono::milliseconds delay = std::chrono::milliseconds(0));

private:
    void run();

    rd_kafka_t* const m_handle;
    const Topics m_topics;
    const std::function<void(WatchReport)> m_onReport;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::chrono::milliseconds m_interval;
    SteadyTime m_next;
    QList<TopicPartition> m_marks;

    std::thread m_thread;
};

} // namespace kafka
