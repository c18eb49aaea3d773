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

inline size_t qHash(const RecordAddress& address, size_t seed = 0)
{
    return qHashMulti(seed, address.topic, address.partition.value(), address.offset.value());
}

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
    /// Without line numbers and what else differs from build to build.
    QString maskedFrame;
    QString message;
    /// With ids and numbers masked.
    QString maskedMessage;
    QString stack;
    /// Where a framework tells one ("VALUE_CONVERTER").
    QString stage;
    /// Of the latest hop.
    FailureOrigin origin;
    /// Earlier hops, newest first.
    QList<FailureOrigin> hops;
    /// Deliveries made, where told.
    std::optional<int> attempts;
    /// It came back from a retry of this program: that run, and the dead letter that was sent again
    /// ("topic:partition:offset"). Empty where it was never sent again.
    QString run;
    QString source;
    /// UTC; invalid where the dialect keeps the event's own time and tells no other.
    QDateTime failedAt;
    /// Whether the value is still the original's bytes, as far as the dialect promises it.
    bool keepsBytes = true;
    /// A consumer failed on a whole batch and did not say on which record of it: all of them became
    /// dead letters, and this one may be good.
    bool isOfBatch = false;
    FailureGroupId group;

    bool operator==(const Failure&) const = default;
};

/// Failures with one cause.
struct FailureGroup
{
    FailureGroupId id;
    QString dialect;
    QString exception;
    /// Both with ids and numbers masked.
    QString frame;
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
    /// Failures a minute in the last hour, oldest first (60 numbers); empty where nothing came. By
    /// the time of the failure; where a dialect does not tell it, only what came while somebody
    /// watched is counted, by the time at which it came.
    QList<int> trend;

    bool operator==(const FailureGroup&) const = default;
};

/// What was read of a dead-letter topic. "Nothing" is only ever said together with this.
struct FailureCoverage
{
    enum class State {
        NotRead,   ///< Known, but not looked at.
        Waiting,   ///< Asked for; nothing came yet.
        Reading,   ///< Behind the end.
        Following, ///< At the end; what comes is seen.
        Away,      ///< The broker does not answer at present; see `reason`.
        Failed,    ///< Cannot be read; see `reason`.
    };
    State state = State::NotRead;
    /// A sentence.
    QString reason;
    /// Records read so far, in all partitions.
    qint64 read = 0;
    /// Older ones that were left out on purpose, because only the newest are read.
    qint64 leftOut = 0;
    /// Read, but not held any more, because memory is bounded.
    qint64 letGo = 0;

    bool operator==(const FailureCoverage&) const = default;
};

/// A topic that holds dead letters, or may.
struct DeadLetterTopic
{
    enum class Kind {
        DeadLetters,
        /// Records on their way between two deliveries. They carry the same headers as dead
        /// letters; only the topic's name tells them apart. Not read.
        Retries,
    };
    enum class Evidence {
        Name,    ///< Only the name says so.
        Headers, ///< Records in it carry a dialect's headers.
        Setting, ///< A share group's setting names it.
        User,    ///< Somebody said yes.
        Refused, ///< Somebody said no.
    };
    QString name;
    Kind kind = Kind::DeadLetters;
    Evidence evidence = Evidence::Name;
    /// Those found in the sample; empty where none.
    QStringList dialects;
    /// Records between the watermarks; nothing where not known.
    std::optional<qint64> records;
    /// How many records were looked at, and how many of them carry a dialect's headers.
    qint64 sampled = 0;
    qint64 recognised = 0;
    FailureCoverage coverage;

    bool operator==(const DeadLetterTopic&) const = default;
};

Q_DECLARE_METATYPE(Failure)
Q_DECLARE_METATYPE(FailureGroup)
Q_DECLARE_METATYPE(DeadLetterTopic)
