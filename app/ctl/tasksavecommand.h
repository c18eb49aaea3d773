// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/promisedcommand.h"
#include "app/ctl/taskreader.h"

namespace ctl {

/// Creates, changes, completes, reopens or deletes a task.
class TaskSaveCommand : public PromisedCommand
{
    Q_OBJECT

public:
    explicit TaskSaveCommand(Context context);

    void start() override;

protected:
    void sendingStarted() override;
    QJsonObject storedJson(const Operation& operation) const override;
    QByteArray storedText(const Operation& operation) const override;

private:
    void takeBase(const Task& base);
    std::optional<Task> intentFrom(const Task& base);
    void check();
    void send();
    void printUnsent();
    /// As the service stored it, with what this computer alone knows.
    Task storedTask(const Operation& operation) const;

    bool isCommand(CommandName name) const { return arguments().command == name; }

    TaskReader m_reader;
    Task m_base;
    Task m_intent;
};

} // namespace ctl
