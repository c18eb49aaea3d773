// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/sprintreader.h"

namespace ctl {

/// The service's sum beside ours, and why they differ.
class CapacityCommand : public Command
{
    Q_OBJECT

public:
    explicit CapacityCommand(Context context);
    void start() override;

private:
    void report(const ServiceCapacity& theirs);

    SprintReader m_reader;
    Sprint m_sprint;
};

/// As `--json` prints it; the days of each person only when they are to be explained.
QJsonObject capacityJson(const Sprint& sprint, const Capacity& ours, const ServiceCapacity& theirs,
                         bool explain);
QByteArray capacityText(const Sprint& sprint, const Capacity& ours, const ServiceCapacity& theirs,
                        bool explain);

} // namespace ctl
