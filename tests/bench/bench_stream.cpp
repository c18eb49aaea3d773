// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole path: broker, consumer, store, model, painted table; beside kcat on the same topic.
#include "app/desktop/appearancekeeper.h"
#include "app/desktop/workspacewindow.h"
#include "core/settings/filekeeper.h"
#include "core/settings/preferences.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/guiwatch.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "ui/stream/recordview.h"
#include "ui/stream/streampage.h"

#include <QtCore/QStandardPaths>

#include <chrono>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Records = 1'000'000;
constexpr int RecordBytes = 400;
constexpr int Patience = 300'000;
constexpr int Rounds = 3;
constexpr int LatencyRecords = 10'000;

double nowMs()
{
    return double(std::chrono::duration_cast<std::chrono::microseconds>(
                      std::chrono::steady_clock::now().time_since_epoch())
                      .count()) /
           1000.0;
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

/// An event as the sprint service writes it, padded.
QByteArray eventOf(qint64 number)
{
    QByteArray json = QByteArrayLiteral("{\"event_type\": \"sprint.created\", \"data\": {"
                                        "\"sprint_id\": \"sprint-") +
                      QByteArray::number(number).rightJustified(8, '0') +
                      "\", \"sprint_name\": \"Sprint 31-07\", \"team_members_count\": 6, "
                      "\"note\": \"" +
                      (number % 1000 == 7 ? "needle" : "hay");
    json += "\"}, \"timestamp\": \"2031-03-10T09:42:08.595000Z\", "
            "\"source\": \"sprint-capacity-api\", \"pad\": \"";
    json += QByteArray(std::max<qsizetype>(0, RecordBytes - json.size() - 2), 'x');
    return json + "\"}";
}

double kcatSeconds(const QString& bootstrap, const QString& topic)
{
    QProcess kcat;
    kcat.setStandardOutputFile(QProcess::nullDevice());
    const double begin = nowMs();
    kcat.start(u"kcat"_s, {u"-b"_s, bootstrap, u"-C"_s, u"-e"_s, u"-q"_s, u"-t"_s, topic});
    kcat.waitForFinished(Patience);
    return (nowMs() - begin) / 1000.0;
}

struct Bench
{
    GuiWatch& application;
    BrokerHolder& broker;
    WorkspaceWindow& workspace;
    BenchReport& report;

    StreamService& stream() { return workspace.session().stream(); }
    RecordWindowModel& model() { return workspace.streamPage().model(); }

    bool ingest(const QString& topic)
    {
        std::vector<double> ours;
        std::vector<double> theirs;
        std::vector<double> intervals;
        double longest = 0;
        double work = 0;
        double growth = 0;
        PaintWatch paints(workspace.streamPage().findChild<RecordView*>()->viewport());
        for (int round = 0; round < Rounds; ++round) {
            theirs.push_back(kcatSeconds(broker.bootstrap(), topic));
            const double before = residentBytes();
            application.restart();
            paints.restart();
            const double begin = nowMs();
            stream().read({.topics = {topic}, .from = kafka::From::beginning()});
            // Until the broker answers there is nothing to paint.
            if (!runUntil([&] { return model().total() > 0; }, Patience))
                return false;
            paints.restart();
            if (!runUntil([&] { return model().total() == Records; }, Patience))
                return false;
            ours.push_back((nowMs() - begin) / 1000.0);
            longest = std::max(longest, application.longestHoldMs());
            work = std::max(work, application.longestWorkMs());
            intervals.insert(intervals.end(), paints.intervals.begin(), paints.intervals.end());
            // The first run grows from nothing; the later ones take the place of an older store.
            if (round == 0)
                growth = residentBytes() - before;
        }
        const double kcat = median(theirs);
        const double us = median(ours);
        report.add(u"kcat -C -e -q, 1,000,000 x 400 B"_s, Records / kcat, u"rec/s"_s);
        report.add(u"the whole path, painted"_s, Records / us, u"rec/s"_s);
        report.add(u"rate beside kcat"_s, kcat / us, u"x"_s, BenchReport::Goal::AtLeast, 0.9);
        report.add(u"paint interval while reading, p50"_s, percentile(intervals, 0.5), u"ms"_s,
                   BenchReport::Goal::AtMost, 17);
        report.add(u"paint interval while reading, p99"_s, percentile(intervals, 0.99), u"ms"_s);
        report.add(u"longest hold of the GUI thread, reading"_s, longest, u"ms"_s,
                   BenchReport::Goal::AtMost, 16);
        report.add(u"the same in processor time"_s, work, u"ms"_s, BenchReport::Goal::AtMost, 16);
        const double raw = double(stream().store()->totals().receivedBytes);
        report.add(u"memory per raw byte"_s, growth / raw, u"x"_s, BenchReport::Goal::AtMost, 1.25);
        return true;
    }

    bool filter()
    {
        for (const auto& [name, text] :
             {std::pair(u"rare"_s, u"needle"_s), std::pair(u"absent"_s, u"nowhere at all"_s)}) {
            application.restart();
            const double begin = nowMs();
            double first = 0;
            workspace.streamPage().model().setFilter(text);
            const bool done = runUntil(
                [&] {
                    if (first == 0 && model().total() > 0)
                        first = nowMs() - begin;
                    return model().list()->coverage().isComplete;
                },
                Patience);
            if (!done)
                return false;
            report.add(u"filter 1,000,000 records, %1"_s.arg(name), (nowMs() - begin) / 1000.0,
                       u"s"_s, BenchReport::Goal::AtMost, 0.25);
            if (model().total() > 0)
                report.add(u"first matches on screen"_s, first, u"ms"_s, BenchReport::Goal::AtMost,
                           16);
            report.add(u"longest hold of the GUI thread, filtering"_s, application.longestHoldMs(),
                       u"ms"_s, BenchReport::Goal::AtMost, 16);
            model().setFilter({});
        }
        return true;
    }

    bool latency(const QString& topic)
    {
        stream().read({.topics = {topic}, .from = kafka::From::end()});
        if (!runUntil([&] { return stream().state().phase == kafka::ConsumerPhase::Following; },
                      Patience))
            return false;
        TestProducer producer(broker.bootstrap());
        std::vector<double> latencies;
        latencies.reserve(LatencyRecords);
        std::optional<SequenceId> seen;
        PaintWatch paints(workspace.streamPage().findChild<RecordView*>()->viewport());
        paints.painted = [&] {
            const double now = nowMs();
            for (int row = 0; row < model().rowCount(); ++row) {
                const auto id = model().sequenceAtRow(row);
                if (!id || (seen && *id <= *seen))
                    continue;
                seen = id;
                const auto record = model().list()->record(*id);
                const QByteArray value(record->value()->data(), 20);
                latencies.push_back(now - value.toDouble());
            }
        };
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        timer.setInterval(1);
        int sent = 0;
        const double begin = nowMs();
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            const int due = std::min(LatencyRecords, int(nowMs() - begin));
            for (; sent < due; ++sent) {
                QByteArray value = QByteArray::number(nowMs(), 'f', 3).leftJustified(20, ' ');
                value += QByteArray(RecordBytes - value.size(), 'x');
                producer.send(topic, sent % 3, {.key = {}, .value = value});
            }
        });
        application.restart();
        timer.start();
        const bool all = runUntil(
            [&] {
                return model().total() == LatencyRecords &&
                       seen == model().list()->at(LatencyRecords - 1);
            },
            Patience);
        timer.stop();
        report.add(u"produce to painted row at 1,000/s, p50"_s, percentile(latencies, 0.5),
                   u"ms"_s);
        report.add(u"produce to painted row at 1,000/s, p99"_s, percentile(latencies, 0.99),
                   u"ms"_s, BenchReport::Goal::AtMost, 50);
        report.add(u"rows that were painted before they scrolled by"_s,
                   100.0 * double(latencies.size()) / LatencyRecords, u"%"_s);
        report.add(u"longest hold of the GUI thread, 1,000/s"_s, application.longestHoldMs(),
                   u"ms"_s, BenchReport::Goal::AtMost, 16);
        report.add(u"the same in processor time"_s, application.longestWorkMs(), u"ms"_s,
                   BenchReport::Goal::AtMost, 16);
        return all;
    }
};

void measureStart(BenchReport& report)
{
    QTemporaryDir folder;
    std::vector<double> times;
    for (int round = 0; round < 6; ++round) {
        QProcess program;
        const double begin = nowMs();
        program.start(QStringLiteral(THROUGHLINE_PROGRAM),
                      {u"--data-dir"_s, folder.path(), u"--end-when-shown"_s});
        program.waitForReadyRead(Patience);
        // The first start fills the disk's cache.
        if (round > 0)
            times.push_back((nowMs() - begin) / 1000.0);
        program.waitForFinished(Patience);
    }
    report.add(u"start to usable window, warm"_s, median(times), u"s"_s, BenchReport::Goal::AtMost,
               0.5);
}

} // namespace

int main(int argc, char** argv)
{
    GuiWatch application(argc, argv);
    BenchReport report(u"The stream, from the broker to the screen"_s);
    measureStart(report);

    BrokerHolder broker;
    if (!broker.start()) {
        std::fprintf(stderr, "%s\n", broker.errorText());
        return 1;
    }
    TestTopics topics(broker.bootstrap());
    if (!topics.create(u"bench"_s, 3) || !topics.create(u"latency"_s, 3))
        return 1;
    {
        TestProducer producer(broker.bootstrap());
        for (qint64 number = 0; number < Records; ++number) {
            if (!producer.send(u"bench"_s, int(number % 3), {.key = {}, .value = eventOf(number)}))
                return 1;
        }
        if (!producer.flush(Patience))
            return 1;
    }

    QTemporaryDir folder;
    settings::FileKeeper keeper;
    settings::Preferences preferences(settings::Folders::below(folder.path()), keeper);
    Theme theme(application);
    AppearanceKeeper appearance(theme, preferences);
    WorkspaceWindow workspace(
        {.id = QUuid::createUuid(), .name = u"Bench"_s, .bootstrap = broker.bootstrap()},
        {.dataFolder = folder.path(), .storeBytes = std::size_t(1) << 30}, theme, appearance,
        preferences);
    workspace.window().resize(1400, 1000);
    workspace.start();
    workspace.window().navigateTo(PageId::Stream);
    if (!runUntil([&] { return workspace.window().isVisible(); }, Patience))
        return 1;

    Bench bench{application, broker, workspace, report};
    const bool whole = bench.ingest(u"bench"_s) && bench.filter() && bench.latency(u"latency"_s);
    report.print();
    if (!whole)
        std::fprintf(stderr, "Something did not come within its time.\n");
    return whole ? 0 : 1;
}
