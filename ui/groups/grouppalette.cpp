// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/grouppalette.h"

#include "core/models/grouplistmodel.h"

#include <QtCore/QCoreApplication>

QList<PaletteEntry> GroupPalette::paletteEntries() const
{
    QList<PaletteEntry> entries;
    entries.reserve(m_groups.totalCount());
    for (int place = 0; place < m_groups.totalCount(); ++place) {
        const GroupLag& group = m_groups.anyGroup(place);
        entries.append(
            {.title = group.group,
             .subtitle = QCoreApplication::translate("GroupPalette", "consumer group · %1 · lag %2")
                             .arg(verdictWord(group.verdict), groupLagText(group)),
             .destination = GroupPlace{group.group, {}}});
    }
    return entries;
}
