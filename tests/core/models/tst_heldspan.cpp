// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/heldspan.h"
#include "tests/core/models/recordsamples.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 Plenty = 10'000'000'000;

SampleRecord recordAt(qint64 timeMs, int partition, qint64 offset, const QByteArray& topic = "a")
{
    SampleRecord record;
    record.topic = topic;
    record.partition = partition;
    record.offset = offset;
    record.timestampMs = timeMs;
    record.value = QByteArray(1000, 'x');
    return record;
}
} // namespace

class tst_HeldSpan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTimesWhateverTheOrderOfArrival();
    void countsPartitionByPartition();
    void growsAndForgetsWithTheStore();
    void goesOnWhereItsTimeWasOver();
    void saysNothingOfTimesThatNobodyGave();
};

void tst_HeldSpan::knowsTimesWhateverTheOrderOfArrival()
{
    const auto store = sampleStore();
    append(*store, {recordAt(5000, 0, 1), recordAt(1000, 1, 1), recordAt(3000, 2, 1)});
    HeldSpans spans;
    spans.update(store->snapshot(), Plenty);
    QCOMPARE(spans.span().earliestMs, 1000);
    QCOMPARE(spans.span().latestMs, 5000);
}

void tst_HeldSpan::countsPartitionByPartition()
{
    const auto store = sampleStore();
    append(*store, {recordAt(1, 1, 40, "b"), recordAt(2, 0, 10), recordAt(3, 0, 12),
                    recordAt(4, 1, 7), recordAt(5, 0, 11)});
    HeldSpans spans;
    spans.update(store->snapshot(), Plenty);
    const HeldSpan span = spans.span();
    QCOMPARE(span.records, 5U);
    QVERIFY(span.isComplete);
    QCOMPARE(span.partitions,
             (QList<HeldPartition>{{u"a"_s, Partition(0), Offset(10), Offset(12), 3},
                                   {u"a"_s, Partition(1), Offset(7), Offset(7), 1},
                                   {u"b"_s, Partition(1), Offset(40), Offset(40), 1}}));
}

void tst_HeldSpan::growsAndForgetsWithTheStore()
{
    const auto store = sampleStore({.limitBytes = 256 * 1024});
    HeldSpans spans;
    for (int batch = 0; batch < 50; ++batch) {
        QList<SampleRecord> records;
        for (int i = 0; i < 40; ++i)
            records.append(recordAt(batch * 40 + i, 0, batch * 40 + i));
        append(*store, records);
        const live::Snapshot snapshot = store->snapshot();
        spans.update(snapshot, Plenty);
        const HeldSpan span = spans.span();
        QCOMPARE(span.records, snapshot.count());
        QCOMPARE(span.partitions.first().lowest, snapshot.at(snapshot.first())->offset());
        QCOMPARE(span.partitions.first().highest, Offset(batch * 40 + 39));
        QCOMPARE(*span.earliestMs, snapshot.at(snapshot.first())->timestampMs());
    }
    QVERIFY(store->totals().letGoRecords > 0);
    // Another run begins anew.
    const auto other = sampleStore({.firstSequence = store->end()});
    spans.update(other->snapshot(), Plenty);
    QCOMPARE(spans.span().records, 0U);
    append(*other, {recordAt(7, 3, 3)});
    spans.update(other->snapshot(), Plenty);
    QCOMPARE(spans.span().records, 1U);
    QCOMPARE(*spans.span().earliestMs, 7);
}

void tst_HeldSpan::goesOnWhereItsTimeWasOver()
{
    const auto store = sampleStore();
    QList<SampleRecord> records;
    for (int i = 0; i < 1000; ++i)
        records.append(textRecord(i, "x"));
    for (int batch = 0; batch < 60; ++batch)
        append(*store, records);
    HeldSpans spans;
    spans.update(store->snapshot(), 1);
    QVERIFY(!spans.span().isComplete);
    for (int turn = 0; turn < 1000 && !spans.span().isComplete; ++turn)
        spans.update(store->snapshot(), 1);
    QVERIFY(spans.span().isComplete);
    QCOMPARE(spans.span().records, 60'000U);
}

void tst_HeldSpan::saysNothingOfTimesThatNobodyGave()
{
    const auto store = sampleStore();
    SampleRecord record = textRecord(1, "x");
    record.timestampType = live::TimestampType::NotAvailable;
    append(*store, {record});
    HeldSpans spans;
    spans.update(store->snapshot(), Plenty);
    QVERIFY(!spans.span().earliestMs);
    QCOMPARE(spans.span().records, 1U);
    spans.update({}, Plenty);
    QCOMPARE(spans.span(), HeldSpan());
}

QTEST_GUILESS_MAIN(tst_HeldSpan)
#include "tst_heldspan.moc"
