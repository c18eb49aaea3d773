// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/daytexts.h"

#include <QtCore/QCoreApplication>

QString shortDayFormat()
{
    return QCoreApplication::translate("DayTexts", "d MMM", "a day of this year, in little room");
}

QString shortDayAndYearFormat()
{
    return QCoreApplication::translate("DayTexts", "d MMM yyyy",
                                       "a day of another year, in little room");
}
