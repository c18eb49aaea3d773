// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/taskevent.h"

#include "app/sandbox/clock.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString wordOf(const StoredTask& task)
{
    return task.isComplete() ? u"complete"_s : u"incomplete"_s;
}

QString textOf(const Json& id)
{
    if (const QString* text = id.string())
        return *text;
    return id.integer() ? QString::number(*id.integer()) : QString();
}

// `2026-04-01T07:30:12Z`: to the second, as the sidecar writes it.
QString secondText(qint64 time)
{
    return isoText(time - time % 1'000'000) + u'Z';
}

Json wrapped(const Json& envelope, const char* topic, qint64 time, IdSource& ids)
{
    const QString trace = ids.mintUuid().remove(u'-');
    const QString parent = u"00-%1-%2-01"_s.arg(trace, ids.mint(u"") + ids.mint(u""));
    return Json::Object{
        {u"specversion"_s, u"1.0"_s},
        {u"id"_s, ids.mintUuid()},
        {u"source"_s, u"todo-backend"_s},
        {u"type"_s, u"com.dapr.event.sent"_s},
        {u"time"_s, secondText(time)},
        {u"datacontenttype"_s, u"application/json"_s},
        {u"topic"_s, QString::fromLatin1(topic)},
        {u"pubsubname"_s, u"kafka-pubsub"_s},
        {u"traceid"_s, parent},
        {u"traceparent"_s, parent},
        {u"tracestate"_s, u""_s},
        {u"data"_s, envelope},
    };
}

} // namespace

TaskEnvelope taskEnvelope(const Switches& switches)
{
    return switches.value(u"task-envelope") == u"plain" ? TaskEnvelope::Plain
                                                        : TaskEnvelope::CloudEvents;
}

Event TaskEventWriter::make(const char* topic, const QString& type, const Json& id, Json payload,
                            qint64 time)
{
    const Json envelope = Json::Object{
        {u"event_id"_s, m_ids.mintUuid()},       {u"event_type"_s, type},
        {u"event_version"_s, u"v1"_s},           {u"timestamp"_s, isoText(time)},
        {u"correlation_id"_s, m_ids.mintUuid()}, {u"source"_s, u"todo-backend"_s},
        {u"payload"_s, std::move(payload)},
    };
    Event event{topic, {}, {}, type, time};
    event.entity = textOf(id);
    if (m_envelope == TaskEnvelope::Plain) {
        event.key = event.entity.toUtf8();
        event.value = writeJson(envelope, JsonStyle::Event).value_or(QByteArray());
    } else {
        event.value = writeJson(wrapped(envelope, topic, time, m_ids), JsonStyle::Answer)
                          .value_or(QByteArray());
    }
    return event;
}

Event TaskEventWriter::created(const StoredTask& task, const Json& id, qint64 time)
{
    return make(TaskCreatedTopic, u"task.created"_s, id,
                Json::Object{
                    {u"task_id"_s, id},
                    {u"title"_s, task.title},
                    {u"description"_s, jsonOf(task.description)},
                    {u"status"_s, wordOf(task)},
                    {u"created_at"_s, isoText(task.createdAt)},
                    {u"user_id"_s, jsonOf(task.user)},
                },
                time);
}

Event TaskEventWriter::updated(const StoredTask& before, const StoredTask& task, const Json& id,
                               qint64 time)
{
    return make(TaskUpdatedTopic, u"task.updated"_s, id,
                Json::Object{
                    {u"task_id"_s, id},
                    {u"title"_s, task.title},
                    {u"description"_s, jsonOf(task.description)},
                    {u"status"_s, wordOf(task)},
                    {u"updated_at"_s, isoText(task.updatedAt)},
                    {u"changes"_s,
                     Json::Object{
                         {u"title"_s, before.title != task.title},
                         {u"description"_s, before.description != task.description},
                         {u"status"_s, before.status != task.status},
                     }},
                },
                time);
}

Event TaskEventWriter::completed(const StoredTask& task, const Json& id, qint64 time)
{
    return make(TaskCompletedTopic, u"task.completed"_s, id,
                Json::Object{
                    {u"task_id"_s, id},
                    {u"completed_at"_s, isoText(task.updatedAt)},
                },
                time);
}

Event TaskEventWriter::removed(const Json& id, qint64 time)
{
    return make(TaskDeletedTopic, u"task.deleted"_s, id,
                Json::Object{
                    {u"task_id"_s, id},
                    {u"deleted_at"_s, isoText(time)},
                },
                time);
}

} // namespace sandbox
