// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sprintrules.h"

#include "tests/core/domain/sprintsamples.h"

#include <QtTest/QTest>

#include <cmath>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

using Weight = RuleFinding::Weight;
using Change = std::function<void(Sprint&)>;

Sprint draft()
{
    Sprint sprint = sampleSprint();
    sprint.id = {};
    sprint.name.clear();
    sprint.workingDays.reset();
    return sprint;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestSprintRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAGoodDraft() { QCOMPARE(checkSprint(draft(), {}), QList<RuleFinding>()); }

    void findsOneFault_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isBlocking");
        const auto block = [](const char* name, const char* path, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(path) << true;
        };
        const auto warn = [](const char* name, const char* path, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(path) << false;
        };
        const QString lone = QString(QChar(0xD800)) + u'x';

        block("no number", "number", [](Sprint& s) { s.number.clear(); });
        block("blank number", "number", [](Sprint& s) { s.number = u" \t"_s; });
        block("long number", "number", [](Sprint& s) { s.number = u"26-12345678"_s; });
        warn("number of another form", "number", [](Sprint& s) { s.number = u"2026/7"_s; });
        block("U+0000 in the number", "number",
              [](Sprint& s) { s.number = QString(u"26-0"_s + QChar::Null); });

        block("no start", "start", [](Sprint& s) { s.start = {}; });
        block("no end", "end", [](Sprint& s) { s.end = {}; });
        block("end is start", "end", [](Sprint& s) { s.end = s.start; });
        block("end before start", "end", [](Sprint& s) { s.end = s.start.addDays(-1); });
        block("last day of the calendar", "end", [](Sprint& s) { s.end = QDate(9999, 12, 31); });
        block("year zero", "start", [](Sprint& s) { s.start = QDate(-1, 1, 1); });
        warn("longer than a year", "end", [](Sprint& s) { s.end = s.start.addDays(400); });
        warn("no working day", "end", [](Sprint& s) {
            s.start = QDate(2026, 4, 4);
            s.end = QDate(2026, 4, 5);
            s.holidays.clear();
            s.members.clear();
        });

        block("confidence above 100", "confidence", [](Sprint& s) { s.confidence = 100.1; });
        block("confidence below 0", "confidence", [](Sprint& s) { s.confidence = -1; });
        block("confidence not a number", "confidence", [](Sprint& s) { s.confidence = NAN; });
        block("confidence infinite", "confidence", [](Sprint& s) { s.confidence = INFINITY; });

        block("no name", "members[0].name", [](Sprint& s) { s.members[0].name.clear(); });
        block("blank name", "members[0].name", [](Sprint& s) { s.members[0].name = u"  "_s; });
        warn("name with a space at its end", "members[0].name",
             [](Sprint& s) { s.members[0].name += u' '; });
        block("long name", "members[0].name",
              [](Sprint& s) { s.members[0].name = QString(256, u'x'); });
        block("lone surrogate in a name", "members[0].name",
              [lone](Sprint& s) { s.members[0].name = lone; });
        warn("the same name twice", "members[2].name",
             [](Sprint& s) { s.members[2].name = s.members[0].name; });
        block("unknown role", "members[1].role",
              [](Sprint& s) { s.members[1].role = u"developer"_s; });
        block("no role", "members[1].role", [](Sprint& s) { s.members[1].role.clear(); });

        block("absence backwards", "members[1].absences[0].end",
              [](Sprint& s) { s.members[1].absences[0].end = QDate(2026, 3, 31); });
        block("absence without start", "members[1].absences[0].start",
              [](Sprint& s) { s.members[1].absences[0].start = {}; });
        block("absence without end", "members[1].absences[0].end",
              [](Sprint& s) { s.members[1].absences[0].end = {}; });
        block("long reason", "members[1].absences[0].reason",
              [](Sprint& s) { s.members[1].absences[0].reason = QString(256, u'x'); });
        warn("absences overlap", "members[1].absences[1].start", [](Sprint& s) {
            s.members[1].absences.append({QDate(2026, 4, 7), QDate(2026, 4, 8), {}});
        });
        warn("absence within another one", "members[1].absences[1].start", [](Sprint& s) {
            s.members[1].absences.append({QDate(2026, 4, 2), QDate(2026, 4, 2), {}});
        });
        warn("absence outside", "members[1].absences[0].start", [](Sprint& s) {
            s.members[1].absences[0] = {QDate(2026, 5, 1), QDate(2026, 5, 2), {}};
        });

        block("holiday without name", "holidays[0].name",
              [](Sprint& s) { s.holidays[0].name.clear(); });
        block("long holiday name", "holidays[0].name",
              [](Sprint& s) { s.holidays[0].name = QString(256, u'x'); });
        block("long description", "holidays[1].description",
              [](Sprint& s) { s.holidays[1].description = QString(501, u'x'); });
        block("holiday without date", "holidays[1].date",
              [](Sprint& s) { s.holidays[1].date = {}; });
        warn("holiday outside", "holidays[1].date",
             [](Sprint& s) { s.holidays[1].date = QDate(2026, 5, 1); });
        warn("holiday on a weekend", "holidays[1].date",
             [](Sprint& s) { s.holidays[1].date = QDate(2026, 4, 4); });
        warn("holiday twice", "holidays[1].date",
             [](Sprint& s) { s.holidays[1].date = s.holidays[0].date; });
    }

    void findsOneFault()
    {
        QFETCH(Change, change);
        QFETCH(QString, path);
        QFETCH(bool, isBlocking);
        Sprint sprint = draft();
        change(sprint);
        const QList<RuleFinding> findings = checkSprint(sprint, {});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().path, path);
        QCOMPARE(findings.first().weight == Weight::Blocking, isBlocking);
        QVERIFY(findings.first().message.endsWith(u'.'));
        QCOMPARE(hasBlocking(findings), isBlocking);
    }

    void acceptsTextsThatJustFit()
    {
        Sprint sprint = draft();
        sprint.number = u"26-1234567"_s;
        // A letter beyond the first plane is one character to a database and two to QString.
        sprint.members[0].name = u"😀"_s.repeated(255);
        sprint.members[1].absences[0].reason = QString(255, u'x');
        sprint.holidays[0].description = QString(500, u'x');
        QCOMPARE(checkSprint(sprint, {}), QList<RuleFinding>());
    }

    void acceptsAbsencesThatTouch()
    {
        Sprint sprint = draft();
        sprint.members[1].absences.append({QDate(2026, 4, 8), QDate(2026, 4, 8), {}});
        QCOMPARE(checkSprint(sprint, {}), QList<RuleFinding>());
    }

    void knowsTakenNumbers()
    {
        const Sprint stored = sampleSprint();
        const QList<RuleFinding> findings = checkSprint(draft(), {stored});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().path, u"number"_s);
        QVERIFY(hasBlocking(findings));
        // Its own number is not taken by itself.
        QCOMPARE(checkSprint(stored, {stored}), QList<RuleFinding>());
        Sprint other = stored;
        other.id = SprintId(u"sprint-2"_s);
        QVERIFY(hasBlocking(checkSprint(stored, {stored, other})));
    }

    void boundsItsFindingsButNeverHidesABlockingOne()
    {
        Sprint sprint = draft();
        sprint.members[1].absences.fill({QDate(2026, 4, 1), QDate(2026, 4, 1), {}}, 5000);
        sprint.holidays.append({QDate(2026, 4, 7), {}, {}});
        const QList<RuleFinding> findings = checkSprint(sprint, {});
        QVERIFY(findings.size() <= 200);
        QVERIFY(hasBlocking(findings));
    }

    void suggestsTheNextNumber_data()
    {
        QTest::addColumn<QStringList>("numbers");
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QString>("expected");
        const QDate in26(2026, 4, 13);
        const QDate in27(2027, 1, 4);
        QTest::newRow("none yet") << QStringList() << in26 << u"26-01"_s;
        QTest::newRow("none and no date") << QStringList() << QDate() << QString();
        QTest::newRow("after the newest")
            << QStringList{u"26-06"_s, u"26-07"_s} << in26 << u"26-08"_s;
        QTest::newRow("another year") << QStringList{u"26-26"_s} << in27 << u"27-01"_s;
        QTest::newRow("next year's first begins in December")
            << QStringList{u"26-26"_s, u"27-01"_s} << in27 << u"27-02"_s;
        QTest::newRow("no date") << QStringList{u"26-07"_s} << QDate() << u"26-08"_s;
        QTest::newRow("above 99") << QStringList{u"26-99"_s} << in26 << u"26-100"_s;
        QTest::newRow("foreign numbers")
            << QStringList{u"x"_s, u"26-"_s, u"Q1"_s} << in26 << u"26-01"_s;
    }

    void suggestsTheNextNumber()
    {
        QFETCH(QStringList, numbers);
        QFETCH(QDate, start);
        QList<Sprint> sprints;
        for (const QString& number : numbers) {
            Sprint sprint;
            sprint.number = number;
            sprint.start = QDate(2026, 3, 30);
            sprints.append(sprint);
        }
        QTEST(suggestNextNumber(sprints, start), "expected");
    }
};

QTEST_APPLESS_MAIN(TestSprintRules)
#include "tst_sprintrules.moc"
