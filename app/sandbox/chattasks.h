// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/taskservice.h"

namespace sandbox {

/// Shape T4, of a chat program: base `/api`, in memory, hardly a check, no way to ask for one task
/// or to complete it but a PUT that resets what it leaves out.
class ChatTasks final : public TaskService
{
    Q_OBJECT

public:
    ChatTasks(IdSource ids, Switches& switches, Log& log);

    Result<void> open(const QString& folder) override;
    QString basePath() const override { return QStringLiteral("/api"); }

private:
    void list(const Call& call);
    void add(const Call& call);
    void replace(const Call& call);
    void erase(const Call& call);
    void showHealth(const Call& call);

    /// The body in place of the task's fields, or the answer that refuses it.
    std::variant<StoredTask, Response> filled(StoredTask task, const Call& call,
                                              ValidationErrors errors) const;
    /// The handler, in the replica whose turn it is.
    void addReplicaRoute(const QByteArray& method, const QString& path,
                         void (ChatTasks::*handler)(const Call& call));
    /// True for a task that this replica holds, and for those that all of them began with.
    bool isHere(const StoredTask& task) const;
    Json answerFor(const StoredTask& task) const;
    Response wrapped(const StoredTask& task, const QString& message) const;

    qint64 m_turn = 0;
    /// Empty while there is only one.
    QString m_replica;
};

} // namespace sandbox
