// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/failurememory.h"

#include "core/services/runcommand.h"
#include "core/services/runservice.h"
#include "core/storage/database.h"
#include "core/storage/runjournal.h"
#include "core/storage/statetable.h"
#include "core/stores/failurestore.h"
#include "tests/core/models/failuresamples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace failuresamples;

namespace {

/// One session of a workspace over its folder.
struct MemorySession
{
    explicit MemorySession(const QString& folder) : database(folder) {}
    ~MemorySession()
    {
        runs.stop();
        database.close();
    }

    storage::Database database;
    storage::StateTable state{database};
    FailureStore store;
    RunService runs{database, {}};
    FailureMemory memory{store, runs, state};
};

RunItem sentItem(qint64 index, const RecordAddress& source, RunOutcome outcome)
{
    RunItem item;
    item.index = index;
    item.source = source;
    item.targetTopic = u"sprint.team-members"_s;
    item.state = RunItemState::Sent;
    item.outcome = outcome;
    return item;
}

} // namespace

/// What a workspace remembers of failures.
class tst_FailureMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatBecameOfARecord();
    void countsEachRunOnce();
    void knowsItsCausesInTheNextSession();
    void takesAnOldCauseOfAFirstSessionForKnown();
    void writesTheCommandsOfARetry();
};

void tst_FailureMemory::tellsWhatBecameOfARecord()
{
    QTemporaryDir folder;
    MemorySession session(folder.path());
    storage::RunJournal journal(session.database);
    const Run run = failuresamples::run(RunState::Done, 3, 2);
    RunItem planned = sentItem(2, failure(2).address, RunOutcome::None);
    planned.state = RunItemState::Failed;
    QFuture<Result<void>> added =
        journal.add(run, {sentItem(0, failure(0).address, RunOutcome::Resolved),
                          sentItem(1, failure(1).address, RunOutcome::Waiting), planned});
    QTRY_VERIFY(added.isFinished());
    session.runs.start();
    session.store.take(failures(10), FailureStore::Arrival::Backlog,
                       QDateTime::currentDateTimeUtc());
    QTRY_COMPARE_WITH_TIMEOUT(session.memory.notRetried(), 8, 20'000);
    QCOMPARE(session.memory.outcomeOf(failure(0).address), RunOutcome::Resolved);
    QCOMPARE(session.memory.outcomeOf(failure(1).address), RunOutcome::Waiting);
    // What was refused was not sent.
    QVERIFY(!session.memory.outcomeOf(failure(2).address));
    QCOMPARE(session.memory.runOf(failure(1).address), run.id);
    QVERIFY(!session.memory.runOf(failure(5).address));
    // A failure that comes back is one of its own.
    session.store.take({failure(10)}, FailureStore::Arrival::Live, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(session.memory.notRetried(), 9);
}

void tst_FailureMemory::countsEachRunOnce()
{
    QTemporaryDir folder;
    MemorySession session(folder.path());
    storage::RunJournal journal(session.database);
    QList<Run> runs;
    for (int i = 0; i < 2; ++i) {
        runs.append(failuresamples::run(RunState::Done, 2, 2));
        runs.last().plannedAt = runs.last().plannedAt.addSecs(i * 60);
        QFuture<Result<void>> added = journal.add(
            runs.last(), {sentItem(0, failure(0).address,
                                   i == 0 ? RunOutcome::FailedAgain : RunOutcome::Resolved),
                          sentItem(1, failure(1).address, RunOutcome::Resolved)});
        QTRY_VERIFY(added.isFinished());
    }
    session.store.take(failures(10), FailureStore::Arrival::Backlog,
                       QDateTime::currentDateTimeUtc());
    session.runs.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.memory.retriesOf(FailureGroupId(u"g1"_s)), 2, 20'000);
    // The newest run has the word.
    QCOMPARE(session.memory.outcomeOf(failure(0).address), RunOutcome::Resolved);
    QCOMPARE(session.memory.runOf(failure(0).address), runs.last().id);
    QTRY_COMPARE_WITH_TIMEOUT(session.memory.notRetried(), 8, 20'000);
    QCOMPARE(session.memory.retriesOf(FailureGroupId(u"g2"_s)), 0);
}

void tst_FailureMemory::knowsItsCausesInTheNextSession()
{
    QTemporaryDir folder;
    {
        MemorySession session(folder.path());
        session.memory.start();
        session.store.take({failure(999, u"g1"_s)}, FailureStore::Arrival::Live,
                           QDateTime::currentDateTimeUtc());
        QTRY_VERIFY(session.memory.isNew(*session.store.group(FailureGroupId(u"g1"_s))));
        // Written a few seconds later, or as it ends.
        session.memory.keep();
    }
    MemorySession session(folder.path());
    session.memory.start();
    session.store.take({failure(999, u"g1"_s), failure(998, u"g2"_s)},
                       FailureStore::Arrival::Backlog, QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(session.memory.isNew(*session.store.group(FailureGroupId(u"g2"_s))));
    QVERIFY(!session.memory.isNew(*session.store.group(FailureGroupId(u"g1"_s))));
}

void tst_FailureMemory::takesAnOldCauseOfAFirstSessionForKnown()
{
    QTemporaryDir folder;
    MemorySession session(folder.path());
    session.memory.start();
    Failure old = failure(1, u"old"_s);
    old.recordTime = old.failedAt = QDateTime::currentDateTimeUtc().addDays(-3);
    session.store.take({old, failure(990, u"fresh"_s)}, FailureStore::Arrival::Backlog,
                       QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(session.memory.isNew(*session.store.group(FailureGroupId(u"fresh"_s))));
    QVERIFY(!session.memory.isNew(*session.store.group(FailureGroupId(u"old"_s))));
}

void tst_FailureMemory::writesTheCommandsOfARetry()
{
    const QStringList at{u"--workspace"_s, u"Team A"_s};
    RetryOptions options;
    options.canary = {1, 10};
    options.rate = 50;
    options.patch = "{\"a\": \"it's\"}";
    options.watchedGroup = QString();
    RetryScope scope;
    scope.records = {{u"a-dlt"_s, Partition(1), Offset(87)}};
    QCOMPARE(retryCommand(at, scope, options),
             u"printf %s '{\"a\": \"it'\\''s\"}' | throughlinectl --workspace 'Team A' dlq retry "
             "--record a-dlt:1:87 --rate 50/s --canary 1,10 --watch '' --patch /dev/stdin"_s);
    scope.records.clear();
    QCOMPARE(retryCommand(at, scope, options), QString());
    for (qsizetype i = 0; i <= MostRecordsInCommand; ++i)
        scope.records.append({u"a"_s, Partition(0), Offset(i)});
    QCOMPARE(retryCommand(at, scope, options), QString());
    scope.filter = u"key=x y"_s;
    QCOMPARE(retryCommand(at, scope, RetryOptions()),
             u"throughlinectl --workspace 'Team A' dlq retry --filter 'key=x y'"_s);
    QCOMPARE(listCommand(at, {.group = FailureGroupId(u"g1"_s)}),
             u"throughlinectl --workspace 'Team A' dlq list --group g1"_s);
}

QTEST_GUILESS_MAIN(tst_FailureMemory)
#include "tst_failurememory.moc"
