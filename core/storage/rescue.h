// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QSqlDatabase;

namespace storage {

/// What could be read of a damaged file.
struct Rescue
{
    /// Saves that were not finished.
    int saves = 0;
    /// The outbox could be read from its beginning to its end.
    bool isOutboxWhole = false;
};

/// Copies what only this computer knows (outbox, promises, views, plans; not what the services
/// tell again) from the damaged file into `fresh`, a sound database that was just made. A save that
/// was not finished becomes ambiguous: the page that was read may be older than what happened, so
/// it is looked up before it is sent. Bounded in rows and time. Storage thread; leaves the damaged
/// file as it is.
Rescue rescue(const QString& damaged, QSqlDatabase& fresh);

/// What to tell the user about it. @param setAside the name of the damaged file
QString rescueNotice(const Rescue& rescue, const QString& setAside);

} // namespace storage
