// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/auditservice.h"

#include "core/services/kafkalock.h"
#include "core/services/outboxservice.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

AuditEntry lockEntry(QLatin1StringView what, const QString& workspace)
{
    return {.what = what, .target = workspace, .count = 1, .result = u"done"_s};
}

} // namespace

AuditService::AuditService(storage::AuditLog& log, QObject* parent) : QObject(parent), m_log(log) {}

QFuture<Result<qint64>> AuditService::note(AuditEntry entry)
{
    if (!entry.at.isValid())
        entry.at = QDateTime::currentDateTimeUtc();
    if (entry.who.isEmpty())
        entry.who = loginName();
    return m_log.add(entry).then(this, [this, entry](const Result<qint64>& sequence) mutable {
        if (sequence) {
            entry.sequence = *sequence;
            Q_EMIT noted(entry);
        } else {
            Q_EMIT failed(sequence.error());
        }
        return sequence;
    });
}

QFuture<Result<storage::AuditPage>> AuditService::page(const storage::AuditQuery& query)
{
    return m_log.page(query);
}

void AuditService::watch(KafkaLock& lock, const QString& workspace)
{
    connect(&lock, &KafkaLock::unlocked, this,
            [this, workspace] { note(lockEntry("unlocked"_L1, workspace)); });
    connect(&lock, &KafkaLock::locked, this,
            [this, workspace] { note(lockEntry("locked"_L1, workspace)); });
}

void AuditService::watch(const OutboxService& outbox)
{
    connect(&outbox, &OutboxService::concluded, this,
            [this](const Operation& operation) { note(auditEntryFor(operation)); });
}

AuditEntry auditEntryFor(const Operation& operation)
{
    const EntityRef entity = operationEntity(operation);
    const bool isDone = operation.state == OperationState::Done;
    AuditEntry entry{.at = operation.answeredAt,
                     .what = operationKindName(operation.kind),
                     .target = u"%1 %2"_s.arg(entity.kind, entity.id),
                     .count = isDone ? 1 : 0,
                     .result = isDone ? u"done"_s : u"refused"_s,
                     .detail = operationTitle(operation)};
    if (!isDone && operation.lastError && !operation.lastError->message.isEmpty())
        entry.detail += u": "_s + operation.lastError->message;
    return entry;
}

QString loginName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(geteuid());
}
