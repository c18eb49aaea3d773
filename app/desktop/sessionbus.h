// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFuture>

/// Connects to the desktop's message bus (QDBusConnection::sessionBus()) on another thread, for
/// that may take long; false where there is none. Never starts a bus.
QFuture<bool> connectSessionBus();
