// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace sandbox {

/// Microseconds since 1970, UTC.
qint64 nowMicroseconds();

/// `2026-03-20T08:15:02.118403`, in UTC without saying so; the fraction vanishes when it is zero.
QString isoText(qint64 microseconds);

} // namespace sandbox
