// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/runline.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString printedRun(const Line& line)
{
    static const QStringList states{u"waiting"_s, u"under way"_s, u"done"_s, u"failed"_s,
                                    u"unknown"_s};
    QString text;
    for (const LineNode& node : line.nodes)
        text += u"%1 | %2 | %3\n"_s.arg(states.at(int(node.state)), node.title, node.caption);
    return text + states.at(int(line.verdictState)) + u": "_s + line.verdict;
}

Run canaryRun()
{
    Run run;
    run.title = u"KeyError: email"_s;
    run.watchedGroup = u"email-service"_s;
    run.canary = {1, 10, 100};
    run.counts.planned = 200;
    run.state = RunState::Running;
    return run;
}

QList<RunItem> handledItems(int sent, int resolved)
{
    QList<RunItem> items;
    for (int i = 0; i < 111; ++i) {
        RunItem item;
        item.index = i;
        item.state = i < sent ? RunItemState::Sent : RunItemState::Planned;
        item.outcome = i < resolved ? RunOutcome::Resolved
                       : i < sent   ? RunOutcome::Waiting
                                    : RunOutcome::None;
        items.append(item);
    }
    return items;
}

} // namespace

/// The steps of a run as nodes.
class tst_RunLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void cutsTheStepsToWhatThereIs()
    {
        QCOMPARE(runStepSizes({1, 10, 100}, 200), QList<qint64>({1, 10, 100, 89}));
        QCOMPARE(runStepSizes({1, 10, 100}, 11), QList<qint64>({1, 10}));
        QCOMPARE(runStepSizes({1, 10, 100}, 5), QList<qint64>({1, 4}));
        QCOMPARE(runStepSizes({}, 5), QList<qint64>({5}));
        QCOMPARE(runStepSizes({1}, 0), QList<qint64>());
        QCOMPARE(runStepSizes({0, -3}, 2), QList<qint64>({2}));
    }

    void showsTheStepThatIsUnderWay()
    {
        Run run = canaryRun();
        run.counts.sent = 73;
        run.counts.resolved = 71;
        const Line line = lineForRun(run, handledItems(73, 71));
        QCOMPARE(printedRun(line), u"done | 1 sent | 1 resolved\n"
                                   "done | 10 sent | 10 resolved\n"
                                   "under way | 100 | 62 sent, 60 resolved\n"
                                   "waiting | 89 left | waiting\n"
                                   "under way: 73 of 200 sent, 71 resolved"_s);
        QCOMPARE(line.nodes.at(2).gap, u"now"_s);
    }

    void saysNoOutcomeOfAStepThatIsNotKnown()
    {
        Run run = canaryRun();
        run.counts.sent = 73;
        run.counts.resolved = 71;
        QCOMPARE(printedRun(lineForRun(run)), u"done | 1 sent | outcome awaited\n"
                                              "done | 10 sent | outcome awaited\n"
                                              "under way | 100 | 62 sent\n"
                                              "waiting | 89 left | waiting\n"
                                              "under way: 73 of 200 sent, 71 resolved"_s);
    }

    void showsWhatFailedAgainAsASquare()
    {
        Run run = canaryRun();
        run.state = RunState::Stopped;
        run.counts.sent = 11;
        run.counts.resolved = 10;
        run.counts.failedAgain = 1;
        QList<RunItem> items = handledItems(11, 10);
        items[10].outcome = RunOutcome::FailedAgain;
        QCOMPARE(printedRun(lineForRun(run, items)),
                 u"done | 1 sent | 1 resolved\n"
                 "failed | 10 sent | 9 resolved, 1 failed again\n"
                 "failed | 100 left | stopped\n"
                 "waiting | 89 left | waiting\n"
                 "failed: 11 of 200 sent, 10 resolved, 1 failed again"_s);
    }

    void closesWithTheRest()
    {
        Run run = canaryRun();
        run.state = RunState::Done;
        run.counts.sent = 199;
        run.counts.uncertain = 1;
        run.counts.resolved = 199;
        const Line line = lineForRun(run, handledItems(111, 111));
        QCOMPARE(printedRun(line), u"done | 1 sent | 1 resolved\n"
                                   "done | 10 sent | 10 resolved\n"
                                   "done | 100 sent | 100 resolved\n"
                                   "unknown | 88 sent | 1 uncertain, 88 resolved\n"
                                   "unknown: 199 sent, 1 uncertain, 199 resolved"_s);
    }

    void leadsFromThePlanToTheRecordsWithoutSteps()
    {
        Run run;
        run.kind = RunKind::Replay;
        run.counts.planned = 10'000;
        run.counts.sent = 4'000;
        run.state = RunState::Paused;
        QCOMPARE(printedRun(lineForRun(run)), u"done | Planned | 10000 record(s)\n"
                                              "under way | 10000 | 4000 sent\n"
                                              "waiting: 4000 of 10000 sent"_s);
        run.state = RunState::Cancelled;
        QCOMPARE(printedRun(lineForRun(run)), u"done | Planned | 10000 record(s)\n"
                                              "waiting | 10000 | 4000 sent\n"
                                              "waiting: 4000 sent"_s);
    }

    void survivesFiguresThatDoNotFit()
    {
        Run run = canaryRun();
        run.counts.sent = 500;
        run.counts.resolved = -3;
        run.counts.planned = 12;
        QCOMPARE(lineForRun(run).nodes.size(), 3);
        run.counts.planned = -1;
        QCOMPARE(lineForRun(run).nodes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_RunLine)
#include "tst_runline.moc"
