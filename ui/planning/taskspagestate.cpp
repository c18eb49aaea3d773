// SPDX-License-Identifier: GPL-3.0-or-later
// The third of TasksPage that shows: which state the page is in, and what is said about the task.
#include "ui/planning/taskspage.h"

#include "core/models/conflicttexts.h"
#include "core/services/outboxservice.h"
#include "core/services/taskservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"
#include "ui/planning/conflictsdialog.h"
#include "ui/planning/statebanner.h"
#include "ui/planning/taskdetail.h"
#include "ui/planning/taskview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

void TasksPage::connectStores()
{
    connect(&m_model, &TaskListModel::refreshed, this, [this] {
        refreshState();
        refreshCounts();
    });
    connect(&m_model, &TaskListModel::edited, this, &TasksPage::takeEdit);
    connect(&m_model, &TaskListModel::editRefused, this, [this](const QString& sentence) {
        Q_EMIT noticeRequested({.tone = Tone::Attention,
                                .title = tr("This cannot be saved"),
                                .sentence = sentence,
                                .key = u"task-edit"_s});
    });
    connect(&m_form, &TaskForm::opened, this, &TasksPage::refreshState);
    connect(&m_form, &TaskForm::stateChanged, this, [this] {
        refreshActions();
        refreshBanner();
    });
    connect(&m_form, &TaskForm::vanished, this, [this](const QString& gone) {
        Q_EMIT noticeRequested({.tone = Tone::Neutral,
                                .title = tr("“%1” is gone").arg(gone.left(80)),
                                .sentence = tr("It is not among the service's tasks any more."),
                                .key = u"task-gone"_s});
    });
    connect(&m_form, &TaskForm::conflictsSettled, this,
            [this](const QList<MergeConflict>& conflicts) {
                if (const auto* id = std::get_if<TaskId>(&m_form.key()))
                    Q_EMIT conflictsSettled({u"task"_s, id->value()}, conflicts);
            });
    connect(&m_undo, &UndoList::changed, this, &TasksPage::refreshActions);
    connect(&m_redo, &UndoList::changed, this, &TasksPage::refreshActions);

    TaskStore& tasks = m_parts.tasks;
    connect(&tasks, &TaskStore::freshened, this, [this] {
        refreshState();
        refreshFoot();
    });
    connect(&m_parts.sprints, &SprintStore::listChanged, this, &TasksPage::fillSprints);
    connect(&m_parts.operations, &OperationStore::operationChanged, this, &TasksPage::followCreate);
    connect(&m_parts.operations, &OperationStore::operationChanged, this, [this] {
        int refused = 0;
        for (const Operation& operation : m_parts.operations.operations()) {
            refused += isTaskOperation(operation.kind) && operation.state == OperationState::Refused
                           ? 1
                           : 0;
        }
        Q_EMIT badgeChanged(refused > 0 ? QLocale().toString(refused) : QString(), Tone::Bad);
        refreshBanner();
    });
    TaskService& service = m_parts.service;
    connect(&service, &TaskService::refreshStarted, this,
            [this] { m_loading->start(tr("Reading the tasks from the service")); });
    const auto refreshed = [this] {
        m_loading->finish();
        refreshState();
        refreshFoot();
    };
    connect(&service, &TaskService::refreshFinished, this, refreshed);
    connect(&service, &TaskService::refreshFailed, this, refreshed);
    connect(&service, &TaskService::profileChanged, this, &TasksPage::refreshFoot);
    connect(&service, &TaskService::planNotPersisted, this, [this](const Error& error) {
        Q_EMIT noticeRequested(
            {.tone = Tone::Bad,
             .title = tr("What is kept here of this task is not written down"),
             .sentence = tr("%1 It lasts until the program ends.").arg(error.message),
             .key = u"task-plan"_s,
             .stays = true});
    });
    connect(&m_parts.outbox, &OutboxService::taskDone, this, &TasksPage::taskDone);
    connect(&m_parts.outbox, &OutboxService::operationRefused, this, &TasksPage::taskRefused);
    if (service.isRefreshing())
        m_loading->start(tr("Reading the tasks from the service"));
}

void TasksPage::refreshState()
{
    QWidget* wanted = m_nothing;
    const bool any = m_model.totalCount() > 0;
    const bool listed = m_parts.tasks.fetchedAt().isValid();
    if (!m_hasService && !any) {
        wanted = m_noService;
    } else if (any) {
        wanted = m_splitter;
    } else if (m_parts.service.lastError()) {
        m_failed->setFailure(tr("The tasks could not be read"), *m_parts.service.lastError(),
                             tr("Nothing has been changed. Tasks can be made all the same: they "
                                "wait here until the service answers."));
        wanted = m_failed;
    } else if (listed) {
        wanted = m_empty;
    }
    m_top->setVisible(wanted != m_noService);
    m_newAction->setEnabled(wanted != m_noService);
    if (m_stack->currentWidget() != wanted)
        m_stack->setCurrentWidget(wanted);

    const bool none = m_model.rowCount() == 0;
    if (none) {
        m_noMatch->setTitle(tr("No task is listed"));
        m_noMatch->setSentence(
            tr("%n task(s) were looked through; none has these words, this state and this sprint.",
               nullptr, m_model.totalCount()));
    }
    QWidget* list = none ? static_cast<QWidget*>(m_noMatch) : m_view;
    if (m_listStack->currentWidget() != list)
        m_listStack->setCurrentWidget(list);
    m_detail->setVisible(m_form.isOpen());
    refreshActions();
    refreshBanner();
    refreshCounts();
}

void TasksPage::refreshCounts()
{
    const QLocale locale;
    m_header->setSubtitle(m_model.totalCount() == 0
                              ? QString()
                              : tr("%1 open of %2", "numbers of tasks")
                                    .arg(locale.toString(m_model.openCount()),
                                         locale.toString(m_model.totalCount())));
    const bool filtered = m_model.rowCount() != m_model.totalCount();
    m_filter->setCountText(filtered ? tr("%1 of %2", "rows shown of all")
                                          .arg(locale.toString(m_model.rowCount()),
                                               locale.toString(m_model.totalCount()))
                                    : QString());
    refreshFoot();
}

void TasksPage::refreshFoot()
{
    QStringList parts;
    const std::optional<Error>& error = m_parts.service.lastError();
    const QDateTime fetched = m_parts.tasks.fetchedAt();
    if (error)
        parts.append(error->message.toHtmlEscaped());
    if (fetched.isValid() && m_model.totalCount() > 0) {
        if (error || m_parts.tasks.isFromCache()) {
            const qint64 age = fetched.msecsTo(QDateTime::currentDateTimeUtc());
            parts.append(tr("Shown is what the service said %1 ago.").arg(durationText(age)));
        }
        if (m_parts.tasks.isCut())
            parts.append(tr("The service holds more tasks than are shown here."));
    }
    if (error) {
        parts.append(tr("<a href=\"again\" style=\"color:%1\">Try again</a>")
                         .arg(Theme::color(Token::Accent).name()));
    } else if (parts.isEmpty()) {
        parts.append(m_parts.service.profileSentence().toHtmlEscaped());
    }
    const QString text = parts.join(u' ');
    if (m_foot->text() != text)
        m_foot->setText(text);
    m_foot->setVisible(!text.isEmpty());
}

void TasksPage::refreshActions()
{
    const bool open = m_form.isOpen();
    const bool deleting = m_form.saves().isDeleting;
    const bool stored = open && !m_form.isNew() && !deleting;
    const QString hindrance = m_form.saveHindrance();
    m_saveAction->setEnabled(open && hindrance.isEmpty());
    m_saveAction->setToolTip(hindrance.isEmpty() ? tr("Save this task.") : hindrance);
    const bool done = open && m_form.draft().done;
    m_doneAction->setText(done ? tr("Reopen") : tr("Complete"));
    m_doneAction->setToolTip(done ? tr("Mark it as not done. In the list Space does the same.")
                                  : tr("Mark it as done. In the list Space does the same."));
    m_doneAction->setEnabled(stored);
    m_deleteAction->setEnabled(open && !deleting);
    m_editAction->setEnabled(open);
    m_sprintAction->setEnabled(stored);
    m_compareAction->setEnabled(m_form.underneath() == TaskForm::Underneath::Changed);
    m_undoAction->setEnabled(!m_undo.isEmpty());
    m_undoAction->setToolTip(m_undo.isEmpty() ? QString()
                                              : tr("Take back: %1").arg(m_undo.newestText()));
    m_redoAction->setEnabled(!m_redo.isEmpty());
    m_redoAction->setToolTip(m_redo.isEmpty() ? QString()
                                              : tr("Do again: %1").arg(m_redo.newestText()));
}

void TasksPage::refreshBanner()
{
    StateBanner& banner = m_detail->banner();
    if (!m_form.isOpen())
        return banner.silence();
    const TaskSaves& saves = m_form.saves();
    const OperationId id = saves.operation;
    const Operation* operation = m_parts.operations.find(id);
    const QString reason =
        operation && operation->lastError ? operation->lastError->message : QString();
    const StateBanner::Choice again{tr("Send again"), [this, id] {
                                        m_parts.outbox.retry(id);
                                    }};
    if (m_form.underneath() == TaskForm::Underneath::Deleted) {
        banner.say(Tone::Attention, tr("Somebody deleted this task."),
                   tr("What you typed is kept here. Saving makes a new task of it."),
                   {{tr("Discard it"), [this] {
                         m_form.revert();
                     }}});
    } else if (m_form.underneath() == TaskForm::Underneath::Changed) {
        const qsizetype conflicts = m_form.conflicts().size();
        const bool both = conflicts > 0;
        banner.say(Tone::Attention, tr("Somebody else changed this task."),
                   both ? tr("%n value(s) were changed by both of you.", nullptr, int(conflicts))
                        : tr("Nothing that you typed is concerned."),
                   {{both ? tr("Compare…") : tr("Take it in"), [this] {
                         settleNewer();
                     }}});
    } else if (saves.mark == TaskSaves::Mark::Refused) {
        banner.say(Tone::Bad, tr("The service refused it."), reason,
                   {again, {tr("Discard"), [this, id] {
                                m_parts.outbox.drop(id);
                                m_form.revert();
                            }}});
    } else if (saves.isDeleting) {
        banner.say(Tone::Accent, tr("Its deletion is under way."), reason,
                   {{tr("Keep the task"), [this, id] {
                         m_parts.outbox.drop(id);
                     }}});
    } else if (saves.mark != TaskSaves::Mark::None && !reason.isEmpty()) {
        banner.say(Tone::Attention,
                   saves.mark == TaskSaves::Mark::Ambiguous
                       ? tr("No answer came; it may have been stored.")
                       : tr("It is kept here and sent when the service answers."),
                   reason, {{tr("Try now"), again.run}});
    } else {
        banner.silence();
    }
}

void TasksPage::setFollowing(LineFollowing& following)
{
    m_detail->setFollowing(following);
}

void TasksPage::setHistory(HistoryDialog::Reader reader)
{
    m_history = std::move(reader);
    QAction* action =
        addPageAction(tr("History of conflicts…"), QKeySequence(Qt::CTRL | Qt::Key_H));
    connect(action, &QAction::triggered, this, [this] {
        const auto* id = m_form.isOpen() ? std::get_if<TaskId>(&m_form.key()) : nullptr;
        if (!id)
            return;
        auto* dialog = new HistoryDialog(taskTitle(m_form.base()).left(60),
                                         {u"task"_s, id->value()}, m_history, this);
        dialog->open();
    });
}

void TasksPage::settleNewer()
{
    if (m_form.underneath() != TaskForm::Underneath::Changed)
        return;
    const QList<MergeConflict> conflicts = m_form.conflicts();
    if (conflicts.isEmpty()) {
        m_form.mergeNewer();
        return;
    }
    const TaskKey key = m_form.key();
    auto* dialog = new ConflictsDialog(
        tr("“%1”", "a task's title").arg(taskTitle(m_form.base()).left(60)),
        conflictRows(conflicts),
        [this, key, conflicts](const QSet<QString>& takeTheirs) {
            if (!m_form.isOpen() || m_form.key() != key)
                return;
            if (m_form.conflicts() != conflicts) {
                Q_EMIT noticeRequested(
                    {.tone = Tone::Attention,
                     .title = tr("It was changed once more meanwhile"),
                     .sentence = tr("Compare again; nothing has been taken over yet."),
                     .key = u"task-compare"_s});
                refreshBanner();
                return;
            }
            const Operation* refused = m_form.refusedOperation();
            const auto refusedId = refused ? std::optional(OperationId(refused->id)) : std::nullopt;
            m_form.mergeNewer(takeTheirs);
            if (refusedId && !m_form.isDirty())
                m_parts.outbox.drop(*refusedId);
        },
        this);
    dialog->open();
}

void TasksPage::fillSprints()
{
    const QSignalBlocker quiet(m_sprint);
    const QVariant chosen = m_sprint->currentData();
    m_sprint->clear();
    m_sprint->addItem(tr("Any sprint"));
    m_sprint->addItem(tr("No sprint"), QString());
    for (const Sprint& sprint : m_parts.sprints.sprints())
        m_sprint->addItem(sprintTitle(sprint), sprint.id.value());
    const int place = chosen.isValid() ? m_sprint->findData(chosen) : 0;
    m_sprint->setCurrentIndex(std::max(0, place));
    if (place < 0)
        applyFilter();
}

void TasksPage::applyFilter()
{
    m_filterTimer.stop();
    TaskFilter filter;
    filter.text = m_filter->text();
    filter.show = TaskFilter::Show(m_show->currentData().toInt());
    if (m_sprint->currentData().isValid())
        filter.sprint = SprintId(m_sprint->currentData().toString());
    m_model.setFilter(filter);
}

void TasksPage::clearFilter()
{
    {
        const QSignalBlocker quietText(m_filter);
        const QSignalBlocker quietShow(m_show);
        const QSignalBlocker quietSprint(m_sprint);
        m_filter->clear();
        m_show->setCurrentIndex(m_show->findData(int(TaskFilter::Show::All)));
        m_sprint->setCurrentIndex(0);
    }
    applyFilter();
}
