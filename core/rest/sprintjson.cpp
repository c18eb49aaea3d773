// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/sprintjson.h"
#include "core/rest/servicejson.h"
#include "core/rest/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
constexpr auto Id = "id"_L1;
constexpr auto SprintNumber = "sprintNumber"_L1;
constexpr auto SprintName = "sprintName"_L1;
constexpr auto SprintDuration = "sprintDuration"_L1;
constexpr auto StartDate = "startDate"_L1;
constexpr auto EndDate = "endDate"_L1;
constexpr auto Confidence = "confidencePercentage"_L1;
constexpr auto TeamMembers = "teamMembers"_L1;
constexpr auto Name = "name"_L1;
constexpr auto Role = "role"_L1;
constexpr auto Vacations = "vacations"_L1;
constexpr auto Reason = "reason"_L1;
constexpr auto Holidays = "holidays"_L1;
constexpr auto HolidayDate = "holidayDate"_L1;
constexpr auto OlderDate = "date"_L1;
constexpr auto Description = "description"_L1;
constexpr auto CreatedAt = "createdAt"_L1;
constexpr auto UpdatedAt = "updatedAt"_L1;

/// Above this a count in an answer is no count.
constexpr double MaxCount = 1e9;

Error malformed(const QString& problem)
{
    Error error;
    error.kind = ErrorKind::Malformed;
    error.message =
        Words::tr("The answer of the service is not in the form of a sprint service: %1")
            .arg(problem);
    error.detail = problem;
    return error;
}

enum class Need { Required, Optional };

/// Reads the members of one JSON object; the first problem is kept, with its place.
class ObjectReader
{
public:
    ObjectReader(const QJsonValue& value, QString place, QString& problem)
        : m_object(value.toObject()), m_place(std::move(place)), m_problem(problem)
    {
        if (!value.isObject())
            complain(Words::tr("%1 is not an object.").arg(m_place.isEmpty() ? u"$"_s : m_place));
    }

    QString text(QLatin1StringView key, Need need) const
    {
        const QJsonValue value = member(key, need);
        if (value.isString())
            return value.toString();
        // Ids are numbers in some services.
        if (key == Id && value.isDouble())
            return QString::number(value.toInteger());
        if (!value.isNull() && !value.isUndefined())
            wrong(key, Words::tr("a text"));
        return {};
    }

    QDate date(QLatin1StringView key) const
    {
        const QString written = text(key, Need::Required);
        const bool dateAlone = written.size() == 10;
        const bool midnight = written.size() > 10 && written.at(10) == u'T';
        const QDate date =
            dateAlone || midnight ? QDate::fromString(written.left(10), Qt::ISODate) : QDate();
        if (!date.isValid())
            wrong(key, Words::tr("a date"));
        return date;
    }

    QDateTime utc(QLatin1StringView key) const
    {
        const QString written = text(key, Need::Optional);
        if (written.isEmpty())
            return {};
        const QDateTime time = timeFromService(written);
        if (!time.isValid())
            wrong(key, Words::tr("a time"));
        return time;
    }

    std::optional<double> number(QLatin1StringView key, Need need) const
    {
        const QJsonValue value = member(key, need);
        if (value.isDouble() && std::isfinite(value.toDouble()))
            return value.toDouble();
        if (!value.isNull() && !value.isUndefined())
            wrong(key, Words::tr("a number"));
        return {};
    }

    std::optional<int> count(QLatin1StringView key, Need need) const
    {
        const std::optional<double> value = number(key, need);
        if (value && (*value < 0 || *value > MaxCount)) {
            wrong(key, Words::tr("a count"));
            return {};
        }
        return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
    }

    /// Calls `each(value, place)` for the items; a missing or null list is empty.
    template <class Each>
    void list(QLatin1StringView key, const Each& each) const
    {
        const QJsonValue value = member(key, Need::Optional);
        if (value.isNull() || value.isUndefined())
            return;
        if (!value.isArray()) {
            wrong(key, Words::tr("a list"));
            return;
        }
        const QJsonArray items = value.toArray();
        if (items.size() > MaxParts) {
            complain(Words::tr("%1 has more entries than this program accepts.").arg(placeOf(key)));
            return;
        }
        for (qsizetype i = 0; i < items.size() && m_problem.isEmpty(); ++i)
            each(items.at(i), u"%1[%2]"_s.arg(placeOf(key)).arg(i));
    }

    bool has(QLatin1StringView key) const { return m_object.contains(key); }

private:
    QString placeOf(QLatin1StringView key) const
    {
        return m_place.isEmpty() ? QString(key) : m_place + u'.' + key;
    }

    QJsonValue member(QLatin1StringView key, Need need) const
    {
        const QJsonValue value = m_object.value(key);
        if (need == Need::Required && (value.isUndefined() || value.isNull()))
            complain(Words::tr("%1 is missing.").arg(placeOf(key)));
        return value;
    }

    void wrong(QLatin1StringView key, const QString& expected) const
    {
        complain(Words::tr("%1 is not %2.").arg(placeOf(key), expected));
    }

    void complain(const QString& problem) const
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    QJsonObject m_object;
    QString m_place;
    QString& m_problem;
};

Absence readAbsence(const QJsonValue& value, const QString& place, QString& problem)
{
    const ObjectReader reader(value, place, problem);
    return {reader.date(StartDate), reader.date(EndDate), reader.text(Reason, Need::Optional)};
}

Holiday readHoliday(const QJsonValue& value, const QString& place, QString& problem)
{
    const ObjectReader reader(value, place, problem);
    const bool older = !reader.has(HolidayDate) && reader.has(OlderDate);
    return {reader.date(older ? OlderDate : HolidayDate), reader.text(Name, Need::Required),
            reader.text(Description, Need::Optional)};
}

Member readMember(const QJsonValue& value, const QString& place, QString& problem)
{
    const ObjectReader reader(value, place, problem);
    Member member;
    member.id = MemberId(reader.text(Id, Need::Optional));
    member.name = reader.text(Name, Need::Required);
    member.role = reader.text(Role, Need::Optional);
    reader.list(Vacations, [&](const QJsonValue& item, const QString& at) {
        member.absences.append(readAbsence(item, at, problem));
    });
    return member;
}

Sprint readSprintValue(const QJsonValue& value, const QString& place, QString& problem)
{
    const ObjectReader reader(value, place, problem);
    Sprint sprint;
    sprint.id = SprintId(reader.text(Id, Need::Required));
    sprint.number = reader.text(SprintNumber, Need::Required);
    sprint.name = reader.text(SprintName, Need::Optional);
    sprint.start = reader.date(StartDate);
    sprint.end = reader.date(EndDate);
    sprint.workingDays = reader.count(SprintDuration, Need::Optional);
    sprint.confidence = reader.number(Confidence, Need::Optional).value_or(100.0);
    reader.list(TeamMembers, [&](const QJsonValue& item, const QString& at) {
        sprint.members.append(readMember(item, at, problem));
    });
    reader.list(Holidays, [&](const QJsonValue& item, const QString& at) {
        sprint.holidays.append(readHoliday(item, at, problem));
    });
    sprint.createdAt = reader.utc(CreatedAt);
    sprint.updatedAt = reader.utc(UpdatedAt);
    return sprint;
}

Result<QJsonDocument> parse(QByteArrayView json)
{
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(Words::tr("it is not JSON (at byte %1).").arg(error.offset));
    return document;
}

/// What the service would answer 500 to, or store as something else.
class InputCheck
{
public:
    QJsonValue text(const QString& path, const QString& value)
    {
        if (value.contains(QChar::Null) || !value.isValidUtf16())
            refuse(path, Words::tr("The text holds a character that cannot be sent."));
        return value;
    }
    QJsonValue date(const QString& path, QDate value)
    {
        if (!value.isValid() || value.year() < 1 || value.year() > 9999)
            refuse(path, Words::tr("A date is expected."));
        return value.toString(Qt::ISODate);
    }
    QJsonValue percent(const QString& path, double value)
    {
        if (!std::isfinite(value)) {
            refuse(path, Words::tr("A number from 0 to 100 is expected."));
            return 0;
        }
        return value;
    }
    const QList<FieldError>& refused() const { return m_refused; }

private:
    void refuse(const QString& path, const QString& message) { m_refused.append({path, message}); }
    QList<FieldError> m_refused;
};

QJsonArray writeMembers(const QList<Member>& members, InputCheck& check)
{
    QJsonArray list;
    for (qsizetype i = 0; i < members.size(); ++i) {
        const Member& member = members.at(i);
        const QString at = u"members[%1]"_s.arg(i);
        QJsonArray vacations;
        for (qsizetype j = 0; j < member.absences.size(); ++j) {
            const Absence& absence = member.absences.at(j);
            const QString place = at + u".absences[%1]"_s.arg(j);
            vacations.append(QJsonObject{
                {StartDate, check.date(place + u".start"_s, absence.start)},
                {EndDate, check.date(place + u".end"_s, absence.end)},
                {Reason, absence.reason.isEmpty()
                             ? QJsonValue()
                             : check.text(place + u".reason"_s, absence.reason)},
            });
        }
        list.append(QJsonObject{{Name, check.text(at + u".name"_s, member.name)},
                                {Role, check.text(at + u".role"_s, member.role)},
                                {Vacations, vacations}});
    }
    return list;
}
} // namespace

Result<QByteArray> writeSprintInput(const Sprint& sprint)
{
    InputCheck check;
    QJsonArray holidays;
    for (qsizetype i = 0; i < sprint.holidays.size(); ++i) {
        const Holiday& holiday = sprint.holidays.at(i);
        const QString at = u"holidays[%1]"_s.arg(i);
        holidays.append(
            QJsonObject{{HolidayDate, check.date(at + u".date"_s, holiday.date)},
                        {Name, check.text(at + u".name"_s, holiday.name)},
                        {Description, check.text(at + u".description"_s, holiday.description)}});
    }
    const QJsonObject input{
        {SprintNumber, check.text(u"number"_s, sprint.number)},
        {StartDate, check.date(u"start"_s, sprint.start)},
        {EndDate, check.date(u"end"_s, sprint.end)},
        {Confidence, check.percent(u"confidence"_s, sprint.confidence)},
        {TeamMembers, writeMembers(sprint.members, check)},
        {Holidays, holidays},
    };
    if (!check.refused().isEmpty()) {
        Error error;
        error.kind = ErrorKind::Rejected;
        error.message = Words::tr("The sprint was not sent, because some of its values cannot be.");
        error.fields = check.refused();
        return error;
    }
    return QJsonDocument(input).toJson(QJsonDocument::Compact);
}

Result<Sprint> readSprint(QByteArrayView json)
{
    const Result<QJsonDocument> document = parse(json);
    if (!document)
        return document.error();
    QString problem;
    const QJsonValue value =
        document->isObject() ? QJsonValue(document->object()) : QJsonValue(document->array());
    Sprint sprint = readSprintValue(value, {}, problem);
    if (!problem.isEmpty())
        return malformed(problem);
    return sprint;
}

Result<QList<Sprint>> readSprintList(QByteArrayView json)
{
    const Result<QJsonDocument> document = parse(json);
    if (!document)
        return document.error();
    if (!document->isArray())
        return malformed(Words::tr("it is not a list."));
    const QJsonArray items = document->array();
    if (items.size() > MaxSprints)
        return malformed(Words::tr("it has more entries than this program accepts."));
    QList<Sprint> sprints;
    sprints.reserve(items.size());
    QString problem;
    for (qsizetype i = 0; i < items.size(); ++i) {
        sprints.append(readSprintValue(items.at(i), u"[%1]"_s.arg(i), problem));
        if (!problem.isEmpty())
            return malformed(problem);
    }
    sortNewestFirst(sprints);
    return sprints;
}

Result<ServiceCapacity> readCapacity(QByteArrayView json)
{
    const Result<QJsonDocument> document = parse(json);
    if (!document)
        return document.error();
    QString problem;
    const ObjectReader reader(document->object(), {}, problem);
    ServiceCapacity capacity;
    capacity.id = SprintId(reader.text("sprintId"_L1, Need::Required));
    capacity.workingDays = reader.count("totalWorkingDays"_L1, Need::Required).value_or(0);
    capacity.days = reader.number("totalCapacityDays"_L1, Need::Required).value_or(0.0);
    capacity.committed = reader.number("adjustedTotalCapacity"_L1, Need::Required).value_or(0.0);
    capacity.teamSize = reader.count("teamSize"_L1, Need::Optional).value_or(0);
    capacity.holidays = reader.count("holidaysCount"_L1, Need::Optional).value_or(0);
    capacity.vacationDays = reader.number("vacationDaysCount"_L1, Need::Optional).value_or(0.0);
    reader.list("memberCapacity"_L1, [&](const QJsonValue& item, const QString& at) {
        const ObjectReader part(item, at, problem);
        ServiceMemberCapacity member;
        member.id = MemberId(part.text("memberId"_L1, Need::Optional));
        member.name = part.text("memberName"_L1, Need::Required);
        member.availableDays = part.number("availableDays"_L1, Need::Required).value_or(0.0);
        member.vacationDays = part.number("vacationDays"_L1, Need::Optional).value_or(0.0);
        member.adjusted = part.number("adjustedCapacity"_L1, Need::Optional).value_or(0.0);
        capacity.members.append(member);
    });
    if (!problem.isEmpty())
        return malformed(problem);
    return capacity;
}

} // namespace rest
