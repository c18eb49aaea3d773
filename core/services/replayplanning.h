// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/replayplanner.h"

/// What can be said of a request without asking anybody: Rejected with a sentence, or nothing.
Result<void> checkReplay(const ReplayRequest& request);

/// The work behind ReplayPlanner::plan(): all but the readers of the target. For a thread of its
/// own; blocks, but looks at `isDropped` often.
Result<RunPlan> planReplay(const ReplayRequest& request, const ReplayPlanner::Wiring& wiring,
                           const std::function<bool()>& isDropped);
