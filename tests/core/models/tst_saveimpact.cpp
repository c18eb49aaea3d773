// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/saveimpact.h"
#include "samplesprints.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_SaveImpact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheBusShouldTell();
    void warnsOfARename();
    void warnsOfARoleEverywhere();
    void namesWhoLeaves();
    void saysWhatADeletionTakes();
};

void tst_SaveImpact::saysWhatTheBusShouldTell()
{
    Sprint draft = sprint3107();
    draft.confidence = 50;
    QList<ImpactSentence> impact = saveImpact(sprint3107(), draft, {sprint3107()});
    QCOMPARE(impact.size(), 1);
    QVERIFY(impact.last().text.contains(u"team_member.updated"_s));
    QVERIFY(!impact.last().farReaching);

    draft.members.clear();
    Sprint base = sprint3107();
    base.members.clear();
    impact = saveImpact(base, draft, {base});
    QVERIFY(impact.last().text.contains(u"No event is expected"_s));

    impact = saveImpact({}, sprint3107(), {});
    QVERIFY(impact.last().text.contains(u"sprint.created"_s));
    QVERIFY(impact.last().text.contains(u"team_member.added"_s));
}

void tst_SaveImpact::warnsOfARename()
{
    Sprint draft = sprint3107();
    draft.members[0].name = u"Ines D."_s;
    const QList<ImpactSentence> impact = saveImpact(sprint3107(), draft, {sprint3107()});
    QCOMPARE(impact.size(), 2);
    QVERIFY(impact.first().farReaching);
    QVERIFY(impact.first().text.contains(u"creates a new person"_s));
}

void tst_SaveImpact::warnsOfARoleEverywhere()
{
    const Sprint other = sprintAt(u"31-06"_s, {2031, 2, 17});
    Sprint draft = sprint3107();
    draft.members[0].role = u"Tech Lead"_s;
    QList<ImpactSentence> impact = saveImpact(sprint3107(), draft, {sprint3107(), other});
    QCOMPARE(impact.size(), 2);
    QVERIFY(impact.first().text.contains(u"in every sprint"_s));
    // Also when the person comes from another sprint in another role.
    impact = saveImpact({}, draft, {other});
    QCOMPARE(impact.size(), 2);
    QVERIFY(impact.first().text.contains(u"Ines Duarte"_s));
}

void tst_SaveImpact::namesWhoLeaves()
{
    Sprint draft = sprint3107();
    draft.members.removeAt(1);
    const QList<ImpactSentence> impact = saveImpact(sprint3107(), draft, {sprint3107()});
    QCOMPARE(impact.size(), 2);
    QVERIFY(impact.first().text.contains(u"Tomasz Wrona leaves"_s));
}

void tst_SaveImpact::saysWhatADeletionTakes()
{
    const QString text = deletionImpact(sprint3107());
    QVERIFY(text.contains(u"new id"_s));
    QVERIFY(text.contains(u"sprint.deleted"_s));
}

QTEST_GUILESS_MAIN(tst_SaveImpact)
#include "tst_saveimpact.moc"
