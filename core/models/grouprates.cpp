// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/grouprates.h"

namespace {

// Below this a rate is only noise of when the sweeps came.
constexpr double LeastRate = 0.01;
constexpr qint64 LongestPauseMs = 30'000;

} // namespace

void GroupRates::clear()
{
    m_samples.clear();
    m_group.clear();
}

void GroupRates::add(const GroupLag& group, const QDateTime& at)
{
    Sample sample{.at = at.toMSecsSinceEpoch()};
    qsizetype partitions = 0;
    size_t places = 0;
    for (const PartitionLag& partition : group.partitions) {
        if (!partition.committed || !partition.end)
            continue;
        sample.committed += partition.committed->value();
        sample.end += partition.end->value();
        places ^= qHash(partition.where);
        ++partitions;
    }
    const bool isOther = group.group != m_group || partitions != m_partitions || places != m_places;
    if (isOther || (!m_samples.isEmpty() && sample.at - m_samples.constLast().at > LongestPauseMs))
        m_samples.clear();
    m_group = group.group;
    m_partitions = partitions;
    m_places = places;
    if (partitions == 0 || (!m_samples.isEmpty() && sample.at <= m_samples.constLast().at))
        return;
    m_samples.append(sample);
    while (m_samples.size() > 2 && m_samples.at(1).at <= sample.at - Over.count())
        m_samples.removeFirst();
}

std::optional<double> GroupRates::rate(qint64 Sample::*value) const
{
    if (m_samples.size() < 2)
        return std::nullopt;
    const Sample& first = m_samples.constFirst();
    const Sample& last = m_samples.constLast();
    return double(last.*value - first.*value) * 1000 / double(last.at - first.at);
}

std::optional<double> GroupRates::produced() const
{
    return rate(&Sample::end);
}

std::optional<double> GroupRates::handled() const
{
    return rate(&Sample::committed);
}

std::optional<double> GroupRates::growth() const
{
    const auto in = produced();
    const auto out = handled();
    return in && out ? std::optional(*in - *out) : std::nullopt;
}

std::optional<std::chrono::milliseconds> GroupRates::untilCaughtUp() const
{
    const std::optional<double> by = growth();
    if (!by || *by > -LeastRate)
        return std::nullopt;
    const double lag = double(m_samples.constLast().end - m_samples.constLast().committed);
    if (lag <= 0)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(lag / -*by * 1000));
}
