// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/recordreader.h"
#include "core/kafka/topicadmin.h"
#include "core/live/filterlanguage.h"

/// What a replay copies, as its run's `source` keeps it: fixed offsets, so that a run that is
/// resumed a day later copies what was planned.
struct ReplaySpan
{
    /// The pieces, by topic and partition.
    QList<kafka::RecordRange> ranges;
    /// In the filter language; empty: every record.
    QString filter;
    /// What "ago" in the filter counts from.
    qint64 nowMs = 0;
    QString into;
    /// The positions as they were asked for: for people and for the command line.
    QString from;
    QString to;
    /// The topic that is made for it; nothing where it is there already.
    std::optional<kafka::NewTopic> newTopic;

    QStringList topics() const;
    /// How many offsets the pieces span.
    qint64 offsets() const;
    bool operator==(const ReplaySpan&) const = default;
};

QByteArray replaySpanJson(const ReplaySpan& span);
/// Malformed for anything that replaySpanJson() did not write.
Result<ReplaySpan> replaySpanFrom(const QByteArray& json);

/// Null inside for a filter that lets everything through; Rejected with where it is wrong.
Result<std::shared_ptr<const live::CompiledFilter>> replayFilter(const QString& text, qint64 nowMs);
