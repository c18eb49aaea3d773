// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/eventbacklog.h"

#include <utility>

bool EventBacklog::add(QList<WatchedEvent> events)
{
    const QMutexLocker lock(&m_mutex);
    for (WatchedEvent& event : events) {
        if (qsizetype(m_events.size()) < m_limits.events &&
            m_bytes + event.bytes <= m_limits.bytes) {
            m_bytes += event.bytes;
            m_events.push_back(std::move(event));
            continue;
        }
        ++m_skipped;
        if (!event.event.entity)
            continue;
        if (m_entities.size() < m_limits.entities)
            m_entities.insert(*event.event.entity);
        else if (!m_entities.contains(*event.event.entity))
            m_hasMoreEntities = true;
    }
    return !std::exchange(m_isAwake, true);
}

std::optional<WatchedEvent> EventBacklog::take()
{
    const QMutexLocker lock(&m_mutex);
    if (m_events.empty()) {
        m_isAwake = false;
        return std::nullopt;
    }
    WatchedEvent event = std::move(m_events.front());
    m_events.pop_front();
    m_bytes -= event.bytes;
    return event;
}

SkippedEvents EventBacklog::takeSkipped()
{
    const QMutexLocker lock(&m_mutex);
    SkippedEvents skipped{.count = std::exchange(m_skipped, 0),
                          .entities = {m_entities.cbegin(), m_entities.cend()},
                          .hasMoreEntities = std::exchange(m_hasMoreEntities, false)};
    m_entities.clear();
    return skipped;
}
