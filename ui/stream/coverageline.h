// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordwindowmodel.h"

#include <QtCore/QString>

/// The sentence at the bottom of the stream: what is held, what the filter has searched, what is
/// not here. "Nothing found" never stands without it.
QString coverageSentence(const RecordWindowModel& model, int partitions);
/// The count beside the filter: "3,204 of 1,204,118".
QString matchCountText(const RecordWindowModel& model);
/// "498 MB", "1.2 kB".
QString bytesAmount(quint64 bytes);
