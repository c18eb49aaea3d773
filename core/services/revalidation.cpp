// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/revalidation.h"

#include "core/services/sprintservice.h"
#include "core/services/taskservice.h"

using namespace std::chrono_literals;

namespace {
// Who switches between two windows or pages need not cost the service a list each time.
constexpr std::chrono::milliseconds JustDone = 2s;
// A twentieth of its time is what a service may be asked to spend on this.
constexpr int ShareOfTime = 20;

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
    if (m_sprints)
        follow(m_sprints, Data::Sprints);
    if (m_tasks)
        follow(m_tasks, Data::Tasks);
}

template <class Service>
void Revalidation::follow(Service* service, Data data)
{
    connect(service, &Service::refreshStarted, this,
            [this, data] { m_beganAt.insert(data, QDeadlineTimer::current()); });
    const auto ended = [this, data] {
        m_took.insert(data, ageOf(m_beganAt.value(data, QDeadlineTimer::current())));
        m_readAt.insert(data, QDeadlineTimer::current());
    };
    connect(service, &Service::refreshFinished, this, ended);
    connect(service, &Service::refreshFailed, this, ended);
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
            readIfOlder(data, std::max(m_every, ShareOfTime * m_took.value(data)));
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
