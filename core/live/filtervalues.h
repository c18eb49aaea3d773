// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace live {

/// The numbers of the filter language. Nothing for what is none of them.

/// A number as JSON and people write it; never infinite.
std::optional<double> readNumber(std::string_view text);
/// Digits only, with "-" before them; nothing beyond 64 bits.
std::optional<std::int64_t> readInteger(std::string_view text);
/// "100", "2kB", "1.5MB"; thousands, as disks count.
std::optional<std::uint64_t> readSize(std::string_view text);
/// "90s", "10m", "2h", "7d", "500ms" in milliseconds.
std::optional<std::int64_t> readAge(std::string_view text);

/// Milliseconds since 1970 UTC: all of [begin, end) is meant, a day, a minute, a second or a
/// millisecond, as far as it was written out.
struct TimeSpan
{
    std::int64_t begin = 0;
    std::int64_t end = 0;

    bool operator==(const TimeSpan&) const = default;
};

/// "2026-03-20", "2026-03-20T08:15", "…:02", "…:02.131", each time also with "Z" or "+01:00", and
/// with a space for the T where it was quoted; local time without a zone.
std::optional<TimeSpan> readTimeSpan(std::string_view text);

} // namespace live
