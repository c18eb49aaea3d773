// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>

namespace rest {

/// Where this room's sentences are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(rest)
};

} // namespace rest
