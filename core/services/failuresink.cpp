// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/failuresink.h"

#include "core/codec/failuredecoder.h"

namespace {

constexpr qsizetype MaxWaiting = 20'000;
constexpr qsizetype MaxWaitingBytes = qsizetype(48) << 20;
// A topic that mixes more than these is told by the first ones.
constexpr qsizetype MaxDialectsOfTopic = 20;

qsizetype roughBytes(const Failure& failure)
{
    return qsizetype(sizeof(Failure)) + 2 * (failure.message.size() + failure.maskedMessage.size() +
                                             failure.exception.size() + 2 * failure.frame.size());
}

} // namespace

FailureSink::FailureSink(std::shared_ptr<SharedRecords> records, std::function<void()> wake)
    : m_records(std::move(records)), m_wake(std::move(wake))
{}

live::TopicIndex FailureSink::topicIndex(std::string_view topic)
{
    const QString name = QString::fromUtf8(topic.data(), qsizetype(topic.size()));
    for (std::size_t i = 0; i < m_topics.size(); ++i) {
        if (m_topics[i].name == name)
            return live::TopicIndex(i);
    }
    live::TopicIndex inStore = 0;
    if (m_records) {
        const std::lock_guard lock(m_records->writing);
        inStore = m_records->store->topicIndex(topic);
    }
    m_topics.push_back({name, inStore, m_mixed.contains(name)});
    return live::TopicIndex(m_topics.size() - 1);
}

void FailureSink::append(std::span<const live::RecordInput> batch)
{
    std::vector<live::RecordInput> kept;
    kept.reserve(batch.size());
    QList<Failure> failures;
    failures.reserve(qsizetype(batch.size()));
    QHash<QString, TopicTally> seen;
    for (const live::RecordInput& record : batch) {
        const Topic& topic = m_topics.at(record.topic);
        if (!m_begin.isEmpty()) {
            const auto begin = m_begin.constFind({topic.name, record.partition});
            if (begin != m_begin.constEnd() && record.offset < *begin)
                continue;
        }
        const auto dialect = codec::dialectOf(record.headers);
        TopicTally& tally = seen[topic.name];
        ++tally.read;
        if (dialect) {
            ++tally.recognised;
            const codec::Dialect& known = codec::builtInDialects().dialects()[*dialect];
            const QString& name = known.id.isEmpty() ? known.writer : known.id;
            if (!tally.dialects.contains(name))
                tally.dialects.append(name);
        } else if (topic.isMixed) {
            continue;
        }
        Failure failure = codec::decodeFailure(record, topic.name);
        // The record keeps it, and whoever looks at the failure has it decoded again.
        failure.stack = QString();
        failures.append(std::move(failure));
        kept.push_back(record);
        kept.back().topic = topic.inStore;
    }
    if (m_records && !kept.empty()) {
        const std::lock_guard lock(m_records->writing);
        m_records->store->append(kept);
    }
    {
        const QMutexLocker lock(&m_mutex);
        for (auto it = seen.constBegin(); it != seen.constEnd(); ++it) {
            TopicTally& tally = m_tallies[it.key()];
            tally.read += it->read;
            tally.recognised += it->recognised;
            for (const QString& dialect : it->dialects) {
                if (!tally.dialects.contains(dialect) && tally.dialects.size() < MaxDialectsOfTopic)
                    tally.dialects.append(dialect);
            }
        }
    }
    hold(std::move(failures));
}

void FailureSink::hold(QList<Failure> failures)
{
    qsizetype bytes = 0;
    for (const Failure& failure : failures)
        bytes += roughBytes(failure);
    bool wakes = false;
    {
        QMutexLocker lock(&m_mutex);
        while (!m_isClosed && !m_waiting.isEmpty() &&
               (m_waiting.size() > MaxWaiting || m_waitingBytes > MaxWaitingBytes))
            m_taken.wait(&m_mutex);
        if (m_isClosed)
            return;
        m_waiting += std::move(failures);
        m_waitingBytes += bytes;
        wakes = !std::exchange(m_isAwake, true);
    }
    if (wakes)
        m_wake();
}

QList<Failure> FailureSink::take(qsizetype most)
{
    const QMutexLocker lock(&m_mutex);
    const QList<Failure> taken = m_waiting.first(std::min(most, m_waiting.size()));
    m_waiting.remove(0, taken.size());
    if (m_waiting.isEmpty()) {
        m_waitingBytes = 0;
        if (taken.isEmpty())
            m_isAwake = false;
    } else {
        for (const Failure& failure : taken)
            m_waitingBytes -= roughBytes(failure);
    }
    m_taken.wakeAll();
    return taken;
}

QHash<QString, TopicTally> FailureSink::tallies() const
{
    const QMutexLocker lock(&m_mutex);
    return m_tallies;
}

void FailureSink::close()
{
    const QMutexLocker lock(&m_mutex);
    m_isClosed = true;
    m_waiting.clear();
    m_taken.wakeAll();
}
