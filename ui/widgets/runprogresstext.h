// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/runservice.h"

/// How a run is getting on, a sentence; what it waits for is said. Empty where there is nothing to
/// say.
QString runProgressText(const Run& run, const std::optional<RunProgress>& progress);
