// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>
#include <variant>

namespace sandbox {

/// What the service's framework reads from a date or a date and time.
struct Moment
{
    QDate date;
    /// Microseconds since midnight; nothing where only a day was written.
    std::optional<qint64> time;
    /// Seconds east of UTC; nothing where no zone was written.
    std::optional<int> offset;

    bool isMidnight() const { return time.value_or(0) == 0; }
};

/// More digits of a second than a microsecond has.
enum class Fraction { Refuse, Truncate };

/// A moment, or the framework's words for what is wrong with the text.
using MomentOrFault = std::variant<Moment, QString>;

MomentOrFault momentFromText(const QString& text, Fraction fraction = Fraction::Refuse);
/// Seconds since 1970, or milliseconds where the number is large; the moment is in UTC.
MomentOrFault momentFromTimestamp(double number);

} // namespace sandbox
