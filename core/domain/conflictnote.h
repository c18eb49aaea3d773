// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/event.h"
#include "core/domain/sprintmerge.h"

#include <QtCore/QDateTime>

/// A value that both sides changed: kept when the user was asked about it, so that the one which
/// lost can still be read, whichever that was.
struct ConflictNote
{
    EntityRef entity;
    MergeConflict conflict;
    /// The save that met it.
    OperationId operation;
    /// UTC.
    QDateTime at;

    bool operator==(const ConflictNote&) const = default;
};

Q_DECLARE_METATYPE(ConflictNote)
