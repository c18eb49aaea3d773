// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/sprintdatabase.h"

namespace sandbox {

/// Writes three past sprints, a running and a planned one, eight people with absences, and
/// holidays; gives the events that this history leaves, in order of time, which the caller still
/// has to publish. `now` is in microseconds.
Result<QList<Event>> seedDemoData(SprintDatabase& database, qint64 now, quint32 seed);

/// Events as text and back, to keep those that could not be published yet.
QString eventsToText(const QList<Event>& events);
QList<Event> eventsFromText(const QString& text);

} // namespace sandbox
