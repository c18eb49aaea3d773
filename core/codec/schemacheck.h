// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/schema.h"

#include <QtCore/QJsonValue>

#include <optional>

namespace codec {

/// How many problems of one record are told; the first ones say it all.
inline constexpr qsizetype MaxProblems = 20;

/// Adds what is missing from the body, of a wrong type, or not a date.
void checkBody(const EventSchema& schema, const QJsonObject& body, QList<EventProblem>& problems);

/// Adds one problem if a text in the body looks as if it had been converted between character sets
/// wrongly on its way.
void checkMojibake(const QJsonValue& body, QList<EventProblem>& problems);
bool looksLikeMojibake(QStringView text);

struct ParsedTime
{
    QDateTime time; ///< UTC
    QString text;   ///< The same with all its digits.
};

/// ISO 8601 with date and time, up to nine digits of a second; UTC where no zone is said.
std::optional<ParsedTime> parseTime(QStringView text);

/// "a text", "a whole number" …: what a value is, for a sentence.
QString valueTypeText(const QJsonValue& value);

} // namespace codec
