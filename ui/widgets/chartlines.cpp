// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartlines.h"

#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtGui/QPainter>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QGraphicsScene>

namespace {

// Each piece is a series of Qt Charts with its own share of the layout; what is beyond is drawn
// here. A line that stops that often is rare.
constexpr int MostChartSeries = 400;
constexpr qreal DotRadius = 2;

} // namespace

struct ChartLines::Parts
{
    QGraphicsScene scene;
    QChart* chart = nullptr; // Owned by the scene.
    QValueAxis* times = nullptr;
    QValueAxis* values = nullptr;
    QList<QLineSeries*> pool; // Owned by the chart.
    int used = 0;
    struct Dot
    {
        QPointF at;
        QColor color;
    };
    QList<Dot> dots;
    struct Rest
    {
        QList<QPointF> points;
        QPen pen;
    };
    QList<Rest> rest;
    int points = 0;
    int pieces = 0;
    QRect area;
    ChartRange range;
    double top = 1;

    void addPiece(QList<QPointF>& piece, const QPen& pen);
    QPointF place(QPointF point) const
    {
        return {area.left() + (point.x() - double(range.from)) / double(range.length()) *
                                  double(area.width()),
                area.bottom() + 1 - point.y() / top * double(area.height())};
    }
};

ChartLines::ChartLines() : m_parts(std::make_unique<Parts>())
{
    Parts& parts = *m_parts;
    parts.scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    parts.chart = new QChart;
    parts.scene.addItem(parts.chart);
    parts.chart->setBackgroundVisible(false);
    parts.chart->setPlotAreaBackgroundVisible(false);
    parts.chart->setAnimationOptions(QChart::NoAnimation);
    parts.chart->setMargins({});
    parts.chart->layout()->setContentsMargins(0, 0, 0, 0);
    parts.times = new QValueAxis(parts.chart);
    parts.values = new QValueAxis(parts.chart);
    for (QValueAxis* axis : {parts.times, parts.values}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setMinorGridLineVisible(false);
        axis->setTitleVisible(false);
    }
    parts.times->setGridLineVisible(false);
    parts.values->setTickType(QValueAxis::TicksDynamic);
    parts.values->setTickAnchor(0);
    parts.chart->addAxis(parts.times, Qt::AlignBottom);
    parts.chart->addAxis(parts.values, Qt::AlignLeft);
    parts.chart->legend()->hide();
}

ChartLines::~ChartLines() = default;

void ChartLines::setArea(const QSize& size, const QRect& area)
{
    m_parts->area = area;
    m_parts->chart->resize(size);
    m_parts->chart->setPlotArea(area);
}

void ChartLines::setScales(const ChartRange& range, double top, double step)
{
    if (range == m_parts->range && top == m_parts->top)
        return;
    m_parts->range = range;
    m_parts->top = top;
    // Each change of an axis would lay out every point anew; the lines come after it anyway.
    for (int i = 0; i < m_parts->used; ++i)
        m_parts->pool.at(i)->clear();
    m_parts->times->setRange(double(range.from), double(range.to));
    // The step first: a wide range with the step of a narrow one would be thousands of grid lines.
    m_parts->values->setTickInterval(std::max(step, m_parts->values->tickInterval()));
    m_parts->values->setRange(0, top);
    m_parts->values->setTickInterval(step);
}

void ChartLines::setGridColor(const QColor& color)
{
    m_parts->values->setGridLinePen(QPen(color, 1));
}

void ChartLines::Parts::addPiece(QList<QPointF>& piece, const QPen& pen)
{
    if (piece.isEmpty())
        return;
    points += int(piece.size());
    ++pieces;
    if (piece.size() == 1) {
        dots.append({piece.first(), pen.color()});
    } else if (used >= MostChartSeries) {
        rest.append({piece, pen});
    } else {
        if (used == pool.size()) {
            auto* series = new QLineSeries;
            pool.append(series);
            chart->addSeries(series);
            series->attachAxis(times);
            series->attachAxis(values);
        }
        QLineSeries* series = pool.at(used++);
        if (series->pen() != pen)
            series->setPen(pen);
        series->replace(piece);
        series->setVisible(true);
    }
    piece.clear();
}

void ChartLines::setLines(const QList<Line>& lines)
{
    Parts& parts = *m_parts;
    const int usedBefore = parts.used;
    parts.used = 0;
    parts.points = 0;
    parts.pieces = 0;
    parts.dots.clear();
    parts.rest.clear();
    QList<QPointF> piece;
    for (const Line& line : lines) {
        for (const ChartPoint& point : line.points) {
            if (point.isStop())
                parts.addPiece(piece, line.pen);
            else
                piece.append(QPointF(double(point.at), point.value));
        }
        parts.addPiece(piece, line.pen);
    }
    for (int i = parts.used; i < usedBefore; ++i) {
        parts.pool.at(i)->setVisible(false);
        parts.pool.at(i)->clear();
    }
}

void ChartLines::paint(QPainter& painter)
{
    Parts& parts = *m_parts;
    const QRectF whole(QPointF(0, 0), parts.chart->size());
    if (whole.isEmpty() || parts.range.isEmpty())
        return;
    parts.chart->layout()->activate();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    parts.scene.setSceneRect(whole);
    parts.scene.render(&painter, whole, whole);
    painter.setClipRect(parts.area.adjusted(0, -2, 1, 3));
    for (const Parts::Rest& rest : std::as_const(parts.rest)) {
        QList<QPointF> placed;
        placed.reserve(rest.points.size());
        for (const QPointF& point : rest.points)
            placed.append(parts.place(point));
        painter.setPen(rest.pen);
        painter.drawPolyline(placed.constData(), int(placed.size()));
    }
    painter.setPen(Qt::NoPen);
    for (const Parts::Dot& dot : std::as_const(parts.dots)) {
        painter.setBrush(dot.color);
        painter.drawEllipse(parts.place(dot.at), DotRadius, DotRadius);
    }
    painter.restore();
}

int ChartLines::points() const
{
    return m_parts->points;
}

int ChartLines::pieces() const
{
    return m_parts->pieces;
}
