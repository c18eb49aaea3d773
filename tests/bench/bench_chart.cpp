// SPDX-License-Identifier: GPL-3.0-or-later
//
// What charts and the pages of groups cost the GUI thread: a frame of 50 series, and the list of a
// cluster with 2,200 groups and 39,000 partitions, sweep after sweep. Processor time of the GUI
// thread where a goal stands, so that what else the machine does falls away.
#include "tests/bench/benchreport.h"
#include "tests/bench/guiwatch.h"
#include "tests/core/models/groupsamples.h"
#include "ui/groups/groupspage.h"
#include "ui/widgets/chartplot.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 20'000;
constexpr int Frames = 60;
constexpr int Sweeps = 20;

ChartContent manyLines(int series, int points, const ChartRange& range, int turn)
{
    ChartContent content;
    for (int s = 0; s < series; ++s) {
        ChartSeries line{
            u"t/%1"_s.arg(s), u"sprint.lifecycle, partition %1"_s.arg(s), QString::number(s), {}};
        for (int i = 0; i < points; ++i)
            line.points.append({range.from + range.length() * i / (points - 1),
                                double((i * 37 + s * 211 + turn * 13) % 4000)});
        content.series.append(line);
    }
    return content;
}

/// New values and the whole picture of them, as once a second while the page is shown.
std::vector<double> frames(ChartPlot& plot, int series, int points)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::vector<double> spent;
    QImage image(plot.size(), QImage::Format_RGB32);
    for (int turn = 0; turn < Frames; ++turn) {
        const ChartRange range{now - 3'600'000 + turn * 1000, now + turn * 1000};
        const ChartContent content = manyLines(series, points, range, turn);
        const double begin = threadMs();
        plot.setContent(content);
        plot.setRange(range);
        QPainter painter(&image);
        plot.render(&painter);
        painter.end();
        spent.push_back(threadMs() - begin);
    }
    return spent;
}

std::vector<double> readings(ChartPlot& plot)
{
    std::vector<double> spent;
    QImage image(plot.size(), QImage::Format_RGB32);
    for (int x = 100; x < 100 + Frames; ++x) {
        const double begin = threadMs();
        plot.setReading(plot.nearestPoint(plot.timeAt(x)));
        QPainter painter(&image);
        plot.render(&painter);
        painter.end();
        spent.push_back(threadMs() - begin);
    }
    plot.setReading({});
    return spent;
}

void measureChart(BenchReport& report)
{
    ChartPlot plot;
    plot.resize(1200, 600);
    plot.show();
    const std::vector<double> frame = frames(plot, 50, 120);
    report.add(u"chart frame, 50 series of 120 points, median"_s, percentile(frame, 0.5), u"ms"_s,
               BenchReport::Goal::AtMost, 20);
    report.add(u"chart frame, 50 series of 120 points, 95 %"_s, percentile(frame, 0.95), u"ms"_s);
    report.add(u"chart frame while the pointer moves, median"_s, percentile(readings(plot), 0.5),
               u"ms"_s);
    report.add(u"chart frame, 50 series of 3,600 points given, median"_s,
               percentile(frames(plot, 50, 3600), 0.5), u"ms"_s);
    report.add(u"chart frame, 10 series of 600 points, median"_s,
               percentile(frames(plot, 10, 600), 0.5), u"ms"_s);
}

void measureGroups(GuiWatch& application, BenchReport& report)
{
    const QDateTime begin = QDateTime::currentDateTimeUtc();
    GroupsPage page(GroupsPage::Kafka::Present);
    page.setTrends([](const QString& group) {
        QList<double> values;
        for (int i = 0; i < 120; ++i)
            values.append(double((i * 31 + group.size() * 7) % 500));
        return values;
    });
    page.resize(1072, 774);
    page.show();
    runUntil([] { return true; }, 100);
    auto* table = page.findChild<KeyedTable*>(u"groupTable"_s);
    PaintWatch paints(table->viewport());
    bool isPainted = false;
    QElapsedTimer sinceSweep;
    double firstRows = 0;
    paints.painted = [&] {
        if (!isPainted && table->model()->rowCount() > 0)
            firstRows = double(sinceSweep.nsecsElapsed()) / 1e6;
        isPainted = isPainted || table->model()->rowCount() > 0;
    };
    const LagSweep first = samples::hugeSweep(begin);
    application.restart();
    // By way of the event loop, as the service's signal comes.
    QTimer::singleShot(0, &page, [&] {
        sinceSweep.start();
        page.showSweep(first, 5s);
    });
    runUntil([&] { return isPainted; }, Patience);
    report.add(u"groups page, 2,200 groups: sweep to first rows"_s, firstRows, u"ms"_s,
               BenchReport::Goal::AtMost, 1000);
    report.add(u"groups page, first rows: longest hold of the GUI thread"_s,
               application.longestWorkMs(), u"ms"_s, BenchReport::Goal::AtMost, 50);

    const auto during = [&](const QString& what, const std::function<void(int)>& step, int count) {
        application.restart();
        int done = 0;
        QTimer beat;
        beat.setInterval(20);
        QObject::connect(&beat, &QTimer::timeout, &page, [&] {
            step(done);
            if (++done == count)
                beat.stop();
        });
        beat.start();
        runUntil([&] { return done == count; }, Patience);
        report.add(what, application.longestWorkMs(), u"ms"_s, BenchReport::Goal::AtMost, 50);
    };
    QList<LagSweep> sweeps;
    for (int i = 1; i <= Sweeps; ++i)
        sweeps.append(samples::hugeSweep(begin.addSecs(5 * i), i));
    during(
        u"groups page, 20 sweeps: longest hold"_s, [&](int i) { page.showSweep(sweeps.at(i), 5s); },
        Sweeps);
    const QString typed = u"region-1"_s;
    during(
        u"groups page, filter typed: longest hold"_s,
        [&](int i) { page.model().setFilter({.text = typed.left(i + 1)}); }, int(typed.size()));
    page.model().setFilter({});
    during(
        u"groups page, sorted by each column: longest hold"_s,
        [&](int i) { page.model().sort(i % GroupListModel::ColumnCount, Qt::DescendingOrder); },
        GroupListModel::ColumnCount);
    page.model().sort(GroupListModel::Verdict, Qt::AscendingOrder);
    during(
        u"groups page, scrolled by pages: longest hold"_s,
        [&](int) {
            QKeyEvent key(QEvent::KeyPress, Qt::Key_PageDown, {});
            QCoreApplication::sendEvent(table, &key);
        },
        Sweeps);
    page.navigateTo(GroupPlace{sweeps.constLast().groups.at(7).group, {}});
    during(
        u"group page over 20 sweeps: longest hold"_s,
        [&](int i) {
            LagSweep sweep = sweeps.at(i);
            sweep.at = begin.addSecs(5 * (Sweeps + i + 1));
            page.showSweep(sweep, 5s);
        },
        Sweeps);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    GuiWatch application(argc, argv);
    Theme theme(application);
    theme.setChoice(ThemeChoice::Light);
    theme.setMotion(Motion::Reduced);
    BenchReport report(u"charts and groups"_s);
    measureChart(report);
    measureGroups(application, report);
    report.print();
    return 0;
}
