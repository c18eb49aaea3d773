// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/eventstore.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace {

bool isSmall(const QJsonValue& body)
{
    QJsonDocument document;
    if (body.isObject())
        document.setObject(body.toObject());
    else if (body.isArray())
        document.setArray(body.toArray());
    else
        return body.toString().size() <= EventStore::MaxBodyBytes;
    return document.toJson(QJsonDocument::Compact).size() <= EventStore::MaxBodyBytes;
}

} // namespace

void EventStore::take(const DomainEvent& event, const QDateTime& receivedAt)
{
    if (!event.entity || event.entity->id.isEmpty())
        return;
    QList<SeenEvent> events = m_events.value(*event.entity);
    const bool known = std::any_of(events.cbegin(), events.cend(), [&](const SeenEvent& seen) {
        return seen.event.address == event.address;
    });
    if (known)
        return;
    SeenEvent seen{event, receivedAt};
    if (!isSmall(event.body))
        seen.event.body = {};
    events.append(seen);
    m_order.append(*event.entity);
    if (events.size() > MaxPerEntity) {
        events.removeFirst();
        m_order.removeOne(*event.entity);
    }
    m_events.insert(*event.entity, events);
    if (m_order.size() > MaxEvents) {
        const EntityRef oldest = m_order.takeFirst();
        const QList<SeenEvent> left = m_events.take(oldest);
        if (left.size() > 1)
            m_events.insert(oldest, left.mid(1));
    }
    Q_EMIT eventAdded(*event.entity);
}

QList<SeenEvent> EventStore::eventsOf(const EntityRef& entity) const
{
    QList<SeenEvent> events = m_events.value(entity);
    std::reverse(events.begin(), events.end());
    return events;
}
