// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/readloop.h"

#include <algorithm>
#include <utility>

namespace kafka {

namespace {

using namespace std::chrono_literals;

// While something is missing it is looked for more often than the user's interval says.
constexpr std::chrono::milliseconds DownInterval = 500ms;
constexpr std::chrono::milliseconds MissingInterval = 1000ms;

SteadyTime now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

void ReadLoop::takeFault(const Fault& fault)
{
    switch (fault.code) {
    case RD_KAFKA_RESP_ERR__FATAL:
        fail(errorFor(fault, m_session.connection()));
        return;
    case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
        m_areAllDown = true;
        if (!m_lastFault.code)
            m_lastFault = fault;
        if (m_isResolved) {
            setDown(errorFor(m_lastFault, m_session.connection()).message);
            m_isSuspect = true;
            m_suspectSince = now();
            m_watch->ask(assignedPartitions(), DownInterval);
        }
        return;
    case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
        for (TopicState& topic : m_topics) {
            if (fault.text.contains(topic.name))
                suspectTopic(topic);
        }
        return;
    case RD_KAFKA_RESP_ERR__TRANSPORT:
    case RD_KAFKA_RESP_ERR__RESOLVE:
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR__SSL:
        m_lastFault = m_isDown || !m_isResolved ? moreTelling(m_lastFault, fault) : fault;
        if (m_isResolved && !m_isSuspect && m_watch) {
            // One broker of several, or an idle connection that was closed? The leaders will tell.
            m_isSuspect = true;
            m_suspectSince = now();
            m_watch->ask(assignedPartitions(), 50ms);
        }
        return;
    default:
        return; // the library goes on by itself
    }
}

void ReadLoop::setDown(const QString& reason)
{
    m_isDown = true;
    if (m_announced != ConsumerState{ConsumerPhase::Disconnected, reason}) {
        m_announced = {ConsumerPhase::Disconnected, reason};
        m_session.postState(m_announced);
    }
    watchAtRightPace();
}

void ReadLoop::watchAtRightPace()
{
    if (!m_watch)
        return;
    auto interval = m_session.options().metadataInterval;
    const auto isAway = [](const TopicState& topic) {
        return topic.presence != Presence::Here;
    };
    if (m_isDown || m_isSuspect)
        interval = std::min(interval, DownInterval);
    else if (std::ranges::any_of(m_topics, isAway))
        interval = std::min(interval, MissingInterval);
    m_watch->setInterval(interval);
}

void ReadLoop::takeReports()
{
    std::vector<WatchReport> mail;
    {
        const std::lock_guard lock(m_mailMutex);
        mail.swap(m_mail);
    }
    for (const WatchReport& report : mail) {
        if (!m_isOver)
            takeReport(report);
    }
}

void ReadLoop::takeReport(const WatchReport& report)
{
    if (!report.isOk()) {
        ++m_failedReports;
        if (m_isSuspect || m_failedReports > 1) {
            m_isSuspect = true;
            setDown(m_lastFault.code ? errorFor(m_lastFault, m_session.connection()).message
                                     : noAnswer(m_session.connection()).message);
        }
        m_watch->ask(assignedPartitions() + awaitingPartitions(), DownInterval);
        if (!report.metadata.isOk())
            return;
    }
    for (TopicState* const topic : addMatches(report.metadata)) {
        notice(
            Notice::Kind::TopicAdded, topic->name, {},
            Sentences::tr("The topic %1 is new and is read from its beginning.").arg(topic->name));
    }
    for (TopicState& topic : m_topics)
        takeTopicAnswer(topic, report);
    for (Reader& reader : m_readers) {
        const auto marks = report.marks.marks.constFind(reader.where);
        if (marks != report.marks.marks.cend() && reader.awaiting != Awaiting::Nothing)
            place(reader, *marks);
    }
    if (report.isOk()) {
        m_failedReports = 0;
        const bool isNewer = report.askedAt > m_suspectSince;
        const bool tellsAll = leadersAnswered(report);
        if (m_isSuspect && isNewer && tellsAll) {
            m_isSuspect = m_isDown = false;
            m_lastFault = {};
        } else if (m_isSuspect) {
            m_watch->ask(assignedPartitions(), DownInterval);
        }
    }
    if (const auto awaiting = awaitingPartitions(); !awaiting.isEmpty())
        m_watch->ask(awaiting, MissingInterval);
    watchAtRightPace();
}

bool ReadLoop::leadersAnswered(const WatchReport& report)
{
    bool isComplete = true;
    for (Reader& reader : m_readers) {
        const TopicAnswer* const topic = report.metadata.topic(reader.where.topic);
        if (!reader.isAssigned || !topic)
            continue;
        const auto& all = topic->info.partitions;
        const auto info = std::ranges::find(all, reader.where.partition, &PartitionInfo::partition);
        if (info == all.end())
            continue;
        if (info->leader) {
            reader.isLeaderless = false;
            isComplete = isComplete && report.marks.marks.contains(reader.where);
        } else {
            noticeLeaderless(reader);
        }
    }
    return isComplete;
}

void ReadLoop::takeTopicAnswer(TopicState& topic, const WatchReport& report)
{
    if (topic.isForbidden)
        return;
    const TopicAnswer* const answer = report.metadata.topic(topic.name);
    if (!answer || answer->error == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART)
        topicMissing(topic, report);
    else if (answer->error == RD_KAFKA_RESP_ERR_NO_ERROR && !answer->info.partitions.isEmpty() &&
             (topic.presence == Presence::Here || report.askedAt > topic.suspectSince))
        topicHere(topic, answer->info);
}

void ReadLoop::suspectTopic(TopicState& topic)
{
    if (topic.presence != Presence::Here)
        return;
    topic.presence = Presence::Suspect;
    topic.suspectSince = now();
    topic.missingAnswers = 0;
    std::vector<Reader*> readers;
    for (Reader* const reader : topic.readers) {
        if (reader) {
            readers.push_back(reader);
            reader->awaiting = Awaiting::Nothing;
            reader->isVerifying = false;
        }
    }
    unassign(readers);
    if (m_watch)
        m_watch->ask({});
    watchAtRightPace();
}

void ReadLoop::topicMissing(TopicState& topic, const WatchReport& report)
{
    suspectTopic(topic);
    // Twice, since a broker that is starting may not know its topics yet.
    if (topic.presence != Presence::Suspect || report.askedAt < topic.suspectSince ||
        ++topic.missingAnswers < 2)
        return;
    topic.presence = Presence::Gone;
    topic.wasGone = true;
    for (Reader* const reader : topic.readers) {
        if (reader)
            reader->isDone = true;
    }
    notice(Notice::Kind::TopicDeleted, topic.name, {},
           Sentences::tr("The topic %1 was deleted. It is read again if it comes back.")
               .arg(topic.name));
}

void ReadLoop::topicHere(TopicState& topic, const TopicInfo& info)
{
    const Presence before = std::exchange(topic.presence, Presence::Here);
    if (before == Presence::Awaited)
        notice(Notice::Kind::TopicAppeared, topic.name, {},
               Sentences::tr("The topic %1 exists now and is read from its beginning.")
                   .arg(topic.name));
    QList<TopicPartition> asked;
    if (before == Presence::Suspect || before == Presence::Gone) {
        for (Reader* const reader : topic.readers) {
            const bool isThere = reader && reader->where.partition.value() < info.partitions.size();
            if (!isThere)
                continue;
            reader->awaiting = Awaiting::Returned;
            asked.append(reader->where);
        }
        m_watch->ask(asked);
    }
    addGrown(topic, info);
}

void ReadLoop::addGrown(TopicState& topic, const TopicInfo& info)
{
    const auto known = static_cast<qsizetype>(topic.readers.size());
    if (info.partitions.size() <= known)
        return;
    const bool isGrown = known > 0;
    topic.readers.resize(static_cast<std::size_t>(info.partitions.size()));
    QList<TopicPartition> added;
    for (const PartitionInfo& partition : info.partitions.mid(known)) {
        if (m_plan.partitions && !m_plan.partitions->contains(partition.partition))
            continue;
        Reader& reader = addReader(topic, partition.partition);
        reader.awaiting = Awaiting::Fresh;
        reader.isDone = true; // the end at the start did not know it
        added.append(reader.where);
    }
    if (added.isEmpty())
        return;
    m_watch->ask(added);
    if (isGrown)
        notice(Notice::Kind::PartitionsAdded, topic.name, {},
               Sentences::tr("The topic %1 has %n new partition(s), read from the beginning.",
                             nullptr, static_cast<int>(added.size()))
                   .arg(topic.name));
}

void ReadLoop::place(Reader& reader, const Marks& marks)
{
    reader.low = marks.low.value();
    reader.end = marks.end.value();
    switch (std::exchange(reader.awaiting, Awaiting::Nothing)) {
    case Awaiting::Nothing:
        return;
    case Awaiting::Planned:
        reader.from = reader.next = startOffset(reader, marks);
        break;
    case Awaiting::Fresh:
        reader.from = reader.next = marks.low.value();
        break;
    case Awaiting::OutOfRange:
        placeOutOfRange(reader, marks);
        break;
    case Awaiting::Returned:
        placeReturned(reader, marks);
        break;
    }
    publishCoverage(reader);
    unassign({&reader});
    assign({&reader});
}

void ReadLoop::placeOutOfRange(Reader& reader, const Marks& marks)
{
    const std::int64_t low = marks.low.value();
    if (reader.next < low) {
        notice(Notice::Kind::RecordsRemoved, reader.where.topic, reader.where.partition,
               Sentences::tr("Kafka removed the offsets from %1 to %2 of partition %3 of %4 before "
                             "they could be read.")
                   .arg(reader.next)
                   .arg(low - 1)
                   .arg(reader.where.partition.value())
                   .arg(reader.where.topic));
        reader.next = low;
    } else if (reader.next > marks.end.value()) {
        notice(Notice::Kind::TopicRecreated, reader.where.topic, reader.where.partition,
               Sentences::tr("Partition %1 of %2 ends before the place that was read already. The "
                             "topic was probably created again; it is read from its beginning.")
                   .arg(reader.where.partition.value())
                   .arg(reader.where.topic));
        restart(reader, low);
    }
    reader.isDone = reader.next >= reader.target;
}

void ReadLoop::placeReturned(Reader& reader, const Marks& marks)
{
    const bool wasGone = m_topicOf.at(reader.topic)->wasGone;
    const bool hasRead = reader.records > 0 && reader.next > reader.from;
    if (reader.next > marks.end.value() || (wasGone && !hasRead) ||
        (hasRead && reader.next - 1 < marks.low.value() && wasGone)) {
        notice(Notice::Kind::TopicRecreated, reader.where.topic, reader.where.partition,
               Sentences::tr("The topic %1 was created again. Partition %2 is read from its "
                             "beginning.")
                   .arg(reader.where.topic)
                   .arg(reader.where.partition.value()));
        restart(reader, marks.low.value());
    } else if (reader.next < marks.low.value()) {
        placeOutOfRange(reader, marks);
    } else {
        reader.isVerifying = hasRead && reader.next > marks.low.value();
    }
}

void ReadLoop::restart(Reader& reader, std::int64_t low)
{
    reader.from = reader.next = low;
    // The old end means nothing any more.
    reader.target = targetOffset(reader, {Offset{low}, Offset{reader.end.value_or(low)}});
    reader.isDone = reader.next >= reader.target;
}

void ReadLoop::restartAtLow(Reader& reader)
{
    reader.isVerifying = false;
    notice(Notice::Kind::TopicRecreated, reader.where.topic, reader.where.partition,
           Sentences::tr("The topic %1 was created again. Partition %2 is read from its beginning.")
               .arg(reader.where.topic)
               .arg(reader.where.partition.value()));
    restart(reader, reader.low);
    unassign({&reader});
    assign({&reader});
    reader.ignoredBatch = m_batchNumber;
}

QList<TopicPartition> ReadLoop::assignedPartitions() const
{
    QList<TopicPartition> partitions;
    for (const Reader& reader : m_readers) {
        if (reader.isAssigned)
            partitions.append(reader.where);
    }
    return partitions;
}

QList<TopicPartition> ReadLoop::awaitingPartitions() const
{
    QList<TopicPartition> partitions;
    for (const Reader& reader : m_readers) {
        if (reader.awaiting != Awaiting::Nothing)
            partitions.append(reader.where);
    }
    return partitions;
}

void ReadLoop::noticeLeaderless(Reader& reader)
{
    if (std::exchange(reader.isLeaderless, true))
        return;
    notice(Notice::Kind::NoLeader, reader.where.topic, reader.where.partition,
           Sentences::tr("Partition %1 of %2 has no leader at present and cannot be read until it "
                         "has one.")
               .arg(reader.where.partition.value())
               .arg(reader.where.topic));
}

void ReadLoop::notice(Notice::Kind kind, const QString& topic, std::optional<Partition> partition,
                      const QString& message)
{
    m_session.postNotice({kind, topic, partition, message});
}

} // namespace kafka
