// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WorkspaceWindow that sets up the pages of sprints and tasks.
#include "app/desktop/workspacewindow.h"

#include "core/settings/preferences.h"
#include "ui/planning/sprintspage.h"
#include "ui/planning/taskspage.h"

namespace {

// As many as are shown at once.
constexpr qsizetype MostNotices = 5;

} // namespace

void WorkspaceWindow::addTasksPage()
{
    Session& session = *m_session;
    m_tasksPage = new TasksPage(
        {session.taskStore(), session.sprintStore(), session.operationStore(),
         session.promiseStore(), session.events(), session.tasks(), session.outbox()},
        session.hasTaskService() ? TasksPage::Service::Present : TasksPage::Service::None);
    m_tasksPage->restoreLayout(m_preferences.bytes(settings::Preference::TasksColumns));
    connect(m_tasksPage, &TasksPage::layoutChanged, this, [this] {
        m_preferences.setValue(settings::Preference::TasksColumns, m_tasksPage->saveLayout());
    });
    m_window->addPage(m_tasksPage, Sidebar::Section::Plan, IconName::Tasks);
}

void WorkspaceWindow::wirePlanning()
{
    Session& session = *m_session;
    const auto history = [&session](const EntityRef& entity) {
        return session.conflicts().forEntity(entity);
    };
    m_sprintsPage->setHistory(history);
    m_tasksPage->setHistory(history);
    m_sprintsPage->setFollowing(session.following());
    m_tasksPage->setFollowing(session.following());
    wireNoticeLines();
    connect(m_sprintsPage, &SprintsPage::conflictsSettled, &session, &Session::noteConflicts);
    connect(m_tasksPage, &TasksPage::conflictsSettled, &session, &Session::noteConflicts);
    connect(&session.outbox(), &OutboxService::taskStoredDifferently, m_window.get(),
            [this](const OperationId& id, const Task& stored) {
                m_window->showNotice(
                    {.tone = Tone::Attention,
                     .title = tr("%1 holds something else than you saved").arg(taskTitle(stored)),
                     .sentence = tr("Somebody else saved it at the same moment, or the service "
                                    "changed what it was given. Look at it before you go on."),
                     .actions = {{.text = tr("Show"), .destination = Destination(stored.id)}},
                     .key = id.value().toString(),
                     .stays = true});
            });
}

// The newest notices go on as long as they are shown: who handled the event is known later.
void WorkspaceWindow::wireNoticeLines()
{
    Session& session = *m_session;
    connect(&session.following(), &LineFollowing::changed, m_window.get(), [this, &session] {
        const QList<Promise>& promises = session.promiseStore().promises();
        for (const Promise& promise : promises.last(std::min(MostNotices, promises.size())))
            m_window->notices().updateLine(promise.operation.value().toString(),
                                           session.following().line(promise));
    });
}
