// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/readloop.h"
#include "core/kafka/readrange.h"

#include <algorithm>
#include <utility>

namespace kafka {

namespace {

using namespace std::chrono_literals;

constexpr auto FirstSlice = 300ms;
constexpr auto LongestSlice = 2000ms;
constexpr auto RetryPause = 300ms;

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
    m_openedAtMs = QDateTime::currentMSecsSinceEpoch();
    for (const QString& name : m_plan.topics) {
        const bool isRepeated = std::ranges::any_of(
            m_topics, [&name](const TopicState& topic) { return topic.name == name; });
        if (name.isEmpty() || isRepeated || isTopicPattern(name))
            continue;
        if (!addTopic(name)) {
            fail(noSuchTopic(name));
            return false;
        }
    }
    if (m_topics.empty() && !hasPatterns()) {
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
        const MetadataAnswer metadata =
            askMetadata(m_client->handle(), hasPatterns() ? Topics::All : Topics::Known, slice);
        m_client->serve(0ms);
        m_isWithoutMarks = false;
        if (metadata.isOk()) {
            if (const auto resolved = resolveFrom(metadata))
                return *resolved;
            m_client->serve(20ms); // why, if it went wrong
        }
        if (!m_isOver && !metadata.isOk() && m_areAllDown && isRefusal(m_lastFault))
            fail(errorFor(m_lastFault, m_session.connection()));
        if (m_isOver || mustGiveUp())
            return false;
        // The first connection takes a moment; silence is worth a word only after some seconds.
        // Brokers that name themselves but cannot be reached are as good as none.
        if ((!metadata.isOk() || m_isWithoutMarks) &&
            (m_lastFault.code || now() - m_openedAt > LongestSlice))
            setDown(m_lastFault.code ? errorFor(m_lastFault, m_session.connection()).message
                                     : noAnswer(m_session.connection()).message);
        slice = std::min<std::chrono::milliseconds>(slice * 2, LongestSlice);
        waitBeforeRetry(RetryPause);
    }
    return false;
}

std::optional<bool> ReadLoop::resolveFrom(const MetadataAnswer& metadata)
{
    addMatches(metadata);
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
    auto error = checkPatterns();
    if (!error)
        error = checkTopics(metadata);
    if (error) {
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
    m_isWithoutMarks = !answer.isOk();
    if (!answer.isOk() || m_session.isStopping() || !askPositions(asked))
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
            reader.end = marks->end.value();
            reader.target = targetOffset(reader, *marks);
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
            if (!std::exchange(topic.isForbidden, true))
                notice(Notice::Kind::NotAllowed, topic.name, {},
                       topicNotAllowed(topic.name).message);
        } else if (code != RD_KAFKA_RESP_ERR_NO_ERROR || answer->info.partitions.isEmpty()) {
            if (m_plan.whenMissing == MissingTopic::Fail)
                return code == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART
                           ? noSuchTopic(topic.name)
                           : errorFor(code, m_session.connection());
            // Said once, however often the question has to be asked again.
            if (std::exchange(topic.presence, Presence::Awaited) != Presence::Awaited)
                notice(Notice::Kind::TopicMissing, topic.name, {},
                       Sentences::tr("There is no topic %1 yet. It is read as soon as it exists.")
                           .arg(topic.name));
        } else if (m_plan.partitions && m_plan.topics.contains(topic.name)) {
            // Of the topics that a pattern stands for, those are read that have the partition.
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

} // namespace kafka
