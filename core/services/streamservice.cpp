// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/streamservice.h"

#include "core/codec/typeextractor.h"

StreamService::StreamService(kafka::Connection connection, kafka::ClusterReader& cluster,
                             std::size_t storeBytes, QObject* parent)
    : QObject(parent),
      m_connection(std::move(connection)),
      m_cluster(cluster),
      m_storeBytes(storeBytes)
{}

StreamService::~StreamService() = default;

QFuture<Result<ClusterInfo>> StreamService::topics()
{
    return m_cluster.cluster(kafka::Watermarks::With);
}

void StreamService::read(const kafka::ReadPlan& plan)
{
    m_plan = plan;
    // Ids go on where the older run ended, so that none ever means two records to one view.
    live::StoreOptions options{.limitBytes = m_storeBytes};
    if (m_store)
        options.firstSequence = m_store->end();
    m_consumer.reset();
    m_store =
        std::make_shared<live::RecordStore>(options, std::make_shared<codec::TypeExtractor>());

    m_consumer = std::make_unique<kafka::Consumer>(m_connection, m_store, plan);
    kafka::Consumer* consumer = m_consumer.get();
    connect(consumer, &kafka::Consumer::stateChanged, this, &StreamService::stateChanged);
    connect(consumer, &kafka::Consumer::noticed, this, &StreamService::noticed);
    connect(consumer, &kafka::Consumer::failed, this, [this](const Error& error) {
        m_reading = false;
        Q_EMIT runFailed(error);
    });
    connect(consumer, &kafka::Consumer::finished, this, [this](const kafka::ReadSummary& summary) {
        m_reading = false;
        Q_EMIT runFinished(summary);
    });
    m_reading = true;
    Q_EMIT runStarted();
    m_consumer->start();
}

void StreamService::stop()
{
    if (m_consumer)
        m_consumer->requestStop();
}

kafka::ConsumerState StreamService::state() const
{
    return m_consumer ? m_consumer->state() : kafka::ConsumerState();
}

QList<kafka::PartitionCoverage> StreamService::coverage() const
{
    return m_consumer ? m_consumer->coverage() : QList<kafka::PartitionCoverage>();
}
