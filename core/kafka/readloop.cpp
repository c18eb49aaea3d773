// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/readloop.h"

#include <QtCore/QLocale>

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
constexpr auto FirstSlice = 300ms;
constexpr auto LongestSlice = 2000ms;
constexpr auto RetryPause = 300ms;
constexpr auto EndsInterval = 200ms;

SteadyTime now()
{
    return std::chrono::steady_clock::now();
}

bool hasPartition(const TopicAnswer& topic, Partition partition)
{
    return std::ranges::find(topic.info.partitions, partition, &PartitionInfo::partition) !=
           topic.info.partitions.end();
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

bool ReadLoop::open()
{
    m_openedAt = m_startedAt = m_lastRecordAt = now();
    announce();
    auto client = Client::create(m_session.connection(), Role::Tail,
                                 [this](const Fault& fault) { takeFault(fault); });
    if (!client) {
        fail(client.error());
        return false;
    }
    m_client = std::move(client).value();
    for (const QString& name : m_plan.topics) {
        const bool isRepeated = std::ranges::any_of(
            m_topics, [&name](const TopicState& topic) { return topic.name == name; });
        if (name.isEmpty() || isRepeated)
            continue;
        TopicState& topic = m_topics.emplace_back();
        topic.name = name;
        topic.handle = m_client->topic(name);
        if (!topic.handle) {
            fail(noSuchTopic(name));
            return false;
        }
        m_topicOf.emplace(topic.handle.get(), &topic);
    }
    if (m_topics.empty()) {
        fail(makeError(ErrorKind::Rejected, Sentences::tr("No topic is named.")));
        return false;
    }
    m_session.setWake([queue = m_client->queue()] { rd_kafka_queue_yield(queue); });
    return true;
}

void ReadLoop::waitBeforeRetry(std::chrono::milliseconds time)
{
    const SteadyTime until = now() + time;
    while (!m_session.isStopping() && now() < until)
        m_client->serve(std::chrono::ceil<std::chrono::milliseconds>(until - now()));
}

bool ReadLoop::mustGiveUp()
{
    const auto limit = m_session.options().giveUpAfter;
    if (!limit || now() - m_openedAt < *limit)
        return false;
    fail(m_lastFault.code ? errorFor(m_lastFault, m_session.connection())
                          : noAnswer(m_session.connection()));
    return true;
}

bool ReadLoop::resolve()
{
    std::chrono::milliseconds slice = FirstSlice;
    while (!m_session.isStopping()) {
        const MetadataAnswer metadata = askMetadata(m_client->handle(), Topics::Known, slice);
        m_client->serve(0ms);
        if (metadata.isOk()) {
            if (const auto resolved = resolveFrom(metadata))
                return *resolved;
        }
        if (m_isOver || mustGiveUp())
            return false;
        // The first connection takes a moment; silence is worth a word only after some seconds.
        if (!metadata.isOk() && (m_lastFault.code || now() - m_openedAt > LongestSlice))
            setDown(m_lastFault.code ? errorFor(m_lastFault, m_session.connection()).message
                                     : noAnswer(m_session.connection()).message);
        slice = std::min<std::chrono::milliseconds>(slice * 2, LongestSlice);
        waitBeforeRetry(RetryPause);
    }
    return false;
}

std::optional<bool> ReadLoop::resolveFrom(const MetadataAnswer& metadata)
{
    for (const TopicState& topic : m_topics) {
        const TopicAnswer* const answer = metadata.topic(topic.name);
        // A topic that was just created may not be known everywhere, or not be led: ask again.
        const bool isUnsure =
            !answer || answer->error == RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE ||
            answer->error == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART ||
            std::ranges::any_of(answer->info.partitions, [](const auto& p) { return !p.leader; });
        if (isUnsure && m_missingAtStart < 2) {
            ++m_missingAtStart;
            return std::nullopt;
        }
    }
    if (const auto error = checkTopics(metadata)) {
        fail(*error);
        return false;
    }
    QList<TopicPartition> asked;
    for (const TopicState& topic : m_topics) {
        if (topic.presence != Presence::Here || topic.isForbidden)
            continue;
        for (const PartitionInfo& info : metadata.topic(topic.name)->info.partitions) {
            if (info.leader && (!m_plan.partitions || m_plan.partitions->contains(info.partition)))
                asked.append({topic.name, info.partition});
        }
    }
    const MarksAnswer answer = askMarks(m_client->handle(), asked, LongestSlice);
    if (!answer.isOk() || m_session.isStopping())
        return std::nullopt;

    m_isDown = false;
    m_isResolved = true;
    QList<PartitionPlan> plans;
    std::vector<Reader*> readers;
    for (TopicState& topic : m_topics) {
        if (topic.presence != Presence::Here || topic.isForbidden)
            continue;
        topic.readers.resize(metadata.topic(topic.name)->info.partitions.size());
        for (const PartitionInfo& info : metadata.topic(topic.name)->info.partitions) {
            if (m_plan.partitions && !m_plan.partitions->contains(info.partition))
                continue;
            Reader& reader = addReader(topic, info.partition);
            const auto marks = answer.marks.constFind(reader.where);
            if (marks == answer.marks.cend()) {
                reader.awaiting = Awaiting::Planned;
                reader.isDone = true;
                noticeLeaderless(reader);
                continue;
            }
            reader.from = reader.next = startOffset(reader, *marks);
            reader.low = marks->low.value();
            reader.end = reader.target = marks->end.value();
            reader.isDone = reader.next >= reader.target;
            publishCoverage(reader);
            plans.append({reader.where, marks->low, marks->end, Offset{reader.next}});
            readers.push_back(&reader);
        }
    }
    m_session.postPlan(plans);
    m_startedAt = m_lastRecordAt = now();
    finishIfDone();
    if (!m_isOver)
        assign(readers);
    return true;
}

std::optional<Error> ReadLoop::checkTopics(const MetadataAnswer& metadata)
{
    for (TopicState& topic : m_topics) {
        const TopicAnswer* const answer = metadata.topic(topic.name);
        const auto code = answer ? answer->error : RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART;
        if (code == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED) {
            if (m_topics.size() == 1)
                return topicNotAllowed(topic.name);
            topic.isForbidden = true;
            notice(Notice::Kind::NotAllowed, topic.name, {}, topicNotAllowed(topic.name).message);
        } else if (code != RD_KAFKA_RESP_ERR_NO_ERROR || answer->info.partitions.isEmpty()) {
            if (m_plan.whenMissing == MissingTopic::Fail)
                return code == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART
                           ? noSuchTopic(topic.name)
                           : errorFor(code, m_session.connection());
            topic.presence = Presence::Awaited;
            notice(Notice::Kind::TopicMissing, topic.name, {},
                   Sentences::tr("There is no topic %1 yet. It is read as soon as it exists.")
                       .arg(topic.name));
        } else if (m_plan.partitions) {
            for (const Partition wanted : *m_plan.partitions) {
                if (!hasPartition(*answer, wanted))
                    return makeError(ErrorKind::NotFound,
                                     Sentences::tr("The topic %1 has no partition %2.")
                                         .arg(topic.name)
                                         .arg(wanted.value()));
            }
        }
    }
    return std::nullopt;
}

ReadLoop::Reader& ReadLoop::addReader(TopicState& topic, Partition partition)
{
    Reader& reader = m_readers.emplace_back();
    reader.where = {topic.name, partition};
    reader.topic = topic.handle.get();
    reader.index = m_session.topicIndex(topic.name);
    reader.number = m_readers.size() - 1;
    const auto place = static_cast<std::size_t>(partition.value());
    if (place >= topic.readers.size())
        topic.readers.resize(place + 1);
    topic.readers[place] = &reader;
    publishCoverage(reader);
    return reader;
}

std::int64_t ReadLoop::startOffset(Reader& reader, const Marks& marks)
{
    const std::int64_t low = marks.low.value();
    const std::int64_t high = marks.end.value();
    switch (m_plan.from.kind) {
    case From::Kind::Beginning:
        return low;
    case From::Kind::End:
        return high;
    case From::Kind::Newest:
        return high - std::clamp<std::int64_t>(m_plan.from.count, 0, high - low);
    case From::Kind::At:
        break;
    }
    const std::int64_t wanted = m_plan.from.offset.value();
    const std::int64_t start = std::clamp(wanted, low, high);
    if (start != wanted)
        notice(Notice::Kind::StartMoved, reader.where.topic, reader.where.partition,
               Sentences::tr("Partition %1 of %2 holds the offsets from %3 to %4. It is read from "
                             "offset %5.")
                   .arg(reader.where.partition.value())
                   .arg(reader.where.topic)
                   .arg(low)
                   .arg(std::max(low, high - 1))
                   .arg(start));
    return start;
}

void ReadLoop::read()
{
    m_watch = std::make_unique<PartitionWatch>(
        m_client->handle(), m_session.options().metadataInterval, [this](WatchReport report) {
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
        if (!m_isOver)
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
    if (m_plan.to.kind == To::Kind::EndAtStart && message.offset >= reader.target) {
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
    else if (m_plan.to.kind == To::Kind::EndAtStart &&
             std::ranges::all_of(m_readers, &Reader::isDone))
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
