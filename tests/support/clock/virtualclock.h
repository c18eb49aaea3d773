// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

/// Moves this process's clocks: whoever links it asks the real clocks plus what was added here,
/// Qt's timers included. For time-outs that no test may wait for, and for clocks that are set
/// wrong.
class VirtualClock
{
public:
    /// Time passes, for the wall clock and for timers; wakes the event loop of this thread.
    static void pass(std::chrono::milliseconds time);
    /// Somebody sets the wall clock (backwards when negative); timers do not notice.
    static void setWall(std::chrono::seconds change);
    /// The wall clock is right again, as far as the time that passed.
    static void reset();
};
