// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprintedits.h"

#include "core/domain/sprintrules.h"

#include <algorithm>

namespace {

bool isWeekday(QDate day)
{
    return day.dayOfWeek() <= Qt::Friday;
}

QDate weekdayOnOrAfter(QDate day)
{
    return isWeekday(day) ? day : day.addDays(8 - day.dayOfWeek());
}

QDate weekdayOnOrBefore(QDate day)
{
    return isWeekday(day) ? day : day.addDays(int(Qt::Friday) - day.dayOfWeek());
}

/// True when no weekday lies between them.
bool touches(QDate end, QDate start)
{
    return start <= weekdayOnOrAfter(end.addDays(1));
}

} // namespace

bool isOff(const QList<Absence>& absences, QDate day)
{
    return std::any_of(absences.cbegin(), absences.cend(), [&](const Absence& absence) {
        return absence.start <= day && day <= absence.end;
    });
}

QList<Absence> withDaysOff(const QList<Absence>& absences, QDate from, QDate to)
{
    Absence added{from, to, {}};
    QList<Absence> next;
    qsizetype place = -1;
    for (const Absence& absence : absences) {
        const bool sound = absence.start.isValid() && absence.end >= absence.start;
        if (sound && absence.reason.isEmpty() && touches(absence.end, added.start) &&
            touches(added.end, absence.start)) {
            added.start = std::min(added.start, absence.start);
            added.end = std::max(added.end, absence.end);
            if (place < 0)
                place = next.size();
        } else {
            next.append(absence);
        }
    }
    if (place < 0) {
        const auto it = std::find_if(next.cbegin(), next.cend(), [&](const Absence& absence) {
            return absence.start > added.start;
        });
        place = it - next.cbegin();
    }
    next.insert(place, added);
    return next;
}

QList<Absence> withDaysWorked(const QList<Absence>& absences, QDate from, QDate to)
{
    QList<Absence> next;
    for (const Absence& absence : absences) {
        if (absence.end < from || absence.start > to) {
            next.append(absence);
            continue;
        }
        const QDate before = weekdayOnOrBefore(from.addDays(-1));
        const QDate after = weekdayOnOrAfter(to.addDays(1));
        if (absence.start <= before)
            next.append({absence.start, before, absence.reason});
        if (absence.end >= after)
            next.append({after, absence.end, absence.reason});
    }
    return next;
}

QList<Absence> withDaysToggled(const QList<Absence>& absences, QDate from, QDate to)
{
    QList<Absence> next = absences;
    bool worked = false;
    // Only what is worked is added, so that an absence with a reason is not covered by another one.
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        if (isWeekday(day) && !isOff(absences, day)) {
            worked = true;
            next = withDaysOff(next, day, day);
        }
    }
    return worked ? next : withDaysWorked(absences, from, to);
}

QList<Holiday> withHolidayToggled(const QList<Holiday>& holidays, QDate day, const QString& name)
{
    QList<Holiday> next = holidays;
    if (next.removeIf([&](const Holiday& holiday) { return holiday.date == day; }) > 0)
        return next;
    const auto it = std::find_if(next.cbegin(), next.cend(),
                                 [&](const Holiday& holiday) { return holiday.date > day; });
    next.insert(it - next.cbegin(), {day, name, {}});
    return next;
}

QList<QDate> weekdaysOf(const Sprint& sprint, qsizetype limit)
{
    QList<QDate> days;
    if (!sprint.start.isValid() || !sprint.end.isValid())
        return days;
    for (QDate day = sprint.start; day <= sprint.end && days.size() < limit; day = day.addDays(1)) {
        if (isWeekday(day))
            days.append(day);
    }
    return days;
}

const Sprint* newestSprint(const QList<Sprint>& sprints)
{
    const auto it =
        std::max_element(sprints.cbegin(), sprints.cend(),
                         [](const Sprint& a, const Sprint& b) { return a.end < b.end; });
    return it == sprints.cend() ? nullptr : &*it;
}

QList<Member> peopleOf(const Sprint& sprint)
{
    QList<Member> people = sprint.members;
    for (Member& member : people)
        member.absences.clear();
    return people;
}

Sprint suggestSprint(const QList<Sprint>& sprints, QDate today, CopyPeople copy)
{
    // Two weeks, Monday to Friday of the next one; nobody plans more than a quarter by accident.
    constexpr qint64 UsualSpan = 11;
    constexpr qint64 LongestSpan = 92;

    const QDate thisMonday = today.addDays(1 - today.dayOfWeek());
    Sprint draft;
    draft.start = thisMonday == today ? today : thisMonday.addDays(7);
    qint64 span = UsualSpan;
    if (const Sprint* newest = newestSprint(sprints)) {
        const qint64 last = newest->start.daysTo(newest->end);
        if (newest->start.isValid() && last > 0 && last <= LongestSpan)
            span = last;
        if (newest->end.isValid()) {
            const QDate following = newest->end.addDays(8 - newest->end.dayOfWeek());
            draft.start = std::max(following, thisMonday);
        }
        draft.confidence = newest->confidence;
        if (copy == CopyPeople::Yes)
            draft.members = peopleOf(*newest);
    }
    draft.end = draft.start.addDays(span);
    draft.number = suggestNextNumber(sprints, draft.start);
    return draft;
}
