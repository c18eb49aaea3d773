// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/topicmemory.h"
#include "core/kafka/clusterreader.h"
#include "core/kafka/consumer.h"
#include "core/services/deadletterlist.h"

#include <QtCore/QSet>

namespace ctl {

/// A command about dead letters: finds their topics (the named ones, or those that are recognised
/// by name, by what the workspace remembers and by what somebody said), then reads them once.
class DlqCommand : public Command
{
    Q_OBJECT

public:
    explicit DlqCommand(Context context);

    void start() override;
    void interrupt() override;

protected:
    /// The topics are known; with figures. Named ones come as User.
    virtual void topicsFound(const QList<DeadLetterTopic>& topics) = 0;
    /// Reading ended at the wanted end, or was stopped.
    virtual void readingEnded(const kafka::ReadSummary& summary) = 0;

    /// Those of the list that are to be read.
    static QStringList namesToRead(const QList<DeadLetterTopic>& topics);
    static QSet<QString> mixedNames(const QList<DeadLetterTopic>& topics);
    /// From there to the ends as they are now.
    void read(const QStringList& topics, const kafka::From& from,
              std::shared_ptr<live::RecordSink> sink);
    /// Stops a reading under way; readingEnded() follows.
    void stopReading();
    bool isInterrupted() const { return m_isInterrupted; }
    /// "Nothing was searched" is not "nothing was found".
    void sayNoTopics();

private:
    void askTopics();
    void takeTopics(const ClusterInfo& cluster);

    std::unique_ptr<TopicMemory> m_memory;
    std::unique_ptr<kafka::ClusterReader> m_cluster;
    std::unique_ptr<kafka::Consumer> m_consumer;
    DeadLetterEvidence m_evidence;
    bool m_isInterrupted = false;
    bool m_wasAway = false;
};

} // namespace ctl
