// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/query.h"

#include "core/kafka/client.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

constexpr std::int64_t AskForEnd = -1;
constexpr std::int64_t AskForBeginning = -2;

QList<int> numbers(const int32_t* values, int count)
{
    return QList<int>(values, values + count);
}

TopicAnswer topicAnswer(const rd_kafka_metadata_topic& topic)
{
    TopicAnswer answer{topic.err, {QString::fromUtf8(topic.topic), false, {}}};
    answer.info.internal = answer.info.name == u"__consumer_offsets" ||
                           answer.info.name == u"__transaction_state" ||
                           answer.info.name == u"__share_group_state";
    answer.info.partitions.reserve(topic.partition_cnt);
    for (int i = 0; i < topic.partition_cnt; ++i) {
        const auto& from = topic.partitions[i];
        PartitionInfo partition;
        partition.partition = Partition{from.id};
        if (from.leader >= 0)
            partition.leader = from.leader;
        partition.replicas = numbers(from.replicas, from.replica_cnt);
        partition.inSync = numbers(from.isrs, from.isr_cnt);
        answer.info.partitions.append(partition);
    }
    std::ranges::sort(answer.info.partitions, {}, &PartitionInfo::partition);
    return answer;
}

MetadataAnswer ask(rd_kafka_t* handle, int all, rd_kafka_topic_t* topic,
                   std::chrono::milliseconds timeout)
{
    MetadataAnswer answer;
    const rd_kafka_metadata_t* metadata = nullptr;
    answer.error =
        rd_kafka_metadata(handle, all, topic, &metadata, static_cast<int>(timeout.count()));
    if (!answer.isOk())
        return answer;
    for (int i = 0; i < metadata->broker_cnt; ++i)
        answer.brokers.append(metadata->brokers[i].id);
    answer.topics.reserve(metadata->topic_cnt);
    for (int i = 0; i < metadata->topic_cnt; ++i)
        answer.topics.append(topicAnswer(metadata->topics[i]));
    rd_kafka_metadata_destroy(metadata);
    return answer;
}

PartitionList askOffsets(rd_kafka_t* handle, const QList<TopicPartition>& partitions,
                         std::int64_t what, std::chrono::milliseconds timeout,
                         rd_kafka_resp_err_t& error)
{
    PartitionList list(rd_kafka_topic_partition_list_new(static_cast<int>(partitions.size())));
    for (const TopicPartition& where : partitions)
        rd_kafka_topic_partition_list_add(list.get(), where.topic.toUtf8().constData(),
                                          where.partition.value())
            ->offset = what;
    error = rd_kafka_offsets_for_times(handle, list.get(), static_cast<int>(timeout.count()));
    return list;
}

} // namespace

const TopicAnswer* MetadataAnswer::topic(const QString& name) const
{
    const auto found = std::ranges::find_if(
        topics, [&name](const TopicAnswer& topic) { return topic.info.name == name; });
    return found == topics.end() ? nullptr : &*found;
}

MetadataAnswer askMetadata(rd_kafka_t* handle, Topics topics, std::chrono::milliseconds timeout)
{
    return ask(handle, topics == Topics::All ? 1 : 0, nullptr, timeout);
}

MetadataAnswer askMetadata(rd_kafka_t* handle, rd_kafka_topic_t* topic,
                           std::chrono::milliseconds timeout)
{
    return ask(handle, 0, topic, timeout);
}

MarksAnswer askMarks(rd_kafka_t* handle, const QList<TopicPartition>& partitions,
                     std::chrono::milliseconds timeout)
{
    MarksAnswer answer;
    if (partitions.isEmpty())
        return answer;
    const PartitionList low =
        askOffsets(handle, partitions, AskForBeginning, timeout, answer.error);
    if (!answer.isOk())
        return answer;
    // The beginning first: it only moves up, so that low <= end holds whatever happens between.
    const PartitionList end = askOffsets(handle, partitions, AskForEnd, timeout, answer.error);
    if (!answer.isOk())
        return answer;
    for (int i = 0; i < low->cnt; ++i) {
        const auto& lowest = low->elems[i];
        const auto* const highest =
            rd_kafka_topic_partition_list_find(end.get(), lowest.topic, lowest.partition);
        if (!highest || lowest.err != RD_KAFKA_RESP_ERR_NO_ERROR ||
            highest->err != RD_KAFKA_RESP_ERR_NO_ERROR || lowest.offset < 0 || highest->offset < 0)
            continue;
        answer.marks.insert(
            {QString::fromUtf8(lowest.topic), Partition{lowest.partition}},
            {Offset{lowest.offset}, Offset{std::max(lowest.offset, highest->offset)}});
    }
    return answer;
}

} // namespace kafka
