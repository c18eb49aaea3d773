// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprintedits.h"
#include "samplesprints.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
// Monday 3 March 2031.
QDate day(int number)
{
    return {2031, 3, number};
}
} // namespace

class tst_SprintEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void togglesDays_data();
    void togglesDays();
    void togglesHolidays();
    void continuesTheNewestSprint();
    void beginsWithoutAny();
    void doesNotSuggestThePast();
    void boundsTheColumns();
};

void tst_SprintEdits::togglesDays_data()
{
    using List = QList<Absence>;
    QTest::addColumn<List>("before");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<List>("after");

    QTest::newRow("a first day off") << List{} << day(5) << day(5) << List{{day(5), day(5), {}}};
    QTest::newRow("the next day joins")
        << List{{day(5), day(5), {}}} << day(6) << day(6) << List{{day(5), day(6), {}}};
    QTest::newRow("a Monday joins the Friday before")
        << List{{day(7), day(7), {}}} << day(10) << day(10) << List{{day(7), day(10), {}}};
    QTest::newRow("a day between two joins both")
        << List{{day(4), day(4), {}}, {day(6), day(6), {}}} << day(5) << day(5)
        << List{{day(4), day(6), {}}};
    QTest::newRow("a reason is not stretched")
        << List{{day(5), day(5), u"family"_s}} << day(6) << day(6)
        << List{{day(5), day(5), u"family"_s}, {day(6), day(6), {}}};
    QTest::newRow("back to work") << List{{day(5), day(5), {}}} << day(5) << day(5) << List{};
    QTest::newRow("a cut in the middle keeps the reason twice")
        << List{{day(3), day(7), u"course"_s}} << day(5) << day(5)
        << List{{day(3), day(4), u"course"_s}, {day(6), day(7), u"course"_s}};
    QTest::newRow("a cut leaves no weekend over")
        << List{{day(6), day(11), {}}} << day(10) << day(10)
        << List{{day(6), day(7), {}}, {day(11), day(11), {}}};
    QTest::newRow("a range with one worked day goes off")
        << List{{day(4), day(4), u"dentist"_s}} << day(3) << day(5)
        << List{{day(3), day(3), {}}, {day(4), day(4), u"dentist"_s}, {day(5), day(5), {}}};
    QTest::newRow("a range that is off comes back")
        << List{{day(3), day(5), {}}} << day(3) << day(5) << List{};
    QTest::newRow("days outside stay") << List{{QDate(2031, 2, 24), day(4), {}}} << day(3) << day(4)
                                       << List{{QDate(2031, 2, 24), QDate(2031, 2, 28), {}}};
}

void tst_SprintEdits::togglesDays()
{
    QFETCH(QList<Absence>, before);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QList<Absence>, after);
    QCOMPARE(withDaysToggled(before, from, to), after);
}

void tst_SprintEdits::togglesHolidays()
{
    const QList<Holiday> before{{day(7), u"Local holiday"_s, {}}};
    const QList<Holiday> both = withHolidayToggled(before, day(5), u"Holiday"_s);
    QCOMPARE(both, (QList<Holiday>{{day(5), u"Holiday"_s, {}}, {day(7), u"Local holiday"_s, {}}}));
    QCOMPARE(withHolidayToggled(both, day(7), u"Holiday"_s),
             (QList<Holiday>{{day(5), u"Holiday"_s, {}}}));
}

void tst_SprintEdits::continuesTheNewestSprint()
{
    const QList<Sprint> known{sprint3107(), sprintAt(u"31-06"_s, QDate(2031, 2, 17))};
    const Sprint draft = suggestSprint(known, day(10), CopyPeople::No);
    QCOMPARE(draft.number, u"31-08"_s);
    QCOMPARE(draft.start, day(17));
    QCOMPARE(draft.end, day(28));
    QCOMPARE(draft.confidence, 85.0);
    QVERIFY(draft.members.isEmpty());
    QVERIFY(draft.holidays.isEmpty());

    const Sprint copied = suggestSprint(known, day(10), CopyPeople::Yes);
    QCOMPARE(copied.members.size(), 2);
    QCOMPARE(copied.members[1].name, u"Tomasz Wrona"_s);
    QVERIFY(copied.members[1].absences.isEmpty());
}

void tst_SprintEdits::beginsWithoutAny()
{
    const Sprint draft = suggestSprint({}, day(5), CopyPeople::Yes);
    QCOMPARE(draft.start, day(10));
    QCOMPARE(draft.end, day(21));
    QVERIFY(!draft.number.isEmpty());
}

void tst_SprintEdits::doesNotSuggestThePast()
{
    const Sprint draft = suggestSprint({sprint3107()}, QDate(2031, 9, 10), CopyPeople::No);
    QCOMPARE(draft.start, QDate(2031, 9, 8));
}

void tst_SprintEdits::boundsTheColumns()
{
    Sprint sprint = sprint3107();
    QCOMPARE(weekdaysOf(sprint, 100).size(), 10);
    sprint.end = QDate(9999, 1, 1);
    QCOMPARE(weekdaysOf(sprint, 66).size(), 66);
}

QTEST_GUILESS_MAIN(tst_SprintEdits)
#include "tst_sprintedits.moc"
