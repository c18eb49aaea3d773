// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lagseries.h"

#include <algorithm>

std::optional<qint64> LagPoint::lag() const
{
    if (!committed || !end)
        return std::nullopt;
    return std::max<qint64>(0, end->value() - committed->value());
}
