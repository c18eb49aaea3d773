// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"

namespace ctl {

/// A line for each task.
QByteArray tasksTable(const QList<Task>& tasks);
/// Everything about one, for a person.
QByteArray taskText(const Task& task);

} // namespace ctl
