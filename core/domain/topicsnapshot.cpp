// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/topicsnapshot.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr float NotWatched = std::numeric_limits<float>::quiet_NaN();
// A mean over a longer time says nothing about any of its steps.
constexpr qint64 LongestGapMs = 90'000;
// Two readings closer than this tell no rate: a handful of records would look like a storm.
constexpr qint64 ShortestMs = 200;
// Below this a partition may hold more than its share by chance.
constexpr qint64 FewRecords = 100;

qint64 stepOf(const QDateTime& at)
{
    return at.toMSecsSinceEpoch() / std::chrono::milliseconds(TopicSnapshot::Step).count();
}

/// How the steps of the reading before go on at this one.
struct Passage
{
    qint64 ms = 0;     ///< Since the reading before; 0 without one that counts.
    qint64 steps = -1; ///< How many steps are new; -1: begin anew.
    bool isGap = false;

    static Passage between(const QDateTime& before, const QDateTime& now)
    {
        Passage passage;
        if (!before.isValid())
            return passage;
        passage.ms = before.msecsTo(now);
        passage.steps = stepOf(now) - stepOf(before);
        passage.isGap = passage.ms > LongestGapMs;
        // The clock was set back, or a long sleep: nothing of what was kept is of use.
        if (passage.ms < 0 || passage.steps < 0 || passage.steps >= TopicSnapshot::Steps)
            return {};
        return passage;
    }
};

QList<float> continued(QList<float> rates, const Passage& passage, std::optional<double> rate)
{
    const float newest = rate ? float(*rate) : NotWatched;
    if (passage.steps < 0 || rates.isEmpty())
        return {newest};
    if (passage.steps == 0) {
        // A reading that tells no rate takes nothing away.
        if (rate)
            rates.last() = newest;
        return rates;
    }
    const qsizetype room = TopicSnapshot::Steps - passage.steps;
    if (rates.size() > room)
        rates.remove(0, rates.size() - room);
    for (qint64 step = 1; step < passage.steps; ++step)
        rates.append(passage.isGap ? NotWatched : newest);
    rates.append(newest);
    return rates;
}

std::optional<double> rateBetween(const std::optional<Offset>& before,
                                  const std::optional<Offset>& now, const Passage& passage)
{
    if (!before || !now || passage.ms < ShortestMs || now->value() < before->value())
        return std::nullopt;
    return double(now->value() - before->value()) * 1000.0 / double(passage.ms);
}

/// Both lists are by partition; mostly the same ones.
qsizetype placeOf(const TopicState& topic, Partition partition, qsizetype guess)
{
    const QList<PartitionInfo>& partitions = topic.info.partitions;
    if (guess < partitions.size() && partitions.at(guess).partition == partition)
        return guess;
    const auto found =
        std::ranges::lower_bound(partitions, partition, {}, &PartitionInfo::partition);
    return found != partitions.end() && found->partition == partition
               ? std::distance(partitions.begin(), found)
               : -1;
}

TopicState advancedTopic(const TopicState* before, const TopicInfo& info, const Passage& passage)
{
    TopicState topic;
    topic.info = info;
    topic.trends.reserve(info.partitions.size());
    double sum = 0;
    bool isRateKnown = !info.partitions.isEmpty();
    for (qsizetype i = 0; i < info.partitions.size(); ++i) {
        PartitionInfo& partition = topic.info.partitions[i];
        const qsizetype place = before ? placeOf(*before, partition.partition, i) : -1;
        const PartitionInfo* const old = place >= 0 ? &before->info.partitions.at(place) : nullptr;
        if (old && !partition.low && partition.high && old->low)
            partition.low = std::min(*old->low, *partition.high);
        const auto rate =
            old ? rateBetween(old->high, partition.high, passage) : std::optional<double>();
        topic.trends.append(
            {rate, continued(place >= 0 ? before->trends.at(place).rates : QList<float>(), passage,
                             rate)});
        isRateKnown = isRateKnown && rate;
        sum += rate.value_or(0);
        topic.replication = std::max(topic.replication, int(partition.replicas.size()));
        if (!partition.leader)
            ++topic.offline;
        if (isUnderReplicated(partition))
            ++topic.underReplicated;
    }
    topic.records = recordCount(topic.info);
    if (isRateKnown)
        topic.rate = sum;
    topic.rates = continued(before ? before->rates : QList<float>(), passage, topic.rate);
    return topic;
}

} // namespace

const TopicState* TopicSnapshot::find(const QString& topic) const
{
    const auto found =
        std::ranges::lower_bound(topics, topic, {}, [](const TopicState& state) -> const QString& {
            return state.info.name;
        });
    return found != topics.end() && found->info.name == topic ? &*found : nullptr;
}

TopicSnapshot advanced(const TopicSnapshot* before, const ClusterReading& reading)
{
    const Passage passage = before ? Passage::between(before->at, reading.at) : Passage();
    TopicSnapshot now;
    now.at = reading.at;
    now.brokers = reading.brokers;
    std::ranges::sort(now.brokers, {}, &BrokerInfo::id);
    now.problem = reading.problem;
    now.topics.reserve(reading.topics.size());
    QList<const TopicInfo*> infos;
    infos.reserve(reading.topics.size());
    for (const TopicInfo& topic : reading.topics)
        infos.append(&topic);
    std::ranges::sort(infos, {},
                      [](const TopicInfo* topic) -> const QString& { return topic->name; });
    for (const TopicInfo* topic : infos) {
        now.topics.append(
            advancedTopic(before ? before->find(topic->name) : nullptr, *topic, passage));
        const TopicState& state = now.topics.last();
        now.partitions += state.info.partitions.size();
        now.offline += state.offline;
        now.underReplicated += state.underReplicated;
    }
    return now;
}

std::optional<qint64> recordCount(const PartitionInfo& partition)
{
    if (!partition.low || !partition.high)
        return std::nullopt;
    return std::max<qint64>(0,
                            partition.high->value() - std::max<qint64>(0, partition.low->value()));
}

std::optional<double> shareOf(const TopicState& topic, qsizetype partition)
{
    const auto records = recordCount(topic.info.partitions.at(partition));
    if (!records || topic.records.value_or(0) <= 0)
        return std::nullopt;
    return double(*records) / double(*topic.records);
}

bool isSkewed(const TopicState& topic, qsizetype partition)
{
    const qsizetype count = topic.info.partitions.size();
    const auto share = shareOf(topic, partition);
    return count > 1 && share && *topic.records >= FewRecords * count &&
           *share >= 1.5 / double(count);
}

bool isUnderReplicated(const PartitionInfo& partition)
{
    return partition.inSync.size() < partition.replicas.size();
}

const ConfigEntry* TopicConfig::find(const QString& name) const
{
    const auto found = std::ranges::find(entries, name, &ConfigEntry::name);
    return found == entries.end() ? nullptr : &*found;
}

QString TopicConfig::value(const QString& name) const
{
    const ConfigEntry* const entry = find(name);
    return entry ? entry->value.value_or(QString()) : QString();
}

QString TopicConfig::cleanup() const
{
    QStringList policies = value(u"cleanup.policy"_s).split(u',', Qt::SkipEmptyParts);
    for (QString& policy : policies)
        policy = policy.trimmed();
    policies.sort();
    return policies.join(u',');
}

std::optional<qint64> TopicConfig::retentionMs() const
{
    bool isNumber = false;
    const qint64 ms = value(u"retention.ms"_s).toLongLong(&isNumber);
    return isNumber ? std::optional(ms) : std::nullopt;
}

std::optional<qint64> TopicConfig::retentionBytes() const
{
    bool isNumber = false;
    const qint64 bytes = value(u"retention.bytes"_s).toLongLong(&isNumber);
    return isNumber ? std::optional(bytes) : std::nullopt;
}
