// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topics.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>
#include <memory>
#include <optional>

struct BrokerInfo
{
    int id = 0;
    QString address; ///< "host:port", as the broker advertises it.

    bool operator==(const BrokerInfo&) const = default;
};

/// What one question about all topics told.
struct ClusterReading
{
    QDateTime at; ///< UTC, when the last end offset was told.
    QList<BrokerInfo> brokers;
    QList<TopicInfo> topics; ///< By name.
    /// Some partitions' offsets were not told although they have a leader: why, a sentence.
    QString problem;

    bool operator==(const ClusterReading&) const = default;
};

/// How fast one partition is written.
struct PartitionTrend
{
    /// Records a second since the reading before; nothing without one.
    std::optional<double> rate;
    /// One value a step (TopicSnapshot::Step), the newest last; NaN where nothing was watched.
    QList<float> rates;

    bool operator==(const PartitionTrend&) const = default;
};

/// One topic as the last reading saw it, with what the readings before add to it.
struct TopicState
{
    TopicInfo info;
    /// One for each of info.partitions.
    QList<PartitionTrend> trends;
    int replication = 0; ///< The most replicas of any of its partitions.
    int offline = 0;     ///< Partitions without a leader.
    int underReplicated = 0;
    std::optional<qint64> records;
    std::optional<double> rate;
    QList<float> rates;

    bool operator==(const TopicState&) const = default;
};

/// Everything about the brokers and topics at one moment: never changed once made, so that it can
/// be shared between threads.
struct TopicSnapshot
{
    /// What one value of `rates` covers, and how many are kept: ten minutes.
    static constexpr std::chrono::seconds Step{10};
    static constexpr int Steps = 60;

    QDateTime at;
    QList<BrokerInfo> brokers;
    QList<TopicState> topics; ///< By name.
    qint64 partitions = 0;
    int offline = 0;
    int underReplicated = 0;
    QString problem;

    /// Null when there is none of this name.
    const TopicState* find(const QString& topic) const;
};

using TopicSnapshotPtr = std::shared_ptr<const TopicSnapshot>;

/// What is known now: a reading, and what the snapshot before it adds (rates, low watermarks that
/// were not asked for again). `before` may be null.
TopicSnapshot advanced(const TopicSnapshot* before, const ClusterReading& reading);

/// Records that are kept of a partition; nothing when a watermark is not known.
std::optional<qint64> recordCount(const PartitionInfo& partition);
/// Of all records of its topic, 0 … 1; nothing when that is not known or there are none.
std::optional<double> shareOf(const TopicState& topic, qsizetype partition);
/// Holds half as much again as an even share, and enough for that not to be chance.
bool isSkewed(const TopicState& topic, qsizetype partition);
bool isUnderReplicated(const PartitionInfo& partition);

/// Where a setting's value comes from.
enum class ConfigSource {
    Unknown,
    Topic,         ///< Set on the topic itself.
    Broker,        ///< Set on the broker, statically or not.
    BrokerDefault, ///< Set for all brokers of the cluster.
    Default,       ///< What Apache Kafka comes with.
};

/// One setting of a topic.
struct ConfigEntry
{
    QString name;
    /// Nothing for a value that is not told because it is secret.
    std::optional<QString> value;
    ConfigSource source = ConfigSource::Unknown;
    /// What would count were it not set here, and where that comes from; nothing if not told.
    std::optional<QString> fallback;
    ConfigSource fallbackSource = ConfigSource::Unknown;
    bool isReadOnly = false;

    /// Set anywhere, to something else than what Apache Kafka comes with, or set on the topic.
    bool isOwn() const
    {
        return source != ConfigSource::Default && source != ConfigSource::Unknown;
    }
    bool operator==(const ConfigEntry&) const = default;
};

/// A topic's settings, by name; all of them, or only those that lists need (see ConfigReader).
struct TopicConfig
{
    QList<ConfigEntry> entries;

    const ConfigEntry* find(const QString& name) const;
    QString value(const QString& name) const;
    /// "delete", "compact", "compact,delete"; empty where not told.
    QString cleanup() const;
    /// Nothing where it is not told; −1: for ever.
    std::optional<qint64> retentionMs() const;
    std::optional<qint64> retentionBytes() const;

    bool operator==(const TopicConfig&) const = default;
};

Q_DECLARE_METATYPE(TopicSnapshotPtr)
