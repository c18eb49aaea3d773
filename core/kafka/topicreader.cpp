// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/topicreader.h"

#include "core/kafka/asker.h"

namespace kafka {

namespace {

struct Led
{
    qsizetype topic = 0;
    qsizetype partition = 0;
};

Result<ClusterReading> readTopics(const Asking& asking, std::unique_ptr<AskingClient>& client,
                                  LowMarks lows)
{
    auto metadata = askAllTopics(asking, client);
    if (!metadata)
        return metadata.error();
    ClusterReading reading;
    for (qsizetype i = 0; i < metadata->brokers.size(); ++i)
        reading.brokers.append({metadata->brokers.at(i), metadata->addresses.value(i)});
    reading.topics.reserve(metadata->topics.size());
    for (TopicAnswer& topic : metadata->topics) {
        if (topic.error == RD_KAFKA_RESP_ERR_NO_ERROR)
            reading.topics.append(std::move(topic.info));
    }
    std::ranges::sort(reading.topics, {}, &TopicInfo::name);

    QList<TopicPartition> wanted;
    QList<Led> places;
    for (qsizetype topic = 0; topic < reading.topics.size(); ++topic) {
        const TopicInfo& info = reading.topics.at(topic);
        for (qsizetype partition = 0; partition < info.partitions.size(); ++partition) {
            if (!info.partitions.at(partition).leader)
                continue;
            wanted.append({info.name, info.partitions.at(partition).partition});
            places.append({topic, partition});
        }
    }
    const auto isDropped = [&asking] {
        return asking.isDropped();
    };
    const auto partition = [&reading, &places](qsizetype i) -> PartitionInfo& {
        return reading.topics[places.at(i).topic].partitions[places.at(i).partition];
    };
    rd_kafka_resp_err_t problem = RD_KAFKA_RESP_ERR_NO_ERROR;
    // The beginning first: it only moves up, so that low <= end holds whatever happens between.
    if (lows == LowMarks::Ask) {
        const EdgesAnswer told =
            askEdges(client->handle(), wanted, Edge::Low, asking.deadline, isDropped);
        problem = told.error;
        for (qsizetype i = 0; i < wanted.size(); ++i)
            partition(i).low = told.offsets.at(i);
    }
    const EdgesAnswer ends =
        askEdges(client->handle(), wanted, Edge::End, asking.deadline, isDropped);
    if (ends.error != RD_KAFKA_RESP_ERR_NO_ERROR)
        problem = ends.error;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        PartitionInfo& one = partition(i);
        one.high = ends.offsets.at(i);
        if (one.low && one.high)
            one.high = std::max(*one.low, *one.high);
    }
    client->client().serve(std::chrono::milliseconds(0));
    if (problem != RD_KAFKA_RESP_ERR_NO_ERROR) {
        if (asking.isDropped())
            return makeError(ErrorKind::Cancelled, Sentences::tr("The question was dropped."));
        reading.problem = unanswered(asking, *client, problem).message;
    }
    reading.at = QDateTime::currentDateTimeUtc();
    return reading;
}

} // namespace

TopicReader::TopicReader(Connection connection, std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent), m_asker(std::make_shared<Asker>(std::move(connection), timeout))
{
    m_thread.start([asker = m_asker] { asker->run(); });
}

TopicReader::~TopicReader()
{
    m_asker->stop();
}

QFuture<Result<ClusterReading>> TopicReader::read(LowMarks lows)
{
    return m_asker->ask<ClusterReading>(
        [lows](const Asking& asking, std::unique_ptr<AskingClient>& client) {
            return readTopics(asking, client, lows);
        });
}

} // namespace kafka
