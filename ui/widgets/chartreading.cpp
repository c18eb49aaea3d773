// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartPlot that tells what the values are at one moment.
#include "core/models/chartscale.h"
#include "ui/widgets/chartplot.h"
#include "ui/widgets/themestyle.h"

#include <QtCore/QDateTime>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostRows = 10;
constexpr int RowHeight = 17;
constexpr int BoxPadding = 8;
constexpr int Swatch = 14;
constexpr int MostNameWidth = 260;

} // namespace

std::optional<ChartRange> ChartPlot::gapAt(qint64 at) const
{
    for (const ChartRange& gap : m_content.gaps) {
        if (at > gap.from && at < gap.to)
            return gap;
    }
    return std::nullopt;
}

QList<ChartPlot::Row> ChartPlot::rowsAt(qint64 at) const
{
    QList<Row> rows;
    for (const ChartSeries& series : m_content.series) {
        if (!isShown(series))
            continue;
        if (const std::optional<double> value = valueAt(series.points, at))
            rows.append({placeOf(series.id), series.name, *value});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.value > b.value; });
    return rows;
}

QString ChartPlot::readingText() const
{
    if (!m_reading)
        return {};
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (const auto gap = gapAt(*m_reading))
        return tr("Not watched from %1 to %2")
            .arg(exactTimeText(gap->from, now), exactTimeText(gap->to, now));
    QStringList lines{exactTimeText(*m_reading, now)};
    const QList<Row> rows = rowsAt(*m_reading);
    for (const Row& row : rows)
        lines.append(tr("%1: %2").arg(row.name, valueText(row.value)));
    if (rows.isEmpty())
        lines.append(tr("No value is known here"));
    return lines.join(u'\n');
}

qint64 ChartPlot::nearestPoint(qint64 at) const
{
    if (gapAt(at))
        return at;
    std::optional<qint64> nearest;
    for (const ChartSeries& series : m_content.series) {
        if (!isShown(series))
            continue;
        const auto next =
            std::lower_bound(series.points.cbegin(), series.points.cend(), at,
                             [](const ChartPoint& point, qint64 time) { return point.at < time; });
        const auto consider = [&](auto point) {
            if (point->isStop() || !m_range.contains(point->at))
                return;
            if (!nearest || std::abs(point->at - at) < std::abs(*nearest - at))
                nearest = point->at;
        };
        if (next != series.points.cend())
            consider(next);
        if (next != series.points.cbegin())
            consider(next - 1);
    }
    return nearest.value_or(at);
}

std::optional<qint64> ChartPlot::neighbour(qint64 at, int direction) const
{
    std::optional<qint64> found;
    for (const ChartSeries& series : m_content.series) {
        if (!isShown(series))
            continue;
        const auto before = [](const ChartPoint& point, qint64 time) {
            return point.at < time;
        };
        if (direction > 0) {
            auto next =
                std::lower_bound(series.points.cbegin(), series.points.cend(), at + 1, before);
            while (next != series.points.cend() && next->isStop())
                ++next;
            if (next != series.points.cend())
                found = found ? std::min(*found, next->at) : next->at;
        } else {
            auto next = std::lower_bound(series.points.cbegin(), series.points.cend(), at, before);
            while (next != series.points.cbegin() && (next - 1)->isStop())
                --next;
            if (next != series.points.cbegin())
                found = found ? std::max(*found, (next - 1)->at) : (next - 1)->at;
        }
    }
    return found;
}

void ChartPlot::paintReading(QPainter& painter)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const double x = std::round(xAt(*m_reading)) + 0.5;
    if (x < m_area.left() || x > m_area.right() + 1)
        return;
    painter.setPen(QPen(Theme::color(Token::Text3), 1));
    painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom() + 1));

    const std::optional<ChartRange> gap = gapAt(*m_reading);
    const QList<Row> rows = gap ? QList<Row>() : rowsAt(*m_reading);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Row& row : rows) {
        painter.setPen(QPen(Theme::color(Token::Surface), 1.5));
        painter.setBrush(Theme::color(chartStyle(row.place).color));
        painter.drawEllipse(QPointF(x, yAt(row.value)), 3.5, 3.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);

    const QFont strong = Theme::font(TextStyle::Strong);
    const QFont small = Theme::font(TextStyle::Secondary);
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics metrics(small);
    const QString head = gap ? tr("Not watched") : exactTimeText(*m_reading, now);
    const qsizetype shown = std::min(rows.size(), MostRows);
    QString foot;
    if (gap)
        foot = tr("from %1 to %2").arg(exactTimeText(gap->from, now), exactTimeText(gap->to, now));
    else if (rows.isEmpty())
        foot = tr("No value is known here");
    else if (rows.size() > shown)
        foot = tr("and %n more", nullptr, int(rows.size() - shown));
    int names = 0;
    int values = 0;
    for (qsizetype i = 0; i < shown; ++i) {
        names = std::max(names, metrics.horizontalAdvance(rows.at(i).name));
        values = std::max(values, metrics.horizontalAdvance(valueText(rows.at(i).value)));
    }
    // The sum of rounded widths may be a little more than the whole.
    names = std::min(names + 4, MostNameWidth);
    const int inner = std::max({strongMetrics.horizontalAdvance(head),
                                metrics.horizontalAdvance(foot), Swatch + names + 16 + values});
    const int height = 2 * BoxPadding + RowHeight * int(1 + shown + (foot.isEmpty() ? 0 : 1)) - 2;
    QRect box(int(x) + 10, m_area.top() + 4, inner + 2 * BoxPadding, height);
    if (box.right() > width() - 2)
        box.moveRight(int(x) - 10);
    if (box.left() < 0)
        box.moveLeft(std::max(0, width() - box.width() - 2));
    if (box.bottom() > this->height())
        box.moveTop(std::max(0, this->height() - box.height()));
    ThemeStyle::drawPanel(&painter, box, Theme::color(Token::Surface),
                          Theme::color(Token::Hairline));
    QRect line(box.left() + BoxPadding, box.top() + BoxPadding - 1, inner, RowHeight);
    painter.setFont(strong);
    painter.setPen(Theme::color(Token::Text1));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, head);
    painter.setFont(small);
    for (qsizetype i = 0; i < shown; ++i) {
        line.translate(0, RowHeight);
        const ChartStyle style = chartStyle(rows.at(i).place);
        painter.setPen(QPen(Theme::color(style.color), 2, style.line));
        painter.drawLine(line.left(), line.center().y() + 1, line.left() + Swatch - 4,
                         line.center().y() + 1);
        painter.setPen(Theme::color(Token::Text2));
        painter.drawText(line.adjusted(Swatch, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(rows.at(i).name, Qt::ElideMiddle, names));
        painter.setPen(Theme::color(Token::Text1));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, valueText(rows.at(i).value));
    }
    if (!foot.isEmpty()) {
        line.translate(0, RowHeight);
        painter.setPen(Theme::color(Token::Text2));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, foot);
    }
}
