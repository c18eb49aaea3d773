// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page of topics costs the GUI thread with 9,000 topics and 39,000 partitions, without a
// broker: snapshots come as the service hands them over, rows are filtered, sorted, scrolled and
// opened.
#include "core/services/topicservice.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/guiwatch.h"
#include "tests/core/models/topicsamples.h"
#include "ui/topics/topicdetail.h"
#include "ui/topics/topicspage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QScrollBar>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 20'000;
constexpr int Snapshots = 12;

QHash<QString, TopicConfig> hugeConfigs(const TopicSnapshot& snapshot)
{
    QHash<QString, TopicConfig> configs;
    const TopicConfig config = sampleConfigs().value(u"sprint.team-members"_s);
    for (const TopicState& topic : snapshot.topics)
        configs.insert(topic.info.name, config);
    return configs;
}

/// Runs one step as an event of its own and waits until its rows are painted.
bool step(PaintWatch& paints, const std::function<void()>& work)
{
    paints.intervals.clear();
    bool painted = false;
    paints.painted = [&painted] {
        painted = true;
    };
    QTimer::singleShot(0, work);
    const bool done = runUntil([&painted] { return painted; }, Patience);
    paints.painted = {};
    return done;
}

} // namespace

int main(int argc, char** argv)
{
    GuiWatch application(argc, argv);
    const Theme theme(application);
    TopicService service({.bootstrap = u"127.0.0.1:9"_s});
    TopicsPage page(service, TopicsPage::Kafka::Present);
    page.resize(1072, 774);

    QList<TopicSnapshotPtr> snapshots;
    QElapsedTimer timer;
    double longestStep = 0;
    for (int i = 0; i < Snapshots; ++i) {
        const ClusterReading reading = hugeCluster(i * 10);
        timer.start();
        snapshots.append(std::make_shared<const TopicSnapshot>(
            advanced(snapshots.isEmpty() ? nullptr : snapshots.last().get(), reading)));
        longestStep = std::max(longestStep, double(timer.nsecsElapsed()) / 1e6);
    }
    const QHash<QString, TopicConfig> configs = hugeConfigs(*snapshots.first());

    page.show();
    auto& table = *page.findChild<KeyedTable*>(u"topicTable"_s);
    if (!runUntil([&page] { return page.isVisible(); }, Patience))
        return 1;
    BenchReport report(u"Topics page, 9,000 topics and 39,000 partitions"_s);
    PaintWatch paints(table.viewport());
    bool all = true;

    application.restart();
    timer.start();
    all = all && step(paints, [&] { service.feed(snapshots.at(0), {}); });
    report.add(u"first rows after the snapshot"_s, double(timer.nsecsElapsed()) / 1e6, u"ms"_s,
               BenchReport::Goal::AtMost, 1000);
    const auto told = [&](const QString& what) {
        report.add(u"longest hold, "_s + what, application.longestWorkMs(), u"ms CPU"_s,
                   BenchReport::Goal::AtMost, 50);
        application.restart();
    };
    told(u"first rows"_s);
    for (int i = 1; i < Snapshots / 2; ++i)
        all = all && step(paints, [&, i] { service.feed(snapshots.at(i), configs); });
    told(u"live, by name"_s);
    all =
        all && step(paints, [&] { table.sortByColumn(TopicListModel::Rate, Qt::DescendingOrder); });
    told(u"sort by rate"_s);
    for (int i = Snapshots / 2; i < Snapshots; ++i)
        all = all && step(paints, [&, i] { service.feed(snapshots.at(i), configs); });
    told(u"live, by rate"_s);
    all = all &&
          step(paints, [&] { table.sortByColumn(TopicListModel::Retention, Qt::AscendingOrder); });
    told(u"sort by retention"_s);
    auto* const filter = page.findChild<FilterBar*>();
    for (const QString& text : {u"s"_s, u"st"_s, u"stream-08"_s, u""_s})
        all = all && step(paints, [&, text] { filter->setText(text); });
    told(u"filter, key by key"_s);
    for (int i = 1; i <= 20; ++i) {
        all =
            all && step(paints, [&, i] {
                table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() / 20 * i);
            });
    }
    told(u"scroll through all"_s);
    PaintWatch partitions(page.detail().table().viewport());
    all = all && step(partitions, [&] {
              page.navigateTo(TopicPlace{page.model().topic(0).info.name, std::nullopt});
          });
    told(u"open a topic"_s);
    report.add(u"a snapshot made from a reading (worker)"_s, longestStep, u"ms"_s);
    report.print();
    if (!all)
        std::printf("Some steps were not painted in time.\n");
    return all ? 0 : 1;
}
