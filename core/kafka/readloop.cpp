// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/readloop.h"

#include <algorithm>
#include <array>

namespace kafka {

namespace {

using namespace std::chrono_literals;

// One batch is at most this many messages: large enough that its fixed costs vanish, small enough
// that the library gets its memory back soon. Measured with 400-byte records.
constexpr std::size_t BatchSize = 4096;
// How long to wait for the first message of a batch. Only a bound: a stop wakes the queue.
constexpr int IdleWait = 100;
constexpr auto EndsInterval = 200ms;

SteadyTime now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

ReadLoop::ReadLoop(ReadSession& session) : m_session(session), m_plan(session.plan()) {}

ReadLoop::~ReadLoop()
{
    m_session.setWake({});
    m_watch.reset();
}

void ReadLoop::run()
{
    if (!open())
        return;
    if (resolve() && !m_isOver)
        read();
    if (!m_isOver)
        end(ReadEnd::Stopped);
}

void ReadLoop::read()
{
    m_watch = std::make_unique<PartitionWatch>(
        m_client->handle(), m_session.options().metadataInterval,
        hasPatterns() ? Topics::All : Topics::Known, [this](WatchReport report) {
            {
                const std::lock_guard lock(m_mailMutex);
                m_mail.push_back(std::move(report));
            }
            rd_kafka_queue_yield(m_client->queue());
        });
    watchAtRightPace();
    if (const auto awaiting = awaitingPartitions(); !awaiting.isEmpty())
        m_watch->ask(awaiting, 1s);
    announce();

    std::array<rd_kafka_message_t*, BatchSize> messages{};
    while (!m_session.isStopping() && !m_isOver) {
        takeReports();
        // Wait for one and then take what is there: asking for many would wait for all of them.
        messages[0] = rd_kafka_consume_queue(m_client->queue(), IdleWait);
        if (messages[0]) {
            const auto more = rd_kafka_consume_batch_queue(m_client->queue(), 0, &messages[1],
                                                           messages.size() - 1);
            const auto count = static_cast<std::size_t>(1 + std::max<ssize_t>(more, 0));
            takeBatch({messages.data(), count});
        }
        publishTouched();
        finishIfDone();
        if (m_isOver)
            break;
        unassignDone();
        announce();
    }
}

void ReadLoop::takeBatch(std::span<rd_kafka_message_t* const> messages)
{
    ++m_batchNumber;
    m_batch.clear();
    for (const rd_kafka_message_t* const message : messages) {
        Reader* const reader = readerOf(*message);
        if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
            takeEvent(*message, reader);
        else if (reader && reader->ignoredBatch != m_batchNumber)
            takeRecord(*message, *reader);
    }
    if (!m_batch.isEmpty()) {
        m_session.append(m_batch.records());
        m_lastRecordAt = now();
    }
    for (rd_kafka_message_t* const message : messages)
        rd_kafka_message_destroy(message);
}

void ReadLoop::takeRecord(const rd_kafka_message_t& message, Reader& reader)
{
    if (reader.isVerifying) {
        reader.isVerifying = false;
        const bool isSame = message.offset == reader.next - 1 &&
                            rd_kafka_message_timestamp(&message, nullptr) == reader.lastTimestamp;
        if (!isSame) {
            restartAtLow(reader);
            return;
        }
    }
    // After a reconnect the library may give again what it gave before.
    if (message.offset < reader.next)
        return;
    if (m_plan.to.isBounded() && message.offset >= reader.target) {
        reader.isDone = true;
        return;
    }
    if (m_plan.to.kind == To::Kind::Count && m_records >= m_plan.to.count)
        return;
    const std::int64_t bytes = m_batch.add(message, reader.index);
    reader.next = message.offset + 1;
    reader.lastTimestamp = rd_kafka_message_timestamp(&message, nullptr);
    reader.isDone = reader.next >= reader.target;
    reader.isTouched = true;
    ++reader.records;
    reader.bytes += bytes;
    ++m_records;
    m_bytes += bytes;
}

void ReadLoop::takeEvent(const rd_kafka_message_t& message, Reader* reader)
{
    switch (message.err) {
    case RD_KAFKA_RESP_ERR__PARTITION_EOF:
        if (!reader || reader->ignoredBatch == m_batchNumber)
            return;
        if (reader->isVerifying) {
            restartAtLow(*reader);
            return;
        }
        reader->isAtEnd = true;
        // Behind the last record there may be transaction markers, which are never handed out.
        if (message.offset >= reader->target)
            reader->isDone = true;
        if (message.offset > reader->next)
            reader->next = message.offset;
        reader->isTouched = true;
        return;
    case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET:
    case RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE:
        if (!reader || reader->awaiting != Awaiting::Nothing)
            return;
        reader->awaiting = Awaiting::OutOfRange;
        unassign({reader});
        m_watch->ask({reader->where});
        return;
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED: {
        const auto found = m_topicOf.find(message.rkt);
        if (found == m_topicOf.end() || std::exchange(found->second->isForbidden, true))
            return;
        const Error error = topicNotAllowed(found->second->name);
        notice(Notice::Kind::NotAllowed, found->second->name, {}, error.message);
        if (std::ranges::all_of(m_topics, &TopicState::isForbidden))
            fail(error);
        return;
    }
    case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
        if (const auto found = m_topicOf.find(message.rkt); found != m_topicOf.end())
            suspectTopic(*found->second);
        return;
    default:
        takeFault({message.err, QString::fromUtf8(rd_kafka_message_errstr(&message))});
    }
}

ReadLoop::Reader* ReadLoop::readerOf(const rd_kafka_message_t& message)
{
    const auto found = m_topicOf.find(message.rkt);
    if (found == m_topicOf.end())
        return nullptr;
    const auto& readers = found->second->readers;
    const auto place = static_cast<std::size_t>(message.partition);
    return message.partition >= 0 && place < readers.size() ? readers[place] : nullptr;
}

void ReadLoop::finishIfDone()
{
    if (m_isOver)
        return;
    if (m_plan.to.kind == To::Kind::Count && m_records >= m_plan.to.count)
        end(ReadEnd::CountReached);
    else if (m_plan.to.isBounded() && std::ranges::all_of(m_readers, &Reader::isDone))
        end(ReadEnd::EndReached);
}

void ReadLoop::end(ReadEnd why)
{
    m_isOver = true;
    publishTouched();
    m_session.postFinished(
        {why, m_records, m_bytes,
         std::chrono::duration_cast<std::chrono::milliseconds>(m_lastRecordAt - m_startedAt),
         m_session.coverage()});
}

void ReadLoop::fail(const Error& error)
{
    m_isOver = true;
    m_session.postFailed(error);
}

void ReadLoop::assign(const std::vector<Reader*>& readers)
{
    if (readers.empty())
        return;
    const PartitionList list(rd_kafka_topic_partition_list_new(static_cast<int>(readers.size())));
    for (Reader* const reader : readers) {
        rd_kafka_topic_partition_list_add(list.get(), reader->where.topic.toUtf8().constData(),
                                          reader->where.partition.value())
            ->offset = reader->isVerifying ? reader->next - 1 : reader->next;
        reader->isAssigned = true;
        reader->isAtEnd = false;
    }
    m_isCaughtUp = false;
    if (auto* const error = rd_kafka_incremental_assign(m_client->handle(), list.get())) {
        fail(errorFor({rd_kafka_error_code(error), QString::fromUtf8(rd_kafka_error_string(error))},
                      m_session.connection()));
        rd_kafka_error_destroy(error);
    }
}

void ReadLoop::unassign(const std::vector<Reader*>& readers)
{
    const PartitionList list(rd_kafka_topic_partition_list_new(static_cast<int>(readers.size())));
    for (Reader* const reader : readers) {
        if (!std::exchange(reader->isAssigned, false))
            continue;
        reader->ignoredBatch = m_batchNumber;
        rd_kafka_topic_partition_list_add(list.get(), reader->where.topic.toUtf8().constData(),
                                          reader->where.partition.value());
    }
    if (list->cnt == 0)
        return;
    if (auto* const error = rd_kafka_incremental_unassign(m_client->handle(), list.get()))
        rd_kafka_error_destroy(error);
}

void ReadLoop::publishCoverage(Reader& reader)
{
    reader.isTouched = false;
    PartitionCoverage coverage{reader.where, Offset{reader.from}, Offset{reader.next},
                               {},           reader.records,      reader.bytes};
    if (reader.end)
        coverage.end = Offset{std::max(*reader.end, reader.next)};
    m_session.setCoverage(reader.number, coverage);
}

void ReadLoop::publishTouched()
{
    const bool isTimeForEnds = now() - m_endsPublishedAt >= EndsInterval;
    for (Reader& reader : m_readers) {
        if (!reader.isTouched && !(isTimeForEnds && reader.isAssigned))
            continue;
        if (isTimeForEnds && m_client) {
            std::int64_t low = 0;
            std::int64_t high = 0;
            if (rd_kafka_get_watermark_offsets(
                    m_client->handle(), reader.where.topic.toUtf8().constData(),
                    reader.where.partition.value(), &low, &high) == RD_KAFKA_RESP_ERR_NO_ERROR &&
                high >= 0)
                reader.end = high;
        }
        publishCoverage(reader);
    }
    if (isTimeForEnds)
        m_endsPublishedAt = now();
}

void ReadLoop::announce()
{
    ConsumerState state{ConsumerPhase::Resolving, {}};
    if (m_isResolved) {
        m_isCaughtUp = m_isCaughtUp || std::ranges::all_of(m_readers, [](const Reader& reader) {
                           return reader.isAtEnd || !reader.isAssigned;
                       });
        state.phase = m_isCaughtUp ? ConsumerPhase::Following : ConsumerPhase::Reading;
    }
    if (m_isDown)
        state = {ConsumerPhase::Disconnected, m_announced.reason};
    if (state == m_announced)
        return;
    m_announced = state;
    m_session.postState(state);
}

} // namespace kafka
