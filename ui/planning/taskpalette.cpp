// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/taskpalette.h"

#include "core/models/tasktexts.h"
#include "core/stores/taskstore.h"

#include <QtCore/QCoreApplication>

namespace {

// The palette is asked with every opening; older ones are found on the page.
constexpr qsizetype MostEntries = 2000;

QString subtitleOf(const Task& task)
{
    if (task.done)
        return QCoreApplication::translate("TaskPalette", "task, complete");
    const QString due = dueInWords(task.due);
    return due.isEmpty() ? QCoreApplication::translate("TaskPalette", "task")
                         : QCoreApplication::translate("TaskPalette", "task, due %1").arg(due);
}

} // namespace

QList<PaletteEntry> TaskPalette::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (const bool done : {false, true}) {
        for (const Task& task : m_tasks.tasks()) {
            if (entries.size() >= MostEntries)
                return entries;
            if (task.done == done)
                entries.append({taskTitle(task), subtitleOf(task), Destination(task.id)});
        }
    }
    return entries;
}
