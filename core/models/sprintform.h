// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/capacity.h"
#include "core/domain/operation.h"
#include "core/domain/sprintmerge.h"
#include "core/domain/sprintrules.h"
#include "core/models/sprintkey.h"

#include <QtCore/QObject>

class OperationStore;
class SprintStore;

/// One thing to say beside a field: a broken rule, a warning, or what the service answered.
struct FieldNote
{
    enum class Kind {
        Warning,  ///< May be saved as it is.
        Blocking, ///< Cannot be saved as it is.
        Refused,  ///< The service did not accept it; goes away when the field is edited.
    };
    Kind kind = Kind::Warning;
    /// As RuleFinding::path; empty for the whole form.
    QString path;
    /// A whole sentence.
    QString message;

    bool operator==(const FieldNote&) const = default;
};

/// The sprint that is being looked at and edited: a draft with its base copy, its undo steps, what
/// the rules and the service say about it, and what happened to the sprint meanwhile.
///
/// What is typed stays when another sprint is opened and is there again on the way back; only
/// save(), revert() and discard() end it. Knows no service: the page sends what the form holds and
/// tells it the operation. Headless; GUI thread.
class SprintForm : public QObject
{
    Q_OBJECT

public:
    SprintForm(const SprintStore& sprints, const OperationStore& operations,
               QObject* parent = nullptr);
    ~SprintForm() override;

    /// What somebody else did to the sprint while it was being edited.
    enum class Underneath { Nothing, Changed, Deleted };

    // What is shown

    /// False when there is no such sprint; then nothing changes.
    bool open(const SprintKey& key);
    /// Begins the one new draft, or comes back to it (then `suggestion` is not used).
    void openNew(const Sprint& suggestion);
    void close();
    bool isOpen() const { return m_current.has_value(); }
    /// Only while open.
    const SprintKey& key() const;
    /// No service has stored it yet.
    bool isNew() const;
    /// A save of it is in the outbox and not answered.
    const Operation* pendingOperation() const;
    /// The newest save was refused; what it wanted is the draft.
    const Operation* refusedOperation() const;

    const Sprint& draft() const;
    const Sprint& base() const;
    bool isDirty() const;
    /// The sprint as it would be sent.
    Sprint intent() const;
    /// Our sum over the draft.
    const Capacity& capacity() const;

    // What is said about it

    const QList<FieldNote>& notes() const { return m_notes; }
    /// The gravest note about exactly this path.
    const FieldNote* noteFor(const QString& path) const;
    /// The gravest note about this path or something within it: "members[0]".
    const FieldNote* noteWithin(const QString& path) const;
    /// Why Save does nothing: an empty text when it can be pressed.
    QString saveHindrance() const;
    /// The service's sentence about the whole of a refused save; may be empty.
    const QString& refusal() const;

    // Edits. Each is one undo step; consecutive ones of one field are one.

    void setNumber(const QString& number);
    void setStart(QDate start);
    void setEnd(QDate end);
    void setConfidence(double percent);
    /// Its place in the draft.
    int addMember(const QString& name, const QString& role);
    void removeMember(int member);
    void setMemberName(int member, const QString& name);
    void setMemberRole(int member, const QString& role);
    void setAbsences(int member, const QList<Absence>& absences);
    /// All of these people on all of these days: away when anyone still works then, else at work.
    void toggleDays(int firstMember, int lastMember, QDate from, QDate to);
    void setHolidays(const QList<Holiday>& holidays);
    void toggleHoliday(QDate day, const QString& name);
    void setMembers(const QList<Member>& members);

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();
    /// Steps since the last save.
    int editCount() const;
    /// Back to the base; one undo step.
    void revert();
    /// Ends the new draft, or what was typed over the open sprint, for good.
    void discard();

    // What happens to it

    /// The draft was handed to the outbox.
    void markSaved(const OperationId& operation);
    Underneath underneath() const;
    /// What both sides changed, each in another way; only while Underneath::Changed.
    QList<MergeConflict> conflicts() const;
    /// Takes what somebody else changed; where both did, one's own but for the conflicts whose
    /// paths are in `takeTheirs`. One undo step.
    void mergeNewer(const QSet<QString>& takeTheirs = {});

    /// Drafts that are kept, the open one included.
    std::optional<Sprint> freshDraft() const;
    QList<SprintKey> changedKeys() const;
    bool hasUnsaved() const { return freshDraft().has_value() || !changedKeys().isEmpty(); }

Q_SIGNALS:
    /// Another sprint is shown, or none.
    void opened();
    /// The draft changed.
    void edited();
    /// Base, notes, pending save or what happened underneath changed.
    void stateChanged();
    /// The set of kept drafts changed.
    void draftsChanged();
    /// The open sprint exists no longer and nothing was typed over it; the form is closed.
    void vanished(const QString& title);
    /// The open draft got its id from the service; key() is the new one.
    void stored(const SprintId& id);
    /// Values that both sides had changed were settled; `takeTheirs` as in mergeNewer().
    void conflictsSettled(const QList<MergeConflict>& conflicts, const QStringList& takeTheirs);

private:
    struct Step
    {
        Sprint draft;
        QString path;
    };
    struct State
    {
        SprintKey key;
        Sprint base;
        Sprint draft;
        QList<Step> undo;
        QList<Step> redo;
        /// How many undo steps lay below the base.
        qsizetype savedDepth = 0;
        /// Edits of the same path join the newest step while this is its path.
        QString joining;
        std::optional<Sprint> newer;
        bool deleted = false;
        std::optional<OperationId> pending;
        std::optional<OperationId> refused;
        QList<FieldError> serverErrors;
        QString refusal;
    };

    State* stateFor(const SprintKey& key);
    std::optional<State> stateFromStores(const SprintKey& key) const;
    void leaveCurrent();
    void show(State state);
    static bool isChanged(const State& state);
    void edit(const QString& path, Sprint next);
    void afterEdit(const QString& path);
    void refreshNotes();
    void takeStored(State& state, const Sprint& sprint);
    static void setRefused(State& state, const Operation& operation);
    void sprintChanged(const SprintId& id);
    void sprintRemoved(const SprintId& id);
    void operationChanged(const OperationId& id);
    void operationRemoved(const OperationId& id);
    void settle(State& state, const Operation& operation);
    void announceState(const State& state);

    const SprintStore& m_sprints;
    const OperationStore& m_operations;
    std::optional<State> m_current;
    /// Changed and not shown now.
    QList<State> m_kept;
    QList<FieldNote> m_notes;
    mutable std::optional<Capacity> m_capacity;
};
