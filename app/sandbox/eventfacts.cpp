// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/eventfacts.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

/// The text of a member, or the digits of a number; empty where there is neither.
QString memberText(const Json* object, QStringView key)
{
    const Json* member = object ? object->find(key) : nullptr;
    if (!member)
        return {};
    if (const QString* text = member->string())
        return *text;
    return member->integer() ? QString::number(*member->integer()) : QString();
}

QString firstOf(const QString& text, const QString& otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

} // namespace

EventFacts factsOf(const Json& record)
{
    // The event itself, taken out of its wrapping if it has one.
    const Json* envelope = record.find(u"specversion") ? record.find(u"data") : &record;
    if (!envelope)
        return {};
    const Json* payload = envelope->find(u"payload");
    const Json* body = payload ? payload : envelope->find(u"data");
    const QString sprint = memberText(body, u"sprint_id");
    return {memberText(envelope, u"event_type"), memberText(envelope, u"event_id"),
            firstOf(memberText(body, u"task_id"), sprint),
            firstOf(memberText(body, u"sprint_name"), sprint)};
}

} // namespace sandbox
