// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/palettesource.h"

class TaskStore;

/// The tasks in the command palette: the open ones, then the others, newest first.
class TaskPalette : public PaletteSource
{
public:
    explicit TaskPalette(const TaskStore& tasks) : m_tasks(tasks) {}

    QList<PaletteEntry> paletteEntries() const override;

private:
    const TaskStore& m_tasks;
};
