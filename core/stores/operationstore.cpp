// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/operationstore.h"

#include <algorithm>

namespace {
// Confirmed saves stay for a look back; the promises table holds the longer history.
constexpr qsizetype MaxDone = 200;
} // namespace

OperationStore::OperationStore(QObject* parent) : QObject(parent) {}

const Operation* OperationStore::find(const OperationId& id) const
{
    const auto it = std::find_if(m_operations.cbegin(), m_operations.cend(),
                                 [&](const Operation& operation) { return operation.id == id; });
    return it == m_operations.cend() ? nullptr : &*it;
}

const Operation* OperationStore::unfinishedFor(const EntityRef& entity) const
{
    const auto it =
        std::find_if(m_operations.cbegin(), m_operations.cend(), [&](const Operation& operation) {
            return operation.state != OperationState::Done && operationEntity(operation) == entity;
        });
    return it == m_operations.cend() ? nullptr : &*it;
}

int OperationStore::waiting() const
{
    return int(std::count_if(m_operations.cbegin(), m_operations.cend(), [](const Operation& op) {
        return op.state != OperationState::Done && op.state != OperationState::Refused;
    }));
}

int OperationStore::refused() const
{
    return int(std::count_if(m_operations.cbegin(), m_operations.cend(), [](const Operation& op) {
        return op.state == OperationState::Refused;
    }));
}

void OperationStore::apply(const Operation& operation)
{
    const auto it = std::find_if(m_operations.begin(), m_operations.end(),
                                 [&](const Operation& known) { return known.id == operation.id; });
    if (it == m_operations.end()) {
        m_operations.append(operation);
    } else if (*it == operation) {
        return;
    } else {
        *it = operation;
    }
    Q_EMIT operationChanged(operation.id);

    const auto isDone = [](const Operation& op) {
        return op.state == OperationState::Done;
    };
    if (std::count_if(m_operations.cbegin(), m_operations.cend(), isDone) > MaxDone) {
        const auto oldest = std::find_if(m_operations.cbegin(), m_operations.cend(), isDone);
        remove(OperationId(oldest->id));
    }
}

void OperationStore::remove(const OperationId& id)
{
    const auto removed =
        m_operations.removeIf([&](const Operation& operation) { return operation.id == id; });
    if (removed > 0)
        Q_EMIT operationRemoved(id);
}
