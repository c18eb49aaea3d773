// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/sprintreader.h"

namespace ctl {

/// All sprints, newest first.
class SprintListCommand : public Command
{
    Q_OBJECT

public:
    explicit SprintListCommand(Context context);
    void start() override;

private:
    SprintReader m_reader;
};

/// One sprint.
class SprintShowCommand : public Command
{
    Q_OBJECT

public:
    explicit SprintShowCommand(Context context);
    void start() override;

private:
    SprintReader m_reader;
};

} // namespace ctl
