// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/savesteps.h"

#ifdef THROUGHLINE_STOP_POINTS

#include <QtCore/QByteArray>

#include <csignal>

void savesteps::reached(const char* step)
{
    static const QByteArray stopAt = qgetenv("THROUGHLINE_STOP_AT");
    if (!stopAt.isEmpty() && stopAt == step)
        std::raise(SIGKILL);
}

#endif
