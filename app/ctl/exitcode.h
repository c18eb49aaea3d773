// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace ctl {

/// What the program's exit tells a script. The numbers are a contract.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    Unreachable = 3, ///< Broker or service away, or the login refused.
    Refused = 4,     ///< Our own lock, or a confirmation is missing.
    Partial = 5,     ///< Done in part, or differences found.
};

ExitCode exitCodeFor(const Error& error);

} // namespace ctl
