// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tasktexts.h"

#include "app/ctl/table.h"
#include "app/ctl/words.h"

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {
QString orDash(const QString& text)
{
    return text.isEmpty() ? u"-"_s : text;
}
} // namespace

QByteArray tasksTable(const QList<Task>& tasks)
{
    Table table({{Words::tr("ID")},
                 {Words::tr("DONE")},
                 {Words::tr("TITLE")},
                 {Words::tr("PRIORITY")},
                 {Words::tr("CATEGORY")},
                 {Words::tr("DUE")},
                 {Words::tr("SPRINT")}});
    for (const Task& task : tasks)
        table.add({task.id.value(), task.done ? Words::tr("yes") : u"-"_s, task.title,
                   orDash(task.priority), orDash(task.category), orDash(dueText(task.due)),
                   orDash(task.plan.sprint.value())});
    return table.text();
}

QByteArray taskText(const Task& task)
{
    QList<std::pair<QString, QString>> pairs{
        {Words::tr("Task"), taskTitle(task)},
        {Words::tr("Id"), orDash(task.id.value())},
        {Words::tr("Done"), task.done ? Words::tr("yes") : Words::tr("no")},
        {Words::tr("Description"), orDash(task.description)},
        {Words::tr("Priority"), orDash(task.priority)},
        {Words::tr("Category"), orDash(task.category)},
        {Words::tr("Due"), orDash(dueText(task.due))},
        {Words::tr("Sprint"), orDash(task.plan.sprint.value())},
        {Words::tr("Created"), timeText(task.createdAt)},
        {Words::tr("Updated"), timeText(task.updatedAt)},
    };
    if (!task.tags.isEmpty())
        pairs.insert(6, {Words::tr("Tags"), task.tags.join(u", "_s)});
    return pairsText(pairs);
}

} // namespace ctl
