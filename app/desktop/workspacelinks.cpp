// SPDX-License-Identifier: GPL-3.0-or-later
// Links that were given at the start: what they lead to may still be read.
#include "app/desktop/workspacewindow.h"

#include "core/domain/destinationlink.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A service that has not told its list by then may be away; the page says what it does not know.
constexpr auto Patience = 10s;

template <class Store>
bool isRead(const Store& store)
{
    return store.fetchedAt().isValid() && !store.isFromCache();
}

/// Whether the page can say now if there is such a thing.
bool isDecided(Session& session, const Destination& destination)
{
    if (const auto* sprint = std::get_if<SprintId>(&destination))
        return !session.hasSprintService() || session.sprintStore().find(*sprint) ||
               isRead(session.sprintStore());
    if (const auto* task = std::get_if<TaskId>(&destination))
        return !session.hasTaskService() || session.taskStore().find(*task) ||
               isRead(session.taskStore());
    if (const auto* view = std::get_if<SavedViewId>(&destination))
        return session.views().find(*view);
    if (const auto* save = std::get_if<OperationId>(&destination))
        return session.outbox().isLoaded() || session.operationStore().find(*save);
    return true;
}

} // namespace

void WorkspaceWindow::openLink(const QString& link)
{
    m_link = link;
    if (!m_linkTimer.isSingleShot()) {
        m_linkTimer.setSingleShot(true);
        Session& session = *m_session;
        connect(&m_linkTimer, &QTimer::timeout, this, [this] { followLink(); });
        const auto look = [this] {
            tryLink();
        };
        connect(&session.sprintStore(), &SprintStore::freshened, m_window.get(), look);
        connect(&session.taskStore(), &TaskStore::freshened, m_window.get(), look);
        connect(&session.views(), &SavedViewService::viewsChanged, m_window.get(), look);
        connect(&session.outbox(), &OutboxService::loaded, m_window.get(), look);
    }
    m_linkTimer.start(Patience);
    tryLink();
}

void WorkspaceWindow::tryLink()
{
    if (m_link.isEmpty())
        return;
    const Result<Destination> destination = destinationFromLink(m_link);
    if (!destination || isDecided(*m_session, *destination))
        followLink();
}

void WorkspaceWindow::followLink()
{
    m_linkTimer.stop();
    if (const QString link = std::exchange(m_link, {}); !link.isEmpty())
        m_window->openLink(link);
}
