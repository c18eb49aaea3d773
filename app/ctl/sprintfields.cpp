// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sprintfields.h"

#include "app/ctl/argumentreader.h"
#include "app/ctl/words.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {} // namespace

Result<QDate> readDay(const QString& text)
{
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        return wrongUsage(
            Words::tr("“%1” is no date: one such as 2026-03-30 is expected.").arg(text));
    return date;
}

Result<Member> readMember(const QString& text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const QString name = text.left(std::max<qsizetype>(colon, 0)).trimmed();
    const QString role = text.mid(colon + 1).trimmed();
    if (name.isEmpty() || role.isEmpty())
        return wrongUsage(Words::tr("“%1” is no person: NAME:ROLE is expected.").arg(text));
    Member member;
    member.name = name;
    member.role = role;
    return member;
}

Result<SprintFields::NamedAbsence> readAbsence(const QString& text)
{
    static const QRegularExpression form(
        uR"(^(.+?):(\d{4}-\d\d-\d\d):(\d{4}-\d\d-\d\d)(?::(.*))?$)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return wrongUsage(
            Words::tr("“%1” is no absence: NAME:START:END or NAME:START:END:REASON is expected.")
                .arg(text));
    const Result<QDate> start = readDay(match.captured(2));
    if (!start)
        return start.error();
    const Result<QDate> end = readDay(match.captured(3));
    if (!end)
        return end.error();
    return SprintFields::NamedAbsence{match.captured(1).trimmed(),
                                      {*start, *end, match.captured(4).trimmed()}};
}

Result<Holiday> readHoliday(const QString& text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString name = colon < 0 ? QString() : text.sliced(colon + 1).trimmed();
    if (name.isEmpty())
        return wrongUsage(Words::tr("“%1” is no holiday: DATE:NAME is expected.").arg(text));
    const Result<QDate> date = readDay(text.first(colon));
    if (!date)
        return date.error();
    return Holiday{*date, name, {}};
}

Result<Sprint> withFields(Sprint sprint, const SprintFields& fields)
{
    sprint.number = fields.number.value_or(sprint.number);
    sprint.start = fields.start.value_or(sprint.start);
    sprint.end = fields.end.value_or(sprint.end);
    sprint.confidence = fields.confidence.value_or(sprint.confidence);
    const auto named = [&sprint](const QString& name) {
        return std::find_if(sprint.members.begin(), sprint.members.end(),
                            [&](const Member& member) { return member.name == name; });
    };
    for (const Member& member : fields.members) {
        if (const auto known = named(member.name); known != sprint.members.end())
            known->role = member.role;
        else
            sprint.members.append(member);
    }
    for (const auto& [name, absence] : fields.absences) {
        const auto member = named(name);
        if (member == sprint.members.end())
            return wrongUsage(
                Words::tr("The sprint has nobody called “%1” who could be away.").arg(name));
        if (!member->absences.contains(absence))
            member->absences.append(absence);
    }
    for (const Holiday& holiday : fields.holidays) {
        const bool isKnown = std::any_of(
            sprint.holidays.cbegin(), sprint.holidays.cend(), [&](const Holiday& other) {
                return other.date == holiday.date && other.name == holiday.name;
            });
        if (!isKnown)
            sprint.holidays.append(holiday);
    }
    return sprint;
}

Result<Sprint> withFile(const Sprint& sprint, const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        const QString why = problem.error == QJsonParseError::NoError
                                ? Words::tr("The file does not hold one JSON object.")
                                : Words::tr("The file does not hold JSON: %1 (at byte %2).")
                                      .arg(problem.errorString(), QString::number(problem.offset));
        return wrongUsage(why);
    }
    QJsonObject whole = sprintToJson(sprint);
    const QJsonObject given = document.object();
    for (auto it = given.begin(); it != given.end(); ++it) {
        // Null is what the program writes for "none"; what a sprint must have stays.
        if (!it.value().isNull())
            whole.insert(it.key(), it.value());
    }
    Result<Sprint> read = sprintFromJson(whole);
    if (!read)
        return read;
    const QString id = given.value("id"_L1).toString();
    if (!sprint.id.value().isEmpty() && !id.isEmpty() && id != sprint.id.value())
        return wrongUsage(
            Words::tr("The file is about %1, not about %2.").arg(id, sprint.id.value()));
    Sprint result = *std::move(read);
    result.id = sprint.id;
    // The service makes these; what a file says of them is of another time.
    result.name = sprint.name;
    result.workingDays = sprint.workingDays;
    result.createdAt = sprint.createdAt;
    result.updatedAt = sprint.updatedAt;
    if (sprint.id.value().isEmpty()) {
        for (Member& member : result.members)
            member.id = {};
    }
    return result;
}

} // namespace ctl
