// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/spanreader.h"

#include "core/kafka/clusterquestions.h"
#include "core/kafka/recordbatch.h"

#include <algorithm>
#include <array>
#include <deque>
#include <limits>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

using namespace std::chrono_literals;

// What the library may hold of all partitions together, beside one fetch of each.
constexpr qint64 HeldKilobytes = 64 * 1024;
constexpr std::size_t MessagesAtOnce = 500;

struct FreeSpanMessage
{
    void operator()(rd_kafka_message_t* message) const { rd_kafka_message_destroy(message); }
};
using SpanMessage = std::unique_ptr<rd_kafka_message_t, FreeSpanMessage>;

constexpr qint64 NoTime = std::numeric_limits<qint64>::min();

qint64 timeOf(const rd_kafka_message_t& message)
{
    rd_kafka_timestamp_type_t type{};
    const qint64 time = rd_kafka_message_timestamp(&message, &type);
    return type == RD_KAFKA_TIMESTAMP_NOT_AVAILABLE ? NoTime : time;
}

} // namespace

/// One partition.
struct SpanReader::Lane
{
    TopicPartition where;
    Offset to;
    TopicHandle topic;
    std::deque<SpanMessage> messages;
    bool isEnded = false;
};

struct SpanReader::State
{
    Connection connection;
    std::chrono::milliseconds patience{};
    Dropped isDropped;
    std::unique_ptr<AskingClient> client;
    std::vector<Lane> lanes; // go before the client
    RecordBatch batch;
};

SpanReader::SpanReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}

SpanReader::~SpanReader()
{
    for (Lane& lane : m_state->lanes) {
        lane.messages.clear();
        if (lane.topic)
            rd_kafka_consume_stop(lane.topic.get(), lane.where.partition.value());
    }
}

Result<std::unique_ptr<SpanReader>> SpanReader::open(const Connection& connection,
                                                     const QList<RecordRange>& ranges,
                                                     std::chrono::milliseconds patience,
                                                     Dropped isDropped)
{
    auto state = std::make_unique<State>();
    state->connection = connection;
    const qint64 each =
        std::clamp<qint64>(HeldKilobytes / std::max<qsizetype>(ranges.size(), 1), 512, 16 * 1024);
    KafkaProperties& properties = state->connection.properties;
    properties.insert(u"isolation.level"_s, u"read_committed"_s);
    properties.insert(u"queued.min.messages"_s, u"100000"_s);
    properties.insert(u"queued.max.messages.kbytes"_s, QString::number(each));
    state->patience = patience;
    state->isDropped = std::move(isDropped);
    auto client = AskingClient::create(state->connection, Role::Tail);
    if (!client)
        return client.error();
    state->client = std::move(client).value();
    std::unique_ptr<SpanReader> reader(new SpanReader(std::move(state)));
    for (const RecordRange& range : ranges) {
        if (range.from >= range.to)
            continue;
        Lane& lane = reader->m_state->lanes.emplace_back();
        lane.where = range.where;
        lane.to = range.to;
        TopicHandle topic = reader->m_state->client->client().topic(range.where.topic);
        if (!topic)
            return noSuchTopic(range.where.topic);
        const qint64 from = std::max<qint64>(range.from.value(), 0);
        if (rd_kafka_consume_start(topic.get(), range.where.partition.value(), from) != 0)
            return errorFor(rd_kafka_last_error(), connection);
        lane.topic = std::move(topic);
    }
    return reader;
}

Result<bool> SpanReader::next(const Take& take)
{
    Lane* oldest = nullptr;
    for (Lane& lane : m_state->lanes) {
        if (const Result<void> filled = fill(lane); !filled)
            return filled.error();
        if (lane.messages.empty())
            continue;
        if (!oldest || timeOf(*lane.messages.front()) < timeOf(*oldest->messages.front()))
            oldest = &lane;
    }
    if (!oldest)
        return false;
    const SpanMessage message = std::move(oldest->messages.front());
    oldest->messages.pop_front();
    m_state->batch.clear();
    m_state->batch.add(*message, 0);
    take(oldest->where, m_state->batch.records().front());
    return true;
}

Result<void> SpanReader::fill(Lane& lane)
{
    if (!lane.messages.empty() || lane.isEnded)
        return {};
    State& state = *m_state;
    const int partition = lane.where.partition.value();
    const auto deadline = std::chrono::steady_clock::now() + state.patience;
    std::array<rd_kafka_message_t*, MessagesAtOnce> messages{};
    while (lane.messages.empty() && !lane.isEnded) {
        if (state.isDropped())
            return makeError(ErrorKind::Cancelled);
        auto count = rd_kafka_consume_batch(lane.topic.get(), partition, 0, messages.data(),
                                            messages.size());
        if (count < 0)
            return errorFor(rd_kafka_last_error(), state.connection);
        if (count == 0) {
            messages[0] = rd_kafka_consume(lane.topic.get(), partition, 50);
            count = messages[0] ? 1 : 0;
        }
        std::optional<Error> error;
        for (ssize_t i = 0; i < count; ++i) {
            SpanMessage message(messages.at(static_cast<std::size_t>(i)));
            if (lane.isEnded || error)
                continue;
            if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR) {
                if (const Result<void> borne = takeFault(lane, *message); !borne)
                    error = borne.error();
                continue;
            }
            lane.isEnded = message->offset >= lane.to.value() - 1;
            // The last offsets of a piece may be marks of transactions.
            if (message->offset < lane.to.value())
                lane.messages.push_back(std::move(message));
        }
        if (error)
            return *error;
        if (count > 0)
            continue;
        AskingClient& client = *state.client;
        client.client().serve(0ms);
        const bool isHopeless = client.isHopeless() && isLasting(client.fault().code);
        if (isHopeless || std::chrono::steady_clock::now() > deadline)
            return client.fault().code ? errorFor(client.fault(), state.connection)
                                       : noAnswer(state.connection);
    }
    return {};
}

Result<void> SpanReader::takeFault(Lane& lane, const rd_kafka_message_s& message)
{
    const QString& topic = lane.where.topic;
    const int partition = lane.where.partition.value();
    switch (message.err) {
    case RD_KAFKA_RESP_ERR__PARTITION_EOF:
        // What is left are marks of transactions, or a transaction that nobody has ended.
        lane.isEnded = true;
        return {};
    case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET:
    case RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE:
        return makeError(ErrorKind::NotFound,
                         Sentences::tr("Partition %1 of the topic %2 does not hold the wanted "
                                       "records any more.")
                             .arg(partition)
                             .arg(topic));
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
        return topicNotAllowed(topic);
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
    case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
        return noSuchTopic(topic);
    default:
        // Waiting may help: the library goes on by itself.
        return {};
    }
}

} // namespace kafka
