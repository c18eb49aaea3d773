// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/rundesk.h"

namespace ctl {

/// `runs`, `runs show ID`, `runs resume ID`, `runs cancel ID`.
class RunsCommand : public Command
{
    Q_OBJECT

public:
    explicit RunsCommand(Context context);

    void start() override;
    void interrupt() override;

private:
    void begin();
    void printAll();
    void show(const Run& run);
    void printItems(const RunId& id, qint64 from);
    void resume(const Run& run);
    void cancel(const Run& run);

    RunDesk m_desk;
};

} // namespace ctl
