// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <mutex>

namespace live {

/// Tells one listener that there is something new, once, and is silent until the listener has
/// acknowledged it. The call comes on the thread of whoever has something new, so it should do no
/// more than post an event or notify a condition.
class WakeUp
{
public:
    /// Replaces the call; when this returns the old one is not running and will not be made again.
    /// Must not be used from within the call.
    void set(std::function<void()> call);
    /// To be called before looking at what is new, so that nothing falls between.
    void acknowledge() { m_pending.store(false); }
    /// By whoever has something new, after publishing it.
    void fire();

private:
    std::atomic<bool> m_pending = false;
    std::mutex m_mutex;
    std::function<void()> m_call;
};

} // namespace live
