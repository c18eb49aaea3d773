// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtCore/QList>
#include <QtCore/QRect>

class QPainter;

/// Where the lower edge of a sparkline stands.
enum class SparklineBase {
    Zero,   ///< At zero: rates and counts, whose height is to be compared with nothing.
    Lowest, ///< At the lowest value: only the shape matters.
};

/// A line without axes within `rect`, for a cell or a caption: values in even steps, oldest first,
/// NaN where nothing was watched (the line stops there and a single value is a dot). A flat line
/// stands at the foot. The newest value ends in a dot. Takes at most as many points as the rect has
/// pixels; of those that fall on one pixel the highest counts. Paints nothing for an empty list.
void paintSparkline(QPainter& painter, const QRect& rect, const QList<double>& values,
                    Token color = Token::Series1, SparklineBase base = SparklineBase::Zero);

/// A bar of `share` (0 … 1) of the width of `rect`, centred in height, 10 px high, with a faint
/// trough behind. Something more than nothing is never narrower than 2 px. Returns the bar's
/// rectangle.
QRect paintShareBar(QPainter& painter, const QRect& rect, double share,
                    Token color = Token::Series1);
