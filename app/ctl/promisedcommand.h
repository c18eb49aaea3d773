// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/sendingcommand.h"

namespace ctl {

/// A save through the outbox. With --wait it stays until the events that the save promises are on
/// the bus; then it prints what the service stored.
class PromisedCommand : public SendingCommand
{
    Q_OBJECT

public:
    /// @param withoutWait said where the bus cannot be watched: what is needed without --wait
    PromisedCommand(Context context, QString withoutWait);

    void interrupt() override;

protected:
    void opened() override;
    void stored(const Operation& operation) override;
    virtual QJsonObject storedJson(const Operation& operation) const = 0;
    virtual QByteArray storedText(const Operation& operation) const = 0;

    /// Reads --file where there is one; false (and finished) when that fails.
    bool readFile();
    /// Null without --file.
    const QByteArray& file() const { return m_file; }

private:
    void awaitWatch();
    void lookAtPromise();
    void printStored();

    QString m_withoutWait;
    QByteArray m_file;
    std::optional<Operation> m_stored;
    QTimer m_watchTimer;
    QTimer m_waitTimer;
};

/// Of a delete, an entity's document says so.
QJsonObject asDeleted(QJsonObject entity);

} // namespace ctl
