// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/kafka/readplan.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringView>

namespace kafka {

/// The positions of a read as the command line writes them; the window uses the same words for
/// "copy as command" and in its links.
///
///     from: beginning · end · -N · offset:N · time:ISO-8601 · ago:10m · group:NAME
///     to:   end · offset:N · time:ISO-8601 · ago:10m · count:N · follow
///
/// Fails as Rejected with a sentence.
[[nodiscard]] Result<From> readFrom(const QString& text);
[[nodiscard]] Result<To> readTo(const QString& text);
/// What readFrom() and readTo() understand as the same; empty for To::follow().
QString fromText(const From& from);
QString toText(const To& to);

/// A date or a date with a time; without a zone it is local. Invalid if it is none.
QDateTime readTime(const QString& text);
/// "90s", "10m", "2h", "7d", "500ms"; nothing if it is none.
std::optional<std::chrono::milliseconds> readAge(const QString& text);
QString ageText(std::chrono::milliseconds age);

/// Whether a topic's name is a pattern.
bool isTopicPattern(const QString& name);
/// Exact in case; * stands for any characters, ? for one.
bool isTopicInPattern(const QString& name, const QString& pattern);
/// Whether a name is in one of the patterns, or is one of the names.
bool isTopicWanted(const QString& name, const QStringList& namesAndPatterns, bool isInternal);

} // namespace kafka
