// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/snapshot.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <map>
#include <optional>

/// What is held of one partition. Between the two offsets some may be missing: compaction and
/// transactions leave holes.
struct HeldPartition
{
    QString topic;
    Partition partition;
    Offset lowest;
    Offset highest;
    quint64 records = 0;

    bool operator==(const HeldPartition&) const = default;
};

/// What a store holds, and so what a finished search has looked at.
struct HeldSpan
{
    /// Of the records' own times, whatever the order of their arrival; nothing where none carries
    /// a time.
    std::optional<qint64> earliestMs;
    std::optional<qint64> latestMs;
    /// By topic and number.
    QList<HeldPartition> partitions;
    quint64 records = 0;
    /// Everything that the snapshot held has been looked at.
    bool isComplete = true;

    bool operator==(const HeldSpan&) const = default;
};

/// Keeps account of what a growing and forgetting store holds: each record is looked at once, and
/// a segment that is let go takes its part with it. One thread.
class HeldSpans
{
public:
    /// Looks at what is new, for at most about this long.
    void update(const live::Snapshot& snapshot, qint64 budgetNs);
    HeldSpan span() const;

private:
    struct Part
    {
        live::TopicIndex topic = 0;
        Partition partition;
        Offset lowest;
        Offset highest;
        quint64 records = 0;
    };
    struct OfSegment
    {
        qint64 earliestMs = 0;
        qint64 latestMs = 0;
        bool hasTime = false;
        std::vector<Part> parts;
    };

    void look(const live::SegmentSlice& slice, std::uint32_t from, std::uint32_t to);
    Part& partOf(OfSegment& segment, const live::SegmentSlice& slice, live::TopicIndex topic,
                 Partition partition, std::size_t& last);

    // No snapshot: it would keep what the store lets go.
    SequenceId m_end;
    std::map<live::TopicIndex, QString> m_topics;
    /// By the sequence id of each segment's first record.
    std::map<std::uint64_t, OfSegment> m_segments;
    SequenceId m_next;
};
