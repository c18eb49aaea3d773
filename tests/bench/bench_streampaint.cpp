// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the live table costs the GUI thread while records come, without a broker: a thread appends
// at a rate, the page shows. Processor time, so that what else the machine does falls away.
#include "core/services/savedviewservice.h"
#include "core/settings/filekeeper.h"
#include "core/settings/preferences.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/guiwatch.h"
#include "tests/core/models/recordsamples.h"
#include "ui/stream/recordview.h"
#include "ui/stream/streampage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTemporaryDir>
#include <chrono>
#include <cstdio>
#include <map>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 60'000;
constexpr int MeasuredPaints = 250;
constexpr int MostSeconds = 8;

/// Processor time of the GUI thread, by what was delivered.
class CostWatch : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const QByteArray name = receiver->metaObject()->className();
        const int type = event->type();
        const double begin = threadMs();
        const bool handled = QApplication::notify(receiver, event);
        const double spent = threadMs() - begin;
        --m_depth;
        Cost& cost = costs[{name, type}];
        cost.sum += spent;
        cost.longest = std::max(cost.longest, spent);
        ++cost.count;
        return handled;
    }

    struct Cost
    {
        double sum = 0;
        double longest = 0;
        int count = 0;
    };
    std::map<std::pair<QByteArray, int>, Cost> costs;

private:
    int m_depth = 0;
};

/// Appends about `perSecond` records a second until it is told to stop.
class Feeder
{
public:
    Feeder(std::shared_ptr<live::RecordStore> store, int perSecond)
        : m_thread([this, store = std::move(store), perSecond] { run(*store, perSecond); })
    {}
    ~Feeder()
    {
        m_stop = true;
        m_thread.join();
    }

private:
    void run(live::RecordStore& store, int perSecond)
    {
        const int batch = std::max(1, perSecond / 1000);
        auto due = std::chrono::steady_clock::now();
        qint64 offset = 0;
        while (!m_stop) {
            QList<SampleRecord> records;
            for (int i = 0; i < batch; ++i, ++offset)
                records.append(sprintCreated(offset, "26-" + QByteArray::number(10 + offset % 80)));
            append(store, records);
            due += 1ms;
            // A pause between batches is what is measured here: the rate.
            std::this_thread::sleep_until(due);
        }
    }

    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

bool measure(CostWatch& application, StreamPage& page, StreamService& stream, BenchReport& report,
             int perSecond)
{
    stream.read({.topics = {u"sprint.lifecycle"_s}, .from = kafka::From::beginning()});
    Feeder feeder(stream.store(), perSecond);
    if (!runUntil([&] { return page.model().total() > 200; }, Patience))
        return false;
    application.costs.clear();
    PaintWatch paints(page.findChild<RecordView*>()->viewport());
    const double begin = threadMs();
    QElapsedTimer wall;
    wall.start();
    const bool all =
        runUntil([&] { return paints.intervals.size() >= MeasuredPaints; }, MostSeconds * 1000);
    const double spent = threadMs() - begin;
    const double count = double(std::max<std::size_t>(1, paints.intervals.size()));
    double longest = 0;
    for (const auto& [what, cost] : application.costs)
        longest = std::max(longest, cost.longest);
    if (!all)
        std::printf("Only %zu paints at %d records/s.\n", paints.intervals.size(), perSecond);
    const QString rate = u", %1 records/s"_s.arg(perSecond);
    report.add(u"paint interval, p50"_s + rate, percentile(paints.intervals, 0.5), u"ms"_s,
               BenchReport::Goal::AtMost, 17);
    report.add(u"GUI thread a paint"_s + rate, spent / count, u"ms CPU"_s,
               BenchReport::Goal::AtMost, 8);
    report.add(u"longest turn of the GUI thread"_s + rate, longest, u"ms CPU"_s,
               BenchReport::Goal::AtMost, 16);
    if (qEnvironmentVariableIsSet("THROUGHLINE_COSTS")) {
        for (const auto& [what, cost] : application.costs) {
            if (cost.sum > spent / 100)
                std::printf(
                    "%7d  %-28s event %4d: %6.0f x, %8.3f ms each, longest %7.3f, %5.1f %%\n",
                    perSecond, what.first.constData(), what.second, double(cost.count),
                    cost.sum / cost.count, cost.longest, 100 * cost.sum / spent);
        }
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    CostWatch application(argc, argv);
    BenchReport report(u"The live table without a broker"_s);
    QTemporaryDir folder;
    settings::FileKeeper keeper;
    settings::Preferences preferences(settings::Folders::below(folder.path()), keeper);
    Theme theme(application);
    const kafka::Connection nobody{.bootstrap = u"127.0.0.1:9"_s};
    kafka::ClusterReader cluster(nobody, 300ms);
    StreamService stream(nobody, cluster, std::size_t(128) << 20);
    storage::Database database(folder.path());
    SavedViewService views{storage::SavedViewTable(database)};
    StreamPage page(stream, views, preferences);
    page.resize(1192, 974);
    page.show();
    if (!runUntil([&] { return page.isVisible(); }, Patience))
        return 1;
    bool whole = true;
    for (const int perSecond : {1'000, 20'000, 400'000})
        whole = whole && measure(application, page, stream, report, perSecond);
    report.print();
    return whole ? 0 : 1;
}
