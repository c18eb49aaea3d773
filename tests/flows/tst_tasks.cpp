// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "core/models/tasklistmodel.h"
#include "tests/support/sandbox/sandboxprocess.h"
#include "ui/planning/taskspage.h"
#include "ui/planning/taskview.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

/// The story of a task: the program starts its sandbox; a task is added, edited, completed,
/// reopened, deleted and brought back by key presses alone, and its events on the bus close each
/// promise.
class tst_Tasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addsATask();
    void editsIt();
    void completesIt();
    void reopensIt();
    void showsItsEvents();
    void deletesItAndBringsItBack();

private:
    static constexpr int Patience = 120'000;
    static constexpr int Moment = 20'000;

    Session& session() { return *m_session; }
    TasksPage& page() { return *m_page; }
    TaskView& view() { return *page().findChild<TaskView*>(u"taskTable"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY2(focus, "Nothing has the focus.");
        QTest::keyClick(focus, key, modifiers);
    }
    void type(const QString& text)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void focusOn(QWidget* widget)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        widget->setFocus();
        QTRY_VERIFY(QApplication::focusWidget() == widget);
    }
    /// The newest save is of this kind, and the bus has told of it.
    bool isSeen(OperationKind kind)
    {
        const QList<Promise>& promises = session().promiseStore().promises();
        return !promises.isEmpty() && promises.last().kind == kind &&
               promises.last().state == PromiseState::Seen;
    }
    QByteArray newestState()
    {
        const QList<Promise>& promises = session().promiseStore().promises();
        if (promises.isEmpty())
            return "no promise";
        const Operation* operation = session().operationStore().find(promises.last().operation);
        return (promises.last().title + u": "_s + promiseStateName(promises.last().state) +
                u", "_s +
                (operation ? operationStateName(operation->state) +
                                 (operation->lastError ? u" "_s + operation->lastError->message
                                                       : QString())
                           : u"no operation"_s))
            .toUtf8();
    }
    const Task* stored() { return session().taskStore().find(m_id); }

    QTemporaryDir m_folder;
    std::unique_ptr<Desktop> m_desktop;
    Session* m_session = nullptr;
    MainWindow* m_window = nullptr;
    TasksPage* m_page = nullptr;
    TaskId m_id;
};

void tst_Tasks::initTestCase()
{
    qputenv("THROUGHLINE_SANDBOX", THROUGHLINE_SANDBOX);
    m_desktop = std::make_unique<Desktop>(
        *qApp, Desktop::Options{.folders = settings::Folders::below(m_folder.path()),
                                .sandbox = true,
                                .theme = ThemeChoice::Light,
                                .size = QSize(1280, 800)});
    m_desktop->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workspace() != nullptr, Patience);
    WorkspaceWindow* workspace = m_desktop->workspace();
    QVERIFY(workspace);
    m_session = &workspace->session();
    m_window = &workspace->window();
    m_page = &workspace->tasksPage();
    QTRY_VERIFY_WITH_TIMEOUT(workspace->isSettled(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(session().watch().state(), WatchService::State::Watching, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(session().outbox().isSending(), Moment);
    QVERIFY(session().hasTaskService());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->navigateTo(PageId::Tasks);
    // The demonstration data.
    QTRY_COMPARE_WITH_TIMEOUT(session().taskStore().tasks().size(), 60, Moment);
    QTRY_VERIFY(view().model()->rowCount() > 0);
    focusOn(&view());
}

void tst_Tasks::addsATask()
{
    press(Qt::Key_N);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"taskQuickAdd"_s);
    type(u"Write the note"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(isSeen(OperationKind::CreateTask), newestState(), Moment);
    m_id = TaskId(session().promiseStore().promises().last().entity.id);
    QVERIFY(stored());
    QCOMPARE(stored()->title, u"Write the note"_s);
    // The row that was typed is the row that is stored.
    QTRY_COMPARE(view().currentKey(), std::optional<TaskKey>(m_id));
    focusOn(&view());
}

void tst_Tasks::editsIt()
{
    press(Qt::Key_Return);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    type(u"Write the rollback note"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(isSeen(OperationKind::UpdateTask), newestState(), Moment);
    QCOMPARE(stored()->title, u"Write the rollback note"_s);
    focusOn(&view());
}

void tst_Tasks::completesIt()
{
    // Complete ones stay in sight.
    focusOn(page().findChild<QComboBox*>(u"taskShow"_s));
    press(Qt::Key_End);
    focusOn(&view());
    QCOMPARE(view().currentKey(), std::optional<TaskKey>(m_id));
    press(Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(isSeen(OperationKind::CompleteTask), newestState(), Moment);
    QVERIFY(stored()->done);
}

void tst_Tasks::reopensIt()
{
    QCOMPARE(view().currentKey(), std::optional<TaskKey>(m_id));
    press(Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(isSeen(OperationKind::ReopenTask), newestState(), Moment);
    QVERIFY(!stored()->done);
}

void tst_Tasks::showsItsEvents()
{
    auto* events = page().findChild<QTableView*>(u"taskEvents"_s);
    QTRY_VERIFY(events->model()->rowCount() >= 4);
    QStringList types;
    for (int row = 0; row < events->model()->rowCount(); ++row)
        types.append(events->model()->index(row, 1).data().toString());
    for (const QString& type : {u"task.created"_s, u"task.updated"_s, u"task.completed"_s})
        QVERIFY2(types.contains(type), qPrintable(types.join(u' ')));
    QVERIFY(events->isVisible());
}

void tst_Tasks::deletesItAndBringsItBack()
{
    press(Qt::Key_Delete);
    QTRY_VERIFY2_WITH_TIMEOUT(isSeen(OperationKind::DeleteTask), newestState(), Moment);
    QTRY_VERIFY(!stored());
    focusOn(&view());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(isSeen(OperationKind::CreateTask), newestState(), Moment);
    const TaskId again(session().promiseStore().promises().last().entity.id);
    QVERIFY(again != m_id);
    const Task* task = session().taskStore().find(again);
    QVERIFY(task);
    QCOMPARE(task->title, u"Write the rollback note"_s);
    QTRY_COMPARE(view().currentKey(), std::optional<TaskKey>(again));
}

QTEST_MAIN(tst_Tasks)
#include "tst_tasks.moc"
