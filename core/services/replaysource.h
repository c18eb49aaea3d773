// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/typeextractor.h"
#include "core/kafka/spanreader.h"
#include "core/services/replayspan.h"
#include "core/services/runsource.h"

/// Gives the records of a span, the oldest first, each partition in its own order. Belongs to its
/// run's thread; blocks, but looks at `isDropped` often.
class ReplaySource : public RunSource
{
public:
    ReplaySource(const kafka::Connection& connection, const ReplaySpan& span,
                 std::shared_ptr<const live::CompiledFilter> filter,
                 std::chrono::milliseconds patience, std::function<bool()> isDropped);

    Result<QList<SourceRecord>> next(qsizetype most) override;
    Result<void> goBehind(const QHash<TopicPartition, Offset>& lastTaken) override;
    Result<QList<SourceRecord>> read(const QList<RunItem>& items) override;

    /// Records that were looked at so far, those that the filter let go included.
    qint64 looked() const { return m_looked; }

private:
    Result<void> open();
    bool matches(const QString& topic, const live::RecordInput& record);
    SourceRecord sourceRecord(const TopicPartition& where, const live::RecordInput& record) const;

    kafka::Connection m_connection;
    ReplaySpan m_span;
    std::shared_ptr<const live::CompiledFilter> m_filter;
    std::chrono::milliseconds m_patience;
    std::function<bool()> m_isDropped;
    codec::TypeExtractor m_types;
    QHash<QString, QByteArray> m_topicBytes;
    std::unique_ptr<kafka::SpanReader> m_reader;
    qint64 m_looked = 0;
};

/// For RunService::setSourceMaker(RunKind::Replay, …).
RunSourceMaker replaySourceMaker(const kafka::Connection& connection,
                                 std::chrono::milliseconds patience = std::chrono::seconds(30));
