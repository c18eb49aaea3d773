// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/kafka/clusterreader.h"

namespace ctl {

/// The topics of the cluster, or the named ones with their partitions.
class TopicsCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void report(const ClusterInfo& cluster);

    std::unique_ptr<kafka::ClusterReader> m_cluster;
};

/// As `--json` prints it.
QJsonObject topicJson(const TopicInfo& topic);

} // namespace ctl
