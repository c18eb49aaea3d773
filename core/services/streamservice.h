// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/consumer.h"
#include "core/live/recordstore.h"

#include <QtCore/QObject>

#include <memory>

/// Reads what the stream page asks for into a record store. One run at a time; each run has a store
/// of its own, so that what a view still holds stays valid. Lives on the GUI thread.
class StreamService : public QObject
{
    Q_OBJECT

public:
    StreamService(kafka::Connection connection, std::size_t storeBytes, QObject* parent = nullptr);
    ~StreamService() override;

    /// Ends the present run and begins another one.
    void read(const kafka::ReadPlan& plan);
    void stop();
    bool isReading() const { return m_consumer != nullptr; }
    const kafka::ReadPlan& plan() const { return m_plan; }
    /// How many bytes the next run's store may hold.
    void setStoreBytes(std::size_t bytes) { m_storeBytes = bytes; }

    /// The newest run's store; null before the first run.
    std::shared_ptr<live::RecordStore> store() const { return m_store; }
    /// The newest run's reader; null before the first run and after stop().
    const kafka::Consumer* consumer() const { return m_consumer.get(); }

Q_SIGNALS:
    /// A new run began: store() is another one.
    void runStarted();
    void stateChanged(kafka::ConsumerState state, const QString& reason);
    /// The run has read all it was asked for.
    void runFinished();
    void runFailed(const Error& error);
    /// Something that the reader met and that the user should know: a topic deleted, records that
    /// retention took before they were read.
    void noticed(const QString& sentence);

private:
    kafka::Connection m_connection;
    std::size_t m_storeBytes;
    kafka::ReadPlan m_plan;
    std::shared_ptr<live::RecordStore> m_store;
    std::unique_ptr<kafka::Consumer> m_consumer;
};
