// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordtexts.h"
#include "tests/core/models/recordsamples.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;

class tst_RecordTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsASprintEvent();
    void tellsANullKeyAndATombstone();
    void tellsAnEmptyValue();
    void showsBinaryAsHex();
    void keepsEveryCellOnOneLine();
    void cutsLongCells();
    void takesALargeRecordLightly();
    void namesWhatIsWrong();
    void choosesATone_data();
    void choosesATone();
    void showsTimes();

private:
    static RecordTexts texts(const SampleRecord& record, live::StoreOptions options = {})
    {
        const auto store = sampleStore(options);
        append(*store, {record});
        const live::Snapshot snapshot = store->snapshot();
        return textsOf(*snapshot.at(SequenceId(0)));
    }
};

void tst_RecordTexts::tellsASprintEvent()
{
    const RecordTexts cells = texts(sprintCreated(418));
    QCOMPARE(cells.topic, u"sprint.lifecycle"_s);
    QCOMPARE(cells.partition, u"1"_s);
    QCOMPARE(cells.offset, u"418"_s);
    QCOMPARE(cells.key, u"sprint-9f31c07a"_s);
    QVERIFY(!cells.keyIsNull);
    QCOMPARE(cells.type, u"sprint.created"_s);
    QCOMPARE(cells.tone, EventTone::Created);
    QCOMPARE(cells.entity, u"sprint sprint-9f31c07a"_s);
    QCOMPARE(cells.summary, u"Sprint 26-07: 3 people, 2026-03-30 to 2026-04-10"_s);
    QVERIFY(!cells.isTombstone);
    QCOMPARE(cells.problem, QString());
}

void tst_RecordTexts::tellsANullKeyAndATombstone()
{
    const RecordTexts cells = texts({.offset = 1});
    QCOMPARE(cells.key, u"null"_s);
    QVERIFY(cells.keyIsNull);
    QVERIFY(cells.isTombstone);
    QVERIFY(!cells.summary.isEmpty());

    // Somebody's key may be this very word.
    const RecordTexts word = texts({.key = "null", .value = "x"});
    QCOMPARE(word.key, u"null"_s);
    QVERIFY(!word.keyIsNull);
}

void tst_RecordTexts::tellsAnEmptyValue()
{
    const RecordTexts cells = texts({.key = QByteArray(""), .value = QByteArray("")});
    QCOMPARE(cells.key, QString());
    QVERIFY(!cells.keyIsNull);
    QVERIFY(!cells.isTombstone);
}

void tst_RecordTexts::showsBinaryAsHex()
{
    const QByteArray bytes("\x00\xff\x80\x01", 4);
    const RecordTexts cells = texts({.key = bytes, .value = bytes});
    QCOMPARE(cells.key, u"0x00ff8001"_s);
    QVERIFY2(cells.summary.contains(u"00"_s), qPrintable(cells.summary));
    QCOMPARE(bytesText(viewOf(QByteArray("caf\xc3\xa9")), 100), u"café"_s);
    // Cut within a character of two bytes, it is still a text.
    QCOMPARE(bytesText(viewOf(QByteArray("\xc3\xa9").repeated(100)), 3), u"ééé"_s);
    QCOMPARE(bytesText(viewOf(QByteArray(1000, '\xff')), 10), u"0xffffffff"_s);
}

void tst_RecordTexts::keepsEveryCellOnOneLine()
{
    const QString nasty = u"one\ntwo\ttab\u2028three\u202eright\u2066mark\u0007"_s;
    const RecordTexts cells = texts({.key = nasty.toUtf8(), .value = nasty.toUtf8()});
    for (const QString& cell : {cells.key, cells.summary}) {
        for (const QChar c : cell) {
            QVERIFY(c.category() != QChar::Other_Control);
            QVERIFY(c.unicode() != 0x2028 && c.unicode() != 0x202e && c.unicode() != 0x2066);
        }
    }
    QVERIFY(cells.key.startsWith(u"one two tab three right"_s));
}

void tst_RecordTexts::cutsLongCells()
{
    const RecordTexts cells =
        texts({.key = QByteArray(5000, 'k'), .value = QByteArray(20'000, 'v')});
    QCOMPARE(cells.key.size(), RecordTexts::MaxCellChars);
    QVERIFY(cells.summary.size() <= RecordTexts::MaxCellChars);
}

void tst_RecordTexts::takesALargeRecordLightly()
{
    SampleRecord record = sprintCreated(7);
    record.value->chop(1);
    record.value->append(", \"filler\": \"" + QByteArray(20'000'000, 'x') + "\"}");
    const auto store = sampleStore();
    append(*store, {record});
    const live::Snapshot snapshot = store->snapshot();
    QElapsedTimer timer;
    timer.start();
    const RecordTexts cells = textsOf(*snapshot.at(SequenceId(0)));
    qInfo("20 MB took %lld us", timer.nsecsElapsed() / 1000);
    QCOMPARE(cells.type, u"sprint.created"_s);
    QCOMPARE(cells.tone, EventTone::Created);
    QVERIFY(cells.summary.size() <= RecordTexts::MaxCellChars);
    QVERIFY(cells.summary.contains(u"sprint.created"_s));
}

void tst_RecordTexts::namesWhatIsWrong()
{
    const RecordTexts cells =
        texts({.value = "{\"event_type\": \"sprint.created\", \"data\": {}, \"timestamp\": 3}"});
    QVERIFY(!cells.problem.isEmpty());
}

void tst_RecordTexts::choosesATone_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("tone");
    QTest::newRow("created") << u"sprint.created"_s << int(EventTone::Created);
    QTest::newRow("added") << u"sprint.team_member.added"_s << int(EventTone::Created);
    QTest::newRow("completed") << u"task.completed"_s << int(EventTone::Finished);
    QTest::newRow("deleted") << u"sprint.deleted"_s << int(EventTone::Removed);
    QTest::newRow("updated") << u"task.updated"_s << int(EventTone::Plain);
    QTest::newRow("no dot") << u"created"_s << int(EventTone::Created);
    QTest::newRow("nothing") << QString() << int(EventTone::Plain);
}

void tst_RecordTexts::choosesATone()
{
    QFETCH(QString, type);
    QTEST(int(toneOfType(type)), "tone");
}

void tst_RecordTexts::showsTimes()
{
    const auto create = live::TimestampType::Create;
    QCOMPARE(recordTimeText(0, live::TimestampType::NotAvailable), u"–"_s);
    QCOMPARE(recordTimeText(QDateTime({2001, 2, 3}, {4, 5, 6}).toMSecsSinceEpoch(), create),
             u"2001-02-03 04:05"_s);
    const QDateTime now = QDateTime::currentDateTime();
    const QString today = recordTimeText(now.toMSecsSinceEpoch(), create);
    QCOMPARE(today.size(), 12);
    QCOMPARE(recordTimeExact(1773994502131, create), u"2026-03-20 08:15:02.131 UTC"_s);
    // A time that no calendar holds is shown as it came.
    for (const qint64 wild :
         {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), qint64(-1)}) {
        QVERIFY(!recordTimeText(wild, create).isEmpty());
        QVERIFY(!recordTimeExact(wild, create).isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_RecordTexts)
#include "tst_recordtexts.moc"
