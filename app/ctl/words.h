// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>

namespace ctl {

/// Sentences about the use of the command line.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ctl)
};

} // namespace ctl
