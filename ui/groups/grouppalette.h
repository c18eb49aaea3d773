// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/palettesource.h"

class GroupListModel;

/// The consumer groups in the command palette. GUI thread.
class GroupPalette : public PaletteSource
{
public:
    explicit GroupPalette(const GroupListModel& groups) : m_groups(groups) {}
    QList<PaletteEntry> paletteEntries() const override;

private:
    const GroupListModel& m_groups;
};
