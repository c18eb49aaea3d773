// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

/// One thing to say about a draft before it is sent.
struct RuleFinding
{
    enum class Weight {
        Blocking, ///< The service would refuse it or answer 500: it is not sent.
        Warning,  ///< It may be sent; the user should know.
    };
    Weight weight = Weight::Blocking;
    /// Same paths as FieldError::path: "number", "start", "end", "confidence", "members[0].name",
    /// "members[0].role", "members[0].absences[1].start", "holidays[2].date", "holidays[2].name" …
    QString path;
    /// A whole sentence.
    QString message;

    bool operator==(const RuleFinding&) const = default;
};

/// Checks a draft by the limits of the sprint service (rest contract, section 1) and by ours.
/// @param others the sprints already known, for the unique number; the draft itself (same id) is
/// skipped.
QList<RuleFinding> checkSprint(const Sprint& draft, const QList<Sprint>& others);

bool hasBlocking(const QList<RuleFinding>& findings);

/// "26-08" after "26-07"; "27-01" when the newest sprint starts in another year than `start`.
QString suggestNextNumber(const QList<Sprint>& sprints, QDate start);
