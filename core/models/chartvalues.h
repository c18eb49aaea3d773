// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <cmath>
#include <limits>
#include <optional>

/// One value at one time. NaN: from the point before it until the next one nothing is known, and no
/// line leads there.
struct ChartPoint
{
    qint64 at = 0; ///< Milliseconds since 1970, UTC.
    double value = 0;

    static ChartPoint stop(qint64 at) { return {at, std::numeric_limits<double>::quiet_NaN()}; }
    bool isStop() const { return std::isnan(value); }
    /// Stops are equal to each other.
    bool operator==(const ChartPoint& other) const
    {
        return at == other.at && (value == other.value || (isStop() && other.isStop()));
    }
};

/// A span of time, both ends included; milliseconds since 1970, UTC.
struct ChartRange
{
    qint64 from = 0;
    qint64 to = 0;

    qint64 length() const { return to - from; }
    bool isEmpty() const { return to <= from; }
    bool contains(qint64 at) const { return at >= from && at <= to; }
    bool operator==(const ChartRange&) const = default;
};

/// One line of a chart, oldest point first.
struct ChartSeries
{
    QString id;    ///< Stays the same from one content to the next.
    QString name;  ///< In full: "sprint.lifecycle 2".
    QString label; ///< As short as it can be told apart: "2".
    QList<ChartPoint> points;

    bool operator==(const ChartSeries&) const = default;
};

/// Something that happened, at one moment.
struct ChartMark
{
    qint64 at = 0;
    QString text;

    bool operator==(const ChartMark&) const = default;
};

/// A value above which somebody wants to know.
struct ChartLimit
{
    double value = 0;
    QString text;

    bool operator==(const ChartLimit&) const = default;
};

/// All that a chart shows.
struct ChartContent
{
    QList<ChartSeries> series;
    /// When nobody watched; ascending, not overlapping.
    QList<ChartRange> gaps;
    QList<ChartMark> marks;
    std::optional<ChartLimit> limit;

    bool operator==(const ChartContent&) const = default;
};

/// More points than this in all visible series together would hold up the window: about 2 µs each
/// at every refresh.
constexpr int MostChartPoints = 6000;

/// At most about `most` of the points within `range` and one beyond each end, so that lines leave
/// the picture and do not end in it. Of points that share a place the lowest and the highest
/// remain, and every stop: no peak is lost and no line leads through a gap. `most` below 8 counts
/// as 8.
QList<ChartPoint> decimated(const QList<ChartPoint>& points, const ChartRange& range, int most);

/// The sum of lines at every time that one of them knows, along straight lines between points; a
/// line that is not known there adds nothing, and where none is the sum stops. Of very many times
/// some are left out.
QList<ChartPoint> sumOfLines(const QList<const ChartSeries*>& lines);

/// Last value at or before `at`; nothing before the first point and after a stop.
std::optional<double> valueAt(const QList<ChartPoint>& points, qint64 at);

/// CSV in the form of RFC 4180 ("time","series","value"), times in UTC with milliseconds, one line
/// a point within `range`; a stop is a line without a value.
QByteArray chartCsv(const ChartContent& content, const ChartRange& range);
