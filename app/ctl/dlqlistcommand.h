// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/dlqcommand.h"
#include "core/live/filterlanguage.h"

namespace ctl {

/// `dlq list [TOPIC…] [--group ID] [--filter EXPR]`: failures in the order in which they are read.
class DlqListCommand : public DlqCommand
{
    Q_OBJECT

public:
    explicit DlqListCommand(Context context);
    ~DlqListCommand() override;

    void start() override;

protected:
    void topicsFound(const QList<DeadLetterTopic>& topics) override;
    void readingEnded(const kafka::ReadSummary& summary) override;

private:
    class Sink;

    std::shared_ptr<const live::CompiledFilter> m_filter;
    std::shared_ptr<Sink> m_sink;
};

} // namespace ctl
