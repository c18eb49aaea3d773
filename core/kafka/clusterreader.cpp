// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/clusterreader.h"

#include "core/kafka/asker.h"
#include "core/kafka/workerthread.h"

namespace kafka {

ClusterReader::ClusterReader(Connection connection, std::chrono::milliseconds timeout,
                             QObject* parent)
    : QObject(parent), m_asker(std::make_shared<Asker>(std::move(connection), timeout))
{
    m_thread.start([asker = m_asker] { asker->run(); });
}

ClusterReader::~ClusterReader()
{
    m_asker->stop();
}

QFuture<Result<ClusterInfo>> ClusterReader::cluster(Watermarks watermarks,
                                                    const QStringList& topics)
{
    return m_asker->ask<ClusterInfo>(
        [watermarks, topics](const Asking& asking, std::unique_ptr<AskingClient>& client) {
            return askCluster(asking, client, watermarks, topics);
        });
}

QFuture<Result<ProbeAnswer>> ClusterReader::probe()
{
    return m_asker->ask<ProbeAnswer>(
        [](const Asking& asking, std::unique_ptr<AskingClient>&) { return askProbe(asking); });
}

QFuture<Result<void>> ClusterReader::readOne(const TopicPartition& where, Offset offset,
                                             std::shared_ptr<live::RecordSink> sink)
{
    return m_asker->ask<void>([where, offset, sink = std::move(sink)](
                                  const Asking& asking, std::unique_ptr<AskingClient>&) {
        return askRecord(asking, where, offset, *sink);
    });
}

} // namespace kafka
