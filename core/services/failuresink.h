// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"
#include "core/domain/topics.h"
#include "core/live/recordstore.h"

#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtCore/QWaitCondition>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

/// A record store that several readers write to, one after the other.
struct SharedRecords
{
    explicit SharedRecords(const live::StoreOptions& options)
        : store(std::make_shared<live::RecordStore>(options))
    {}

    const std::shared_ptr<live::RecordStore> store;
    std::mutex writing;
};

/// What was seen in a topic.
struct TopicTally
{
    qint64 read = 0;
    /// Of those, with a dialect's headers.
    qint64 recognised = 0;
    QStringList dialects;

    bool operator==(const TopicTally&) const = default;
};

/// Decodes dead letters on the reading thread, keeps their records, and holds the failures until
/// somebody takes them. When too many wait, the reader waits: nothing is passed over. Bounded in
/// number and bytes.
class FailureSink : public live::RecordSink
{
public:
    /// Without records none are kept. `wake` runs on the reading thread: once until take() has
    /// found nothing.
    FailureSink(std::shared_ptr<SharedRecords> records, std::function<void()> wake);

    /// Of these topics only records with a dialect's headers are failures: nothing but such records
    /// says that the topic holds dead letters. Before reading.
    void setMixedTopics(const QSet<QString>& topics) { m_mixed = topics; }
    /// What an earlier reader handed over already. Before reading.
    void setBegin(const QHash<TopicPartition, Offset>& begin) { m_begin = begin; }

    live::TopicIndex topicIndex(std::string_view topic) override;
    void append(std::span<const live::RecordInput> batch) override;

    // Any thread:
    QList<Failure> take(qsizetype most);
    QHash<QString, TopicTally> tallies() const;
    /// The reader does not wait any more, and what comes is thrown away.
    void close();

private:
    struct Topic
    {
        QString name;
        live::TopicIndex inStore = 0;
        bool isMixed = false;
    };

    void hold(QList<Failure> failures);

    const std::shared_ptr<SharedRecords> m_records;
    const std::function<void()> m_wake;
    QSet<QString> m_mixed;
    QHash<TopicPartition, Offset> m_begin;
    std::vector<Topic> m_topics; ///< The reading thread's.

    mutable QMutex m_mutex;
    QWaitCondition m_taken;
    QList<Failure> m_waiting;
    qsizetype m_waitingBytes = 0;
    QHash<QString, TopicTally> m_tallies;
    bool m_isAwake = false;
    bool m_isClosed = false;
};
