// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/publisher.h"

namespace sandbox {

/// Dead letters of events that were published before, of several causes, writers and consumers,
/// oldest first; none where there is no history. `now` in microseconds.
QList<Event> demoDeadLetters(const QList<DeliveredEvent>& history, qint64 now);

} // namespace sandbox
