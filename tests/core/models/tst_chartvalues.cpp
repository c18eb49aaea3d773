// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/chartscale.h"
#include "core/models/chartvalues.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QList<ChartPoint> flatLine(int count, double value = 5)
{
    QList<ChartPoint> points;
    for (int i = 0; i < count; ++i)
        points.append({qint64(i) * 1000, value});
    return points;
}

} // namespace

class tst_ChartValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPeaksWhenThereAreTooManyPoints();
    void keepsEveryStop();
    void keepsOnePointBeyondEachEdge();
    void staysWithinTheWantedNumber_data();
    void staysWithinTheWantedNumber();
    void tellsTheValueAtATime();
    void addsLinesAlongStraightLines();
    void addsNothingWhereALineIsNotKnown();
    void writesCsvThatSpreadsheetsCannotTakeForFormulas();
    void findsScales_data();
    void findsScales();
    void findsTicks();
    void surviveNonsense();
};

void tst_ChartValues::keepsPeaksWhenThereAreTooManyPoints()
{
    QList<ChartPoint> points = flatLine(10'000);
    points[4321].value = 9'000;
    points[7654].value = 0;
    const QList<ChartPoint> kept = decimated(points, {0, 9'999'000}, 200);
    QVERIFY(kept.size() <= 210);
    QVERIFY(kept.contains(ChartPoint{4'321'000, 9'000}));
    QVERIFY(kept.contains(ChartPoint{7'654'000, 0}));
    QVERIFY(std::is_sorted(kept.cbegin(), kept.cend(),
                           [](const ChartPoint& a, const ChartPoint& b) { return a.at < b.at; }));
}

void tst_ChartValues::keepsEveryStop()
{
    QList<ChartPoint> points = flatLine(5'000);
    points[1000] = ChartPoint::stop(1'000'000);
    points[1001] = ChartPoint::stop(1'001'000);
    points[3000] = ChartPoint::stop(3'000'000);
    const QList<ChartPoint> kept = decimated(points, {0, 4'999'000}, 50);
    QCOMPARE(std::count_if(kept.cbegin(), kept.cend(), [](auto& point) { return point.isStop(); }),
             2);
    // The edges of a gap are where they were.
    QVERIFY(kept.contains(ChartPoint{999'000, 5}));
    QVERIFY(kept.contains(ChartPoint{1'002'000, 5}));
}

void tst_ChartValues::keepsOnePointBeyondEachEdge()
{
    const QList<ChartPoint> kept = decimated(flatLine(100), {10'500, 20'500}, 100);
    QCOMPARE(kept.constFirst().at, 10'000);
    QCOMPARE(kept.constLast().at, 21'000);
    const QList<ChartPoint> fewer = decimated(flatLine(1000), {10'500, 900'500}, 20);
    QCOMPARE(fewer.constFirst().at, 10'000);
    QCOMPARE(fewer.constLast().at, 901'000);
}

void tst_ChartValues::staysWithinTheWantedNumber_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("most");
    QTest::newRow("few") << 10 << 100;
    QTest::newRow("as many") << 100 << 100;
    QTest::newRow("many") << 17'280 << 120;
    QTest::newRow("silly bound") << 1000 << 0;
}

void tst_ChartValues::staysWithinTheWantedNumber()
{
    QFETCH(int, points);
    QFETCH(int, most);
    const QList<ChartPoint> kept = decimated(flatLine(points), {0, qint64(points) * 1000}, most);
    QVERIFY(kept.size() <= std::max(most, 8) + 4);
    QVERIFY(!kept.isEmpty());
}

void tst_ChartValues::tellsTheValueAtATime()
{
    QList<ChartPoint> points = flatLine(3);
    points.append(ChartPoint::stop(3'000));
    QCOMPARE(valueAt(points, -1), std::nullopt);
    QCOMPARE(valueAt(points, 1'500), std::optional(5.0));
    QCOMPARE(valueAt(points, 4'000), std::nullopt);
    QCOMPARE(valueAt({}, 0), std::nullopt);
}

void tst_ChartValues::addsLinesAlongStraightLines()
{
    const ChartSeries a{u"a"_s, {}, {}, {{0, 0}, {10, 10}}};
    const ChartSeries b{u"b"_s, {}, {}, {{0, 100}, {5, 100}, {10, 100}}};
    const QList<ChartPoint> sum = sumOfLines({&a, &b});
    QCOMPARE(sum, (QList<ChartPoint>{{0, 100}, {5, 105}, {10, 110}}));
}

void tst_ChartValues::addsNothingWhereALineIsNotKnown()
{
    const ChartSeries a{u"a"_s, {}, {}, {{0, 1}, {10, 1}, ChartPoint::stop(11), {30, 1}, {40, 1}}};
    const ChartSeries b{u"b"_s, {}, {}, {{0, 2}, {10, 2}, ChartPoint::stop(11), {30, 2}, {40, 2}}};
    const QList<ChartPoint> sum = sumOfLines({&a, &b});
    QCOMPARE(sum, (QList<ChartPoint>{{0, 3}, {10, 3}, ChartPoint::stop(11), {30, 3}, {40, 3}}));
}

void tst_ChartValues::writesCsvThatSpreadsheetsCannotTakeForFormulas()
{
    ChartContent content;
    content.series = {{u"x"_s, u"=1+1,\"a\""_s, {}, {{0, 4.5}, ChartPoint::stop(1000), {2000, 7}}}};
    QCOMPARE(chartCsv(content, {0, 1500}),
             QByteArray("time,series,value\r\n"
                        "1970-01-01T00:00:00.000Z,\"'=1+1,\"\"a\"\"\",4.5\r\n"
                        "1970-01-01T00:00:01.000Z,\"'=1+1,\"\"a\"\"\",\r\n"));
}

void tst_ChartValues::findsScales_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("step");
    QTest::newRow("nothing") << 0.0 << 1.0 << 1.0;
    QTest::newRow("three") << 3.0 << 3.0 << 1.0;
    QTest::newRow("5,241") << 5241.0 << 6000.0 << 2000.0;
    QTest::newRow("exactly a step") << 8000.0 << 8000.0 << 2000.0;
    QTest::newRow("41") << 41.0 << 60.0 << 20.0;
    QTest::newRow("a billion") << 1e9 << 1e9 << 2.5e8;
    QTest::newRow("750") << 750.0 << 800.0 << 200.0;
    QTest::newRow("930") << 930.0 << 1000.0 << 250.0;
}

void tst_ChartValues::findsScales()
{
    QFETCH(double, most);
    QFETCH(double, top);
    QFETCH(double, step);
    const ValueScale scale = valueScale(most);
    QCOMPARE(scale.step, step);
    QCOMPARE(scale.top, top);
}

void tst_ChartValues::findsTicks()
{
    // 1970-01-02 00:00 UTC stands within.
    const qint64 day = 86'400'000;
    const QList<TimeTick> ticks = timeTicks({day - 1'800'000, day + 1'800'000}, 5);
    QVERIFY(ticks.size() >= 3 && ticks.size() <= 5);
    QVERIFY(ticks.contains(TimeTick{day, u"2 Jan"_s}));
    for (const TimeTick& tick : ticks)
        QCOMPARE(tick.at % 900'000, 0);
    QCOMPARE(timeTicks({0, 60'000}, 4).constFirst().text, u"1 Jan"_s);
    QVERIFY(timeTicks({0, 60'000}, 4).constLast().text.count(u':') == 2);
}

void tst_ChartValues::surviveNonsense()
{
    QCOMPARE(timeTicks({5, 5}, 4), QList<TimeTick>());
    QCOMPARE(timeTicks({0, 60'000}, 0), QList<TimeTick>());
    QVERIFY(timeTicks({0, qint64(400) * 365 * 86'400'000}, 5).size() <= 5);
    QVERIFY(valueScale(std::numeric_limits<double>::infinity()).step >= 1);
    QVERIFY(valueScale(-5).step >= 1);
    QVERIFY(valueScale(1e300).top > 0);
    QCOMPARE(decimated({}, {0, 100}, 10), QList<ChartPoint>());
    QCOMPARE(decimated(flatLine(10), {5, 5}, 10), QList<ChartPoint>());
    QCOMPARE(sumOfLines({}), QList<ChartPoint>());
    QCOMPARE(valueText(std::nan("")), u"–"_s);
}

QTEST_GUILESS_MAIN(tst_ChartValues)
#include "tst_chartvalues.moc"
