// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/lagtexts.h"

#include "app/ctl/table.h"
#include "app/ctl/words.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

template <class T>
QJsonValue jsonOr(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue offsetOrNull(const std::optional<Offset>& offset)
{
    return offset ? QJsonValue(qint64(offset->value())) : QJsonValue();
}

QJsonValue nameOrNull(const QString& name)
{
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

template <class T>
QString countOrDash(const std::optional<T>& count)
{
    return count ? QString::number(*count) : u"-"_s;
}

QString offsetOrDash(const std::optional<Offset>& offset)
{
    return offset ? QString::number(offset->value()) : u"-"_s;
}

QString behindText(const std::optional<double>& seconds, SecondsMethod method)
{
    if (!seconds)
        return u"-"_s;
    const QString text = numberText(*seconds) + u" s"_s;
    return method == SecondsMethod::Interpolated ? u"~"_s + text : text;
}

QString behindText(const GroupLag& group)
{
    const PartitionLag* const slowest = group.slowest();
    return slowest ? behindText(slowest->secondsBehind, slowest->secondsMethod) : u"-"_s;
}

QString membersText(const GroupLag& group)
{
    return group.members ? QString::number(group.members->size()) : u"-"_s;
}

} // namespace

QJsonObject groupJson(const GroupLag& group)
{
    const PartitionLag* const slowest = group.slowest();
    return {{u"group"_s, group.group},
            {u"state"_s, groupStateName(group.state)},
            {u"protocol"_s, groupProtocolName(group.protocol)},
            {u"members"_s, group.members ? QJsonValue(group.members->size()) : QJsonValue()},
            {u"verdict"_s, lagVerdictName(group.verdict)},
            {u"reason"_s, group.reason},
            {u"lag"_s, jsonOr(group.lag())},
            {u"seconds_behind"_s, slowest ? jsonOr(slowest->secondsBehind) : QJsonValue()},
            {u"seconds_method"_s,
             secondsMethodName(slowest ? slowest->secondsMethod : SecondsMethod::None)}};
}

QJsonObject groupLagJson(const GroupLag& group)
{
    QJsonArray partitions;
    for (const PartitionLag& partition : group.partitions) {
        partitions.append(QJsonObject{
            {u"topic"_s, partition.where.topic},
            {u"partition"_s, partition.where.partition.value()},
            {u"committed"_s, offsetOrNull(partition.committed)},
            {u"end"_s, offsetOrNull(partition.end)},
            {u"lag"_s, jsonOr(partition.lag())},
            {u"seconds_behind"_s, jsonOr(partition.secondsBehind)},
            {u"seconds_method"_s, secondsMethodName(partition.secondsMethod)},
            {u"verdict"_s,
             partition.verdict ? QJsonValue(lagVerdictName(*partition.verdict)) : QJsonValue()},
            {u"member"_s, nameOrNull(partition.member)},
            {u"host"_s, nameOrNull(partition.host)}});
    }
    QJsonObject object = groupJson(group);
    object.insert(u"partitions"_s, partitions);
    return object;
}

QJsonObject sweepJson(const LagSweep& sweep)
{
    return {{u"groups"_s, sweep.groups.size()},
            {u"partitions"_s, sweep.partitions},
            {u"requests"_s, sweep.requests},
            {u"milliseconds"_s, sweep.milliseconds}};
}

QByteArray groupsTable(const QList<GroupLag>& groups)
{
    Table table({{Words::tr("GROUP")},
                 {Words::tr("STATE")},
                 {Words::tr("PROTOCOL")},
                 {Words::tr("MEMBERS"), Table::Align::Right},
                 {Words::tr("LAG"), Table::Align::Right},
                 {Words::tr("BEHIND"), Table::Align::Right},
                 {Words::tr("VERDICT")},
                 {Words::tr("REASON")}});
    for (const GroupLag& group : groups)
        table.add({group.group, groupStateName(group.state), groupProtocolName(group.protocol),
                   membersText(group), countOrDash(group.lag()), behindText(group),
                   lagVerdictName(group.verdict), group.reason});
    return table.text();
}

QByteArray groupLagText(const GroupLag& group)
{
    QByteArray text = pairsText({{Words::tr("Group"), group.group},
                                 {Words::tr("State"), groupStateName(group.state)},
                                 {Words::tr("Protocol"), groupProtocolName(group.protocol)},
                                 {Words::tr("Members"), membersText(group)},
                                 {Words::tr("Verdict"), lagVerdictName(group.verdict)},
                                 {Words::tr("Reason"), group.reason},
                                 {Words::tr("Lag"), countOrDash(group.lag())},
                                 {Words::tr("Behind"), behindText(group)}});
    if (group.partitions.isEmpty())
        return text;
    Table table({{Words::tr("TOPIC")},
                 {Words::tr("PARTITION"), Table::Align::Right},
                 {Words::tr("COMMITTED"), Table::Align::Right},
                 {Words::tr("END"), Table::Align::Right},
                 {Words::tr("LAG"), Table::Align::Right},
                 {Words::tr("BEHIND"), Table::Align::Right},
                 {Words::tr("VERDICT")},
                 {Words::tr("MEMBER")},
                 {Words::tr("HOST")}});
    for (const PartitionLag& partition : group.partitions)
        table.add({partition.where.topic, QString::number(partition.where.partition.value()),
                   offsetOrDash(partition.committed), offsetOrDash(partition.end),
                   countOrDash(partition.lag()),
                   behindText(partition.secondsBehind, partition.secondsMethod),
                   partition.verdict ? lagVerdictName(*partition.verdict) : u"-"_s,
                   partition.member, partition.host});
    return text + '\n' + table.text();
}

QByteArray sweepLine(const LagSweep& sweep)
{
    return Words::tr("%1  groups %2, partitions %3, requests %4, %5 ms\n")
        .arg(timeText(sweep.at))
        .arg(sweep.groups.size())
        .arg(sweep.partitions)
        .arg(sweep.requests)
        .arg(sweep.milliseconds)
        .toUtf8();
}

} // namespace ctl
