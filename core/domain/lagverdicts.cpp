// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lagverdicts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(LagVerdicts)
};

QString figure(qint64 number)
{
    return QLocale().toString(number);
}

/// "45 s", "12 min", "3 h".
QString lengthOf(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    if (seconds < 120)
        return VerdictWords::tr("%1 s").arg(figure(seconds));
    if (seconds < 7200)
        return VerdictWords::tr("%1 min").arg(figure(seconds / 60));
    return VerdictWords::tr("%1 h").arg(figure(seconds / 3600));
}

LagJudgement upToDate(qint64 lag)
{
    if (lag == 0)
        return {LagVerdict::Ok, VerdictWords::tr("Everything is read.")};
    if (lag == 1)
        return {LagVerdict::Ok,
                VerdictWords::tr(
                    "It keeps up: one record is still to be read, and its commits advance.")};
    return {LagVerdict::Ok, VerdictWords::tr("It keeps up: %1 records are still to be read, and "
                                             "its commits advance.")
                                .arg(figure(lag))};
}

/// The first in order among the partitions, and how many of them have it.
struct WorstPartition
{
    const PartitionLag* which = nullptr;
    qsizetype others = 0;
    bool hasCommit = false;
};

WorstPartition worstOf(const GroupLag& group)
{
    WorstPartition worst;
    for (const PartitionLag& partition : group.partitions) {
        worst.hasCommit = worst.hasCommit || partition.committed;
        if (!partition.verdict)
            continue;
        const int rank = lagVerdictRank(*partition.verdict);
        const int before = worst.which ? lagVerdictRank(*worst.which->verdict) : rank + 1;
        if (rank == before)
            ++worst.others;
        // Of two with the same verdict the one that is further behind speaks for both.
        if (rank < before || (rank == before && partition.lag() > worst.which->lag())) {
            worst.which = &partition;
            if (rank < before)
                worst.others = 0;
        }
    }
    return worst;
}

bool isEmptyGroup(const GroupLag& group)
{
    return group.state == GroupState::Empty || (group.members && group.members->isEmpty());
}

LagJudgement byWorst(const WorstPartition& worst, const GroupLag& group)
{
    const PartitionLag& partition = *worst.which;
    const LagVerdict verdict = *partition.verdict;
    if (verdict == LagVerdict::Ok)
        return upToDate(group.lag().value_or(0));
    if (verdict == LagVerdict::Unknown)
        return {verdict, partition.reason};
    QString reason = VerdictWords::tr("%1, partition %2: %3")
                         .arg(partition.where.topic)
                         .arg(partition.where.partition.value())
                         .arg(partition.reason);
    if (worst.others > 0)
        reason += u' ' + VerdictWords::tr("The same holds for %n more partition(s).", nullptr,
                                          static_cast<int>(worst.others));
    return {verdict, reason};
}

} // namespace

int lagVerdictRank(LagVerdict verdict)
{
    // The enumeration stands in the order in which the rules are asked.
    return static_cast<int>(verdict);
}

const LagPast::Sample& LagPast::newest(int back) const
{
    return m_ring[static_cast<std::size_t>((m_samples - 1 - back) % MostLags)];
}

void LagPast::add(qint64 atMs, std::optional<Offset> committed, std::optional<Offset> end)
{
    if (!committed) {
        *this = {};
        return;
    }
    if (!end || (m_samples > 0 && atMs <= newest(0).atMs))
        return;
    if (m_samples > 0 && end->value() < newest(0).end)
        *this = {};
    const qint64 now = committed->value();
    const qint64 lag = std::max<qint64>(0, end->value() - now);
    if (m_samples == 0 || now != m_committed)
        m_unchangedSinceMs = atMs;
    if (m_samples > 0 && now < m_committed) {
        m_fellTo = m_fellFrom ? std::min(m_fellTo, now) : now;
        m_fellFrom = std::max(m_fellFrom.value_or(m_committed), m_committed);
    } else if (m_fellFrom && now >= *m_fellFrom) {
        m_fellFrom.reset();
    }
    if (lag == 0)
        m_behindSinceMs.reset();
    else if (!m_behindSinceMs)
        m_behindSinceMs = atMs;
    m_committed = now;
    m_ring[static_cast<std::size_t>(m_samples % MostLags)] = {atMs, end->value(), lag};
    // Counts on in a circle, so that it may do so for ever.
    m_samples = m_samples + 1 < 2 * MostLags ? m_samples + 1 : MostLags;
}

std::optional<LagJudgement> judgePartition(const LagPast& past, const PartitionLag& now,
                                           const LagRules& rules)
{
    if (!now.committed)
        return std::nullopt;
    const qint64 committed = now.committed->value();
    if (now.low && committed < now.low->value())
        return LagJudgement{
            LagVerdict::LosingRecords,
            VerdictWords::tr("Its commit is at %1, but everything before %2 has been deleted: "
                             "%3 records are lost to it.")
                .arg(figure(committed), figure(now.low->value()),
                     figure(now.low->value() - committed))};
    const std::optional<qint64> lag = now.lag();
    if (!lag)
        return LagJudgement{LagVerdict::Unknown,
                            VerdictWords::tr("Where the partition ends could not be read.")};
    const qint64 kept = now.low ? now.end->value() - now.low->value() : 0;
    // The tiny bit less: 80 % of a whole number is not always one in binary.
    if (*lag > 0 && kept > 0 && double(*lag) >= rules.retentionShare * double(kept) * (1.0 - 1e-12))
        return LagJudgement{
            LagVerdict::RetentionRisk,
            VerdictWords::tr("%1 of the %2 records that are kept are still to be read (%3 %): the "
                             "oldest may be deleted before it gets there.")
                .arg(figure(*lag), figure(kept),
                     figure(static_cast<qint64>(100.0 * double(*lag) / double(kept))))};
    if (past.m_samples < 2)
        return LagJudgement{LagVerdict::Unknown,
                            VerdictWords::tr("It has not been watched long enough.")};
    if (past.m_fellFrom)
        return LagJudgement{
            LagVerdict::Rewound,
            VerdictWords::tr("Its commit fell from %1 to %2 and is at %3 now, %4 short of where "
                             "it was.")
                .arg(figure(*past.m_fellFrom), figure(past.m_fellTo), figure(committed),
                     figure(*past.m_fellFrom - committed))};
    const LagPast::Sample& newest = past.newest(0);
    if (*lag > 0 && past.m_behindSinceMs) {
        const qint64 since = std::max(past.m_unchangedSinceMs, *past.m_behindSinceMs);
        if (newest.atMs - since >= rules.notAdvancingAfter.count())
            return LagJudgement{
                LagVerdict::NotAdvancing,
                VerdictWords::tr("%1 records are to be read, and its commit has been at %2 for "
                                 "%3. Whether it stopped committing or commits the same again is "
                                 "not told by Kafka.")
                    .arg(figure(*lag), figure(committed), lengthOf(newest.atMs - since))};
    }
    const int sweeps = std::clamp(rules.fallingSweeps, 2, LagPast::MostLags);
    if (past.m_samples >= sweeps) {
        // It has to have grown as well: a lag that stays while the commits advance keeps pace.
        const LagPast::Sample& oldest = past.newest(sweeps - 1);
        bool isFalling = oldest.lag > 0 && newest.lag > oldest.lag;
        for (int back = 0; isFalling && back + 1 < sweeps; ++back)
            isFalling = past.newest(back).lag >= past.newest(back + 1).lag;
        if (isFalling)
            return LagJudgement{
                LagVerdict::FallingBehind,
                VerdictWords::tr("Its lag never fell over the last %1 sweeps (%2) and grew from "
                                 "%3 to %4.")
                    .arg(figure(sweeps), lengthOf(newest.atMs - oldest.atMs), figure(oldest.lag),
                         figure(newest.lag))};
    }
    return upToDate(*lag);
}

void GroupPast::add(qint64 atMs, GroupState state)
{
    if (state == GroupState::Unknown || state == m_state)
        return;
    if (m_state != GroupState::Unknown) {
        m_changes.append(atMs);
        if (m_changes.size() > MostChanges)
            m_changes.removeFirst();
    }
    m_state = state;
}

int GroupPast::changesSince(qint64 sinceMs) const
{
    return static_cast<int>(std::count_if(m_changes.cbegin(), m_changes.cend(),
                                          [sinceMs](qint64 at) { return at >= sinceMs; }));
}

LagJudgement judgeGroup(const GroupPast& past, const GroupLag& now, qint64 atMs,
                        const LagRules& rules)
{
    const WorstPartition worst = worstOf(now);
    const int worstRank =
        worst.which ? lagVerdictRank(*worst.which->verdict) : lagVerdictRank(LagVerdict::Unknown);
    if (worst.which && worstRank < lagVerdictRank(LagVerdict::Unstable))
        return byWorst(worst, now);
    if (const int changes = past.changesSince(atMs - rules.stateSpan.count());
        changes >= rules.stateChanges)
        return {LagVerdict::Unstable,
                VerdictWords::tr("Its state changed %1 times within %2; it is “%3” now.")
                    .arg(figure(changes), lengthOf(rules.stateSpan.count()),
                         groupStateName(now.state))};
    if (!now.problem.isEmpty())
        return {LagVerdict::Unknown, now.problem};
    if (worst.hasCommit && isEmptyGroup(now))
        return {LagVerdict::Inactive,
                VerdictWords::tr("Nobody is in the group; its offsets are kept, %1 records are "
                                 "still to be read.")
                    .arg(figure(now.lag().value_or(0)))};
    if (now.protocol == GroupProtocol::Share)
        return {LagVerdict::Unknown,
                VerdictWords::tr("A share group has no committed offsets, and so no lag.")};
    if (!worst.hasCommit)
        return {LagVerdict::Unknown, VerdictWords::tr("It has not committed anything.")};
    return byWorst(worst, now);
}

std::optional<double> interpolatedSeconds(const LagPast& past, Offset committed, qint64 nowMs)
{
    const qint64 wanted = committed.value();
    const int known = std::min(past.m_samples, LagPast::MostLags);
    // From the newest backwards: the record came after the last time at which the end was there.
    for (int back = 0; back + 1 < known; ++back) {
        const LagPast::Sample& later = past.newest(back);
        const LagPast::Sample& earlier = past.newest(back + 1);
        if (wanted < earlier.end || wanted >= later.end)
            continue;
        const double share = double(wanted - earlier.end) / double(later.end - earlier.end);
        const double at = double(earlier.atMs) + share * double(later.atMs - earlier.atMs);
        return std::max(0.0, (double(nowMs) - at) / 1000.0);
    }
    return std::nullopt;
}
