// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/consumer.h"
#include "core/services/failuresink.h"
#include "core/stores/failurestore.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

/// Reads some dead-letter topics from the wanted place to their ends and follows them. Begins again
/// by itself after a fault, without handing over anything twice. GUI thread; reads and decodes on
/// threads of its own.
class FailureReading : public QObject
{
    Q_OBJECT

public:
    FailureReading(kafka::Connection connection, const QStringList& topics,
                   const QSet<QString>& mixedTopics, const kafka::From& from,
                   std::shared_ptr<SharedRecords> records, QObject* parent = nullptr);
    ~FailureReading() override;

    void start();
    /// Now, if it waits after a fault.
    void tryAgain();
    const QStringList& topics() const { return m_topics; }
    const QSet<QString>& mixedTopics() const { return m_mixedTopics; }
    kafka::ConsumerState state() const;
    QHash<QString, TopicTally> tallies() const;
    /// What was read of a topic, with what tallies() says of it; without what the store let go.
    FailureCoverage coverage(const QString& topic, const TopicTally& tally) const;

Q_SIGNALS:
    void failuresRead(const QList<Failure>& failures, FailureStore::Arrival arrival);
    /// State or coverage.
    void changed();
    void noticed(const QString& sentence);

private:
    struct PartitionPlaces
    {
        Offset low;
        Offset start;
        Offset end;
    };

    void drain();
    void hand(QList<Failure>& failures, FailureStore::Arrival arrival);
    void fail(const Error& error);
    void noteTallies();

    const kafka::Connection m_connection;
    const QStringList m_topics;
    const QSet<QString> m_mixedTopics;
    const kafka::From m_from;
    const std::shared_ptr<SharedRecords> m_records;
    std::shared_ptr<FailureSink> m_sink;
    std::unique_ptr<kafka::Consumer> m_consumer;
    QHash<TopicPartition, PartitionPlaces> m_places;
    /// Of readers that ended.
    QHash<QString, TopicTally> m_earlier;
    QHash<TopicPartition, Offset> m_next;
    QHash<QString, qint64> m_leftOut;  ///< Records by topic.
    QHash<QString, QString> m_refused; ///< Sentences by topic.
    QTimer m_retry;
    QTimer m_look;
    QHash<QString, TopicTally> m_told;
    std::optional<Error> m_error;
    bool m_hasPlan = false;
};
