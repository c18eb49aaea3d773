// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sprintmerge.h"

#include "tests/core/domain/sprintsamples.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

class TestSprintMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsBothSidesChanges()
    {
        const Sprint base = sampleSprint();
        Sprint mine = base;
        mine.confidence = 70;
        mine.members[0].absences.append({QDate(2026, 4, 9), QDate(2026, 4, 9), u"dentist"_s});
        Sprint theirs = base;
        theirs.end = QDate(2026, 4, 17);
        theirs.members[1].absences.clear();
        theirs.holidays.append({QDate(2026, 4, 15), u"Local"_s, {}});
        const MergeResult result = mergeSprint(base, mine, theirs);
        QCOMPARE(result.conflicts.size(), 0);
        QCOMPARE(result.merged.confidence, 70.0);
        QCOMPARE(result.merged.end, QDate(2026, 4, 17));
        QCOMPARE(result.merged.members.at(0).absences.size(), 1);
        QCOMPARE(result.merged.members.at(1).absences.size(), 0);
        QCOMPARE(result.merged.holidays.size(), 3);
    }

    void saysWhereBothChangedTheSameValue()
    {
        const Sprint base = sampleSprint();
        Sprint mine = base;
        mine.members[0].role = u"Tech Lead"_s;
        Sprint theirs = base;
        theirs.members[0].role = u"Tester"_s;
        const MergeResult result = mergeSprint(base, mine, theirs);
        QCOMPARE(result.conflicts, (QList<MergeConflict>{{u"members[Ines Duarte].role"_s,
                                                          u"Tech Lead"_s, u"Tester"_s}}));
        QCOMPARE(result.merged.members.at(0).role, u"Tech Lead"_s);
    }

    void agreesWhereBothDidTheSame()
    {
        const Sprint base = sampleSprint();
        Sprint mine = base;
        mine.members.removeFirst();
        mine.end = QDate(2026, 4, 17);
        const MergeResult result = mergeSprint(base, mine, mine);
        QVERIFY(result.conflicts.isEmpty());
        QVERIFY(samePlan(result.merged, mine));
    }

    void takesTheirsWhereNothingWasChangedHere()
    {
        const Sprint base = sampleSprint();
        Sprint theirs = base;
        theirs.members.append({{}, u"Luc Perrin"_s, u"Designer"_s, {}});
        theirs.members.removeFirst();
        QVERIFY(samePlan(mergeSprint(base, base, theirs).merged, theirs));
    }
};

QTEST_APPLESS_MAIN(TestSprintMerge)
#include "tst_sprintmerge.moc"
