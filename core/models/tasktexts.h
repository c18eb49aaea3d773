// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"

#include <optional>

/// "today", "tomorrow", "9 Apr", "9 Apr 2027, 16:00": as short as it stays plain. Empty for none.
QString dueShown(const DueDate& due, QDate today);
/// "9 April 2026, 16:00", with the day of the week: for hover and for fields.
QString dueInWords(const DueDate& due);
/// What a field holds while it is edited: ISO 8601, with a blank before the time.
QString dueTyped(const DueDate& due);
/// Reads what was typed: "2026-04-09", "2026-04-09 16:00", the locale's short date, "today",
/// "tomorrow", "+3" (days). Empty text is no due date; nothing when it cannot be read.
std::optional<DueDate> dueFromTyped(const QString& text, QDate today);

/// "high" in words; texts of other services stay as they are.
QString priorityShown(const QString& priority);

/// Tags from "a, b": blanks off, empty ones out, each once.
QStringList tagsFromTyped(const QString& text);
