// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/taskcommands.h"

#include "app/ctl/tasktexts.h"

namespace ctl {

TaskReadCommand::TaskReadCommand(Context context) : Command(std::move(context)), m_reader(place())
{}

void TaskReadCommand::start()
{
    if (arguments().command == CommandName::TasksList) {
        return m_reader.list(this, [this](const Result<QList<Task>>& tasks) {
            if (tasks)
                print(*tasks);
            else
                fail(tasks.error());
        });
    }
    m_reader.get(arguments().task, this, [this](const Result<Task>& task) {
        if (!task)
            return fail(task.error());
        if (arguments().json)
            console().print(taskToJson(*task));
        else
            console().print(taskText(*task));
        finish(ExitCode::Done);
    });
}

void TaskReadCommand::print(const QList<Task>& tasks)
{
    if (!arguments().json) {
        console().print(tasksTable(tasks));
        return finish(ExitCode::Done);
    }
    for (const Task& task : tasks) {
        if (!console().print(taskToJson(task)))
            break;
    }
    finish(ExitCode::Done);
}

} // namespace ctl
