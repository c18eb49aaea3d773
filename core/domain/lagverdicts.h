// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"

#include <array>
#include <chrono>
#include <optional>

/// When a verdict is given. The verdicts are, in this order: losing-records, retention-risk,
/// rewound, not-advancing, falling-behind, unstable, inactive, ok, unknown. "Stopped" and "stalled"
/// would need the times of the commits, which are not read: offsets read through the admin API
/// carry none, so that two equal ones do not tell "stopped committing" from "commits the same".
struct LagRules
{
    /// Lag is this share of what is kept, or more.
    double retentionShare = 0.8;
    /// So long there was lag and the same commit.
    std::chrono::milliseconds notAdvancingAfter = std::chrono::seconds(60);
    /// Over so many sweeps lag never fell; at most LagPast::MostLags.
    int fallingSweeps = 10;
    /// So many changes of state …
    int stateChanges = 3;
    /// … within so long.
    std::chrono::milliseconds stateSpan = std::chrono::minutes(10);

    bool operator==(const LagRules&) const = default;
};

/// A verdict with the sentence that holds its figures.
struct LagJudgement
{
    LagVerdict verdict = LagVerdict::Unknown;
    QString reason;

    bool operator==(const LagJudgement&) const = default;
};

/// What one partition of one group did until now, in a bounded form.
class LagPast
{
public:
    static constexpr int MostLags = 16;

    /// One more sample; samples come in the order of their times, older ones are dropped. A
    /// partition without a commit forgets its past, one whose end fell (the topic was made anew)
    /// begins a new one.
    void add(qint64 atMs, std::optional<Offset> committed, std::optional<Offset> end);

    int samples() const { return m_samples; }
    bool operator==(const LagPast&) const = default;

private:
    friend std::optional<LagJudgement> judgePartition(const LagPast&, const PartitionLag&,
                                                      const LagRules&);
    friend std::optional<double> interpolatedSeconds(const LagPast&, Offset, qint64);

    struct Sample
    {
        qint64 atMs = 0;
        qint64 end = 0;
        qint64 lag = 0;

        bool operator==(const Sample&) const = default;
    };
    const Sample& newest(int back) const;

    int m_samples = 0;
    qint64 m_committed = 0;
    qint64 m_unchangedSinceMs = 0;
    /// Since when there has been lag without a pause; nothing without lag.
    std::optional<qint64> m_behindSinceMs;
    /// From where the commit fell; nothing when it did not, or came back.
    std::optional<qint64> m_fellFrom;
    qint64 m_fellTo = 0;
    std::array<Sample, MostLags> m_ring{};
};

/// Which states a group had, as far as they were seen; bounded.
class GroupPast
{
public:
    /// Unknown is no state.
    void add(qint64 atMs, GroupState state);
    int changesSince(qint64 sinceMs) const;
    bool operator==(const GroupPast&) const = default;

private:
    static constexpr qsizetype MostChanges = 32;

    GroupState m_state = GroupState::Unknown;
    QList<qint64> m_changes;
};

/// Nothing without a commit. `now` is what the newest sample of `past` was made of.
std::optional<LagJudgement> judgePartition(const LagPast& past, const PartitionLag& now,
                                           const LagRules& rules = {});

/// By its partitions' verdicts and its own states; the first in order counts.
LagJudgement judgeGroup(const GroupPast& past, const GroupLag& now, qint64 atMs,
                        const LagRules& rules = {});

/// How long ago the partition's end was where the commit is, from the samples of the end; nothing
/// outside of what they cover.
std::optional<double> interpolatedSeconds(const LagPast& past, Offset committed, qint64 nowMs);

/// Smaller is looked at first.
int lagVerdictRank(LagVerdict verdict);
