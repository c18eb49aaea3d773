// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/targetreader.h"
#include "core/services/runitems.h"

#include <QtCore/QHash>

#include <chrono>
#include <memory>

/// Watches what becomes of the records of a run: whether they come back in a dead-letter topic (by
/// run and source), and whether the watched group commits past them. What it finds is evidence, not
/// proof. One worker thread; each look blocks.
class RunOutcomes
{
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Limits
    {
        /// How long after its commit a record must not have come back to count as resolved; without
        /// a watched group, how long until its outcome is unknown.
        std::chrono::milliseconds settle;
        /// When what is still open becomes unknown, after the last record was sent.
        std::chrono::milliseconds longest;
    };

    RunOutcomes(std::unique_ptr<kafka::RecordReader> reader, const Run& run, const Limits& limits);

    /// Watches an item from now on; it is sent and its place is known.
    void watch(const RunItem& item);
    /// How many it still waits for.
    qsizetype waiting() const { return m_waiting.size(); }
    /// Looks once and notes in the items what is known now. An error: nothing could be seen.
    Result<void> look(RunItems& items);

private:
    struct Watched
    {
        qint64 index = 0;
        RecordAddress stored;
        Time since;
        std::optional<Time> passed;
    };

    Result<void> lookForReturned(RunItems& items);
    Result<void> lookAtCommits();

    std::unique_ptr<kafka::RecordReader> m_reader;
    const RunId m_run;
    const QString m_group;
    const Limits m_limits;
    kafka::Ends m_ends;
    QHash<QByteArray, Watched> m_waiting; ///< By source.
    QHash<QByteArray, qint64> m_settled;  ///< Counted as resolved; may come back yet.
    Time m_newest;
};
