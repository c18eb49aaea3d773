// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QMutex>
#include <QtCore/QSet>

#include <deque>

/// An event that the standing watch read, and when.
struct WatchedEvent
{
    DomainEvent event;
    QDateTime receivedAt;
    /// Of the record that it was read from.
    qsizetype bytes = 0;
};

/// Events that came faster than they could be looked at and were passed over.
struct SkippedEvents
{
    quint64 count = 0;
    /// What they were about, so that it can be asked for anew.
    QList<EntityRef> entities;
    /// There were more entities than are listed.
    bool hasMoreEntities = false;

    bool operator==(const SkippedEvents&) const = default;
};

/// Holds events between the thread that reads them and the one that looks at them; bounded in
/// number and bytes. What does not fit is counted and leaves behind what it was about. Any thread.
class EventBacklog
{
public:
    struct Limits
    {
        qsizetype events = 4096;
        qsizetype bytes = 32 * 1024 * 1024;
        qsizetype entities = 256;
    };

    EventBacklog() : EventBacklog(Limits()) {}
    explicit EventBacklog(const Limits& limits) : m_limits(limits) {}

    /// True when the reader should be woken: once until it takes.
    bool add(QList<WatchedEvent> events);
    /// The oldest event; nothing when there is none, and then the next add() wakes.
    std::optional<WatchedEvent> take();
    /// What was passed over since the last call.
    SkippedEvents takeSkipped();

private:
    const Limits m_limits;
    QMutex m_mutex;
    std::deque<WatchedEvent> m_events;
    qsizetype m_bytes = 0;
    quint64 m_skipped = 0;
    QSet<EntityRef> m_entities;
    bool m_hasMoreEntities = false;
    bool m_isAwake = false;
};

Q_DECLARE_METATYPE(SkippedEvents)
