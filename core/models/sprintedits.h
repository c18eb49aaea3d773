// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

/// What single keys do to a plan. Pure functions; nothing here knows a form or a window.

bool isOff(const QList<Absence>& absences, QDate day);

/// Marks days as away, both ends included. Absences without a reason that touch the days (a weekend
/// between counts as touching) grow instead of a new one being made.
QList<Absence> withDaysOff(const QList<Absence>& absences, QDate from, QDate to);
/// Marks days as worked: absences end earlier, begin later or fall in two; the pieces keep their
/// reason and neither begin nor end on a weekend that the cut has left over.
QList<Absence> withDaysWorked(const QList<Absence>& absences, QDate from, QDate to);
/// Away when at least one weekday in the range was worked, else worked.
QList<Absence> withDaysToggled(const QList<Absence>& absences, QDate from, QDate to);

/// Takes the day's holidays away, or adds one with this name where there is none.
QList<Holiday> withHolidayToggled(const QList<Holiday>& holidays, QDate day, const QString& name);

/// Monday to Friday of the sprint, in order, at most `limit`.
QList<QDate> weekdaysOf(const Sprint& sprint, qsizetype limit);

enum class CopyPeople { No, Yes };

/// A draft that continues the newest sprint: its length, its confidence, the next Monday after its
/// end (but not before this week's), the next number. People are copied only on request, absences
/// never.
Sprint suggestSprint(const QList<Sprint>& sprints, QDate today, CopyPeople copy);
/// The sprint that suggestSprint continues: the one that ends last; null without any.
const Sprint* newestSprint(const QList<Sprint>& sprints);
/// Its people without their absences.
QList<Member> peopleOf(const Sprint& sprint);
