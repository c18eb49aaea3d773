// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sprintmerge.h"
#include "core/rest/sprintapi.h"
#include "core/services/outboxservice.h"
#include "core/services/savesteps.h"
#include "core/services/tasksending.h"
#include "core/storage/outboxtable.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds FirstPause = 1s;
constexpr std::chrono::milliseconds LongestPause = 30s;
// A service may ask for any pause; the user's save is not put off for longer than this.
constexpr std::chrono::milliseconds LongestWish = 1h;
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

Error deletedError()
{
    return {.kind = ErrorKind::NotFound,
            .message =
                OutboxService::tr("Somebody deleted this sprint. Your values are kept here: save "
                                  "them as a new sprint, or drop them."),
            .httpStatus = 404};
}

Error numberTakenError(const QString& sentence)
{
    return {.kind = ErrorKind::Conflict,
            .message = sentence,
            .fields = {{u"number"_s, OutboxService::tr("This number is taken.")}}};
}

} // namespace

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
    default:
        break;
    }
    if (m_taskSending)
        return m_taskSending->begin(operation);
    wait(operation, operation.state,
         {.kind = ErrorKind::Unreachable,
          .message = tr("This workspace has no task service to send it to.")});
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

void OutboxService::sendMarked(Operation operation, std::function<void(const Operation&)> send)
{
    const Operation* known = m_operations.find(operation.id);
    const Operation before = known ? *known : operation;
    markSent(operation);
    persistThen(
        operation,
        [operation, send = std::move(send)] {
            savesteps::reached(savesteps::Marked);
            send(operation);
        },
        [this, before](const Error& error) { hold(before, error); });
}

void OutboxService::hold(Operation operation, const Error& error)
{
    // The file says that it was not sent, or not sent again: so it must not be.
    operation.lastError = error;
    operation.lastError->message =
        tr("%1 Until then this save waits and is not sent.").arg(error.message);
    pause(operation, error);
    announce(operation);
    settle(operation.id);
}

void OutboxService::create(Operation wanted)
{
    sendMarked(std::move(wanted), [this](const Operation& operation) {
        m_api.create(operation.intent, operation.requestId, operation.id)
            .then(this, [this, operation](const Result<rest::Answer<Sprint>>& answer) {
                if (answer)
                    finish(operation, answer->value, answer->status, answer->answeredAt);
                else if (answer.error().kind == ErrorKind::ServerFault &&
                         answer.error().httpStatus != 503)
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
            return readFailed(operation, answer.error());
        const Sprint* found = findByNumber(answer->value, operation.intent.number);
        if (found && samePlan(*found, operation.intent))
            return finish(operation, *found, 0, answer->answeredAt);
        if (found) {
            return refuse(operation,
                          numberTakenError(tr("A sprint %1 exists already, with other values. "
                                              "Choose another number, or edit that sprint.")
                                               .arg(operation.intent.number)));
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
                return answer.error().kind == ErrorKind::NotFound
                           ? refuse(operation, deletedError())
                           : readFailed(operation, answer.error());
            }
            savesteps::reached(savesteps::Read);
            const Sprint& stored = answer->value;
            m_sprints.applyOne(stored);
            const bool wentOut = operation.state == OperationState::Ambiguous;
            if (wentOut && samePlan(stored, operation.intent))
                return finish(operation, stored, 0, answer->answeredAt);
            if (samePlan(stored, operation.base) || samePlan(stored, operation.intent))
                return update(operation, stored, operation.intent);
            const MergeResult merge = mergeSprint(operation.base, operation.intent, stored);
            if (!merge.conflicts.isEmpty()) {
                Q_EMIT conflictMet(operation, merge.conflicts);
                return refuse(operation, conflictError(merge));
            }
            // It arrived, and somebody else saved on top of it.
            if (wentOut && samePlan(stored, merge.merged))
                return finish(operation, stored, 0, answer->answeredAt);
            update(operation, stored, merge.merged);
        });
}

void OutboxService::update(Operation wanted, const Sprint& stored, const Sprint& body)
{
    // From here on only what differs from this reading is ours.
    wanted.base = stored;
    wanted.intent = body;
    sendMarked(std::move(wanted), [this](const Operation& operation) {
        m_api.update(operation.intent.id, operation.intent, operation.requestId)
            .then(this, [this, operation](const Result<rest::Answer<Sprint>>& answer) {
                if (!answer)
                    return updateFailed(operation, answer.error());
                const bool asSent = samePlan(answer->value, operation.intent);
                if (!asSent)
                    Q_EMIT storedDifferently(operation.id, answer->value);
                finish(operation, answer->value, answer->status, answer->answeredAt);
                if (asSent)
                    verify(operation);
            });
    });
}

void OutboxService::verify(const Operation& operation)
{
    // Two PUTs that overlap are both answered as they were sent, and the service merges them: only
    // the next reading shows it.
    m_api.get(operation.intent.id)
        .then(this, [this, operation](const Result<rest::Answer<Sprint>>& answer) {
            if (!answer || samePlan(answer->value, operation.intent))
                return;
            const QList<Operation>& all = m_operations.operations();
            const auto own = std::find_if(all.cbegin(), all.cend(), [&](const Operation& other) {
                return other.id == operation.id;
            });
            // A later save of the user's own explains every difference.
            if (own == all.cend() || std::any_of(own + 1, all.cend(), [&](const Operation& later) {
                    return operationEntity(later) == operationEntity(operation);
                }))
                return;
            m_sprints.applyOne(answer->value);
            Q_EMIT storedDifferently(operation.id, answer->value);
        });
}

void OutboxService::updateFailed(const Operation& operation, const Error& error)
{
    if (error.kind == ErrorKind::NotFound)
        return refuse(operation, deletedError());
    const bool isRenumbered = operation.intent.number != operation.base.number;
    if (error.kind != ErrorKind::ServerFault || error.httpStatus == 503 || !isRenumbered)
        return fail(operation, error);
    // A number that is taken is answered with a bare 500.
    m_api.list().then(
        this, [this, operation, error](const Result<rest::Answer<QList<Sprint>>>& answer) {
            const Sprint* other =
                answer ? findByNumber(answer->value, operation.intent.number) : nullptr;
            if (other && other->id != operation.intent.id)
                return refuse(operation,
                              numberTakenError(tr("Another sprint has the number %1 already. "
                                                  "Choose another one.")
                                                   .arg(operation.intent.number)));
            fail(operation, error);
        });
}

void OutboxService::remove(Operation wanted)
{
    sendMarked(std::move(wanted), [this](const Operation& operation) {
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
                readFailed(operation, answer.error());
        });
}

void OutboxService::finish(Operation operation, const Sprint& stored, int httpStatus,
                           const QDateTime& answeredAt)
{
    savesteps::reached(savesteps::Answered);
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
    conclude(operation);
    Q_EMIT operationDone(operation.id, stored);
}

void OutboxService::conclude(const Operation& operation)
{
    announce(operation);
    Q_EMIT concluded(operation);
    m_pauses.remove(operation.id);
    m_writing.insert(operation.id);
    persistThen(operation, [this, id = operation.id] {
        savesteps::reached(savesteps::Done);
        m_table.trimDone(KeptDone);
        settle(id);
    });
}

void OutboxService::readFailed(const Operation& operation, const Error& error)
{
    // A read proves nothing about the write that went before it.
    if (operation.state != OperationState::Queued)
        return wait(operation, OperationState::Ambiguous, error);
    switch (error.kind) {
    case ErrorKind::Unauthenticated:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Rejected:
    case ErrorKind::ReadOnly:
    case ErrorKind::Internal:
        return refuse(operation, error);
    default:
        return wait(operation, OperationState::Queued, error);
    }
}

void OutboxService::fail(const Operation& operation, const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::RateLimited:
        return wait(operation, OperationState::Queued, error);
    case ErrorKind::Ambiguous:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Malformed:
        return wait(operation, OperationState::Ambiguous, error);
    case ErrorKind::ServerFault:
        if (error.httpStatus == 503)
            return wait(operation, OperationState::Queued, error);
        return refuse(operation, error);
    default:
        return refuse(operation, error);
    }
}

void OutboxService::wait(Operation operation, OperationState state, const Error& error)
{
    operation.state = state;
    operation.lastError = error;
    pause(operation, error);
    announce(operation);
    writeThenSettle(operation);
}

void OutboxService::pause(Operation& operation, const Error& error)
{
    const auto length =
        std::max(std::min(error.retryAfter.value_or(0ms), LongestWish),
                 pauseAtAge(operation.createdAt.secsTo(QDateTime::currentDateTimeUtc())));
    operation.nextTryAt = QDateTime::currentDateTimeUtc().addMSecs(length.count());
    m_pauses.insert(operation.id, QDeadlineTimer(length));
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
    Q_EMIT concluded(operation);
    writeThenSettle(operation);
    Q_EMIT operationRefused(operation.id, error);
}
