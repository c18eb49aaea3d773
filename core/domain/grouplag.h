// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"
#include "core/domain/topics.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

enum class GroupProtocol { Classic, Consumer, Share, Unknown };

/// As the broker tells it; groups of the new consumer protocol may only be listed as Stable.
enum class GroupState { Unknown, PreparingRebalance, CompletingRebalance, Stable, Dead, Empty };

/// Ordered by what is looked at first, not by severity.
enum class LagVerdict {
    LosingRecords, ///< Committed below the low watermark.
    RetentionRisk, ///< Lag is 80 % or more of what is kept.
    Rewound,       ///< Committed fell and has not come back.
    NotAdvancing,  ///< Lag, and the commit unchanged for 60 s.
    Stopped,       ///< Only where __consumer_offsets is read, which this program does not do.
    Stalled,       ///< The same.
    FallingBehind, ///< Lag never falls over 10 sweeps.
    Unstable,      ///< Three changes of state in 10 minutes.
    Inactive,      ///< No members, offsets kept.
    Ok,
    Unknown, ///< Fewer than two samples.
};

/// How "seconds behind" came about.
enum class SecondsMethod {
    None,
    Interpolated, ///< From the history of end offsets.
    Record,       ///< Read from the record at the committed offset.
};

/// Names of the command line's contract; never translated.
QString groupProtocolName(GroupProtocol protocol);
QString groupStateName(GroupState state);
QString lagVerdictName(LagVerdict verdict);
QString secondsMethodName(SecondsMethod method);

struct GroupMember
{
    QString id;
    QString clientId;
    QString host;
    QList<TopicPartition> assigned;

    bool operator==(const GroupMember&) const = default;
};

/// One partition that a group has committed, or that is assigned to one of its members.
struct PartitionLag
{
    TopicPartition where;
    /// Nothing: no commit. Never 0 for it.
    std::optional<Offset> committed;
    /// Watermarks; nothing where they could not be asked. The low one is asked for where there is
    /// lag: without any it decides nothing.
    std::optional<Offset> low;
    std::optional<Offset> end;
    /// How old the record at the committed offset is; 0 without lag, nothing where it is not known.
    std::optional<double> secondsBehind;
    SecondsMethod secondsMethod = SecondsMethod::None;
    /// A partition without a commit has none.
    std::optional<LagVerdict> verdict;
    /// A sentence with the figures that gave the verdict; empty without one.
    QString reason;
    /// Whose it is now; empty where nobody's or not told.
    QString member;
    QString host;

    /// End less committed, never below zero; nothing without both.
    std::optional<qint64> lag() const;
    bool operator==(const PartitionLag&) const = default;
};

/// A consumer group as one sweep saw it.
struct GroupLag
{
    QString group;
    GroupState state = GroupState::Unknown;
    GroupProtocol protocol = GroupProtocol::Unknown;
    /// Nothing where this client library cannot see them.
    std::optional<QList<GroupMember>> members;
    QList<PartitionLag> partitions;
    LagVerdict verdict = LagVerdict::Unknown;
    QString reason;
    /// Why its offsets could not be read, a sentence; empty otherwise.
    QString problem;

    /// The sum; nothing while no partition has one.
    std::optional<qint64> lag() const;
    /// The partition that is furthest behind in time; nothing where none is known.
    const PartitionLag* slowest() const;
    bool operator==(const GroupLag&) const = default;
};

/// Everything that one round over all groups told, commits first, then ends.
struct LagSweep
{
    QDateTime at; ///< UTC, when its offsets were read.
    QList<GroupLag> groups;
    qint64 partitions = 0; ///< Committed partitions over all groups.
    qint64 requests = 0;
    qint64 milliseconds = 0;
    /// What is left out, and why, in a sentence; empty when nothing is.
    QString notice;

    bool operator==(const LagSweep&) const = default;
};

Q_DECLARE_METATYPE(GroupLag)
Q_DECLARE_METATYPE(LagSweep)
