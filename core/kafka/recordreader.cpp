// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/recordreader.h"

#include "core/kafka/clusterquestions.h"
#include "core/kafka/recordbatch.h"

#include <QtCore/QSet>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

using namespace std::chrono_literals;

// Places that lie closer together than this are read in one go.
constexpr qint64 NearOffsets = 2000;

struct FreeMessage
{
    void operator()(rd_kafka_message_t* message) const { rd_kafka_message_destroy(message); }
};
using Message = std::unique_ptr<rd_kafka_message_t, FreeMessage>;

} // namespace

struct RecordReader::State
{
    Connection connection;
    std::chrono::milliseconds patience{10000};
    Dropped isDropped;
    std::unique_ptr<AskingClient> asker;
    std::unique_ptr<AskingClient> fetcher;

    Asking asking() const
    {
        return {connection, std::chrono::steady_clock::now() + patience, isDropped};
    }
};

RecordReader::RecordReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
RecordReader::~RecordReader() = default;

Result<std::unique_ptr<RecordReader>> RecordReader::open(const Connection& connection,
                                                         std::chrono::milliseconds patience,
                                                         Dropped isDropped)
{
    auto state = std::make_unique<State>();
    state->connection = connection;
    state->connection.properties.insert(u"isolation.level"_s, u"read_uncommitted"_s);
    // What is read is known beforehand: little is fetched beyond it.
    state->connection.properties.insert(u"queued.min.messages"_s, u"10000"_s);
    state->connection.properties.insert(u"queued.max.messages.kbytes"_s, u"32768"_s);
    state->patience = patience;
    state->isDropped = std::move(isDropped);
    auto asker = AskingClient::create(state->connection, Role::Asker);
    if (!asker)
        return asker.error();
    state->asker = std::move(asker).value();
    return std::unique_ptr<RecordReader>(new RecordReader(std::move(state)));
}

Result<QHash<TopicPartition, PartitionSpan>> RecordReader::spans(const QStringList& topics)
{
    const auto existing = spansOfExisting(topics);
    if (!existing)
        return existing;
    for (const QString& topic : topics) {
        const bool isThere =
            std::any_of(existing->keyBegin(), existing->keyEnd(),
                        [&topic](const TopicPartition& where) { return where.topic == topic; });
        if (!isThere)
            return noSuchTopic(topic);
    }
    return existing;
}

Result<QHash<TopicPartition, PartitionSpan>>
RecordReader::spansOfExisting(const QStringList& topics)
{
    QHash<TopicPartition, PartitionSpan> spans;
    if (topics.isEmpty())
        return spans;
    const Asking asking = m_state->asking();
    for (;;) {
        const Result<ClusterInfo> cluster =
            askCluster(asking, m_state->asker, Watermarks::With, topics);
        if (!cluster)
            return cluster.error();
        spans.clear();
        std::optional<TopicPartition> untold;
        for (const TopicInfo& topic : cluster->topics) {
            for (const PartitionInfo& partition : topic.partitions) {
                const TopicPartition where{topic.name, partition.partition};
                if (partition.low && partition.high)
                    spans.insert(where, {*partition.low, *partition.high});
                else
                    untold = where;
            }
        }
        if (!untold)
            return spans;
        if (asking.isDropped())
            return makeError(ErrorKind::Cancelled);
        // The leaders of a topic that was just made need a moment.
        if (asking.isOver())
            return makeError(ErrorKind::Unreachable,
                             Sentences::tr("The end of partition %1 of the topic %2 is not told "
                                           "at present.")
                                 .arg(untold->partition.value())
                                 .arg(untold->topic));
        m_state->asker->client().serve(100ms);
    }
}

Result<void> RecordReader::read(const QList<RecordRange>& ranges, const Take& take)
{
    State& state = *m_state;
    if (!state.fetcher) {
        auto created = AskingClient::create(state.connection, Role::Tail);
        if (!created)
            return created.error();
        state.fetcher = std::move(created).value();
    }
    AskingClient& client = *state.fetcher;
    client.forgetFaults();
    QHash<TopicPartition, Offset> open;
    const PartitionList list(rd_kafka_topic_partition_list_new(static_cast<int>(ranges.size())));
    for (const RecordRange& range : ranges) {
        if (range.from >= range.to)
            continue;
        open.insert(range.where, range.to);
        rd_kafka_topic_partition_list_add(list.get(), range.where.topic.toUtf8().constData(),
                                          range.where.partition.value())
            ->offset = std::max<std::int64_t>(range.from.value(), 0);
    }
    if (open.isEmpty())
        return {};
    if (const auto code = rd_kafka_assign(client.handle(), list.get()))
        return errorFor(code, state.connection);
    struct Unassign
    {
        rd_kafka_t* handle;
        ~Unassign() { rd_kafka_assign(handle, nullptr); }
    };
    const Unassign unassign{client.handle()};

    RecordBatch batch;
    auto deadline = std::chrono::steady_clock::now() + state.patience;
    while (!open.isEmpty()) {
        if (state.isDropped())
            return makeError(ErrorKind::Cancelled);
        const Message message(rd_kafka_consume_queue(client.client().queue(), 50));
        if (!message) {
            const bool isOver = std::chrono::steady_clock::now() > deadline;
            if (isOver || (client.isHopeless() && isLasting(client.fault().code))) {
                return client.fault().code ? errorFor(client.fault(), state.connection)
                                           : noAnswer(state.connection);
            }
            continue;
        }
        if (!message->rkt)
            continue;
        const TopicPartition where{QString::fromUtf8(rd_kafka_topic_name(message->rkt)),
                                   Partition{message->partition}};
        const auto end = open.constFind(where);
        if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
            deadline = std::chrono::steady_clock::now() + state.patience;
            if (end == open.constEnd())
                continue;
            if (message->offset < end->value()) {
                batch.clear();
                batch.add(*message, 0);
                take(where, batch.records().front());
            }
            if (message->offset >= end->value() - 1)
                open.remove(where);
            continue;
        }
        switch (message->err) {
        case RD_KAFKA_RESP_ERR__PARTITION_EOF:
            // What is left are marks of transactions, or the log was cut.
            if (end != open.constEnd()) {
                if (message->offset < end->value())
                    return makeError(ErrorKind::Conflict,
                                     Sentences::tr("Partition %1 of the topic %2 ends before the "
                                                   "offset that it once had: the topic was made "
                                                   "anew, or records were lost.")
                                         .arg(where.partition.value())
                                         .arg(where.topic));
                open.remove(where);
            }
            break;
        case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET:
        case RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE:
            return makeError(ErrorKind::NotFound,
                             Sentences::tr("Partition %1 of the topic %2 does not hold the wanted "
                                           "records any more.")
                                 .arg(where.partition.value())
                                 .arg(where.topic));
        case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
            return topicNotAllowed(where.topic);
        case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
        case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
        case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
            return noSuchTopic(where.topic);
        default:
            break;
        }
    }
    return {};
}

Result<void> RecordReader::readPlaces(const QList<RecordAddress>& places, const Take& take)
{
    QHash<TopicPartition, QList<qint64>> wanted;
    for (const RecordAddress& place : places)
        wanted[{place.topic, place.partition}].append(place.offset.value());
    QStringList topics;
    for (auto one = wanted.begin(); one != wanted.end(); ++one) {
        std::ranges::sort(*one);
        one->erase(std::unique(one->begin(), one->end()), one->end());
        if (!topics.contains(one.key().topic))
            topics.append(one.key().topic);
    }
    const auto spans = spansOfExisting(topics);
    if (!spans)
        return spans.error();
    // One piece of each partition at a time.
    while (!wanted.isEmpty()) {
        QList<RecordRange> ranges;
        QHash<TopicPartition, QSet<qint64>> asked;
        for (auto one = wanted.begin(); one != wanted.end();) {
            const auto span = spans->constFind(one.key());
            if (span == spans->constEnd()) {
                one = wanted.erase(one);
                continue;
            }
            const auto isGone = [&span](qint64 offset) {
                return offset < span->low.value() || offset >= span->end.value();
            };
            one->removeIf(isGone);
            if (one->isEmpty()) {
                one = wanted.erase(one);
                continue;
            }
            qsizetype count = 1;
            while (count < one->size() && one->at(count) - one->at(count - 1) <= NearOffsets)
                ++count;
            ranges.append({one.key(), Offset{one->first()}, Offset{one->at(count - 1) + 1}});
            asked.insert(one.key(), QSet<qint64>(one->begin(), one->begin() + count));
            one->remove(0, count);
            ++one;
        }
        const Result<void> done =
            read(ranges, [&](const TopicPartition& where, const live::RecordInput& record) {
                const auto offsets = asked.constFind(where);
                if (offsets != asked.constEnd() && offsets->contains(record.offset.value()))
                    take(where, record);
            });
        if (!done)
            return done;
    }
    return {};
}

Result<QHash<TopicPartition, Offset>>
RecordReader::committed(const QString& group, const QList<TopicPartition>& partitions)
{
    const Asking asking = m_state->asking();
    const CommittedAnswer answer =
        askCommitted(m_state->asker->handle(), group, partitions, asking.left());
    m_state->asker->client().serve(0ms);
    if (answer.isOk())
        return answer.offsets;
    if (answer.error == RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED)
        return makeError(ErrorKind::Forbidden,
                         Sentences::tr("This login may not see the consumer group %1.").arg(group));
    return unanswered(asking, *m_state->asker, answer.error);
}

} // namespace kafka
