// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runoutcomes.h"

#include <QtCore/QSet>

RunOutcomes::RunOutcomes(std::unique_ptr<kafka::RecordReader> reader, const Run& run,
                         const Limits& limits)
    : m_reader(std::move(reader)),
      m_run(run.id),
      m_group(run.watchedGroup),
      m_limits(limits),
      m_ends(run.deadLetterEnds),
      m_newest(std::chrono::steady_clock::now())
{}

void RunOutcomes::watch(const RunItem& item)
{
    if (!item.stored)
        return;
    m_newest = std::chrono::steady_clock::now();
    m_waiting.insert(addressText(item.source), {item.index, *item.stored, m_newest, std::nullopt});
}

Result<void> RunOutcomes::look(RunItems& items)
{
    // Commits first: what they passed cannot come back without being seen by the second look.
    Result<void> looked = m_group.isEmpty() ? Result<void>() : lookAtCommits();
    const Result<void> returned = lookForReturned(items);
    if (!returned)
        looked = returned;
    const Time now = std::chrono::steady_clock::now();
    for (auto one = m_waiting.begin(); one != m_waiting.end();) {
        RunOutcome outcome = RunOutcome::Waiting;
        if (returned && one->passed && now - *one->passed >= m_limits.settle)
            outcome = RunOutcome::Resolved;
        else if (returned && m_group.isEmpty() && now - one->since >= m_limits.settle)
            outcome = RunOutcome::Unknown;
        else if (now - m_newest >= m_limits.longest)
            outcome = RunOutcome::Unknown;
        if (outcome == RunOutcome::Waiting) {
            ++one;
            continue;
        }
        items.setOutcome(one->index, outcome);
        m_settled.insert(one.key(), one->index);
        one = m_waiting.erase(one);
    }
    return looked;
}

Result<void> RunOutcomes::lookForReturned(RunItems& items)
{
    if (m_ends.isEmpty())
        return {};
    const auto found = kafka::findRunRecords(*m_reader, m_run, m_ends);
    if (!found) {
        // A topic that was cut or made anew while it is watched: what lay there is not known, the
        // rest of the watching goes on from its present end.
        if (found.error().kind == ErrorKind::NotFound ||
            found.error().kind == ErrorKind::Conflict) {
            QStringList topics;
            for (const auto& [where, offset] : std::as_const(m_ends)) {
                if (!topics.contains(where.topic))
                    topics.append(where.topic);
            }
            auto ends = kafka::presentEnds(*m_reader, topics);
            if (!ends)
                return ends.error();
            m_ends = std::move(ends).value();
            return {};
        }
        return found.error();
    }
    for (auto one = found->keyBegin(); one != found->keyEnd(); ++one) {
        if (const auto waiting = m_waiting.constFind(*one); waiting != m_waiting.constEnd()) {
            items.setOutcome(waiting->index, RunOutcome::FailedAgain);
            m_waiting.erase(waiting);
        } else if (const auto settled = m_settled.constFind(*one);
                   settled != m_settled.constEnd()) {
            items.setOutcome(*settled, RunOutcome::FailedAgain);
            m_settled.erase(settled);
        }
    }
    return {};
}

Result<void> RunOutcomes::lookAtCommits()
{
    QSet<TopicPartition> partitions;
    for (const Watched& one : std::as_const(m_waiting)) {
        if (!one.passed)
            partitions.insert({one.stored.topic, one.stored.partition});
    }
    if (partitions.isEmpty())
        return {};
    const auto committed = m_reader->committed(m_group, partitions.values());
    if (!committed)
        return committed.error();
    const Time now = std::chrono::steady_clock::now();
    for (Watched& one : m_waiting) {
        const auto offset = committed->constFind({one.stored.topic, one.stored.partition});
        if (!one.passed && offset != committed->constEnd() && *offset > one.stored.offset)
            one.passed = now;
    }
    return {};
}
