// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopnoticerules.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

/// Shows notices through org.freedesktop.Notifications. Never waits; where there is no such
/// service, nothing is shown and nothing is said. GUI thread.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// @param workspace whose notice it is
    void show(const DesktopNotice& notice, const QString& workspace);

private:
    void send(const DesktopNotice& notice, const QString& workspace);

    /// The service's own numbers, so that a newer notice takes the place of the older.
    QHash<int, quint32> m_shown;
};
