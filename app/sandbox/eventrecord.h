// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/kafkahandle.h"

namespace sandbox {

/// Hands an event over to the library, which copies it: topic, partition, key, value, headers and
/// time. `opaque` comes back with the delivery report.
rd_kafka_resp_err_t produceEvent(rd_kafka_t* producer, const Event& event, void* opaque);

/// The headers of a record, in their order.
QList<EventHeader> headersOf(const rd_kafka_message_t& message);

} // namespace sandbox
