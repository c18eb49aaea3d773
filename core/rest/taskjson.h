// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"
#include "core/rest/taskprofile.h"

#include <QtCore/QByteArrayView>

namespace rest {

/// The wire forms of the task services, all profiles. Pure, any thread. Reading is tolerant: the
/// wrapper ("data", "task", "tasks", none), the kind of id and the word for the state tell
/// themselves; what cannot be read is Malformed, with the field named; counts are bounded.

Result<Task> readTask(QByteArrayView json);

/// One page of a list, or the whole list where the service has no pages.
struct TaskPage
{
    QList<Task> tasks;
    /// 1 where the service tells none.
    int pages = 1;
    /// Of all pages; nothing where it is not told.
    std::optional<int> total;
};
Result<TaskPage> readTaskPage(QByteArrayView json);

/// A draft. What the service has no place for is left out, as is what is empty.
Result<QByteArray> writeNewTask(const Task& task, const TaskServiceProfile& profile);
/// The whole task, for services that replace (T, T4).
Result<QByteArray> writeWholeTask(const Task& task, const TaskServiceProfile& profile);
/// What differs from `base`, for services that patch (T2, T3); `done` is never part of it. Empty
/// when nothing differs.
Result<QByteArray> writeTaskPatch(const Task& base, const Task& task,
                                  const TaskServiceProfile& profile);

/// Tasks of a whole list that are read; further ones are not.
constexpr qsizetype MaxTasks = 50000;
/// The largest page that the paged service gives.
constexpr int TaskPageSize = 100;

} // namespace rest
