// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/domain/topics.h"
#include "core/kafka/connection.h"
#include "core/live/record.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace kafka {

/// A piece of a partition: from the one offset up to, not including, the other.
struct RecordRange
{
    TopicPartition where;
    Offset from;
    Offset to;

    bool operator==(const RecordRange&) const = default;
};

/// The records that a partition holds now: from `low` up to, not including, `end`.
struct PartitionSpan
{
    Offset low;
    Offset end;

    bool operator==(const PartitionSpan&) const = default;
};

/// Reads pieces of partitions, for those who want certain records and not a stream. Sees what is
/// not committed too (read_uncommitted). Joins no group. Belongs to one worker thread; all
/// functions block, but look at `isDropped` often, and each gives up when nothing came for
/// `patience`.
class RecordReader
{
public:
    using Dropped = std::function<bool()>;
    /// The bytes are valid during the call only.
    using Take = std::function<void(const TopicPartition&, const live::RecordInput&)>;

    static Result<std::unique_ptr<RecordReader>>
    open(const Connection& connection, std::chrono::milliseconds patience, Dropped isDropped);
    ~RecordReader();
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    /// What all partitions of these topics hold now. NotFound, with a sentence, where a topic does
    /// not exist or a partition of it has no leader.
    Result<QHash<TopicPartition, PartitionSpan>> spans(const QStringList& topics);
    /// The same for those of the topics that exist.
    Result<QHash<TopicPartition, PartitionSpan>> spansOfExisting(const QStringList& topics);
    /// Every record that lies in one of the ranges (at most one range a partition): by rising
    /// offset within each, in no order between them.
    Result<void> read(const QList<RecordRange>& ranges, const Take& take);
    /// The records of these places, those that are there, each once. In no order.
    Result<void> readPlaces(const QList<RecordAddress>& places, const Take& take);
    /// What a group has committed of these partitions; those without a commit are left out.
    Result<QHash<TopicPartition, Offset>> committed(const QString& group,
                                                    const QList<TopicPartition>& partitions);

private:
    struct State;
    explicit RecordReader(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace kafka
