// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/event.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

/// Where a record stood when it failed; what the dialect does not tell is nothing.
struct FailureOrigin
{
    std::optional<QString> topic;
    std::optional<Partition> partition;
    std::optional<Offset> offset;
    /// UTC; invalid where it is not told.
    QDateTime timestamp;
    /// The consumer group that failed.
    std::optional<QString> group;

    bool operator==(const FailureOrigin&) const = default;
};

/// What the headers of a dead letter say, whatever framework wrote them. Texts are bounded.
struct Failure
{
    /// Its own place in the dead-letter topic.
    RecordAddress address;
    /// The record's time, UTC; invalid when the broker gave none.
    QDateTime recordTime;
    /// As in the command line's contract ("spring", "connect" …); empty: no dialect recognised.
    QString dialect;
    /// The type that names the cause (not the framework's wrapper around it).
    QString exception;
    /// The first frame of the stack that belongs to it; empty without a stack.
    QString frame;
    QString message;
    QString stack;
    /// Where a framework tells one ("VALUE_CONVERTER").
    QString stage;
    /// Of the latest hop.
    FailureOrigin origin;
    /// Earlier hops, newest first.
    QList<FailureOrigin> hops;
    /// Deliveries made, where told.
    std::optional<int> attempts;
    /// UTC; invalid where the dialect keeps the event's own time and tells no other.
    QDateTime failedAt;
    /// Whether the value is still the original's bytes, as far as the dialect promises it.
    bool keepsBytes = true;
    FailureGroupId group;

    bool operator==(const Failure&) const = default;
};

/// Failures with one cause.
struct FailureGroup
{
    FailureGroupId id;
    QString dialect;
    QString exception;
    QString frame;
    /// With ids and numbers masked.
    QString message;
    /// Empty where the dialect tells none.
    QString originTopic;
    QString consumerGroup;
    /// The dead-letter topics that hold some.
    QStringList topics;
    qint64 count = 0;
    /// UTC, record times; invalid without.
    QDateTime first;
    QDateTime last;
    /// Failures a minute in the last hour, oldest first; empty where nothing came.
    QList<int> trend;

    bool operator==(const FailureGroup&) const = default;
};

/// A topic that holds dead letters, or may.
struct DeadLetterTopic
{
    enum class Evidence {
        Name,    ///< Only the name says so.
        Headers, ///< Records in it carry a dialect's headers.
        Setting, ///< A share group's setting names it.
        User,    ///< Somebody said yes.
        Refused, ///< Somebody said no.
    };
    QString name;
    Evidence evidence = Evidence::Name;
    /// Those found in the sample; empty where none.
    QStringList dialects;
    /// Records between the watermarks; nothing where not known.
    std::optional<qint64> records;
    /// How many records were looked at.
    qint64 sampled = 0;

    bool operator==(const DeadLetterTopic&) const = default;
};

Q_DECLARE_METATYPE(Failure)
Q_DECLARE_METATYPE(FailureGroup)
Q_DECLARE_METATYPE(DeadLetterTopic)
