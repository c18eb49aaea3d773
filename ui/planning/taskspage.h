// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/taskform.h"
#include "core/models/tasklistmodel.h"
#include "core/models/undolist.h"
#include "ui/planning/historydialog.h"
#include "ui/widgets/page.h"

#include <QtCore/QTimer>

#include <functional>

class EmptyState;
class EventStore;
class FailedState;
class FilterBar;
class LineFollowing;
class LoadingBar;
class OperationStore;
class OutboxService;
class PageHeader;
class PromiseStore;
class QComboBox;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class SprintStore;
class TaskDetail;
class TaskService;
class TaskStore;
class TaskView;
class TextLabel;

/// The tasks of the workspace: the list, and the one that is looked at and edited. Turns edits into
/// saves and the services' answers into words. GUI thread.
class TasksPage : public Page
{
    Q_OBJECT
public:
    /// What the page stands on; all outlive it.
    struct Parts
    {
        TaskStore& tasks;
        SprintStore& sprints;
        OperationStore& operations;
        PromiseStore& promises;
        EventStore& events;
        TaskService& service;
        OutboxService& outbox;
    };
    enum class Service { Present, None };

    TasksPage(const Parts& parts, Service service, QWidget* parent = nullptr);
    ~TasksPage() override;

    QString title() const override;
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;

    /// Something was typed that is neither saved nor in the outbox.
    bool hasUnsavedChanges() const;
    /// Calls `close` at once when nothing would be lost, else after the user agreed; never waits.
    void askBeforeClosing(std::function<void()> close);
    /// What can be done about a save of this page, for a notice that tells of it: take it back.
    QList<NoticeAction> saveActions(const OperationId& id);

    /// Where the history of conflicts is read; without it there is no such action.
    void setHistory(HistoryDialog::Reader reader);
    /// Who tells which consumers heard of a save's events; without it the line ends at them.
    void setFollowing(LineFollowing& following);

    /// Columns, their order, sorting and the division of the page, as the user left them.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);
    /// For tests: what the page believes today is.
    void setToday(QDate today);

public Q_SLOTS:
    void addTask();
    void save();
    void toggleDone();
    void removeTask();
    void revert();
    /// Takes the newest save or deletion of this page back.
    void undo();
    /// Does again what was taken back last.
    void redo();

Q_SIGNALS:
    void layoutChanged();
    /// Values that both sides had changed were settled before a save; for the history.
    void conflictsSettled(const EntityRef& entity, const QList<MergeConflict>& conflicts);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    void buildTop(class QVBoxLayout* layout);
    void buildContent(class QVBoxLayout* layout);
    void connectStores();
    void refreshState();
    void refreshActions();
    void refreshBanner();
    void refreshFoot();
    void refreshCounts();
    void fillSprints();
    void applyFilter();
    void clearFilter();
    void showTask(const std::optional<TaskKey>& key);
    void takeEdit(const TaskKey& key, const Task& base, const Task& intent);
    void settleNewer();
    void chooseSprint();
    void putIntoSprint(const SprintId& sprint);
    void remember(const OperationId& id);
    UndoList& opposite(const UndoList& list);
    void rememberIn(UndoList& list, const OperationId& id, const QString& text);
    void rememberWayBack(const UndoList& list, const Operation& save, const OperationId& back,
                         const QString& text);
    UndoList::Outcome takeBackSave(UndoList& list, const Operation& save, const QString& text);
    UndoList::Outcome bringBack(UndoList& list, const Operation& removal, const QString& text);
    UndoList::Outcome removeAgain(UndoList& list, const Operation& create, const QString& text);
    void tellTakenBack(const UndoList& list, const OperationId& id, const QString& text,
                       const QString& sentence);
    void tellOutcome(const UndoList& list, UndoList::Outcome outcome, const QString& text);
    void followCreate(const OperationId& id);
    void taskDone(const OperationId& id, const Task& stored);
    void taskRefused(const OperationId& id, const Error& error);
    std::optional<TaskListRow> currentRow() const;

    Parts m_parts;
    bool m_hasService;
    TaskListModel m_model;
    TaskForm m_form;
    UndoList m_undo;
    UndoList m_redo;
    /// A keystroke in the filter waits for the next one.
    QTimer m_filterTimer;

    PageHeader* m_header;
    FilterBar* m_filter;
    QComboBox* m_show;
    QComboBox* m_sprint;
    QLineEdit* m_quickAdd;
    LoadingBar* m_loading;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    QStackedWidget* m_listStack;
    TaskView* m_view;
    TaskDetail* m_detail;
    EmptyState* m_noMatch;
    EmptyState* m_empty;
    EmptyState* m_noService;
    FailedState* m_failed;
    QWidget* m_nothing;
    QWidget* m_top;
    TextLabel* m_foot;

    HistoryDialog::Reader m_history;

    QAction* m_newAction = nullptr;
    QAction* m_saveAction = nullptr;
    QAction* m_doneAction = nullptr;
    QAction* m_deleteAction = nullptr;
    QAction* m_sprintAction = nullptr;
    QAction* m_compareAction = nullptr;
    QAction* m_undoAction = nullptr;
    QAction* m_redoAction = nullptr;
    QAction* m_editAction = nullptr;
};
