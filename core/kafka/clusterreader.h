// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/topics.h"
#include "core/kafka/connection.h"
#include "core/kafka/workerthread.h"
#include "core/live/record.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace kafka {

class Asker;

enum class Watermarks { Without, With };

/// A cluster's answer to a connection test.
struct ProbeAnswer
{
    int brokers = 0;
    /// The answering cluster's id; empty where it does not tell.
    QString clusterId;
    std::chrono::milliseconds answeredIn{0};

    bool operator==(const ProbeAnswer&) const = default;
};

/// Asks a cluster about itself, on a thread and a connection of its own so that no answer waits
/// behind the fetches of a tail. Questions are answered one after the other. No call blocks, each
/// is bounded by the timeout, and a cancelled future's question is dropped.
class ClusterReader : public QObject
{
    Q_OBJECT

public:
    explicit ClusterReader(Connection connection,
                           std::chrono::milliseconds timeout = std::chrono::seconds(8),
                           QObject* parent = nullptr);
    /// Returns within a moment; open questions are answered with Cancelled.
    ~ClusterReader() override;

    /// Brokers, topics, partitions; with watermarks also low and high offsets, which are left out
    /// for partitions that cannot be asked. Topics: only these, in this order, those that do not
    /// exist left out; none named means all that this login may see.
    QFuture<Result<ClusterInfo>> cluster(Watermarks watermarks, const QStringList& topics = {});

    /// Connects, logs in, and reaches every broker at the address that it advertises. Its errors
    /// are sentences for the user: refused, name unknown, login, TLS, advertised address.
    QFuture<Result<ProbeAnswer>> probe();

    /// Reads the one record at this place into the sink, on the reader's thread. NotFound when the
    /// broker does not have it (any more).
    QFuture<Result<void>> readOne(const TopicPartition& where, Offset offset,
                                  std::shared_ptr<live::RecordSink> sink);

private:
    std::shared_ptr<Asker> m_asker;
    WorkerThread m_thread;
};

} // namespace kafka

Q_DECLARE_METATYPE(kafka::ProbeAnswer)
