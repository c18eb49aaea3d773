// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/dlqcommand.h"
#include "app/ctl/rundesk.h"
#include "core/live/filterlanguage.h"

namespace ctl {

/// `dlq retry`: finds the dead letters that are meant, shows what a retry would do, and does it
/// with --execute.
class RetryCommand : public DlqCommand
{
    Q_OBJECT

public:
    explicit RetryCommand(Context context);
    ~RetryCommand() override;

    void start() override;
    void interrupt() override;

protected:
    void topicsFound(const QList<DeadLetterTopic>& topics) override;
    void readingEnded(const kafka::ReadSummary& summary) override;

private:
    class Sink;

    Result<void> readPatch();
    void plan(const QList<RecordAddress>& records);
    void takePlan(const Result<RunPlan>& plan);

    RunDesk m_desk;
    QByteArray m_patch;
    std::shared_ptr<const live::CompiledFilter> m_filter;
    std::shared_ptr<Sink> m_sink;
};

/// A retry's preview as `--json` prints it.
QJsonObject retryPreviewJson(const Run& run, const RunPreview& preview);

} // namespace ctl
