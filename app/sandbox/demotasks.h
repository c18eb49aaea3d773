// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/taskevent.h"
#include "app/sandbox/taskservice.h"

namespace sandbox {

/// How many tasks the demonstration data has.
inline constexpr int DemoTaskCount = 60;

/// Writes tasks around these sprints: mostly done in the past ones, under way in the running one,
/// waiting in the planned one, and some without a sprint. Gives the events that this history
/// leaves, in order of time. `now` is in microseconds.
Result<QList<Event>> seedDemoTasks(TaskService& service, TaskEnvelope envelope,
                                   QList<StoredSprint> sprints, qint64 now, quint32 seed);

} // namespace sandbox
