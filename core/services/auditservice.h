// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/domain/run.h"
#include "core/storage/auditlog.h"

#include <QtCore/QObject>

class KafkaLock;
class OutboxService;

/// Notes in the audit log what this program writes: who, when, what, how many, and what came of it.
/// GUI thread.
class AuditService : public QObject
{
    Q_OBJECT

public:
    explicit AuditService(storage::AuditLog& log, QObject* parent = nullptr);

    /// Time and login are filled in where the entry has none. Gives the entry's number.
    QFuture<Result<qint64>> note(AuditEntry entry);
    QFuture<Result<storage::AuditPage>> page(const storage::AuditQuery& query);

    /// Notes from now on who unlocks and locks.
    void watch(KafkaLock& lock, const QString& workspace);
    /// Notes each save that this program sent, once it is stored or refused. What another program
    /// of the workspace sends is noted there.
    void watch(const OutboxService& outbox);

Q_SIGNALS:
    void noted(const AuditEntry& entry);
    /// The log could not be written.
    void failed(const Error& error);

private:
    storage::AuditLog& m_log;
};

/// What the log says of a save.
AuditEntry auditEntryFor(const Operation& operation);

/// The login of this process on this computer.
QString loginName();
