// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/snapshot.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace live {

/// Whether a search is still wanted. To be looked at every millisecond or so.
class Cancellation
{
public:
    /// Never cancelled.
    Cancellation() = default;
    /// Cancelled once `current` is no longer `generation`.
    Cancellation(const std::atomic<std::uint64_t>& current, std::uint64_t generation)
        : m_current(&current), m_generation(generation)
    {}
    bool isCancelled() const
    {
        return m_current != nullptr && m_current->load(std::memory_order_relaxed) != m_generation;
    }

private:
    const std::atomic<std::uint64_t>* m_current = nullptr;
    std::uint64_t m_generation = 0;
};

/// A compiled question that is put to many records. Immutable: used by several threads at once.
class Filter
{
public:
    virtual ~Filter() = default;
    virtual bool matches(const RecordView& record) const = 0;
    /// Appends the matching records' places within their segment, ascending. When cancelled it
    /// returns early, and what it appended is thrown away. The default asks matches() of each.
    virtual void search(const SegmentSlice& slice, const Cancellation& cancellation,
                        std::vector<std::uint32_t>& found) const;
};

} // namespace live
