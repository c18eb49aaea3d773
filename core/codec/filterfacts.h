// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/eventfacts.h"

namespace codec {

/// Answers a filter's questions by decoding the record as decode() does. Without state; any thread.
class FilterFacts final : public live::EventReader
{
public:
    live::EventFacts read(std::string_view topic, const live::RecordInput& record) const override;
};

} // namespace codec
