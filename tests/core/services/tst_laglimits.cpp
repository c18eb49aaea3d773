// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/laglimits.h"

#include "core/storage/database.h"
#include "core/storage/statetable.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

LagSweep sweepOf(const QString& group, const QList<std::optional<qint64>>& lags,
                 const QString& problem = {})
{
    GroupLag told;
    told.group = group;
    told.problem = problem;
    int partition = 0;
    for (const std::optional<qint64>& lag : lags) {
        PartitionLag one;
        one.where = {u"orders"_s, Partition(partition++)};
        one.end = Offset(5000);
        if (lag)
            one.committed = Offset(5000 - *lag);
        told.partitions.append(one);
    }
    LagSweep sweep;
    sweep.groups = {told};
    return sweep;
}

} // namespace

class TestLagLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceThatALineIsCrossed()
    {
        QTemporaryDir folder;
        storage::Database database(folder.path());
        storage::StateTable state(database);
        LagLimits limits(state);
        QSignalSpy exceeded(&limits, &LagLimits::exceeded);
        QSignalSpy kept(&limits, &LagLimits::keptAgain);
        limits.take(sweepOf(u"billing"_s, {4000}));
        QVERIFY(exceeded.isEmpty());
        QVERIFY(limits.setLimit(u"billing"_s, 100));
        limits.take(sweepOf(u"billing"_s, {100, 20}));
        QVERIFY(exceeded.isEmpty());
        limits.take(sweepOf(u"billing"_s, {20, 101}));
        limits.take(sweepOf(u"billing"_s, {20, 900}));
        QCOMPARE(exceeded.size(), 1);
        QCOMPARE(exceeded.first().at(0).toString(), u"billing"_s);
        QCOMPARE(exceeded.first().at(1).value<TopicPartition>().partition, Partition(1));
        QCOMPARE(exceeded.first().at(2).toLongLong(), 101);
        QVERIFY(limits.isExceeded(u"billing"_s));
        // Nothing told, nothing committed and another group say nothing of it.
        limits.take(sweepOf(u"billing"_s, {}, u"no rights"_s));
        limits.take(sweepOf(u"billing"_s, {std::nullopt}));
        limits.take(sweepOf(u"other"_s, {1}));
        QVERIFY(kept.isEmpty());
        limits.take(sweepOf(u"billing"_s, {20, 100}));
        QCOMPARE(kept.size(), 1);
        limits.take(sweepOf(u"billing"_s, {20, 101}));
        QCOMPARE(exceeded.size(), 2);
        // Taken away, and chosen anew.
        limits.setLimit(u"billing"_s, std::nullopt);
        QVERIFY(!limits.isExceeded(u"billing"_s));
        limits.take(sweepOf(u"billing"_s, {4000}));
        QCOMPARE(exceeded.size(), 2);
        database.close();
    }

    void remembersThem()
    {
        QTemporaryDir folder;
        {
            storage::Database database(folder.path());
            storage::StateTable state(database);
            LagLimits limits(state);
            QSignalSpy changed(&limits, &LagLimits::changed);
            limits.start();
            QTRY_COMPARE(changed.size(), 1);
            limits.setLimit(u"billing"_s, 100);
            limits.setLimit(u"report"_s, 7);
            limits.setLimit(u"report"_s, 0);
            database.close();
        }
        storage::Database database(folder.path());
        storage::StateTable state(database);
        LagLimits limits(state);
        // Chosen before the old ones were read: nothing of either is lost.
        limits.setLimit(u"new"_s, 5);
        QSignalSpy changed(&limits, &LagLimits::changed);
        limits.start();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(limits.limit(u"billing"_s), std::optional<qint64>(100));
        QCOMPARE(limits.limit(u"new"_s), std::optional<qint64>(5));
        QVERIFY(!limits.limit(u"report"_s));
        LagLimits later(state);
        QSignalSpy read(&later, &LagLimits::changed);
        later.start();
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(later.limit(u"new"_s), std::optional<qint64>(5));
        for (int i = 0; i < LagLimits::MostGroups + 5; ++i)
            limits.setLimit(u"group %1"_s.arg(i), 1);
        QVERIFY(!limits.setLimit(u"one more"_s, 1));
        database.close();
    }
};

QTEST_GUILESS_MAIN(TestLagLimits)
#include "tst_laglimits.moc"
