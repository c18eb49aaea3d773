// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lagtimeline.h"

#include <algorithm>

namespace storage {

namespace {

QDateTime utcTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

bool isSame(const LagPoint& point, const LagBody::Entry& entry)
{
    const auto value = [](const std::optional<Offset>& offset) {
        return offset ? std::optional<qint64>(offset->value()) : std::nullopt;
    };
    return value(point.committed) == entry.committed && value(point.end) == entry.end;
}

/// At most about `most` points: of each stretch its first and last, and the lowest and highest lag.
QList<LagPoint> thinned(const QList<LagPoint>& points, qsizetype most)
{
    const qsizetype stretches = std::max<qsizetype>(1, most / 4);
    const qsizetype size = (points.size() + stretches - 1) / stretches;
    if (points.size() <= most || size <= 4)
        return points;
    QList<LagPoint> kept;
    for (qsizetype begin = 0; begin < points.size(); begin += size) {
        const qsizetype end = std::min(begin + size, points.size());
        qsizetype lowest = begin;
        qsizetype highest = begin;
        for (qsizetype i = begin; i < end; ++i) {
            if (points.at(i).lag() < points.at(lowest).lag())
                lowest = i;
            if (points.at(i).lag() > points.at(highest).lag())
                highest = i;
        }
        QList<qsizetype> places{begin, lowest, highest, end - 1};
        std::ranges::sort(places);
        places.erase(std::unique(places.begin(), places.end()), places.end());
        for (const qsizetype place : std::as_const(places))
            kept.append(points.at(place));
    }
    return kept;
}

} // namespace

LagTimeline::LagTimeline(QList<WatchedSpan> spans, const QDateTime& from, const QDateTime& to,
                         int maxPoints)
    : m_spans(std::move(spans)),
      m_from(from.toMSecsSinceEpoch()),
      m_to(to.toMSecsSinceEpoch()),
      m_maxPoints(std::max(8, maxPoints))
{}

void LagTimeline::hold(Line& line, qint64 atMs) const
{
    QList<LagPoint>& run = line.runs.last();
    if (utcTime(atMs) <= run.constLast().at)
        return;
    LagPoint same = run.constLast();
    same.at = utcTime(atMs);
    run.append(same);
}

void LagTimeline::closeAll(qint64 atMs)
{
    for (Line& line : m_lines) {
        if (!line.isOpen)
            continue;
        hold(line, atMs);
        line.isOpen = false;
    }
}

void LagTimeline::addGap(qint64 fromMs, qint64 toMs)
{
    fromMs = std::max(fromMs, m_from);
    toMs = std::min(toMs, m_to);
    if (fromMs < toMs)
        m_gaps.append({utcTime(fromMs), utcTime(toMs)});
}

void LagTimeline::leaveSpan()
{
    if (m_span < 0 || m_span >= m_spans.size())
        return;
    const qint64 end = m_spans.at(m_span).toMs;
    closeAll(std::min(end, m_to));
    if (m_untoldSince)
        addGap(*m_untoldSince, end);
    m_untoldSince.reset();
}

void LagTimeline::enter(qsizetype span, qint64 atMs)
{
    leaveSpan();
    // Watched, but the group was not there.
    for (qsizetype i = m_span + 1; i < span; ++i)
        addGap(m_spans.at(i).fromMs, m_spans.at(i).toMs);
    m_span = span;
    if (span == m_spans.size())
        return;
    // Until its first row nothing is known of the group in this span.
    m_untoldSince = std::min(m_spans.at(span).fromMs, atMs);
}

void LagTimeline::put(Line& line, qint64 atMs, const LagBody::Entry& entry)
{
    LagPoint point;
    point.at = utcTime(atMs);
    if (entry.committed)
        point.committed = Offset{*entry.committed};
    if (entry.end)
        point.end = Offset{*entry.end};
    if (!line.isOpen)
        line.runs.append(QList<LagPoint>());
    line.isOpen = true;
    QList<LagPoint>& run = line.runs.last();
    run.append(point);
    // What is thinned here is thinned again at the end; between them memory stays bounded.
    if (run.size() > 8 * m_maxPoints) {
        run = thinned(run, 4 * m_maxPoints);
        m_isThinned = true;
    }
}

void LagTimeline::add(qint64 atMs, bool isWhole, const LagBody& body)
{
    qsizetype span = std::max<qsizetype>(m_span, 0);
    while (span < m_spans.size() && m_spans.at(span).toMs < atMs)
        ++span;
    if (span >= m_spans.size() || m_spans.at(span).fromMs > atMs)
        return; // Of a sweep whose span is not known.
    if (span != m_span)
        enter(span, atMs);
    const qint64 before = std::max(atMs - body.sinceMs, m_spans.at(span).fromMs);
    if (body.isUntold) {
        closeAll(before);
        if (!m_untoldSince)
            m_untoldSince = before;
        return;
    }
    if (m_untoldSince)
        addGap(*m_untoldSince, atMs);
    m_untoldSince.reset();
    QSet<Key> named;
    for (const LagBody::Entry& entry : body.entries) {
        const Key key{entry.topic, entry.partition};
        named.insert(key);
        Line& line = m_lines[key];
        if (line.isOpen && isSame(line.runs.constLast().constLast(), entry))
            continue;
        if (line.isOpen)
            hold(line, before);
        if (entry.committed || entry.end)
            put(line, atMs, entry);
        else
            line.isOpen = false;
    }
    if (!isWhole)
        return;
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        if (!line->isOpen || named.contains(line.key()))
            continue;
        hold(*line, before);
        line->isOpen = false;
    }
}

void LagTimeline::clip(QList<LagPoint>& run) const
{
    const QDateTime from = utcTime(m_from);
    const QDateTime to = utcTime(m_to);
    run.removeIf([&to](const LagPoint& point) { return point.at > to; });
    const auto inside =
        std::ranges::find_if(run, [&from](const LagPoint& point) { return point.at >= from; });
    if (inside == run.begin() || inside == run.end()) {
        if (inside == run.end())
            run.clear();
        return;
    }
    // What held at the beginning of the span.
    LagPoint first = *(inside - 1);
    first.at = from;
    const bool isThere = inside->at == from;
    run.erase(run.begin(), inside);
    if (!isThere)
        run.prepend(first);
}

LagSeries LagTimeline::finish(const QString& group, const QHash<qint64, QString>& topics)
{
    enter(m_spans.size(), m_to);
    LagSeries series;
    series.group = group;
    series.from = utcTime(m_from);
    series.to = utcTime(m_to);
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        const auto topic = topics.constFind(line.key().first);
        if (topic == topics.cend())
            continue;
        PartitionSeries partition{{*topic, Partition{line.key().second}}, {}};
        qsizetype points = 0;
        for (QList<LagPoint>& run : line->runs) {
            clip(run);
            points += run.size();
        }
        for (const QList<LagPoint>& run : std::as_const(line->runs)) {
            if (run.isEmpty())
                continue;
            const qsizetype share = std::max<qsizetype>(4, m_maxPoints * run.size() / points);
            partition.runs.append(points > m_maxPoints ? thinned(run, share) : run);
            m_isThinned = m_isThinned || partition.runs.constLast().size() < run.size();
        }
        if (!partition.runs.isEmpty())
            series.partitions.append(partition);
    }
    std::ranges::sort(series.partitions, [](const PartitionSeries& a, const PartitionSeries& b) {
        const int names = a.where.topic.compare(b.where.topic);
        return names != 0 ? names < 0 : a.where.partition < b.where.partition;
    });
    qint64 known = m_from;
    for (const WatchedSpan& span : std::as_const(m_spans)) {
        addGap(known, span.fromMs);
        // The next sweep may be on its way.
        const bool isNewest = &span == &m_spans.constLast();
        known = isNewest ? span.toMs + 3 * span.everyMs : span.toMs;
    }
    if (known < m_to)
        addGap(m_spans.isEmpty() ? m_from : m_spans.constLast().toMs, m_to);
    std::ranges::sort(m_gaps, {}, &LagGap::from);
    for (const LagGap& gap : std::as_const(m_gaps)) {
        if (series.gaps.isEmpty() || gap.from > series.gaps.constLast().to)
            series.gaps.append(gap);
        else
            series.gaps.last().to = std::max(series.gaps.constLast().to, gap.to);
    }
    series.isThinned = m_isThinned;
    return series;
}

} // namespace storage
