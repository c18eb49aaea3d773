// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

#include <QtCore/QSet>

/// A value that both sides changed, each in another way.
struct MergeConflict
{
    /// Who took the whole row away that the other side changed.
    enum class Removed { ByNobody, ByMe, ByThem };

    /// As FieldError::path, but with the natural key of the row: "end", "members[Ines
    /// Duarte].role", "holidays[2026-04-03 Good Friday].description". Each occurs once.
    QString path;
    /// Dates as ISO 8601, numbers as in C.
    QString mine;
    QString theirs;
    /// What both sides started from; empty where there was nothing.
    QString base{};
    Removed removed = Removed::ByNobody;

    bool operator==(const MergeConflict&) const = default;
};

struct MergeResult
{
    /// Both sides' changes; where they conflict, mine unless theirs was chosen.
    Sprint merged;
    /// Every value that both sides changed, whichever was taken.
    QList<MergeConflict> conflicts;
};

/// Three-way merge, per field and by the natural keys of people (name), absences (start, end) and
/// holidays (date, name): the service replaces the whole sprint at every save, so a save made from
/// an older copy would wipe what somebody else entered meanwhile.
/// @param takeTheirs the paths of conflicts that are settled for their side
MergeResult mergeSprint(const Sprint& base, const Sprint& mine, const Sprint& theirs,
                        const QSet<QString>& takeTheirs = {});
