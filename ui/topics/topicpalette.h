// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/palettesource.h"

class TopicService;

/// The topics in the command palette.
class TopicPalette : public PaletteSource
{
public:
    explicit TopicPalette(const TopicService& topics) : m_topics(topics) {}

    QList<PaletteEntry> paletteEntries() const override;

private:
    const TopicService& m_topics;
};
