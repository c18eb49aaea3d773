// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/producer.h"

#include <QtCore/QByteArray>

namespace ctl {

/// Whether a line is an object with "key", "headers" and "value", as `tail --format json` prints
/// every record. Other objects are values as they stand.
bool isPrintedRecord(const QByteArray& line);

/// Key, value and headers of such a line, byte for byte; whatever else stands there is not read.
/// Fails as Malformed with a sentence.
Result<kafka::OutgoingRecord> recordFromPrinted(const QByteArray& line);

/// "NAME=VALUE" as a header; a name alone has no value. Fails as Rejected.
Result<std::pair<QByteArray, std::optional<QByteArray>>> headerFromText(const QString& text);

} // namespace ctl
