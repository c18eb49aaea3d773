// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/scan.h"

#include "core/live/scanwork.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace live {

namespace {

// Between two publications, so that many small ones do not cost more than the search; a view looks
// every 16 ms at most.
constexpr auto PublishInterval = std::chrono::milliseconds(4);

} // namespace

std::uint64_t ScanResults::generation() const
{
    return m_data ? m_data->generation : 0;
}

std::uint64_t ScanResults::count() const
{
    return m_data ? m_data->count : 0;
}

SequenceId ScanResults::at(std::uint64_t place) const
{
    const auto after = std::upper_bound(
        m_data->blocks.begin(), m_data->blocks.end(), place,
        [](std::uint64_t wanted, const ScanBlock& block) { return wanted < block.before; });
    const ScanBlock& block = *(after - 1);
    return SequenceId(block.first.value() + (*block.places)[place - block.before]);
}

std::uint64_t ScanResults::lowerBound(SequenceId id) const
{
    if (!m_data)
        return 0;
    const auto after = std::upper_bound(
        m_data->blocks.begin(), m_data->blocks.end(), id,
        [](SequenceId wanted, const ScanBlock& block) { return wanted < block.first; });
    if (after == m_data->blocks.begin())
        return 0;
    const ScanBlock& block = *(after - 1);
    const std::uint64_t wanted = id.value() - block.first.value();
    const auto found = std::lower_bound(block.places->begin(), block.places->end(), wanted);
    return block.before + static_cast<std::uint64_t>(found - block.places->begin());
}

bool ScanResults::contains(SequenceId id) const
{
    const std::uint64_t place = lowerBound(id);
    return place < count() && at(place) == id;
}

ScanCoverage ScanResults::coverage() const
{
    return m_data ? m_data->coverage : ScanCoverage();
}

Searched ScanResults::searched() const
{
    return m_data ? m_data->searched : Searched();
}

Scan::Scan(std::shared_ptr<RecordStore> store)
    : m_store(std::move(store)), m_arrivals(std::make_shared<WakeUp>())
{
    m_arrivals->set([this] {
        const std::lock_guard lock(m_mutex);
        m_hasNews = true;
        m_changed.notify_one();
    });
    m_store->addWakeUp(m_arrivals);
    m_thread = std::thread([this] { run(); });
}

Scan::~Scan()
{
    m_arrivals->set({});
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        ++m_generation;
        m_changed.notify_one();
    }
    m_thread.join();
}

std::uint64_t Scan::setFilter(std::shared_ptr<const Filter> filter, ScanOrder order)
{
    const std::lock_guard lock(m_mutex);
    const std::uint64_t generation = ++m_generation;
    m_filter = std::move(filter);
    m_order = order;
    m_results.reset();
    if (m_filter) {
        auto nothingYet = std::make_shared<ScanResults::Data>();
        nothingYet->generation = generation;
        m_results = std::move(nothingYet);
    }
    m_changed.notify_one();
    return m_filter ? generation : 0;
}

ScanResults Scan::results() const
{
    ScanResults results;
    const std::lock_guard lock(m_mutex);
    results.m_data = m_results;
    return results;
}

void Scan::run()
{
    std::unique_ptr<ScanWork> work; // for m_filter of its generation; null while there is no filter
    std::uint64_t generation = 0;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto isInterrupted = [&] {
            return m_stopping || generation != m_generation;
        };
        m_changed.wait(
            lock, [&] { return isInterrupted() || (work && (m_hasNews || !work->isComplete())); });
        if (m_stopping)
            return;
        std::unique_ptr<ScanWork> old;
        if (generation != m_generation) {
            generation = m_generation;
            old = std::exchange(work, nullptr);
            if (m_filter)
                work = std::make_unique<ScanWork>(m_filter, m_order,
                                                  Cancellation(m_generation, generation));
        }
        m_hasNews = false;
        lock.unlock();
        old.reset();
        std::shared_ptr<const ScanResults::Data> data;
        if (work) {
            m_arrivals->acknowledge();
            const auto until = std::chrono::steady_clock::now() + PublishInterval;
            work->run(*m_store, until);
            data = work->data(generation);
        }
        lock.lock();
        if (!data || isInterrupted())
            continue;
        const bool isNews =
            data->count != m_results->count || data->coverage != m_results->coverage;
        m_results.swap(data);
        if (isNews) {
            lock.unlock();
            data.reset();
            m_wakeUp.fire();
            lock.lock();
        }
        if (work->isComplete())
            m_changed.wait_for(lock, PublishInterval, isInterrupted);
    }
}

} // namespace live
