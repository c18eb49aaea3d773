// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/sendingcommand.h"
#include "core/storage/database.h"
#include "core/storage/outboxtable.h"
#include "core/storage/sendinglease.h"

namespace ctl {

/// The saves that are not confirmed. Sends nothing.
class OutboxCommand : public Command
{
    Q_OBJECT

public:
    explicit OutboxCommand(Context context);
    void start() override;

private:
    storage::Database m_database;
    storage::OutboxTable m_table;
};

/// Sends one of them again, and follows it to its end.
class OutboxRetryCommand : public SendingCommand
{
    Q_OBJECT

public:
    using SendingCommand::SendingCommand;
    void start() override { open(); }

protected:
    void opened() override;
    void sendingStarted() override;
    void stored(const Operation& operation) override;
};

/// Forgets one of them.
class OutboxDropCommand : public Command
{
    Q_OBJECT

public:
    explicit OutboxDropCommand(Context context);
    void start() override;

private:
    void drop(const Operation& operation, bool isSomebodySending);

    storage::Database m_database;
    storage::OutboxTable m_table;
    storage::SendingLease m_lease;
};

/// As `--json` prints it.
QJsonObject operationJson(const Operation& operation);

} // namespace ctl
