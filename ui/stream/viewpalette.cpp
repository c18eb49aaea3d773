// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/viewpalette.h"

#include "core/services/savedviewservice.h"
#include "ui/stream/viewsdialog.h"

QList<PaletteEntry> ViewPalette::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (const SavedView& view : m_views.views())
        entries.append({view.name, viewSummary(view), Destination(view.id)});
    return entries;
}
