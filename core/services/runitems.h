// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"
#include "core/storage/runjournal.h"

#include <map>
#include <set>

/// The items of a run that is under way, as far as they are not done with, and what of them has to
/// be written to the journal. Keeps the run's counts right with every change. One thread.
class RunItems
{
public:
    explicit RunItems(RunCounts& counts) : m_counts(counts) {}

    /// Chunks as the journal holds them; their counts are in RunCounts already.
    void take(const QList<storage::RunChunk>& chunks);
    /// New items behind all others, not in the journal yet. Gives the index of the first.
    qint64 append(const QList<RunItem>& items);

    /// How many items the run has so far, those let go included.
    qint64 size() const { return m_size; }
    /// Null for one that was let go.
    const RunItem* find(qint64 index) const;
    /// The index of the first item from there on that is in this state; nothing where none is.
    std::optional<qint64> next(qint64 from, RunItemState state) const;
    /// Calls for each item that is held.
    template <class Function>
    void forEach(Function function) const
    {
        for (const auto& [first, items] : m_chunks) {
            for (const RunItem& item : items)
                function(item);
        }
    }

    void setState(qint64 index, RunItemState state, const QString& reason = {});
    void setStored(qint64 index, const RecordAddress& stored);
    void setOutcome(qint64 index, RunOutcome outcome);

    bool hasChanges() const { return !m_changed.empty(); }
    /// What changed since the last call.
    QList<storage::RunChunk> takeChanges();
    /// Lets whole chunks go in which everything has come to an end and is written.
    void letGoOfDone();

private:
    RunItem* at(qint64 index);
    static qint64* countOf(RunCounts& counts, RunItemState state);
    static qint64* countOf(RunCounts& counts, RunOutcome outcome);

    RunCounts& m_counts;
    std::map<qint64, QList<RunItem>> m_chunks; ///< By their first index.
    std::set<qint64> m_changed;                ///< The first indexes of chunks.
    qint64 m_size = 0;
};
