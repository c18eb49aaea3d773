// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprintmerge.h"
#include "core/domain/task.h"

struct TaskMergeResult
{
    /// Both sides' changes; where they conflict, mine unless theirs was chosen.
    Task merged;
    /// Paths: "title", "description", "priority", "category", "due", "tags", "sprint_id",
    /// "assignee_id", "estimate", "rank", "state".
    QList<MergeConflict> conflicts;
};

/// Three-way merge, per field. Of `done` the service's value stands unless only mine changed.
/// @param takeTheirs the paths of conflicts that are settled for their side
TaskMergeResult mergeTask(const Task& base, const Task& mine, const Task& theirs,
                          const QSet<QString>& takeTheirs = {});
