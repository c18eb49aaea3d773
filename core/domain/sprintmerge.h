// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

/// A value that both sides changed, each in another way.
struct MergeConflict
{
    /// As FieldError::path, but with the natural key of the row: "end", "members[Ines
    /// Duarte].role".
    QString path;
    QString mine;
    QString theirs;

    bool operator==(const MergeConflict&) const = default;
};

struct MergeResult
{
    /// Both sides' changes; where they conflict, mine.
    Sprint merged;
    QList<MergeConflict> conflicts;
};

/// Three-way merge, per field and by the natural keys of people (name), absences (start, end) and
/// holidays (date, name): the service replaces the whole sprint at every save, so a save made from
/// an older copy would wipe what somebody else entered meanwhile.
MergeResult mergeSprint(const Sprint& base, const Sprint& mine, const Sprint& theirs);
