// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep over 2,200 consumer groups of 16 partitions each, on three nodes with 39,000 partitions,
// beside Apache's own tool on the same cluster. Needs about 3 GB of memory while it runs; with an
// argument N everything is an Nth of that, for a busy machine.
#include "core/kafka/lagreader.h"
#include "core/services/lagjudge.h"
#include "tests/bench/benchreport.h"
#include "tests/support/broker/apachetool.h"
#include "tests/support/broker/threenodes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int WholeTopics = 9000;
constexpr int WholePartitions = 39000;
constexpr int WholeGroups = 2200;
constexpr int PartitionsOfAGroup = 16;
constexpr int Records = 3;
constexpr int Sweeps = 6;

using Wanted = QList<std::pair<QString, int>>;

/// Four partitions each, five where that is needed.
Wanted manyTopics(int count, int partitions)
{
    Wanted topics;
    for (int i = 0; i < count; ++i)
        topics.append({u"measured.topic-%1"_s.arg(i, 5, 10, QChar(u'0')),
                       i < partitions - 4 * count ? 5 : 4});
    return topics;
}

QList<ThreeNodes::Commits> manyCommits(const Wanted& topics, int count)
{
    QList<ThreeNodes::Commits> all;
    qsizetype topic = 0;
    for (int g = 0; g < count; ++g) {
        ThreeNodes::Commits one{u"measured-group-%1"_s.arg(g, 4, 10, QChar(u'0')), {}};
        while (one.places.size() < PartitionsOfAGroup) {
            const auto& [name, partitions] = topics.at(topic++ % topics.size());
            for (int p = 0; p < partitions && one.places.size() < PartitionsOfAGroup; ++p)
                one.places.append({name, p, 1});
        }
        all.append(one);
    }
    return all;
}

double secondsOf(const QElapsedTimer& timer)
{
    return double(timer.elapsed()) / 1000;
}

int giveUp(const char* why)
{
    std::fprintf(stderr, "%s\n", why);
    return 1;
}

qint64 totalLag(const LagSweep& sweep)
{
    qint64 sum = 0;
    for (const GroupLag& group : sweep.groups)
        sum += group.lag().value_or(0);
    return sum;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    ThreeNodes nodes;
    const int divisor = std::max(1, argc > 1 ? QByteArray(argv[1]).toInt() : 1);
    const int groups = WholeGroups / divisor;
    const int partitions = WholePartitions / divisor;
    const Wanted topics = manyTopics(WholeTopics / divisor, partitions);
    QElapsedTimer timer;
    timer.start();
    if (!nodes.start() || !nodes.createTopics(topics) || !nodes.fill(topics, Records) ||
        !nodes.commit(manyCommits(topics, groups)))
        return giveUp(nodes.errorText());
    std::printf("the cluster stands after %.1f s\n", secondsOf(timer));

    BenchReport report(
        u"lag: %1 groups of %2 partitions, %3 partitions on three nodes"_s.arg(groups)
            .arg(PartitionsOfAGroup)
            .arg(partitions));
    kafka::LagReader reader(kafka::Connection{nodes.bootstrap(), {}}, std::chrono::minutes(2));
    LagJudge judge((LagRules()));
    std::vector<double> sweeps;
    std::vector<double> judged;
    LagSweep last;
    for (int i = 0; i < Sweeps; ++i) {
        timer.restart();
        const Result<LagSweep> sweep = reader.sweep().result();
        const double seconds = secondsOf(timer);
        if (!sweep)
            return giveUp(qPrintable(sweep.error().message));
        if (i == 0)
            report.add(u"first sweep, leaders included"_s, seconds, u"s"_s);
        else
            sweeps.push_back(seconds);
        last = *sweep;
        timer.restart();
        judge.judge(*sweep);
        judged.push_back(double(timer.elapsed()));
    }
    const double ours = percentile(sweeps, 0.5);
    report.add(u"sweep, median"_s, ours, u"s"_s, BenchReport::Goal::AtMost, 3);
    report.add(u"sweep, longest"_s, percentile(sweeps, 1), u"s"_s);
    report.add(u"verdicts of a sweep (on the reader's thread)"_s, percentile(judged, 0.5), u"ms"_s);
    report.add(u"requests of a sweep"_s, double(last.requests), QString());

    timer.restart();
    const auto rows = ApacheTool::describeGroups(nodes.bootstrap(), {u"--all-groups"_s});
    const double theirs = secondsOf(timer);
    qint64 theirLag = 0;
    for (const auto& row : rows)
        theirLag += row.value(u"LAG"_s).toLongLong();
    report.add(u"ConsumerGroupCommand --describe --all-groups"_s, theirs, u"s"_s);
    report.add(u"times as fast"_s, ours > 0 ? theirs / ours : 0, u"×"_s, BenchReport::Goal::AtLeast,
               5);
    report.add(u"resident"_s, residentBytes() / 1e6, u"MB"_s);
    report.print();
    // A figure of something else would be worth nothing.
    std::printf("partitions %lld and %lld, lag %lld and %lld\n", (long long)last.partitions,
                (long long)rows.size(), (long long)totalLag(last), (long long)theirLag);
    return last.partitions == rows.size() && totalLag(last) == theirLag ? 0 : 1;
}
