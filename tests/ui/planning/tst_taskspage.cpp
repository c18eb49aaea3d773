// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskspagetest.h"

#include "core/models/entityeventsmodel.h"
#include "ui/planning/conflictsdialog.h"
#include "ui/widgets/notices.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

/// What can be done on the Tasks page, each by keys alone.
class tst_TasksPage : public TasksPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void addsTasksInRows();
    void completesAndReopens();
    void editsInTheList();
    void editsInThePanel();
    void refusesWhatCannotBeSaved();
    void deletesAndTakesItBack();
    void takesAnEditBack();
    void doesAgainWhatWasTakenBack();
    void removesAgainWhatWasBroughtBack();
    void editsThePlanOnThisComputer();
    void editsThePlanInTheService();
    void filtersAsOneTypes();
    void keepsTheTaskThatIsLookedAt();
    void putsATaskIntoASprintOnThisComputer();
    void marksAFormThatSomebodyElseChanged();
    void showsTheEventsOfTheTask();
    void remembersColumnsAndSorting();
    void saysWhyThereIsNothing();
    void asksBeforeClosingOnlyWhenSomethingIsLost();
    void lettersInFieldsAreNoShortcuts();
};

void tst_TasksPage::addsTasksInRows()
{
    fill();
    press(Qt::Key_N);
    auto* quick = child<QLineEdit>(u"taskQuickAdd"_s);
    QVERIFY(quick->hasFocus());
    type(u"Write the note"_s);
    press(Qt::Key_Return);
    QCOMPARE(newest().kind, OperationKind::CreateTask);
    QCOMPARE(newest().taskIntent.title, u"Write the note"_s);
    // It is in the list before it has an id, and the field is ready for the next one.
    QTRY_COMPARE(cell(0, TaskListModel::Title), u"Write the note"_s);
    QVERIFY(quick->hasFocus());
    QVERIFY(quick->text().isEmpty());
    type(u"Send it"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(cell(0, TaskListModel::Title), u"Send it"_s);
    QCOMPARE(m_bench->operations.operations().size(), 2);
    press(Qt::Key_Return);
    QCOMPARE(m_bench->operations.operations().size(), 2);
}

void tst_TasksPage::completesAndReopens()
{
    fill();
    QCOMPARE(cell(0, TaskListModel::Title), u"Task 6"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QCOMPARE(newest().kind, OperationKind::CompleteTask);
    QCOMPARE(newest().taskIntent.id, TaskId(u"5"_s));
    // It waits, so it stays in sight.
    QTRY_COMPARE(view()->model()->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    press(Qt::Key_X);
    QCOMPARE(newest().kind, OperationKind::ReopenTask);
    QTRY_COMPARE(view()->model()->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    // A click on the mark does the same.
    const QRect mark = view()->visualRect(view()->model()->index(2, TaskListModel::Done));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, mark.center());
    QCOMPARE(newest().kind, OperationKind::CompleteTask);
    QCOMPARE(newest().taskIntent.id, TaskId(u"4"_s));
}

void tst_TasksPage::editsInTheList()
{
    fill();
    press(Qt::Key_Return);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor && editor->objectName() == u"taskCellEditor"_s);
    editor->selectAll();
    type(u"Another title"_s);
    // News that come meanwhile take nothing away from under the hands.
    Task theirs = sampleTask(9, u"From elsewhere"_s);
    m_bench->tasks.applyOne(theirs);
    press(Qt::Key_Return);
    QTRY_COMPARE(newest().kind, OperationKind::UpdateTask);
    QCOMPARE(newest().taskBase.title, u"Task 6"_s);
    QCOMPARE(newest().taskIntent.title, u"Another title"_s);
    QTRY_COMPARE(cell(0, TaskListModel::Title), u"From elsewhere"_s);
    QTRY_COMPARE(cell(1, TaskListModel::Title), u"Another title"_s);
    QTRY_VERIFY(view()->hasFocus());
    press(Qt::Key_U);
    editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor);
    type(u"tomorrow 9:00"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(newest().taskIntent.due, (DueDate{QDate(2031, 3, 11), QTime(9, 0)}));
    QTRY_VERIFY(view()->hasFocus());
    press(Qt::Key_P);
    auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(newest().taskIntent.priority, u"medium"_s);
}

void tst_TasksPage::editsInThePanel()
{
    fill();
    press(Qt::Key_E);
    auto* title = child<QLineEdit>(u"taskTitle"_s);
    QVERIFY(title->hasFocus());
    type(u"By the panel"_s);
    child<QPlainTextEdit>(u"taskDescription"_s)->setFocus();
    type(u"with a text"_s);
    QVERIFY(m_page->hasUnsavedChanges());
    QVERIFY(m_bench->operations.operations().isEmpty());
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(newest().kind, OperationKind::UpdateTask);
    QCOMPARE(newest().taskIntent.title, u"By the panel"_s);
    QCOMPARE(newest().taskIntent.description, u"with a text"_s);
    QVERIFY(!m_page->hasUnsavedChanges());
    QTRY_COMPARE(cell(0, TaskListModel::Title), u"By the panel"_s);
    // Esc leads back, first past what was typed.
    press(Qt::Key_Escape);
    QTRY_VERIFY(view()->hasFocus());
}

void tst_TasksPage::refusesWhatCannotBeSaved()
{
    fill();
    QSignalSpy notices(m_page.get(), &Page::noticeRequested);
    press(Qt::Key_Return);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->clear();
    press(Qt::Key_Return);
    QTRY_COMPARE(notices.count(), 1);
    QVERIFY(m_bench->operations.operations().isEmpty());
    QTRY_VERIFY(view()->hasFocus());
    press(Qt::Key_E);
    press(Qt::Key_Backspace);
    QVERIFY(!child<QWidget>(u"saveTask"_s)->isEnabled());
    QVERIFY(!child<QLineEdit>(u"taskTitle"_s)->accessibleDescription().isEmpty());
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_bench->operations.operations().isEmpty());
}

void tst_TasksPage::deletesAndTakesItBack()
{
    fill();
    QSignalSpy notices(m_page.get(), &Page::noticeRequested);
    press(Qt::Key_Delete);
    QCOMPARE(newest().kind, OperationKind::DeleteTask);
    QCOMPARE(notices.count(), 1);
    const Notice notice = notices.first().first().value<Notice>();
    QCOMPARE(notice.actions.size(), 1);
    QVERIFY(notice.sentence.contains(u"new id"_s));
    // Not sent yet: nothing is asked of the service at all.
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->operations.operations().isEmpty());
    QTRY_COMPARE(view()->model()->rowCount(), 5);

    press(Qt::Key_D);
    QCOMPARE(newest().kind, OperationKind::DeleteTask);
    const Operation removal = newest();
    m_bench->tasks.remove(TaskId(u"6"_s));
    answer(removal, removal.taskBase);
    QTRY_COMPARE(view()->model()->rowCount(), 4);
    // The neighbour is current now.
    QTRY_COMPARE(view()->currentKey(), std::optional<TaskKey>(TaskId(u"5"_s)));
    notices.last().first().value<Notice>().actions.first().run();
    QCOMPARE(newest().kind, OperationKind::CreateTask);
    QCOMPARE(newest().taskIntent.title, u"Task 6"_s);
    QVERIFY(newest().taskIntent.id.value().isEmpty());
    QTRY_COMPARE(cell(0, TaskListModel::Title), u"Task 6"_s);
}

void tst_TasksPage::takesAnEditBack()
{
    fill();
    press(Qt::Key_Space);
    const Operation done = newest();
    Task stored = done.taskIntent;
    stored.done = true;
    stored.updatedAt = stored.updatedAt.addSecs(1);
    m_bench->tasks.applyOne(stored);
    answer(done, stored);
    // Among the open ones it is not listed any more.
    QTRY_COMPARE(view()->model()->rowCount(), 4);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(newest().kind, OperationKind::ReopenTask);
    QCOMPARE(newest().taskIntent.id, TaskId(u"6"_s));
}

void tst_TasksPage::doesAgainWhatWasTakenBack()
{
    fill();
    press(Qt::Key_E);
    type(u"By the panel"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(newest().taskIntent.title, u"By the panel"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(view()->hasFocus());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(newest().taskIntent.title, u"Task 6"_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(newest().taskIntent.title, u"By the panel"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(newest().taskIntent.title, u"Task 6"_s);

    // Another save begins another course of things: there is nothing to do again.
    press(Qt::Key_Space);
    QCOMPARE(newest().kind, OperationKind::CompleteTask);
    const qsizetype count = m_bench->operations.operations().size();
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_bench->operations.operations().size(), count);
    QCOMPARE(newest().kind, OperationKind::CompleteTask);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(newest().kind, OperationKind::ReopenTask);
    press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(newest().kind, OperationKind::CompleteTask);
    QCOMPARE(newest().taskIntent.id, TaskId(u"6"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(newest().kind, OperationKind::ReopenTask);
}

void tst_TasksPage::removesAgainWhatWasBroughtBack()
{
    fill();
    // One that had not left.
    press(Qt::Key_Delete);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->operations.operations().isEmpty());
    press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(newest().kind, OperationKind::DeleteTask);
    const Operation removal = newest();
    QCOMPARE(removal.taskIntent.id, TaskId(u"6"_s));
    // And one that was stored.
    m_bench->tasks.remove(TaskId(u"6"_s));
    answer(removal, removal.taskBase);
    QTRY_COMPARE(view()->model()->rowCount(), 4);
    view()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(newest().kind, OperationKind::CreateTask);
    QTRY_COMPARE(cell(0, TaskListModel::Title), u"Task 6"_s);
    const Operation create = newest();
    Task again = create.taskIntent;
    again.id = TaskId(u"66"_s);
    m_bench->tasks.applyOne(again);
    answer(create, again);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(newest().kind, OperationKind::DeleteTask);
    QCOMPARE(newest().taskIntent.id, TaskId(u"66"_s));
}

void tst_TasksPage::editsThePlanOnThisComputer()
{
    fill();
    press(Qt::Key_E);
    auto* estimate = child<QLineEdit>(u"taskEstimate"_s);
    auto* assignee = child<QComboBox>(u"taskAssignee"_s);
    // What the service does not store says so; what is of no use without it is not shown.
    QVERIFY(estimate->isVisible());
    QVERIFY(estimate->accessibleName().contains(u"here only"_s));
    QVERIFY(assignee->accessibleName().contains(u"here only"_s));
    QVERIFY(!child<QLineEdit>(u"taskRank"_s)->isVisible());
    QVERIFY(!child<QLineEdit>(u"taskState"_s)->isVisible());
    estimate->setFocus();
    type(u"much"_s);
    QVERIFY(!estimate->accessibleDescription().isEmpty());
    QVERIFY(!child<QWidget>(u"saveTask"_s)->isEnabled());
    estimate->selectAll();
    type(u"-1"_s);
    QVERIFY(!estimate->accessibleDescription().isEmpty());
    QVERIFY(!child<QWidget>(u"saveTask"_s)->isEnabled());
    estimate->selectAll();
    type(u"0.5"_s);
    QVERIFY(estimate->accessibleDescription().isEmpty());
    QVERIFY(assignee->count() > 2); // Everybody in the sprints, and nobody.
    assignee->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_S, Qt::ControlModifier);
    const TaskPlan plan = m_bench->tasks.plans().value(TaskId(u"6"_s));
    QCOMPARE(plan.estimate, std::optional(0.5));
    QCOMPARE(plan.assignee.value(), assignee->currentData().toString());
    QVERIFY(!plan.assignee.value().isEmpty());
    QVERIFY(m_bench->operations.operations().isEmpty());
    QVERIFY(!m_page->hasUnsavedChanges());
}

void tst_TasksPage::editsThePlanInTheService()
{
    fill();
    TaskRules rules;
    rules.planFields = {PlanField::Assignee, PlanField::Estimate, PlanField::Rank,
                        PlanField::State};
    m_bench->tasks.setRules(rules);
    Task stored = sampleTask(6, u"Task 6"_s);
    stored.plan.assignee = MemberId(u"tm-nobody-knows"_s);
    stored.updatedAt = stored.updatedAt.addSecs(1);
    m_bench->tasks.applyOne(stored);
    press(Qt::Key_E);
    auto* estimate = child<QLineEdit>(u"taskEstimate"_s);
    auto* state = child<QLineEdit>(u"taskState"_s);
    QVERIFY(!estimate->accessibleName().contains(u"here only"_s));
    QVERIFY(child<QLineEdit>(u"taskRank"_s)->isVisible());
    QVERIFY(child<QComboBox>(u"taskAssignee"_s)->currentText().contains(u"tm-nobody-knows"_s));
    estimate->setFocus();
    type(u"5"_s);
    state->setFocus();
    type(u"in review"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(newest().kind, OperationKind::UpdateTask);
    QCOMPARE(newest().taskIntent.plan.estimate, std::optional(5.0));
    QCOMPARE(newest().taskIntent.plan.state, u"in review"_s);
    QCOMPARE(newest().taskIntent.plan.assignee, stored.plan.assignee);
    QVERIFY(!newest().taskBase.plan.estimate);
    QVERIFY(m_bench->tasks.plans().isEmpty());
    // It is believed while it waits.
    QCOMPARE(estimate->text(), u"5"_s);
}

void tst_TasksPage::filtersAsOneTypes()
{
    fill(40);
    press(Qt::Key_Slash);
    auto* filter = child<QLineEdit>(u"taskFilter"_s);
    QVERIFY(filter->hasFocus());
    type(u"task 17"_s);
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    press(Qt::Key_Return);
    QTRY_VERIFY(view()->hasFocus());
    QCOMPARE(view()->currentKey(), std::optional<TaskKey>(TaskId(u"17"_s)));
    press(Qt::Key_Slash);
    type(u"nothing like it"_s);
    QTRY_COMPARE(view()->model()->rowCount(), 0);
    QVERIFY(!view()->isVisible());
    press(Qt::Key_Escape);
    QTRY_COMPARE(view()->model()->rowCount(), 39);
    press(Qt::Key_Escape);
    QTRY_VERIFY(view()->hasFocus());
    press(Qt::Key_S);
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    press(Qt::Key_S);
    QTRY_COMPARE(view()->model()->rowCount(), 40);
}

void tst_TasksPage::keepsTheTaskThatIsLookedAt()
{
    fill(40);
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_Down);
    const std::optional<TaskKey> looked = view()->currentKey();
    QVERIFY(looked);
    m_bench->tasks.applyOne(sampleTask(99, u"Newest of all"_s));
    QTRY_COMPARE(cell(0, TaskListModel::Title), u"Newest of all"_s);
    QCOMPARE(view()->currentKey(), looked);
    QCOMPARE(view()->currentIndex().row(), 6);
    view()->horizontalHeader()->setSortIndicator(TaskListModel::Title, Qt::AscendingOrder);
    QCOMPARE(view()->currentKey(), looked);
    auto* model = static_cast<TaskListModel*>(view()->model());
    QCOMPARE(model->row(view()->currentIndex().row()).key, *looked);
}

void tst_TasksPage::putsATaskIntoASprintOnThisComputer()
{
    fill();
    QVERIFY(view()
                ->model()
                ->headerData(TaskListModel::InSprint, Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .contains(u"here only"_s));
    press(Qt::Key_M);
    auto* menu = m_page->findChild<QMenu*>(u"taskSprintMenu"_s);
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    for (QAction* action : menu->actions()) {
        if (action->text() == u"Sprint 31-07"_s)
            menu->setActiveAction(action);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(cell(0, TaskListModel::InSprint), u"Sprint 31-07"_s);
    // The service is told nothing.
    QVERIFY(m_bench->operations.operations().isEmpty());
    auto* sprints = child<QComboBox>(u"taskSprintFilter"_s);
    sprints->setCurrentIndex(sprints->findText(u"Sprint 31-07"_s));
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    // What is added here belongs to it.
    comeBack(view());
    press(Qt::Key_N);
    type(u"In the sprint"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(view()->model()->rowCount(), 2);
    QCOMPARE(newest().taskIntent.plan.sprint, SprintId(u"sprint-31-07"_s));
}

void tst_TasksPage::marksAFormThatSomebodyElseChanged()
{
    fill();
    press(Qt::Key_E);
    type(u"Mine"_s);
    Task theirs = sampleTask(6, u"Theirs"_s);
    theirs.updatedAt = theirs.updatedAt.addSecs(5);
    m_bench->tasks.applyOne(theirs);
    // It is said before saving, and saving waits for the choice.
    QCOMPARE(child<QLineEdit>(u"taskTitle"_s)->text(), u"Mine"_s);
    QVERIFY(!child<QWidget>(u"saveTask"_s)->isEnabled());
    view()->setFocus();
    press(Qt::Key_C);
    auto* dialog = m_page->findChild<ConflictsDialog*>();
    QVERIFY(dialog);
    auto* rows = dialog->findChild<QTableView*>(u"conflictRows"_s);
    QTRY_VERIFY(rows->hasFocus());
    QCOMPARE(rows->model()->rowCount(), 1);
    QTest::keyClick(rows, Qt::Key_Left);
    QTest::keyClick(rows, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_page->findChild<ConflictsDialog*>());
    comeBack(view());
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(newest().taskBase.title, u"Theirs"_s);
    QCOMPARE(newest().taskIntent.title, u"Mine"_s);
}

void tst_TasksPage::showsTheEventsOfTheTask()
{
    fill();
    auto* events = child<QTableView>(u"taskEvents"_s);
    QVERIFY(!events->isVisible());
    DomainEvent event;
    event.type = u"task.updated"_s;
    event.address = {u"todo.tasks.updated"_s, Partition(1), Offset(42)};
    event.entity = EntityRef{u"task"_s, u"6"_s};
    event.body = QJsonObject{{u"changes"_s, QJsonObject{{u"title"_s, true}, {u"status"_s, false}}}};
    m_bench->events.take(event, QDateTime::currentDateTimeUtc());
    m_bench->events.take(event, QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(events->isVisible());
    QCOMPARE(events->model()->rowCount(), 1);
    QCOMPARE(events->model()->index(0, EntityEventsModel::Told).data().toString(),
             u"title changed"_s);
    QSignalSpy led(m_page.get(), &Page::navigationRequested);
    press(Qt::Key_V);
    QVERIFY(events->hasFocus());
    events->setCurrentIndex(events->model()->index(0, 0));
    press(Qt::Key_Return);
    QCOMPARE(led.count(), 1);
    QCOMPARE(std::get<RecordAddress>(led.first().first().value<Destination>()), event.address);
}

void tst_TasksPage::remembersColumnsAndSorting()
{
    fill();
    view()->horizontalHeader()->setSortIndicator(TaskListModel::Title, Qt::AscendingOrder);
    view()->setColumnShown(TaskListModel::Category, false);
    view()->setColumnShown(TaskListModel::Created, true);
    view()->horizontalHeader()->moveSection(4, 2);
    const QByteArray state = m_page->saveLayout();
    TasksPage other(m_bench->parts(), TasksPage::Service::Present);
    other.restoreLayout(state);
    auto* table = other.findChild<TaskView*>(u"taskTable"_s);
    auto* model = static_cast<TaskListModel*>(table->model());
    QCOMPARE(model->sortColumn(), int(TaskListModel::Title));
    QCOMPARE(model->sortOrder(), Qt::AscendingOrder);
    QVERIFY(table->isColumnHidden(TaskListModel::Category));
    QVERIFY(!table->isColumnHidden(TaskListModel::Created));
    QCOMPARE(table->horizontalHeader()->visualIndex(4), 2);
    // What does not fit changes nothing.
    other.restoreLayout(state.left(state.size() / 2));
    other.restoreLayout("nonsense");
    QCOMPARE(table->horizontalHeader()->visualIndex(4), 2);
}

void tst_TasksPage::saysWhyThereIsNothing()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_bench->tasks.applyAll({}, QDateTime::currentDateTimeUtc());
    const auto isSaid = [](QWidget& page, const QString& title) {
        for (auto* label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == title)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isSaid(*m_page, u"No tasks yet"_s));
    m_bench->taskService.refresh();
    QTRY_VERIFY(isSaid(*m_page, u"The tasks could not be read"_s));
    TasksPage without(m_bench->parts(), TasksPage::Service::None);
    without.show();
    QTRY_VERIFY(isSaid(without, u"No task service in this workspace"_s));
}

void tst_TasksPage::asksBeforeClosingOnlyWhenSomethingIsLost()
{
    fill();
    int closed = 0;
    m_page->askBeforeClosing([&] { ++closed; });
    QCOMPARE(closed, 1);
    press(Qt::Key_N);
    type(u"Half a tit"_s);
    m_page->askBeforeClosing([&] { ++closed; });
    QCOMPARE(closed, 1);
    QTest::keyClick(m_page->findChild<QAbstractButton*>(u"confirmYes"_s), Qt::Key_Space);
    QCOMPARE(closed, 2);
}

void tst_TasksPage::lettersInFieldsAreNoShortcuts()
{
    fill();
    press(Qt::Key_N);
    type(u"xdnm sup/"_s);
    QCOMPARE(child<QLineEdit>(u"taskQuickAdd"_s)->text(), u"xdnm sup/"_s);
    child<QComboBox>(u"taskShow"_s)->setFocus();
    type(u"xd"_s);
    QVERIFY(m_bench->operations.operations().isEmpty());
}

QTEST_MAIN(tst_TasksPage)
#include "tst_taskspage.moc"
