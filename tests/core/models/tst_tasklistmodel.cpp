// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tasklistmodel.h"
#include "core/models/tasktexts.h"

#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Task task(int number, const QString& title)
{
    Task task;
    task.id = TaskId(QString::number(number));
    task.title = title;
    task.priority = u"medium"_s;
    task.createdAt = QDateTime(QDate(2031, 3, 1), QTime(8, 0), Qt::UTC).addSecs(60 * number);
    task.updatedAt = task.createdAt;
    return task;
}

} // namespace

class tst_TaskListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_model.reset(); }
    void listsOpenTasksNewestFirst();
    void filtersByWordsStateAndSprint();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void keepsEmptyValuesLast();
    void showsWhatWaits();
    void keepsWhatWasRefusedApart();
    void takesNewsInTogether();
    void holdsRowsWhileOneIsEdited();
    void announcesEditsAndRefusesWhatCannotBe();
    void readsDueDates_data();
    void readsDueDates();
    void followsRandomNews();

private:
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < m_model->rowCount(); ++row)
            titles.append(m_model->row(row).task.title);
        return titles;
    }
    void fill(const QList<Task>& tasks)
    {
        m_tasks->applyAll(tasks, QDateTime::currentDateTimeUtc());
        QSignalSpy refreshed(m_model.get(), &TaskListModel::refreshed);
        QVERIFY(refreshed.wait());
    }
    Operation operation(OperationKind kind, const Task& base, const Task& intent)
    {
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.kind = kind;
        operation.taskBase = base;
        operation.taskIntent = intent;
        return operation;
    }

    std::unique_ptr<TaskStore> m_tasks;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<SprintStore> m_sprints;
    std::unique_ptr<TaskListModel> m_model;
};

void tst_TaskListModel::init()
{
    m_tasks = std::make_unique<TaskStore>();
    m_operations = std::make_unique<OperationStore>();
    m_sprints = std::make_unique<SprintStore>();
    m_model = std::make_unique<TaskListModel>(*m_tasks, *m_operations, *m_sprints);
    m_model->setToday(QDate(2031, 3, 10));
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void tst_TaskListModel::listsOpenTasksNewestFirst()
{
    Task done = task(3, u"done"_s);
    done.done = true;
    fill({task(1, u"first"_s), task(2, u"second"_s), done});
    QCOMPARE(titles(), (QStringList{u"second"_s, u"first"_s}));
    QCOMPARE(m_model->totalCount(), 3);
    QCOMPARE(m_model->openCount(), 2);
    m_model->setFilter({{}, TaskFilter::Show::All, {}});
    QCOMPARE(titles(), (QStringList{u"done"_s, u"second"_s, u"first"_s}));
    m_model->setFilter({{}, TaskFilter::Show::Done, {}});
    QCOMPARE(titles(), QStringList{u"done"_s});
    QCOMPARE(m_model->rowOf(TaskId(u"3"_s)), 0);
    QCOMPARE(m_model->rowOf(TaskId(u"1"_s)), -1);
}

void tst_TaskListModel::filtersByWordsStateAndSprint()
{
    Task rollback = task(1, u"Write the ROLLBACK note"_s);
    rollback.category = u"release"_s;
    rollback.plan.sprint = SprintId(u"sprint-7"_s);
    Task other = task(2, u"Call the bank"_s);
    other.description = u"about the note"_s;
    m_tasks->setPlan(rollback.id, rollback.plan);
    fill({rollback, other});
    m_model->setFilter({u"note"_s, TaskFilter::Show::Open, {}});
    QCOMPARE(m_model->rowCount(), 2);
    // Every word must be there, wherever.
    m_model->setFilter({u"Note  release"_s, TaskFilter::Show::Open, {}});
    QCOMPARE(titles(), QStringList{rollback.title});
    m_model->setFilter({u"nothing of this"_s, TaskFilter::Show::Open, {}});
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter({{}, TaskFilter::Show::Open, SprintId(u"sprint-7"_s)});
    QCOMPARE(titles(), QStringList{rollback.title});
    m_model->setFilter({{}, TaskFilter::Show::Open, SprintId()});
    QCOMPARE(titles(), QStringList{other.title});
}

void tst_TaskListModel::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("expected");
    const auto up = Qt::AscendingOrder;
    const auto down = Qt::DescendingOrder;
    QTest::newRow("title") << int(TaskListModel::Title) << up << u"a b c"_s;
    QTest::newRow("title, downwards") << int(TaskListModel::Title) << down << u"c b a"_s;
    QTest::newRow("the highest priority first") << int(TaskListModel::Priority) << up << u"b c a"_s;
    QTest::newRow("category") << int(TaskListModel::Category) << up << u"c a b"_s;
    QTest::newRow("due") << int(TaskListModel::Due) << up << u"c b a"_s;
    QTest::newRow("made") << int(TaskListModel::Created) << up << u"b a c"_s;
    QTest::newRow("sprint by its start") << int(TaskListModel::InSprint) << up << u"b a c"_s;
}

void tst_TaskListModel::sortsByEveryColumn()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    Task a = task(2, u"a"_s);
    Task b = task(1, u"b"_s);
    Task c = task(3, u"c"_s);
    a.priority = u"low"_s;
    b.priority = u"high"_s;
    a.category = u"home"_s;
    b.category = u"work"_s;
    c.category = u"errand"_s;
    b.due = {QDate(2031, 3, 12), QTime(9, 0)};
    c.due = {QDate(2031, 3, 12), QTime(8, 0)};
    a.due = {QDate(2031, 4, 1), QTime(0, 0)};
    Sprint early;
    early.id = SprintId(u"z"_s);
    early.start = QDate(2031, 1, 1);
    Sprint late;
    late.id = SprintId(u"y"_s);
    late.start = QDate(2031, 2, 1);
    m_sprints->applyAll({early, late}, QDateTime::currentDateTimeUtc());
    m_tasks->setPlan(b.id, {.sprint = early.id});
    m_tasks->setPlan(a.id, {.sprint = late.id});
    fill({a, b, c});
    m_model->sort(column, order);
    QTEST(titles().join(u' '), "expected");
}

void tst_TaskListModel::keepsEmptyValuesLast()
{
    Task dated = task(1, u"dated"_s);
    dated.due = {QDate(2031, 3, 12), QTime(0, 0)};
    fill({dated, task(2, u"bare"_s)});
    m_model->sort(TaskListModel::Due, Qt::AscendingOrder);
    QCOMPARE(titles().last(), u"bare"_s);
    m_model->sort(TaskListModel::Due, Qt::DescendingOrder);
    QCOMPARE(titles().last(), u"bare"_s);
}

void tst_TaskListModel::showsWhatWaits()
{
    const Task stored = task(1, u"stored"_s);
    fill({stored});
    QSignalSpy refreshed(m_model.get(), &TaskListModel::refreshed);
    const Operation create = operation(OperationKind::CreateTask, {}, task(0, u"typed"_s));
    m_operations->apply(create);
    Task changed = stored;
    changed.title = u"changed"_s;
    m_operations->apply(operation(OperationKind::UpdateTask, stored, changed));
    Task finished = changed;
    finished.done = true;
    m_operations->apply(operation(OperationKind::CompleteTask, changed, finished));
    QVERIFY(refreshed.wait());
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->row(0).key, TaskKey(create.id));
    // Done, but its save waits: it stays in sight among the open ones.
    QCOMPARE(m_model->row(1).task.title, u"changed"_s);
    QVERIFY(m_model->row(1).task.done);
    QCOMPARE(m_model->row(1).saves.mark, TaskSaves::Mark::Waiting);
    QVERIFY(!m_model->index(1, TaskListModel::Title).data(Qt::ToolTipRole).toString().isEmpty());
}

void tst_TaskListModel::keepsWhatWasRefusedApart()
{
    const Task stored = task(1, u"stored"_s);
    fill({stored});
    Task changed = stored;
    changed.title = u"changed"_s;
    Operation refused = operation(OperationKind::UpdateTask, stored, changed);
    refused.state = OperationState::Refused;
    QSignalSpy refreshed(m_model.get(), &TaskListModel::refreshed);
    m_operations->apply(refused);
    QVERIFY(refreshed.wait());
    QCOMPARE(m_model->row(0).task.title, u"stored"_s);
    QCOMPARE(m_model->row(0).saves.mark, TaskSaves::Mark::Refused);
}

void tst_TaskListModel::takesNewsInTogether()
{
    QList<Task> tasks;
    for (int i = 0; i < 500; ++i)
        tasks.append(task(i, u"task %1"_s.arg(i)));
    fill(tasks);
    QSignalSpy refreshed(m_model.get(), &TaskListModel::refreshed);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    for (Task& one : tasks)
        one.title += u'!';
    m_tasks->applyAll(tasks, QDateTime::currentDateTimeUtc());
    QVERIFY(refreshed.wait());
    QCOMPARE(refreshed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(m_model->row(0).task.title, u"task 499!"_s);
    // One that goes takes one row away.
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_tasks->remove(TaskId(u"250"_s));
    QVERIFY(refreshed.wait());
    QCOMPARE(removed.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void tst_TaskListModel::holdsRowsWhileOneIsEdited()
{
    fill({task(1, u"a"_s), task(2, u"b"_s)});
    m_model->hold();
    m_tasks->applyOne(task(3, u"c"_s));
    Task changed = task(1, u"z"_s);
    changed.updatedAt = changed.updatedAt.addSecs(1);
    m_tasks->applyOne(changed);
    QTRY_COMPARE(titles(), (QStringList{u"b"_s, u"z"_s}));
    m_model->release();
    QTRY_COMPARE(titles(), (QStringList{u"c"_s, u"b"_s, u"z"_s}));
}

void tst_TaskListModel::announcesEditsAndRefusesWhatCannotBe()
{
    fill({task(1, u"a"_s)});
    QSignalSpy edited(m_model.get(), &TaskListModel::edited);
    QSignalSpy refused(m_model.get(), &TaskListModel::editRefused);
    const auto cell = [this](int column) {
        return m_model->index(0, column);
    };
    QVERIFY(m_model->setData(cell(TaskListModel::Title), u" b "_s, Qt::EditRole));
    QCOMPARE(edited.takeFirst().at(2).value<Task>().title, u"b"_s);
    // The row itself waits for the outbox.
    QCOMPARE(m_model->row(0).task.title, u"a"_s);
    QVERIFY(m_model->setData(cell(TaskListModel::Title), u"a"_s, Qt::EditRole));
    QVERIFY(edited.isEmpty());
    QVERIFY(!m_model->setData(cell(TaskListModel::Title), u"  "_s, Qt::EditRole));
    QVERIFY(!m_model->setData(cell(TaskListModel::Title), QString(300, u'x'), Qt::EditRole));
    QVERIFY(!m_model->setData(cell(TaskListModel::Due), u"soon"_s, Qt::EditRole));
    QCOMPARE(refused.count(), 3);
    QVERIFY(m_model->setData(cell(TaskListModel::Due), u"tomorrow"_s, Qt::EditRole));
    QCOMPARE(edited.takeFirst().at(2).value<Task>().due.date, QDate(2031, 3, 11));
    QVERIFY(m_model->setData(cell(TaskListModel::Done), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(edited.takeFirst().at(2).value<Task>().done);
}

void tst_TaskListModel::readsDueDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a day") << u"2031-04-09"_s << u"2031-04-09"_s;
    QTest::newRow("a time") << u"2031-04-09 16:00"_s << u"2031-04-09 16:00"_s;
    QTest::newRow("with a T") << u"2031-04-09T08:30"_s << u"2031-04-09 08:30"_s;
    QTest::newRow("today") << u"Today"_s << u"2031-03-10"_s;
    QTest::newRow("tomorrow at") << u"tomorrow 9:15"_s << u"2031-03-11 09:15"_s;
    QTest::newRow("in days") << u"+3"_s << u"2031-03-13"_s;
    QTest::newRow("nothing") << u"  "_s << QString();
    QTest::newRow("no day") << u"2031-02-30"_s << u"?"_s;
    QTest::newRow("no time") << u"2031-02-28 25:00"_s << u"?"_s;
    QTest::newRow("words") << u"next week"_s << u"?"_s;
    QTest::newRow("too far") << u"+99999"_s << u"?"_s;
    QTest::newRow("endless") << QString(10'000, u'9') << u"?"_s;
}

void tst_TaskListModel::readsDueDates()
{
    QFETCH(QString, typed);
    const auto due = dueFromTyped(typed, QDate(2031, 3, 10));
    QTEST(due ? dueTyped(*due) : u"?"_s, "expected");
}

/// Whatever comes, the rows are those that a fresh model would show; the tester watches the
/// signals.
void tst_TaskListModel::followsRandomNews()
{
    QRandomGenerator random(7);
    QSignalSpy refreshed(m_model.get(), &TaskListModel::refreshed);
    QList<Task> tasks;
    for (int i = 0; i < 40; ++i)
        tasks.append(task(i, u"task %1"_s.arg(random.bounded(100))));
    for (int round = 0; round < 120; ++round) {
        switch (random.bounded(6)) {
        case 0:
            tasks.append(task(1000 + round, u"new %1"_s.arg(round)));
            break;
        case 1:
            if (!tasks.isEmpty())
                tasks.removeAt(random.bounded(int(tasks.size())));
            break;
        case 2:
            m_model->sort(random.bounded(int(TaskListModel::ColumnCount)),
                          random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 3:
            m_model->setFilter(
                {random.bounded(2) ? u"7"_s : QString(), TaskFilter::Show(random.bounded(3)), {}});
            break;
        default:
            if (!tasks.isEmpty()) {
                Task& one = tasks[random.bounded(int(tasks.size()))];
                one.title = u"other %1"_s.arg(random.bounded(100));
                one.done = random.bounded(2) == 0;
            }
        }
        m_tasks->applyAll(tasks, QDateTime::currentDateTimeUtc());
        if (random.bounded(3) == 0) {
            // Something is new for sure, so it is told.
            tasks.append(task(5000 + round, u"told %1"_s.arg(round)));
            m_tasks->applyAll(tasks, QDateTime::currentDateTimeUtc());
            QVERIFY(refreshed.wait());
        }
    }
    m_tasks->applyAll(tasks, QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(refreshed.count() > 0);
    QTRY_COMPARE(m_model->totalCount(), int(tasks.size()));
    TaskListModel fresh(*m_tasks, *m_operations, *m_sprints);
    fresh.setFilter(m_model->filter());
    fresh.sort(m_model->sortColumn(), m_model->sortOrder());
    QStringList expected;
    for (int row = 0; row < fresh.rowCount(); ++row)
        expected.append(fresh.row(row).task.id.value());
    const auto ids = [this] {
        QStringList list;
        for (int row = 0; row < m_model->rowCount(); ++row)
            list.append(m_model->row(row).task.id.value());
        return list;
    };
    QTRY_COMPARE(ids(), expected);
}

QTEST_GUILESS_MAIN(tst_TaskListModel)
#include "tst_tasklistmodel.moc"
