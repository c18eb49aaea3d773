// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/inspectedrecord.h"
#include "tests/core/models/recordsamples.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList lines(const QList<FieldRow>& rows)
{
    QStringList result;
    for (const FieldRow& row : rows)
        result.append(row.name + u": "_s + row.value);
    return result;
}

InspectedRecord inspected(const SampleRecord& record, live::StoreOptions options = {})
{
    const auto store = sampleStore(options);
    append(*store, {record});
    const live::Snapshot snapshot = store->snapshot();
    return inspectedRecord(*snapshot.at(SequenceId(0)));
}

} // namespace

class tst_InspectedRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheEnvelope();
    void listsHeadersInTheirOrder();
    void tellsATombstone();
    void keepsItsOwnCopy();
    void saysHowLongItTook();
    void remarksOnWhatIsOdd();
    void saysWhenARecordWasCut();
};

void tst_InspectedRecord::listsTheEnvelope()
{
    const QStringList rows = lines(envelopeRows(inspected(sprintCreated(418))));
    for (const QString& expected :
         {u"Topic: sprint.lifecycle"_s, u"Partition: 1"_s, u"Offset: 418"_s,
          u"Created: 2026-03-20 08:15:02.131 UTC"_s, u"Key: sprint-9f31c07a"_s,
          u"Form: sprint-json"_s, u"Type: sprint.created"_s, u"Source: sprint-capacity-api"_s,
          u"Entity: sprint sprint-9f31c07a"_s})
        QVERIFY2(rows.contains(expected), qPrintable(expected + u" in "_s + rows.join(u'\n')));
}

void tst_InspectedRecord::listsHeadersInTheirOrder()
{
    SampleRecord record = textRecord(1, "x");
    record.headers = {{"retry", QByteArray("\0\0\0\x03", 4)},
                      {"b", QByteArray("")},
                      {"a", std::nullopt},
                      {"b", QByteArray("again")},
                      {"when", QByteArray("\0\0\1\x9d\x0a\0\0\0", 8)},
                      {"bytes", QByteArray("\xff\x01", 2)}};
    const QStringList expected{u"retry: 0x00000003  (3)"_s,
                               u"b: "_s,
                               u"a: null"_s,
                               u"b: again"_s,
                               u"when: 0x0000019d0a000000  (1773989265408)"_s,
                               u"bytes: 0xff01"_s};
    QCOMPARE(lines(headerRows(inspected(record))), expected);
}

void tst_InspectedRecord::tellsATombstone()
{
    const InspectedRecord record = inspected({.key = "gone"});
    QVERIFY(!record.value);
    QVERIFY(lines(envelopeRows(record)).contains(u"Value: null"_s));
    QVERIFY(recordRemarks(record).isEmpty());
}

void tst_InspectedRecord::keepsItsOwnCopy()
{
    InspectedRecord record;
    {
        const auto store = sampleStore();
        append(*store, {sprintCreated(1)});
        const live::Snapshot snapshot = store->snapshot();
        record = inspectedRecord(*snapshot.at(SequenceId(0)));
    }
    QCOMPARE(record.value, sprintCreated(1).value);
    QCOMPARE(record.key, QByteArray("sprint-9f31c07a"));
    QCOMPARE(record.event.address, (RecordAddress{u"sprint.lifecycle"_s, Partition(1), Offset(1)}));
}

void tst_InspectedRecord::saysHowLongItTook()
{
    const QString text = recordSubtitle(inspected(sprintCreated(1)));
    QVERIFY2(text.startsWith(u"Sprint sprint-9f31c07a · stored "_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"4 ms after it was made"_s) ||
                 text.endsWith(u"3 ms after it was made"_s),
             qPrintable(text));
    // A clock that runs behind tells no time that has passed.
    SampleRecord early = sprintCreated(1);
    early.timestampMs -= 60'000;
    QVERIFY(!recordSubtitle(inspected(early)).contains(u"after"_s));
}

void tst_InspectedRecord::remarksOnWhatIsOdd()
{
    QVERIFY(recordRemarks(inspected(sprintCreated(1))).isEmpty());
    SampleRecord keyless = sprintCreated(1);
    keyless.key.reset();
    QCOMPARE(recordRemarks(inspected(keyless)),
             QStringList(u"The key is empty: events of this sprint may arrive out of order."_s));
    const QStringList problems = recordRemarks(inspected(
        {.key = "k",
         .value = "{\"event_type\": \"sprint.created\", \"data\": {}, \"timestamp\": 3}"}));
    QVERIFY(!problems.isEmpty());
}

void tst_InspectedRecord::saysWhenARecordWasCut()
{
    const InspectedRecord record = inspected({.key = "k", .value = QByteArray(200'000, 'x')},
                                             {.limitBytes = 64 * 1024, .segmentBytes = 16 * 1024});
    QVERIFY(record.isCut);
    QVERIFY(record.value->size() < 200'000);
    QVERIFY(!recordRemarks(record).isEmpty());
}

QTEST_GUILESS_MAIN(tst_InspectedRecord)
#include "tst_inspectedrecord.moc"
