// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordwindowmodel.h"
#include "tests/core/models/recordsamples.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The rows on screen, one line each.
QStringList lines(const RecordWindowModel& model, const QList<int>& columns)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(row, column).data().toString());
        result.append(cells.join(u" | "_s));
    }
    return result;
}

QString offsets(const RecordWindowModel& model)
{
    return lines(model, {RecordWindowModel::OffsetNumber}).join(u' ');
}

std::shared_ptr<live::RecordStore> smallStore()
{
    return sampleStore({.limitBytes = 256 * 1024, .segmentBytes = 16 * 1024});
}

QList<SampleRecord> heavyRecords(qint64 from, qint64 count)
{
    QList<SampleRecord> records = textRecords(from, count);
    for (SampleRecord& record : records)
        record.value->append(QByteArray(1000, '.'));
    return records;
}

} // namespace

class tst_RecordWindowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestRows();
    void movesByPages();
    void holdsTheTopRowWhenNotFollowing();
    void leavesRowsAloneThatDidNotChange();
    void endsFollowingWhenARecordIsChosen();
    void followsAgainFromTheEnd();
    void holdsTheRowWhileOlderOnesAreLetGo();
    void goesOnWhenTheChosenRecordIsLetGo();
    void filtersWhileMatchesCome();
    void holdsTheChosenRowThroughAFilter();
    void pausesAndCounts();
    void selectsRanges();
    void showsTimesInThreeWays();
    void countsBeyondThirtyOneBits();
    void startsAnewWithAnotherStore();
    void livesThroughAStoreThatFillsElsewhere();
};

void tst_RecordWindowModel::showsTheNewestRows()
{
    const auto store = sampleStore();
    RecordWindowModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPageRows(3);
    model.setStore(store);
    QCOMPARE(model.rowCount(), 0);
    SampleRecord odd = textRecord(4, "not JSON");
    odd.key.reset();
    append(*store, {sprintCreated(1, "26-06"), sprintCreated(2, "26-07"), sprintDeleted(3), odd});
    QTRY_COMPARE(model.total(), 4);
    const QStringList expected{
        u"sprint.lifecycle | 2 | 2 | sprint-9f31c07a | sprint.created | "
        "Sprint 26-07: 3 people, 2026-03-30 to 2026-04-10"_s,
        u"sprint.lifecycle | 0 | 3 | sprint-9f31c07a | sprint.deleted | sprint-9f31c07a deleted"_s,
        u"sprint.lifecycle | 0 | 4 | null |  | not JSON"_s};
    const QStringList shown =
        lines(model, {RecordWindowModel::Topic, RecordWindowModel::PartitionNumber,
                      RecordWindowModel::OffsetNumber, RecordWindowModel::Key,
                      RecordWindowModel::Type, RecordWindowModel::Summary});
    QCOMPARE(shown, expected);
    QVERIFY(model.index(2, RecordWindowModel::Key).data(RecordWindowModel::NullRole).toBool());
    QCOMPARE(model.index(0, RecordWindowModel::Time).data(Qt::ToolTipRole).toString(),
             u"2026-03-20 08:15:02.131 UTC"_s);
}

void tst_RecordWindowModel::movesByPages()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 20));
    RecordWindowModel model;
    model.setPageRows(5);
    model.setStore(store);
    QTRY_COMPARE(offsets(model), u"15 16 17 18 19"_s);
    model.moveToStart();
    QCOMPARE(offsets(model), u"0 1 2 3 4"_s);
    model.moveCurrent(4);
    QCOMPARE(offsets(model), u"0 1 2 3 4"_s);
    model.moveCurrent(4);
    QCOMPARE(offsets(model), u"4 5 6 7 8"_s);
    QCOMPARE(model.current(), SequenceId(8));
    model.moveCurrent(100);
    QCOMPARE(offsets(model), u"15 16 17 18 19"_s);
    model.moveCurrent(-1000);
    QCOMPARE(offsets(model), u"0 1 2 3 4"_s);
    model.setTop(9999);
    QCOMPARE(offsets(model), u"15 16 17 18 19"_s);
    model.setTop(-5);
    QCOMPARE(offsets(model), u"0 1 2 3 4"_s);
    model.setPageRows(2);
    QCOMPARE(offsets(model), u"0 1"_s);
    model.setPageRows(100);
    QCOMPARE(model.rowCount(), 20);
    model.setPageRows(0);
    QCOMPARE(model.rowCount(), 0);
}

void tst_RecordWindowModel::holdsTheTopRowWhenNotFollowing()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 10));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setStore(store);
    QTRY_COMPARE(offsets(model), u"6 7 8 9"_s);
    append(*store, textRecords(10, 2));
    QTRY_COMPARE(offsets(model), u"8 9 10 11"_s);
    model.setFollowing(false);
    append(*store, textRecords(12, 50));
    QTRY_COMPARE(model.total(), 62);
    QCOMPARE(offsets(model), u"8 9 10 11"_s);
    model.setFollowing(true);
    QCOMPARE(offsets(model), u"58 59 60 61"_s);
}

void tst_RecordWindowModel::leavesRowsAloneThatDidNotChange()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 10));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 10);
    model.setFollowing(false);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    append(*store, textRecords(10, 500));
    QTRY_COMPARE(model.total(), 510);
    QCOMPARE(changes.size(), 0);
}

void tst_RecordWindowModel::endsFollowingWhenARecordIsChosen()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 10));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 10);
    QSignalSpy following(&model, &RecordWindowModel::followingChanged);
    // Even the newest one: it is the one that would be gone first.
    model.setCurrent(SequenceId(9));
    QVERIFY(!model.isFollowing());
    QCOMPARE(following.size(), 1);
    append(*store, textRecords(10, 5));
    QTRY_COMPARE(model.total(), 15);
    QCOMPARE(offsets(model), u"6 7 8 9"_s);
}

void tst_RecordWindowModel::followsAgainFromTheEnd()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 10));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 10);
    model.setTop(0);
    QVERIFY(!model.isFollowing());
    model.setTop(6);
    QVERIFY(model.isFollowing());
    model.moveToStart();
    QVERIFY(!model.isFollowing());
    model.moveToEnd();
    QVERIFY(model.isFollowing());
    QCOMPARE(model.current(), SequenceId(9));
}

void tst_RecordWindowModel::holdsTheRowWhileOlderOnesAreLetGo()
{
    const auto store = smallStore();
    append(*store, heavyRecords(0, 200));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setStore(store);
    QTRY_VERIFY(model.total() > 100);
    const qint64 last = 199;
    model.setTop(model.total() - 20);
    const QString before = offsets(model);
    const qint64 placeBefore = model.top();
    append(*store, heavyRecords(last + 1, 60));
    QTRY_COMPARE(model.list()->snapshot().end(), SequenceId(260));
    QVERIFY(store->totals().letGoRecords > 0);
    QCOMPARE(offsets(model), before);
    QVERIFY(model.top() != placeBefore);
}

void tst_RecordWindowModel::goesOnWhenTheChosenRecordIsLetGo()
{
    const auto store = smallStore();
    append(*store, heavyRecords(0, 50));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 50);
    model.moveToStart();
    QCOMPARE(model.current(), SequenceId(0));
    append(*store, heavyRecords(50, 1000));
    QTRY_COMPARE(model.list()->snapshot().end(), SequenceId(1050));
    const SequenceId first = model.list()->snapshot().first();
    QVERIFY(first > SequenceId(0));
    // What stood on screen is gone: the oldest that are still there take its place.
    QCOMPARE(model.sequenceAtRow(0), first);
    QCOMPARE(model.selectedCount(), 0);
    QVERIFY(model.selected(10).isEmpty());
    model.moveCurrent(1);
    QVERIFY(model.current() > first);
}

void tst_RecordWindowModel::filtersWhileMatchesCome()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 1000));
    RecordWindowModel model;
    model.setPageRows(5);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 1000);
    model.setFilter(u"\"EVENT 99\""_s);
    // 99 and 990 to 999, whatever the case.
    QTRY_COMPARE(model.total(), 11);
    QTRY_VERIFY(model.list()->coverage().isComplete);
    QCOMPARE(model.list()->coverage().records, 1000u);
    QCOMPARE(offsets(model), u"995 996 997 998 999"_s);
    model.setFollowing(false);
    append(*store, textRecords(1000, 5));
    append(*store, {textRecord(2000, "event 99 again")});
    QTRY_COMPARE(model.total(), 12);
    QCOMPARE(offsets(model), u"995 996 997 998 999"_s);
    // A fault leaves the rows as they are.
    QSignalSpy faults(&model, &RecordWindowModel::filterFaultChanged);
    model.setFilter(u"partition:"_s);
    QVERIFY(model.filterFault());
    QCOMPARE(faults.size(), 1);
    QCOMPARE(model.filter(), u"\"EVENT 99\""_s);
    QCOMPARE(model.total(), 12);
    model.setFilter(u"offset>=2000 key=k2000"_s);
    QVERIFY(!model.filterFault());
    QCOMPARE(faults.size(), 2);
    QTRY_VERIFY(model.list()->coverage().isComplete);
    QTRY_COMPARE(model.total(), 1);
    model.setFilter(u"nowhere"_s);
    QTRY_VERIFY(model.list()->coverage().isComplete);
    QCOMPARE(model.total(), 0);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QTRY_COMPARE(model.total(), 1006);
    QVERIFY(!model.list()->isFiltered());
}

void tst_RecordWindowModel::holdsTheChosenRowThroughAFilter()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 100));
    RecordWindowModel model;
    model.setPageRows(5);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 100);
    model.setTop(40);
    model.setCurrent(SequenceId(42));
    model.setFilter(u"event"_s);
    QTRY_COMPARE(model.total(), 100);
    QCOMPARE(offsets(model), u"40 41 42 43 44"_s);
    model.setFilter(u"2"_s);
    QTRY_VERIFY(model.list()->coverage().isComplete);
    QTRY_COMPARE(model.sequenceAtRow(2), SequenceId(42));
    model.setFilter({});
    QTRY_COMPARE(offsets(model), u"40 41 42 43 44"_s);
    QCOMPARE(model.current(), SequenceId(42));
}

void tst_RecordWindowModel::pausesAndCounts()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 10));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 10);
    model.setPaused(true);
    append(*store, textRecords(10, 7));
    QTRY_COMPARE(model.waiting(), 7);
    QCOMPARE(model.total(), 10);
    QCOMPARE(offsets(model), u"6 7 8 9"_s);
    // A filter looks at what is shown, not at what came since.
    model.setFilter(u"\"event 1\""_s);
    QTRY_VERIFY(model.list()->coverage().isComplete);
    QCOMPARE(model.total(), 1);
    model.setFilter({});
    model.setPaused(false);
    QCOMPARE(model.waiting(), 0);
    QTRY_COMPARE(offsets(model), u"13 14 15 16"_s);
}

void tst_RecordWindowModel::selectsRanges()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 30));
    RecordWindowModel model;
    model.setPageRows(5);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 30);
    model.setCurrent(SequenceId(10));
    QCOMPARE(model.selectedCount(), 1);
    model.moveCurrent(-3, RecordWindowModel::Extend::Yes);
    QCOMPARE(model.selectedCount(), 4);
    QCOMPARE(model.selected(100),
             (QList<SequenceId>{SequenceId(7), SequenceId(8), SequenceId(9), SequenceId(10)}));
    QCOMPARE(model.selected(2).size(), 2);
    // In a filtered list a range holds the matches only.
    model.setFilter(u"\"event 8\""_s);
    QTRY_COMPARE(model.total(), 1);
    QCOMPARE(model.selected(100), QList<SequenceId>{SequenceId(8)});
    model.setFilter({});
    model.selectAll();
    QCOMPARE(model.selectedCount(), 30);
    model.clearSelection();
    QCOMPARE(model.selectedCount(), 0);
    QVERIFY(!model.current());
}

void tst_RecordWindowModel::showsTimesInThreeWays()
{
    const auto store = sampleStore();
    SampleRecord record = textRecord(1, "now");
    record.timestampMs = QDateTime::currentMSecsSinceEpoch() - 5000;
    append(*store, {textRecord(0, "long ago"), record});
    RecordWindowModel model;
    model.setPageRows(5);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 2);
    const auto time = [&](int row) {
        return model.index(row, RecordWindowModel::Time).data().toString();
    };
    QSignalSpy changes(&model, &RecordWindowModel::timesChanged);
    model.setTimes(TimeDisplay::Utc);
    QVERIFY(time(1).endsWith(u'Z'));
    model.setTimes(TimeDisplay::Relative);
    QCOMPARE(changes.size(), 2);
    QVERIFY2(time(1).endsWith(u" s ago"_s), qPrintable(time(1)));
    QVERIFY2(time(0).endsWith(u" d ago"_s), qPrintable(time(0)));
    // They grow old by themselves.
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    const QString before = time(1);
    QTRY_VERIFY(time(1) != before);
    QVERIFY(!told.isEmpty());
    model.setTimes(TimeDisplay::Local);
    QVERIFY(!time(1).contains(u"ago"_s));
}

void tst_RecordWindowModel::countsBeyondThirtyOneBits()
{
    const quint64 first = (quint64(1) << 33) + 5;
    const auto store = sampleStore({.firstSequence = SequenceId(first)});
    append(*store, textRecords(0, 100));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 100);
    QCOMPARE(offsets(model), u"96 97 98 99"_s);
    QCOMPARE(model.index(0, 0).data(RecordWindowModel::SequenceRole).toULongLong(), first + 96);
    model.setCurrent(SequenceId(first + 10));
    QCOMPARE(offsets(model), u"10 11 12 13"_s);
    model.setFilter(u"\"event 5\""_s);
    QTRY_COMPARE(model.total(), 11);
    QCOMPARE(model.list()->at(1), SequenceId(first + 50));
}

void tst_RecordWindowModel::startsAnewWithAnotherStore()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 10));
    RecordWindowModel model;
    model.setPageRows(4);
    model.setFilter(u"event"_s);
    model.setStore(store);
    QTRY_COMPARE(model.total(), 10);
    model.setCurrent(SequenceId(3));
    const auto other = sampleStore({.firstSequence = store->end()});
    append(*other, {textRecord(77, "event of another run"), textRecord(78, "hidden")});
    model.setStore(other);
    QVERIFY(!model.current());
    QTRY_COMPARE(offsets(model), u"77"_s);
    model.setStore(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), 0);
    model.moveCurrent(1);
    model.moveToEnd();
    model.selectAll();
    model.setTop(5);
    QVERIFY(!model.current());
}

void tst_RecordWindowModel::livesThroughAStoreThatFillsElsewhere()
{
    const auto store = smallStore();
    auto model = std::make_unique<RecordWindowModel>();
    model->setPageRows(20);
    model->setStore(store);
    model->setFilter(u"7"_s);
    std::thread writer([store] {
        for (int batch = 0; batch < 200; ++batch)
            append(*store, heavyRecords(batch * 50, 50));
    });
    QTRY_VERIFY(model->total() > 0);
    model->setFollowing(false);
    QTRY_COMPARE(store->end(), SequenceId(10'000));
    writer.join();
    QTRY_COMPARE(model->list()->snapshot().end(), SequenceId(10'000));
    for (int row = 0; row < model->rowCount(); ++row)
        QVERIFY(model->index(row, RecordWindowModel::Summary).data().toString().contains(u'7'));
    // Gone while a wake-up may be on its way.
    append(*store, heavyRecords(20'000, 1));
    model.reset();
    append(*store, heavyRecords(20'001, 1));
}

QTEST_GUILESS_MAIN(tst_RecordWindowModel)
#include "tst_recordwindowmodel.moc"
