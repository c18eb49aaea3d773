// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tasksavecommand.h"

#include "app/ctl/tasktexts.h"
#include "core/domain/taskrules.h"

using namespace Qt::Literals::StringLiterals;

namespace ctl {

TaskSaveCommand::TaskSaveCommand(Context context)
    : PromisedCommand(std::move(context),
                      tr("The bus cannot be watched, so nothing was saved. Without --wait the task "
                         "service is all that is needed.")),
      m_reader(place())
{}

void TaskSaveCommand::start()
{
    if (!readFile())
        return;
    if (isCommand(CommandName::TasksCreate)) {
        const std::optional<Task> intent = intentFrom({});
        if (!intent)
            return;
        m_intent = *intent;
        return check();
    }
    m_reader.get(arguments().task, this, [this](const Result<Task>& task) {
        if (task)
            takeBase(*task);
        else
            fail(task.error());
    });
}

std::optional<Task> TaskSaveCommand::intentFrom(const Task& base)
{
    Result<Task> intent = base;
    if (!file().isNull())
        intent = taskWithFile(base, file());
    if (intent)
        return withFields(*intent, arguments().taskFields);
    fail(intent.error());
    return std::nullopt;
}

void TaskSaveCommand::takeBase(const Task& base)
{
    m_base = base;
    m_intent = base;
    if (isCommand(CommandName::TasksDelete) && !arguments().yes) {
        say(tr("This would delete “%1” (%2). Add --yes to do it.")
                .arg(taskTitle(base), base.id.value()));
        return finish(ExitCode::Refused);
    }
    if (!isCommand(CommandName::TasksUpdate))
        return open();
    const std::optional<Task> intent = intentFrom(base);
    if (!intent)
        return;
    m_intent = *intent;
    check();
}

void TaskSaveCommand::check()
{
    // The service checks by its own rules; these hold for all of them.
    const QList<RuleFinding> findings = checkTask(m_intent, {.priorities = {}});
    for (const RuleFinding& finding : findings)
        say(u"%1: %2"_s.arg(finding.path, finding.message));
    if (hasBlocking(findings)) {
        say(tr("Nothing was saved."));
        return finish(ExitCode::Failed);
    }
    open();
}

void TaskSaveCommand::sendingStarted()
{
    // What this computer alone knows of the task is built on, not written over.
    connect(&session().tasks(), &TaskService::plansLoaded, this, &TaskSaveCommand::send,
            Qt::SingleShotConnection);
    if (const auto& rules = m_reader.rules())
        session().taskStore().setRules(*rules);
    session().tasks().loadCached();
}

void TaskSaveCommand::send()
{
    TaskService& tasks = session().tasks();
    switch (arguments().command) {
    case CommandName::TasksCreate:
        return follow(tasks.create(m_intent));
    case CommandName::TasksDelete:
        return follow(tasks.remove(m_base));
    case CommandName::TasksComplete:
        return follow(tasks.complete(m_base));
    case CommandName::TasksReopen:
        return follow(tasks.reopen(m_base));
    default:
        break;
    }
    const OperationId operation = tasks.update(m_base, m_intent);
    if (operation.value().isNull())
        return printUnsent();
    follow(operation);
}

void TaskSaveCommand::printUnsent()
{
    if (m_intent.plan != m_base.plan)
        say(tr("The task service has no place for this: it is kept on this computer only."));
    else
        say(tr("Nothing differs from what is stored."));
    if (arguments().json)
        console().print(taskToJson(m_intent));
    else
        console().print(taskText(m_intent));
    finish(ExitCode::Done);
}

Task TaskSaveCommand::storedTask(const Operation& operation) const
{
    Task task = operation.taskIntent;
    const TaskStore& store = session().taskStore();
    mergePlan(task.plan, store.plans().value(task.id), store.rules(), PlanPart::Local);
    return task;
}

QJsonObject TaskSaveCommand::storedJson(const Operation& operation) const
{
    if (isCommand(CommandName::TasksDelete))
        return asDeleted(taskToJson(operation.taskIntent));
    return taskToJson(storedTask(operation));
}

QByteArray TaskSaveCommand::storedText(const Operation& operation) const
{
    if (isCommand(CommandName::TasksDelete))
        return tr("Deleted “%1” (%2).\n")
            .arg(taskTitle(operation.taskIntent), operation.taskIntent.id.value())
            .toUtf8();
    return taskText(storedTask(operation));
}

} // namespace ctl
