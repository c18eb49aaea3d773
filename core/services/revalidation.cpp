// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/revalidation.h"

#include "core/services/sprintservice.h"
#include "core/services/taskservice.h"

using namespace std::chrono_literals;

namespace {
// Who switches between two windows or pages need not cost the service a list each time.
constexpr std::chrono::milliseconds JustDone = 2s;

std::chrono::milliseconds ageOf(const QDeadlineTimer& since)
{
    return std::chrono::milliseconds(-since.deadline() + QDeadlineTimer::current().deadline());
}
} // namespace

Revalidation::Revalidation(SprintService* sprints, TaskService* tasks,
                           std::chrono::milliseconds every, QObject* parent)
    : QObject(parent), m_sprints(sprints), m_tasks(tasks), m_every(every)
{
    // Often enough that data is hardly older than the interval, whenever it was read last.
    m_timer.setInterval(std::max<std::chrono::milliseconds>(every / 10, 10ms));
    connect(&m_timer, &QTimer::timeout, this, &Revalidation::readDue);
    if (m_sprints) {
        connect(m_sprints, &SprintService::refreshFinished, this,
                [this] { noteRead(Data::Sprints); });
        connect(m_sprints, &SprintService::refreshFailed, this,
                [this] { noteRead(Data::Sprints); });
    }
    if (m_tasks) {
        connect(m_tasks, &TaskService::refreshFinished, this, [this] { noteRead(Data::Tasks); });
        connect(m_tasks, &TaskService::refreshFailed, this, [this] { noteRead(Data::Tasks); });
    }
}

void Revalidation::setShown(Data data, bool shown)
{
    if (m_shown.value(data) == shown)
        return;
    m_shown.insert(data, shown);
    if (shown)
        readIfOlder(data, JustDone);
    const bool any = m_shown.value(Data::Sprints) || m_shown.value(Data::Tasks);
    if (any && !m_timer.isActive())
        m_timer.start();
    else if (!any)
        m_timer.stop();
}

void Revalidation::windowActivated()
{
    for (const Data data : {Data::Sprints, Data::Tasks}) {
        if (m_shown.value(data))
            readIfOlder(data, JustDone);
    }
}

void Revalidation::readDue()
{
    for (const Data data : {Data::Sprints, Data::Tasks}) {
        if (m_shown.value(data))
            readIfOlder(data, m_every);
    }
}

void Revalidation::readIfOlder(Data data, std::chrono::milliseconds age)
{
    const auto last = m_readAt.constFind(data);
    if (last == m_readAt.cend() || ageOf(*last) >= age)
        read(data);
}

void Revalidation::read(Data data)
{
    if (data == Data::Sprints && m_sprints && !m_sprints->isRefreshing())
        m_sprints->refresh();
    else if (data == Data::Tasks && m_tasks && !m_tasks->isRefreshing())
        m_tasks->refresh();
}

void Revalidation::noteRead(Data data)
{
    m_readAt.insert(data, QDeadlineTimer::current());
}
