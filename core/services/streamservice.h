// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/clusterreader.h"
#include "core/kafka/consumer.h"
#include "core/live/recordstore.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <memory>

/// Reads what the stream page asks for into a record store. One run at a time; each run has a store
/// of its own, so that what a view still holds stays valid. Lives on the GUI thread.
class StreamService : public QObject
{
    Q_OBJECT

public:
    StreamService(kafka::Connection connection, kafka::ClusterReader& cluster,
                  std::size_t storeBytes, QObject* parent = nullptr);
    ~StreamService() override;

    /// The topics that this login may see, with their partitions and watermarks.
    QFuture<Result<ClusterInfo>> topics();

    /// Ends the present run and begins another one.
    void read(const kafka::ReadPlan& plan);
    void stop();
    /// False before the first run and after one has ended.
    bool isReading() const { return m_reading; }
    kafka::ConsumerState state() const;
    const kafka::ReadPlan& plan() const { return m_plan; }
    /// How many bytes the next run's store may hold.
    void setStoreBytes(std::size_t bytes) { m_storeBytes = bytes; }

    /// The newest run's store; null before the first run.
    std::shared_ptr<live::RecordStore> store() const { return m_store; }
    /// What the newest run has read, partition by partition.
    QList<kafka::PartitionCoverage> coverage() const;

Q_SIGNALS:
    /// A new run began: store() is another one.
    void runStarted();
    void stateChanged(const kafka::ConsumerState& state);
    /// The run has read all it was asked for, or was stopped.
    void runFinished(const kafka::ReadSummary& summary);
    void runFailed(const Error& error);
    /// Something that the reader met and that the user should know: a topic deleted, records that
    /// retention took before they were read.
    void noticed(const kafka::Notice& notice);

private:
    kafka::Connection m_connection;
    kafka::ClusterReader& m_cluster;
    std::size_t m_storeBytes;
    kafka::ReadPlan m_plan;
    std::shared_ptr<live::RecordStore> m_store;
    std::unique_ptr<kafka::Consumer> m_consumer;
    bool m_reading = false;
};
