// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/topictexts.h"

#include "core/models/csvfield.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

struct TopicWords
{
    Q_DECLARE_TR_FUNCTIONS(Topics)
};

QString wordsForSpan(qint64 count, qint64 unit)
{
    switch (unit) {
    case 86'400'000:
        return TopicWords::tr("%n day(s)", nullptr, int(count));
    case 3'600'000:
        return TopicWords::tr("%1 h").arg(QLocale().toString(count));
    case 60'000:
        return TopicWords::tr("%1 min").arg(QLocale().toString(count));
    case 1000:
        return TopicWords::tr("%1 s").arg(QLocale().toString(count));
    default:
        return TopicWords::tr("%1 ms").arg(QLocale().toString(count));
    }
}

} // namespace

QList<TopicMark> topicMarks(const TopicState& topic, bool isDeadLetter)
{
    QList<TopicMark> marks;
    if (topic.offline > 0)
        marks.append({TopicMark::Kind::Bad, TopicWords::tr("%n offline", nullptr, topic.offline)});
    if (topic.underReplicated > 0)
        marks.append({TopicMark::Kind::Attention,
                      TopicWords::tr("%n under-replicated", nullptr, topic.underReplicated)});
    if (isDeadLetter)
        marks.append({TopicMark::Kind::Note, TopicWords::tr("dead letters")});
    if (topic.info.internal)
        marks.append({TopicMark::Kind::Note, TopicWords::tr("internal")});
    return marks;
}

QList<TopicMark> partitionMarks(const TopicState& topic, qsizetype place)
{
    const PartitionInfo& partition = topic.info.partitions.at(place);
    QList<TopicMark> marks;
    const bool skewed = isSkewed(topic, place);
    if (!partition.leader)
        marks.append({TopicMark::Kind::Bad, TopicWords::tr("offline")});
    else if (isUnderReplicated(partition))
        marks.append({TopicMark::Kind::Attention, TopicWords::tr("%1 of %2 in sync")
                                                      .arg(partition.inSync.size())
                                                      .arg(partition.replicas.size())});
    else if (!skewed)
        marks.append({TopicMark::Kind::Note, TopicWords::tr("in sync")});
    if (skewed) {
        const double times = *shareOf(topic, place) * double(topic.info.partitions.size());
        marks.append({TopicMark::Kind::Attention,
                      TopicWords::tr("%1 × its share").arg(QLocale().toString(times, 'f', 1))});
    }
    return marks;
}

QString topictext::unknown()
{
    return u"–"_s;
}

QString topictext::count(std::optional<qint64> count)
{
    return count ? QLocale().toString(*count) : topictext::unknown();
}

QString topictext::offset(std::optional<Offset> offset)
{
    return offset ? QLocale().toString(qint64(offset->value())) : topictext::unknown();
}

QString topictext::perSecond(std::optional<double> rate)
{
    if (!rate)
        return topictext::unknown();
    const QLocale locale;
    // Below one every tenth matters, above ten none does.
    const int digits = *rate > 0 && *rate < 0.095 ? 2 : *rate > 0 && *rate < 9.95 ? 1 : 0;
    QString figure = locale.toString(*rate, 'f', digits);
    if (digits == 1 && std::abs(*rate - std::round(*rate)) < 0.05)
        figure = locale.toString(std::round(*rate), 'f', 0);
    return TopicWords::tr("%1/s").arg(figure);
}

QString topictext::span(qint64 ms)
{
    static constexpr std::array<qint64, 5> Units{86'400'000, 3'600'000, 60'000, 1000, 1};
    for (const qint64 unit : Units) {
        // "36 h" says more than "1.5 days"; "168 h" less than "7 days".
        if (ms >= unit && ms % unit == 0)
            return wordsForSpan(ms / unit, unit);
    }
    return wordsForSpan(ms, 1);
}

QString topictext::size(qint64 bytes)
{
    const QLocale locale;
    static constexpr std::array Names{"GiB", "MiB", "KiB"};
    for (int i = 0; i < int(Names.size()); ++i) {
        const qint64 unit = qint64(1) << (10 * (3 - i));
        if (bytes >= unit && bytes % unit == 0)
            return u"%1 %2"_s.arg(locale.toString(bytes / unit),
                                  QLatin1StringView(Names.at(std::size_t(i))));
    }
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString retentionText(const TopicConfig& config)
{
    const QString cleanup = config.cleanup();
    if (cleanup.isEmpty())
        return {};
    if (cleanup == "compact"_L1)
        return TopicWords::tr("newest of each key");
    const auto ms = config.retentionMs();
    const auto bytes = config.retentionBytes();
    const bool byTime = ms.value_or(-1) >= 0;
    const bool bySize = bytes.value_or(-1) >= 0;
    if (byTime && bySize)
        return TopicWords::tr("%1 or %2").arg(topictext::span(*ms), topictext::size(*bytes));
    if (byTime)
        return topictext::span(*ms);
    return bySize ? topictext::size(*bytes) : TopicWords::tr("for ever");
}

QString configValueText(const QString& name, const std::optional<QString>& value)
{
    if (!value)
        return TopicWords::tr("not told");
    if (value->isEmpty())
        return TopicWords::tr("nothing");
    bool isNumber = false;
    const qint64 number = value->toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return isNumber && number == -1 && (name.endsWith(".ms"_L1) || name.endsWith(".bytes"_L1))
                   ? TopicWords::tr("no limit")
                   : *value;
    // What Apache Kafka writes for "never".
    if (number == 9'223'372'036'854'775'807)
        return TopicWords::tr("no limit");
    if (name.endsWith(".ms"_L1))
        return topictext::span(number);
    if (name.endsWith(".bytes"_L1))
        return topictext::size(number);
    return *value;
}

QString configSourceText(ConfigSource source)
{
    switch (source) {
    case ConfigSource::Broker:
        return TopicWords::tr("broker");
    case ConfigSource::BrokerDefault:
        return TopicWords::tr("all brokers");
    case ConfigSource::Topic:
        return TopicWords::tr("this topic");
    case ConfigSource::Default:
    case ConfigSource::Unknown:
        break;
    }
    return {};
}

QString brokersText(const QList<int>& brokers)
{
    QStringList texts;
    for (const int broker : brokers)
        texts.append(QString::number(broker));
    return texts.join(u", "_s);
}

QString clusterText(const TopicSnapshot& snapshot)
{
    const QLocale locale;
    QStringList parts{TopicWords::tr("%n broker(s)", nullptr, int(snapshot.brokers.size())),
                      TopicWords::tr("%n topic(s)", nullptr, int(snapshot.topics.size())),
                      TopicWords::tr("%n partition(s)", nullptr, int(snapshot.partitions))};
    parts.append(snapshot.offline == 0 ? TopicWords::tr("none offline")
                                       : TopicWords::tr("%n offline", nullptr, snapshot.offline));
    parts.append(snapshot.underReplicated == 0
                     ? TopicWords::tr("none under-replicated")
                     : TopicWords::tr("%n under-replicated", nullptr, snapshot.underReplicated));
    return parts.join(u" · "_s);
}

QString topictext::csvRow(const QStringList& cells)
{
    QStringList quoted;
    for (const QString& cell : cells)
        quoted.append(csvQuoted(cell));
    return quoted.join(u',') + u'\n';
}
