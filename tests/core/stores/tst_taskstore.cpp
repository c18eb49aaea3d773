// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/taskstore.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Start(QDate(2026, 4, 1), QTime(7, 30), Qt::UTC);

Task task(int id, const QString& title = u"Task"_s)
{
    Task task;
    task.id = TaskId(QString::number(id));
    task.title = title;
    task.createdAt = Start.addSecs(id);
    task.updatedAt = task.createdAt;
    return task;
}

QStringList ids(const TaskStore& store)
{
    QStringList list;
    for (const Task& one : store.tasks())
        list.append(one.id.value());
    return list;
}

} // namespace

class TestTaskStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNewestFirst()
    {
        TaskStore store;
        QSignalSpy list(&store, &TaskStore::listChanged);
        store.applyAll({task(1), task(3), task(2)}, Start);
        QCOMPARE(ids(store), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(list.size(), 1);
        store.applyOne(task(4));
        QCOMPARE(ids(store).first(), u"4"_s);
        QVERIFY(store.find(TaskId(u"2"_s)));
        QVERIFY(!store.find(TaskId(u"9"_s)));
    }

    void announcesOnlyWhatDiffers()
    {
        TaskStore store;
        store.applyAll({task(1), task(2), task(3)}, Start);
        QSignalSpy changed(&store, &TaskStore::taskChanged);
        QSignalSpy removed(&store, &TaskStore::taskRemoved);
        QSignalSpy list(&store, &TaskStore::listChanged);
        QSignalSpy fresh(&store, &TaskStore::freshened);
        store.applyAll({task(1), task(2), task(3)}, Start);
        QCOMPARE(changed.size() + removed.size() + list.size(), 0);
        QCOMPARE(fresh.size(), 1);
        store.applyAll({task(1), task(3, u"Other"_s)}, Start);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(list.size(), 1);
        store.remove(TaskId(u"77"_s));
        QCOMPARE(list.size(), 1);
    }

    void ignoresAnOvertakenAnswer()
    {
        TaskStore store;
        Task newer = task(1, u"Newer"_s);
        newer.updatedAt = Start.addSecs(60);
        store.applyOne(newer);
        store.applyOne(task(1, u"Older"_s));
        QCOMPARE(store.find(TaskId(u"1"_s))->title, u"Newer"_s);
        // Without times there is nothing to go by: the latest answer counts.
        Task timeless = task(2, u"First"_s);
        timeless.createdAt = timeless.updatedAt = {};
        store.applyOne(timeless);
        timeless.title = u"Second"_s;
        store.applyOne(timeless);
        QCOMPARE(store.find(TaskId(u"2"_s))->title, u"Second"_s);
    }

    void prefersTheServiceToTheCache()
    {
        TaskStore store;
        store.applyCached({task(1)}, Start);
        QVERIFY(store.isFromCache());
        store.applyAll({task(2)}, Start);
        store.applyCached({task(1)}, Start);
        QVERIFY(!store.isFromCache());
        QCOMPARE(ids(store), QStringList{u"2"_s});
    }

    void laysThePlansOver()
    {
        TaskStore store;
        store.applyAll({task(1), task(2)}, Start);
        QSignalSpy changed(&store, &TaskStore::taskChanged);
        const SprintId sprint(u"sprint-1"_s);
        store.applyPlans(
            {{TaskId(u"1"_s), {.sprint = sprint}}, {TaskId(u"9"_s), {.rank = u"a"_s}}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(store.ofSprint(sprint).size(), 1);
        store.applyAll({task(1, u"New"_s), task(2)}, Start);
        QCOMPARE(store.ofSprint(sprint).first().title, u"New"_s);
        store.setPlan(TaskId(u"1"_s), {});
        QVERIFY(store.ofSprint(sprint).isEmpty());
        QVERIFY(!store.plans().contains(TaskId(u"1"_s)));
    }

    void takesThePlanFromAServiceThatStoresIt()
    {
        TaskStore store;
        TaskRules rules;
        rules.planFields = {PlanField::Sprint};
        store.setRules(rules);
        Task stored = task(1);
        stored.plan.sprint = SprintId(u"sprint-of-the-service"_s);
        store.setPlan(stored.id, {.sprint = SprintId(u"sprint-here"_s), .state = u"doing"_s});
        store.applyAll({stored}, Start);
        QCOMPARE(store.tasks().first().plan.sprint, stored.plan.sprint);
        QCOMPARE(store.tasks().first().plan.state, u"doing"_s);
    }
};

QTEST_GUILESS_MAIN(TestTaskStore)
#include "tst_taskstore.moc"
