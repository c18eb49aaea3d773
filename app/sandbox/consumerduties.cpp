// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/event.h"
#include "app/sandbox/eventconsumer.h"
#include "app/sandbox/taskevent.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

/// The text of a member, or the digits of a number; empty where there is neither.
QString textIn(const Json* object, QStringView key)
{
    const Json* member = object ? object->find(key) : nullptr;
    if (!member)
        return {};
    if (const QString* text = member->string())
        return *text;
    return member->integer() ? QString::number(*member->integer()) : QString();
}

/// The event itself, taken out of its wrapping if it has one.
const Json* envelopeIn(const Json& record)
{
    return record.find(u"specversion") ? record.find(u"data") : &record;
}

const Json* bodyIn(const Json* envelope)
{
    if (!envelope)
        return nullptr;
    const Json* payload = envelope->find(u"payload");
    return payload ? payload : envelope->find(u"data");
}

QByteArrayList sprintTopics()
{
    return {LifecycleTopic, TeamTopic};
}

QByteArrayList allTopics()
{
    QByteArrayList topics = sprintTopics();
    for (const char* topic : TaskTopics)
        topics += topic;
    return topics;
}

} // namespace

ConsumerDuty emailDuty()
{
    return {u"email-service"_s, sprintTopics(), [](const Json& record) {
                const Json* data = record.find(u"data");
                const QString type = textIn(&record, u"event_type");
                const QString name = textIn(data, u"sprint_name");
                const QString title = name.isEmpty() ? textIn(data, u"sprint_id") : name;
                return type.isEmpty() || title.isEmpty() ? QString() : u"%1: %2"_s.arg(title, type);
            }};
}

ConsumerDuty analyticsDuty()
{
    return {u"analytics"_s, allTopics(), [](const Json& record) {
                return textIn(envelopeIn(record), u"event_type");
            }};
}

ConsumerDuty auditDuty()
{
    return {u"audit-log"_s, allTopics(), [](const Json& record) {
                const Json* envelope = envelopeIn(record);
                const Json* body = bodyIn(envelope);
                const QString task = textIn(body, u"task_id");
                const QString entity = task.isEmpty() ? textIn(body, u"sprint_id") : task;
                const QString type = textIn(envelope, u"event_type");
                return type.isEmpty() || entity.isEmpty() ? QString()
                                                          : u"%1 %2"_s.arg(type, entity);
            }};
}

} // namespace sandbox
