// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exitcode.h"

namespace ctl {

ExitCode exitCodeFor(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
    case ErrorKind::Unreachable:
    case ErrorKind::Unauthenticated:
    case ErrorKind::Ambiguous:
        return ExitCode::Unreachable;
    case ErrorKind::ServerFault:
        // A gateway speaks for a service that does not.
        return error.httpStatus >= 502 && error.httpStatus <= 504 ? ExitCode::Unreachable
                                                                  : ExitCode::Failed;
    case ErrorKind::ReadOnly:
        return ExitCode::Refused;
    default:
        return ExitCode::Failed;
    }
}

} // namespace ctl
