// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to read dead letters that real frameworks wrote: decoded on the reading thread,
// grouped on the GUI thread.
#include "core/codec/failuredecoder.h"
#include "core/models/failurelistmodel.h"
#include "core/stores/failurestore.h"
#include "tests/bench/benchreport.h"
#include "tests/core/codec/deadletterfixtures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int FailureCount = 100'000;
// As the service hands them over between two looks at the clock.
constexpr int PortionSize = 128;

/// Of this thread's own work: what other programs take is none of ours.
double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}
} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QList<RawRecord> records =
        deadletters::realRecords(QStringLiteral(DEAD_LETTERS ".jsonl"));
    if (records.isEmpty())
        return 1;
    BenchReport report(u"failures"_s);
    QList<Failure> failures;
    failures.reserve(FailureCount);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < FailureCount; ++i) {
        Failure failure = codec::decodeFailure(records.at(i % records.size()));
        failure.address.offset = Offset(i);
        failure.origin.offset = Offset(i);
        failure.stack = QString();
        failures.append(failure);
    }
    report.add(u"decoded"_s, FailureCount / (double(timer.nsecsElapsed()) / 1e9), u"failures/s"_s,
               BenchReport::Goal::AtLeast, 20'000);

    FailureStore store;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    double longest = 0;
    timer.restart();
    for (int i = 0; i < FailureCount; i += PortionSize) {
        const double before = threadMs();
        store.take(failures.mid(i, PortionSize), FailureStore::Arrival::Backlog, now);
        longest = std::max(longest, threadMs() - before);
    }
    report.add(u"grouped"_s, FailureCount / (double(timer.nsecsElapsed()) / 1e9), u"failures/s"_s,
               BenchReport::Goal::AtLeast, 100'000);
    report.add(u"longest portion of 128"_s, longest, u"ms"_s, BenchReport::Goal::AtMost, 50);
    report.add(u"held"_s, double(store.held()), u"failures"_s);
    report.add(u"memory of one"_s, double(store.bytes()) / double(store.held()), u"bytes"_s,
               BenchReport::Goal::AtMost, 2048);
    timer.restart();
    const QList<FailureGroup> groups = store.groups(now);
    report.add(u"list of groups"_s, double(timer.nsecsElapsed()) / 1e6, u"ms"_s,
               BenchReport::Goal::AtMost, 16);

    // All of one cause, and of several partitions: their times do not rise.
    FailureStore one;
    const FailureGroupId id = failures.constFirst().group;
    for (int i = 0; i < FailureCount; ++i) {
        failures[i].group = id;
        failures[i].failedAt = now.addMSecs((i % 6) * 100'000 + i);
    }
    for (int i = 0; i < FailureCount - PortionSize; i += PortionSize)
        one.take(failures.mid(i, std::min(PortionSize, FailureCount - PortionSize - i)),
                 FailureStore::Arrival::Backlog, now);
    const auto listed = [&](const QString& what) {
        const double before = threadMs();
        const FailureList list = one.failures(id);
        report.add(what.arg(list.size()), threadMs() - before, u"ms"_s, BenchReport::Goal::AtMost,
                   5);
        return list;
    };
    const FailureList first = listed(u"list of %1 of one cause"_s);
    one.take(failures.last(PortionSize), FailureStore::Arrival::Live, now);
    const FailureList second = listed(u"the same with 128 more: %1"_s);
    FailureListModel model;
    model.setFailures(first);
    double before = threadMs();
    model.setFailures(second);
    report.add(u"shown in place of the list before"_s, threadMs() - before, u"ms"_s,
               BenchReport::Goal::AtMost, 5);
    before = threadMs();
    const FailureList all = one.failures();
    report.add(u"all %1, for a filter"_s.arg(all.size()), threadMs() - before, u"ms"_s,
               BenchReport::Goal::AtMost, 5);
    report.print();
    return 0;
}
