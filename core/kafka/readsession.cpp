// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/readsession.h"

#include <QtCore/QMetaObject>

namespace kafka {

ReadSession::ReadSession(Consumer& front, Connection connection,
                         std::shared_ptr<live::RecordSink> sink, ReadPlan plan,
                         ConsumerOptions options)
    : m_connection(std::move(connection)),
      m_plan(std::move(plan)),
      m_options(options),
      m_front(&front),
      m_sink(std::move(sink))
{}

void ReadSession::requestStop()
{
    m_stopping.store(true, std::memory_order_relaxed);
    const std::lock_guard lock(m_wakeMutex);
    if (m_wake)
        m_wake();
}

void ReadSession::close()
{
    requestStop();
    {
        const std::lock_guard lock(m_frontMutex);
        m_front = nullptr;
    }
    const std::lock_guard lock(m_sinkMutex);
    m_sink.reset();
}

QList<PartitionCoverage> ReadSession::coverage() const
{
    const std::lock_guard lock(m_coverageMutex);
    return m_coverage;
}

void ReadSession::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(m_wakeMutex);
    m_wake = std::move(wake);
}

live::TopicIndex ReadSession::topicIndex(const QString& topic)
{
    const QByteArray name = topic.toUtf8();
    const std::lock_guard lock(m_sinkMutex);
    return m_sink ? m_sink->topicIndex({name.constData(), static_cast<std::size_t>(name.size())})
                  : live::TopicIndex{0};
}

void ReadSession::append(std::span<const live::RecordInput> records)
{
    // Never contended but by close(), which must not return while the sink is in use.
    const std::lock_guard lock(m_sinkMutex);
    if (m_sink)
        m_sink->append(records);
}

void ReadSession::setCoverage(std::size_t index, const PartitionCoverage& coverage)
{
    const std::lock_guard lock(m_coverageMutex);
    const auto place = static_cast<qsizetype>(index);
    if (place >= m_coverage.size())
        m_coverage.resize(place + 1);
    m_coverage[place] = coverage;
}

void ReadSession::post(std::function<void(Consumer&)> action)
{
    const std::lock_guard lock(m_frontMutex);
    if (Consumer* const front = m_front)
        QMetaObject::invokeMethod(
            front, [front, action = std::move(action)] { action(*front); }, Qt::QueuedConnection);
}

void ReadSession::postState(const ConsumerState& state)
{
    post([state](Consumer& front) {
        front.m_state = state;
        Q_EMIT front.stateChanged(state);
    });
}

void ReadSession::postPlan(const QList<PartitionPlan>& partitions)
{
    post([partitions](Consumer& front) { Q_EMIT front.planResolved(partitions); });
}

void ReadSession::postNotice(const Notice& notice)
{
    post([notice](Consumer& front) { Q_EMIT front.noticed(notice); });
}

void ReadSession::postFailed(const Error& error)
{
    postState({ConsumerPhase::Failed, error.message});
    post([error](Consumer& front) { Q_EMIT front.failed(error); });
}

void ReadSession::postFinished(const ReadSummary& summary)
{
    postState({ConsumerPhase::Finished, {}});
    post([summary](Consumer& front) { Q_EMIT front.finished(summary); });
}

} // namespace kafka
