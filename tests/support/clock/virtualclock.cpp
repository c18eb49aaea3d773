// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clock/virtualclock.h"

#include <QtCore/QAbstractEventDispatcher>

#include <atomic>
#include <cstdint>
#include <ctime>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

constexpr std::int64_t Billion = 1'000'000'000;

std::atomic<std::int64_t> wallAhead{0};   // nanoseconds
std::atomic<std::int64_t> steadyAhead{0}; // nanoseconds

bool isSteady(clockid_t clock)
{
    return clock == CLOCK_MONOTONIC || clock == CLOCK_MONOTONIC_COARSE ||
           clock == CLOCK_MONOTONIC_RAW || clock == CLOCK_BOOTTIME;
}

bool isWall(clockid_t clock)
{
    return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
}

} // namespace

// Found by the libraries instead of the C library's.
extern "C" int clock_gettime(clockid_t clock, timespec* time) noexcept
{
    const long result = ::syscall(SYS_clock_gettime, clock, time);
    if (result != 0)
        return -1;
    const std::int64_t ahead = isSteady(clock) ? steadyAhead.load()
                               : isWall(clock) ? wallAhead.load()
                                               : 0;
    if (ahead == 0)
        return 0;
    std::int64_t total = time->tv_sec * Billion + time->tv_nsec + ahead;
    time->tv_sec = total / Billion;
    time->tv_nsec = total % Billion;
    return 0;
}

extern "C" int gettimeofday(timeval* time, void*) noexcept
{
    timespec now{};
    if (clock_gettime(CLOCK_REALTIME, &now) != 0)
        return -1;
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

void VirtualClock::pass(std::chrono::milliseconds time)
{
    const std::int64_t added = std::chrono::nanoseconds(time).count();
    wallAhead += added;
    steadyAhead += added;
    if (QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance())
        dispatcher->wakeUp();
}

void VirtualClock::setWall(std::chrono::seconds change)
{
    wallAhead += std::chrono::nanoseconds(change).count();
}

void VirtualClock::reset()
{
    // The steady clock never goes back.
    wallAhead = steadyAhead.load();
}
