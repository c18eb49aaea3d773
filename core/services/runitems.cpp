// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runitems.h"

#include <algorithm>

void RunItems::take(const QList<storage::RunChunk>& chunks)
{
    for (const storage::RunChunk& chunk : chunks) {
        m_size = std::max(m_size, chunk.first + chunk.items.size());
        m_chunks[chunk.first] = chunk.items;
    }
}

qint64 RunItems::append(const QList<RunItem>& items)
{
    const qint64 first = m_size;
    for (qsizetype begin = 0; begin < items.size(); begin += storage::RunJournal::ChunkSize) {
        QList<RunItem> some = items.mid(begin, storage::RunJournal::ChunkSize);
        for (RunItem& item : some) {
            item.index = m_size++;
            if (qint64* const count = countOf(m_counts, item.state))
                ++*count;
        }
        m_changed.insert(first + begin);
        m_chunks[first + begin] = std::move(some);
    }
    m_counts.planned = std::max(m_counts.planned, m_size);
    return first;
}

RunItem* RunItems::at(qint64 index)
{
    auto chunk = m_chunks.upper_bound(index);
    if (chunk == m_chunks.begin())
        return nullptr;
    --chunk;
    if (index - chunk->first >= chunk->second.size())
        return nullptr;
    return &chunk->second[index - chunk->first];
}

const RunItem* RunItems::find(qint64 index) const
{
    auto chunk = m_chunks.upper_bound(index);
    if (chunk == m_chunks.begin())
        return nullptr;
    --chunk;
    if (index - chunk->first >= chunk->second.size())
        return nullptr;
    return &chunk->second.at(index - chunk->first);
}

std::optional<qint64> RunItems::next(qint64 from, RunItemState state) const
{
    auto chunk = m_chunks.upper_bound(from);
    if (chunk != m_chunks.begin())
        --chunk;
    for (; chunk != m_chunks.end(); ++chunk) {
        for (const RunItem& item : chunk->second) {
            if (item.index >= from && item.state == state)
                return item.index;
        }
    }
    return std::nullopt;
}

qint64* RunItems::countOf(RunCounts& counts, RunItemState state)
{
    switch (state) {
    case RunItemState::Sent:
        return &counts.sent;
    case RunItemState::Skipped:
        return &counts.skipped;
    case RunItemState::Failed:
        return &counts.failed;
    case RunItemState::Uncertain:
        return &counts.uncertain;
    case RunItemState::Planned:
    case RunItemState::Written:
        break;
    }
    return nullptr;
}

qint64* RunItems::countOf(RunCounts& counts, RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Resolved:
        return &counts.resolved;
    case RunOutcome::FailedAgain:
        return &counts.failedAgain;
    case RunOutcome::Unknown:
        return &counts.unknown;
    case RunOutcome::None:
    case RunOutcome::Waiting:
        break;
    }
    return nullptr;
}

void RunItems::setState(qint64 index, RunItemState state, const QString& reason)
{
    RunItem* const item = at(index);
    if (!item)
        return;
    if (qint64* const count = countOf(m_counts, item->state))
        --*count;
    if (qint64* const count = countOf(m_counts, state))
        ++*count;
    item->state = state;
    item->reason = reason;
    m_changed.insert(std::prev(m_chunks.upper_bound(index))->first);
}

void RunItems::setStored(qint64 index, const RecordAddress& stored)
{
    setState(index, RunItemState::Sent);
    if (RunItem* const item = at(index))
        item->stored = stored;
}

void RunItems::setOutcome(qint64 index, RunOutcome outcome)
{
    RunItem* const item = at(index);
    if (!item || item->outcome == outcome)
        return;
    if (qint64* const count = countOf(m_counts, item->outcome))
        --*count;
    if (qint64* const count = countOf(m_counts, outcome))
        ++*count;
    item->outcome = outcome;
    m_changed.insert(std::prev(m_chunks.upper_bound(index))->first);
}

QList<storage::RunChunk> RunItems::takeChanges()
{
    QList<storage::RunChunk> chunks;
    for (const qint64 first : m_changed)
        chunks.append({first, m_chunks[first]});
    m_changed.clear();
    return chunks;
}

void RunItems::letGoOfDone()
{
    for (auto chunk = m_chunks.begin(); chunk != m_chunks.end();) {
        const bool isDone =
            !m_changed.contains(chunk->first) &&
            std::ranges::all_of(chunk->second, [](const RunItem& item) {
                return item.state != RunItemState::Planned && item.state != RunItemState::Written &&
                       item.state != RunItemState::Uncertain && item.outcome != RunOutcome::Waiting;
            });
        chunk = isDone ? m_chunks.erase(chunk) : std::next(chunk);
    }
}
