// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/lagquestions.h"

#include "core/kafka/groupquestions.h"
#include "core/kafka/recordtimes.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

using namespace std::chrono_literals;

// Leaders move seldom, and a wrong one is told by the question itself.
constexpr auto LeadersLast = 60s;
constexpr auto StrangeLast = 20s;
// Over all groups; about 200 bytes each.
constexpr qsizetype MostCommits = 400000;
// What the records' times may take of a sweep.
constexpr std::chrono::milliseconds MostForTimes = 1500ms;
// As askEdges() divides them.
constexpr qint64 PartitionsInAPart = 1000;

qint64 partsOf(qsizetype partitions)
{
    return (partitions + PartitionsInAPart - 1) / PartitionsInAPart;
}

/// Adds whose each partition is now, and those that are assigned without a commit.
void addMembers(GroupLag& group)
{
    if (!group.members || group.members->isEmpty())
        return;
    QHash<TopicPartition, qsizetype> places;
    for (qsizetype i = 0; i < group.partitions.size(); ++i)
        places.insert(group.partitions.at(i).where, i);
    for (const GroupMember& member : std::as_const(*group.members)) {
        for (const TopicPartition& where : member.assigned) {
            auto place = places.constFind(where);
            if (place == places.cend()) {
                PartitionLag partition;
                partition.where = where;
                group.partitions.append(partition);
                place = places.insert(where, group.partitions.size() - 1);
            }
            group.partitions[*place].member = member.id;
            group.partitions[*place].host = member.host;
        }
    }
}

void sortPartitions(GroupLag& group)
{
    std::ranges::sort(group.partitions, [](const PartitionLag& a, const PartitionLag& b) {
        const int names = a.where.topic.compare(b.where.topic);
        return names != 0 ? names < 0 : a.where.partition < b.where.partition;
    });
}

} // namespace

Result<void> LagQuestions::refreshLeaders(const Asking& asking, LagSweep& sweep)
{
    const auto cluster = askCluster(asking, m_client, Watermarks::Without, {});
    ++sweep.requests;
    if (!cluster)
        return cluster.error();
    m_leaders.clear();
    m_brokers = std::max(1, cluster->brokers);
    for (const TopicInfo& topic : cluster->topics) {
        QList<bool>& led = m_leaders[topic.name];
        for (const PartitionInfo& partition : topic.partitions) {
            const qsizetype number = partition.partition.value();
            if (number < 0 || number > 1'000'000)
                continue;
            if (led.size() <= number)
                led.resize(number + 1);
            led[number] = partition.leader.has_value();
        }
    }
    m_leadersAt = std::chrono::steady_clock::now();
    return {};
}

bool LagQuestions::isLed(const TopicPartition& where) const
{
    const auto topic = m_leaders.constFind(where.topic);
    return topic != m_leaders.cend() && topic->value(where.partition.value());
}

bool LagQuestions::addEnds(const Asking& asking, LagSweep& sweep, Ends& ends)
{
    QSet<TopicPartition> asked;
    QList<TopicPartition> partitions;
    for (const GroupLag& group : std::as_const(sweep.groups)) {
        for (const PartitionLag& partition : group.partitions) {
            // One without a leader would hold up the question for all others.
            if (asked.contains(partition.where) || ends.contains(partition.where) ||
                !isLed(partition.where))
                continue;
            asked.insert(partition.where);
            partitions.append(partition.where);
        }
    }
    const EdgesAnswer answer =
        askEdges(m_client->handle(), partitions, Edge::End, asking.deadline, asking.isDropped);
    sweep.requests += partsOf(partitions.size()) * m_brokers;
    for (qsizetype i = 0; i < partitions.size(); ++i) {
        if (answer.offsets.at(i))
            ends.insert(partitions.at(i), *answer.offsets.at(i));
    }
    return answer.error == RD_KAFKA_RESP_ERR_NO_ERROR;
}

void LagQuestions::askEnds(const Asking& asking, LagSweep& sweep)
{
    Ends ends;
    if (!addEnds(asking, sweep, ends) && !asking.isOver()) {
        // A leader moved or a topic went since they were asked for.
        if (const auto refreshed = refreshLeaders(asking, sweep); refreshed)
            addEnds(asking, sweep, ends);
        else
            m_leadersAt.reset();
    }
    if (!m_client)
        return;

    QList<TopicPartition> lagging;
    QHash<TopicPartition, qsizetype> lowPlaces;
    for (GroupLag& group : sweep.groups) {
        for (PartitionLag& partition : group.partitions) {
            if (const auto place = ends.constFind(partition.where); place != ends.cend())
                partition.end = *place;
            if (partition.lag().value_or(0) > 0 && !lowPlaces.contains(partition.where)) {
                lowPlaces.insert(partition.where, lagging.size());
                lagging.append(partition.where);
            }
        }
    }
    // Without lag nothing can have been lost, and the beginning decides nothing.
    const EdgesAnswer lows =
        askEdges(m_client->handle(), lagging, Edge::Low, asking.deadline, asking.isDropped);
    sweep.requests += partsOf(lagging.size()) * m_brokers;
    for (GroupLag& group : sweep.groups) {
        for (PartitionLag& partition : group.partitions) {
            if (!partition.end || partition.lag().value_or(0) == 0)
                continue;
            if (const auto low = lows.offsets.value(lowPlaces.value(partition.where)))
                partition.low = std::min(*low, *partition.end);
        }
    }
}

void LagQuestions::addTimes(const Asking& asking, const SweepPlan& plan, LagSweep& sweep)
{
    QHash<std::pair<TopicPartition, qint64>, qint64> known;
    QList<PartitionLag*> wanted;
    for (GroupLag& group : sweep.groups) {
        for (PartitionLag& partition : group.partitions) {
            const auto lag = partition.lag();
            if (!lag)
                continue;
            if (*lag == 0) {
                partition.secondsBehind = 0;
                continue;
            }
            const std::pair key{partition.where, partition.committed->value()};
            if (const auto found = m_times.constFind(key); found != m_times.cend())
                known.insert(key, *found);
            else if (!partition.low || *partition.committed >= *partition.low)
                wanted.append(&partition);
        }
    }
    std::ranges::stable_sort(
        wanted, [](const PartitionLag* a, const PartitionLag* b) { return *a->lag() > *b->lag(); });
    QList<RecordTime> times;
    QHash<std::pair<TopicPartition, qint64>, RecordTime::Found> found;
    for (const PartitionLag* partition : std::as_const(wanted)) {
        if (times.size() >= plan.recordTimes)
            break;
        const std::pair key{partition->where, partition->committed->value()};
        if (found.contains(key))
            continue;
        found.insert(key, RecordTime::Found::Nothing);
        times.append({partition->where, *partition->committed});
    }
    Asking part = asking;
    part.deadline = std::min(asking.deadline, std::chrono::steady_clock::now() + MostForTimes);
    // A sweep without these times is still worth having.
    if (const auto done = askRecordTimes(part, m_sampler, times); !done && m_sampler)
        m_sampler->forgetFaults();
    if (!times.isEmpty())
        sweep.requests += m_brokers;
    for (const RecordTime& time : std::as_const(times)) {
        const std::pair key{time.where, time.offset.value()};
        found.insert(key, time.found);
        if (time.found == RecordTime::Found::Record)
            known.insert(key, time.ms);
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (GroupLag& group : sweep.groups) {
        for (PartitionLag& partition : group.partitions) {
            if (partition.lag().value_or(0) == 0)
                continue;
            const std::pair key{partition.where, partition.committed->value()};
            if (const auto ms = known.constFind(key); ms != known.cend())
                // A producer's clock may be ahead of ours.
                partition.secondsBehind = double(std::max<qint64>(0, now - *ms)) / 1000.0;
            else if (found.value(key) == RecordTime::Found::End)
                partition.secondsBehind = 0; // Only marks of transactions are left.
            else
                continue;
            partition.secondsMethod = SecondsMethod::Record;
        }
    }
    m_times = known;
}

Result<LagSweep> LagQuestions::sweep(const Asking& asking, const SweepPlan& plan)
{
    QElapsedTimer timer;
    timer.start();
    LagSweep sweep;
    const bool isOld =
        !m_leadersAt || !m_client || std::chrono::steady_clock::now() - *m_leadersAt > LeadersLast;
    if (isOld) {
        if (const auto refreshed = refreshLeaders(asking, sweep); !refreshed)
            return refreshed.error();
    }
    auto groups = askGroups(asking, *m_client);
    if (!groups) {
        m_leadersAt.reset();
        // Its patience tells why, in words.
        if (const auto refreshed = refreshLeaders(asking, sweep); !refreshed)
            return refreshed.error();
        return groups.error();
    }
    sweep.groups = std::move(groups->groups);
    sweep.notice = groups->notice;
    sweep.requests += groups->requests * m_brokers;
    if (!plan.groups.isEmpty())
        sweep.groups.removeIf(
            [&plan](const GroupLag& group) { return !plan.groups.contains(group.group); });
    sweep.at = QDateTime::currentDateTimeUtc();
    sweep.requests += askCommits(asking, *m_client, sweep.groups, MostCommits);
    if (asking.isDropped())
        return makeError(ErrorKind::Cancelled, Sentences::tr("The question was dropped."));
    QSet<TopicPartition> strange;
    for (GroupLag& group : sweep.groups) {
        sweep.partitions += group.partitions.size();
        addMembers(group);
        sortPartitions(group);
        for (const PartitionLag& partition : std::as_const(group.partitions))
            if (!isLed(partition.where))
                strange.insert(partition.where);
    }
    // A topic that is newer than what is known of the leaders. One that is gone stays strange, and
    // is no reason to ask for everything with each sweep.
    const bool isOlder = std::chrono::steady_clock::now() - *m_leadersAt > StrangeLast;
    if (!strange.isEmpty() && (isOlder || !m_strange.contains(strange))) {
        if (const auto refreshed = refreshLeaders(asking, sweep); !refreshed)
            return refreshed.error();
    }
    m_strange = strange;
    askEnds(asking, sweep);
    addTimes(asking, plan, sweep);
    if (asking.isDropped())
        return makeError(ErrorKind::Cancelled, Sentences::tr("The question was dropped."));
    sweep.milliseconds = timer.elapsed();
    return sweep;
}

} // namespace kafka
