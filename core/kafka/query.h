// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topics.h"

#include <librdkafka/rdkafka.h>

#include <QtCore/QHash>

#include <chrono>
#include <functional>
#include <optional>

namespace kafka {

/// A topic as one metadata answer tells it; `info` is empty where `error` is set.
struct TopicAnswer
{
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
    TopicInfo info;
};

struct MetadataAnswer
{
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
    QList<int> brokers;
    QStringList addresses; ///< "host:port" of each of `brokers`.
    QList<TopicAnswer> topics;

    bool isOk() const { return error == RD_KAFKA_RESP_ERR_NO_ERROR; }
    const TopicAnswer* topic(const QString& name) const;
};

enum class Topics {
    All,
    Known, ///< Those for which the handle has topic objects.
};

/// Both block for at most `timeout` (twice that for marks).
MetadataAnswer askMetadata(rd_kafka_t* handle, Topics topics, std::chrono::milliseconds timeout);
MetadataAnswer askMetadata(rd_kafka_t* handle, rd_kafka_topic_t* topic,
                           std::chrono::milliseconds timeout);

struct Marks
{
    Offset low;
    Offset end;
};

struct MarksAnswer
{
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
    /// Those that were told; a partition whose leader has an error is left out.
    QHash<TopicPartition, Marks> marks;

    bool isOk() const { return error == RD_KAFKA_RESP_ERR_NO_ERROR; }
};

/// Any number of partitions: they are asked for some at a time. What was told before an error is
/// kept.
MarksAnswer askMarks(rd_kafka_t* handle, const QList<TopicPartition>& partitions,
                     std::chrono::milliseconds timeout);

/// Which end of the partitions.
enum class Edge { Low, End };

struct EdgesAnswer
{
    /// The last error of any part of the question.
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
    /// One for each partition asked for; nothing where it was not told.
    QList<std::optional<Offset>> offsets;
};

/// One edge of any number of partitions, some at a time; goes on where a part of them is not
/// answered. Ends when the deadline has passed or `isDropped` says so.
EdgesAnswer askEdges(rd_kafka_t* handle, const QList<TopicPartition>& partitions, Edge edge,
                     std::chrono::steady_clock::time_point deadline,
                     const std::function<bool()>& isDropped = {});

struct TimesAnswer
{
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
    /// The first offset whose record is not older; nothing inside where all records are older.
    QHash<TopicPartition, std::optional<Offset>> offsets;

    bool isOk() const { return error == RD_KAFKA_RESP_ERR_NO_ERROR; }
};

/// Blocks for at most `timeout`.
TimesAnswer askOffsetsAt(rd_kafka_t* handle, const QList<TopicPartition>& partitions,
                         qint64 msSinceEpoch, std::chrono::milliseconds timeout);

struct CommittedAnswer
{
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
    QString text; ///< What the broker said beside the error.
    /// Those for which the group has committed something.
    QHash<TopicPartition, Offset> offsets;

    bool isOk() const { return error == RD_KAFKA_RESP_ERR_NO_ERROR; }
};

/// What a consumer group has committed, without joining it. Blocks for at most `timeout`.
CommittedAnswer askCommitted(rd_kafka_t* handle, const QString& group,
                             const QList<TopicPartition>& partitions,
                             std::chrono::milliseconds timeout);

} // namespace kafka
