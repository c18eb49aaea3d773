// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/event.h"
#include "app/sandbox/eventconsumer.h"
#include "app/sandbox/taskevent.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

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
    ConsumerDuty duty;
    duty.group = u"email-service"_s;
    duty.topics = sprintTopics();
    duty.lineFor = [](const EventFacts& event) {
        return event.type.isEmpty() || event.title.isEmpty()
                   ? QString()
                   : u"%1: %2"_s.arg(event.title, event.type);
    };
    duty.isMail = true;
    return duty;
}

ConsumerDuty analyticsDuty()
{
    ConsumerDuty duty;
    duty.group = u"analytics"_s;
    duty.topics = allTopics();
    duty.lineFor = [](const EventFacts& event) {
        return event.type;
    };
    return duty;
}

ConsumerDuty auditDuty()
{
    ConsumerDuty duty;
    duty.group = u"audit-log"_s;
    duty.topics = allTopics();
    duty.lineFor = [](const EventFacts& event) {
        return event.type.isEmpty() || event.entity.isEmpty()
                   ? QString()
                   : u"%1 %2"_s.arg(event.type, event.entity);
    };
    return duty;
}

ConsumerDuty reportingDuty()
{
    ConsumerDuty duty = analyticsDuty();
    duty.group = u"monthly-report"_s;
    duty.delay = std::chrono::seconds(30);
    return duty;
}

} // namespace sandbox
