// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/readloop.h"
#include "core/kafka/readrange.h"

#include <algorithm>

namespace kafka {

namespace {

using namespace std::chrono_literals;

constexpr auto PositionTimeout = 3000ms;
// A pattern such as * over a cluster of ten thousand topics is a slip of the hand; reading it would
// take the memory of ten thousand fetch queues.
constexpr std::size_t MostMatches = 2000;

} // namespace

bool ReadLoop::hasPatterns() const
{
    return std::ranges::any_of(m_plan.topics, &isTopicPattern);
}

ReadLoop::TopicState* ReadLoop::addTopic(const QString& name)
{
    TopicHandle handle = m_client->topic(name);
    if (!handle)
        return nullptr;
    TopicState& topic = m_topics.emplace_back();
    topic.name = name;
    topic.handle = std::move(handle);
    m_topicOf.emplace(topic.handle.get(), &topic);
    return &topic;
}

QList<ReadLoop::TopicState*> ReadLoop::addMatches(const MetadataAnswer& metadata)
{
    QList<TopicState*> added;
    if (!hasPatterns())
        return added;
    for (const TopicAnswer& answer : metadata.topics) {
        const QString& name = answer.info.name;
        if (m_topics.size() >= MostMatches)
            break;
        if (answer.error != RD_KAFKA_RESP_ERR_NO_ERROR || answer.info.partitions.isEmpty() ||
            !isTopicWanted(name, m_plan.topics, answer.info.internal))
            continue;
        const bool isKnown = std::ranges::any_of(
            m_topics, [&name](const TopicState& topic) { return topic.name == name; });
        if (isKnown)
            continue;
        if (TopicState* const topic = addTopic(name))
            added.append(topic);
    }
    return added;
}

std::optional<Error> ReadLoop::checkPatterns()
{
    if (!hasPatterns())
        return std::nullopt;
    if (m_topics.size() >= MostMatches)
        return makeError(ErrorKind::TooLarge,
                         Sentences::tr("The patterns stand for more than %1 topics. Name fewer.")
                             .arg(MostMatches));
    for (const QString& pattern : m_plan.topics) {
        const bool isSilent =
            isTopicPattern(pattern) && std::ranges::none_of(m_topics, [&](const TopicState& topic) {
                return isTopicInPattern(topic.name, pattern);
            });
        if (!isSilent || m_silentPatterns.contains(pattern))
            continue;
        if (m_plan.whenMissing == MissingTopic::Fail)
            return makeError(ErrorKind::NotFound,
                             Sentences::tr("No topic is named like %1.").arg(pattern));
        m_silentPatterns.append(pattern);
        notice(Notice::Kind::TopicMissing, pattern, {},
               Sentences::tr("No topic is named like %1 yet. It is read as soon as there is one.")
                   .arg(pattern));
    }
    return std::nullopt;
}

bool ReadLoop::askPositions(const QList<TopicPartition>& partitions)
{
    const auto takeTimes = [&](qint64 timeMs, auto& into) {
        const TimesAnswer answer =
            askOffsetsAt(m_client->handle(), partitions, timeMs, PositionTimeout);
        if (answer.isOk())
            into.insert(answer.offsets);
        return answer.isOk();
    };
    if (m_plan.from.kind == From::Kind::Time && !takeTimes(m_plan.from.timeMs, m_fromTimes))
        return false;
    if (m_plan.from.kind == From::Kind::Ago &&
        !takeTimes(m_openedAtMs - m_plan.from.ago.count(), m_fromTimes))
        return false;
    if (m_plan.to.kind == To::Kind::Time && !takeTimes(m_plan.to.timeMs, m_toTimes))
        return false;
    if (m_plan.to.kind == To::Kind::Ago &&
        !takeTimes(m_openedAtMs - m_plan.to.ago.count(), m_toTimes))
        return false;
    if (m_plan.from.kind != From::Kind::Group)
        return true;
    const CommittedAnswer answer =
        askCommitted(m_client->handle(), m_plan.from.group, partitions, PositionTimeout);
    if (answer.isOk()) {
        m_committed.insert(answer.offsets);
        if (answer.offsets.isEmpty() && !partitions.isEmpty())
            notice(
                Notice::Kind::StartMoved, {}, {},
                Sentences::tr("The group %1 has committed nothing on these topics. They are read "
                              "from the beginning.")
                    .arg(m_plan.from.group));
        return true;
    }
    if (answer.error == RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED)
        fail(makeError(ErrorKind::Forbidden,
                       Sentences::tr("This login may not see what the group %1 has committed.")
                           .arg(m_plan.from.group)));
    return false;
}

std::int64_t ReadLoop::startOffset(Reader& reader, const Marks& marks)
{
    const std::int64_t low = marks.low.value();
    const std::int64_t high = marks.end.value();
    std::int64_t wanted = low;
    switch (m_plan.from.kind) {
    case From::Kind::Beginning:
        return low;
    case From::Kind::End:
        return high;
    case From::Kind::Newest:
        return high - std::clamp<std::int64_t>(m_plan.from.count, 0, high - low);
    case From::Kind::Time:
    case From::Kind::Ago: {
        // It had no leader when all others were asked.
        if (!m_fromTimes.contains(reader.where))
            askPositions({reader.where});
        const auto first = m_fromTimes.value(reader.where, Offset{low});
        return first ? std::clamp(first->value(), low, high) : high;
    }
    case From::Kind::Group:
        if (!m_committed.contains(reader.where))
            return low;
        wanted = m_committed.value(reader.where).value();
        break;
    case From::Kind::At:
        wanted = m_plan.from.offset.value();
        break;
    }
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

std::int64_t ReadLoop::targetOffset(const Reader& reader, const Marks& marks) const
{
    const std::int64_t end = marks.end.value();
    switch (m_plan.to.kind) {
    case To::Kind::Follow:
    case To::Kind::EndAtStart:
    case To::Kind::Count:
        break;
    case To::Kind::At:
        return m_plan.to.offset.value() < end ? m_plan.to.offset.value() + 1 : end;
    case To::Kind::Time:
    case To::Kind::Ago: {
        const auto first = m_toTimes.value(reader.where, std::nullopt);
        return first ? std::min(first->value(), end) : end;
    }
    }
    return end;
}

/// What lies behind a plan's end is not fetched: a topic may hold millions more.
void ReadLoop::unassignDone()
{
    if (!m_plan.to.isBounded())
        return;
    std::vector<Reader*> done;
    for (Reader& reader : m_readers) {
        if (reader.isDone && reader.isAssigned && !reader.isAtEnd)
            done.push_back(&reader);
    }
    if (!done.empty())
        unassign(done);
}

} // namespace kafka
