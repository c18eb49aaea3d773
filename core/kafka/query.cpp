// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/query.h"

#include "core/kafka/client.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

constexpr std::int64_t AskForEnd = -1;
constexpr std::int64_t AskForBeginning = -2;
// The library looks for each partition of an answer from the start of its list: the time grows with
// the square of what is asked for at once.
constexpr qsizetype MostAtOnce = 1000;
constexpr std::chrono::milliseconds MostForOnePart{4000};

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
    for (int i = 0; i < metadata->broker_cnt; ++i) {
        answer.brokers.append(metadata->brokers[i].id);
        answer.addresses.append(u"%1:%2"_s.arg(QString::fromUtf8(metadata->brokers[i].host))
                                    .arg(metadata->brokers[i].port));
    }
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

void askMarksOf(rd_kafka_t* handle, const QList<TopicPartition>& partitions,
                std::chrono::milliseconds timeout, MarksAnswer& answer)
{
    const PartitionList low =
        askOffsets(handle, partitions, AskForBeginning, timeout, answer.error);
    if (!answer.isOk())
        return;
    // The beginning first: it only moves up, so that low <= end holds whatever happens between.
    const PartitionList end = askOffsets(handle, partitions, AskForEnd, timeout, answer.error);
    if (!answer.isOk())
        return;
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
    const auto deadline = std::chrono::steady_clock::now() + timeout * 2;
    for (qsizetype begin = 0; begin < partitions.size(); begin += MostAtOnce) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            answer.error = RD_KAFKA_RESP_ERR__TIMED_OUT;
            break;
        }
        askMarksOf(handle, partitions.mid(begin, MostAtOnce), std::min(timeout, left), answer);
        if (!answer.isOk())
            break;
    }
    return answer;
}

EdgesAnswer askEdges(rd_kafka_t* handle, const QList<TopicPartition>& partitions, Edge edge,
                     std::chrono::steady_clock::time_point deadline,
                     const std::function<bool()>& isDropped)
{
    EdgesAnswer answer;
    answer.offsets.resize(partitions.size());
    for (qsizetype begin = 0; begin < partitions.size(); begin += MostAtOnce) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0 || (isDropped && isDropped())) {
            answer.error = RD_KAFKA_RESP_ERR__TIMED_OUT;
            break;
        }
        const QList<TopicPartition> part = partitions.mid(begin, MostAtOnce);
        rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
        const PartitionList told =
            askOffsets(handle, part, edge == Edge::Low ? AskForBeginning : AskForEnd,
                       std::min(left, MostForOnePart), error);
        if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
            answer.error = error;
            continue;
        }
        for (int i = 0; i < told->cnt && i < part.size(); ++i) {
            const auto& one = told->elems[i];
            // The list comes back as it went.
            if (one.err == RD_KAFKA_RESP_ERR_NO_ERROR && one.offset >= 0 &&
                one.partition == part.at(i).partition.value())
                answer.offsets[begin + i] = Offset{one.offset};
            else if (one.err != RD_KAFKA_RESP_ERR_NO_ERROR)
                answer.error = one.err;
        }
    }
    return answer;
}

TimesAnswer askOffsetsAt(rd_kafka_t* handle, const QList<TopicPartition>& partitions,
                         qint64 msSinceEpoch, std::chrono::milliseconds timeout)
{
    TimesAnswer answer;
    if (partitions.isEmpty())
        return answer;
    // Below 0 a time would be a command (-1: the end, -2: the beginning).
    const PartitionList list =
        askOffsets(handle, partitions, std::max<qint64>(0, msSinceEpoch), timeout, answer.error);
    if (!answer.isOk())
        return answer;
    for (int i = 0; i < list->cnt; ++i) {
        const auto& told = list->elems[i];
        if (told.err != RD_KAFKA_RESP_ERR_NO_ERROR)
            continue;
        answer.offsets.insert({QString::fromUtf8(told.topic), Partition{told.partition}},
                              told.offset >= 0 ? std::optional(Offset{told.offset}) : std::nullopt);
    }
    return answer;
}

CommittedAnswer askCommitted(rd_kafka_t* handle, const QString& group,
                             const QList<TopicPartition>& partitions,
                             std::chrono::milliseconds timeout)
{
    CommittedAnswer answer;
    if (partitions.isEmpty())
        return answer;
    const PartitionList list(
        rd_kafka_topic_partition_list_new(static_cast<int>(partitions.size())));
    for (const TopicPartition& where : partitions)
        rd_kafka_topic_partition_list_add(list.get(), where.topic.toUtf8().constData(),
                                          where.partition.value());
    using Question = std::unique_ptr<rd_kafka_ListConsumerGroupOffsets_t,
                                     Destroyer<rd_kafka_ListConsumerGroupOffsets_destroy>>;
    using Options =
        std::unique_ptr<rd_kafka_AdminOptions_t, Destroyer<rd_kafka_AdminOptions_destroy>>;
    using Event = std::unique_ptr<rd_kafka_event_t, Destroyer<rd_kafka_event_destroy>>;
    const Question question(
        rd_kafka_ListConsumerGroupOffsets_new(group.toUtf8().constData(), list.get()));
    const Options options(
        rd_kafka_AdminOptions_new(handle, RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPOFFSETS));
    rd_kafka_AdminOptions_set_request_timeout(options.get(), static_cast<int>(timeout.count()),
                                              nullptr, 0);
    const QueueHandle queue(rd_kafka_queue_new(handle));
    auto* asked = question.get();
    rd_kafka_ListConsumerGroupOffsets(handle, &asked, 1, options.get(), queue.get());
    // The library answers by itself when the time is over.
    const Event event(rd_kafka_queue_poll(queue.get(), static_cast<int>(timeout.count()) + 1000));
    if (!event) {
        answer.error = RD_KAFKA_RESP_ERR__TIMED_OUT;
        return answer;
    }
    answer.error = rd_kafka_event_error(event.get());
    if (!answer.isOk()) {
        answer.text = QString::fromUtf8(rd_kafka_event_error_string(event.get()));
        return answer;
    }
    std::size_t count = 0;
    const auto* const groups = rd_kafka_ListConsumerGroupOffsets_result_groups(
        rd_kafka_event_ListConsumerGroupOffsets_result(event.get()), &count);
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto* const error = rd_kafka_group_result_error(groups[i])) {
            answer.error = rd_kafka_error_code(error);
            answer.text = QString::fromUtf8(rd_kafka_error_string(error));
            return answer;
        }
        const auto* const told = rd_kafka_group_result_partitions(groups[i]);
        for (int number = 0; told && number < told->cnt; ++number) {
            const auto& one = told->elems[number];
            if (one.err == RD_KAFKA_RESP_ERR_NO_ERROR && one.offset >= 0)
                answer.offsets.insert({QString::fromUtf8(one.topic), Partition{one.partition}},
                                      Offset{one.offset});
        }
    }
    return answer;
}

} // namespace kafka
