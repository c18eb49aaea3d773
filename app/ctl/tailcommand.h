// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/tailsink.h"
#include "core/kafka/consumer.h"
#include "core/models/filtertexts.h"
#include "core/models/searchedtexts.h"

#include <QtCore/QTimer>

namespace ctl {

/// Reads topics and prints what comes, until the wanted end, Ctrl-C, or until nobody listens.
class TailCommand : public Command
{
    Q_OBJECT

public:
    explicit TailCommand(Context context);
    ~TailCommand() override;

    void start() override;
    void interrupt() override;

private:
    void takeState(const kafka::ConsumerState& state);
    void end(const kafka::ReadSummary& summary);
    void printStats(const kafka::ReadSummary& summary);
    /// The filter could not be read: the expression, and a mark under the place.
    void sayFault(const FilterFaultText& fault);
    SearchedReport searched(const kafka::ReadSummary& summary) const;
    bool isFollowing() const;

    std::shared_ptr<const live::CompiledFilter> m_filter;
    std::shared_ptr<TailSink> m_sink;
    std::unique_ptr<kafka::Consumer> m_consumer;
    QTimer m_closedTimer;
    bool m_hasEnough = false;
    bool m_isInterrupted = false;
    bool m_wasAway = false;
};

} // namespace ctl
