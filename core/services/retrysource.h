// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/recordreader.h"
#include "core/services/runsource.h"

/// Reads the dead letters of a retry again and makes of each what is sent back: its own headers
/// alone, and the patch applied where there is one.
class RetrySource : public RunSource
{
public:
    RetrySource(std::unique_ptr<kafka::RecordReader> reader, const QByteArray& patch);

    static Result<std::unique_ptr<RunSource>> make(const kafka::Connection& connection,
                                                   std::chrono::milliseconds patience,
                                                   const Run& run, std::function<bool()> isDropped);

    Result<QList<SourceRecord>> next(qsizetype most) override;
    Result<void> goBehind(const QHash<TopicPartition, Offset>& lastTaken) override;
    Result<QList<SourceRecord>> read(const QList<RunItem>& items) override;

private:
    std::unique_ptr<kafka::RecordReader> m_reader;
    QByteArray m_patch;
};
