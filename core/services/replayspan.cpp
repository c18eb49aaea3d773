// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/replayspan.h"

#include "core/codec/filterfacts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto KeyRanges = "ranges"_L1;
constexpr auto KeyTopic = "topic"_L1;
constexpr auto KeyPartition = "partition"_L1;
constexpr auto KeyFrom = "from"_L1;
constexpr auto KeyTo = "to"_L1;
constexpr auto KeyFilter = "filter"_L1;
constexpr auto KeyNow = "now"_L1;
constexpr auto KeyInto = "into"_L1;
constexpr auto KeyNewTopic = "create"_L1;
constexpr auto KeyPartitions = "partitions"_L1;
constexpr auto KeyReplication = "replication"_L1;
constexpr auto KeySettings = "settings"_L1;

struct ReplayWords
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

// JSON numbers lose digits beyond 2^53; offsets do not.
QString number(qint64 value)
{
    return QString::number(value);
}

std::optional<qint64> numberOf(const QJsonValue& value)
{
    bool ok = false;
    const qint64 read = value.toString().toLongLong(&ok);
    return ok && read >= 0 ? std::optional(read) : std::nullopt;
}

std::optional<kafka::RecordRange> rangeOf(const QJsonObject& json)
{
    const QString topic = json.value(KeyTopic).toString();
    const int partition = json.value(KeyPartition).toInt(-1);
    const auto from = numberOf(json.value(KeyFrom));
    const auto to = numberOf(json.value(KeyTo));
    if (topic.isEmpty() || partition < 0 || !from || !to || *from >= *to)
        return std::nullopt;
    return kafka::RecordRange{{topic, Partition{partition}}, Offset{*from}, Offset{*to}};
}

QJsonObject newTopicJson(const kafka::NewTopic& topic)
{
    QJsonObject settings;
    for (auto it = topic.settings.cbegin(); it != topic.settings.cend(); ++it)
        settings.insert(it.key(), it.value());
    QJsonObject json{{KeyPartitions, topic.partitions}, {KeySettings, settings}};
    if (topic.replication)
        json.insert(KeyReplication, *topic.replication);
    return json;
}

kafka::NewTopic newTopicOf(const QJsonObject& json, const QString& name)
{
    kafka::NewTopic topic{.name = name, .partitions = json.value(KeyPartitions).toInt(1)};
    if (json.contains(KeyReplication))
        topic.replication = json.value(KeyReplication).toInt(1);
    const QJsonObject settings = json.value(KeySettings).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        topic.settings.insert(it.key(), it.value().toString());
    return topic;
}

Error notASpan()
{
    return {.kind = ErrorKind::Malformed,
            .message = ReplayWords::tr("What this run copies cannot be read from the journal: "
                                       "another version of the program may have written it.")};
}

} // namespace

QStringList ReplaySpan::topics() const
{
    QStringList names;
    for (const kafka::RecordRange& range : ranges) {
        if (!names.contains(range.where.topic))
            names.append(range.where.topic);
    }
    return names;
}

qint64 ReplaySpan::offsets() const
{
    qint64 count = 0;
    for (const kafka::RecordRange& range : ranges)
        count += range.to.value() - range.from.value();
    return count;
}

QByteArray replaySpanJson(const ReplaySpan& span)
{
    QJsonArray ranges;
    for (const kafka::RecordRange& range : span.ranges)
        ranges.append(QJsonObject{{KeyTopic, range.where.topic},
                                  {KeyPartition, range.where.partition.value()},
                                  {KeyFrom, number(range.from.value())},
                                  {KeyTo, number(range.to.value())}});
    QJsonObject json{{KeyRanges, ranges},  {KeyFilter, span.filter}, {KeyNow, number(span.nowMs)},
                     {KeyInto, span.into}, {KeyFrom, span.from},     {KeyTo, span.to}};
    if (span.newTopic)
        json.insert(KeyNewTopic, newTopicJson(*span.newTopic));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<ReplaySpan> replaySpanFrom(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ReplaySpan span{.filter = object.value(KeyFilter).toString(),
                    .into = object.value(KeyInto).toString(),
                    .from = object.value(KeyFrom).toString(),
                    .to = object.value(KeyTo).toString()};
    const auto now = numberOf(object.value(KeyNow));
    const QJsonArray ranges = object.value(KeyRanges).toArray();
    if (span.into.isEmpty() || ranges.isEmpty() || !now)
        return notASpan();
    span.nowMs = *now;
    for (const QJsonValue& one : ranges) {
        const auto range = rangeOf(one.toObject());
        if (!range)
            return notASpan();
        span.ranges.append(*range);
    }
    if (object.contains(KeyNewTopic))
        span.newTopic = newTopicOf(object.value(KeyNewTopic).toObject(), span.into);
    return span;
}

Result<std::shared_ptr<const live::CompiledFilter>> replayFilter(const QString& text, qint64 nowMs)
{
    const QByteArray bytes = text.toUtf8();
    live::FilterCompilation compiled = live::compileFilter(
        {bytes.constData(), static_cast<std::size_t>(bytes.size())},
        {.nowMs = nowMs, .reader = std::make_shared<const codec::FilterFacts>()});
    if (!compiled.error)
        return std::move(compiled.filter);
    const QString word = QString::fromStdString(compiled.error->word);
    return Error{.kind = ErrorKind::Rejected,
                 .message = word.isEmpty()
                                ? ReplayWords::tr("The filter cannot be read: something is missing "
                                                  "at its end.")
                                : ReplayWords::tr("The filter cannot be read at “%1”.").arg(word)};
}
