// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/clusterquestions.h"

namespace kafka {

/// A place whose record's time is wanted, and what came of it.
struct RecordTime
{
    enum class Found {
        Nothing, ///< Not told: out of time, no right, or the broker no longer has it.
        Record,  ///< `ms` is the time of the first record at or after the offset.
        End,     ///< No record is there or behind it.
    };

    TopicPartition where;
    Offset offset;
    Found found = Found::Nothing;
    qint64 ms = 0; ///< Since 1970 UTC.
};

/// Fetches the first record at or after each of these offsets and takes its time. Each partition
/// is paused after its first record, so that little more is fetched; the client is kept between
/// calls. Blocks until all are known or the deadline has passed.
Result<void> askRecordTimes(const Asking& asking, std::unique_ptr<AskingClient>& client,
                            QList<RecordTime>& times);

} // namespace kafka
