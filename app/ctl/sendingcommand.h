// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/session.h"
#include "app/ctl/command.h"

#include <QtCore/QTimer>

namespace ctl {

/// A command that has the outbox send something and follows it to its end. Where another program of
/// the workspace holds the right to send, that one sends, and this one watches the table.
class SendingCommand : public Command
{
    Q_OBJECT

public:
    explicit SendingCommand(Context context);
    ~SendingCommand() override;

    void interrupt() override;

protected:
    Session& session() const { return *m_session; }
    /// Opens the workspace's data; opened() follows unless that fails.
    void open();
    virtual void opened() = 0;
    /// Lets the outbox send; sendingStarted() follows once its content is known.
    void startSending();
    virtual void sendingStarted() = 0;
    /// From now on this operation's end decides.
    void follow(const OperationId& id);
    /// The service stored it.
    virtual void stored(const Operation& operation) = 0;

    /// Nothing once stored() was called or when nothing is followed.
    bool isFollowing() const { return m_operation.has_value(); }

private:
    void look();
    void giveUp();

    std::unique_ptr<Session> m_session;
    std::optional<OperationId> m_operation;
    QTimer m_patience;
};

/// The operation's id as it is typed and printed.
QString operationIdText(const OperationId& id);

} // namespace ctl
