// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/topicmemory.h"
#include "core/kafka/clusterreader.h"
#include "core/services/deadletterlist.h"
#include "core/services/headersearch.h"

#include <QtCore/QSet>

namespace ctl {

/// The topics of the cluster, or the named ones with their partitions. Which of them hold dead
/// letters is told as the window tells it: by what somebody said of them in this workspace, by
/// headers that were found in them, by their names; of the named ones a sample is looked at.
class TopicsCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void askTopics();
    void sample(const ClusterInfo& cluster);
    void report(const ClusterInfo& cluster);

    std::unique_ptr<TopicMemory> m_memory;
    std::unique_ptr<kafka::ClusterReader> m_cluster;
    std::unique_ptr<HeaderSearch> m_search;
    DeadLetterEvidence m_evidence;
};

/// As `--json` prints it.
QJsonObject topicJson(const TopicInfo& topic, bool isDeadLetter);

} // namespace ctl
