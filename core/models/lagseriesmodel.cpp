// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/lagseriesmodel.h"

#include "core/models/grouptexts.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LeastPartitionPoints = 20;
constexpr int MostPartitionPoints = 2'000;
// Missed beats that make a pause: one may be slow.
constexpr int PauseBeats = 3;

} // namespace

std::optional<qint64> LagSeriesModel::Sample::lag() const
{
    if (!committed || !end)
        return std::nullopt;
    return std::max<qint64>(end->value() - committed->value(), 0);
}

void LagSeriesModel::begin(const QString& group, std::chrono::milliseconds span)
{
    m_group = group;
    m_span = span;
    m_held.clear();
    m_places.clear();
    m_partitions = 0;
    m_gaps.clear();
    m_first = 0;
    m_last = 0;
    m_samples = 0;
    m_isThinned = false;
    m_isInterrupted = false;
    m_changes.clear();
    m_state = GroupState::Unknown;
    Q_EMIT changed();
}

void LagSeriesModel::setSplit(Split split)
{
    if (m_split == split)
        return;
    m_split = split;
    Q_EMIT changed();
}

int LagSeriesModel::pointsPerPartition(qsizetype partitions)
{
    return int(std::clamp<qsizetype>(MostPoints / 2 / std::max<qsizetype>(partitions, 1),
                                     LeastPartitionPoints, MostPartitionPoints));
}

LagSeriesModel::Held* LagSeriesModel::hold(const TopicPartition& where)
{
    if (const auto place = m_places.constFind(where); place != m_places.constEnd())
        return &m_held[*place];
    if (m_held.size() >= MostHeld)
        return nullptr;
    m_places.insert(where, m_held.size());
    m_held.append({.where = where});
    return &m_held.last();
}

void LagSeriesModel::addGap(qint64 from, qint64 to)
{
    if (to <= from)
        return;
    m_gaps.append({from, to});
    std::sort(m_gaps.begin(), m_gaps.end(),
              [](const ChartRange& a, const ChartRange& b) { return a.from < b.from; });
    QList<ChartRange> merged;
    for (const ChartRange& gap : std::as_const(m_gaps)) {
        if (!merged.isEmpty() && gap.from <= merged.constLast().to)
            merged.last().to = std::max(merged.constLast().to, gap.to);
        else
            merged.append(gap);
    }
    m_gaps = merged;
}

void LagSeriesModel::setHistory(const LagSeries& history)
{
    if (history.group != m_group)
        return;
    QHash<TopicPartition, Held> newer;
    for (const Held& held : std::as_const(m_held))
        newer.insert(held.where, held);
    const qint64 past = history.to.isValid() ? history.to.toMSecsSinceEpoch() : 0;
    m_gaps.removeIf([past](const ChartRange& gap) { return gap.from < past; });
    m_held.clear();
    m_places.clear();
    for (const PartitionSeries& series : history.partitions) {
        Held* held = hold(series.where);
        if (!held)
            break;
        for (const QList<LagPoint>& run : series.runs) {
            bool begins = true;
            for (const LagPoint& point : run) {
                const qint64 at = point.at.toMSecsSinceEpoch();
                if (!held->samples.isEmpty() && at <= held->samples.constLast().at)
                    continue;
                held->samples.append(
                    {at, point.committed, point.end, std::exchange(begins, false)});
            }
        }
    }
    // What has been seen since: the history is written a little later.
    for (const Held& seen : std::as_const(newer)) {
        Held* held = hold(seen.where);
        if (!held)
            continue;
        held->lastSweep = seen.lastSweep;
        const qint64 last = held->samples.isEmpty() ? std::numeric_limits<qint64>::min()
                                                    : held->samples.constLast().at;
        for (const Sample& sample : seen.samples) {
            if (sample.at > last)
                held->samples.append(sample);
        }
    }
    for (const LagGap& gap : history.gaps)
        addGap(gap.from.toMSecsSinceEpoch(), gap.to.toMSecsSinceEpoch());
    count();
    m_isThinned = history.isThinned;
    m_partitions = std::max(m_partitions, history.partitions.size());
    if (m_samples > MostPoints)
        thin();
    Q_EMIT changed();
}

void LagSeriesModel::count()
{
    m_samples = 0;
    for (const Held& held : std::as_const(m_held)) {
        m_samples += held.samples.size();
        if (held.samples.isEmpty())
            continue;
        m_first = m_first == 0 ? held.samples.constFirst().at
                               : std::min(m_first, held.samples.constFirst().at);
        m_last = std::max(m_last, held.samples.constLast().at);
    }
}

void LagSeriesModel::setDetail(const LagSeries& detail)
{
    if (detail.group != m_group || !detail.from.isValid() || !detail.to.isValid())
        return;
    const auto before = [](const Sample& sample, qint64 at) {
        return sample.at < at;
    };
    for (const PartitionSeries& series : detail.partitions) {
        const auto place = m_places.constFind(series.where);
        if (place == m_places.constEnd())
            continue;
        QList<Sample> finer;
        for (const QList<LagPoint>& run : series.runs) {
            bool begins = true;
            for (const LagPoint& point : run)
                finer.append({point.at.toMSecsSinceEpoch(), point.committed, point.end,
                              std::exchange(begins, false)});
        }
        if (finer.isEmpty())
            continue;
        QList<Sample>& samples = m_held[*place].samples;
        const qint64 first = finer.constFirst().at;
        const auto from = std::lower_bound(samples.cbegin(), samples.cend(), first, before);
        const auto to = std::lower_bound(from, samples.cend(), finer.constLast().at + 1, before);
        // The part is cut out of a run where one leads into it.
        const bool isWithin = from != samples.cbegin() && from != samples.cend() && !from->begins;
        finer.first().begins = !isWithin;
        QList<Sample> whole(samples.cbegin(), from);
        whole += finer;
        whole += QList<Sample>(to, samples.cend());
        samples = whole;
    }
    count();
    if (m_samples > MostPoints)
        thin();
    Q_EMIT changed();
}

/// What this sweep tells that the one before it did not.
void LagSeriesModel::noteChanges(const GroupLag& group, qint64 at)
{
    const bool isKnown = m_state != GroupState::Unknown && group.state != GroupState::Unknown;
    const auto note = [this, at](const QString& text) {
        if (m_changes.size() >= MostChanges)
            m_changes.removeFirst();
        m_changes.append({at, text});
    };
    if (isKnown && m_state != group.state)
        note(tr("State of the group: %1").arg(groupStateWord(group)));
    if (isKnown && group.partitions.size() > m_partitions)
        note(tr("The group reads %Ln more partition(s)", nullptr,
                int(group.partitions.size() - m_partitions)));
    m_state = group.state;
}

void LagSeriesModel::append(const GroupLag& group, const QDateTime& at,
                            std::chrono::milliseconds every)
{
    const qint64 now = at.toMSecsSinceEpoch();
    if (group.group != m_group || now <= m_last)
        return;
    const qint64 pause = PauseBeats * every.count();
    const bool begins = m_isInterrupted || (m_last > 0 && now - m_last > pause);
    // Across a pause nobody knows when it changed.
    if (begins)
        m_state = GroupState::Unknown;
    noteChanges(group, now);
    m_partitions = group.partitions.size();
    if (begins && m_last > 0)
        addGap(m_last, now);
    m_isInterrupted = false;
    const auto add = [this, now, begins](const PartitionLag& partition) {
        if (Held* held = hold(partition.where)) {
            // It was away for some sweeps: what it was then is not known.
            const bool wasAway = held->lastSweep != 0 && held->lastSweep < m_last;
            held->samples.append({now, partition.committed, partition.end, begins || wasAway});
            held->lastSweep = now;
            ++m_samples;
        }
    };
    if (m_held.isEmpty() && group.partitions.size() > MostHeld) {
        QList<PartitionLag> most = group.partitions;
        std::nth_element(most.begin(), most.begin() + MostHeld, most.end(),
                         [](const PartitionLag& a, const PartitionLag& b) {
                             return a.lag().value_or(-1) > b.lag().value_or(-1);
                         });
        most.resize(MostHeld);
        std::for_each(most.cbegin(), most.cend(), add);
    } else {
        std::for_each(group.partitions.cbegin(), group.partitions.cend(), add);
    }
    if (m_first == 0)
        m_first = now;
    m_last = now;
    drop();
    Q_EMIT changed();
}

void LagSeriesModel::drop()
{
    // Not at every sweep: a tenth of the span may stand beyond the picture's edge.
    const qint64 from = m_last - m_span.count();
    if (m_first < from - m_span.count() / 10) {
        m_first = from;
        m_samples = 0;
        for (Held& held : m_held) {
            const auto first = std::lower_bound(
                held.samples.cbegin(), held.samples.cend(), from,
                [](const Sample& sample, qint64 time) { return sample.at < time; });
            // One remains beyond the edge, where the line comes from.
            if (const qsizetype gone = first - held.samples.cbegin() - 1; gone > 0)
                held.samples.remove(0, gone);
            m_samples += held.samples.size();
        }
        m_gaps.removeIf([from](const ChartRange& gap) { return gap.to < from; });
    }
    if (m_samples > MostPoints)
        thin();
}

void LagSeriesModel::thin()
{
    constexpr int Together = 4;
    m_samples = 0;
    m_isThinned = true;
    for (Held& held : m_held) {
        QList<Sample> kept;
        kept.reserve(held.samples.size() / 2 + Together);
        for (qsizetype i = 0; i < held.samples.size();) {
            // The beginning and the end of a run stay, and what is not known.
            const Sample& first = held.samples.at(i);
            qsizetype low = -1;
            qsizetype high = -1;
            qsizetype next = i;
            for (; next < std::min(i + Together, held.samples.size()); ++next) {
                const Sample& sample = held.samples.at(next);
                const bool isEdge = sample.begins || !sample.lag() ||
                                    next + 1 == held.samples.size() ||
                                    held.samples.at(next + 1).begins;
                if (isEdge)
                    break;
                if (low < 0 || *sample.lag() < *held.samples.at(low).lag())
                    low = next;
                if (high < 0 || *sample.lag() > *held.samples.at(high).lag())
                    high = next;
            }
            if (low < 0) {
                kept.append(first);
                ++i;
                continue;
            }
            kept.append(held.samples.at(std::min(low, high)));
            if (low != high)
                kept.append(held.samples.at(std::max(low, high)));
            i = next;
        }
        held.samples = kept;
        m_samples += kept.size();
    }
}
