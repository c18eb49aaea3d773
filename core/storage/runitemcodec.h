// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/run.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace storage {

/// Items of a run as the journal holds them: some ten bytes each, so that a million can be written
/// while they are sent. Their indexes follow each other; the first one stands beside the bytes.
QByteArray runItemsToBytes(const QList<RunItem>& items);
/// Malformed for bytes that are none.
Result<QList<RunItem>> runItemsFromBytes(qint64 firstIndex, QByteArrayView bytes);

} // namespace storage
