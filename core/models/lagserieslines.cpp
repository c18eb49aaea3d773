// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LagSeriesModel that makes lines and CSV of what it holds.
#include "core/models/lagseriesmodel.h"

#include "core/models/csvfield.h"

#include <QtCore/QLocale>
#include <QtCore/QMap>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// More of them would hide the lines.
constexpr qsizetype MostMarks = 12;

bool standsBefore(const TopicPartition& a, const TopicPartition& b)
{
    return a.topic == b.topic ? a.partition.value() < b.partition.value() : a.topic < b.topic;
}

} // namespace

ChartRange LagSeriesModel::range() const
{
    return m_last == 0 ? ChartRange{} : ChartRange{m_last - m_span.count(), m_last};
}

QList<ChartPoint> LagSeriesModel::points(const Held& held) const
{
    QList<ChartPoint> points;
    points.reserve(held.samples.size());
    const Sample* before = nullptr;
    for (const Sample& sample : held.samples) {
        if (sample.begins && before && before->lag())
            points.append(ChartPoint::stop(before->at + 1));
        if (const std::optional<qint64> lag = sample.lag())
            points.append({sample.at, double(*lag)});
        else if (points.isEmpty() || !points.constLast().isStop())
            points.append(ChartPoint::stop(sample.at));
        before = &sample;
    }
    return points;
}

QList<ChartSeries> LagSeriesModel::partitionLines(const ChartRange& range) const
{
    QList<const Held*> ordered;
    for (const Held& held : m_held)
        ordered.append(&held);
    std::sort(ordered.begin(), ordered.end(),
              [](const Held* a, const Held* b) { return standsBefore(a->where, b->where); });
    QList<ChartSeries> lines;
    QSet<QString> topics;
    for (const Held* held : std::as_const(ordered)) {
        ChartSeries line;
        const QString number = QString::number(held->where.partition.value());
        line.id = u"%1/%2"_s.arg(held->where.topic, number);
        line.name = tr("%1, partition %2").arg(held->where.topic, number);
        line.label = number;
        line.points = points(*held);
        const bool isSeen = std::any_of(line.points.cbegin(), line.points.cend(),
                                        [&range](const ChartPoint& point) {
                                            return !point.isStop() && point.at >= range.from;
                                        });
        // A partition without a commit is no line at 0.
        if (!isSeen)
            continue;
        topics.insert(held->where.topic);
        lines.append(std::move(line));
    }
    if (topics.size() > 1) {
        for (ChartSeries& line : lines)
            line.label = u"%1 %2"_s.arg(line.id.left(line.id.lastIndexOf(u'/')), line.label);
    }
    return lines;
}

QList<ChartSeries> LagSeriesModel::topicLines(const ChartRange& range) const
{
    const QList<ChartSeries> partitions = partitionLines(range);
    QHash<QString, QList<const ChartSeries*>> byTopic;
    QStringList topics;
    for (const ChartSeries& line : partitions) {
        const QString topic = line.id.left(line.id.lastIndexOf(u'/'));
        if (!byTopic.contains(topic))
            topics.append(topic);
        byTopic[topic].append(&line);
    }
    QList<ChartSeries> lines;
    for (const QString& topic : std::as_const(topics))
        lines.append({topic, topic, topic, sumOfLines(byTopic.value(topic))});
    return lines;
}

void LagSeriesModel::choose(QList<ChartSeries>& lines) const
{
    if (lines.size() <= MostLines)
        return;
    const auto most = [](const ChartSeries& line) {
        double value = -1;
        for (const ChartPoint& point : line.points)
            value = point.isStop() ? value : std::max(value, point.value);
        return value;
    };
    QList<std::pair<double, qsizetype>> places;
    for (qsizetype i = 0; i < lines.size(); ++i)
        places.append({-most(lines.at(i)), i});
    std::sort(places.begin(), places.end());
    places.resize(MostLines);
    std::sort(places.begin(), places.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    QList<ChartSeries> chosen;
    for (const auto& place : std::as_const(places))
        chosen.append(lines.at(place.second));
    lines = chosen;
}

/// The earliest ones; of those that could not be told apart the first stands for all.
QList<ChartMark> LagSeriesModel::marks(const ChartRange& range) const
{
    QList<ChartMark> all = backwardMarks(range);
    for (const QList<ChartMark>& others : {m_changes, m_events}) {
        for (const ChartMark& mark : others) {
            if (range.contains(mark.at))
                all.append(mark);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const ChartMark& a, const ChartMark& b) { return a.at < b.at; });
    QList<ChartMark> marks;
    for (const ChartMark& mark : std::as_const(all)) {
        if (!marks.isEmpty() && mark.at - marks.constLast().at < range.length() / 60)
            marks.last().text = tr("%1; %2").arg(marks.constLast().text, mark.text).left(200);
        else if (marks.size() < MostMarks)
            marks.append(mark);
    }
    return marks;
}

QList<ChartMark> LagSeriesModel::backwardMarks(const ChartRange& range) const
{
    // Where several partitions go back together, as a reset does it, that is one mark.
    QMap<qint64, QList<const Held*>> backwards;
    for (const Held& held : m_held) {
        const Sample* before = nullptr;
        for (const Sample& sample : held.samples) {
            if (before && before->committed && sample.committed &&
                *sample.committed < *before->committed && range.contains(sample.at))
                backwards[sample.at].append(&held);
            before = &sample;
        }
    }
    QList<ChartMark> marks;
    int together = 0;
    for (auto moment = backwards.cbegin(); moment != backwards.cend(); ++moment) {
        // Side by side they could not be told apart.
        if (!marks.isEmpty() && moment.key() - marks.constLast().at < range.length() / 60) {
            marks.last().text = tr("Commits moved back %Ln times", nullptr, ++together);
            continue;
        }
        if (marks.size() >= MostMarks)
            break;
        together = 1;
        const Held& one = *moment->constFirst();
        marks.append({moment.key(), moment->size() == 1
                                        ? tr("Commit of %1, partition %2 moved back")
                                              .arg(one.where.topic)
                                              .arg(one.where.partition.value())
                                        : tr("Commits of %Ln partition(s) moved back", nullptr,
                                             int(moment->size()))});
    }
    return marks;
}

ChartContent LagSeriesModel::content() const
{
    const ChartRange range = this->range();
    ChartContent content;
    if (range.isEmpty())
        return content;
    content.series = m_split == Split::Topics ? topicLines(range) : partitionLines(range);
    choose(content.series);
    content.marks = marks(range);
    // A sum of partitions is nothing that the limit speaks of.
    if (m_limit && m_split == Split::Partitions)
        content.limit =
            ChartLimit{double(*m_limit), tr("alert above %1").arg(QLocale().toString(*m_limit))};
    // Where the history does not reach nobody watched either.
    const qint64 first = m_gaps.isEmpty() ? m_first : std::min(m_first, m_gaps.constFirst().from);
    // Less than that is only the time between two looks.
    if (first - range.from > range.length() / 200)
        content.gaps.append({range.from, first});
    for (const ChartRange& gap : m_gaps) {
        if (!content.gaps.isEmpty() && gap.from <= content.gaps.constLast().to)
            content.gaps.last().to = std::max(content.gaps.constLast().to, gap.to);
        else
            content.gaps.append(gap);
    }
    return content;
}

int LagSeriesModel::lineCount() const
{
    if (m_split == Split::Partitions)
        return int(std::max(m_held.size(), m_partitions));
    QSet<QString> topics;
    for (const Held& held : m_held)
        topics.insert(held.where.topic);
    return int(topics.size());
}

QString LagSeriesModel::coverageText() const
{
    if (m_split == Split::Topics && m_partitions > m_held.size())
        return tr("Sums of the %1 partitions that lagged most when the page was opened, of %2.")
            .arg(m_held.size())
            .arg(m_partitions);
    const int lines = lineCount();
    if (lines <= MostLines)
        return {};
    return m_split == Split::Topics
               ? tr("The %1 topics with the highest lag of %2.").arg(MostLines).arg(lines)
               : tr("The %1 partitions with the highest lag of %2.").arg(MostLines).arg(lines);
}

QByteArray LagSeriesModel::csv(const ChartRange& range) const
{
    QByteArray csv("time,topic,partition,committed,end,lag\r\n");
    const auto number = [](const std::optional<Offset>& offset) {
        return offset ? QByteArray::number(offset->value()) : QByteArray();
    };
    QList<const Held*> ordered;
    for (const Held& held : m_held)
        ordered.append(&held);
    std::sort(ordered.begin(), ordered.end(),
              [](const Held* a, const Held* b) { return standsBefore(a->where, b->where); });
    for (const Held* held : std::as_const(ordered)) {
        const QByteArray place =
            csvField(held->where.topic) + ',' + QByteArray::number(held->where.partition.value());
        for (const Sample& sample : held->samples) {
            if (!range.contains(sample.at))
                continue;
            const std::optional<qint64> lag = sample.lag();
            csv += QDateTime::fromMSecsSinceEpoch(sample.at, Qt::UTC)
                       .toString(Qt::ISODateWithMs)
                       .toLatin1() +
                   ',' + place + ',' + number(sample.committed) + ',' + number(sample.end) + ',' +
                   (lag ? QByteArray::number(*lag) : QByteArray()) + "\r\n";
        }
    }
    return csv;
}
