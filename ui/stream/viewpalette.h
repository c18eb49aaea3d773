// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/palettesource.h"

class SavedViewService;

/// The saved views of the stream in the command palette.
class ViewPalette : public PaletteSource
{
public:
    explicit ViewPalette(const SavedViewService& views) : m_views(views) {}

    QList<PaletteEntry> paletteEntries() const override;

private:
    const SavedViewService& m_views;
};
