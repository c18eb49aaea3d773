// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/wakeup.h"

#include <utility>

namespace live {

void WakeUp::set(std::function<void()> call)
{
    const std::lock_guard lock(m_mutex);
    m_call = std::move(call);
    m_pending.store(false);
}

// Publishing, then looking at the mark here; clearing the mark, then looking at what is published
// there: with sequentially consistent order one of the two sees the other.
void WakeUp::fire()
{
    if (m_pending.load() || m_pending.exchange(true))
        return;
    const std::lock_guard lock(m_mutex);
    if (m_call)
        m_call();
}

} // namespace live
