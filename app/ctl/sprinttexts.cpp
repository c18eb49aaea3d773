// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sprinttexts.h"

#include "app/ctl/table.h"
#include "app/ctl/words.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

QString dayText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : u"-"_s;
}

QString daysText(const std::optional<int>& days)
{
    return days ? QString::number(*days) : u"-"_s;
}

QByteArray membersTable(const QList<Member>& members)
{
    Table table({{Words::tr("PERSON")}, {Words::tr("ROLE")}, {Words::tr("ABSENCES")}});
    for (const Member& member : members) {
        QStringList absences;
        for (const Absence& absence : member.absences) {
            QString text = dayText(absence.start) + u".."_s + dayText(absence.end);
            if (!absence.reason.isEmpty())
                text += u" ("_s + absence.reason + u')';
            absences.append(text);
        }
        table.add({member.name, member.role, absences.join(u", "_s)});
    }
    return table.text();
}

QByteArray holidaysTable(const QList<Holiday>& holidays)
{
    Table table({{Words::tr("HOLIDAY")}, {Words::tr("NAME")}});
    for (const Holiday& holiday : holidays)
        table.add({dayText(holiday.date), holiday.name});
    return table.text();
}

QStringList seenTypes(const Promise& promise)
{
    QStringList types;
    for (const ExpectedEvent& event : promise.expected) {
        if (event.seenAt)
            types.append(event.type);
    }
    return types;
}

QStringList missingTypes(const Promise& promise)
{
    QStringList types;
    for (const ExpectedEvent& event : promise.expected) {
        if (!event.seenAt)
            types.append(event.type);
    }
    return types;
}

} // namespace

QByteArray sprintsTable(const QList<Sprint>& sprints)
{
    Table table({{Words::tr("ID")},
                 {Words::tr("NUMBER")},
                 {Words::tr("START")},
                 {Words::tr("END")},
                 {Words::tr("DAYS"), Table::Align::Right},
                 {Words::tr("CONFIDENCE"), Table::Align::Right},
                 {Words::tr("PEOPLE"), Table::Align::Right}});
    for (const Sprint& sprint : sprints)
        table.add({sprint.id.value(), sprint.number, dayText(sprint.start), dayText(sprint.end),
                   daysText(sprint.workingDays), numberText(sprint.confidence) + u" %"_s,
                   QString::number(sprint.members.size())});
    return table.text();
}

QByteArray sprintText(const Sprint& sprint)
{
    QByteArray text =
        pairsText({{Words::tr("Sprint"), sprintTitle(sprint)},
                   {Words::tr("Id"), sprint.id.value().isEmpty() ? u"-"_s : sprint.id.value()},
                   {Words::tr("Number"), sprint.number},
                   {Words::tr("Dates"), dayText(sprint.start) + u".."_s + dayText(sprint.end)},
                   {Words::tr("Working days"), daysText(sprint.workingDays)},
                   {Words::tr("Confidence"), numberText(sprint.confidence) + u" %"_s},
                   {Words::tr("Created"), timeText(sprint.createdAt)},
                   {Words::tr("Updated"), timeText(sprint.updatedAt)}});
    if (!sprint.members.isEmpty())
        text += '\n' + membersTable(sprint.members);
    if (!sprint.holidays.isEmpty())
        text += '\n' + holidaysTable(sprint.holidays);
    return text;
}

PromiseState settledState(const Promise& promise)
{
    return promise.state == PromiseState::Waiting ? PromiseState::Silent : promise.state;
}

QJsonObject promiseJson(const Promise& promise)
{
    const std::optional<qint64> milliseconds = millisecondsToSeen(promise);
    return {{u"state"_s, promiseStateName(settledState(promise))},
            {u"milliseconds"_s, milliseconds ? QJsonValue(*milliseconds) : QJsonValue()},
            {u"events"_s, QJsonArray::fromStringList(seenTypes(promise))}};
}

QString promiseSentence(const Promise& promise)
{
    const QString milliseconds = QString::number(millisecondsToSeen(promise).value_or(0));
    const QString seen = seenTypes(promise).join(u", "_s);
    switch (settledState(promise)) {
    case PromiseState::Seen:
        return Words::tr("Seen on the bus after %1 ms: %2.").arg(milliseconds, seen);
    case PromiseState::Late:
        return Words::tr("Seen on the bus late, after %1 ms: %2.").arg(milliseconds, seen);
    case PromiseState::NoneExpected:
        return Words::tr("The service publishes no event for such a save.");
    case PromiseState::Doubled:
        return Words::tr("An event came more than once: %1.").arg(seen);
    case PromiseState::Different: {
        for (const ExpectedEvent& event : promise.expected) {
            if (!event.difference.isEmpty())
                return Words::tr("The event %1 differs from what was saved. %2")
                    .arg(event.type, event.difference);
        }
        return Words::tr("An event differs from what was saved.");
    }
    case PromiseState::Waiting:
    case PromiseState::Silent:
        break;
    }
    const QString missing =
        Words::tr("Not seen on the bus: %1.").arg(missingTypes(promise).join(u", "_s));
    return promise.watchWasAway
               ? Words::tr("%1 Kafka was away for a while, so this proves nothing.").arg(missing)
               : missing;
}

} // namespace ctl
