// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topics.h"

#include <optional>

/// Whether a topic's name is that of a step between two deliveries: "retry" is one of its parts,
/// and it is no dead-letter name.
bool isRetryName(const QString& topic);

/// The topic that a dead-letter topic's name is made of: "orders" of "orders-dlt", "orders.DLQ",
/// "dlq.orders", "orders_error", "rejected-orders". Nothing where that would be a guess
/// ("error.orders.group", "dead-letter-topic-channel", "dlq"). Whether it exists is not known here.
std::optional<QString> originByName(const QString& deadLetterTopic);
