// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/live/record.h"

#include <optional>
#include <string_view>

namespace live {
class RecordView;
}

namespace codec {

/// One line for a table, at most MaxSummaryLength characters: by the type's schema, else the
/// beginning of the body or of the text, else the first bytes in hex. Any thread.
inline constexpr qsizetype MaxSummaryLength = 200;

QString summary(const DomainEvent& event, std::optional<std::string_view> value);
QString summary(const DomainEvent& event, const live::RecordView& record);

} // namespace codec
