// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <variant>

/// What the Tasks page can show: a task of the service, or a create that waits in the outbox and so
/// has no id yet.
using TaskKey = std::variant<TaskId, OperationId>;

inline size_t qHash(const TaskKey& key, size_t seed = 0)
{
    if (const auto* id = std::get_if<TaskId>(&key))
        return qHash(*id, seed);
    return qHash(std::get<OperationId>(key), seed);
}

Q_DECLARE_METATYPE(TaskKey)
