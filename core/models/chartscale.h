// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/chartvalues.h"

/// Where the lines of a chart's grid stand, and their texts. Pure; any thread.

/// A scale of whole numbers from 0.
struct ValueScale
{
    double top = 0;
    double step = 0;

    bool operator==(const ValueScale&) const = default;
};

/// Reaches at least to `most`, in about `lines` steps of 1, 2, 5 and zeros (or 25, 250 …); never
/// without a step.
ValueScale valueScale(double most, int lines = 4);

struct TimeTick
{
    qint64 at = 0;
    QString text;

    bool operator==(const TimeTick&) const = default;
};

/// At most `most` ticks on round times of this computer's zone: "10:42", with seconds where they
/// are closer than a minute ("10:42:15"), with the date where a day begins or all are whole days.
QList<TimeTick> timeTicks(const ChartRange& range, int most);

/// "10:42:51.118", with the date where it is not `today`'s. This computer's zone.
QString exactTimeText(qint64 at, qint64 nowMs);
/// A number in the locale's figures: whole where it is whole, else with two decimals.
QString valueText(double value);
