// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

/// What a save will do beyond the fields that were typed, as sentences to read before pressing
/// Save: what the service replaces, whom else a role reaches, and what the bus should then say. The
/// gravest first.
struct ImpactSentence
{
    /// It reaches further than this sprint, or loses something.
    bool farReaching = false;
    QString text;

    bool operator==(const ImpactSentence&) const = default;
};

/// @param base what is stored; empty id for a new sprint
/// @param others every sprint that is known
QList<ImpactSentence> saveImpact(const Sprint& base, const Sprint& draft,
                                 const QList<Sprint>& others);

/// What a deletion takes with it.
QString deletionImpact(const Sprint& sprint);
