// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/capacitycommand.h"

#include "app/ctl/table.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

QString kindName(DayKind kind)
{
    switch (kind) {
    case DayKind::Working:
        return u"working"_s;
    case DayKind::Weekend:
        return u"weekend"_s;
    case DayKind::Holiday:
        return u"holiday"_s;
    case DayKind::Absent:
        return u"absent"_s;
    }
    return {};
}

QString kindText(DayKind kind)
{
    switch (kind) {
    case DayKind::Working:
        return CapacityCommand::tr("working");
    case DayKind::Weekend:
        return CapacityCommand::tr("weekend");
    case DayKind::Holiday:
        return CapacityCommand::tr("holiday");
    case DayKind::Absent:
        return CapacityCommand::tr("absent");
    }
    return {};
}

QJsonArray traceJson(const QList<CapacityDay>& trace)
{
    QJsonArray days;
    for (const CapacityDay& day : trace)
        days.append(QJsonObject{{u"date"_s, day.date.toString(Qt::ISODate)},
                                {u"kind"_s, kindName(day.kind)},
                                {u"net"_s, day.net},
                                {u"note"_s, day.note.isEmpty() ? QJsonValue() : day.note}});
    return days;
}

QJsonObject oursJson(const Capacity& ours, bool explain)
{
    QJsonArray members;
    for (const MemberCapacity& member : ours.members) {
        QJsonObject line{{u"id"_s, member.id.value()},
                         {u"name"_s, member.name},
                         {u"days"_s, member.days},
                         {u"committed"_s, member.committed}};
        if (explain)
            line.insert(u"trace"_s, traceJson(member.trace));
        members.append(line);
    }
    return {{u"working_days"_s, ours.workingDays},
            {u"days"_s, ours.days},
            {u"committed"_s, ours.committed},
            {u"members"_s, members}};
}

QJsonObject theirsJson(const ServiceCapacity& theirs)
{
    QJsonArray members;
    for (const ServiceMemberCapacity& member : theirs.members)
        members.append(QJsonObject{{u"id"_s, member.id.value()},
                                   {u"name"_s, member.name},
                                   {u"days"_s, member.availableDays},
                                   {u"committed"_s, member.adjusted}});
    return {{u"working_days"_s, theirs.workingDays},
            {u"days"_s, theirs.days},
            {u"committed"_s, theirs.committed},
            {u"members"_s, members}};
}

/// The service's line for a person; several rows of one name are taken in their order.
const ServiceMemberCapacity* lineOf(const ServiceCapacity& theirs, const QString& name, int row)
{
    for (const ServiceMemberCapacity& member : theirs.members) {
        if (member.name == name && row-- == 0)
            return &member;
    }
    return nullptr;
}

QByteArray traceText(const MemberCapacity& member)
{
    Table table({{CapacityCommand::tr("DATE")},
                 {CapacityCommand::tr("DAY")},
                 {CapacityCommand::tr("COUNTS"), Table::Align::Right},
                 {CapacityCommand::tr("WHY")}});
    for (const CapacityDay& day : member.trace)
        table.add(
            {day.date.toString(Qt::ISODate), kindText(day.kind), numberText(day.net), day.note});
    const QString title = CapacityCommand::tr("%1: %2 days")
                              .arg(withoutControls(member.name), numberText(member.days));
    return '\n' + title.toUtf8() + '\n' + (member.trace.isEmpty() ? QByteArray() : table.text());
}

} // namespace

QJsonObject capacityJson(const Sprint& sprint, const Capacity& ours, const ServiceCapacity& theirs,
                         bool explain)
{
    return {
        {u"id"_s, sprint.id.value()},
        {u"number"_s, sprint.number},
        {u"service"_s, theirsJson(theirs)},
        {u"ours"_s, oursJson(ours, explain)},
        {u"differences"_s, QJsonArray::fromStringList(explainDifference(sprint, ours, theirs))}};
}

QByteArray capacityText(const Sprint& sprint, const Capacity& ours, const ServiceCapacity& theirs,
                        bool explain)
{
    Table table({{CapacityCommand::tr("CAPACITY")},
                 {CapacityCommand::tr("SERVICE"), Table::Align::Right},
                 {CapacityCommand::tr("COMMITTED"), Table::Align::Right},
                 {CapacityCommand::tr("OURS"), Table::Align::Right},
                 {CapacityCommand::tr("COMMITTED"), Table::Align::Right}});
    QHash<QString, int> rows;
    for (const MemberCapacity& member : ours.members) {
        const auto* line = lineOf(theirs, member.name, rows[member.name]++);
        table.add({member.name, line ? numberText(line->availableDays) : u"-"_s,
                   line ? numberText(line->adjusted) : u"-"_s, numberText(member.days),
                   numberText(member.committed)});
    }
    table.add({CapacityCommand::tr("Sum"), numberText(theirs.days), numberText(theirs.committed),
               numberText(ours.days), numberText(ours.committed)});
    table.add({CapacityCommand::tr("Working days"),
               QString::number(theirs.workingDays),
               {},
               QString::number(ours.workingDays)});
    QByteArray text = table.text();
    if (explain) {
        for (const MemberCapacity& member : ours.members)
            text += traceText(member);
    }
    const QStringList differences = explainDifference(sprint, ours, theirs);
    if (!differences.isEmpty())
        text += '\n';
    for (const QString& sentence : differences)
        text += withoutControls(sentence).toUtf8() + '\n';
    return text;
}

CapacityCommand::CapacityCommand(Context context) : Command(std::move(context)), m_reader(place())
{}

void CapacityCommand::start()
{
    m_reader.api()
        .get(arguments().sprint)
        .then(this, [this](const Result<rest::Answer<Sprint>>& answer) {
            if (!answer)
                return fail(answer.error());
            m_sprint = answer->value;
            m_reader.api()
                .capacity(m_sprint.id)
                .then(this, [this](const Result<rest::Answer<ServiceCapacity>>& capacity) {
                    if (capacity)
                        report(capacity->value);
                    else
                        fail(capacity.error());
                });
        });
}

void CapacityCommand::report(const ServiceCapacity& theirs)
{
    const Capacity ours = computeCapacity(m_sprint);
    const bool explain = arguments().explain;
    if (arguments().json)
        console().print(capacityJson(m_sprint, ours, theirs, explain));
    else
        console().print(capacityText(m_sprint, ours, theirs, explain));
    finish(explainDifference(m_sprint, ours, theirs).isEmpty() ? ExitCode::Done
                                                               : ExitCode::Partial);
}

} // namespace ctl
