// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionbus.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtDBus/QDBusConnection>

#include <memory>

using namespace Qt::Literals::StringLiterals;

QFuture<bool> connectSessionBus()
{
    auto promise = std::make_shared<QPromise<bool>>();
    QFuture<bool> future = promise->future();
    promise->start();
    // Without an address libdbus would start a bus of its own to find one.
    const bool hasBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
                        QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
    if (!hasBus) {
        promise->addResult(false);
        promise->finish();
        return future;
    }
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(QDBusConnection::sessionBus().isConnected());
        promise->finish();
    });
    return future;
}
