// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <QtCore/QHashFunctions>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

struct TopicPartition
{
    QString topic;
    Partition partition;

    bool operator==(const TopicPartition&) const = default;
};

inline size_t qHash(const TopicPartition& tp, size_t seed = 0)
{
    return qHashMulti(seed, tp.topic, tp.partition.value());
}

/// One partition as the cluster's metadata and its watermarks tell it.
struct PartitionInfo
{
    Partition partition;
    /// Nothing when the partition is offline.
    std::optional<int> leader;
    QList<int> replicas;
    QList<int> inSync;
    /// Low and high watermark; nothing when they were not asked for or not told.
    std::optional<Offset> low;
    std::optional<Offset> high;

    bool operator==(const PartitionInfo&) const = default;
};

struct TopicInfo
{
    QString name;
    bool internal = false;
    QList<PartitionInfo> partitions;

    bool operator==(const TopicInfo&) const = default;
};

struct ClusterInfo
{
    int brokers = 0;
    QList<TopicInfo> topics;

    bool operator==(const ClusterInfo&) const = default;
};

/// Highest watermark less lowest, over all partitions; nothing when one is not known.
std::optional<qint64> recordCount(const TopicInfo& topic);
/// By its name ("x.dlq", "x-dlq", "x.DLT", "dlq.x" …).
bool isDeadLetterName(const QString& topic);

/// The topics on which the known services publish their domain events.
const QStringList& sprintTopics();
const QStringList& taskTopics();
/// Both.
const QStringList& domainTopics();

Q_DECLARE_METATYPE(ClusterInfo)
