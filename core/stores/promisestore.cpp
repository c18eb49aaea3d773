// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/promisestore.h"

#include <algorithm>

namespace {
constexpr qsizetype MaxPromises = 1000;
} // namespace

PromiseStore::PromiseStore(QObject* parent) : QObject(parent) {}

const Promise* PromiseStore::find(const OperationId& id) const
{
    const auto it = std::find_if(m_promises.cbegin(), m_promises.cend(),
                                 [&](const Promise& promise) { return promise.operation == id; });
    return it == m_promises.cend() ? nullptr : &*it;
}

const Promise* PromiseStore::newestFor(const EntityRef& entity) const
{
    const auto it = std::find_if(m_promises.crbegin(), m_promises.crend(),
                                 [&](const Promise& promise) { return promise.entity == entity; });
    return it == m_promises.crend() ? nullptr : &*it;
}

void PromiseStore::apply(const Promise& promise)
{
    const auto it = std::find_if(m_promises.begin(), m_promises.end(), [&](const Promise& known) {
        return known.operation == promise.operation;
    });
    if (it == m_promises.end()) {
        // The history is read while the user may save already.
        const auto later =
            std::find_if(m_promises.crbegin(), m_promises.crend(),
                         [&](const Promise& known) { return !(known.savedAt > promise.savedAt); });
        m_promises.insert(later.base(), promise);
        if (m_promises.size() > MaxPromises) {
            const auto settled =
                std::find_if(m_promises.cbegin(), m_promises.cend(), [&](const Promise& known) {
                    return known.state != PromiseState::Waiting &&
                           known.operation != promise.operation;
                });
            m_promises.erase(settled == m_promises.cend() ? m_promises.cbegin() : settled);
        }
    } else if (*it == promise) {
        return;
    } else {
        *it = promise;
    }
    Q_EMIT promiseChanged(promise.operation);
}
