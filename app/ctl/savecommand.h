// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/sendingcommand.h"
#include "app/ctl/sprintreader.h"
#include "core/domain/sprintrules.h"

namespace ctl {

/// Creates, changes or deletes a sprint through the outbox; with --wait it stays until the events
/// that the save promises are on the bus.
class SaveCommand : public SendingCommand
{
    Q_OBJECT

public:
    explicit SaveCommand(Context context);

    void start() override;
    void interrupt() override;

protected:
    void opened() override;
    void sendingStarted() override;
    void stored(const Operation& operation) override;

private:
    void readBase();
    void takeBase(const Sprint& base);
    void readOthers();
    /// Reads --file where there is one; false (and finished) when that fails.
    bool readFile();
    std::optional<Sprint> intentFrom(const Sprint& base);
    void check(const QList<Sprint>& others);
    void awaitWatch();
    void lookAtPromise();
    void printStored();

    bool isDelete() const { return arguments().command == CommandName::SprintsDelete; }
    bool isCreate() const { return arguments().command == CommandName::SprintsCreate; }

    SprintReader m_reader;
    QByteArray m_file;
    Sprint m_base;
    Sprint m_intent;
    std::optional<Operation> m_stored;
    QTimer m_watchTimer;
    QTimer m_waitTimer;
};

} // namespace ctl
