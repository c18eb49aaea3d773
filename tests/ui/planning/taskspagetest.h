// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planningbench.h"

#include "core/rest/taskapi.h"
#include "core/services/taskservice.h"
#include "core/storage/sidecar.h"
#include "core/stores/eventstore.h"
#include "core/stores/taskstore.h"
#include "ui/planning/taskspage.h"
#include "ui/planning/taskview.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

/// The task half of the page's surroundings.
struct TasksBench : PlanningBench
{
    explicit TasksBench(const QUrl& url)
        : PlanningBench(url),
          sideCar(database),
          taskTransport(url),
          taskApi(taskTransport, url),
          taskService(tasks, operations, outbox, taskApi, cache, sideCar)
    {}

    TasksPage::Parts parts()
    {
        return {tasks, sprints, operations, promiseStore, events, taskService, outbox};
    }

    storage::SideCar sideCar;
    TaskStore tasks;
    EventStore events;
    rest::Transport taskTransport;
    rest::TaskApi taskApi;
    TaskService taskService;
};

inline Task sampleTask(int number, const QString& title)
{
    Task task;
    task.id = TaskId(QString::number(number));
    task.title = title;
    task.priority = number % 3 == 0   ? QStringLiteral("high")
                    : number % 3 == 1 ? QStringLiteral("medium")
                                      : QStringLiteral("low");
    task.category = number % 2 ? QStringLiteral("release") : QStringLiteral("support");
    task.createdAt = QDateTime(QDate(2031, 3, 1), QTime(8, 0), Qt::UTC).addSecs(60 * number);
    task.updatedAt = task.createdAt;
    if (number % 4 == 0)
        task.due = {QDate(2031, 3, 8).addDays(number % 9), QTime(number % 8 == 0 ? 16 : 0, 0)};
    return task;
}

/// The Tasks page over its real stores, services and database, by real key presses. Nobody listens
/// at the service's address, so that every save stays in the outbox, where it can be looked at.
class TasksPageTest : public QObject
{
    Q_OBJECT

protected:
    template <class T>
    T* child(const QString& name)
    {
        T* found = m_page->findChild<T*>(name);
        Q_ASSERT(found);
        return found;
    }
    TaskView* view() { return child<TaskView>(QStringLiteral("taskTable")); }
    QString cell(int row, int column)
    {
        return view()->model()->index(row, column).data().toString();
    }
    /// "Task 6" is the newest; 3 is done.
    void fill(int count = 6)
    {
        QList<Task> tasks;
        for (int i = 1; i <= count; ++i) {
            tasks.append(sampleTask(i, QStringLiteral("Task %1").arg(i)));
            tasks.last().done = i == 3;
        }
        m_bench->tasks.applyAll(tasks, QDateTime::currentDateTimeUtc());
        m_bench->sprints.applyAll({sampleSprint(QStringLiteral("31-07"), QDate(2031, 3, 3)),
                                   sampleSprint(QStringLiteral("31-08"), QDate(2031, 3, 17))},
                                  QDateTime::currentDateTimeUtc());
        show();
    }
    void show()
    {
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(view()->model()->rowCount() > 0, m_bench->tasks.tasks().size() > 0);
        m_page->firstFocus()->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClick(focus, key, modifiers);
    }
    void type(const QString& text)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClicks(focus, text);
    }
    void comeBack(QWidget* focus)
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        focus->setFocus();
        QTRY_VERIFY(focus->hasFocus());
    }
    /// An empty one as long as nothing was saved.
    Operation newest()
    {
        return m_bench->operations.operations().value(m_bench->operations.operations().size() - 1);
    }
    /// As if the service had answered.
    void answer(const Operation& operation, const Task& stored)
    {
        Operation done = operation;
        done.state = OperationState::Done;
        done.taskIntent = stored;
        m_bench->operations.apply(done);
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<TasksBench> m_bench;
    std::unique_ptr<TasksPage> m_page;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = new Theme(*qApp, this);
        m_theme->setChoice(ThemeChoice::Light);
        m_theme->setMotion(Motion::Reduced);
    }
    void init()
    {
        // The discard port: refused at once on every machine.
        m_bench = std::make_unique<TasksBench>(QUrl(QStringLiteral("http://127.0.0.1:9/api/v1")));
        m_page = std::make_unique<TasksPage>(m_bench->parts(), TasksPage::Service::Present);
        m_page->setToday(QDate(2031, 3, 10));
        m_page->resize(1072, 774);
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }
};
