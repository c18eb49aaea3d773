// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/dlqcommand.h"
#include "core/services/failuresink.h"
#include "core/stores/failurestore.h"

namespace ctl {

/// `dlq topics`: the recognised topics, with the evidence.
class DlqTopicsCommand : public DlqCommand
{
    Q_OBJECT

public:
    using DlqCommand::DlqCommand;

protected:
    void topicsFound(const QList<DeadLetterTopic>& topics) override;
    void readingEnded(const kafka::ReadSummary& summary) override;

private:
    void report();

    QList<DeadLetterTopic> m_topics;
    std::shared_ptr<FailureSink> m_sink;
};

/// `dlq groups [TOPIC…]`: causes, by their last failure.
class DlqGroupsCommand : public DlqCommand
{
    Q_OBJECT

public:
    using DlqCommand::DlqCommand;

protected:
    void topicsFound(const QList<DeadLetterTopic>& topics) override;
    void readingEnded(const kafka::ReadSummary& summary) override;

private:
    void drain();

    std::shared_ptr<FailureSink> m_sink;
    FailureStore m_store;
};

/// As `--json` prints it.
QJsonObject deadLetterTopicJson(const DeadLetterTopic& topic);

} // namespace ctl
