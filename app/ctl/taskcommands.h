// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/taskreader.h"

namespace ctl {

/// All tasks, newest first, or one.
class TaskReadCommand : public Command
{
    Q_OBJECT

public:
    explicit TaskReadCommand(Context context);
    void start() override;

private:
    void print(const QList<Task>& tasks);

    TaskReader m_reader;
};

} // namespace ctl
