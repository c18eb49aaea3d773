// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/readplan.h"
#include "core/kafka/recordreader.h"

namespace kafka {

/// The pieces of all partitions of these topics that lie between two positions, as they are now:
/// the same records that a tail from here to there would read. Pieces without a record are left
/// out. For one worker thread; blocks, but looks at `isDropped` often. Rejected for positions that
/// name no fixed piece (group, follow, count) or the wrong way round; else as
/// RecordReader::spans().
Result<QList<RecordRange>> findRanges(const Connection& connection, const QStringList& topics,
                                      const From& from, const To& to,
                                      std::chrono::milliseconds patience,
                                      const RecordReader::Dropped& isDropped);

} // namespace kafka
