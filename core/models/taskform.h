// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/taskmerge.h"
#include "core/domain/taskrules.h"
#include "core/models/tasksaves.h"

#include <QtCore/QObject>

class OperationStore;
class TaskStore;

/// The task that is being looked at and edited: a draft with its base copy, what the rules say
/// about it, how its save stands, and what somebody else did to it meanwhile. What is typed stays
/// when another task is opened and is there again on the way back. Whether the task is done is no
/// part of the draft: that is saved with one key. Knows no service: the page sends what the form
/// holds and tells it the operation. Headless; GUI thread.
class TaskForm : public QObject
{
    Q_OBJECT

public:
    TaskForm(const TaskStore& tasks, const OperationStore& operations, QObject* parent = nullptr);
    ~TaskForm() override;

    /// What somebody else did to the task while it was being edited.
    enum class Underneath { Nothing, Changed, Deleted };

    /// False when there is no such task; then nothing changes.
    bool open(const TaskKey& key);
    void close();
    bool isOpen() const { return m_current.has_value(); }
    /// Only while open.
    const TaskKey& key() const { return m_current->key; }
    /// No service has stored it yet.
    bool isNew() const { return m_current && std::holds_alternative<OperationId>(m_current->key); }
    const Task& draft() const;
    const Task& base() const;
    bool isDirty() const { return m_current && isChanged(*m_current); }
    /// The task as it would be sent.
    Task intent() const;
    const TaskSaves& saves() const;
    /// The newest change of values was refused; what it wanted is the draft.
    const Operation* refusedOperation() const;

    /// What is wrong with the draft, the gravest first.
    const QList<RuleFinding>& findings() const { return m_findings; }
    /// The sentence about a field; empty when there is nothing to say.
    QString noteFor(const QString& path) const;
    /// Why Save does nothing: an empty text when it can be pressed.
    QString saveHindrance() const;

    void setTitle(const QString& title);
    void setDescription(const QString& description);
    void setPriority(const QString& priority);
    void setCategory(const QString& category);
    void setDue(const DueDate& due);
    void setTags(const QStringList& tags);
    void setSprint(const SprintId& sprint);
    void setAssignee(const MemberId& assignee);
    void setEstimate(std::optional<double> estimate);
    void setRank(const QString& rank);
    void setState(const QString& state);
    /// What stands in a field and cannot be read as a value: it blocks saving, with this sentence.
    void setUnreadable(const QString& path, const QString& sentence);
    /// Back to what is stored.
    void revert();

    /// The draft was handed to the outbox.
    void markSaved();
    Underneath underneath() const;
    /// What both sides changed, each in another way; only while Underneath::Changed.
    QList<MergeConflict> conflicts() const;
    /// As SprintForm::mergeNewer.
    void mergeNewer(const QSet<QString>& takeTheirs = {});

    bool hasUnsaved() const;
    /// Titles of the tasks over which something was typed.
    QStringList unsavedTitles() const;

Q_SIGNALS:
    /// Another task is shown, or none.
    void opened();
    /// The draft changed.
    void edited();
    /// Base, findings, saves or what happened underneath changed.
    void stateChanged();
    /// The open task exists no longer and nothing was typed over it; the form is closed.
    void vanished(const QString& title);
    void conflictsSettled(const QList<MergeConflict>& conflicts, const QStringList& takeTheirs);

private:
    struct State
    {
        TaskKey key;
        Task base;
        Task draft;
        std::optional<Task> newer;
        bool deleted = false;
        TaskSaves saves;
        std::optional<OperationId> refused;
    };

    static bool isChanged(const State& state);
    std::optional<State> stateFromStores(const TaskKey& key) const;
    /// The newest refused change of values; null without one.
    const Operation* refusedFor(const TaskKey& key) const;
    void leaveCurrent();
    void edit(const std::function<void(Task&)>& change, const QString& path);
    void bring(State& state);
    void storesChanged(const TaskKey& key);
    void operationChanged(const OperationId& id);
    void refreshFindings();

    const TaskStore& m_tasks;
    const OperationStore& m_operations;
    std::optional<State> m_current;
    /// Changed and not shown now.
    QList<State> m_kept;
    QList<RuleFinding> m_findings;
    QHash<QString, QString> m_unreadable;
};
