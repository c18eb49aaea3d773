// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprintrules.h"
#include "core/domain/task.h"

#include <QtCore/QSet>

/// What a task service accepts and stores, so that a draft is checked before it is sent and forms
/// show only what can be saved. The defaults are those of the richest known service.
struct TaskRules
{
    /// In code points, blanks around it included; 0 = not limited.
    int maxTitle = 200;
    int maxDescription = 1000;
    int maxCategory = 50;
    /// The accepted ones, highest first; empty = any text.
    QStringList priorities{QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")};
    bool hasDescription = true;
    bool hasPriority = true;
    bool hasCategory = true;
    bool hasDue = true;
    bool hasTags = false;
    /// The fields of TaskPlan that the service stores itself; the others are only on this computer.
    QSet<PlanField> planFields;

    bool isLocal(PlanField field) const { return !planFields.contains(field); }
    bool operator==(const TaskRules&) const = default;
};

/// Checks a draft. Paths: "title", "description", "priority", "category", "due", "estimate",
/// "rank", "state".
QList<RuleFinding> checkTask(const Task& draft, const TaskRules& rules = {});

/// The draft without what the service has no place for; fields of TaskPlan that are local go too.
Task forService(const Task& task, const TaskRules& rules);

enum class PlanPart {
    Stored, ///< What the service stores.
    Local,  ///< What is kept on this computer only.
};
/// Takes one part of a plan over from another.
void mergePlan(TaskPlan& into, const TaskPlan& from, const TaskRules& rules, PlanPart part);
