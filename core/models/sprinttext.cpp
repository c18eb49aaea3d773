// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprinttext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

/// Gives the sentences below their context.
struct SprintTextWords
{
    Q_DECLARE_TR_FUNCTIONS(SprintTextWords)
};

namespace {
bool isWeekday(QDate date)
{
    return date.dayOfWeek() <= Qt::Friday;
}

int weekdays(QDate start, QDate end)
{
    if (!start.isValid() || !end.isValid() || end < start)
        return 0;
    const qint64 days = start.daysTo(end) + 1;
    qint64 count = (days / 7) * 5;
    QDate day = start.addDays((days / 7) * 7);
    for (; day.isValid() && day <= end; day = day.addDays(1))
        count += isWeekday(day) ? 1 : 0;
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}
} // namespace

int workingDayCount(const Sprint& sprint, QDate start, QDate end)
{
    const int all = weekdays(start, end);
    if (all == 0)
        return 0;
    QSet<QDate> free;
    for (const Holiday& holiday : sprint.holidays) {
        if (holiday.date.isValid() && holiday.date >= start && holiday.date <= end &&
            isWeekday(holiday.date))
            free.insert(holiday.date);
    }
    return std::max(0, all - int(free.size()));
}

int workingDayCount(const Sprint& sprint)
{
    return workingDayCount(sprint, sprint.start, sprint.end);
}

double sprintProgress(const Sprint& sprint, QDate today)
{
    switch (sprintPhase(sprint, today)) {
    case SprintPhase::Planned:
        return 0.0;
    case SprintPhase::Closed:
        return 1.0;
    case SprintPhase::Running:
        break;
    }
    const int all = workingDayCount(sprint);
    if (all == 0)
        return 1.0;
    return double(workingDayCount(sprint, sprint.start, today)) / all;
}

QString sprintPhaseText(const Sprint& sprint, QDate today)
{
    switch (sprintPhase(sprint, today)) {
    case SprintPhase::Planned:
        return SprintTextWords::tr("planned");
    case SprintPhase::Closed:
        return SprintTextWords::tr("closed");
    case SprintPhase::Running:
        break;
    }
    const QLocale locale;
    return SprintTextWords::tr("day %1 of %2")
        .arg(locale.toString(workingDayCount(sprint, sprint.start, today)),
             locale.toString(workingDayCount(sprint)));
}

QString dateRangeText(QDate start, QDate end)
{
    const QLocale locale;
    const QString full = SprintTextWords::tr("d MMMM yyyy", "a date in a page's title");
    if (!start.isValid() && !end.isValid())
        return SprintTextWords::tr("no dates yet");
    if (!start.isValid())
        return SprintTextWords::tr("until %1").arg(locale.toString(end, full));
    if (!end.isValid() || start == end)
        return locale.toString(start, full);
    QString first = full;
    if (start.year() == end.year())
        first = start.month() == end.month()
                    ? SprintTextWords::tr("d", "first day of a range within one month")
                    : SprintTextWords::tr("d MMMM", "first day of a range within one year");
    return SprintTextWords::tr("%1 – %2", "two dates")
        .arg(locale.toString(start, first), locale.toString(end, full));
}

QString shortDateRangeText(QDate start, QDate end, QDate today)
{
    const QLocale locale;
    if (!start.isValid() || !end.isValid())
        return dateRangeText(start, end);
    const QString dayAndMonth = SprintTextWords::tr("d MMM", "a date in a narrow list");
    const bool thisYear = start.year() == today.year() && end.year() == today.year();
    const QString last =
        thisYear ? dayAndMonth : SprintTextWords::tr("d MMM yyyy", "a date in a narrow list");
    if (start == end)
        return locale.toString(start, last);
    QString first = dayAndMonth;
    if (start.year() != end.year())
        first = last;
    else if (start.month() == end.month())
        first = SprintTextWords::tr("d", "first day of a range within one month");
    return SprintTextWords::tr("%1 – %2", "two dates")
        .arg(locale.toString(start, first), locale.toString(end, last));
}

QString figureText(double value)
{
    const QLocale locale;
    const double rounded = std::round(value * 100.0) / 100.0;
    if (rounded == std::round(rounded))
        return locale.toString(rounded, 'f', 0);
    if (std::round(rounded * 10.0) / 10.0 == rounded)
        return locale.toString(rounded, 'f', 1);
    return locale.toString(rounded, 'f', 2);
}

QString daysText(double days)
{
    return days == 1.0 ? SprintTextWords::tr("1 day")
                       : SprintTextWords::tr("%1 days").arg(figureText(days));
}
