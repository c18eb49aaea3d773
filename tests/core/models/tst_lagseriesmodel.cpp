// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/lagseriesmodel.h"
#include "tests/core/models/groupsamples.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using samples::groupLag;
using samples::partitionLag;

namespace {

const QDateTime SeriesNoon(QDate(2031, 3, 20), QTime(12, 0), Qt::UTC);

LagPoint lagPoint(int seconds, std::optional<qint64> committed, qint64 end)
{
    LagPoint point{.at = SeriesNoon.addSecs(seconds)};
    if (committed)
        point.committed = Offset(*committed);
    point.end = Offset(end);
    return point;
}

int stopsIn(const ChartSeries& series)
{
    return int(std::count_if(series.points.cbegin(), series.points.cend(),
                             [](const ChartPoint& point) { return point.isStop(); }));
}

} // namespace

class tst_LagSeriesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatSweepsTell();
    void drawsNoLineThroughAPause();
    void drawsNoLineThroughAGapOfTheHistory();
    void drawsNothingForNoCommit();
    void joinsHistoryAndSweeps();
    void ignoresTheHistoryOfAnotherGroup();
    void addsPartitionsOfATopic();
    void showsTheMostLaggingOfVeryMany();
    void staysBounded();
    void writesEveryPointAsCsv();
    void tellsWhenNobodyWatchedBefore();
    void marksWhereCommitsMovedBack();
    void marksWhatElseHappened();
    void drawsTheAlertLineOfPartitions();
    void takesAPartOfThePastFiner();
};

void tst_LagSeriesModel::drawsWhatSweepsTell()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    QVERIFY(model.range().isEmpty());
    QVERIFY(model.content().series.isEmpty());
    for (int i = 0; i < 3; ++i)
        model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 2, 10, 20 + i)}),
                     SeriesNoon.addSecs(5 * i), 5s);
    const ChartContent content = model.content();
    QCOMPARE(content.series.size(), 1);
    QCOMPARE(content.series[0].name, u"t, partition 2"_s);
    QCOMPARE(content.series[0].label, u"2"_s);
    QCOMPARE(content.series[0].points.size(), 3);
    QCOMPARE(content.series[0].points[2].value, 12.0);
    QCOMPARE(model.range().to, SeriesNoon.addSecs(10).toMSecsSinceEpoch());
    QCOMPARE(model.range().length(), 15 * 60 * 1000);
}

void tst_LagSeriesModel::drawsNoLineThroughAPause()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    for (const int at : {0, 5, 10, 100, 105})
        model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 0, 10, 20)}), SeriesNoon.addSecs(at),
                     5s);
    const ChartContent content = model.content();
    QCOMPARE(stopsIn(content.series[0]), 1);
    const ChartRange pause{SeriesNoon.addSecs(10).toMSecsSinceEpoch(),
                           SeriesNoon.addSecs(100).toMSecsSinceEpoch()};
    QVERIFY(content.gaps.contains(pause));
    QCOMPARE(valueAt(content.series[0].points, pause.from + 40'000), std::nullopt);
    // A sweep that failed in between stops the line as well.
    model.interrupt();
    model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 0, 10, 20)}), SeriesNoon.addSecs(110), 5s);
    QCOMPARE(stopsIn(model.content().series[0]), 2);
}

void tst_LagSeriesModel::drawsNoLineThroughAGapOfTheHistory()
{
    LagSeries history{.group = u"g"_s, .from = SeriesNoon, .to = SeriesNoon.addSecs(600)};
    history.partitions = {{{u"t"_s, Partition(0)},
                           {{lagPoint(0, 5, 10), lagPoint(100, 5, 12)},
                            {lagPoint(400, 5, 50), lagPoint(600, 5, 60)}}}};
    history.gaps = {{SeriesNoon.addSecs(100), SeriesNoon.addSecs(400)}};
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    model.setHistory(history);
    const ChartContent content = model.content();
    QCOMPARE(stopsIn(content.series[0]), 1);
    QVERIFY(content.gaps.contains(ChartRange{SeriesNoon.addSecs(100).toMSecsSinceEpoch(),
                                             SeriesNoon.addSecs(400).toMSecsSinceEpoch()}));
    for (const ChartRange& gap : content.gaps) {
        for (const ChartPoint& point : content.series[0].points)
            QVERIFY(point.isStop() || point.at <= gap.from || point.at >= gap.to);
    }
}

void tst_LagSeriesModel::drawsNothingForNoCommit()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    for (int i = 0; i < 3; ++i)
        model.append(
            groupLag(u"g"_s, {partitionLag(u"t"_s, 0, {}, 20), partitionLag(u"t"_s, 1, 7, 20)}),
            SeriesNoon.addSecs(5 * i), 5s);
    const ChartContent content = model.content();
    QCOMPARE(content.series.size(), 1);
    QCOMPARE(content.series[0].id, u"t/1"_s);
}

void tst_LagSeriesModel::joinsHistoryAndSweeps()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    for (const int at : {600, 605})
        model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 0, 0, at)}), SeriesNoon.addSecs(at),
                     5s);
    // What the history knows up to now ends before the newest sweep.
    LagSeries history{.group = u"g"_s, .from = SeriesNoon, .to = SeriesNoon.addSecs(606)};
    history.partitions = {
        {{u"t"_s, Partition(0)}, {{lagPoint(500, 0, 500), lagPoint(600, 0, 600)}}}};
    model.setHistory(history);
    const QList<ChartPoint> points = model.content().series[0].points;
    QCOMPARE(points.size(), 3);
    QCOMPARE(points[2].value, 605.0);
    model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 0, 0, 610)}), SeriesNoon.addSecs(610), 5s);
    QCOMPARE(model.content().series[0].points.size(), 4);
    QCOMPARE(stopsIn(model.content().series[0]), 0);
}

void tst_LagSeriesModel::ignoresTheHistoryOfAnotherGroup()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    LagSeries history{.group = u"other"_s, .from = SeriesNoon, .to = SeriesNoon.addSecs(60)};
    history.partitions = {{{u"t"_s, Partition(0)}, {{lagPoint(0, 0, 1)}}}};
    model.setHistory(history);
    QVERIFY(model.range().isEmpty());
    model.append(groupLag(u"other"_s, {partitionLag(u"t"_s, 0, 0, 1)}), SeriesNoon, 5s);
    QVERIFY(model.range().isEmpty());
}

void tst_LagSeriesModel::addsPartitionsOfATopic()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    model.setSplit(LagSeriesModel::Split::Topics);
    for (int i = 0; i < 2; ++i)
        model.append(
            groupLag(u"g"_s, {partitionLag(u"a"_s, 0, 0, 10), partitionLag(u"a"_s, 1, 0, 5),
                              partitionLag(u"b"_s, 0, 0, 1)}),
            SeriesNoon.addSecs(5 * i), 5s);
    const ChartContent content = model.content();
    QCOMPARE(content.series.size(), 2);
    QCOMPARE(content.series[0].name, u"a"_s);
    QCOMPARE(content.series[0].points.constLast().value, 15.0);
    QCOMPARE(content.series[1].points.constLast().value, 1.0);
}

void tst_LagSeriesModel::showsTheMostLaggingOfVeryMany()
{
    QList<PartitionLag> partitions;
    for (int i = 0; i < 3000; ++i)
        partitions.append(partitionLag(u"t"_s, i, 0, i));
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    model.append(groupLag(u"g"_s, partitions), SeriesNoon, 5s);
    model.append(groupLag(u"g"_s, partitions), SeriesNoon.addSecs(5), 5s);
    const ChartContent content = model.content();
    QCOMPARE(content.series.size(), LagSeriesModel::MostLines);
    QCOMPARE(content.series.constLast().id, u"t/2999"_s);
    QCOMPARE(model.lineCount(), 3000);
    QVERIFY(model.coverageText().contains(u"50"_s));
}

void tst_LagSeriesModel::staysBounded()
{
    QList<PartitionLag> partitions;
    for (int i = 0; i < 100; ++i)
        partitions.append(partitionLag(u"t"_s, i, 0, 100));
    LagSeriesModel model;
    model.begin(u"g"_s, 24h * 7);
    for (int i = 0; i < 5000; ++i) {
        // One peak that must not be lost.
        partitions[3].end = Offset(i == 100 ? 12'345 : 100);
        model.append(groupLag(u"g"_s, partitions), SeriesNoon.addSecs(5 * i), 5s);
    }
    qsizetype points = 0;
    bool hasPeak = false;
    for (const ChartSeries& series : model.content().series) {
        points += series.points.size();
        for (const ChartPoint& point : series.points)
            hasPeak = hasPeak || point.value == 12'345;
    }
    QVERIFY(points <= LagSeriesModel::MostPoints);
    QVERIFY(hasPeak);
    QVERIFY(LagSeriesModel::pointsPerPartition(39'000) >= 20);
    QVERIFY(LagSeriesModel::pointsPerPartition(0) <= 2'000);
}

void tst_LagSeriesModel::writesEveryPointAsCsv()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    model.append(
        groupLag(u"g"_s, {partitionLag(u"a,b"_s, 1, 5, 20), partitionLag(u"a"_s, 0, {}, 9)}),
        SeriesNoon, 5s);
    QCOMPARE(model.csv(model.range()),
             QByteArray("time,topic,partition,committed,end,lag\r\n"
                        "2031-03-20T12:00:00.000Z,a,0,,9,\r\n"
                        "2031-03-20T12:00:00.000Z,\"a,b\",1,5,20,15\r\n"));
    QCOMPARE(model.csv({0, 1}).count('\n'), 1);
}

void tst_LagSeriesModel::tellsWhenNobodyWatchedBefore()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 0, 0, 1)}), SeriesNoon, 5s);
    const ChartContent content = model.content();
    QCOMPARE(content.gaps.size(), 1);
    QCOMPARE(content.gaps[0], (ChartRange{model.range().from, SeriesNoon.toMSecsSinceEpoch()}));
}

void tst_LagSeriesModel::marksWhereCommitsMovedBack()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    const auto add = [&model](int at, qint64 first, qint64 second) {
        model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 0, first, 100),
                                       partitionLag(u"t"_s, 1, second, 100)}),
                     SeriesNoon.addSecs(at), 5s);
    };
    add(0, 10, 10);
    add(5, 20, 20);
    QVERIFY(model.content().marks.isEmpty());
    add(10, 5, 30);
    add(30, 2, 3);
    const QList<ChartMark> marks = model.content().marks;
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].at, SeriesNoon.addSecs(10).toMSecsSinceEpoch());
    QCOMPARE(marks[0].text, u"Commit of t, partition 0 moved back"_s);
    QVERIFY(marks[1].text.contains(u"2 partition"_s));
    // What stands side by side is told together.
    add(35, 1, 2);
    QCOMPARE(model.content().marks.size(), 2);
    QCOMPARE(model.content().marks[1].text, u"Commits moved back 2 times"_s);
}

void tst_LagSeriesModel::marksWhatElseHappened()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    const auto add = [&model](int at, GroupState state, int partitions) {
        QList<PartitionLag> lags;
        for (int i = 0; i < partitions; ++i)
            lags.append(partitionLag(u"t"_s, i, 10, 100));
        GroupLag group = groupLag(u"g"_s, lags);
        group.state = state;
        model.append(group, SeriesNoon.addSecs(at), 5s);
    };
    add(0, GroupState::Stable, 2);
    add(5, GroupState::Unknown, 2);
    add(10, GroupState::Stable, 2);
    QVERIFY(model.content().marks.isEmpty());
    add(15, GroupState::Stable, 3);
    for (int at = 20; at < 100; at += 5)
        add(at, GroupState::Stable, 3);
    add(100, GroupState::Empty, 3);
    const auto timeOf = [](int at) {
        return SeriesNoon.addSecs(at).toMSecsSinceEpoch();
    };
    model.setEvents({{timeOf(60), u"Retry: KeyError"_s}, {timeOf(-7200), u"long ago"_s}});
    const QList<ChartMark> marks = model.content().marks;
    QCOMPARE(marks.size(), 3);
    QCOMPARE(marks[0].at, timeOf(15));
    QVERIFY2(marks[0].text.contains(u"1 more partition"_s), qPrintable(marks[0].text));
    QCOMPARE(marks[1], (ChartMark{timeOf(60), u"Retry: KeyError"_s}));
    QCOMPARE(marks[2], (ChartMark{timeOf(100), u"State of the group: no members"_s}));
    // Over a pause nobody saw when it changed.
    add(400, GroupState::Stable, 5);
    QCOMPARE(model.content().marks.size(), 3);
}

void tst_LagSeriesModel::drawsTheAlertLineOfPartitions()
{
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 0, 10, 100)}), SeriesNoon, 5s);
    model.append(groupLag(u"g"_s, {partitionLag(u"t"_s, 0, 10, 100)}), SeriesNoon.addSecs(5), 5s);
    QVERIFY(!model.content().limit);
    model.setLimit(1500);
    QVERIFY(model.content().limit);
    QCOMPARE(model.content().limit->value, 1500.0);
    QCOMPARE(model.content().limit->text, u"alert above 1,500"_s);
    // It is none of a sum.
    model.setSplit(LagSeriesModel::Split::Topics);
    QVERIFY(!model.content().limit);
}

void tst_LagSeriesModel::takesAPartOfThePastFiner()
{
    LagSeries history{.group = u"g"_s, .from = SeriesNoon, .to = SeriesNoon.addSecs(600)};
    history.partitions = {{{u"t"_s, Partition(0)}, {{}}}};
    history.isThinned = true;
    for (int at = 0; at <= 600; at += 60)
        history.partitions[0].runs[0].append(lagPoint(at, 0, 100));
    LagSeriesModel model;
    model.begin(u"g"_s, 15min);
    model.setHistory(history);
    QVERIFY(model.isThinned());
    LagSeries detail = history;
    detail.from = SeriesNoon.addSecs(120);
    detail.to = SeriesNoon.addSecs(240);
    detail.partitions[0].runs = {{}};
    for (int at = 120; at <= 240; at += 5)
        detail.partitions[0].runs[0].append(lagPoint(at, 0, at == 200 ? 999 : 100));
    model.setDetail(detail);
    const QList<ChartPoint> points = model.content().series[0].points;
    QCOMPARE(points.size(), 11 - 3 + 25);
    QCOMPARE(stopsIn(model.content().series[0]), 0);
    QVERIFY(points.contains(ChartPoint{SeriesNoon.addSecs(200).toMSecsSinceEpoch(), 999}));
    QVERIFY(std::is_sorted(points.cbegin(), points.cend(),
                           [](const ChartPoint& a, const ChartPoint& b) { return a.at < b.at; }));
    // Of another group, or without a time, it is nothing.
    detail.group = u"other"_s;
    model.setDetail(detail);
    model.setDetail({.group = u"g"_s});
    QCOMPARE(model.content().series[0].points.size(), points.size());
}

QTEST_GUILESS_MAIN(tst_LagSeriesModel)
#include "tst_lagseriesmodel.moc"
