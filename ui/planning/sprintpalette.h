// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/palettesource.h"

class SprintStore;

/// The sprints in the command palette.
class SprintPalette : public PaletteSource
{
public:
    explicit SprintPalette(const SprintStore& sprints) : m_sprints(sprints) {}

    QList<PaletteEntry> paletteEntries() const override;

private:
    const SprintStore& m_sprints;
};
