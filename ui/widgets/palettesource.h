// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"

#include <QtCore/QList>
#include <QtCore/QString>

/// Something that the command palette can open.
struct PaletteEntry
{
    QString title;    ///< "Sprint 26-07"
    QString subtitle; ///< "3 – 14 March 2026 · running"
    Destination destination;
};

/// Gives the palette its entities. Asked each time the palette opens; must answer at once from
/// memory.
class PaletteSource
{
public:
    virtual ~PaletteSource() = default;
    virtual QList<PaletteEntry> paletteEntries() const = 0;

protected:
    PaletteSource() = default;
    PaletteSource(const PaletteSource&) = default;
    PaletteSource& operator=(const PaletteSource&) = default;
};
