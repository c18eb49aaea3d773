// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/topicsnapshot.h"
#include "core/kafka/connection.h"
#include "core/kafka/workerthread.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace kafka {

class Asker;

/// Low watermarks move with retention only: they need not be asked for each time.
enum class LowMarks { Ask, Leave };

/// Reads all brokers, topics, partitions and watermarks, on a thread and a connection of its own.
/// The end offsets are the true ones (read_uncommitted), as Apache's own tools tell them, and are
/// asked for with one request for each broker, not for each partition. No call blocks, each is
/// bounded by the timeout, and a cancelled future's question is dropped.
class TopicReader : public QObject
{
    Q_OBJECT

public:
    explicit TopicReader(Connection connection,
                         std::chrono::milliseconds timeout = std::chrono::seconds(20),
                         QObject* parent = nullptr);
    /// Returns within a moment; open questions are answered with Cancelled.
    ~TopicReader() override;

    /// Everything that this login may see. Partitions whose offsets are not told have none.
    QFuture<Result<ClusterReading>> read(LowMarks lows);

private:
    std::shared_ptr<Asker> m_asker;
    WorkerThread m_thread;
};

} // namespace kafka
