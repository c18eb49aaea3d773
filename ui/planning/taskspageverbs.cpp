// SPDX-License-Identifier: GPL-3.0-or-later
// The half of TasksPage that acts: what the user asked for, and what the services answered.
#include "ui/planning/taskspage.h"

#include "core/services/outboxservice.h"
#include "core/services/taskservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"
#include "ui/planning/taskdetail.h"
#include "ui/planning/taskview.h"
#include "ui/widgets/confirmdialog.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// A menu of more cannot be read; the panel's field offers them all.
constexpr qsizetype SprintsInMenu = 24;

QString quoted(const Task& task)
{
    return TasksPage::tr("“%1”", "a task's title").arg(taskTitle(task).left(80));
}

} // namespace

void TasksPage::addTask()
{
    Task draft;
    draft.title = m_quickAdd->text().trimmed();
    if (draft.title.isEmpty())
        return;
    const TaskRules& rules = m_parts.tasks.rules();
    // In the middle where there are three: what the service itself would take.
    if (rules.hasPriority && rules.priorities.contains(u"medium"_s))
        draft.priority = u"medium"_s;
    if (m_sprint->currentData().isValid())
        draft.plan.sprint = SprintId(m_sprint->currentData().toString());
    for (const RuleFinding& finding : checkTask(draft, rules)) {
        if (finding.weight != RuleFinding::Weight::Blocking)
            continue;
        Q_EMIT noticeRequested({.tone = Tone::Attention,
                                .title = tr("This cannot be saved"),
                                .sentence = finding.message,
                                .key = u"task-edit"_s});
        return;
    }
    const OperationId id = m_parts.service.create(draft);
    // The field stays: tasks come in rows.
    m_quickAdd->clear();
    m_view->showCurrent(id);
    showTask(TaskKey(id));
}

void TasksPage::showTask(const std::optional<TaskKey>& key)
{
    if (!key || !m_form.open(*key))
        m_form.close();
    m_detail->setVisible(m_form.isOpen());
    refreshActions();
}

std::optional<TaskListRow> TasksPage::currentRow() const
{
    const std::optional<TaskKey> key = m_view->currentKey();
    const int row = key ? m_model.rowOf(*key) : -1;
    return row < 0 ? std::nullopt : std::optional(m_model.row(row));
}

void TasksPage::takeEdit(const TaskKey& key, const Task& base, const Task& intent)
{
    if (const auto* operation = std::get_if<OperationId>(&key)) {
        if (!m_parts.outbox.editTask(*operation, intent))
            tellOutcome(m_undo, UndoList::Outcome::NotNow, {});
        return;
    }
    const OperationId id = m_parts.service.update(base, intent);
    if (!id.value().isNull())
        remember(id);
}

void TasksPage::save()
{
    if (!m_form.isOpen() || !m_form.saveHindrance().isEmpty())
        return;
    const TaskKey key = m_form.key();
    const Task base = m_form.base();
    Task intent = m_form.intent();
    const bool goneAlready = m_form.underneath() == TaskForm::Underneath::Deleted;
    const Operation* refused = m_form.refusedOperation();

    if (const auto* operation = std::get_if<OperationId>(&key)) {
        if (m_parts.outbox.editTask(*operation, intent))
            m_form.markSaved();
        else
            tellOutcome(m_undo, UndoList::Outcome::NotNow, {});
        return;
    }
    if (refused)
        m_parts.outbox.drop(OperationId(refused->id));
    if (goneAlready) {
        intent.id = {};
        m_form.revert();
        const OperationId id = m_parts.service.create(intent);
        m_view->showCurrent(id);
        showTask(TaskKey(id));
        return;
    }
    const OperationId id = m_parts.service.update(base, intent);
    m_form.markSaved();
    if (!id.value().isNull())
        remember(id);
}

void TasksPage::toggleDone()
{
    const std::optional<TaskListRow> row = currentRow();
    if (!row || std::holds_alternative<OperationId>(row->key) || row->saves.isDeleting)
        return;
    remember(row->task.done ? m_parts.service.reopen(row->task)
                            : m_parts.service.complete(row->task));
}

void TasksPage::removeTask()
{
    const std::optional<TaskListRow> row = currentRow();
    if (!row || row->saves.isDeleting)
        return;
    if (const auto* operation = std::get_if<OperationId>(&row->key)) {
        // Nothing is stored yet; what was typed is one key away.
        const Task typed = row->task;
        m_parts.outbox.drop(*operation);
        Q_EMIT noticeRequested({.tone = Tone::Neutral,
                                .title = tr("%1 is dropped").arg(quoted(typed)),
                                .sentence = tr("The service had not stored it yet."),
                                .actions = {{.text = tr("Make it again"),
                                             .run =
                                                 [this, typed] {
                                                     m_parts.service.create(typed);
                                                 }}},
                                .key = u"task-dropped"_s});
        return;
    }
    const OperationId id = m_parts.service.remove(row->task);
    remember(id);
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("Deleting %1").arg(quoted(row->task)),
                            .sentence = tr("Undo makes it again, with a new id."),
                            .actions = saveActions(id),
                            .key = id.value().toString()});
}

void TasksPage::revert()
{
    if (!m_form.isDirty() || !m_form.isOpen()) {
        m_form.revert();
        m_view->setFocus();
        return;
    }
    const auto go = [this] {
        if (const Operation* refused = m_form.refusedOperation())
            m_parts.outbox.drop(OperationId(refused->id));
        m_form.revert();
        m_view->setFocus();
    };
    // A word is typed again faster than a question is read; a text is not.
    const bool much = m_form.draft().description != m_form.base().description &&
                      !m_form.draft().description.isEmpty();
    if (!much)
        return go();
    auto* dialog =
        new ConfirmDialog(tr("Go back to what is stored"),
                          tr("What you typed into %1 would be lost.").arg(quoted(m_form.base())),
                          tr("Discard the changes"), tr("Go on editing"), go, this);
    dialog->open();
}

bool TasksPage::hasUnsavedChanges() const
{
    return m_form.hasUnsaved() || !m_quickAdd->text().trimmed().isEmpty();
}

void TasksPage::askBeforeClosing(std::function<void()> close)
{
    if (!hasUnsavedChanges()) {
        close();
        return;
    }
    QStringList titles;
    for (const QString& title : m_form.unsavedTitles())
        titles.append(tr("“%1”", "a task's title").arg(title.left(60)));
    auto* dialog = new ConfirmDialog(
        tr("Close with tasks that are not saved"),
        titles.isEmpty()
            ? tr("The title of a new task would be lost. Saves that wait in the outbox "
                 "are not concerned.")
            : tr("What you typed in %1 would be lost. Saves that wait in the outbox "
                 "are not concerned.")
                  .arg(QLocale().createSeparatedList(titles.mid(0, 8))),
        tr("Close and lose it"), tr("Stay"), std::move(close), this);
    dialog->open();
}

void TasksPage::chooseSprint()
{
    const std::optional<TaskListRow> row = currentRow();
    if (!row || std::holds_alternative<OperationId>(row->key))
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"taskSprintMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_parts.tasks.rules().isLocal(PlanField::Sprint))
        menu->addSection(tr("Kept on this computer only"));
    const auto add = [&](const QString& text, const SprintId& sprint) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(row->task.plan.sprint == sprint);
        connect(action, &QAction::triggered, this, [this, sprint] { putIntoSprint(sprint); });
    };
    add(tr("No sprint"), {});
    for (const Sprint& sprint : m_parts.sprints.sprints().mid(0, SprintsInMenu))
        add(sprintTitle(sprint), sprint.id);
    const QRect cell = m_view->visualRect(m_view->currentIndex());
    menu->popup(m_view->viewport()->mapToGlobal(cell.bottomLeft()));
}

void TasksPage::putIntoSprint(const SprintId& sprint)
{
    const std::optional<TaskListRow> row = currentRow();
    const auto* id = row ? std::get_if<TaskId>(&row->key) : nullptr;
    if (!id)
        return;
    if (const auto operation = m_parts.service.assignToSprint(*id, sprint))
        return remember(*operation);
    // It is kept here, so taking it back needs no service.
    const SprintId before = row->task.plan.sprint;
    const TaskId task = *id;
    Q_EMIT noticeRequested(
        {.tone = Tone::Neutral,
         .title = sprint.value().isEmpty()
                      ? tr("%1 is in no sprint").arg(quoted(row->task))
                      : tr("%1 is in %2").arg(quoted(row->task), m_model.sprintTitleOf(sprint)),
         .sentence = tr("This is kept on this computer only."),
         .actions = {{.text = tr("Undo"),
                      .run =
                          [this, task, before] {
                              m_parts.service.assignToSprint(task, before);
                          }}},
         .key = u"task-sprint"_s});
}

void TasksPage::taskDone(const OperationId& id, const Task& stored)
{
    Q_UNUSED(stored)
    followCreate(id);
    refreshState();
}

void TasksPage::followCreate(const OperationId& id)
{
    // What was typed goes on under the id that the service gave it, before the rows change.
    const Operation* operation = m_parts.operations.find(id);
    if (!operation || operation->kind != OperationKind::CreateTask ||
        operation->state != OperationState::Done || m_view->currentKey() != TaskKey(id))
        return;
    const TaskId stored = operation->taskIntent.id;
    m_view->showCurrent(stored);
    showTask(TaskKey(stored));
}

void TasksPage::taskRefused(const OperationId& id, const Error& error)
{
    const Operation* operation = m_parts.operations.find(id);
    if (!operation || !isTaskOperation(operation->kind))
        return;
    // What is on screen says it itself.
    const bool shown = isVisible() && m_form.isOpen() && m_form.key() == taskKeyOf(*operation);
    if (shown)
        return;
    NoticeAction look{.text = tr("Look at it"), .destination = Destination(id)};
    if (operation->kind != OperationKind::CreateTask)
        look.destination = Destination(operation->taskIntent.id);
    Q_EMIT noticeRequested({.tone = Tone::Bad,
                            .title = tr("The service refused: %1").arg(operationTitle(*operation)),
                            .sentence = error.message,
                            .actions = {look},
                            .key = id.value().toString(),
                            .stays = true});
}

void TasksPage::navigateTo(const Destination& destination)
{
    const auto* id = std::get_if<TaskId>(&destination);
    if (!id)
        return;
    if (!m_parts.tasks.find(*id)) {
        Q_EMIT noticeRequested(
            {.tone = Tone::Attention,
             .title = tr("This task is not known"),
             .sentence = tr("The service's list does not hold %1. It may have been deleted.")
                             .arg(id->value().left(80)),
             .key = u"task-unknown"_s});
        return;
    }
    if (m_model.rowOf(*id) < 0)
        clearFilter();
    m_view->showCurrent(*id);
    showTask(TaskKey(*id));
    m_view->setFocus();
}
