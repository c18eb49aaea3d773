// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/filtertexts.h"
#include "core/models/searchedtexts.h"

#include "core/live/recordstore.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestFilterTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void hasASentenceForEveryFault();
    void asksTheDecoder();
    void saysWhatWasSearched();
};

void TestFilterTexts::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("field") << u"tpye:a"_s << 0 << 4
                           << u"There is no field “tpye”; did you mean type? To look for this "
                              "text, put it in quotes."_s;
    // The place counts letters, not bytes.
    QTest::newRow("behind other letters")
        << u"\"äö😀\" size>x"_s << 12 << 1
        << u"“x” is no size: one such as 100, 2kB or 1.5MB is expected."_s;
    QTest::newRow("operator") << u"key<5"_s << 3 << 1
                              << u"“key” cannot be compared like this; it takes : = != ~."_s;
    QTest::newRow("value") << u"type:"_s << 5 << 0 << u"A value is expected after “type:”."_s;
    QTest::newRow("bracket") << u"a (b"_s << 2 << 1 << u"This bracket is not closed."_s;
    QTest::newRow("term") << u"a and"_s << 5 << 0
                          << u"Something to look for is expected after “and”. To look for this "
                             "word itself, put it in quotes."_s;
}

void TestFilterTexts::saysWhatIsWrongAndWhere()
{
    QFETCH(QString, text);
    QFETCH(int, begin);
    QFETCH(int, length);
    QFETCH(QString, sentence);
    const FilterReading reading = readFilter(text);
    QVERIFY(!reading.filter);
    QVERIFY(reading.fault);
    QCOMPARE(reading.fault->sentence, sentence);
    QCOMPARE(reading.fault->begin, begin);
    QCOMPARE(reading.fault->length, length);
}

void TestFilterTexts::hasASentenceForEveryFault()
{
    for (int fault = 0; fault <= int(live::FilterFault::TooDeep); ++fault) {
        const QString sentence =
            filterFaultSentence({live::FilterFault(fault), 0, 0, "word", "hint"});
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    }
}

void TestFilterTexts::asksTheDecoder()
{
    live::RecordStore store;
    store.topicIndex("sprint.lifecycle");
    live::RecordInput record;
    record.value = R"({"event_type":"sprint.created","timestamp":"soon","source":"api",)"
                   R"("data":{"sprint_id":"sprint-1"}})";
    store.append({&record, 1});
    const auto view = store.snapshot().at(SequenceId(0));
    const auto matches = [&view](const QString& text) {
        return readFilter(text).filter->matches(*view);
    };
    QVERIFY(matches(u"form:sprint-json"_s));
    QVERIFY(matches(u"problem:bad-time"_s));
    QVERIFY(matches(u"entity:sprint-1 entity.kind:sprint event.source=api"_s));
    QVERIFY(!matches(u"form:avro or problem:mojibake or entity:sprint-2"_s));
    QVERIFY(!readFilter(u"  "_s).filter);
    QVERIFY(!readFilter(u"  "_s).fault);
}

void TestFilterTexts::saysWhatWasSearched()
{
    live::Searched searched;
    searched.records = 1204;
    searched.bytes = 512'000;
    searched.oldestMs = 1773994500000;
    searched.newestMs = 1773994502131;
    searched.partitions = {{1, Partition(2), Offset(5), Offset(5), 1},
                           {0, Partition(0), Offset(0), Offset(41), 42}};
    const auto name = [](live::TopicIndex topic) {
        return topic == 0 ? u"a"_s : u"b"_s;
    };
    const SearchedReport report =
        searchedReport(searched, name, {{u"a"_s, Partition(1)}, {u"b"_s, Partition(2)}});
    QCOMPARE(report.parts.size(), 3);
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(searchedText(report),
             u"Searched: 1,204 records, 512.0 kB; a:0 offsets 0–41, a:1 without records, b:2 "
             "offset 5; times from 2026-03-20T08:15:00.000Z to 2026-03-20T08:15:02.131Z."_s);
    QCOMPARE(searchedText(
                 report, [](const QDateTime&) { return u"then"_s; }, 1),
             u"Searched: 1,204 records, 512.0 kB; a:0 offsets 0–41, 2 more partitions; times from "
             "then to then."_s);
    QCOMPARE(searchedText({}), u"Nothing was searched yet."_s);
}

QTEST_GUILESS_MAIN(TestFilterTexts)
#include "tst_filtertexts.moc"
