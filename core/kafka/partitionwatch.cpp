// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/partitionwatch.h"

#include <algorithm>
#include <utility>

namespace kafka {

namespace {

constexpr std::chrono::seconds AnswerTimeout{2};

SteadyTime now()
{
    return std::chrono::steady_clock::now();
}

/// Those that somebody can answer for; one without a leader would hold up all others.
QList<TopicPartition> led(const QList<TopicPartition>& partitions, const MetadataAnswer& metadata)
{
    QList<TopicPartition> answerable;
    for (const TopicPartition& where : partitions) {
        const TopicAnswer* const topic = metadata.topic(where.topic);
        if (topic && std::ranges::any_of(topic->info.partitions, [&where](const PartitionInfo& p) {
                return p.partition == where.partition && p.leader;
            }))
            answerable.append(where);
    }
    return answerable;
}

} // namespace

PartitionWatch::PartitionWatch(rd_kafka_t* handle, std::chrono::milliseconds interval,
                               Topics topics, std::function<void(WatchReport)> onReport)
    : m_handle(handle),
      m_topics(topics),
      m_onReport(std::move(onReport)),
      m_interval(interval),
      m_next(now() + interval),
      m_thread([this] { run(); })
{}

PartitionWatch::~PartitionWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

void PartitionWatch::setInterval(std::chrono::milliseconds interval)
{
    const std::lock_guard lock(m_mutex);
    if (m_interval == interval)
        return;
    m_interval = interval;
    m_next = std::min(m_next, now() + interval);
    m_changed.notify_all();
}

void PartitionWatch::ask(const QList<TopicPartition>& marks, std::chrono::milliseconds delay)
{
    const std::lock_guard lock(m_mutex);
    for (const TopicPartition& where : marks) {
        if (!m_marks.contains(where))
            m_marks.append(where);
    }
    m_next = std::min(m_next, now() + delay);
    m_changed.notify_all();
}

void PartitionWatch::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (const SteadyTime next = m_next; now() < next) {
            m_changed.wait_until(lock, next);
            continue;
        }
        m_next = now() + m_interval;
        const QList<TopicPartition> marks = std::exchange(m_marks, {});
        lock.unlock();
        WatchReport report;
        report.askedAt = now();
        report.metadata = askMetadata(m_handle, m_topics, AnswerTimeout);
        if (report.metadata.isOk())
            report.marks = askMarks(m_handle, led(marks, report.metadata), AnswerTimeout);
        m_onReport(std::move(report));
        lock.lock();
    }
}

} // namespace kafka
