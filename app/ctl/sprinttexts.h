// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/promise.h"
#include "core/domain/sprint.h"

namespace ctl {

/// A line for each sprint.
QByteArray sprintsTable(const QList<Sprint>& sprints);
/// Everything about one, for a person.
QByteArray sprintText(const Sprint& sprint);

/// `{"state":"seen","milliseconds":38,"events":[…]}`. A promise whose time is over while events are
/// missing is silent.
QJsonObject promiseJson(const Promise& promise);
/// The same as a sentence.
QString promiseSentence(const Promise& promise);
/// What it says once nobody waits any more.
PromiseState settledState(const Promise& promise);

} // namespace ctl
