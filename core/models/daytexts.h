// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

/// How the reader's language writes a day in little room, for QLocale::toString(): "21 Nov",
/// "21. Nov.". Any thread.
QString shortDayFormat();
/// The same with the year.
QString shortDayAndYearFormat();
