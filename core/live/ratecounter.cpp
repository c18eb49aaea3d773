// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/ratecounter.h"

#include <algorithm>
#include <limits>

namespace live {

namespace {
constexpr std::int64_t NoSecond = std::numeric_limits<std::int64_t>::min();
}

RateCounter::RateCounter(std::size_t secondsKept)
    : m_size(std::max<std::size_t>(secondsKept, 2)),
      m_slots(std::make_unique<Slot[]>(m_size)),
      m_last(NoSecond)
{
    for (std::size_t index = 0; index < m_size; ++index)
        m_slots[index].second.store(NoSecond, std::memory_order_relaxed);
}

void RateCounter::add(std::int64_t second, std::uint64_t records, std::uint64_t bytes)
{
    m_last = std::max(m_last, second);
    Slot& slot = m_slots[static_cast<std::uint64_t>(m_last) % m_size];
    if (slot.second.load(std::memory_order_relaxed) != m_last) {
        // Nobody may take the old figures for the new second's: they go before it comes.
        slot.second.store(NoSecond);
        slot.records.store(0);
        slot.bytes.store(0);
        slot.second.store(m_last);
    }
    slot.records.fetch_add(records);
    slot.bytes.fetch_add(bytes);
}

RateCounter::Sample RateCounter::read(std::int64_t second) const
{
    const Slot& slot = m_slots[static_cast<std::uint64_t>(second) % m_size];
    Sample sample{second, 0, 0};
    if (slot.second.load() != second)
        return sample;
    const std::uint64_t records = slot.records.load();
    const std::uint64_t bytes = slot.bytes.load();
    if (slot.second.load() == second) {
        sample.records = records;
        sample.bytes = bytes;
    }
    return sample;
}

std::vector<RateCounter::Sample> RateCounter::samples(std::int64_t from, std::int64_t to) const
{
    std::vector<Sample> found;
    // Not more than is known, however far apart the two are.
    if (to > from && static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from) > m_size)
        from = to - static_cast<std::int64_t>(m_size);
    for (std::int64_t second = from; second < to; ++second)
        found.push_back(read(second));
    return found;
}

double RateCounter::recordsPerSecond(std::int64_t now, int seconds) const
{
    if (seconds <= 0)
        return 0;
    std::uint64_t records = 0;
    for (const Sample& sample : samples(now - seconds, now))
        records += sample.records;
    return static_cast<double>(records) / seconds;
}

} // namespace live
