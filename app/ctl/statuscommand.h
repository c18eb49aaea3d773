// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/kafka/clusterreader.h"
#include "core/rest/profile.h"
#include "core/rest/taskprofile.h"

namespace ctl {

/// Asks every configured part at once, and says what each answers.
class StatusCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void report();
    QJsonObject json() const;
    QByteArray table() const;

    std::unique_ptr<kafka::ClusterReader> m_cluster;
    std::optional<Result<rest::ServiceProfile>> m_sprints;
    std::optional<Result<rest::TaskServiceProfile>> m_tasks;
    std::optional<Result<kafka::ProbeAnswer>> m_kafka;
};

} // namespace ctl
