// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topics.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace kafka {

/// Where reading starts in every partition.
struct From
{
    enum class Kind { Beginning, End, Newest, At, Time, Ago, Group };

    Kind kind = Kind::End;
    /// Newest: this many records of each partition.
    qint64 count = 0;
    /// At: this offset in each partition; moved to the nearest that exists, with a notice.
    Offset offset{0};
    /// Time: the first record that is not older than this, in milliseconds since 1970 UTC.
    qint64 timeMs = 0;
    /// Ago: the same, counted back from the moment at which reading starts.
    std::chrono::milliseconds ago{0};
    /// Group: what this consumer group has committed; the beginning where it committed nothing.
    /// Looked at only; the group is not joined.
    QString group;

    static From beginning() { return {Kind::Beginning, 0, Offset{0}}; }
    static From end() { return {Kind::End, 0, Offset{0}}; }
    static From newest(qint64 recordsPerPartition)
    {
        return {Kind::Newest, recordsPerPartition, Offset{0}};
    }
    static From at(Offset offset) { return {Kind::At, 0, offset}; }
    static From time(qint64 msSinceEpoch) { return {Kind::Time, 0, Offset{0}, msSinceEpoch}; }
    static From before(std::chrono::milliseconds ago) { return {Kind::Ago, 0, Offset{0}, 0, ago}; }
    static From committedBy(const QString& group)
    {
        return {Kind::Group, 0, Offset{0}, 0, {}, group};
    }

    bool operator==(const From&) const = default;
};

/// Where reading stops.
struct To
{
    enum class Kind { Follow, EndAtStart, Count, At, Time, Ago };

    Kind kind = Kind::Follow;
    /// Count: records of all partitions together.
    qint64 count = 0;
    /// At: the last offset of each partition that is read; less where the end at start lies before
    /// it.
    Offset offset{0};
    /// Time: records older than this, in milliseconds since 1970 UTC; those that are there when
    /// reading starts.
    qint64 timeMs = 0;
    /// Ago: the same, counted back from the moment at which reading starts.
    std::chrono::milliseconds ago{0};

    static To follow() { return {Kind::Follow, 0}; }
    /// The ends as they are when reading starts.
    static To endAtStart() { return {Kind::EndAtStart, 0}; }
    static To records(qint64 count) { return {Kind::Count, count}; }
    static To at(Offset last) { return {Kind::At, 0, last}; }
    static To time(qint64 msSinceEpoch) { return {Kind::Time, 0, Offset{0}, msSinceEpoch}; }
    static To before(std::chrono::milliseconds ago) { return {Kind::Ago, 0, Offset{0}, 0, ago}; }
    /// Whether what is there at the start bounds the reading.
    bool isBounded() const { return kind != Kind::Follow && kind != Kind::Count; }

    bool operator==(const To&) const = default;
};

/// What to do about a topic that does not exist when reading starts.
enum class MissingTopic {
    Fail,  ///< Say so and stop.
    Await, ///< Say so, read the others, and read it from its beginning once it appears.
};

struct ReadPlan
{
    /// Names, and patterns with * and ? ("todo.tasks.*"). Patterns stand for the topics that exist
    /// at the start and those that appear later; internal topics only where a pattern begins with
    /// "__".
    QStringList topics;
    /// Only these partitions of every topic; nothing means all, and those that are added later.
    std::optional<QList<Partition>> partitions;
    From from;
    To to;
    MissingTopic whenMissing = MissingTopic::Fail;

    bool operator==(const ReadPlan&) const = default;
};

/// One partition as it was when reading of it began. Offsets are those of read_committed: `end` is
/// the last stable offset.
struct PartitionPlan
{
    TopicPartition where;
    Offset low;
    Offset end;
    /// The first offset that will be asked for.
    Offset start;

    bool operator==(const PartitionPlan&) const = default;
};

/// What was read of one partition so far.
struct PartitionCoverage
{
    TopicPartition where;
    Offset from;
    /// The offset after the last one read.
    Offset next;
    /// The high watermark as last told; nothing while it is not known.
    std::optional<Offset> end;
    qint64 records = 0;
    /// Bytes of keys, values and headers.
    qint64 bytes = 0;

    bool operator==(const PartitionCoverage&) const = default;
};

enum class ConsumerPhase {
    Idle,         ///< Not started.
    Resolving,    ///< Asking for partitions and offsets.
    Reading,      ///< Behind the end of at least one partition.
    Following,    ///< Every end was reached; new records come as they are written.
    Disconnected, ///< No broker that is needed answers; goes on by itself.
    Finished,     ///< The plan's end was reached, or it was told to stop.
    Failed,       ///< Cannot go on; see failed().
};

struct ConsumerState
{
    ConsumerPhase phase = ConsumerPhase::Idle;
    /// For Disconnected and Failed: why, as a sentence.
    QString reason;

    bool operator==(const ConsumerState&) const = default;
};

/// Something that a reader of the stream should know, while reading goes on.
struct Notice
{
    enum class Kind {
        TopicMissing,  ///< Awaited; not there yet.
        TopicAppeared, ///< An awaited topic is read from now on.
        TopicDeleted,
        TopicAdded,     ///< A new topic that a pattern stands for; read from its beginning.
        TopicRecreated, ///< Reading started again at its beginning.
        PartitionsAdded,
        RecordsRemoved, ///< The broker let records go before they were read.
        StartMoved,     ///< The wanted offset does not exist.
        NoLeader,       ///< A partition cannot be read at present.
        NotAllowed,     ///< This login may not read the topic.
    };

    Kind kind = Kind::TopicMissing;
    QString topic;
    /// Nothing when it is about the whole topic.
    std::optional<Partition> partition;
    /// A sentence for the user.
    QString message;

    bool operator==(const Notice&) const = default;
};

enum class ReadEnd {
    Stopped,    ///< Told to stop.
    EndReached, ///< Every partition was read to where the plan ends.
    CountReached,
};

struct ReadSummary
{
    ReadEnd why = ReadEnd::Stopped;
    qint64 records = 0;
    qint64 bytes = 0;
    /// From the first request for records to the last record.
    std::chrono::milliseconds elapsed{0};
    QList<PartitionCoverage> coverage;
};

} // namespace kafka

Q_DECLARE_METATYPE(kafka::ConsumerState)
Q_DECLARE_METATYPE(kafka::Notice)
Q_DECLARE_METATYPE(kafka::ReadSummary)
