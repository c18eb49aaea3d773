// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzymatch.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsLettersInOrder_data();
    void findsLettersInOrder();
    void prefersTheBetterFit_data();
    void prefersTheBetterFit();
    void placesAreAscendingAndRight();
    void longTextsAreBounded();
};

void TestFuzzyMatch::findsLettersInOrder_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing typed") << u""_s << u"Sprints"_s << true;
    QTest::newRow("blanks only") << u"  "_s << u"Sprints"_s << true;
    QTest::newRow("beginning") << u"spr"_s << u"Sprints"_s << true;
    QTest::newRow("case does not matter") << u"SPR"_s << u"sprints"_s << true;
    QTest::newRow("letters with gaps") << u"st7"_s << u"Sprint 31-07"_s << true;
    QTest::newRow("blanks in the query") << u"new spr"_s << u"New sprint"_s << true;
    QTest::newRow("wrong order") << u"rps"_s << u"Spr"_s << false;
    QTest::newRow("letter missing") << u"spz"_s << u"Sprints"_s << false;
    QTest::newRow("longer than the text") << u"sprints!"_s << u"Sprints"_s << false;
    QTest::newRow("empty text") << u"a"_s << u""_s << false;
    QTest::newRow("not Latin") << u"спр"_s << u"Спринты"_s << true;
}

void TestFuzzyMatch::findsLettersInOrder()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(fuzzyMatch(query, text).has_value(), fits);
}

void TestFuzzyMatch::prefersTheBetterFit_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning before middle") << u"st"_s << u"Stream"_s << u"Newest"_s;
    QTest::newRow("word starts before scattered") << u"ns"_s << u"New sprint"_s << u"Sensors"_s;
    QTest::newRow("together before apart") << u"107"_s << u"Sprint 107"_s << u"Sprint 1-0-7"_s;
    QTest::newRow("short before long") << u"sprint"_s << u"Sprints"_s << u"Sprints of last year"_s;
}

void TestFuzzyMatch::prefersTheBetterFit()
{
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto good = fuzzyMatch(query, better);
    const auto bad = fuzzyMatch(query, worse);
    QVERIFY(good && bad);
    QVERIFY2(good->score > bad->score,
             qPrintable(u"%1 against %2"_s.arg(good->score).arg(bad->score)));
}

void TestFuzzyMatch::placesAreAscendingAndRight()
{
    QCOMPARE(fuzzyMatch(u"ns"_s, u"New sprint"_s)->positions, (QList<int>{0, 4}));
    QCOMPARE(fuzzyMatch(u"spr"_s, u"A spr sprint"_s)->positions, (QList<int>{2, 3, 4}));
    const QString text = u"Use the desktop's theme"_s;
    for (const QString& query : {u"udt"_s, u"theme"_s, u"esk"_s, u"uhe"_s}) {
        const auto match = fuzzyMatch(query, text);
        QVERIFY(match);
        QCOMPARE(match->positions.size(), query.size());
        QVERIFY(std::is_sorted(match->positions.begin(), match->positions.end()));
        for (qsizetype i = 0; i < query.size(); ++i)
            QCOMPARE(text[match->positions[i]].toLower(), query[i]);
    }
}

void TestFuzzyMatch::longTextsAreBounded()
{
    const QString text(100000, u'a');
    const auto match = fuzzyMatch(QString(5000, u'a'), text);
    QVERIFY(match);
    QCOMPARE(match->positions.size(), 100);
    QVERIFY(!fuzzyMatch(u"b"_s, text + u'b'));
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
