// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"

namespace ctl {

/// The values of a task that a command line named; what it did not name stays as it is. An empty
/// text takes a value away.
struct TaskFields
{
    std::optional<QString> title;
    std::optional<QString> description;
    std::optional<QString> priority;
    std::optional<QString> category;
    std::optional<DueDate> due;

    bool isEmpty() const { return *this == TaskFields(); }
    bool operator==(const TaskFields&) const = default;
};

/// "2026-04-09", "2026-04-09T16:00", or nothing for none.
Result<DueDate> readDue(const QString& text);

Task withFields(Task task, const TaskFields& fields);

/// The task with every value that the JSON object holds, null included; its id stays. For a file
/// that may be a whole task or a part of one.
Result<Task> taskWithFile(const Task& task, const QByteArray& json);

} // namespace ctl
