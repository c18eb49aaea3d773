// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sprintinput.h"
#include "core/base/result.h"

namespace sandbox {

/// What validation lets through and the service's own tables, or its sum over days, then fail on:
/// each failure is a bare 500 there.
Result<void> checkStorable(const SprintInput& input);

} // namespace sandbox
