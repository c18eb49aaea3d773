// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filter.h"

namespace live {

void Filter::search(const SegmentSlice& slice, const Cancellation& cancellation,
                    std::vector<std::uint32_t>& found) const
{
    for (std::uint32_t index = slice.from; index < slice.to; ++index) {
        if (cancellation.isCancelled())
            return;
        if (matches(slice.record(index)))
            found.push_back(index);
    }
}

} // namespace live
