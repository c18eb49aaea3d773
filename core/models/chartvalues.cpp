// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/chartvalues.h"

#include "core/models/csvfield.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LeastPoints = 8;
constexpr std::size_t MostSumSteps = 1'000'000;

/// The lowest and the highest of the points that share a place, in the order of time.
class ChartBucket
{
public:
    void take(const ChartPoint& point)
    {
        if (!m_count || point.value < m_low.value)
            m_low = point;
        if (!m_count || point.value > m_high.value)
            m_high = point;
        m_last = point;
        ++m_count;
    }

    void giveTo(QList<ChartPoint>& points)
    {
        if (m_count == 0)
            return;
        ChartPoint early = m_low;
        ChartPoint late = m_high;
        if (late.at < early.at)
            std::swap(early, late);
        points.append(early);
        if (late.at != early.at)
            points.append(late);
        m_count = 0;
    }

    void giveEndTo(QList<ChartPoint>& points)
    {
        const bool some = m_count > 0;
        const ChartPoint last = m_last;
        giveTo(points);
        // What stands before a gap is its edge.
        if (some && points.constLast().at != last.at)
            points.append(last);
    }

private:
    ChartPoint m_low;
    ChartPoint m_high;
    ChartPoint m_last;
    int m_count = 0;
};

} // namespace

QList<ChartPoint> decimated(const QList<ChartPoint>& points, const ChartRange& range, int most)
{
    if (points.isEmpty() || range.isEmpty())
        return {};
    const auto before = [](const ChartPoint& point, qint64 at) {
        return point.at < at;
    };
    auto first = std::lower_bound(points.cbegin(), points.cend(), range.from, before);
    auto end = std::lower_bound(first, points.cend(), range.to + 1, before);
    if (first != points.cbegin())
        --first;
    if (end != points.cend())
        ++end;
    const qsizetype count = end - first;
    if (count <= std::max(most, LeastPoints))
        return QList<ChartPoint>(first, end);

    // Two of each place remain; the two beyond the ends are not counted.
    const int places = std::max(most, LeastPoints) / 2;
    const double width = double(range.length() + 1) / places;
    QList<ChartPoint> kept;
    kept.reserve(places * 2 + 4);
    ChartBucket bucket;
    qint64 place = -1;
    for (auto point = first; point != end; ++point) {
        if (point->isStop()) {
            bucket.giveEndTo(kept);
            // Stops in a row say no more than the first of them.
            if (kept.isEmpty() || !kept.constLast().isStop())
                kept.append(*point);
            continue;
        }
        // The edges of a gap stay where they are.
        if (!kept.isEmpty() && kept.constLast().isStop()) {
            kept.append(*point);
            continue;
        }
        const bool outside = !range.contains(point->at);
        const qint64 own =
            outside ? (point->at < range.from ? -2 : qint64(places) + 1)
                    : std::min(qint64(double(point->at - range.from) / width), qint64(places - 1));
        if (own != place)
            bucket.giveTo(kept);
        place = own;
        bucket.take(*point);
    }
    bucket.giveEndTo(kept);
    return kept;
}

QList<ChartPoint> sumOfLines(const QList<const ChartSeries*>& lines)
{
    if (lines.size() == 1)
        return lines.constFirst()->points;
    std::vector<qint64> times;
    for (const ChartSeries* line : lines) {
        for (const ChartPoint& point : line->points)
            times.push_back(point.at);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    // A step over each line at each time: about 10 ns.
    const std::size_t most = std::max<std::size_t>(MostSumSteps / std::size_t(lines.size() + 1), 8);
    if (times.size() > most) {
        std::vector<qint64> some;
        some.reserve(most);
        for (std::size_t i = 0; i < most; ++i)
            some.push_back(times[i * (times.size() - 1) / (most - 1)]);
        times = std::move(some);
    }
    std::vector<double> sums(times.size(), 0);
    std::vector<bool> known(times.size(), false);
    for (const ChartSeries* line : lines) {
        const QList<ChartPoint>& points = line->points;
        qsizetype next = 0; // The first point after the time.
        for (std::size_t i = 0; i < times.size(); ++i) {
            while (next < points.size() && points.at(next).at <= times[i])
                ++next;
            if (next == 0 || points.at(next - 1).isStop())
                continue;
            const ChartPoint& before = points.at(next - 1);
            double value = before.value;
            if (before.at < times[i]) {
                // Between a point and a stop, or after the last one, nothing is known.
                if (next == points.size() || points.at(next).isStop())
                    continue;
                const ChartPoint& after = points.at(next);
                value += (after.value - before.value) * double(times[i] - before.at) /
                         double(after.at - before.at);
            }
            sums[i] += value;
            known[i] = true;
        }
    }
    QList<ChartPoint> sum;
    sum.reserve(qsizetype(times.size()));
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (known[i])
            sum.append({times[i], sums[i]});
        else if (!sum.isEmpty() && !sum.constLast().isStop())
            sum.append(ChartPoint::stop(times[i]));
    }
    return sum;
}

std::optional<double> valueAt(const QList<ChartPoint>& points, qint64 at)
{
    const auto after =
        std::upper_bound(points.cbegin(), points.cend(), at,
                         [](qint64 time, const ChartPoint& point) { return time < point.at; });
    if (after == points.cbegin() || (after - 1)->isStop())
        return std::nullopt;
    return (after - 1)->value;
}

QByteArray chartCsv(const ChartContent& content, const ChartRange& range)
{
    QByteArray csv("time,series,value\r\n");
    for (const ChartSeries& series : content.series) {
        const QByteArray name = csvField(series.name);
        for (const ChartPoint& point : series.points) {
            if (!range.contains(point.at))
                continue;
            csv += QDateTime::fromMSecsSinceEpoch(point.at, Qt::UTC)
                       .toString(Qt::ISODateWithMs)
                       .toLatin1();
            csv += ',' + name + ',';
            if (!point.isStop())
                csv += QByteArray::number(point.value, 'g', 15);
            csv += "\r\n";
        }
    }
    return csv;
}
