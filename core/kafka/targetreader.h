// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"
#include "core/kafka/recordreader.h"

namespace kafka {

using Ends = QList<std::pair<TopicPartition, Offset>>;

/// Reads from these ends to the present ones and finds which records of a run are there: by their
/// "throughline-source" header, those of other runs passed over. `ends` become the present ones,
/// partitions that were added since included. Fails, and leaves `ends`, where any part of the range
/// cannot be read: the topic is gone or was made anew, retention passed the range, no right, no
/// answer. Whoever gets an error knows nothing about what is there.
Result<QHash<QByteArray, RecordAddress>> findRunRecords(RecordReader& reader, const RunId& run,
                                                        Ends& ends);

/// The present ends of all partitions of these topics.
Result<Ends> presentEnds(RecordReader& reader, const QStringList& topics);

} // namespace kafka
