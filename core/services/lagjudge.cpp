// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lagjudge.h"

void LagJudge::remember(const QList<storage::LagHistory::Past>& pasts)
{
    for (const storage::LagHistory::Past& past : pasts) {
        Memory& memory = m_memories[past.group];
        memory.group.add(past.atMs, past.state);
        for (const auto& place : past.places)
            memory.partitions[place.where].add(past.atMs, place.committed, place.end);
    }
}

void LagJudge::judgeGroupIn(GroupLag& group, Memory& memory, qint64 atMs, qint64 nowMs) const
{
    memory.group.add(atMs, group.state);
    memory.seenMs = atMs;
    for (PartitionLag& partition : group.partitions) {
        LagPast& past = memory.partitions[partition.where];
        past.add(atMs, partition.committed, partition.end);
        if (const auto judged = judgePartition(past, partition, m_rules)) {
            partition.verdict = judged->verdict;
            partition.reason = judged->reason;
        }
        if (partition.secondsBehind || partition.lag().value_or(0) == 0)
            continue;
        partition.secondsBehind = interpolatedSeconds(past, *partition.committed, nowMs);
        if (partition.secondsBehind)
            partition.secondsMethod = SecondsMethod::Interpolated;
    }
    // Where nothing was told, what is known of it may still be true.
    if (group.problem.isEmpty() && memory.partitions.size() > group.partitions.size()) {
        QSet<TopicPartition> there;
        for (const PartitionLag& partition : std::as_const(group.partitions))
            there.insert(partition.where);
        memory.partitions.removeIf([&there](QHash<TopicPartition, LagPast>::iterator known) {
            return !there.contains(known.key());
        });
    }
    const LagJudgement judged = judgeGroup(memory.group, group, atMs, m_rules);
    group.verdict = judged.verdict;
    group.reason = judged.reason;
}

std::shared_ptr<const LagView> LagJudge::judge(LagSweep sweep)
{
    auto view = std::make_shared<LagView>();
    const qint64 atMs = sweep.at.toMSecsSinceEpoch();
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    for (qsizetype i = 0; i < sweep.groups.size(); ++i) {
        GroupLag& group = sweep.groups[i];
        judgeGroupIn(group, m_memories[group.group], atMs, nowMs);
        view->groups.insert(group.group, i);
        for (const PartitionLag& partition : std::as_const(group.partitions)) {
            QList<qsizetype>& readers = view->topics[partition.where.topic];
            if (readers.isEmpty() || readers.constLast() != i)
                readers.append(i);
        }
    }
    m_memories.removeIf(
        [atMs](QHash<QString, Memory>::iterator memory) { return memory->seenMs != atMs; });
    view->sweep = std::move(sweep);
    return view;
}
