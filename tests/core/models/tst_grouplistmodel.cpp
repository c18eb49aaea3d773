// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/grouplistmodel.h"
#include "core/models/grouppartitionmodel.h"
#include "core/models/grouprates.h"
#include "tests/core/models/groupsamples.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using samples::groupLag;
using samples::partitionLag;
using samples::sweepOf;

namespace {

const QDateTime Noon(QDate(2031, 3, 20), QTime(12, 0), Qt::UTC);

QStringList namesIn(const GroupListModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.groupAt(row)->group);
    return names;
}

QString groupCell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

LagSweep threeGroups()
{
    return sweepOf(
        {groupLag(u"calm"_s, {partitionLag(u"t"_s, 0, 90, 100)}),
         groupLag(u"stuck"_s, {partitionLag(u"mail"_s, 0, 10, 5000, LagVerdict::NotAdvancing)},
                  LagVerdict::NotAdvancing),
         groupLag(u"nothing"_s, {partitionLag(u"t"_s, 0, {}, 100)}, LagVerdict::Unknown)},
        Noon);
}

} // namespace

class tst_GroupListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsFirstWhatIsLookedAtFirst();
    void neverShowsZeroForNoCommit();
    void neverShowsANegativeLag();
    void neverCallsANewGroupDead();
    void tellsThatAShareGroupHasNoLag();
    void filtersByGroupTopicAndMember();
    void countsWhatNeedsAttention();
    void sortsWhatIsNotKnownLast();
    void keepsIndexesWhenTheOrderChanges();
    void asksForTrendsWhenDrawn();
    void takesAHugeClusterAtOnce();
    void sortsPartitions();
    void keepsPartitionsInTheirPlaces();
    void tellsRates();
    void forgetsRatesAfterAPause();
};

void tst_GroupListModel::putsFirstWhatIsLookedAtFirst()
{
    GroupListModel model;
    QAbstractItemModelTester tester(&model);
    model.apply(threeGroups());
    QCOMPARE(namesIn(model).constFirst(), u"stuck"_s);
    QCOMPARE(groupCell(model, 0, GroupListModel::Verdict), u"not advancing"_s);
    QCOMPARE(groupCell(model, 0, GroupListModel::Lag), u"4,990"_s);
    QCOMPARE(model.rowOf(u"calm"_s), namesIn(model).indexOf(u"calm"_s));
    QCOMPARE(model.rowOf(u"nobody"_s), -1);
}

void tst_GroupListModel::neverShowsZeroForNoCommit()
{
    GroupListModel model;
    model.apply(threeGroups());
    const int row = model.rowOf(u"nothing"_s);
    QCOMPARE(groupCell(model, row, GroupListModel::Lag), u"no commit"_s);
    GroupPartitionModel partitions;
    partitions.setGroup(*model.find(u"nothing"_s));
    QCOMPARE(groupCell(partitions, 0, GroupPartitionModel::Committed), u"no commit"_s);
    QCOMPARE(groupCell(partitions, 0, GroupPartitionModel::Lag), u"–"_s);
    QCOMPARE(groupCell(partitions, 0, GroupPartitionModel::Verdict), QString());
}

void tst_GroupListModel::neverShowsANegativeLag()
{
    GroupListModel model;
    model.apply(sweepOf({groupLag(u"ahead"_s, {partitionLag(u"t"_s, 0, 120, 100)})}, Noon));
    QCOMPARE(groupCell(model, 0, GroupListModel::Lag), u"0"_s);
    GroupPartitionModel partitions;
    partitions.setGroup(*model.find(u"ahead"_s));
    QCOMPARE(groupCell(partitions, 0, GroupPartitionModel::Lag), u"0"_s);
}

void tst_GroupListModel::neverCallsANewGroupDead()
{
    GroupLag group = groupLag(u"new"_s, {partitionLag(u"t"_s, 0, 1, 2)});
    group.protocol = GroupProtocol::Consumer;
    group.members.reset();
    for (const GroupState state : {GroupState::Stable, GroupState::Dead, GroupState::Unknown}) {
        group.state = state;
        GroupListModel model;
        model.apply(sweepOf({group}, Noon));
        for (int column = 0; column < GroupListModel::ColumnCount; ++column)
            QVERIFY(!groupCell(model, 0, column).contains(u"dead"_s));
        QCOMPARE(groupCell(model, 0, GroupListModel::Members), u"not visible"_s);
        QVERIFY(model.index(0, GroupListModel::Members)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"not visible to this client library"_s));
    }
}

void tst_GroupListModel::tellsThatAShareGroupHasNoLag()
{
    GroupLag group = groupLag(u"share"_s, {}, LagVerdict::Unknown);
    group.protocol = GroupProtocol::Share;
    group.members.reset();
    GroupListModel model;
    model.apply(sweepOf({group}, Noon));
    QCOMPARE(groupCell(model, 0, GroupListModel::Lag), u"–"_s);
    QCOMPARE(groupCell(model, 0, GroupListModel::Protocol), u"share"_s);
    QVERIFY(hiddenMembersSentence(group).contains(u"no lag"_s));
}

void tst_GroupListModel::filtersByGroupTopicAndMember()
{
    LagSweep sweep = threeGroups();
    sweep.groups[0].members = QList<GroupMember>{{u"id"_s, u"Worker-7"_s, u"10.1.2.3"_s, {}}};
    GroupListModel model;
    QAbstractItemModelTester tester(&model);
    model.apply(sweep);
    model.setFilter({.text = u"STUCK"_s});
    QCOMPARE(namesIn(model), QStringList{u"stuck"_s});
    model.setFilter({.text = u"mail stu"_s});
    QCOMPARE(namesIn(model), QStringList{u"stuck"_s});
    model.setFilter({.text = u"worker-7"_s});
    QCOMPARE(namesIn(model), QStringList{u"calm"_s});
    model.setFilter({.text = u"10.1.2"_s});
    QCOMPARE(namesIn(model), QStringList{u"calm"_s});
    model.setFilter({.text = u"nowhere"_s});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.totalCount(), 3);
    model.setFilter({.onlyAttention = true});
    QCOMPARE(namesIn(model), QStringList{u"stuck"_s});
}

void tst_GroupListModel::countsWhatNeedsAttention()
{
    GroupListModel model;
    model.apply(threeGroups());
    QCOMPARE(model.attentionCount(), 1);
    QCOMPARE(model.loudest(), VerdictWeight::Bad);
    model.apply(sweepOf({groupLag(u"a"_s, {}, LagVerdict::Inactive)}, Noon));
    QCOMPARE(model.attentionCount(), 0);
}

void tst_GroupListModel::sortsWhatIsNotKnownLast()
{
    GroupListModel model;
    model.apply(threeGroups());
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(GroupListModel::Lag, order);
        QCOMPARE(namesIn(model).constLast(), u"nothing"_s);
    }
    QCOMPARE(namesIn(model).constFirst(), u"stuck"_s);
    model.sort(GroupListModel::Group, Qt::DescendingOrder);
    QCOMPARE(namesIn(model), (QStringList{u"stuck"_s, u"nothing"_s, u"calm"_s}));
}

void tst_GroupListModel::keepsIndexesWhenTheOrderChanges()
{
    GroupListModel model;
    QAbstractItemModelTester tester(&model);
    model.apply(threeGroups());
    model.sort(GroupListModel::Lag, Qt::DescendingOrder);
    const QPersistentModelIndex calm = model.index(model.rowOf(u"calm"_s), 0);
    LagSweep sweep = threeGroups();
    sweep.groups[0].partitions[0].end = Offset(1'000'000);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.apply(sweep);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowOf(u"calm"_s), 0);
    QVERIFY(calm.isValid());
    QCOMPARE(calm.data().toString(), u"calm"_s);
}

void tst_GroupListModel::asksForTrendsWhenDrawn()
{
    GroupListModel model;
    QStringList asked;
    model.setTrends([&asked](const QString& group) {
        asked.append(group);
        return QList<double>{1, 2, 3};
    });
    model.apply(threeGroups());
    QVERIFY(asked.isEmpty());
    const auto values = model.index(0, GroupListModel::Trend)
                            .data(GroupListModel::TrendRole)
                            .value<QList<double>>();
    QCOMPARE(values, (QList<double>{1, 2, 3}));
    QCOMPARE(asked, QStringList{u"stuck"_s});
}

void tst_GroupListModel::takesAHugeClusterAtOnce()
{
    GroupListModel model;
    model.apply(samples::hugeSweep(Noon));
    QCOMPARE(model.rowCount(), 2200);
    QVERIFY(model.attentionCount() > 0);
    QVERIFY(asksForAttention(model.groupAt(0)->verdict));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.apply(samples::hugeSweep(Noon.addSecs(5), 1));
    QCOMPARE(reset.count(), 0);
    model.setFilter({.text = u"region-001"_s});
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 20);
}

void tst_GroupListModel::sortsPartitions()
{
    GroupPartitionModel model;
    QAbstractItemModelTester tester(&model);
    model.setGroup(groupLag(u"g"_s, {partitionLag(u"b"_s, 0, 1, 9), partitionLag(u"a"_s, 10, 5, 6),
                                     partitionLag(u"a"_s, 2, {}, 7)}));
    QCOMPARE(groupCell(model, 0, GroupPartitionModel::Number), u"2"_s);
    QCOMPARE(groupCell(model, 1, GroupPartitionModel::Number), u"10"_s);
    QVERIFY(model.hasManyTopics());
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(GroupPartitionModel::Lag, order);
        QCOMPARE(groupCell(model, 2, GroupPartitionModel::Number), u"2"_s);
    }
    QCOMPARE(groupCell(model, 0, GroupPartitionModel::Topic), u"b"_s);
    QCOMPARE(model.index(0, 0).data(GroupPartitionModel::ShareRole).toDouble(), 1.0);
    QCOMPARE(model.rowOf({u"a"_s, Partition(10)}), 1);
}

void tst_GroupListModel::keepsPartitionsInTheirPlaces()
{
    GroupPartitionModel model;
    GroupLag group =
        groupLag(u"g"_s, {partitionLag(u"a"_s, 0, 1, 9), partitionLag(u"a"_s, 1, 5, 6)});
    model.setGroup(group);
    model.sort(GroupPartitionModel::Lag, Qt::DescendingOrder);
    QCOMPARE(groupCell(model, 0, GroupPartitionModel::Number), u"0"_s);
    group.partitions[1].end = Offset(900);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setGroup(group);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(groupCell(model, 0, GroupPartitionModel::Number), u"0"_s);
}

void tst_GroupListModel::tellsRates()
{
    GroupRates rates;
    GroupLag group = groupLag(u"g"_s, {partitionLag(u"a"_s, 0, 1000, 1600)});
    rates.add(group, Noon);
    QCOMPARE(rates.growth(), std::nullopt);
    group.partitions[0].committed = Offset(1200);
    group.partitions[0].end = Offset(1700);
    rates.add(group, Noon.addSecs(10));
    QCOMPARE(rates.produced(), std::optional(10.0));
    QCOMPARE(rates.handled(), std::optional(20.0));
    QCOMPARE(rates.growth(), std::optional(-10.0));
    QCOMPARE(rates.untilCaughtUp(), std::optional(std::chrono::milliseconds(50'000)));
}

void tst_GroupListModel::forgetsRatesAfterAPause()
{
    GroupRates rates;
    GroupLag group = groupLag(u"g"_s, {partitionLag(u"a"_s, 0, 1000, 1600)});
    rates.add(group, Noon);
    rates.add(group, Noon.addSecs(600));
    QCOMPARE(rates.growth(), std::nullopt);
    rates.add(group, Noon.addSecs(605));
    QVERIFY(rates.growth());
    // A partition more: sums are others.
    group.partitions.append(partitionLag(u"a"_s, 1, 0, 100'000));
    rates.add(group, Noon.addSecs(610));
    QCOMPARE(rates.growth(), std::nullopt);
}

QTEST_GUILESS_MAIN(tst_GroupListModel)
#include "tst_grouplistmodel.moc"
