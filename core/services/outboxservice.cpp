// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/outboxservice.h"

#include "core/domain/sprintmerge.h"
#include "core/rest/sprintapi.h"
#include "core/services/promiseservice.h"
#include "core/storage/outboxtable.h"
#include "core/storage/sendinglease.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A third of the lease: two renewals may be lost before somebody else takes it.
constexpr auto LeaseEvery = 5s;
constexpr std::chrono::milliseconds FirstPause = 1s;
constexpr std::chrono::milliseconds LongestPause = 30s;
constexpr int KeptDone = 200;

/// The older a save, the rarer it is tried: 1, 2, 4 … 30 s, each less up to a third, so that
/// several programs do not knock together. A service that is seen to answer again ends every pause
/// (kick()).
std::chrono::milliseconds pauseAtAge(qint64 seconds)
{
    const int doublings = int(std::clamp<qint64>(seconds / 4, 0, 5));
    const auto full = std::min(FirstPause * (1 << doublings), LongestPause);
    return full - full / 3 * QRandomGenerator::global()->bounded(100) / 100;
}

bool isUnfinished(const Operation& operation)
{
    return operation.state != OperationState::Done && operation.state != OperationState::Refused;
}

Error conflictError(const MergeResult& merge)
{
    Error error{.kind = ErrorKind::Conflict,
                .message = OutboxService::tr(
                    "Somebody else changed the same values while you were editing. Nothing was "
                    "overwritten: look at both and save again.")};
    for (const MergeConflict& conflict : merge.conflicts)
        error.fields.append({conflict.path, OutboxService::tr("You entered “%1”; stored is “%2”.")
                                                .arg(conflict.mine, conflict.theirs)});
    return error;
}

} // namespace

OutboxService::OutboxService(storage::OutboxTable& table, storage::SendingLease& lease,
                             OperationStore& operations, SprintStore& sprints,
                             PromiseService& promises, rest::SprintApi& api, QObject* parent)
    : QObject(parent),
      m_table(table),
      m_lease(lease),
      m_operations(operations),
      m_sprints(sprints),
      m_promises(promises),
      m_api(api),
      m_holder(QUuid::createUuid())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxService::pump);
    m_leaseTimer.setInterval(LeaseEvery);
    connect(&m_leaseTimer, &QTimer::timeout, this, &OutboxService::renewLease);
}

OutboxService::~OutboxService()
{
    // The database finishes what it was asked for before it closes.
    m_lease.releaseLease(m_holder);
}

void OutboxService::start()
{
    reload();
    renewLease();
    m_leaseTimer.start();
}

void OutboxService::reload()
{
    m_table.all().then(this, [this](const Result<QList<Operation>>& stored) {
        if (stored)
            load(*stored);
        else
            Q_EMIT notPersisted(stored.error());
        if (!std::exchange(m_loaded, true))
            Q_EMIT loaded();
        pump();
    });
}

void OutboxService::load(const QList<Operation>& stored)
{
    const QList<Operation> known = m_operations.operations();
    for (const Operation& operation : known) {
        const bool gone = std::none_of(stored.cbegin(), stored.cend(), [&](const Operation& other) {
            return other.id == operation.id;
        });
        if (gone && !m_underWay.contains(operation.id) && operation.state != OperationState::Done)
            m_operations.remove(operation.id);
    }
    for (Operation operation : stored) {
        if (m_underWay.contains(operation.id))
            continue;
        // Sent, and not by us: while nobody else sends, that program is gone and its answer with
        // it.
        if (operation.state == OperationState::Sent && m_hasLease)
            operation.state = OperationState::Ambiguous;
        m_operations.apply(operation);
        if (isUnfinished(operation))
            m_promises.follow(operation);
    }
}

void OutboxService::renewLease()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_lease.takeLease(m_holder, now).then(this, [this](const Result<bool>& taken) {
        if (!taken && m_hasLease)
            Q_EMIT notPersisted(taken.error());
        setSending(taken && *taken);
    });
}

void OutboxService::setSending(bool sending)
{
    if (m_hasLease == sending)
        return;
    m_hasLease = sending;
    Q_EMIT sendingChanged(sending);
    if (sending)
        reload();
}

OperationId OutboxService::enqueue(OperationKind kind, const Sprint& base, const Sprint& intent)
{
    if (kind == OperationKind::UpdateSprint) {
        // A save that has not left yet takes the newer values: the service replaces everything
        // anyway.
        for (const Operation& waiting : m_operations.operations()) {
            if (waiting.kind == kind && waiting.intent.id == intent.id &&
                waiting.state == OperationState::Queued && waiting.attempts == 0 &&
                edit(OperationId(waiting.id), intent))
                return waiting.id;
        }
    }
    Operation operation{.id = OperationId(QUuid::createUuid()),
                        .kind = kind,
                        .base = base,
                        .intent = intent,
                        .createdAt = QDateTime::currentDateTimeUtc()};
    m_underWay.insert(operation.id);
    announce(operation);
    m_table.add(operation).then(this, [this, id = operation.id](const Result<void>& written) {
        if (!written)
            Q_EMIT notPersisted(written.error());
        m_underWay.remove(id);
        pump();
    });
    return operation.id;
}

bool OutboxService::edit(const OperationId& id, const Sprint& intent)
{
    const Operation* known = m_operations.find(id);
    if (!known || m_underWay.contains(id) ||
        (known->state != OperationState::Queued && known->state != OperationState::Refused))
        return false;
    Operation operation = *known;
    operation.intent = intent;
    operation.state = OperationState::Queued;
    operation.lastError.reset();
    operation.nextTryAt = {};
    m_underWay.insert(id);
    announce(operation);
    persistThen(operation, [this, id] {
        m_underWay.remove(id);
        pump();
    });
    return true;
}

void OutboxService::kick()
{
    const QList<Operation> operations = m_operations.operations();
    for (Operation operation : operations) {
        if (!isUnfinished(operation) || !operation.nextTryAt.isValid() ||
            m_underWay.contains(operation.id))
            continue;
        operation.nextTryAt = {};
        announce(operation);
    }
    pump();
}

void OutboxService::retry(const OperationId& id)
{
    const Operation* known = m_operations.find(id);
    if (!known || known->state == OperationState::Done || m_underWay.contains(id))
        return;
    Operation operation = *known;
    if (operation.state == OperationState::Refused)
        operation.state = OperationState::Queued;
    operation.nextTryAt = {};
    operation.lastError.reset();
    m_underWay.insert(id);
    announce(operation);
    persistThen(operation, [this, id] {
        m_underWay.remove(id);
        pump();
    });
}

void OutboxService::drop(const OperationId& id)
{
    if (m_underWay.contains(id))
        return;
    m_operations.remove(id);
    m_table.remove(id).then(this, [this](const Result<void>& removed) {
        if (!removed && removed.error().kind != ErrorKind::NotFound)
            Q_EMIT notPersisted(removed.error());
        pump();
    });
}

bool OutboxService::isBehindAnother(const Operation& operation) const
{
    // In order per entity: an operation waits for every older one of the same sprint.
    for (const Operation& other : m_operations.operations()) {
        if (other.id == operation.id)
            return false;
        if (isUnfinished(other) && operationEntity(other) == operationEntity(operation))
            return true;
    }
    return false;
}

bool OutboxService::mayStart(const Operation& operation, const QDateTime& now) const
{
    return (operation.state == OperationState::Queued ||
            operation.state == OperationState::Ambiguous) &&
           !m_underWay.contains(operation.id) &&
           (!operation.nextTryAt.isValid() || operation.nextTryAt <= now) &&
           !isBehindAnother(operation);
}

void OutboxService::pump()
{
    if (!m_hasLease || !m_loaded)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QDateTime next;
    const QList<Operation> operations = m_operations.operations();
    for (const Operation& operation : operations) {
        if (mayStart(operation, now))
            begin(operation);
        else if (isUnfinished(operation) && operation.nextTryAt > now &&
                 (!next.isValid() || operation.nextTryAt < next))
            next = operation.nextTryAt;
    }
    if (next.isValid())
        m_timer.start(std::chrono::milliseconds(std::max<qint64>(10, now.msecsTo(next))));
}

void OutboxService::begin(const Operation& operation)
{
    m_underWay.insert(operation.id);
    const bool lookFirst = operation.state == OperationState::Ambiguous;
    switch (operation.kind) {
    case OperationKind::CreateSprint:
        return lookFirst ? lookUpCreate(operation) : create(operation);
    case OperationKind::UpdateSprint:
        return readBeforeUpdate(operation);
    case OperationKind::DeleteSprint:
        return lookFirst ? lookUpRemove(operation) : remove(operation);
    }
}

void OutboxService::markSent(Operation& operation)
{
    operation.state = OperationState::Sent;
    operation.sentAt = QDateTime::currentDateTimeUtc();
    operation.answeredAt = {};
    operation.httpStatus = 0;
    operation.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    operation.lastError.reset();
    ++operation.attempts;
    announce(operation);
}

void OutboxService::create(Operation operation)
{
    markSent(operation);
    persistThen(operation, [this, operation] {
        m_api.create(operation.intent, operation.requestId, operation.id)
            .then(this, [this, operation](const Result<rest::Answer<Sprint>>& answer) {
                if (answer)
                    finish(operation, answer->value, answer->status, answer->answeredAt);
                else if (answer.error().kind == ErrorKind::ServerFault)
                    lookUpCreate(operation); // A number that is taken is answered with a bare 500.
                else
                    fail(operation, answer.error());
            });
    });
}

void OutboxService::lookUpCreate(const Operation& operation)
{
    m_api.list().then(this, [this, operation](const Result<rest::Answer<QList<Sprint>>>& answer) {
        if (!answer)
            return fail(operation, answer.error());
        const Sprint* found = findByNumber(answer->value, operation.intent.number);
        if (found && samePlan(*found, operation.intent))
            return finish(operation, *found, 0, answer->answeredAt);
        if (found) {
            return refuse(operation,
                          {.kind = ErrorKind::Conflict,
                           .message = tr("A sprint %1 exists already, with other values. Choose "
                                         "another number, or edit that sprint.")
                                          .arg(operation.intent.number),
                           .fields = {{u"number"_s, tr("This number is taken.")}}});
        }
        if (operation.state == OperationState::Sent) {
            return refuse(operation,
                          {.kind = ErrorKind::ServerFault,
                           .message = tr("The service failed while it stored the sprint, and the "
                                         "sprint is not there. Try again later, or look at the "
                                         "service's log for request %1.")
                                          .arg(operation.requestId),
                           .httpStatus = 500,
                           .requestId = operation.requestId});
        }
        // It was not stored. Sending it again cannot double it: the service refuses a number twice.
        create(operation);
    });
}

void OutboxService::readBeforeUpdate(const Operation& operation)
{
    m_api.get(operation.intent.id)
        .then(this, [this, operation](const Result<rest::Answer<Sprint>>& answer) {
            if (!answer) {
                if (answer.error().kind != ErrorKind::NotFound)
                    return fail(operation, answer.error());
                return refuse(operation,
                              {.kind = ErrorKind::NotFound,
                               .message = tr("Somebody deleted this sprint. Your values are kept "
                                             "here: save them as a new sprint, or drop them."),
                               .httpStatus = 404});
            }
            const Sprint& stored = answer->value;
            m_sprints.applyOne(stored);
            if (operation.state == OperationState::Ambiguous && samePlan(stored, operation.intent))
                return finish(operation, stored, 0, answer->answeredAt);
            if (samePlan(stored, operation.base) || samePlan(stored, operation.intent))
                return update(operation, operation.intent);
            const MergeResult merge = mergeSprint(operation.base, operation.intent, stored);
            if (merge.conflicts.isEmpty())
                return update(operation, merge.merged);
            refuse(operation, conflictError(merge));
        });
}

void OutboxService::update(Operation operation, const Sprint& body)
{
    operation.intent = body;
    markSent(operation);
    persistThen(operation, [this, operation] {
        m_api.update(operation.intent.id, operation.intent, operation.requestId)
            .then(this, [this, operation](const Result<rest::Answer<Sprint>>& answer) {
                if (!answer)
                    return fail(operation, answer.error());
                if (!samePlan(answer->value, operation.intent))
                    Q_EMIT storedDifferently(operation.id, answer->value);
                finish(operation, answer->value, answer->status, answer->answeredAt);
            });
    });
}

void OutboxService::remove(Operation operation)
{
    markSent(operation);
    persistThen(operation, [this, operation] {
        m_api.remove(operation.intent.id, operation.requestId)
            .then(this, [this, operation](const Result<rest::Answer<std::monostate>>& answer) {
                if (answer)
                    finish(operation, operation.intent, answer->status, answer->answeredAt);
                else if (answer.error().kind == ErrorKind::NotFound)
                    finish(operation, operation.intent, 404, QDateTime::currentDateTimeUtc());
                else
                    fail(operation, answer.error());
            });
    });
}

void OutboxService::lookUpRemove(const Operation& operation)
{
    m_api.get(operation.intent.id)
        .then(this, [this, operation](const Result<rest::Answer<Sprint>>& answer) {
            if (answer)
                remove(operation);
            else if (answer.error().kind == ErrorKind::NotFound)
                finish(operation, operation.intent, 0, QDateTime::currentDateTimeUtc());
            else
                fail(operation, answer.error());
        });
}

void OutboxService::finish(Operation operation, const Sprint& stored, int httpStatus,
                           const QDateTime& answeredAt)
{
    operation.state = OperationState::Done;
    operation.intent = stored;
    operation.httpStatus = httpStatus;
    operation.answeredAt = answeredAt;
    operation.nextTryAt = {};
    operation.lastError.reset();
    if (operation.kind == OperationKind::DeleteSprint)
        m_sprints.remove(stored.id);
    else
        m_sprints.applyOne(stored);
    announce(operation);
    persistThen(operation, [this, id = operation.id] {
        m_underWay.remove(id);
        m_table.trimDone(KeptDone);
        pump();
    });
    Q_EMIT operationDone(operation.id, stored);
}

void OutboxService::fail(Operation operation, const Error& error)
{
    const bool wentOut = operation.state != OperationState::Queued;
    switch (error.kind) {
    case ErrorKind::Ambiguous:
        return wait(operation, OperationState::Ambiguous, error);
    case ErrorKind::Unreachable:
    case ErrorKind::RateLimited:
        // It did not reach the service: what stands of it is what stood before.
        return wait(operation,
                    operation.state == OperationState::Ambiguous ? OperationState::Ambiguous
                                                                 : OperationState::Queued,
                    error);
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
        // Of a read these prove nothing about an earlier write; of a write, nothing at all.
        return wait(operation, wentOut ? OperationState::Ambiguous : OperationState::Queued, error);
    case ErrorKind::ServerFault:
        if (operation.state != OperationState::Sent || error.httpStatus == 503)
            return wait(operation,
                        operation.state == OperationState::Ambiguous ? OperationState::Ambiguous
                                                                     : OperationState::Queued,
                        error);
        return refuse(operation, error);
    default:
        return refuse(operation, error);
    }
}

void OutboxService::wait(Operation operation, OperationState state, const Error& error)
{
    operation.state = state;
    operation.lastError = error;
    const auto pause =
        std::max(error.retryAfter.value_or(0ms),
                 pauseAtAge(operation.createdAt.secsTo(QDateTime::currentDateTimeUtc())));
    operation.nextTryAt = QDateTime::currentDateTimeUtc().addMSecs(pause.count());
    announce(operation);
    persistThen(operation, [this, id = operation.id] {
        m_underWay.remove(id);
        pump();
    });
}

void OutboxService::refuse(Operation operation, const Error& error)
{
    operation.state = OperationState::Refused;
    operation.lastError = error;
    if (error.httpStatus > 0) {
        operation.httpStatus = error.httpStatus;
        operation.answeredAt = QDateTime::currentDateTimeUtc();
    }
    announce(operation);
    persistThen(operation, [this, id = operation.id] {
        m_underWay.remove(id);
        pump();
    });
    Q_EMIT operationRefused(operation.id, error);
}

void OutboxService::announce(const Operation& operation)
{
    m_operations.apply(operation);
    m_promises.follow(operation);
}

void OutboxService::persistThen(const Operation& operation, std::function<void()> next)
{
    m_table.update(operation).then(this,
                                   [this, next = std::move(next)](const Result<void>& written) {
                                       if (!written)
                                           Q_EMIT notPersisted(written.error());
                                       next();
                                   });
}
