// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"

/// What a partition's commit and end were at one time.
struct LagPoint
{
    QDateTime at; ///< UTC
    std::optional<Offset> committed;
    std::optional<Offset> end;

    /// Never below zero; nothing without both.
    std::optional<qint64> lag() const;
    bool operator==(const LagPoint&) const = default;
};

/// One partition's past. Between two points of a run it is right to draw a line; between two runs
/// nobody watched, and there is none.
struct PartitionSeries
{
    TopicPartition where;
    QList<QList<LagPoint>> runs;

    bool operator==(const PartitionSeries&) const = default;
};

/// A time in which nobody watched, or the group's offsets were not told.
struct LagGap
{
    QDateTime from;
    QDateTime to;

    bool operator==(const LagGap&) const = default;
};

/// A group's lag over a span of time, as the history keeps it.
struct LagSeries
{
    QString group;
    QDateTime from;
    QDateTime to;
    QList<PartitionSeries> partitions; ///< By topic and number.
    QList<LagGap> gaps;                ///< Within the span, by time.
    /// Points were left out to stay within the wanted number: the highest and the lowest lag of
    /// each stretch of time are kept.
    bool isThinned = false;

    bool operator==(const LagSeries&) const = default;
};

Q_DECLARE_METATYPE(LagSeries)
