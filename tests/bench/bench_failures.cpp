// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to read dead letters that real frameworks wrote: decoded on the reading thread,
// grouped on the GUI thread.
#include "core/codec/failuredecoder.h"
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
    timer.restart();
    const QList<Failure> largest = store.failures(groups.constFirst().id);
    report.add(u"list of %1 failures"_s.arg(largest.size()), double(timer.nsecsElapsed()) / 1e6,
               u"ms"_s, BenchReport::Goal::AtMost, 50);
    report.print();
    return 0;
}
