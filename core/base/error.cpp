// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>
#include <utility>

namespace {
constexpr std::array<std::pair<ErrorKind, QLatin1StringView>, 15> Names{{
    {ErrorKind::Cancelled, QLatin1StringView("cancelled")},
    {ErrorKind::Timeout, QLatin1StringView("timeout")},
    {ErrorKind::Unreachable, QLatin1StringView("unreachable")},
    {ErrorKind::Unauthenticated, QLatin1StringView("unauthenticated")},
    {ErrorKind::Forbidden, QLatin1StringView("forbidden")},
    {ErrorKind::NotFound, QLatin1StringView("not-found")},
    {ErrorKind::Conflict, QLatin1StringView("conflict")},
    {ErrorKind::Rejected, QLatin1StringView("rejected")},
    {ErrorKind::RateLimited, QLatin1StringView("rate-limited")},
    {ErrorKind::TooLarge, QLatin1StringView("too-large")},
    {ErrorKind::Malformed, QLatin1StringView("malformed")},
    {ErrorKind::ServerFault, QLatin1StringView("server-fault")},
    {ErrorKind::Ambiguous, QLatin1StringView("ambiguous")},
    {ErrorKind::ReadOnly, QLatin1StringView("read-only")},
    {ErrorKind::Internal, QLatin1StringView("internal")},
}};
} // namespace

QString errorKindName(ErrorKind kind)
{
    for (const auto& [value, name] : Names) {
        if (value == kind)
            return name;
    }
    return Names.back().second;
}

ErrorKind errorKindFromName(QStringView name)
{
    for (const auto& [value, text] : Names) {
        if (text == name)
            return value;
    }
    return ErrorKind::Internal;
}
