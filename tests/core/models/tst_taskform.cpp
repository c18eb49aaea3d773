// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/taskform.h"

#include "core/stores/operationstore.h"
#include "core/stores/taskstore.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_TaskForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }
    void followsTheStoreWhileNothingIsTyped();
    void keepsWhatIsTypedBesideWhatSomebodyElseChanged();
    void asksWhereBothChanged();
    void keepsDraftsOfOtherTasks();
    void keepsWhatWasTypedOverADeletedTask();
    void showsWhatWasRefusedAsTheDraft();
    void keepsWhatTheServiceStoresOfThePlan();
    void followsACreateToItsId();
    void saysWhatCannotBeSaved();

private:
    Task stored(const QString& id = u"7"_s) const { return *m_tasks->find(TaskId(id)); }
    void apply(Task task)
    {
        task.updatedAt = task.updatedAt.addSecs(++m_clock);
        m_tasks->applyOne(task);
    }
    Operation update(const Task& base, const Task& intent, OperationState state)
    {
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.kind = OperationKind::UpdateTask;
        operation.state = state;
        operation.taskBase = base;
        operation.taskIntent = intent;
        return operation;
    }

    int m_clock = 0;
    std::unique_ptr<TaskStore> m_tasks;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<TaskForm> m_form;
};

void tst_TaskForm::init()
{
    m_tasks = std::make_unique<TaskStore>();
    m_operations = std::make_unique<OperationStore>();
    m_form = std::make_unique<TaskForm>(*m_tasks, *m_operations);
    QList<Task> tasks;
    for (const QString& id : {u"7"_s, u"8"_s}) {
        Task task;
        task.id = TaskId(id);
        task.title = u"Task "_s + id;
        task.priority = u"medium"_s;
        task.createdAt = task.updatedAt = QDateTime(QDate(2031, 3, 1), QTime(8, 0), Qt::UTC);
        tasks.append(task);
    }
    m_tasks->applyAll(tasks, QDateTime::currentDateTimeUtc());
    QVERIFY(m_form->open(TaskId(u"7"_s)));
}

void tst_TaskForm::followsTheStoreWhileNothingIsTyped()
{
    Task theirs = stored();
    theirs.title = u"Theirs"_s;
    apply(theirs);
    QCOMPARE(m_form->draft().title, u"Theirs"_s);
    QVERIFY(!m_form->isDirty());
    QVERIFY(!m_form->open(TaskId(u"nobody"_s)));
    QSignalSpy vanished(m_form.get(), &TaskForm::vanished);
    m_tasks->remove(TaskId(u"7"_s));
    QCOMPARE(vanished.count(), 1);
    QVERIFY(!m_form->isOpen());
}

void tst_TaskForm::keepsWhatIsTypedBesideWhatSomebodyElseChanged()
{
    m_form->setTitle(u"Mine"_s);
    Task theirs = stored();
    theirs.category = u"release"_s;
    theirs.done = true;
    apply(theirs);
    QCOMPARE(m_form->underneath(), TaskForm::Underneath::Changed);
    QCOMPARE(m_form->draft().title, u"Mine"_s);
    QVERIFY(m_form->conflicts().isEmpty());
    m_form->mergeNewer();
    QCOMPARE(m_form->draft().title, u"Mine"_s);
    QCOMPARE(m_form->draft().category, u"release"_s);
    QVERIFY(m_form->draft().done);
    QCOMPARE(m_form->underneath(), TaskForm::Underneath::Nothing);
}

void tst_TaskForm::asksWhereBothChanged()
{
    m_form->setTitle(u"Mine"_s);
    m_form->setDescription(u"mine too"_s);
    Task theirs = stored();
    theirs.title = u"Theirs"_s;
    theirs.description = u"theirs too"_s;
    apply(theirs);
    QCOMPARE(m_form->conflicts().size(), 2);
    QVERIFY(!m_form->saveHindrance().isEmpty());
    QSignalSpy settled(m_form.get(), &TaskForm::conflictsSettled);
    m_form->mergeNewer({u"description"_s});
    QCOMPARE(settled.count(), 1);
    QCOMPARE(m_form->draft().title, u"Mine"_s);
    QCOMPARE(m_form->draft().description, u"theirs too"_s);
    QVERIFY(m_form->saveHindrance().isEmpty());
}

void tst_TaskForm::keepsDraftsOfOtherTasks()
{
    m_form->setTitle(u"Mine"_s);
    QVERIFY(m_form->open(TaskId(u"8"_s)));
    QCOMPARE(m_form->draft().title, u"Task 8"_s);
    QVERIFY(m_form->hasUnsaved());
    QCOMPARE(m_form->unsavedTitles(), QStringList{u"Mine"_s});
    QVERIFY(m_form->open(TaskId(u"7"_s)));
    QCOMPARE(m_form->draft().title, u"Mine"_s);
    m_form->revert();
    QCOMPARE(m_form->draft().title, u"Task 7"_s);
    QVERIFY(!m_form->hasUnsaved());
}

void tst_TaskForm::keepsWhatWasTypedOverADeletedTask()
{
    m_form->setTitle(u"Mine"_s);
    m_tasks->remove(TaskId(u"7"_s));
    QVERIFY(m_form->isOpen());
    QCOMPARE(m_form->underneath(), TaskForm::Underneath::Deleted);
    QCOMPARE(m_form->draft().title, u"Mine"_s);
    m_form->revert();
    QVERIFY(!m_form->isOpen());
}

void tst_TaskForm::showsWhatWasRefusedAsTheDraft()
{
    Task mine = stored();
    mine.title = u"Mine"_s;
    Operation save = update(stored(), mine, OperationState::Queued);
    m_form->setTitle(u"Mine"_s);
    m_operations->apply(save);
    m_form->markSaved();
    QVERIFY(!m_form->isDirty());
    QCOMPARE(m_form->saves().mark, TaskSaves::Mark::Waiting);
    Task theirs = stored();
    theirs.title = u"Theirs"_s;
    apply(theirs);
    save.state = OperationState::Refused;
    save.lastError = Error{.kind = ErrorKind::Conflict, .message = u"Both."_s};
    m_operations->apply(save);
    QCOMPARE(m_form->draft().title, u"Mine"_s);
    QVERIFY(m_form->refusedOperation());
    QCOMPARE(m_form->conflicts().size(), 1);
    m_form->mergeNewer({u"title"_s});
    QCOMPARE(m_form->draft().title, u"Theirs"_s);
    QVERIFY(!m_form->isDirty());
}

void tst_TaskForm::keepsWhatTheServiceStoresOfThePlan()
{
    TaskRules rules;
    rules.planFields = {PlanField::Estimate, PlanField::State};
    m_tasks->setRules(rules);
    m_tasks->setPlan(TaskId(u"7"_s), {.assignee = MemberId(u"tm-1"_s)});
    m_form->setEstimate(5);
    m_form->setState(u" in review "_s);
    QCOMPARE(m_form->draft().plan.state, u"in review"_s);
    const Task intent = m_form->intent();
    Operation save =
        update(forService(stored(), rules), forService(intent, rules), OperationState::Queued);
    m_operations->apply(save);
    m_form->markSaved();
    // While it waits, it is believed.
    QCOMPARE(m_form->draft().plan, intent.plan);
    QCOMPARE(m_form->draft().plan.assignee, MemberId(u"tm-1"_s));
    QVERIFY(!m_form->isDirty());
    // Refused, it is there to be mended, and what is said of a field stands at the field.
    save.state = OperationState::Refused;
    save.lastError = Error{.kind = ErrorKind::Rejected,
                           .message = u"No."_s,
                           .fields = {{u"state"_s, u"Not a state."_s}, {u"id"_s, u"None."_s}}};
    m_operations->apply(save);
    QCOMPARE(m_form->draft().plan, intent.plan);
    QVERIFY(m_form->isDirty());
    QCOMPARE(m_form->noteFor(u"state"_s), u"Not a state."_s);
    QCOMPARE(m_form->noteFor(u"sprint_id"_s), u"None."_s);
    // Somebody else's estimate is theirs, where only the state was changed here.
    Task theirs = stored();
    theirs.plan.estimate = 8;
    apply(theirs);
    QCOMPARE(m_form->conflicts().size(), 1);
    QCOMPARE(m_form->conflicts().first().path, u"estimate"_s);
    m_form->mergeNewer({u"estimate"_s});
    QCOMPARE(m_form->draft().plan.estimate, std::optional(8.0));
    QCOMPARE(m_form->draft().plan.state, u"in review"_s);
}

void tst_TaskForm::followsACreateToItsId()
{
    Task typed;
    typed.title = u"Typed"_s;
    Operation create;
    create.id = OperationId(QUuid::createUuid());
    create.kind = OperationKind::CreateTask;
    create.taskIntent = typed;
    m_operations->apply(create);
    QVERIFY(m_form->open(create.id));
    QVERIFY(m_form->isNew());
    Task answered = typed;
    answered.id = TaskId(u"99"_s);
    m_tasks->applyOne(answered);
    create.state = OperationState::Done;
    create.taskIntent = answered;
    m_operations->apply(create);
    QVERIFY(m_form->isOpen());
    QCOMPARE(m_form->key(), TaskKey(TaskId(u"99"_s)));
    QVERIFY(!m_form->isNew());
}

void tst_TaskForm::saysWhatCannotBeSaved()
{
    m_form->setTitle(u"  "_s);
    QVERIFY(!m_form->noteFor(u"title"_s).isEmpty());
    QCOMPARE(m_form->saveHindrance(), m_form->noteFor(u"title"_s));
    m_form->setTitle(u"Mine"_s);
    QVERIFY(m_form->saveHindrance().isEmpty());
    m_form->setUnreadable(u"due"_s, u"This is not a day."_s);
    QCOMPARE(m_form->saveHindrance(), u"This is not a day."_s);
    m_form->setDue({QDate(2031, 3, 12), QTime(0, 0)});
    QVERIFY(m_form->saveHindrance().isEmpty());
}

QTEST_GUILESS_MAIN(tst_TaskForm)
#include "tst_taskform.moc"
