// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/event.h"

#include "app/sandbox/clock.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

Event makeEvent(const char* topic, const QString& type, const QString& sprintId, Json data,
                qint64 time)
{
    const Json envelope = Json::Object{
        {u"event_type"_s, type},
        {u"data"_s, std::move(data)},
        {u"timestamp"_s, isoText(time) + u'Z'},
        {u"source"_s, u"sprint-capacity-api"_s},
    };
    return {topic, sprintId.toUtf8(), writeJson(envelope, JsonStyle::Event).value_or(QByteArray()),
            type, time};
}

Event teamEvent(const QString& type, const StoredSprint& sprint, qint64 time)
{
    Json::Array members;
    for (const StoredMember& member : sprint.members) {
        members.push_back(Json::Object{
            {u"id"_s, member.id},
            {u"name"_s, member.name},
            {u"role"_s, member.role},
        });
    }
    return makeEvent(TeamTopic, type, sprint.id,
                     Json::Object{
                         {u"sprint_id"_s, sprint.id},
                         {u"sprint_name"_s, sprint.name()},
                         {u"team_members"_s, std::move(members)},
                     },
                     time);
}

} // namespace

Event sprintCreated(const StoredSprint& sprint, qint64 time)
{
    return makeEvent(LifecycleTopic, u"sprint.created"_s, sprint.id,
                     Json::Object{
                         {u"sprint_id"_s, sprint.id},
                         {u"sprint_name"_s, sprint.name()},
                         {u"sprint_number"_s, sprint.number},
                         {u"team_members_count"_s, int(sprint.members.size())},
                         {u"start_date"_s, sprint.start.toString(Qt::ISODate)},
                         {u"end_date"_s, sprint.end.toString(Qt::ISODate)},
                         {u"sprint_duration"_s, sprint.duration},
                         {u"confidence_percentage"_s, sprint.confidence},
                     },
                     time);
}

Event sprintDeleted(const QString& sprintId, qint64 time)
{
    return makeEvent(LifecycleTopic, u"sprint.deleted"_s, sprintId,
                     Json::Object{{u"sprint_id"_s, sprintId}}, time);
}

Event teamMembersAdded(const StoredSprint& sprint, qint64 time)
{
    return teamEvent(u"team_member.added"_s, sprint, time);
}

Event teamMembersUpdated(const StoredSprint& sprint, qint64 time)
{
    return teamEvent(u"team_member.updated"_s, sprint, time);
}

} // namespace sandbox
