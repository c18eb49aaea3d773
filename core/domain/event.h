// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <QtCore/QDateTime>
#include <QtCore/QHashFunctions>
#include <QtCore/QJsonValue>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

/// Something that events are about.
struct EntityRef
{
    QString kind; ///< "sprint", "task"
    QString id;

    bool operator==(const EntityRef&) const = default;
};

inline size_t qHash(const EntityRef& ref, size_t seed = 0)
{
    return qHashMulti(seed, ref.kind, ref.id);
}

/// A record's place on the bus.
struct RecordAddress
{
    QString topic;
    Partition partition;
    Offset offset;

    bool operator==(const RecordAddress&) const = default;
};

/// The wire form that the decoder recognised; the names are those of the command line's contract.
enum class EventForm {
    SprintJson,
    TodoJson,
    CloudEvents,
    CloudEventsText,
    CloudEventsBinary,
    Avro,
    Json,
    Text,
    Binary,
    Tombstone,
};
QString eventFormName(EventForm form);

/// One plain sentence on why a record is not quite what its form promises.
struct EventProblem
{
    QString code; ///< missing-field, wrong-type, unknown-type, unknown-version, bad-time, mojibake,
                  ///< oversize, undecodable
    QString message;

    bool operator==(const EventProblem&) const = default;
};

/// What was recognised in a record. A value; may cross threads.
struct DomainEvent
{
    RecordAddress address;
    /// The record's own time (create or log-append), UTC; invalid when the broker gave none.
    QDateTime recordTime;
    EventForm form = EventForm::Json;
    QString type;
    std::optional<QString> id;
    std::optional<QString> source;
    /// The envelope's own time, UTC.
    QDateTime time;
    std::optional<QString> version;
    std::optional<QString> correlationId;
    std::optional<EntityRef> entity;
    QJsonValue body;
    QList<EventProblem> problems;
    /// `time` with all the digits that it was written with (ISO 8601, UTC); empty where it is
    /// invalid.
    QString timeText;

    bool operator==(const DomainEvent&) const = default;
};

Q_DECLARE_METATYPE(EntityRef)
Q_DECLARE_METATYPE(DomainEvent)
