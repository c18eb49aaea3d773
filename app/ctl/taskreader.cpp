// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/taskreader.h"

#include "core/storage/sidecar.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

rest::TransportSettings bounds()
{
    rest::TransportSettings settings;
    settings.tries = 2;
    return settings;
}

} // namespace

TaskReader::TaskReader(const Place& place)
    : m_transport(rest::taskServiceRoot(place.workspace.tasksUrl),
                  tasksTransport(place.workspace, place.access, bounds())),
      m_api(m_transport, place.workspace.tasksUrl)
{
    if (!QFileInfo::exists(QDir(place.dataFolder).filePath(u"workspace.db"_s)))
        return;
    m_database = std::make_unique<storage::Database>(place.dataFolder);
    m_sideCar = std::make_unique<storage::SideCar>(*m_database);
}

TaskReader::~TaskReader() = default;

std::optional<TaskRules> TaskReader::rules() const
{
    return m_api.profile() ? std::optional(m_api.profile()->rules) : std::nullopt;
}

void TaskReader::list(QObject* context, Tasks done)
{
    m_api.list().then(context,
                      [this, context, done](const Result<rest::Answer<rest::TaskList>>& answer) {
                          if (answer)
                              withPlans(answer->value.tasks, context, done);
                          else
                              done(answer.error());
                      });
}

void TaskReader::get(const TaskId& id, QObject* context, One done)
{
    m_api.get(id).then(context, [this, context, done](const Result<rest::Answer<Task>>& answer) {
        if (!answer)
            return done(answer.error());
        withPlans({answer->value}, context, [done](const Result<QList<Task>>& tasks) {
            if (tasks)
                done(tasks->first());
            else
                done(tasks.error());
        });
    });
}

void TaskReader::withPlans(QList<Task> tasks, QObject* context, Tasks done)
{
    if (!m_sideCar || !m_api.profile())
        return done(tasks);
    m_sideCar->all().then(context, [rules = m_api.profile()->rules, tasks,
                                    done](const Result<QHash<TaskId, TaskPlan>>& plans) {
        if (!plans)
            return done(tasks); // The service's own values are good without them.
        QList<Task> whole = tasks;
        for (Task& task : whole)
            mergePlan(task.plan, plans->value(task.id), rules, PlanPart::Local);
        done(whole);
    });
}

} // namespace ctl
