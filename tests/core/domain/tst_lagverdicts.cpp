// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lagverdicts.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 SweepMs = 5000;

PartitionLag partitionAt(std::optional<qint64> committed, qint64 end, qint64 low = 0)
{
    PartitionLag partition;
    partition.where = {u"orders"_s, Partition{1}};
    if (committed)
        partition.committed = Offset{*committed};
    partition.end = Offset{end};
    partition.low = Offset{low};
    return partition;
}

/// One partition, swept every five seconds.
class Watched
{
public:
    std::optional<LagJudgement> sweep(std::optional<qint64> committed, qint64 end, qint64 low = 0,
                                      qint64 afterMs = SweepMs)
    {
        m_atMs += afterMs;
        const PartitionLag now = partitionAt(committed, end, low);
        m_past.add(m_atMs, now.committed, now.end);
        return judgePartition(m_past, now, rules);
    }
    const LagPast& past() const { return m_past; }
    qint64 atMs() const { return m_atMs; }

    LagRules rules;

private:
    LagPast m_past;
    qint64 m_atMs = 1'700'000'000'000;
};

GroupLag groupOf(QList<std::pair<LagVerdict, qint64>> partitions)
{
    GroupLag group;
    group.group = u"billing"_s;
    group.state = GroupState::Stable;
    group.members = QList<GroupMember>{{u"m-1"_s, u"c"_s, u"127.0.0.1"_s, {}}};
    for (int i = 0; i < partitions.size(); ++i) {
        PartitionLag partition = partitionAt(0, partitions.at(i).second);
        partition.where.partition = Partition{i};
        partition.verdict = partitions.at(i).first;
        partition.reason = u"reason %1"_s.arg(i);
        group.partitions.append(partition);
    }
    return group;
}

} // namespace

class TestLagVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoneWithoutACommit();
    void isUnknownWithFewerThanTwoSamples();
    void losesRecordsBelowTheLowWatermark();
    void risksRetentionFromEightyPercent_data();
    void risksRetentionFromEightyPercent();
    void isRewoundUntilItIsBack();
    void doesNotAdvanceAfterSixtySeconds();
    void countsOnlyTheTimeWithLag();
    void fallsBehindOverTenSweeps();
    void keepsPaceWithALagThatStays();
    void forgetsATopicThatWasMadeAnew();
    void takesSamplesInTheirOrder();
    void stoppedAndStalledAreNeverGiven();
    void isUnstableAfterThreeChanges();
    void isInactiveWithoutMembers();
    void theFirstInOrderSpeaksForTheGroup();
    void saysWhyAGroupHasNoVerdict();
    void interpolatesWithinItsSamples();
};

void TestLagVerdicts::hasNoneWithoutACommit()
{
    Watched watched;
    QVERIFY(!watched.sweep(std::nullopt, 100));
    QVERIFY(!watched.sweep(std::nullopt, 200));
    // What was before a commit that is gone does not count.
    QCOMPARE(watched.sweep(100, 200, 0)->verdict, LagVerdict::Unknown);
    QVERIFY(!watched.sweep(std::nullopt, 200));
    QCOMPARE(watched.past(), LagPast());
}

void TestLagVerdicts::isUnknownWithFewerThanTwoSamples()
{
    Watched watched;
    QCOMPARE(watched.sweep(100, 100)->verdict, LagVerdict::Unknown);
    QVERIFY(!watched.sweep(100, 100)->reason.isEmpty());
    QCOMPARE(watched.sweep(100, 100)->verdict, LagVerdict::Ok);
    // Without its end nothing can be said either.
    PartitionLag noEnd = partitionAt(5, 10);
    noEnd.end.reset();
    QCOMPARE(judgePartition(watched.past(), noEnd)->verdict, LagVerdict::Unknown);
}

void TestLagVerdicts::losesRecordsBelowTheLowWatermark()
{
    Watched watched;
    QCOMPARE(watched.sweep(40, 100, 40)->verdict, LagVerdict::RetentionRisk); // at the border
    const auto lost = watched.sweep(40, 100, 41);
    QCOMPARE(lost->verdict, LagVerdict::LosingRecords);
    QVERIFY2(lost->reason.contains(u"40"_s) && lost->reason.contains(u"41"_s) &&
                 lost->reason.contains(u"1 "_s),
             qPrintable(lost->reason));
    // One sample is enough for a fact.
    QCOMPARE(Watched().sweep(0, 100, 100)->verdict, LagVerdict::LosingRecords);
}

void TestLagVerdicts::risksRetentionFromEightyPercent_data()
{
    QTest::addColumn<qint64>("committed");
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<bool>("risk");
    QTest::newRow("exactly 80 %") << qint64(200) << qint64(0) << qint64(1000) << true;
    QTest::newRow("one less") << qint64(201) << qint64(0) << qint64(1000) << false;
    QTest::newRow("of what is kept") << qint64(1020) << qint64(1000) << qint64(1100) << true;
    QTest::newRow("not of what was") << qint64(1021) << qint64(1000) << qint64(1100) << false;
    QTest::newRow("all of it") << qint64(1000) << qint64(1000) << qint64(1100) << true;
    QTest::newRow("nothing kept") << qint64(1100) << qint64(1100) << qint64(1100) << false;
    QTest::newRow("no lag") << qint64(10) << qint64(0) << qint64(10) << false;
    QTest::newRow("80 % of 15") << qint64(3) << qint64(0) << qint64(15) << true;
}

void TestLagVerdicts::risksRetentionFromEightyPercent()
{
    QFETCH(qint64, committed);
    QFETCH(qint64, low);
    QFETCH(qint64, end);
    QFETCH(bool, risk);
    Watched watched;
    const auto judged = watched.sweep(committed, end, low);
    QCOMPARE(judged->verdict == LagVerdict::RetentionRisk, risk);
    if (risk)
        QVERIFY2(judged->reason.contains(QLocale().toString(end - committed)),
                 qPrintable(judged->reason));
}

void TestLagVerdicts::isRewoundUntilItIsBack()
{
    Watched watched;
    watched.sweep(900, 1000);
    const auto rewound = watched.sweep(500, 1000);
    QCOMPARE(rewound->verdict, LagVerdict::Rewound);
    QVERIFY2(rewound->reason.contains(u"900"_s) && rewound->reason.contains(u"500"_s) &&
                 rewound->reason.contains(u"400"_s),
             qPrintable(rewound->reason));
    QCOMPARE(watched.sweep(899, 1000)->verdict, LagVerdict::Rewound);
    // A second fall on the way does not lower what it has to come back to.
    QCOMPARE(watched.sweep(700, 1000)->verdict, LagVerdict::Rewound);
    QCOMPARE(watched.sweep(899, 1000)->verdict, LagVerdict::Rewound);
    QCOMPARE(watched.sweep(900, 1000)->verdict, LagVerdict::Ok);
}

void TestLagVerdicts::doesNotAdvanceAfterSixtySeconds()
{
    Watched watched;
    QCOMPARE(watched.sweep(90, 100)->verdict, LagVerdict::Unknown);
    QCOMPARE(watched.sweep(90, 100, 0, 59'999)->verdict, LagVerdict::Ok);
    const auto stuck = watched.sweep(90, 100, 0, 1);
    QCOMPARE(stuck->verdict, LagVerdict::NotAdvancing);
    QVERIFY2(stuck->reason.contains(u"90"_s) && stuck->reason.contains(u"60 s"_s),
             qPrintable(stuck->reason));
    QCOMPARE(watched.sweep(91, 100)->verdict, LagVerdict::Ok);
    // The rule is a setting.
    Watched hasty;
    hasty.rules.notAdvancingAfter = 1s;
    hasty.sweep(90, 100);
    QCOMPARE(hasty.sweep(90, 100, 0, 1000)->verdict, LagVerdict::NotAdvancing);
}

void TestLagVerdicts::countsOnlyTheTimeWithLag()
{
    Watched watched;
    watched.sweep(100, 100);
    QCOMPARE(watched.sweep(100, 100, 0, 600'000)->verdict, LagVerdict::Ok);
    // A topic that is seldom written: its reader has not had time yet.
    const auto one = watched.sweep(100, 101);
    QCOMPARE(one->verdict, LagVerdict::Ok);
    QVERIFY2(!one->reason.contains(u"1 records"_s), qPrintable(one->reason));
    QCOMPARE(watched.sweep(100, 101, 0, 59'000)->verdict, LagVerdict::Ok);
    QCOMPARE(watched.sweep(100, 102, 0, 1000)->verdict, LagVerdict::NotAdvancing);
}

void TestLagVerdicts::fallsBehindOverTenSweeps()
{
    Watched watched;
    for (int i = 0; i < 9; ++i)
        QVERIFY(watched.sweep(1000 + i, 1010 + 3 * i)->verdict != LagVerdict::FallingBehind);
    const auto falling = watched.sweep(1009, 1037);
    QCOMPARE(falling->verdict, LagVerdict::FallingBehind);
    QVERIFY2(falling->reason.contains(u"10"_s) && falling->reason.contains(u"28"_s),
             qPrintable(falling->reason));
    // Once it fell, ten more are needed.
    QCOMPARE(watched.sweep(1020, 1040)->verdict, LagVerdict::Ok);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(watched.sweep(1021 + i, 1042 + 2 * i)->verdict, LagVerdict::Ok);
    QCOMPARE(watched.sweep(1030, 1060)->verdict, LagVerdict::FallingBehind);
}

void TestLagVerdicts::keepsPaceWithALagThatStays()
{
    Watched steady;
    for (int i = 0; i < 30; ++i)
        QVERIFY(steady.sweep(1000 + 5 * i, 1010 + 5 * i)->verdict != LagVerdict::FallingBehind);
    // From no lag to some is no falling behind yet.
    Watched fresh;
    for (int i = 0; i < 9; ++i)
        fresh.sweep(1000 + i, 1000 + i);
    QCOMPARE(fresh.sweep(1009, 1020)->verdict, LagVerdict::Ok);
}

void TestLagVerdicts::forgetsATopicThatWasMadeAnew()
{
    Watched watched;
    watched.sweep(1000, 1000);
    watched.sweep(1000, 1000);
    QCOMPARE(watched.sweep(3, 5)->verdict, LagVerdict::Unknown);
    QCOMPARE(watched.sweep(4, 5)->verdict, LagVerdict::Ok);
    // A commit beyond the end has no lag, and never a negative one.
    QCOMPARE(partitionAt(10, 5).lag(), 0);
}

void TestLagVerdicts::takesSamplesInTheirOrder()
{
    LagPast past;
    past.add(1000, Offset{5}, Offset{9});
    past.add(900, Offset{4}, Offset{9});
    past.add(1000, Offset{4}, Offset{9});
    QCOMPARE(past.samples(), 1);
    // A sample without an end tells too little.
    past.add(2000, Offset{6}, std::nullopt);
    QCOMPARE(past.samples(), 1);
}

void TestLagVerdicts::stoppedAndStalledAreNeverGiven()
{
    // Whatever happens: the times of commits are not known.
    quint32 state = 7;
    const auto next = [&state](quint32 bound) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % bound;
    };
    for (int run = 0; run < 50; ++run) {
        Watched watched;
        qint64 end = 1000;
        for (int i = 0; i < 100; ++i) {
            end += next(20);
            const auto judged = watched.sweep(qint64(next(quint32(end))), end,
                                              next(3) ? 0 : next(500), 1 + next(30'000));
            QVERIFY(judged->verdict != LagVerdict::Stopped &&
                    judged->verdict != LagVerdict::Stalled);
            QVERIFY(!judged->reason.isEmpty());
        }
    }
}

void TestLagVerdicts::isUnstableAfterThreeChanges()
{
    const GroupLag group = groupOf({{LagVerdict::Ok, 0}});
    constexpr qint64 span = 600'000;
    GroupPast past;
    past.add(0, GroupState::Stable);
    past.add(1000, GroupState::PreparingRebalance);
    past.add(2000, GroupState::PreparingRebalance);
    past.add(3000, GroupState::Unknown);
    past.add(4000, GroupState::Stable);
    QCOMPARE(judgeGroup(past, group, 4000).verdict, LagVerdict::Ok);
    past.add(5000, GroupState::Empty);
    const auto unstable = judgeGroup(past, group, 5000);
    QCOMPARE(unstable.verdict, LagVerdict::Unstable);
    QVERIFY2(unstable.reason.contains(u"3"_s), qPrintable(unstable.reason));
    QCOMPARE(judgeGroup(past, group, 1000 + span).verdict, LagVerdict::Unstable);
    QCOMPARE(judgeGroup(past, group, 1001 + span).verdict, LagVerdict::Ok);
    // What has to be looked at first stands before it.
    QCOMPARE(judgeGroup(past, groupOf({{LagVerdict::Rewound, 5}}), 5000).verdict,
             LagVerdict::Rewound);
}

void TestLagVerdicts::isInactiveWithoutMembers()
{
    GroupLag group = groupOf({{LagVerdict::Ok, 7}});
    group.members = QList<GroupMember>();
    const auto inactive = judgeGroup({}, group, 0);
    QCOMPARE(inactive.verdict, LagVerdict::Inactive);
    QVERIFY2(inactive.reason.contains(u"7"_s), qPrintable(inactive.reason));
    // Members that this library cannot see are not "none".
    group.members.reset();
    QCOMPARE(judgeGroup({}, group, 0).verdict, LagVerdict::Ok);
    group.state = GroupState::Empty;
    QCOMPARE(judgeGroup({}, group, 0).verdict, LagVerdict::Inactive);
    group.partitions[0].verdict = LagVerdict::Unknown;
    QCOMPARE(judgeGroup({}, group, 0).verdict, LagVerdict::Inactive);
    group.partitions[0].verdict = LagVerdict::NotAdvancing;
    QCOMPARE(judgeGroup({}, group, 0).verdict, LagVerdict::NotAdvancing);
    // Without offsets there is nothing that is kept.
    group.partitions[0].committed.reset();
    group.partitions[0].verdict.reset();
    QCOMPARE(judgeGroup({}, group, 0).verdict, LagVerdict::Unknown);
}

void TestLagVerdicts::theFirstInOrderSpeaksForTheGroup()
{
    const GroupLag group = groupOf({{LagVerdict::Ok, 1},
                                    {LagVerdict::FallingBehind, 50},
                                    {LagVerdict::NotAdvancing, 5},
                                    {LagVerdict::NotAdvancing, 9},
                                    {LagVerdict::Unknown, 2}});
    const auto judged = judgeGroup({}, group, 0);
    QCOMPARE(judged.verdict, LagVerdict::NotAdvancing);
    // The one further behind, and how many more.
    QVERIFY2(judged.reason.contains(u"orders"_s) && judged.reason.contains(u"reason 3"_s) &&
                 judged.reason.contains(u"1 more"_s),
             qPrintable(judged.reason));
    QCOMPARE(judgeGroup({}, groupOf({{LagVerdict::Unknown, 1}, {LagVerdict::Ok, 1}}), 0).verdict,
             LagVerdict::Ok);
    const QList<LagVerdict> order{LagVerdict::LosingRecords, LagVerdict::RetentionRisk,
                                  LagVerdict::Rewound,       LagVerdict::NotAdvancing,
                                  LagVerdict::FallingBehind, LagVerdict::Unstable,
                                  LagVerdict::Inactive,      LagVerdict::Ok,
                                  LagVerdict::Unknown};
    for (qsizetype i = 1; i < order.size(); ++i)
        QVERIFY(lagVerdictRank(order.at(i - 1)) < lagVerdictRank(order.at(i)));
}

void TestLagVerdicts::saysWhyAGroupHasNoVerdict()
{
    GroupLag group = groupOf({});
    QCOMPARE(judgeGroup({}, group, 0).verdict, LagVerdict::Unknown);
    group.protocol = GroupProtocol::Share;
    QVERIFY(judgeGroup({}, group, 0).reason.contains(u"share"_s));
    group.problem = u"This login may not."_s;
    QCOMPARE(judgeGroup({}, group, 0).reason, group.problem);
}

void TestLagVerdicts::interpolatesWithinItsSamples()
{
    LagPast past;
    past.add(10'000, Offset{0}, Offset{100});
    past.add(20'000, Offset{0}, Offset{200});
    past.add(30'000, Offset{0}, Offset{200});
    past.add(40'000, Offset{0}, Offset{300});
    QCOMPARE(*interpolatedSeconds(past, Offset{150}, 40'000), 25.0);
    // The end was there from 20 to 30: the record came after that.
    QCOMPARE(*interpolatedSeconds(past, Offset{200}, 40'000), 10.0);
    QCOMPARE(*interpolatedSeconds(past, Offset{100}, 40'000), 30.0);
    QVERIFY(!interpolatedSeconds(past, Offset{99}, 40'000));
    QVERIFY(!interpolatedSeconds(past, Offset{300}, 40'000));
    QVERIFY(!interpolatedSeconds(LagPast(), Offset{1}, 40'000));
    // The ring goes round.
    for (int i = 0; i < 100; ++i)
        past.add(50'000 + i * 10'000, Offset{0}, Offset{400 + i * 100});
    QCOMPARE(*interpolatedSeconds(past, Offset{10'250}, 1'040'000), 5.0);
    QVERIFY(!interpolatedSeconds(past, Offset{150}, 1'040'000));
}

QTEST_APPLESS_MAIN(TestLagVerdicts)
#include "tst_lagverdicts.moc"
