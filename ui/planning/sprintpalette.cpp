// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/sprintpalette.h"

#include "core/models/sprinttext.h"
#include "core/stores/sprintstore.h"

#include <QtCore/QCoreApplication>

QList<PaletteEntry> SprintPalette::paletteEntries() const
{
    const QDate today = QDate::currentDate();
    QList<PaletteEntry> entries;
    entries.reserve(m_sprints.sprints().size());
    for (const Sprint& sprint : m_sprints.sprints()) {
        entries.append(
            {sprintTitle(sprint),
             QCoreApplication::translate("SprintPalette", "%1 · %2", "dates and phase")
                 .arg(dateRangeText(sprint.start, sprint.end), sprintPhaseText(sprint, today)),
             Destination(sprint.id)});
    }
    return entries;
}
