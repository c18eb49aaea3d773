// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/capacity.h"

#include "tests/core/domain/sprintsamples.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the service answers for the sample.
ServiceCapacity sampleAnswer()
{
    ServiceCapacity answer;
    answer.id = SprintId(u"sprint-9f31c07a"_s);
    answer.workingDays = 8;
    answer.days = 18.0;
    answer.committed = 15.3;
    answer.teamSize = 3;
    answer.holidays = 2;
    answer.vacationDays = 6;
    answer.members = {{MemberId(u"tm-4c1e88d2"_s), u"Ines Duarte"_s, 8.0, 0.0, 6.8},
                      {MemberId(u"tm-07ab5539"_s), u"Tomasz Wrona"_s, 5.0, 3.0, 4.25},
                      {MemberId(u"tm-b3902f64"_s), u"Mei Tanaka"_s, 5.0, 3.0, 4.25}};
    return answer;
}

double sumOf(const MemberCapacity& member)
{
    double sum = 0;
    for (const CapacityDay& day : member.trace)
        sum += day.net;
    return sum;
}

QStringList explained(const Sprint& sprint, const ServiceCapacity& theirs)
{
    return explainDifference(sprint, computeCapacity(sprint), theirs);
}

} // namespace

class TestCapacity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheServiceOnItsSample()
    {
        const Capacity capacity = computeCapacity(sampleSprint());
        QCOMPARE(capacity.workingDays, 8);
        QCOMPARE(capacity.days, 18.0);
        QVERIFY(std::abs(capacity.committed - 15.3) < 1e-9);
        QCOMPARE(capacity.members.size(), 3);
        QCOMPARE(capacity.members.at(1).days, 5.0);
        QCOMPARE(capacity.members.at(1).committed, 4.25);
        QCOMPARE(explained(sampleSprint(), sampleAnswer()), QStringList());
    }

    void tracesEachDateWithItsReason()
    {
        const Capacity capacity = computeCapacity(sampleSprint());
        const MemberCapacity& tomasz = capacity.members.at(1);
        QCOMPARE(tomasz.trace.size(), 12);
        QCOMPARE(tomasz.trace.first(),
                 (CapacityDay{QDate(2026, 3, 30), DayKind::Working, 1.0, {}}));
        QCOMPARE(tomasz.trace.at(2),
                 (CapacityDay{QDate(2026, 4, 1), DayKind::Absent, 0.0, u"family"_s}));
        QCOMPARE(tomasz.trace.at(4),
                 (CapacityDay{QDate(2026, 4, 3), DayKind::Holiday, 0.0, u"Good Friday"_s}));
        QCOMPARE(tomasz.trace.at(5), (CapacityDay{QDate(2026, 4, 4), DayKind::Weekend, 0.0, {}}));
        for (const MemberCapacity& member : capacity.members)
            QCOMPARE(sumOf(member), member.days);
    }

    void countsOverlappingAbsencesOnce()
    {
        // Ten working days, one absence over all of them and one over the second week: the service
        // says minus five.
        Sprint sprint;
        sprint.start = QDate(2026, 5, 4);
        sprint.end = QDate(2026, 5, 15);
        sprint.members = {{{},
                           u"Luc Perrin"_s,
                           u"Designer"_s,
                           {{sprint.start, sprint.end, u"leave"_s},
                            {QDate(2026, 5, 11), QDate(2026, 5, 15), u"course"_s}}}};
        const Capacity ours = computeCapacity(sprint);
        QCOMPARE(ours.days, 0.0);
        ServiceCapacity theirs;
        theirs.workingDays = 10;
        theirs.days = -5;
        theirs.committed = -5;
        theirs.teamSize = 1;
        theirs.members = {{{}, u"Luc Perrin"_s, -5.0, 15.0, -5.0}};
        QCOMPARE(
            explained(sprint, theirs),
            QStringList{u"Luc Perrin: absences overlap on 5 working day(s). The service subtracts "
                        "the common days more than once and says -5; counted once it is 0."_s});
    }

    void countsAPersonOnceWhoIsListedTwice()
    {
        Sprint sprint = sampleSprint();
        sprint.members = {
            {{}, u"Ines Duarte"_s, u"Developer"_s, {{QDate(2026, 3, 30), QDate(2026, 3, 30), {}}}},
            {{}, u"Ines Duarte"_s, u"Tester"_s, {{QDate(2026, 3, 31), QDate(2026, 3, 31), {}}}}};
        const Capacity ours = computeCapacity(sprint);
        QCOMPARE(ours.members.size(), 2);
        QCOMPARE(ours.members.at(0).days, 6.0);
        QCOMPARE(ours.members.at(1).days, 0.0);
        QCOMPARE(sumOf(ours.members.at(1)), 0.0);
        QCOMPARE(ours.members.at(1).trace.size(), 12);
        ServiceCapacity theirs = sampleAnswer();
        theirs.days = 14;
        theirs.committed = 11.9;
        theirs.members = {{{}, u"Ines Duarte"_s, 7.0, 1.0, 5.95},
                          {{}, u"Ines Duarte"_s, 7.0, 1.0, 5.95}};
        const QStringList sentences = explained(sprint, theirs);
        QCOMPARE(sentences.size(), 1);
        QVERIFY2(sentences.first().startsWith(u"Ines Duarte is listed 2 times."_s),
                 qPrintable(sentences.first()));
    }

    void saysWhenThereIsNoWorkingDay()
    {
        Sprint sprint = sampleSprint();
        sprint.start = QDate(2026, 4, 4);
        sprint.end = QDate(2026, 4, 6);
        sprint.workingDays = 1;
        const Capacity ours = computeCapacity(sprint);
        QCOMPARE(ours.workingDays, 0);
        QCOMPARE(ours.days, 0.0);
        ServiceCapacity theirs = sampleAnswer();
        theirs.workingDays = 0;
        theirs.days = theirs.committed = 0;
        for (ServiceMemberCapacity& member : theirs.members)
            member.availableDays = member.adjusted = 0;
        const QStringList sentences = explained(sprint, theirs);
        QCOMPARE(sentences.size(), 1);
        QVERIFY(sentences.first().contains(u"no working day"_s));
    }

    void namesWhatElseDiffers()
    {
        ServiceCapacity other = sampleAnswer();
        other.workingDays = 9;
        QVERIFY(explained(sampleSprint(), other).first().contains(u"9 working days"_s));

        other = sampleAnswer();
        other.members.removeLast();
        other.teamSize = 2;
        other.days = 13;
        QVERIFY(explained(sampleSprint(), other).first().contains(u"team of 2"_s));

        other = sampleAnswer();
        other.members[0].availableDays = 6;
        other.days = 16;
        QVERIFY(explained(sampleSprint(), other)
                    .first()
                    .startsWith(u"Ines Duarte: the service says 6"_s));

        other = sampleAnswer();
        other.committed = 9;
        QVERIFY(explained(sampleSprint(), other).first().contains(u"another confidence"_s));

        other = sampleAnswer();
        other.days = 17;
        QVERIFY(explained(sampleSprint(), other).first().contains(u"total does not fit"_s));
    }

    void toleratesRounding()
    {
        ServiceCapacity other = sampleAnswer();
        other.committed += 0.01;
        QCOMPARE(explained(sampleSprint(), other), QStringList());
    }

    void toleratesAnything_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QDate>("end");
        QTest::addColumn<int>("workingDays");
        QTest::newRow("no dates") << QDate() << QDate() << 0;
        QTest::newRow("no end") << QDate(2026, 1, 1) << QDate() << 0;
        QTest::newRow("end before start") << QDate(2026, 1, 9) << QDate(2026, 1, 1) << 0;
        QTest::newRow("one day") << QDate(2026, 1, 7) << QDate(2026, 1, 7) << 1;
        QTest::newRow("eight thousand years")
            << QDate(1999, 1, 1) << QDate(9998, 12, 31) << 2087100;
    }

    void toleratesAnything()
    {
        QFETCH(QDate, start);
        QFETCH(QDate, end);
        Sprint sprint = sampleSprint();
        sprint.start = start;
        sprint.end = end;
        sprint.holidays.clear();
        sprint.members[1].absences = {{QDate(2026, 5, 1), QDate(2026, 4, 1), {}},
                                      {QDate(), QDate(2026, 4, 1), {}},
                                      {QDate(1, 1, 1), QDate(9999, 12, 31), {}}};
        const Capacity capacity = computeCapacity(sprint);
        QTEST(capacity.workingDays, "workingDays");
        QCOMPARE(capacity.members.size(), 3);
        QCOMPARE(capacity.members.at(0).days, double(capacity.workingDays));
        QCOMPARE(capacity.members.at(1).days, 0.0);
        QVERIFY(capacity.members.at(0).trace.size() <= MaxTraceDays);
        explainDifference(sprint, capacity, sampleAnswer());
        explainDifference(sprint, capacity, {});
    }

    void sumsALongSprintAsItSumsItsDays()
    {
        // The same people over a sprint just within and just beyond what is traced.
        Sprint sprint = sampleSprint();
        sprint.end = sprint.start.addDays(MaxTraceDays - 1);
        sprint.members[1].absences.append({QDate(2026, 4, 6), QDate(2026, 6, 3), {}});
        const Capacity traced = computeCapacity(sprint);
        QCOMPARE(traced.members.first().trace.size(), MaxTraceDays);
        sprint.end = sprint.end.addDays(1);
        const Capacity summed = computeCapacity(sprint);
        QVERIFY(summed.members.first().trace.isEmpty());
        const double last = sprint.end.dayOfWeek() > 5 ? 0 : 1;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(summed.members.at(i).days, traced.members.at(i).days + last);
    }

    void toleratesAConfidenceThatIsNoNumber()
    {
        Sprint sprint = sampleSprint();
        sprint.confidence = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(computeCapacity(sprint).committed, 0.0);
        QVERIFY(!explained(sprint, sampleAnswer()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
