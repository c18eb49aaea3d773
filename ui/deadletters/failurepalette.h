// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/palettesource.h"

class FailureStore;

/// The causes of failures in the command palette. GUI thread.
class FailurePalette : public PaletteSource
{
public:
    explicit FailurePalette(const FailureStore& failures) : m_failures(failures) {}
    QList<PaletteEntry> paletteEntries() const override;

private:
    const FailureStore& m_failures;
};
