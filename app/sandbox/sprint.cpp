// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sprint.h"

#include "app/sandbox/clock.h"

#include <QtCore/QSet>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

// Weekdays among all days up to and including that one, counted from a Monday far back.
qint64 weekdaysUpTo(QDate date)
{
    const qint64 days =
        QDate(1, 1, 1).daysTo(date) + 1; // The first of January of year 1: a Monday.
    const qint64 weeks = days / 7;
    return weeks * 5 + std::min<qint64>(days % 7, 5);
}

double roundedToCents(double value)
{
    return std::nearbyint(value * 100) / 100;
}

} // namespace

QString StoredSprint::name() const
{
    return u"Sprint "_s + number;
}

int workingDays(QDate start, QDate end, const QList<QDate>& holidays)
{
    if (start > end)
        return 0;
    qint64 days = weekdaysUpTo(end) - weekdaysUpTo(start.addDays(-1));
    const QSet<QDate> distinct(holidays.begin(), holidays.end());
    for (const QDate holiday : distinct) {
        if (holiday >= start && holiday <= end && holiday.dayOfWeek() <= 5)
            --days;
    }
    return int(days);
}

int sprintDuration(QDate start, QDate end, const QList<QDate>& holidays)
{
    return std::max(1, workingDays(start, end, holidays));
}

Json sprintAnswer(const StoredSprint& sprint)
{
    Json::Array members;
    for (const StoredMember& member : sprint.members) {
        Json::Array vacations;
        for (const StoredVacation& vacation : member.vacations) {
            vacations.push_back(Json::Object{
                {u"id"_s, vacation.id},
                {u"startDate"_s, dateText(vacation.start)},
                {u"endDate"_s, dateText(vacation.end)},
                {u"reason"_s, vacation.reason ? Json(*vacation.reason) : Json()},
                {u"daysCount"_s, Json()},
            });
        }
        members.push_back(Json::Object{
            {u"id"_s, member.id},
            {u"name"_s, member.name},
            {u"role"_s, member.role},
            {u"vacations"_s, std::move(vacations)},
        });
    }
    Json::Array holidays;
    for (const StoredHoliday& holiday : sprint.holidays) {
        holidays.push_back(Json::Object{
            {u"id"_s, holiday.id},
            {u"holidayDate"_s, dateText(holiday.date)},
            {u"name"_s, holiday.name},
            {u"description"_s, holiday.description},
        });
    }
    return Json::Object{
        {u"id"_s, sprint.id},
        {u"sprintNumber"_s, sprint.number},
        {u"sprintName"_s, sprint.name()},
        {u"startDate"_s, dateText(sprint.start)},
        {u"endDate"_s, dateText(sprint.end)},
        {u"sprintDuration"_s, sprint.duration},
        {u"confidencePercentage"_s, sprint.confidence},
        {u"teamMembers"_s, std::move(members)},
        {u"holidays"_s, std::move(holidays)},
        {u"createdAt"_s, isoText(sprint.createdAt)},
        {u"updatedAt"_s, isoText(sprint.updatedAt)},
    };
}

Json capacityAnswer(const StoredSprint& sprint)
{
    QList<QDate> holidays;
    for (const StoredHoliday& holiday : sprint.holidays)
        holidays += holiday.date;
    const int total = workingDays(sprint.start, sprint.end, holidays);

    double availableTotal = 0;
    double adjustedTotal = 0;
    double vacationTotal = 0;
    Json::Array members;
    for (const StoredMember& member : sprint.members) {
        int away = 0;
        for (const StoredVacation& vacation : member.vacations) {
            away += workingDays(std::max(vacation.start, sprint.start),
                                std::min(vacation.end, sprint.end), holidays);
        }
        const double available = total - away;
        const double adjusted = available * sprint.confidence / 100;
        availableTotal += available;
        adjustedTotal += adjusted;
        vacationTotal += away;
        members.push_back(Json::Object{
            {u"memberId"_s, member.id},
            {u"memberName"_s, member.name},
            {u"availableDays"_s, available},
            {u"vacationDays"_s, double(away)},
            {u"confidencePercentage"_s, sprint.confidence},
            {u"adjustedCapacity"_s, roundedToCents(adjusted)},
        });
    }
    return Json::Object{
        {u"sprintId"_s, sprint.id},
        {u"totalWorkingDays"_s, total},
        {u"totalCapacityDays"_s, roundedToCents(availableTotal)},
        {u"adjustedTotalCapacity"_s, roundedToCents(adjustedTotal)},
        {u"teamSize"_s, int(sprint.members.size())},
        {u"holidaysCount"_s, int(sprint.holidays.size())},
        {u"vacationDaysCount"_s, roundedToCents(vacationTotal)},
        {u"capacityFormula"_s, u"availableDays * (confidencePercentage / 100)"_s},
        {u"memberCapacity"_s, std::move(members)},
    };
}

} // namespace sandbox
