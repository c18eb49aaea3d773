// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/sprintform.h"
#include "core/models/sprintlistmodel.h"
#include "core/models/teamtablemodel.h"
#include "core/models/undolist.h"
#include "ui/planning/historydialog.h"
#include "ui/widgets/page.h"

#include <functional>

class EmptyState;
class FailedState;
class LineFollowing;
class LoadingBar;
class OperationStore;
class OutboxService;
class PromiseStore;
class QHBoxLayout;
class QStackedWidget;
class SprintDetail;
class SprintListView;
class SprintService;
class SprintStore;
class TextLabel;

/// The sprints of the workspace: the list, and the one that is looked at and edited. Turns the
/// form's drafts into saves and the services' answers into words. GUI thread.
class SprintsPage : public Page
{
    Q_OBJECT
public:
    SprintsPage(SprintStore& sprints, OperationStore& operations, PromiseStore& promises,
                SprintService& service, OutboxService& outbox, QWidget* parent = nullptr);
    ~SprintsPage() override;

    QString title() const override;
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;

    /// Something was typed that is neither saved nor in the outbox.
    bool hasUnsavedChanges() const { return m_form.hasUnsaved(); }
    /// Calls `close` at once when nothing would be lost, else after the user agreed; never waits.
    void askBeforeClosing(std::function<void()> close);

    /// What can be done about a save of this page, for a notice that tells of it: take it back.
    QList<NoticeAction> saveActions(const OperationId& id);

    /// Where the history of conflicts is read; without it there is no such action.
    void setHistory(HistoryDialog::Reader reader);
    /// Who tells which consumers heard of a save's events; without it the line ends at them.
    void setFollowing(LineFollowing& following);

    /// For tests: what the page believes today is.
    void setToday(QDate today);

public Q_SLOTS:
    void newSprint();
    void save();
    void removeSprint();
    void revert();
    void explainFigures();
    /// One step of what is being typed, else the newest save or deletion of this page.
    void undo();
    void redo();

Q_SIGNALS:
    /// Values that both sides had changed were settled before a save; for the history.
    void conflictsSettled(const EntityRef& entity, const QList<MergeConflict>& conflicts);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    void buildList();
    void connectStores();
    void formOpened();
    void refreshAll();
    void refreshActions();
    void refreshBanner();
    void refreshList();
    void refreshAge();
    void showPreferred();
    void settleNewer();
    void askForCapacity();
    void editAbsences(int member, QDate day);
    void editHolidays();
    void removePerson(int member);
    void offerPeople();
    void takePeople(bool taken);
    void discardDraft();
    void operationDone(const OperationId& id, const Sprint& stored);
    void operationRefused(const OperationId& id, const Error& error);
    void tellOfDeletion(const OperationId& id);
    void rememberUpdate(UndoList& list, const OperationId& id, const Sprint& base,
                        const Sprint& intent);
    void rememberRemoval(const OperationId& id, const Sprint& sprint);
    void takeBack(const UndoList& list, UndoList::Outcome outcome);
    QStringList knownNames() const;
    const Operation* waitingDeletion() const;

    SprintStore& m_sprints;
    OperationStore& m_operations;
    PromiseStore& m_promises;
    SprintService& m_service;
    OutboxService& m_outbox;
    SprintForm m_form;
    SprintListModel m_list;
    TeamTableModel m_team;
    UndoList m_undo;
    /// What was taken back, to be done again.
    UndoList m_redo;

    QWidget* m_column;
    SprintListView* m_listView;
    LoadingBar* m_loading;
    TextLabel* m_age;
    QStackedWidget* m_stack;
    SprintDetail* m_detail;
    EmptyState* m_empty;
    FailedState* m_failed;
    QWidget* m_nothing;

    HistoryDialog::Reader m_history;

    QAction* m_newAction = nullptr;
    QAction* m_saveAction = nullptr;
    QAction* m_deleteAction = nullptr;
    QAction* m_explainAction = nullptr;
    QAction* m_addPersonAction = nullptr;
    QAction* m_absencesAction = nullptr;
    QAction* m_holidaysAction = nullptr;
    QAction* m_undoAction = nullptr;
    QAction* m_redoAction = nullptr;
    QAction* m_revertAction = nullptr;
    QAction* m_compareAction = nullptr;
    QAction* m_readAgainAction = nullptr;

    std::optional<ServiceCapacity> m_serviceCapacity;
    /// Of the newest question; answers to older ones are not shown.
    quint64 m_capacityQuestion = 0;
    /// The user has not chosen a sprint yet: the list's news may choose one.
    bool m_chosen = false;
};
