// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

/// An event as it was read.
struct SeenEvent
{
    /// Its body only where that is small.
    DomainEvent event;
    /// When this program read it, UTC.
    QDateTime receivedAt;

    bool operator==(const SeenEvent&) const = default;
};

/// The newest events about each entity, since the workspace was opened: the standing watch reads
/// the bus from then on. Bounded in number and in bytes; the oldest go first. GUI thread.
class EventStore : public QObject
{
    Q_OBJECT

public:
    /// Of one entity, and of all together.
    static constexpr qsizetype MaxPerEntity = 200;
    static constexpr qsizetype MaxEvents = 20'000;
    /// Of larger bodies only the envelope is kept; the record itself is on the bus.
    static constexpr qsizetype MaxBodyBytes = 4096;

    explicit EventStore(QObject* parent = nullptr) : QObject(parent) {}

    /// Events without an entity are left out; a record that is read twice counts once.
    void take(const DomainEvent& event, const QDateTime& receivedAt);
    /// Newest first.
    QList<SeenEvent> eventsOf(const EntityRef& entity) const;
    /// Since when it has been listening, UTC; invalid before.
    QDateTime since() const { return m_since; }
    void setSince(const QDateTime& since) { m_since = since; }

Q_SIGNALS:
    void eventAdded(const EntityRef& entity);

private:
    /// Oldest first.
    QHash<EntityRef, QList<SeenEvent>> m_events;
    /// Of which entity the oldest events are, in the order in which they came.
    QList<EntityRef> m_order;
    QDateTime m_since;
};
