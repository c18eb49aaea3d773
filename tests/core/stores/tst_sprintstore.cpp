// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/sprintstore.h"
#include "tests/core/domain/sprintsamples.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestSprintStore : public QObject
{
    Q_OBJECT

private:
    static Sprint sprint(const QString& id, const QString& number, QDate start)
    {
        Sprint sprint = sampleSprint();
        sprint.id = SprintId(id);
        sprint.number = number;
        sprint.start = start;
        sprint.end = start.addDays(11);
        return sprint;
    }

    static QStringList idsOf(const SprintStore& store)
    {
        QStringList ids;
        for (const Sprint& sprint : store.sprints())
            ids.append(sprint.id.value());
        return ids;
    }

    const Sprint m_old = sprint(u"s-1"_s, u"26-01"_s, {2026, 1, 5});
    const Sprint m_middle = sprint(u"s-2"_s, u"26-02"_s, {2026, 1, 19});
    const Sprint m_new = sprint(u"s-3"_s, u"26-03"_s, {2026, 2, 2});
    const QDateTime m_time = QDateTime({2026, 3, 20}, {8, 0}, Qt::UTC);

private Q_SLOTS:
    void holdsTheNewestFirst()
    {
        SprintStore store;
        QVERIFY(!store.fetchedAt().isValid());
        QSignalSpy list(&store, &SprintStore::listChanged);
        QSignalSpy freshened(&store, &SprintStore::freshened);
        store.applyAll({m_old, m_new, m_middle}, m_time);
        QCOMPARE(idsOf(store), QStringList({u"s-3"_s, u"s-2"_s, u"s-1"_s}));
        QCOMPARE(store.fetchedAt(), m_time);
        QCOMPARE(list.size(), 1);
        QCOMPARE(freshened.size(), 1);
        QVERIFY(*store.find(SprintId(u"s-2"_s)) == m_middle);
        QVERIFY(*store.findByNumber(u"26-03"_s) == m_new);
        QVERIFY(!store.find(SprintId(u"s-9"_s)));
        QVERIFY(!store.findByNumber(u"26-3"_s));
    }

    void announcesOnlyWhatDiffers()
    {
        SprintStore store;
        store.applyAll({m_old, m_middle, m_new}, m_time);
        QSignalSpy list(&store, &SprintStore::listChanged);
        QSignalSpy changed(&store, &SprintStore::sprintChanged);
        QSignalSpy removed(&store, &SprintStore::sprintRemoved);
        QSignalSpy freshened(&store, &SprintStore::freshened);

        store.applyAll({m_new, m_middle, m_old}, m_time.addSecs(1));
        QCOMPARE(list.size() + changed.size() + removed.size(), 0);
        QCOMPARE(freshened.size(), 1);

        Sprint mended = m_middle;
        mended.confidence = 50;
        store.applyAll({m_new, mended, m_old}, m_time.addSecs(2));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<SprintId>(), mended.id);
        QCOMPARE(list.size(), 0);

        store.applyAll({m_new, mended}, m_time.addSecs(3));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().first().value<SprintId>(), m_old.id);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(list.size(), 1);
    }

    void tellsOfAnotherOrder()
    {
        SprintStore store;
        store.applyAll({m_old, m_middle}, m_time);
        QSignalSpy list(&store, &SprintStore::listChanged);
        QSignalSpy changed(&store, &SprintStore::sprintChanged);
        Sprint moved = m_old;
        moved.start = {2026, 6, 1};
        moved.end = {2026, 6, 12};
        store.applyOne(moved);
        QCOMPARE(idsOf(store), QStringList({u"s-1"_s, u"s-2"_s}));
        QCOMPARE(list.size(), 1);
        QCOMPARE(changed.size(), 1);
    }

    void addsAndRemovesOne()
    {
        SprintStore store;
        QSignalSpy list(&store, &SprintStore::listChanged);
        QSignalSpy removed(&store, &SprintStore::sprintRemoved);
        store.applyOne(m_old);
        store.applyOne(m_old);
        QCOMPARE(list.size(), 1);
        store.remove(m_new.id);
        QCOMPARE(list.size(), 1);
        store.remove(m_old.id);
        QCOMPARE(list.size(), 2);
        QCOMPARE(removed.size(), 1);
        QVERIFY(store.sprints().isEmpty());
    }

    void ignoresTheCacheAfterAFetch()
    {
        SprintStore store;
        store.applyCached({m_old}, m_time);
        QVERIFY(store.isFromCache());
        QCOMPARE(store.fetchedAt(), m_time);
        store.applyAll({m_new}, m_time.addDays(1));
        QVERIFY(!store.isFromCache());
        QSignalSpy freshened(&store, &SprintStore::freshened);
        store.applyCached({m_old}, m_time);
        QVERIFY(!store.isFromCache());
        QCOMPARE(idsOf(store), QStringList{u"s-3"_s});
        QCOMPARE(store.fetchedAt(), m_time.addDays(1));
        QCOMPARE(freshened.size(), 0);
    }

    void ignoresAnOlderAnswer()
    {
        SprintStore store;
        Sprint newer = m_old;
        newer.updatedAt = m_time.addMSecs(5);
        newer.confidence = 40;
        store.applyOne(newer);
        Sprint older = m_old;
        older.updatedAt = m_time;
        store.applyOne(older);
        QCOMPARE(store.find(m_old.id)->confidence, 40.0);
        // A role that changed through another sprint leaves the time as it was.
        Sprint same = newer;
        same.members.first().role = u"Tech Lead"_s;
        store.applyOne(same);
        QCOMPARE(store.find(m_old.id)->members.first().role, u"Tech Lead"_s);
        // The whole list is what the service holds, whatever its clock says.
        store.applyAll({older}, m_time.addSecs(1));
        QVERIFY(*store.find(m_old.id) == older);
    }
};

QTEST_GUILESS_MAIN(TestSprintStore)
#include "tst_sprintstore.moc"
