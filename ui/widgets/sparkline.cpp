// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include <QtCore/QPointF>
#include <QtCore/QVarLengthArray>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

constexpr double Gap = std::numeric_limits<double>::quiet_NaN();
constexpr int ShareBarHeight = 10;
constexpr qreal NewestRadius = 1.75;

using Steps = QVarLengthArray<double, 256>;

/// At most `most` steps; the highest of those that share one.
Steps fittingSteps(const QList<double>& values, qsizetype most)
{
    Steps steps;
    if (values.size() <= most) {
        steps.append(values.constData(), values.size());
    } else {
        steps.resize(most);
        std::fill(steps.begin(), steps.end(), Gap);
        for (qsizetype i = 0; i < values.size(); ++i) {
            double& step = steps[i * most / values.size()];
            if (std::isnan(step) || values.at(i) > step)
                step = values.at(i);
        }
    }
    for (double& step : steps) {
        if (!std::isfinite(step))
            step = Gap;
    }
    return steps;
}

} // namespace

void paintSparkline(QPainter& painter, const QRect& rect, const QList<double>& values, Token color,
                    SparklineBase base)
{
    // Room for the pen and the dot at the end.
    const QRectF area = QRectF(rect).adjusted(2, 2.5, -2, -2.5);
    if (values.isEmpty() || area.width() < 4 || area.height() < 2)
        return;
    const Steps steps = fittingSteps(values, qsizetype(area.width()));
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double step : steps) {
        if (std::isnan(step))
            continue;
        low = std::min(low, step);
        high = std::max(high, step);
    }
    if (high < low)
        return;
    // A steady rate must not look like the edge of its cell.
    if (base == SparklineBase::Zero) {
        low = std::min(low, 0.0);
        high += (high - low) / 8;
    }
    const double span = high - low;
    const double stride = steps.size() > 1 ? area.width() / double(steps.size() - 1) : 0;
    const auto point = [&](qsizetype i) {
        const double part = span > 0 ? (steps.at(i) - low) / span : 0;
        const double x = steps.size() > 1 ? area.left() + stride * double(i) : area.right();
        return QPointF(x, area.bottom() - part * area.height());
    };

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = Theme::color(color);
    painter.setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QVarLengthArray<QPointF, 256> piece;
    const auto draw = [&] {
        if (piece.size() > 1)
            painter.drawPolyline(piece.constData(), int(piece.size()));
        else if (piece.size() == 1)
            painter.drawPoint(piece.first());
        piece.clear();
    };
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (std::isnan(steps.at(i)))
            draw();
        else
            piece.append(point(i));
    }
    draw();
    if (!std::isnan(steps.last())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(point(steps.size() - 1), NewestRadius, NewestRadius);
    }
    painter.restore();
}

QRect paintShareBar(QPainter& painter, const QRect& rect, double share, Token color)
{
    const int height = std::min(ShareBarHeight, rect.height());
    const QRect trough(rect.left(), rect.top() + (rect.height() - height) / 2, rect.width(),
                       height);
    if (trough.isEmpty())
        return {};
    const double part = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
    const int width = part > 0 ? std::max(2, int(std::lround(part * double(trough.width())))) : 0;
    const QRect bar(trough.left(), trough.top(), std::min(width, trough.width()), height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Raised));
    painter.drawRoundedRect(trough, 2, 2);
    if (width > 0) {
        painter.setBrush(Theme::color(color));
        painter.drawRoundedRect(bar, 2, 2);
    }
    painter.restore();
    return bar;
}
