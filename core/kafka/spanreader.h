// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/recordreader.h"

struct rd_kafka_message_s;

namespace kafka {

/// Reads pieces of partitions as one stream: of the records that come next in their partitions, the
/// oldest one. Within a partition that is the order of the offsets, whatever the times say. Sees
/// what is committed only, joins no group, and holds a bounded part of the stream. Belongs to one
/// worker thread; next() blocks, but looks at `isDropped` often, and gives up when nothing came for
/// `patience`.
class SpanReader
{
public:
    using Dropped = RecordReader::Dropped;
    using Take = RecordReader::Take;

    /// At most one range a partition.
    static Result<std::unique_ptr<SpanReader>> open(const Connection& connection,
                                                    const QList<RecordRange>& ranges,
                                                    std::chrono::milliseconds patience,
                                                    Dropped isDropped);
    ~SpanReader();
    SpanReader(const SpanReader&) = delete;
    SpanReader& operator=(const SpanReader&) = delete;

    /// Hands the next record over. False at the end; then `take` was not called.
    Result<bool> next(const Take& take);

private:
    struct Lane;
    struct State;
    explicit SpanReader(std::unique_ptr<State> state);

    Result<void> fill(Lane& lane);
    Result<void> takeFault(Lane& lane, const rd_kafka_message_s& message);

    std::unique_ptr<State> m_state;
};

} // namespace kafka
