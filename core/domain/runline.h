// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line.h"
#include "core/domain/run.h"

/// One step of a run: so many records, and what became of them.
struct RunStep
{
    qint64 size = 0;
    /// Sent, left out, refused or uncertain: no longer to be sent.
    qint64 handled = 0;
    qint64 sent = 0;
    qint64 failed = 0;
    qint64 uncertain = 0;
    /// Nothing where it is not known how the outcomes fall to the steps.
    std::optional<qint64> resolved;
    std::optional<qint64> failedAgain;
    std::optional<qint64> unknown;

    bool operator==(const RunStep&) const = default;
};

/// How many records each step sends: the canary steps as far as there are records, then the rest.
QList<qint64> runStepSizes(const QList<int>& canary, qint64 planned);

/// The figures of each step. Sending goes in the order of the items, so the counts tell what was
/// handled; outcomes do not come in that order, so they need the items of the canary steps.
/// @param first the items from index 0 on, as many as are at hand; further ones do no harm
QList<RunStep> runSteps(const Run& run, const QList<RunItem>& first = {});

/// The steps of a run, left to right: 1 sent → 10 sent → 100 → the rest; without canary steps from
/// the plan to the records. The verdict says how the run stands. Cheap; any thread.
Line lineForRun(const Run& run, const QList<RunItem>& first = {});

/// How a run stands, in a sentence without its end: "62 of 200 sent", "200 sent, 198 resolved, 2
/// failed again".
QString runVerdict(const Run& run);
