// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SprintsPage that tells how saves went and takes them back.
#include "ui/planning/sprintspage.h"

#include "core/services/outboxservice.h"
#include "core/services/sprintservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "ui/planning/sprintdetail.h"

#include <QtWidgets/QApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The same sprint as the service would be asked to make it: it gives ids by itself.
Sprint asNew(Sprint sprint)
{
    sprint.id = {};
    sprint.name.clear();
    sprint.workingDays.reset();
    for (Member& member : sprint.members)
        member.id = {};
    return sprint;
}

} // namespace

void SprintsPage::operationDone(const OperationId& id, const Sprint& stored)
{
    // The store's own news has changed the form already; what is left is a sprint that was made
    // from here and is not shown at the moment.
    Q_UNUSED(stored)
    const Operation* operation = m_operations.find(id);
    if (operation && operation->kind == OperationKind::DeleteSprint)
        tellOfDeletion(id);
    refreshList();
    refreshBanner();
}

void SprintsPage::operationRefused(const OperationId& id, const Error& error)
{
    const Operation* operation = m_operations.find(id);
    if (!operation)
        return;
    const Operation* shown = m_form.refusedOperation();
    if (shown && shown->id == id) {
        // It stands above the fields. The cursor goes to the first field that is meant, unless the
        // user has gone on typing.
        const auto named =
            std::find_if(error.fields.cbegin(), error.fields.cend(),
                         [](const FieldError& field) { return !field.path.isEmpty(); });
        if (named != error.fields.cend() && isVisible() && !QApplication::activeModalWidget() &&
            samePlan(operation->intent, m_form.draft()))
            m_detail->focusPath(named->path);
        return;
    }
    Q_EMIT noticeRequested({.tone = Tone::Bad,
                            .title = tr("The service refused: %1").arg(operationTitle(*operation)),
                            .sentence = error.message,
                            .actions = {{.text = tr("Look at it"), .destination = Destination(id)}},
                            .key = u"refused-"_s + id.value().toString(QUuid::WithoutBraces),
                            .stays = true});
}

void SprintsPage::tellOfDeletion(const OperationId& id)
{
    const Operation* operation = m_operations.find(id);
    if (!operation || operation->kind != OperationKind::DeleteSprint ||
        operation->state != OperationState::Done)
        return;
    Notice notice;
    notice.tone = Tone::Good;
    notice.title = tr("%1 is deleted").arg(sprintTitle(operation->intent));
    notice.sentence = tr("Undo makes it again, with a new id.");
    notice.actions = saveActions(id);
    notice.key = id.value().toString();
    if (const Promise* promise = m_promises.find(id))
        notice.line = lineFor(*promise);
    Q_EMIT noticeRequested(notice);
}

QList<NoticeAction> SprintsPage::saveActions(const OperationId& id)
{
    if (!m_undo.contains(id))
        return {};
    return {{.text = tr("Undo"), .run = [this, id] {
                 takeBack(m_undo, m_undo.undo(id));
             }}};
}

void SprintsPage::setFollowing(LineFollowing& following)
{
    m_detail->setFollowing(following);
}

void SprintsPage::setHistory(HistoryDialog::Reader reader)
{
    m_history = std::move(reader);
    QAction* action =
        addPageAction(tr("History of conflicts…"), QKeySequence(Qt::CTRL | Qt::Key_H));
    connect(action, &QAction::triggered, this, [this] {
        const auto* id = m_form.isOpen() ? std::get_if<SprintId>(&m_form.key()) : nullptr;
        if (!id)
            return;
        auto* dialog = new HistoryDialog(sprintTitle(m_form.base()).left(80),
                                         {u"sprint"_s, id->value()}, m_history, this);
        dialog->open();
    });
    connect(&m_form, &SprintForm::conflictsSettled, this,
            [this](const QList<MergeConflict>& conflicts) {
                if (const auto* id = std::get_if<SprintId>(&m_form.key()))
                    Q_EMIT conflictsSettled({u"sprint"_s, id->value()}, conflicts);
            });
}

void SprintsPage::undo()
{
    // What is being typed comes first; a sprint without changes is as it was saved.
    if (m_form.canUndo() && (m_form.isDirty() || m_undo.isEmpty()))
        m_form.undo();
    else if (!m_undo.isEmpty())
        takeBack(m_undo, m_undo.undoNewest());
}

void SprintsPage::redo()
{
    if (m_form.canRedo() && (m_form.isDirty() || m_redo.isEmpty()))
        m_form.redo();
    else if (!m_redo.isEmpty())
        takeBack(m_redo, m_redo.undoNewest());
}

void SprintsPage::takeBack(const UndoList& list, UndoList::Outcome outcome)
{
    refreshActions();
    switch (outcome) {
    case UndoList::Outcome::Done:
        return; // The way back has said what it did.
    case UndoList::Outcome::NotNow:
        Q_EMIT noticeRequested({.tone = Tone::Attention,
                                .title = tr("It is being sent right now"),
                                .sentence = tr("Undo it when the answer is there."),
                                .key = u"sprint-undo"_s});
        return;
    case UndoList::Outcome::Never:
        Q_EMIT noticeRequested(
            {.tone = Tone::Attention,
             .title = &list == &m_undo ? tr("This cannot be undone any more")
                                       : tr("This cannot be done again"),
             .sentence =
                 tr("The sprint does not exist any more, or the service did not take the save."),
             .key = u"sprint-undo"_s});
        return;
    }
}

void SprintsPage::rememberUpdate(UndoList& list, const OperationId& id, const Sprint& base,
                                 const Sprint& intent)
{
    const Operation* operation = m_operations.find(id);
    if (!operation)
        return;
    // The other way round is a save like any other: what somebody else changed since stays, and
    // where it is the same value the user is asked.
    list.add(id, operationTitle(*operation), [this, &list, id, base, intent] {
        const Operation* save = m_operations.find(id);
        if (!save || save->state == OperationState::Refused || !m_sprints.find(base.id))
            return UndoList::Outcome::Never;
        UndoList& other = &list == &m_undo ? m_redo : m_undo;
        const OperationId back = m_service.update(intent, base);
        rememberUpdate(other, back, intent, base);
        m_chosen = true;
        m_form.open(base.id);
        const bool undone = &list == &m_undo;
        Q_EMIT noticeRequested(
            {.tone = Tone::Neutral,
             .title = undone ? tr("The save of %1 is taken back").arg(sprintTitle(base))
                             : tr("%1 is saved once more").arg(sprintTitle(base)),
             .sentence = tr("What somebody else changed since then stays."),
             .actions = {{.text = undone ? tr("Do it again") : tr("Undo"),
                          .run =
                              [this, &other, back] {
                                  takeBack(other, other.undo(back));
                              }}},
             .key = u"sprint-undo"_s});
        return UndoList::Outcome::Done;
    });
}

void SprintsPage::rememberRemoval(const OperationId& id, const Sprint& sprint)
{
    const Operation* operation = m_operations.find(id);
    if (!operation)
        return;
    m_redo.clear();
    m_undo.add(id, operationTitle(*operation), [this, id, sprint] {
        const Operation* removal = m_operations.find(id);
        if (!removal)
            return UndoList::Outcome::Never; // Dropped elsewhere: the sprint is still there.
        if (removal->state != OperationState::Done) {
            const bool soon = m_outbox.isSettling(id);
            m_outbox.drop(id);
            if (m_operations.find(id) && !soon)
                return UndoList::Outcome::NotNow;
            m_form.open(sprint.id);
            return UndoList::Outcome::Done;
        }
        const OperationId again = m_service.create(asNew(sprint));
        m_chosen = true;
        m_form.open(again);
        Q_EMIT noticeRequested({.tone = Tone::Neutral,
                                .title = tr("%1 is made again").arg(sprintTitle(sprint)),
                                .sentence = tr("It gets a new id from the service."),
                                .key = id.value().toString()});
        return UndoList::Outcome::Done;
    });
}
