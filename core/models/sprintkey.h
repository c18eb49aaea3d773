// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <variant>

/// The one sprint that is being typed and that nobody has saved.
struct NewSprint
{
    bool operator==(const NewSprint&) const = default;
};

/// What the Sprints page can show: the new draft, a sprint of the service, or a create that waits
/// in the outbox and so has no id yet.
using SprintKey = std::variant<NewSprint, SprintId, OperationId>;

inline size_t qHash(const SprintKey& key, size_t seed = 0)
{
    if (const auto* id = std::get_if<SprintId>(&key))
        return qHash(*id, seed);
    if (const auto* operation = std::get_if<OperationId>(&key))
        return qHash(*operation, seed);
    return seed;
}

Q_DECLARE_METATYPE(SprintKey)
