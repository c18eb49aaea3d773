// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/chartscale.h"

#include "core/models/daytexts.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
// Offsets are 64-bit; a scale beyond them would only be an error of ours.
constexpr double MostValue = 1e19;

qint64 stepBetween(qint64 length, int most)
{
    static constexpr std::array steps{
        Second,  2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second,
        Minute,  2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute,
        Hour,    2 * Hour,   3 * Hour,   6 * Hour,    12 * Hour,   Day,
        2 * Day, 7 * Day,    14 * Day,   30 * Day,    90 * Day,    365 * Day};
    for (const qint64 step : steps) {
        if (length / step < std::max(most, 1))
            return step;
    }
    return (length / (std::max(most, 1) * 365 * Day) + 1) * 365 * Day;
}

QString tickText(const QDateTime& local, qint64 step)
{
    const QLocale locale;
    const bool isMidnight = local.time().msecsSinceStartOfDay() == 0;
    if (step >= Day || isMidnight)
        return locale.toString(local.date(), shortDayFormat());
    return local.time().toString(step < Minute ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

} // namespace

ValueScale valueScale(double most, int lines)
{
    const double top = std::clamp(std::isfinite(most) ? most : 0.0, 1.0, MostValue);
    const double raw = top / std::max(lines, 1);
    double step = 1;
    if (raw > 1) {
        const double power = std::pow(10.0, std::floor(std::log10(raw)));
        step = 10 * power;
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const bool isWhole = factor != 2.5 || power >= 10;
            if (isWhole && raw <= factor * power * 1.000001) {
                step = factor * power;
                break;
            }
        }
    }
    return {std::ceil(top / step - 1e-9) * step, step};
}

QList<TimeTick> timeTicks(const ChartRange& range, int most)
{
    if (range.isEmpty() || most < 1)
        return {};
    const qint64 step = stepBetween(range.length(), most);
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(range.from);
    // Round in the zone that is shown: its midnight is not that of UTC.
    QDateTime day = first.date().startOfDay();
    QList<TimeTick> ticks;
    const auto add = [&](const QDateTime& local) {
        const qint64 at = local.toMSecsSinceEpoch();
        if (range.contains(at) && ticks.size() < most)
            ticks.append({at, tickText(local, step)});
    };
    if (step >= Day) {
        const qint64 days = step / Day;
        // The same days whatever the beginning of the range: nothing jumps while it moves.
        const qint64 past = day.date().toJulianDay() % days;
        for (QDate date = day.date().addDays(-past);; date = date.addDays(days)) {
            const QDateTime local = date.startOfDay();
            if (local.toMSecsSinceEpoch() > range.to)
                break;
            add(local);
        }
        return ticks;
    }
    for (; day.toMSecsSinceEpoch() <= range.to; day = day.date().addDays(1).startOfDay()) {
        const qint64 begin = day.toMSecsSinceEpoch();
        const qint64 end = day.date().addDays(1).startOfDay().toMSecsSinceEpoch();
        qint64 at = begin;
        if (range.from > begin)
            at += (range.from - begin + step - 1) / step * step;
        for (; at < end && at <= range.to; at += step)
            add(QDateTime::fromMSecsSinceEpoch(at));
    }
    return ticks;
}

QString exactTimeText(qint64 at, qint64 nowMs)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at);
    const QString time = local.time().toString(u"HH:mm:ss.zzz"_s);
    if (local.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date())
        return time;
    return u"%1, %2"_s.arg(QLocale().toString(local.date(), u"ddd "_s + shortDayAndYearFormat()),
                           time);
}

QString valueText(double value)
{
    if (!std::isfinite(value))
        return u"–"_s;
    const bool isWhole = std::abs(value - std::round(value)) < 1e-9;
    return QLocale().toString(value, 'f', isWhole ? 0 : 2);
}
