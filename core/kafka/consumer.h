// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/kafka/connection.h"
#include "core/kafka/readplan.h"
#include "core/kafka/workerthread.h"
#include "core/live/record.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace kafka {

struct ConsumerOptions
{
    /// How often to look for new partitions, and for topics that come and go.
    std::chrono::milliseconds metadataInterval{10000};
    /// At the start only: fail when no broker has answered by then. Nothing: keep trying.
    std::optional<std::chrono::milliseconds> giveUpAfter;
};

class ReadSession;

/// Reads topics into a sink without disturbing anyone: by assign, with a group id of its own, and
/// without commits. Reads on a thread of its own; this object and its signals live on its owner's.
///
/// After a broker's death it goes on by itself; no record is handed over twice and none is skipped.
class Consumer : public QObject
{
    Q_OBJECT

public:
    /// The sink is called on the reading thread, and not any more once the destructor has returned.
    Consumer(Connection connection, std::shared_ptr<live::RecordSink> sink, ReadPlan plan,
             ConsumerOptions options = {}, QObject* parent = nullptr);
    /// Returns within a moment even when a broker hangs.
    ~Consumer() override;

    /// Starts once; does nothing afterwards. Never blocks.
    void start();
    /// Asks to stop; finished() follows. Never blocks.
    void requestStop();

    const ReadPlan& plan() const { return m_plan; }
    /// The state as last announced.
    ConsumerState state() const { return m_state; }
    /// What was read so far; safe on any thread. Empty until the plan is resolved.
    QList<PartitionCoverage> coverage() const;

Q_SIGNALS:
    void stateChanged(const kafka::ConsumerState& state);
    /// Once at the start. What is added later comes as a notice, and shows in coverage().
    void planResolved(const QList<kafka::PartitionPlan>& partitions);
    void noticed(const kafka::Notice& notice);
    /// It cannot go on. The last signal, after stateChanged.
    void failed(const Error& error);
    /// The plan's end, or requestStop(). The last signal, after stateChanged.
    void finished(const kafka::ReadSummary& summary);

private:
    friend class ReadSession;

    ReadPlan m_plan;
    ConsumerState m_state;
    std::shared_ptr<ReadSession> m_session;
    WorkerThread m_thread;
};

} // namespace kafka
