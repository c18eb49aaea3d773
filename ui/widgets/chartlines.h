// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/chartvalues.h"

#include <QtCore/QRect>
#include <QtGui/QPen>

#include <memory>

class QPainter;

/// Grid and lines, drawn by Qt Charts, of which nobody else hears. GUI thread.
class ChartLines
{
public:
    struct Line
    {
        QList<ChartPoint> points;
        QPen pen;
    };

    ChartLines();
    ~ChartLines();
    ChartLines(const ChartLines&) = delete;
    ChartLines& operator=(const ChartLines&) = delete;

    /// Where lines may be, within a picture of `size`.
    void setArea(const QSize& size, const QRect& area);
    /// Lines are to be set again after it.
    void setScales(const ChartRange& range, double top, double step);
    void setGridColor(const QColor& color);
    /// A stop ends a piece of a line; a piece of one point is a dot.
    void setLines(const QList<Line>& lines);

    void paint(QPainter& painter);
    int points() const;
    int pieces() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
