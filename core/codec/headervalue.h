// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/dialects.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>
#include <string_view>

namespace codec {

/// A number as its form writes it: 1 to 8 bytes big-endian and signed, or nothing but decimal
/// digits with a sign. Nothing where the bytes are none.
std::optional<qint64> headerNumber(std::string_view bytes, HeaderForm form);
/// UTF-8, or else hexadecimal with "0x" in front; at most `most` bytes of it.
QString headerText(std::string_view bytes, qsizetype most);
/// Milliseconds since 1970 as a time; invalid for what no clock says.
QDateTime headerTime(qint64 ms);
/// A time in text: milliseconds, ISO 8601, or the form of NServiceBus ("2026-11-21 10:16:06:548456
/// Z"). UTC; invalid where it is none.
QDateTime headerTime(std::string_view text);

} // namespace codec
