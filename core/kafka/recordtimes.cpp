// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/recordtimes.h"

#include <array>

namespace kafka {

namespace {

// Several thousands in one assignment take longer each.
constexpr qsizetype MostInARound = 500;

struct Place
{
    rd_kafka_topic_t* topic;
    std::int32_t partition;

    bool operator==(const Place&) const = default;
};

size_t qHash(const Place& place, size_t seed = 0)
{
    return qHashMulti(seed, place.topic, place.partition);
}

/// One assignment: a partition at most once.
class Round
{
public:
    Round(const Asking& asking, AskingClient& client, QList<RecordTime>& times)
        : m_asking(asking), m_client(client), m_times(times)
    {}
    ~Round() { rd_kafka_assign(m_client.handle(), nullptr); }
    Round(const Round&) = delete;
    Round& operator=(const Round&) = delete;

    bool add(qsizetype number)
    {
        const RecordTime& time = m_times.at(number);
        const qsizetype before = m_open.size();
        if (before == MostInARound)
            return false;
        qsizetype& kept = m_open[time.where];
        if (m_open.size() == before)
            return false;
        kept = number;
        return true;
    }
    bool isEmpty() const { return m_open.isEmpty(); }

    Result<void> run()
    {
        const PartitionList list(
            rd_kafka_topic_partition_list_new(static_cast<int>(m_open.size())));
        for (const auto& [where, number] : m_open.asKeyValueRange())
            rd_kafka_topic_partition_list_add(list.get(), where.topic.toUtf8().constData(),
                                              where.partition.value())
                ->offset = std::max<std::int64_t>(m_times.at(number).offset.value(), 0);
        if (const auto code = rd_kafka_assign(m_client.handle(), list.get()))
            return errorFor(code, m_asking.connection);
        // A partition stays paused from one assignment to the next.
        rd_kafka_resume_partitions(m_client.handle(), list.get());
        std::array<rd_kafka_message_t*, 512> messages{};
        while (!m_open.isEmpty() && !m_asking.isOver()) {
            const auto count = rd_kafka_consume_batch_queue(m_client.client().queue(), 50,
                                                            messages.data(), messages.size());
            for (ssize_t i = 0; i < count; ++i) {
                take(*messages[std::size_t(i)]);
                rd_kafka_message_destroy(messages[std::size_t(i)]);
            }
            if (count <= 0 && m_client.isHopeless())
                return unanswered(m_asking, m_client, RD_KAFKA_RESP_ERR__TIMED_OUT);
        }
        return {};
    }

private:
    void take(const rd_kafka_message_t& message)
    {
        if (!message.rkt || m_done.contains({message.rkt, message.partition}))
            return;
        const TopicPartition where{QString::fromUtf8(rd_kafka_topic_name(message.rkt)),
                                   Partition{message.partition}};
        const auto open = m_open.constFind(where);
        if (open == m_open.cend())
            return;
        RecordTime& time = m_times[*open];
        switch (message.err) {
        case RD_KAFKA_RESP_ERR_NO_ERROR: {
            auto type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE;
            const qint64 ms = rd_kafka_message_timestamp(&message, &type);
            if (type != RD_KAFKA_TIMESTAMP_NOT_AVAILABLE && ms >= 0) {
                time.found = RecordTime::Found::Record;
                time.ms = ms;
            }
            break;
        }
        case RD_KAFKA_RESP_ERR__PARTITION_EOF:
            time.found = RecordTime::Found::End;
            break;
        case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET:
        case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
        case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
        case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
        case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
            break;
        default:
            return; // It may still come.
        }
        m_done.insert({message.rkt, message.partition});
        m_open.erase(open);
        const PartitionList one(rd_kafka_topic_partition_list_new(1));
        rd_kafka_topic_partition_list_add(one.get(), rd_kafka_topic_name(message.rkt),
                                          message.partition);
        rd_kafka_pause_partitions(m_client.handle(), one.get());
    }

    const Asking& m_asking;
    AskingClient& m_client;
    QList<RecordTime>& m_times;
    QHash<TopicPartition, qsizetype> m_open;
    QSet<Place> m_done; ///< Records that were already under way come as well.
};

} // namespace

Result<void> askRecordTimes(const Asking& asking, std::unique_ptr<AskingClient>& client,
                            QList<RecordTime>& times)
{
    if (times.isEmpty())
        return {};
    if (!client) {
        auto created = AskingClient::create(asking.connection, Role::Sampler);
        if (!created)
            return created.error();
        client = std::move(created).value();
    }
    client->forgetFaults();
    QList<qsizetype> rest(times.size());
    for (qsizetype i = 0; i < rest.size(); ++i)
        rest[i] = i;
    Result<void> done;
    while (done && !rest.isEmpty() && !asking.isOver()) {
        Round round(asking, *client, times);
        // Groups that are at different places of one partition take turns.
        QList<qsizetype> later;
        for (const qsizetype number : std::as_const(rest)) {
            if (!round.add(number))
                later.append(number);
        }
        rest = later;
        done = round.run();
    }
    if (!done && isRefusal(client->fault()))
        client.reset();
    return done;
}

} // namespace kafka
