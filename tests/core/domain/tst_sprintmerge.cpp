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
        QCOMPARE(result.conflicts,
                 (QList<MergeConflict>{{u"members[Ines Duarte].role"_s, u"Tech Lead"_s, u"Tester"_s,
                                        u"Developer"_s}}));
        QCOMPARE(result.merged.members.at(0).role, u"Tech Lead"_s);
    }

    void takesTheSideThatWasChosen()
    {
        const Sprint base = sampleSprint();
        Sprint mine = base;
        mine.confidence = 70;
        mine.members[0].role = u"Tech Lead"_s;
        mine.members.removeAt(1); // They change what I removed.
        mine.holidays[0].description = u"mine"_s;
        mine.holidays[1].description = u"changed by me alone"_s;
        Sprint theirs = base;
        theirs.confidence = 60;
        theirs.members[0].role = u"Tester"_s;
        theirs.members[1].role = u"Designer"_s;
        theirs.holidays.removeFirst(); // They remove what I changed.
        const MergeResult kept = mergeSprint(base, mine, theirs);
        QStringList paths;
        for (const MergeConflict& conflict : kept.conflicts)
            paths.append(conflict.path);
        QCOMPARE(paths,
                 (QStringList{u"confidence"_s, u"members[Ines Duarte].role"_s,
                              u"members[Tomasz Wrona]"_s, u"holidays[2026-04-03 Good Friday]"_s}));
        QCOMPARE(kept.conflicts.at(2).removed, MergeConflict::Removed::ByMe);
        QVERIFY(kept.conflicts.at(2).theirs.startsWith(u"Designer, 2026-04-01"_s));
        QCOMPARE(kept.conflicts.at(3).removed, MergeConflict::Removed::ByThem);
        QVERIFY(samePlan(kept.merged, mine));

        const MergeResult mixed =
            mergeSprint(base, mine, theirs, {u"confidence"_s, u"members[Tomasz Wrona]"_s});
        QCOMPARE(mixed.conflicts, kept.conflicts);
        QCOMPARE(mixed.merged.confidence, 60.0);
        QCOMPARE(mixed.merged.members.at(0).role, u"Tech Lead"_s);
        QVERIFY(std::any_of(
            mixed.merged.members.cbegin(), mixed.merged.members.cend(), [](const Member& member) {
                return member.name == u"Tomasz Wrona"_s && member.role == u"Designer"_s;
            }));
        QCOMPARE(mixed.merged.holidays.size(), 2);

        const MergeResult given =
            mergeSprint(base, mine, theirs, QSet<QString>(paths.cbegin(), paths.cend()));
        Sprint expected = theirs;
        expected.holidays[0].description = u"changed by me alone"_s;
        QVERIFY(samePlan(given.merged, expected));
    }

    void tellsRowsOfOneNameApart()
    {
        Sprint base = sampleSprint();
        base.holidays = {{QDate(2026, 4, 3), u"Holiday"_s, {}},
                         {QDate(2026, 4, 6), u"Holiday"_s, {}}};
        base.members[0].absences = {{QDate(2026, 4, 1), QDate(2026, 4, 1), {}},
                                    {QDate(2026, 4, 1), QDate(2026, 4, 2), {}}};
        Sprint mine = base;
        Sprint theirs = base;
        for (int i = 0; i < 2; ++i) {
            mine.holidays[i].description = u"mine"_s;
            theirs.holidays[i].description = u"theirs"_s;
            mine.members[0].absences[i].reason = u"mine"_s;
            theirs.members[0].absences[i].reason = u"theirs"_s;
        }
        const MergeResult result = mergeSprint(base, mine, theirs);
        QSet<QString> paths;
        for (const MergeConflict& conflict : result.conflicts)
            paths.insert(conflict.path);
        QCOMPARE(paths.size(), 4);
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
