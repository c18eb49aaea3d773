// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/runitemmodel.h"
#include "core/models/runlistmodel.h"
#include "core/models/runpreviewlines.h"
#include "tests/core/models/failuresamples.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace failuresamples;

namespace {

PreviewLine lineOf(const QList<PreviewLine>& lines, const QString& caption)
{
    for (const PreviewLine& line : lines) {
        if (line.caption == caption)
            return line;
    }
    return {};
}

RunPreview preview()
{
    RunPreview preview;
    preview.records = 200;
    preview.bytes = 84'100;
    RunTarget target;
    target.topic = u"sprint.team-members"_s;
    target.partitions = 3;
    target.records = 200;
    target.byPartition = {{Partition(0), 71}, {Partition(1), 66}, {Partition(2), 63}};
    preview.targets = {target};
    preview.removed = {{u"kafka_dlt-exception-fqcn"_s, 200}, {u"kafka_dlt-original-topic"_s, 200}};
    preview.added = {
        {u"throughline-run"_s, 200}, {u"throughline-source"_s, 200}, {u"throughline-time"_s, 200}};
    preview.readers = {{u"email-service"_s, {u"sprint.team-members"_s}, GroupState::Unknown, true},
                       {u"analytics"_s, {u"sprint.team-members"_s}, GroupState::Unknown, false},
                       {u"audit-log"_s, {u"sprint.team-members"_s}, GroupState::Unknown, false}};
    return preview;
}

RunItem item(qint64 index, RunItemState state, RunOutcome outcome = RunOutcome::None)
{
    RunItem item;
    item.index = index;
    item.source = {u"a-dlt"_s, Partition(0), Offset(index)};
    item.targetTopic = u"a"_s;
    item.state = state;
    item.outcome = outcome;
    return item;
}

} // namespace

/// Runs, their records and their previews.
class tst_RunModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void keepsARunInItsRow();
    void tellsTheClosingStatistics();
    void listsWhatNeedsALook();
    void replacesRecordsThatAreReadAgain();
    void saysWhereItGoes();
    void namesEverybodyWhoElseReads();
    void saysWhatIsNotKnown();
    void warnsOfNewerEvents();
    void saysHowFastAndInWhichSteps();
    void saysWhatWasRetriedBefore();
    void asksForNoGroupOfAReplay();
};

void tst_RunModels::keepsARunInItsRow()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model);
    Run first = run(RunState::Running, 200, 11);
    const Run second = run(RunState::Done, 5, 5);
    model.setRuns({first, second});
    const QPersistentModelIndex held = model.index(1, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    first.counts.sent = 50;
    const Run newest = run(RunState::Planned, 9, 0);
    model.setRuns({newest, first, second});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(held.row(), 2);
    QCOMPARE(model.rowOf(first.id), 1);
    QCOMPARE(model.index(1, RunListModel::Figures).data().toString(), u"50 of 200 sent"_s);
    // The oldest is forgotten.
    model.setRuns({newest, first});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowCount(), 2);
    // Another journal altogether.
    model.setRuns({second, newest});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(second.id), 0);
}

void tst_RunModels::tellsTheClosingStatistics()
{
    Run done = run(RunState::Done, 10'000, 9'990);
    QVERIFY(runStatistics(run(RunState::Running, 10, 3)).isEmpty());
    done.counts.failed = 8;
    done.counts.uncertain = 2;
    done.sentAt = done.startedAt.addMSecs(10'000);
    const QString said = runStatistics(done).join(u' ');
    QCOMPARE(said, u"9,990 of 10,000 records sent in 10 s. 999.0 records a second on average. "
                   "Errors: 8 refused, 2 uncertain."_s);
    done.counts = {.planned = 1, .sent = 1};
    done.sentAt = done.startedAt;
    QVERIFY(runStatistics(done).join(u' ').contains(u"No errors."_s));
}

void tst_RunModels::listsWhatNeedsALook()
{
    RunItemModel model;
    QAbstractItemModelTester tester(&model);
    RunItem refused = item(2, RunItemState::Failed);
    refused.reason = u"The record is larger than the topic allows."_s;
    model.setItems({item(0, RunItemState::Sent, RunOutcome::Resolved),
                    item(1, RunItemState::Sent, RunOutcome::FailedAgain), refused,
                    item(3, RunItemState::Uncertain), item(4, RunItemState::Planned)});
    QCOMPARE(model.rowCount(), 5);
    model.setShow(RunItemModel::Show::Trouble);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, RunItemModel::Reason).data().toString(), refused.reason);
    QCOMPARE(model.index(0, RunItemModel::Outcome).data().toString(), u"failed again"_s);
    QCOMPARE(model.index(2, RunItemModel::State).data().toString(), u"uncertain"_s);
    model.setItems({item(0, RunItemState::Sent, RunOutcome::Unknown)});
    QCOMPARE(model.rowCount(), 4);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void tst_RunModels::replacesRecordsThatAreReadAgain()
{
    RunItemModel model;
    QAbstractItemModelTester tester(&model);
    QList<RunItem> items;
    for (int i = 0; i < 100; ++i)
        items.append(item(i, RunItemState::Planned));
    model.setItems(items.mid(0, 50));
    model.setItems(items.mid(50));
    QCOMPARE(model.rowCount(), 100);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    items[7].state = RunItemState::Sent;
    model.setItems(items);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.index(7, RunItemModel::State).data().toString(), u"sent"_s);
}

void tst_RunModels::saysWhereItGoes()
{
    const Run retry = run(RunState::Planned, 200, 0);
    const QList<PreviewLine> lines = previewLines(retry, preview());
    QCOMPARE(lineOf(lines, u"Goes to"_s).text,
             u"sprint.team-members, original partitions (0: 71, 1: 66, 2: 63)"_s);
    QCOMPARE(lineOf(lines, u"Sends"_s).text, u"200 records, 84.1 kB"_s);
    QCOMPARE(lineOf(lines, u"Headers"_s).text, u"2 failure headers removed, 3 added"_s);
    QCOMPARE(lineOf(lines, u"Change"_s).text, u"none: values go byte for byte"_s);
    RunPreview none = preview();
    none.targets.clear();
    QCOMPARE(lineOf(previewLines(retry, none), u"Goes to"_s).weight, PreviewLine::Weight::Bad);
    Run patched = retry;
    patched.patch = "{\"data\": {\"email_known\": false}}";
    const PreviewLine change = lineOf(previewLines(patched, preview()), u"Change"_s);
    QVERIFY(change.isCode);
    QCOMPARE(change.chip, u"merge patch"_s);
}

void tst_RunModels::namesEverybodyWhoElseReads()
{
    const Run retry = run(RunState::Planned, 200, 0);
    PreviewLine readers = lineOf(previewLines(retry, preview()), u"Will also be read by"_s);
    QCOMPARE(readers.text, u"analytics, audit-log"_s);
    QCOMPARE(readers.weight, PreviewLine::Weight::Attention);
    // Every single one, however many there are.
    RunPreview many = preview();
    for (int i = 0; i < 40; ++i)
        many.readers.append({u"group-%1"_s.arg(i), {u"t"_s}, GroupState::Unknown, false});
    readers = lineOf(previewLines(retry, many), u"Will also be read by"_s);
    QVERIFY(readers.text.contains(u"group-39"_s));
    RunPreview alone = preview();
    alone.readers.resize(1);
    QCOMPARE(lineOf(previewLines(retry, alone), u"Will also be read by"_s).text,
             u"no other group reads it"_s);
}

void tst_RunModels::saysWhatIsNotKnown()
{
    const Run retry = run(RunState::Planned, 200, 0);
    RunPreview blind = preview();
    blind.readers.clear();
    blind.readersProblem = u"The groups could not be asked."_s;
    blind.newerProblem = u"Only the newest 10,000 records were looked at."_s;
    const QList<PreviewLine> lines = previewLines(retry, blind);
    const PreviewLine readers = lineOf(lines, u"Will also be read by"_s);
    QCOMPARE(readers.text, blind.readersProblem);
    QCOMPARE(readers.chip, u"not known"_s);
    QCOMPARE(lineOf(lines, u"Newer events of the same key"_s).text, blind.newerProblem);
    Run nobody = retry;
    nobody.watchedGroup.clear();
    QCOMPARE(lineOf(previewLines(nobody, preview()), u"Outcome"_s).weight,
             PreviewLine::Weight::Attention);
}

void tst_RunModels::warnsOfNewerEvents()
{
    const Run retry = run(RunState::Planned, 200, 0);
    QCOMPARE(lineOf(previewLines(retry, preview()), u"Newer events of the same key"_s).text,
             u"none"_s);
    RunPreview late = preview();
    late.newerOfSameKey = 14;
    late.newer = {
        {{u"a-dlt"_s, Partition(0), Offset(1)}, "sprint-1", {u"a"_s, Partition(0), Offset(9)}, 3}};
    const PreviewLine line = lineOf(previewLines(retry, late), u"Newer events of the same key"_s);
    QVERIFY(line.text.startsWith(u"14 of these records"_s));
    QCOMPARE(line.more, PreviewLine::More::NewerEvents);
}

void tst_RunModels::saysHowFastAndInWhichSteps()
{
    Run retry = run(RunState::Planned, 200, 0);
    QCOMPARE(runStepsText(retry, 200),
             u"1, then 10, then 100, then the rest at 50/s; stops by itself if over 10 % of a step "
             "fail again"_s);
    QCOMPARE(runStepsText(retry, 11),
             u"1, then 10 at 50/s; stops by itself if over 10 % of a step fail again"_s);
    retry.canary.clear();
    retry.rate.reset();
    QCOMPARE(runStepsText(retry, 200), u"all at once, as fast as it goes"_s);
    retry.pace = 2.0;
    QCOMPARE(runStepsText(retry, 200), u"all at once, 2 times as fast as they came"_s);
}

void tst_RunModels::saysWhatWasRetriedBefore()
{
    const Run retry = run(RunState::Planned, 200, 0);
    QCOMPARE(lineOf(previewLines(retry, preview()), u"Retried before"_s).text, u"none of them"_s);
    RunPreview again = preview();
    again.retriedBefore = 2;
    again.earlier = {{{u"a-dlt"_s, Partition(0), Offset(1)},
                      retry.id,
                      RunItemState::Sent,
                      RunOutcome::Resolved,
                      {}},
                     {{u"a-dlt"_s, Partition(0), Offset(2)},
                      retry.id,
                      RunItemState::Sent,
                      RunOutcome::FailedAgain,
                      {}}};
    again.leftOut = {{u"Its origin is not told."_s, 3, {{u"a-dlt"_s, Partition(0), Offset(5)}}}};
    again.warnings = {u"The target keeps records for 1 hour only."_s};
    const QList<PreviewLine> lines = previewLines(retry, again);
    QCOMPARE(lineOf(lines, u"Retried before"_s).text, u"2 of them: 1 resolved, 1 failed again"_s);
    QCOMPARE(lineOf(lines, u"Left out"_s).text, u"3: Its origin is not told."_s);
    QCOMPARE(lineOf(lines, u"Mind"_s).text, again.warnings.constFirst());
}

void tst_RunModels::asksForNoGroupOfAReplay()
{
    Run replay = run(RunState::Planned, 10'000, 0);
    replay.kind = RunKind::Replay;
    replay.createdTopic = true;
    replay.canary.clear();
    RunPreview plan = preview();
    plan.readers.clear();
    plan.isExact = false;
    const QList<PreviewLine> lines = previewLines(replay, plan);
    QCOMPARE(lineOf(lines, u"Will also be read by"_s), PreviewLine());
    QCOMPARE(lineOf(lines, u"Newer events of the same key"_s), PreviewLine());
    QVERIFY(lineOf(lines, u"Sends"_s).text.startsWith(u"about 200 records"_s));
    QCOMPARE(lineOf(lines, u"Goes to"_s).chip, u"created for this run"_s);
}

QTEST_GUILESS_MAIN(tst_RunModels)
#include "tst_runmodels.moc"
