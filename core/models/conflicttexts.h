// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprintmerge.h"
#include "core/models/conflictchoicemodel.h"

/// Conflicts of a sprint or a task in words, with dates and numbers as the locale writes them.
/// Pure; what is shown is bounded in length.
QList<ConflictRow> conflictRows(const QList<MergeConflict>& conflicts);

/// What a person calls the value at a conflict's path: "Confidence", "Role of Ines Duarte".
QString conflictLabel(const QString& path);
