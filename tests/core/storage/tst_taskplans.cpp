// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conflicttable.h"
#include "core/storage/entitycache.h"
#include "core/storage/outboxtable.h"
#include "core/storage/sidecar.h"
#include "tests/core/storage/samples.h"

using namespace Qt::Literals::StringLiterals;

/// What the workspace keeps of tasks: plans, the cache, saves, and the values that lost.
class TestTaskPlans : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    static Task task()
    {
        Task task;
        task.id = TaskId(u"0d6a"_s);
        task.title = u"Größe prüfen"_s;
        task.plan.sprint = SprintId(u"sprint-1"_s);
        task.due = {QDate(2026, 4, 9)};
        task.createdAt = QDateTime(QDate(2026, 4, 1), QTime(7, 30), Qt::UTC);
        return task;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsPlansAcrossSessions()
    {
        const TaskPlan plan{SprintId(u"sprint-1"_s), MemberId(u"tm"_s), 2.5, u"a"_s, u"doing"_s};
        {
            storage::Database database(m_folder->path());
            storage::SideCar sideCar(database);
            sideCar.put(TaskId(u"1"_s), {.state = u"old"_s});
            sideCar.put(TaskId(u"1"_s), plan);
            sideCar.put(TaskId(u"2"_s), {.rank = u"b"_s});
            sideCar.put(TaskId(u"2"_s), {});
        }
        storage::Database database(m_folder->path());
        storage::SideCar sideCar(database);
        auto all = sideCar.all();
        AWAIT(all);
        QVERIFY(all.result());
        QCOMPARE(all.result()->size(), 1);
        QCOMPARE(all.result()->value(TaskId(u"1"_s)), plan);
    }

    void keepsTheLastListBesideTheSprints()
    {
        storage::Database database(m_folder->path());
        storage::EntityCache cache(database);
        const QDateTime now(QDate(2026, 4, 2), QTime(8, 0), Qt::UTC);
        cache.replaceTasks({task()}, now);
        cache.replaceSprints({}, now);
        auto tasks = cache.tasks();
        AWAIT(tasks);
        QVERIFY(tasks.result());
        QCOMPARE(tasks.result()->tasks, QList<Task>{task()});
        QCOMPARE(tasks.result()->fetchedAt, now);
    }

    void keepsSavesOfTasks()
    {
        storage::Database database(m_folder->path());
        storage::OutboxTable outbox(database);
        Operation operation{.id = OperationId(QUuid::createUuid()),
                            .kind = OperationKind::UpdateTask,
                            .taskBase = task(),
                            .taskIntent = task(),
                            .createdAt = task().createdAt};
        operation.taskIntent.done = true;
        Operation create{.id = OperationId(QUuid::createUuid()),
                         .kind = OperationKind::CreateTask,
                         .taskIntent = task(),
                         .createdAt = task().createdAt};
        outbox.add(operation);
        outbox.add(create);
        auto all = outbox.all();
        AWAIT(all);
        QVERIFY(all.result());
        QCOMPARE(*all.result(), (QList<Operation>{operation, create}));
    }

    void keepsTheValuesThatLost()
    {
        storage::Database database(m_folder->path());
        storage::ConflictTable conflicts(database);
        const EntityRef entity{u"task"_s, u"1"_s};
        const OperationId save(QUuid::createUuid());
        const QDateTime now(QDate(2026, 4, 2), QTime(8, 0), Qt::UTC);
        const ConflictNote title{
            entity, {u"title"_s, u"Mine"_s, u"Theirs"_s, u"Base"_s}, save, now};
        ConflictNote row{{u"sprint"_s, u"s"_s}, {u"members[X]"_s, {}, u"Tester"_s}, save, now};
        row.conflict.removed = MergeConflict::Removed::ByMe;
        conflicts.add({title, row});
        conflicts.add({title}); // The same save met it again.
        auto all = conflicts.all();
        auto own = conflicts.forEntity(entity);
        AWAIT(all);
        AWAIT(own);
        QVERIFY(all.result() && own.result());
        QCOMPARE(*all.result(), (QList<ConflictNote>{title, row}));
        QCOMPARE(*own.result(), QList<ConflictNote>{title});
    }
};

QTEST_GUILESS_MAIN(TestTaskPlans)
#include "tst_taskplans.moc"
