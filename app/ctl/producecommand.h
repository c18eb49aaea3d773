// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/kafka/producer.h"
#include "core/services/auditservice.h"

#include <QtCore/QThread>

#include <memory>

namespace ctl {

/// Writes standard input to a topic, one record a line. Refused while Kafka is locked.
class ProduceCommand : public Command
{
    Q_OBJECT

public:
    explicit ProduceCommand(Context context);
    /// Waits for the thread, which sees within a moment that it is to end.
    ~ProduceCommand() override;

    void start() override;
    /// What was handed over is still waited for.
    void interrupt() override;

private:
    class Work;

    void end(const Result<kafka::ProduceCounts>& counts);

    /// Writes the audit log, then ends.
    void finishNoted(const kafka::ProduceCounts& counts, ExitCode code);

    storage::Database m_database;
    storage::AuditLog m_auditLog;
    AuditService m_audit;
    std::unique_ptr<Work> m_work;
    bool m_isInterrupted = false;
};

} // namespace ctl
