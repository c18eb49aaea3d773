// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topicsnapshot.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

/// What should be noticed about a topic or a partition, in a word or two.
struct TopicMark
{
    enum class Kind { Note, Attention, Bad };

    Kind kind = Kind::Note;
    QString text;

    bool operator==(const TopicMark&) const = default;
};

QList<TopicMark> topicMarks(const TopicState& topic, bool isDeadLetter);
/// How far it is in sync; then what is wrong with it.
QList<TopicMark> partitionMarks(const TopicState& topic, qsizetype partition);

/// Figures and words that the rooms of topics and groups share.
namespace topictext {

/// "–" where a figure is not known.
QString unknown();
QString count(std::optional<qint64> count);
QString offset(std::optional<Offset> offset);
/// "9/s", "0.4/s", "1,204/s".
QString perSecond(std::optional<double> rate);
/// "7 days", "36 h", "15 min", "30 s", "250 ms": the largest unit that holds it exactly.
QString span(qint64 ms);
/// "1 GiB", "512 kB" …, exact ones in powers of two.
QString size(qint64 bytes);
/// One line of comma-separated values, quoted where that is needed, ended with a line feed.
QString csvRow(const QStringList& cells);

} // namespace topictext

/// "7 days", "for ever", "7 days or 1 GiB", "newest of each key"; empty while nothing is known.
QString retentionText(const TopicConfig& config);
/// A setting's value for a person: times and sizes in words where the name says that it is one.
QString configValueText(const QString& name, const std::optional<QString>& value);
/// "broker", "all brokers"; empty for Apache Kafka's own.
QString configSourceText(ConfigSource source);
/// "1, 2, 3"
QString brokersText(const QList<int>& brokers);
/// "3 brokers · 9,000 topics · 39,000 partitions · 2 offline · 4 under-replicated", for a line.
QString clusterText(const TopicSnapshot& snapshot);
