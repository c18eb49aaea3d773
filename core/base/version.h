// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <throughline_version.h>

#include <QtCore/QString>

/// The program's own version, as CMake was told it.
inline QString programVersion()
{
    return QStringLiteral(THROUGHLINE_VERSION);
}
