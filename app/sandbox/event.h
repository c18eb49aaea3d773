// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sprint.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMetaType>

namespace sandbox {

inline constexpr char LifecycleTopic[] = "sprint.lifecycle";
inline constexpr char TeamTopic[] = "sprint.team-members";

/// One header of a record; a null value is null on the bus.
struct EventHeader
{
    QByteArray name;
    QByteArray value;
    bool operator==(const EventHeader&) const = default;
};

/// One record for the bus, ready to be produced.
struct Event
{
    QByteArray topic;
    /// Null: the record has no key.
    QByteArray key;
    QByteArray value;
    QString type;
    /// Microseconds since 1970: the envelope's time, and in milliseconds the record's.
    qint64 time = 0;
    /// What it is about, where the key does not say so.
    QString entity = {};
    QList<EventHeader> headers = {};
    /// Negative: by the key.
    int partition = -1;
};

Event sprintCreated(const StoredSprint& sprint, qint64 time);
Event sprintDeleted(const QString& sprintId, qint64 time);
/// Both carry the whole team after the change.
Event teamMembersAdded(const StoredSprint& sprint, qint64 time);
Event teamMembersUpdated(const StoredSprint& sprint, qint64 time);

} // namespace sandbox
