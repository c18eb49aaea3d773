// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sprint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView KeyId("id");
constexpr QLatin1StringView KeyNumber("number");
constexpr QLatin1StringView KeyName("name");
constexpr QLatin1StringView KeyStart("start");
constexpr QLatin1StringView KeyEnd("end");
constexpr QLatin1StringView KeyWorkingDays("working_days");
constexpr QLatin1StringView KeyConfidence("confidence");
constexpr QLatin1StringView KeyMembers("members");
constexpr QLatin1StringView KeyRole("role");
constexpr QLatin1StringView KeyAbsences("absences");
constexpr QLatin1StringView KeyReason("reason");
constexpr QLatin1StringView KeyHolidays("holidays");
constexpr QLatin1StringView KeyDate("date");
constexpr QLatin1StringView KeyDescription("description");
constexpr QLatin1StringView KeyCreatedAt("created_at");
constexpr QLatin1StringView KeyUpdatedAt("updated_at");

// Far above what the service stores, far below what would hurt.
constexpr qsizetype MaxTextLength = 100'000;
constexpr qsizetype MaxListLength = 20'000;

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateToJson(QDate date)
{
    return textOrNull(date.toString(Qt::ISODate));
}

QJsonValue timeToJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

/// Reads values and notes what is not as it should be, each with its path.
class Reader
{
public:
    QList<FieldError> problems;

    QString text(const QJsonObject& json, QLatin1StringView key, const QString& path)
    {
        const QJsonValue value = json.value(key);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString()) {
            note(path, QCoreApplication::translate("Sprint", "A text is expected here."));
            return {};
        }
        const QString text = value.toString();
        if (text.size() <= MaxTextLength)
            return text;
        note(path, QCoreApplication::translate("Sprint", "This text is too long."));
        return {};
    }

    QDate date(const QJsonObject& json, QLatin1StringView key, const QString& path)
    {
        const QString written = text(json, key, path);
        if (written.isEmpty())
            return {};
        const QDate date = written.size() == 10 ? QDate::fromString(written, Qt::ISODate) : QDate();
        if (!date.isValid() || date.year() < 1)
            note(path, QCoreApplication::translate("Sprint",
                                                   "A date such as 2026-03-30 is expected here."));
        return date;
    }

    QDateTime time(const QJsonObject& json, QLatin1StringView key, const QString& path)
    {
        const QString written = text(json, key, path);
        if (written.isEmpty())
            return {};
        QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
        if (!time.isValid()) {
            note(path, QCoreApplication::translate(
                           "Sprint", "A time such as 2026-03-20T08:15:02.118Z is expected here."));
            return {};
        }
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC); // Without an offset it is UTC, as all our times are.
        return time.toUTC();
    }

    /// Calls `take(object, path)` for each item of a list of objects.
    void list(const QJsonObject& json, QLatin1StringView key, const QString& path, auto take)
    {
        const QJsonValue value = json.value(key);
        if (value.isUndefined() || value.isNull())
            return;
        if (!value.isArray())
            return note(path, QCoreApplication::translate("Sprint", "A list is expected here."));
        const QJsonArray items = value.toArray();
        if (items.size() > MaxListLength)
            return note(path, QCoreApplication::translate("Sprint", "This list is too long."));
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString itemPath = path + u'[' + QString::number(i) + u']';
            if (items.at(i).isObject())
                take(items.at(i).toObject(), itemPath);
            else
                note(itemPath,
                     QCoreApplication::translate("Sprint", "An object is expected here."));
        }
    }

    void note(const QString& path, const QString& message)
    {
        if (problems.size() < 100)
            problems.append({path, message});
    }
};

Absence absenceFromJson(Reader& reader, const QJsonObject& json, const QString& path)
{
    return {reader.date(json, KeyStart, path + u".start"_s),
            reader.date(json, KeyEnd, path + u".end"_s),
            reader.text(json, KeyReason, path + u".reason"_s)};
}

Member memberFromJson(Reader& reader, const QJsonObject& json, const QString& path)
{
    Member member;
    member.id = MemberId(reader.text(json, KeyId, path + u".id"_s));
    member.name = reader.text(json, KeyName, path + u".name"_s);
    member.role = reader.text(json, KeyRole, path + u".role"_s);
    reader.list(json, KeyAbsences, path + u".absences"_s,
                [&](const QJsonObject& item, const QString& itemPath) {
                    member.absences.append(absenceFromJson(reader, item, itemPath));
                });
    return member;
}

auto absenceKey(const Absence& absence)
{
    return std::tie(absence.start, absence.end, absence.reason);
}

auto holidayKey(const Holiday& holiday)
{
    return std::tie(holiday.date, holiday.name, holiday.description);
}

template <class T>
QList<T> sorted(QList<T> list, auto less)
{
    std::sort(list.begin(), list.end(), less);
    return list;
}

QList<Member> comparableMembers(const Sprint& sprint)
{
    QList<Member> members = sprint.members;
    for (Member& member : members) {
        member.id = {};
        std::sort(member.absences.begin(), member.absences.end(),
                  [](const Absence& a, const Absence& b) { return absenceKey(a) < absenceKey(b); });
    }
    const auto less = [](const Member& a, const Member& b) {
        if (std::tie(a.name, a.role) != std::tie(b.name, b.role))
            return std::tie(a.name, a.role) < std::tie(b.name, b.role);
        return std::lexicographical_compare(
            a.absences.begin(), a.absences.end(), b.absences.begin(), b.absences.end(),
            [](const Absence& x, const Absence& y) { return absenceKey(x) < absenceKey(y); });
    };
    return sorted(members, less);
}

QList<Holiday> comparableHolidays(const Sprint& sprint)
{
    return sorted(sprint.holidays,
                  [](const Holiday& a, const Holiday& b) { return holidayKey(a) < holidayKey(b); });
}

} // namespace

const QStringList& knownRoles()
{
    static const QStringList roles{u"Developer"_s,     u"Tester"_s,       u"Designer"_s,
                                   u"Product Owner"_s, u"Scrum Master"_s, u"Tech Lead"_s};
    return roles;
}

QString sprintTitle(const Sprint& sprint)
{
    if (!sprint.name.isEmpty())
        return sprint.name;
    if (sprint.number.isEmpty())
        return QCoreApplication::translate("Sprint", "New sprint");
    return QCoreApplication::translate("Sprint", "Sprint %1").arg(sprint.number);
}

bool samePlan(const Sprint& a, const Sprint& b)
{
    return a.number == b.number && a.start == b.start && a.end == b.end &&
           std::abs(a.confidence - b.confidence) < 1e-9 && a.members.size() == b.members.size() &&
           a.holidays.size() == b.holidays.size() && comparableMembers(a) == comparableMembers(b) &&
           comparableHolidays(a) == comparableHolidays(b);
}

SprintPhase sprintPhase(const Sprint& sprint, QDate today)
{
    if (!sprint.start.isValid() || today < sprint.start)
        return SprintPhase::Planned;
    return sprint.end.isValid() && today > sprint.end ? SprintPhase::Closed : SprintPhase::Running;
}

void sortNewestFirst(QList<Sprint>& sprints)
{
    std::stable_sort(sprints.begin(), sprints.end(), [](const Sprint& a, const Sprint& b) {
        if (a.start != b.start)
            return a.start > b.start;
        if (a.number != b.number)
            return a.number > b.number;
        return a.id < b.id;
    });
}

const Sprint* findByNumber(const QList<Sprint>& sprints, const QString& number)
{
    const auto it = std::find_if(sprints.cbegin(), sprints.cend(),
                                 [&](const Sprint& sprint) { return sprint.number == number; });
    return it == sprints.cend() ? nullptr : &*it;
}

QJsonObject sprintToJson(const Sprint& sprint)
{
    QJsonArray members;
    for (const Member& member : sprint.members) {
        QJsonArray absences;
        for (const Absence& absence : member.absences)
            absences.append(QJsonObject{{KeyStart, dateToJson(absence.start)},
                                        {KeyEnd, dateToJson(absence.end)},
                                        {KeyReason, textOrNull(absence.reason)}});
        members.append(QJsonObject{{KeyId, textOrNull(member.id.value())},
                                   {KeyName, member.name},
                                   {KeyRole, member.role},
                                   {KeyAbsences, absences}});
    }
    QJsonArray holidays;
    for (const Holiday& holiday : sprint.holidays) {
        QJsonObject json{{KeyDate, dateToJson(holiday.date)}, {KeyName, holiday.name}};
        if (!holiday.description.isEmpty())
            json.insert(KeyDescription, holiday.description);
        holidays.append(json);
    }
    return {{KeyId, textOrNull(sprint.id.value())},
            {KeyNumber, sprint.number},
            {KeyName, textOrNull(sprint.name)},
            {KeyStart, dateToJson(sprint.start)},
            {KeyEnd, dateToJson(sprint.end)},
            {KeyWorkingDays, sprint.workingDays ? QJsonValue(*sprint.workingDays) : QJsonValue()},
            {KeyConfidence, sprint.confidence},
            {KeyMembers, members},
            {KeyHolidays, holidays},
            {KeyCreatedAt, timeToJson(sprint.createdAt)},
            {KeyUpdatedAt, timeToJson(sprint.updatedAt)}};
}

Result<Sprint> sprintFromJson(const QJsonObject& json)
{
    Reader reader;
    Sprint sprint;
    sprint.id = SprintId(reader.text(json, KeyId, u"id"_s));
    sprint.number = reader.text(json, KeyNumber, u"number"_s);
    sprint.name = reader.text(json, KeyName, u"name"_s);
    sprint.start = reader.date(json, KeyStart, u"start"_s);
    sprint.end = reader.date(json, KeyEnd, u"end"_s);
    const QJsonValue days = json.value(KeyWorkingDays);
    if (days.isDouble() && days.toInt(-1) >= 0)
        sprint.workingDays = days.toInt();
    else if (!days.isUndefined() && !days.isNull())
        reader.note(KeyWorkingDays,
                    QCoreApplication::translate("Sprint", "A whole number is expected here."));
    const QJsonValue confidence = json.value(KeyConfidence);
    if (confidence.isDouble())
        sprint.confidence = confidence.toDouble();
    else if (!confidence.isUndefined() && !confidence.isNull())
        reader.note(KeyConfidence,
                    QCoreApplication::translate("Sprint", "A number is expected here."));
    reader.list(json, KeyMembers, u"members"_s, [&](const QJsonObject& item, const QString& path) {
        sprint.members.append(memberFromJson(reader, item, path));
    });
    reader.list(
        json, KeyHolidays, u"holidays"_s, [&](const QJsonObject& item, const QString& path) {
            sprint.holidays.append({reader.date(item, KeyDate, path + u".date"_s),
                                    reader.text(item, KeyName, path + u".name"_s),
                                    reader.text(item, KeyDescription, path + u".description"_s)});
        });
    sprint.createdAt = reader.time(json, KeyCreatedAt, u"created_at"_s);
    sprint.updatedAt = reader.time(json, KeyUpdatedAt, u"updated_at"_s);
    if (reader.problems.isEmpty())
        return sprint;
    Error error;
    error.kind = ErrorKind::Malformed;
    error.message =
        QCoreApplication::translate("Sprint", "This is not a sprint as expected: %1 (%2)")
            .arg(reader.problems.first().message, reader.problems.first().path);
    error.fields = reader.problems;
    return error;
}
