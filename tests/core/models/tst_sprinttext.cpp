// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprinttext.h"
#include "samplesprints.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_SprintText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThePhase_data();
    void saysThePhase();
    void countsWithoutWalking();
    void writesRanges();
    void writesFigures();
};

void tst_SprintText::saysThePhase_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("progress");
    QTest::newRow("the day before") << QDate(2031, 3, 2) << u"planned"_s << 0.0;
    QTest::newRow("first day") << QDate(2031, 3, 3) << u"day 1 of 9"_s << 1.0 / 9;
    QTest::newRow("the holiday does not count") << QDate(2031, 3, 7) << u"day 4 of 9"_s << 4.0 / 9;
    QTest::newRow("after the weekend") << QDate(2031, 3, 10) << u"day 5 of 9"_s << 5.0 / 9;
    QTest::newRow("last day") << QDate(2031, 3, 14) << u"day 9 of 9"_s << 1.0;
    QTest::newRow("the day after") << QDate(2031, 3, 15) << u"closed"_s << 1.0;
}

void tst_SprintText::saysThePhase()
{
    QFETCH(QDate, today);
    QFETCH(QString, text);
    QFETCH(double, progress);
    QCOMPARE(sprintPhaseText(sprint3107(), today), text);
    QCOMPARE(sprintProgress(sprint3107(), today), progress);
}

void tst_SprintText::countsWithoutWalking()
{
    Sprint sprint = sprint3107();
    QCOMPARE(workingDayCount(sprint), 9);
    sprint.holidays.append({QDate(2031, 3, 7), u"listed twice"_s, {}});
    sprint.holidays.append({QDate(2031, 3, 8), u"on a Saturday"_s, {}});
    sprint.holidays.append({QDate(2031, 5, 1), u"outside"_s, {}});
    QCOMPARE(workingDayCount(sprint), 9);
    // As long as the service accepts; counted at once.
    sprint.start = QDate(1752, 9, 14);
    sprint.end = QDate(9999, 12, 30);
    QVERIFY(workingDayCount(sprint) > 2'000'000);
    sprint.end = sprint.start.addDays(-1);
    QCOMPARE(workingDayCount(sprint), 0);
}

void tst_SprintText::writesRanges()
{
    QCOMPARE(dateRangeText({2031, 3, 3}, {2031, 3, 14}), u"3 – 14 March 2031"_s);
    QCOMPARE(dateRangeText({2031, 3, 28}, {2031, 4, 11}), u"28 March – 11 April 2031"_s);
    QCOMPARE(dateRangeText({2030, 12, 23}, {2031, 1, 3}), u"23 December 2030 – 3 January 2031"_s);
    QCOMPARE(dateRangeText({}, {}), u"no dates yet"_s);
    QCOMPARE(shortDateRangeText({2031, 3, 3}, {2031, 3, 14}, {2031, 3, 1}), u"3 – 14 Mar"_s);
    QCOMPARE(shortDateRangeText({2030, 3, 4}, {2030, 3, 15}, {2031, 3, 1}), u"4 – 15 Mar 2030"_s);
}

void tst_SprintText::writesFigures()
{
    QCOMPARE(figureText(9.0), u"9"_s);
    QCOMPARE(figureText(8.5), u"8.5"_s);
    QCOMPARE(figureText(7.649999), u"7.65"_s);
    QCOMPARE(daysText(1.0), u"1 day"_s);
    QCOMPARE(daysText(0.5), u"0.5 days"_s);
}

QTEST_GUILESS_MAIN(tst_SprintText)
#include "tst_sprinttext.moc"
