// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/revalidation.h"
#include "tests/core/services/taskbench.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using scripted::Behaviour;
using scripted::FakeTasks;
using Shape = FakeTasks::Shape;

/// The user's verbs on tasks, this computer's plans, and reading again what is on screen.
class TestTaskService : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<FakeTasks> m_fake;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<TaskProgram> program() const
    {
        return std::make_unique<TaskProgram>(m_folder->path(), m_server->url());
    }

    Task stored(TaskProgram& program, const QString& title = u"One"_s)
    {
        const TaskId id(m_fake->put({{u"title"_s, title}}));
        program.service.refresh();
        if (!QTest::qWaitFor([&] { return program.tasks.find(id) != nullptr; }, Moment))
            return {};
        return *program.tasks.find(id);
    }

    int reads() const
    {
        int count = 0;
        for (const scripted::Seen& seen : m_server->seen())
            count += seen.method == "GET" && seen.target.startsWith("/api/v1/tasks?sort");
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_fake = std::make_unique<FakeTasks>(*m_server, Shape::T2);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void tellsTheProfileAndItsRules()
    {
        const auto p = program();
        QSignalSpy changed(&p->service, &TaskService::profileChanged);
        QVERIFY(p->service.profileSentence().isEmpty());
        p->service.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, Moment);
        QVERIFY(p->service.profileSentence().contains(u"T2"_s));
        QVERIFY(p->service.rules().hasDue && !p->service.rules().hasTags);
    }

    void keepsThePlanOnThisComputer()
    {
        const SprintId sprint(u"sprint-1"_s);
        TaskId id;
        {
            const auto p = program();
            const Task task = stored(*p);
            id = task.id;
            QVERIFY(!p->service.assignToSprint(id, sprint));
            QCOMPARE(p->tasks.find(id)->plan.sprint, sprint);
            QCOMPARE(p->tasks.ofSprint(sprint).size(), 1);
            QVERIFY(p->operations.operations().isEmpty());
            QVERIFY(m_fake->stored().isEmpty());
            // Reading the list again does not forget it.
            p->service.refresh();
            QTRY_VERIFY_WITH_TIMEOUT(!p->service.isRefreshing(), Moment);
            QCOMPARE(p->tasks.find(id)->plan.sprint, sprint);
        }
        const auto next = program();
        QTRY_VERIFY_WITH_TIMEOUT(next->tasks.find(id), Moment); // From the cache, with its plan.
        QTRY_COMPARE_WITH_TIMEOUT(next->tasks.find(id)->plan.sprint, sprint, Moment);
        QVERIFY(next->tasks.isFromCache());
        next->service.assignToSprint(id, {});
        QVERIFY(next->tasks.ofSprint(sprint).isEmpty());
    }

    void sendsThePlanToAServiceThatStoresIt()
    {
        m_fake->describe({u"title"_s, u"description"_s, u"priority"_s, u"category"_s, u"due_date"_s,
                          u"sprint_id"_s});
        const auto p = program();
        const Task task = stored(*p);
        const auto id = p->service.assignToSprint(task.id, SprintId(u"sprint-1"_s));
        QVERIFY(id);
        TRY_STATE(*p, *id, Done);
        QCOMPARE(m_fake->task(task.id.value())[u"sprint_id"_s].toString(), u"sprint-1"_s);
        QVERIFY(p->tasks.plans().isEmpty());
    }

    void keepsThePlanOfANewTaskUnderItsId()
    {
        const auto p = program();
        Task draft;
        draft.title = u"New"_s;
        draft.plan.sprint = SprintId(u"sprint-1"_s);
        const OperationId id = p->service.create(draft);
        TRY_STATE(*p, id, Done);
        const TaskId task = p->operations.find(id)->taskIntent.id;
        QCOMPARE(p->tasks.find(task)->plan.sprint, draft.plan.sprint);
        AWAIT(plans, p->sideCar.all());
        QCOMPARE(plans->value(task).sprint, draft.plan.sprint);
    }

    void splitsAChangeOfDone()
    {
        const auto p = program();
        const Task task = stored(*p);
        Task changed = task;
        changed.title = u"Changed"_s;
        changed.done = true;
        p->service.update(task, changed);
        QTRY_COMPARE_WITH_TIMEOUT(m_fake->stored(), (QList<QByteArray>{"PATCH", "complete"}),
                                  Moment);
        Task reopened = *p->tasks.find(task.id);
        reopened.done = false;
        Task base = reopened;
        base.done = true;
        const OperationId id = p->service.update(base, reopened);
        TRY_STATE(*p, id, Done);
        QVERIFY(!m_fake->task(task.id.value())[u"done"_s].toBool());
        QVERIFY(p->service.update(reopened, reopened).value().isNull());
    }

    void takesARemovalBack()
    {
        const auto p = program();
        Task task = stored(*p);
        const OperationId done = p->service.complete(task);
        TRY_STATE(*p, done, Done);
        p->service.assignToSprint(task.id, SprintId(u"sprint-1"_s));
        task = *p->tasks.find(task.id);
        const OperationId removal = p->service.remove(task);
        TRY_STATE(*p, removal, Done);
        QVERIFY(p->tasks.plans().isEmpty());
        const auto undo = p->service.undoRemove(removal);
        QVERIFY(undo);
        TRY_STATE(*p, *undo, Done);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_fake->tasks().size() == 1 && m_fake->tasks().first()[u"done"_s].toBool(), Moment);
        const TaskId id = p->operations.find(*undo)->taskIntent.id;
        QVERIFY(id != task.id);
        QCOMPARE(p->tasks.find(id)->plan.sprint, SprintId(u"sprint-1"_s));
        QCOMPARE(p->tasks.find(id)->title, task.title);
    }

    void dropsARemovalThatHasNotLeft()
    {
        const auto p = program();
        const Task task = stored(*p);
        const OperationId removal = p->service.remove(task);
        QCOMPARE(p->service.undoRemove(removal), removal);
        QTRY_VERIFY_WITH_TIMEOUT(!p->operations.find(removal), Moment);
        QCOMPARE(m_fake->tasks().size(), 1);
        QVERIFY(m_fake->stored().isEmpty());
    }

    void takesEditsBack()
    {
        const auto p = program();
        const Task task = stored(*p);
        Task changed = task;
        changed.title = u"Changed"_s;
        const OperationId edit = p->service.update(task, changed);
        TRY_STATE(*p, edit, Done);
        const auto undo = p->service.undoUpdate(edit);
        QVERIFY(undo);
        TRY_STATE(*p, *undo, Done);
        QCOMPARE(m_fake->task(task.id.value())[u"title"_s].toString(), task.title);
        const OperationId done = p->service.complete(task);
        TRY_STATE(*p, done, Done);
        const auto reopen = p->service.undoUpdate(done);
        QVERIFY(reopen);
        TRY_STATE(*p, *reopen, Done);
        QVERIFY(!m_fake->task(task.id.value())[u"done"_s].toBool());
    }

    void readsOneAgain()
    {
        const auto p = program();
        const Task task = stored(*p);
        m_fake->put({{u"id"_s, task.id.value()}, {u"title"_s, u"Theirs"_s}});
        p->service.refreshOne(task.id);
        QTRY_COMPARE_WITH_TIMEOUT(p->tasks.find(task.id)->title, u"Theirs"_s, Moment);
        m_fake->remove(task.id.value());
        p->service.refreshOne(task.id);
        QTRY_VERIFY_WITH_TIMEOUT(!p->tasks.find(task.id), Moment);
    }

    void saysWhyTheListCannotBeRead()
    {
        const auto p = program();
        stored(*p);
        m_fake->refuse("GET", QList<Behaviour>(8, Behaviour::answer(500, "x", "text/plain")));
        QSignalSpy failed(&p->service, &TaskService::refreshFailed);
        p->service.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Moment);
        QVERIFY(p->service.lastError());
        QCOMPARE(p->tasks.tasks().size(), 1); // What was known stays.
    }

    void readsAgainWhatIsShown()
    {
        const auto p = program();
        Revalidation revalidation(nullptr, &p->service, 300ms);
        using Data = Revalidation::Data;
        revalidation.windowActivated();
        QCOMPARE(reads(), 0);
        revalidation.setShown(Data::Tasks, true);
        revalidation.setShown(Data::Sprints, true); // Without such a service: nothing happens.
        QTRY_VERIFY_WITH_TIMEOUT(reads() >= 3, Moment);
        revalidation.setShown(Data::Tasks, false);
        QTRY_VERIFY_WITH_TIMEOUT(!p->service.isRefreshing(), Moment);
        const int count = reads();
        // Just read: neither coming back nor the window's coming to the front asks again.
        revalidation.setShown(Data::Tasks, true);
        revalidation.windowActivated();
        revalidation.setShown(Data::Tasks, false);
        QVERIFY(!p->service.isRefreshing());
        QCOMPARE(reads(), count);
    }
};

QTEST_GUILESS_MAIN(TestTaskService)
#include "tst_taskservice.moc"
