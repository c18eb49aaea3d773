// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/run.h"
#include "core/kafka/producer.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <functional>
#include <memory>
#include <optional>

/// A record of a run, ready to be sent but for the run's own headers, which the engine adds.
struct SourceRecord
{
    RecordAddress source;
    /// Milliseconds since 1970 UTC; nothing where the broker gave none. For runs at a pace.
    std::optional<qint64> timestampMs;
    QString targetTopic;
    /// Nothing: by the key's hash.
    std::optional<Partition> targetPartition;
    /// Key, value and headers as they are to be stored. Its own `partition` is not looked at.
    kafka::OutgoingRecord record;
    /// Why it cannot be sent, a sentence; empty where it can. It is then left out and counted as
    /// skipped.
    QString leftOut;
};

/// What a run copies, in the order of sending. Made anew for every start of a run, on the run's own
/// thread, and used on that thread only; may block, but looks at its `isDropped` often.
class RunSource
{
public:
    virtual ~RunSource() = default;

    /// The next records that no journal holds yet, at most `most`. Empty: at the end. A source
    /// whose items were all planned at the start (a retry) gives none.
    virtual Result<QList<SourceRecord>> next(qsizetype most) = 0;
    /// Before the first next() of a run that is resumed: everything up to these offsets, inclusive,
    /// was taken before. Partitions that are not named were not begun.
    virtual Result<void> goBehind(const QHash<TopicPartition, Offset>& lastTaken) = 0;
    /// The records of items that the journal holds, in their order: one for each. One that is not
    /// there any more says so in SourceRecord::leftOut.
    virtual Result<QList<SourceRecord>> read(const QList<RunItem>& items) = 0;
};

/// Makes the source of a run from what the journal holds of it (Run::source). Called on the run's
/// own thread.
using RunSourceMaker = std::function<Result<std::unique_ptr<RunSource>>(
    const Run& run, std::function<bool()> isDropped)>;
