// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/live/record.h"

#include <cstddef>

namespace live {
class RecordView;
}

namespace codec {

/// Larger values are not taken apart: their event has the problem "oversize", no body, and the type
/// only if it stands near the beginning. Kafka's own default limit is 1 MiB.
inline constexpr std::size_t MaxDecodedBytes = 2 * 1024 * 1024;

/// Recognises what a record says. Never fails: what fits no form is text or binary, and what falls
/// short of its form says so in `problems`. A pure function, for any thread; some 25 µs for 400
/// bytes.
DomainEvent decode(const live::RecordInput& record, const QString& topic);
DomainEvent decode(const live::RecordView& record);

} // namespace codec
