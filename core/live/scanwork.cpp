// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/scanwork.h"

#include <algorithm>
#include <utility>

namespace live {

ScanWork::ScanWork(std::shared_ptr<const Filter> filter, ScanOrder order, Cancellation cancellation)
    : m_filter(std::move(filter)), m_order(order), m_cancellation(cancellation)
{}

void ScanWork::run(const RecordStore& store, std::chrono::steady_clock::time_point until)
{
    // Not kept between two runs: it would pin what the store lets go.
    const Snapshot snapshot = store.snapshot();
    if (!m_hasBegun)
        begin(snapshot);
    dropLetGo(snapshot);
    const bool hadMatches = !m_blocks.empty();
    while (searchNext(snapshot)) {
        const bool isFirstMatch = !hadMatches && !m_blocks.empty();
        if (isFirstMatch || std::chrono::steady_clock::now() >= until)
            break;
    }
    const bool isWhole = m_order == ScanOrder::OldestFirst || m_coverage.from <= snapshot.first();
    m_coverage.isComplete = isWhole && m_coverage.to == snapshot.end();
}

void ScanWork::begin(const Snapshot& snapshot)
{
    m_hasBegun = true;
    m_coverage.from = m_order == ScanOrder::NewestFirst ? snapshot.end() : snapshot.first();
    m_coverage.to = m_coverage.from;
}

void ScanWork::dropLetGo(const Snapshot& snapshot)
{
    const auto kept = std::find_if(m_blocks.begin(), m_blocks.end(), [&](const ScanBlock& block) {
        return block.first >= snapshot.first();
    });
    m_blocks.erase(m_blocks.begin(), kept);
    m_coverage.from = std::max(m_coverage.from, snapshot.first());
    m_coverage.to = std::max(m_coverage.to, m_coverage.from);
}

/// One slice: what has arrived comes before what was there. False if nothing is left to search or
/// the search is not wanted any more.
bool ScanWork::searchNext(const Snapshot& snapshot)
{
    SegmentSlice slice;
    const bool isForward = m_coverage.to < snapshot.end();
    if (isForward)
        slice = snapshot.sliceFrom(m_coverage.to, snapshot.end());
    else if (m_order == ScanOrder::NewestFirst && m_coverage.from > snapshot.first())
        slice = snapshot.sliceBefore(snapshot.first(), m_coverage.from);
    else
        return false;
    m_found.clear();
    m_filter->search(slice, m_cancellation, m_found);
    if (m_cancellation.isCancelled())
        return false;
    add(slice);
    m_searched.add(slice);
    m_coverage.records += slice.to - slice.from;
    m_coverage.bytes += static_cast<std::uint64_t>(slice.endByte() - slice.beginByte());
    if (isForward)
        m_coverage.to = SequenceId(slice.first.value() + slice.to);
    else
        m_coverage.from = SequenceId(slice.first.value() + slice.from);
    return true;
}

/// Blocks that are published are not touched: where a segment is searched in parts, its block is
/// made anew from both.
void ScanWork::add(const SegmentSlice& slice)
{
    if (m_found.empty())
        return;
    const auto at = std::lower_bound(
        m_blocks.begin(), m_blocks.end(), slice.first,
        [](const ScanBlock& block, SequenceId first) { return block.first < first; });
    auto places = std::make_shared<std::vector<std::uint32_t>>();
    if (at == m_blocks.end() || at->first != slice.first) {
        places->assign(m_found.begin(), m_found.end());
        m_blocks.insert(at, {slice.first, std::move(places), 0});
        return;
    }
    const std::vector<std::uint32_t>& known = *at->places;
    places->reserve(known.size() + m_found.size());
    std::merge(known.begin(), known.end(), m_found.begin(), m_found.end(),
               std::back_inserter(*places));
    at->places = std::move(places);
}

std::shared_ptr<const ScanResults::Data> ScanWork::data(std::uint64_t generation) const
{
    auto data = std::make_shared<ScanResults::Data>();
    data->generation = generation;
    data->coverage = m_coverage;
    data->searched = m_searched.searched();
    data->blocks = m_blocks;
    for (ScanBlock& block : data->blocks) {
        block.before = data->count;
        data->count += block.places->size();
    }
    return data;
}

} // namespace live
