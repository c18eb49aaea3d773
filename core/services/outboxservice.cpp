// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/outboxservice.h"

#include "core/domain/sprintmerge.h"
#include "core/domain/taskmerge.h"
#include "core/services/promiseservice.h"
#include "core/services/savesteps.h"
#include "core/services/tasksending.h"
#include "core/storage/outboxtable.h"
#include "core/storage/sendinglease.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

// A third of the lease: two renewals may be lost before somebody else takes it.
constexpr auto LeaseEvery = 5s;

// No pause is made longer; what another program noted beyond it comes from a clock that was wrong.
constexpr std::chrono::seconds LongestWait = 1h;

bool isUnfinished(const Operation& operation)
{
    return operation.state != OperationState::Done && operation.state != OperationState::Refused;
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
    stop();
}

void OutboxService::stop()
{
    m_timer.stop();
    m_leaseTimer.stop();
    m_hasLease = false;
    // The database finishes what it was asked for before it closes.
    if (!std::exchange(m_stopped, true))
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
    // It may have been its end that the other program wrote.
    if (m_loaded && !m_hasLease)
        renewLease();
    m_table.all().then(this, [this](const Result<QList<Operation>>& stored) {
        if (stored)
            load(*stored);
        else if (!m_stopped)
            complain(stored.error());
        if (!std::exchange(m_loaded, true))
            Q_EMIT loaded();
        pump();
    });
}

void OutboxService::load(const QList<Operation>& stored)
{
    const auto isOurs = [this](const OperationId& id) {
        return m_underWay.contains(id) || m_unwritten.contains(id);
    };
    const QList<Operation> known = m_operations.operations();
    for (const Operation& operation : known) {
        const bool gone = std::none_of(stored.cbegin(), stored.cend(), [&](const Operation& other) {
            return other.id == operation.id;
        });
        if (gone && !isOurs(operation.id) && operation.state != OperationState::Done)
            m_operations.remove(operation.id);
    }
    for (Operation operation : stored) {
        if (isOurs(operation.id))
            continue;
        // Sent, and not by us: while nobody else sends, that program is gone and its answer with
        // it.
        if (operation.state == OperationState::Sent && m_hasLease)
            operation.state = OperationState::Ambiguous;
        const Operation* found = m_operations.find(operation.id);
        const std::optional<Operation> before = found ? std::optional(*found) : std::nullopt;
        m_operations.apply(operation);
        if (isUnfinished(operation) || (before && *before != operation))
            m_promises.follow(operation);
        if (before && isUnfinished(*before) && !isUnfinished(operation))
            takeOutcome(operation);
    }
    writeAgain();
}

void OutboxService::takeOutcome(const Operation& operation)
{
    if (operation.state == OperationState::Refused) {
        Q_EMIT operationRefused(operation.id, operation.lastError.value_or(Error()));
        return;
    }
    if (isTaskOperation(operation.kind)) {
        if (m_taskSending)
            m_taskSending->takeOutcome(operation);
        return;
    }
    if (operation.kind == OperationKind::DeleteSprint)
        m_sprints.remove(operation.intent.id);
    else
        m_sprints.applyOne(operation.intent);
    Q_EMIT operationDone(operation.id, operation.intent);
}

void OutboxService::writeAgain()
{
    const QSet<OperationId> unwritten = m_unwritten;
    for (const OperationId& id : unwritten) {
        if (m_underWay.contains(id))
            continue;
        if (const Operation* operation = m_operations.find(id)) {
            m_underWay.insert(id);
            writeThenSettle(Operation(*operation));
        } else {
            m_unwritten.remove(id);
            m_unadded.remove(id);
        }
    }
}

void OutboxService::settle(const OperationId& id)
{
    m_underWay.remove(id);
    m_writing.remove(id);
    if (const std::function<void()> wish = m_wishes.take(id))
        wish();
    pump();
}

void OutboxService::writeThenSettle(const Operation& operation)
{
    m_writing.insert(operation.id);
    persistThen(operation, [this, id = operation.id] { settle(id); });
}

void OutboxService::renewLease()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_lease.takeLease(m_holder, now).then(this, [this](const Result<bool>& taken) {
        if (m_stopped)
            return;
        if (!taken && m_hasLease)
            complain(taken.error());
        const bool isNews = m_hasLease || !m_leaseKnown;
        m_leaseKnown = m_leaseKnown || taken;
        m_isElsewhere = taken && !*taken;
        setSending(taken && *taken);
        if (taken && !*taken && isNews)
            Q_EMIT sendingElsewhere();
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
    Operation operation{.id = OperationId(QUuid::createUuid()),
                        .kind = kind,
                        .base = base,
                        .intent = intent,
                        .createdAt = QDateTime::currentDateTimeUtc()};
    if (const Operation* earlier = newestUpdate(operation)) {
        // The earlier save is the user's own: what it changed stays, and where both changed the
        // same the newer one stands. Nobody is asked about it.
        operation.intent = mergeSprint(base, intent, earlier->intent).merged;
        operation.base = earlier->intent;
        // A save that has not left yet takes the newer values: the service replaces everything
        // anyway.
        const OperationId id = earlier->id;
        if (earlier->state == OperationState::Queued && edit(id, operation.intent))
            return id;
    }
    return add(operation);
}

OperationId OutboxService::enqueueTask(OperationKind kind, const Task& base, const Task& intent)
{
    Operation operation{.id = OperationId(QUuid::createUuid()),
                        .kind = kind,
                        .taskBase = base,
                        .taskIntent = intent,
                        .createdAt = QDateTime::currentDateTimeUtc()};
    if (const Operation* earlier = newestUpdate(operation)) {
        operation.taskIntent = mergeTask(base, intent, earlier->taskIntent).merged;
        operation.taskBase = earlier->taskIntent;
        const OperationId id = earlier->id;
        if (earlier->state == OperationState::Queued && editTask(id, operation.taskIntent))
            return id;
    }
    return add(operation);
}

OperationId OutboxService::add(const Operation& operation)
{
    m_underWay.insert(operation.id);
    m_unadded.insert(operation.id);
    announce(operation);
    savesteps::reached(savesteps::Noted);
    m_writing.insert(operation.id);
    persistThen(operation, [this, id = operation.id] {
        savesteps::reached(savesteps::Written);
        settle(id);
    });
    return operation.id;
}

const Operation* OutboxService::newestUpdate(const Operation& operation) const
{
    if (operation.kind != OperationKind::UpdateSprint &&
        operation.kind != OperationKind::UpdateTask)
        return nullptr;
    const QList<Operation>& all = m_operations.operations();
    const auto it = std::find_if(all.crbegin(), all.crend(), [&](const Operation& other) {
        return isUnfinished(other) && operationEntity(other) == operationEntity(operation);
    });
    return it != all.crend() && it->kind == operation.kind ? &*it : nullptr;
}

bool OutboxService::edit(const OperationId& id, const Sprint& intent)
{
    return change(id, [intent](Operation& operation) { operation.intent = intent; });
}

bool OutboxService::editTask(const OperationId& id, const Task& intent)
{
    return change(id, [intent](Operation& operation) { operation.taskIntent = intent; });
}

bool OutboxService::change(const OperationId& id, const std::function<void(Operation&)>& edit)
{
    const Operation* known = m_operations.find(id);
    if (!known ||
        (known->state != OperationState::Queued && known->state != OperationState::Refused))
        return false;
    if (m_underWay.contains(id) && !isSettling(id))
        return false;
    Operation operation = *known;
    edit(operation);
    operation.state = OperationState::Queued;
    operation.lastError.reset();
    operation.nextTryAt = {};
    announce(operation);
    if (isSettling(id)) {
        // It is seen at once, so that a further edit builds on it, and written when the disk is
        // done with the older state.
        m_wishes.insert(id, [this, id, edit] { change(id, edit); });
        return true;
    }
    m_underWay.insert(id);
    writeThenSettle(operation);
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
    if (!known || known->state == OperationState::Done || known->state == OperationState::Sent)
        return;
    if (isSettling(id)) {
        // One that is about to be sent needs no word; a wish to send other values, or to forget it,
        // says more.
        const bool waits = known->state != OperationState::Queued || known->nextTryAt.isValid();
        if (waits && !m_wishes.contains(id))
            m_wishes.insert(id, [this, id] { retry(id); });
        return;
    }
    if (m_underWay.contains(id))
        return;
    Operation operation = *known;
    if (operation.state == OperationState::Refused)
        operation.state = OperationState::Queued;
    operation.nextTryAt = {};
    operation.lastError.reset();
    m_underWay.insert(id);
    announce(operation);
    writeThenSettle(operation);
}

void OutboxService::drop(const OperationId& id)
{
    const Operation* known = m_operations.find(id);
    if (known && known->state != OperationState::Done && isSettling(id)) {
        m_wishes.insert(id, [this, id] { drop(id); });
        return;
    }
    if (m_underWay.contains(id))
        return;
    m_operations.remove(id);
    m_pauses.remove(id);
    m_unwritten.remove(id);
    if (m_unadded.remove(id))
        return pump();
    // Until it is gone from the file as well, reading the file must not bring it back.
    m_underWay.insert(id);
    m_table.remove(id).then(this, [this, id](const Result<void>& removed) {
        if (!removed && removed.error().kind != ErrorKind::NotFound)
            complain(removed.error());
        settle(id);
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
           // What is not in the file, nobody else can send.
           (m_hasLease || m_unadded.contains(operation.id)) && !isPausing(operation, now) &&
           !isBehindAnother(operation);
}

bool OutboxService::isPausing(const Operation& operation, const QDateTime& now) const
{
    if (!operation.nextTryAt.isValid())
        return false;
    const auto pause = m_pauses.constFind(operation.id);
    if (pause != m_pauses.cend())
        return !pause->hasExpired();
    return operation.nextTryAt > now && operation.nextTryAt <= now.addSecs(LongestWait.count());
}

void OutboxService::pump()
{
    if (!m_loaded || m_stopped)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::optional<qint64> next;
    const QList<Operation> operations = m_operations.operations();
    for (const Operation& operation : operations) {
        if (mayStart(operation, now)) {
            begin(operation);
        } else if (isUnfinished(operation) && isPausing(operation, now)) {
            const auto pause = m_pauses.constFind(operation.id);
            const qint64 left = pause != m_pauses.cend() ? pause->remainingTime()
                                                         : now.msecsTo(operation.nextTryAt);
            next = std::min(next.value_or(left), left);
        }
    }
    if (next)
        m_timer.start(std::chrono::milliseconds(std::max<qint64>(10, *next)));
}

void OutboxService::announce(const Operation& operation)
{
    m_operations.apply(operation);
    m_promises.follow(operation);
}

void OutboxService::complain(const Error& error)
{
    m_saidUnwritten = true;
    Q_EMIT notPersisted(error);
}

void OutboxService::persistThen(const Operation& operation, std::function<void()> next,
                                std::function<void(const Error&)> orElse)
{
    const bool adds = m_unadded.contains(operation.id);
    QFuture<Result<void>> future = adds ? m_table.add(operation) : m_table.update(operation);
    future.then(this, [this, operation, adds, next = std::move(next),
                       orElse = std::move(orElse)](const Result<void>& written) {
        const OperationId& id = operation.id;
        if (written) {
            m_unadded.remove(id);
            m_unwritten.remove(id);
            if (m_saidUnwritten && m_unwritten.isEmpty()) {
                m_saidUnwritten = false;
                Q_EMIT persistedAgain();
            }
        } else if (written.error().kind == ErrorKind::NotFound) {
            // Another program of this workspace dropped it: it must not be sent.
            m_unwritten.remove(id);
            if (operation.state != OperationState::Done) {
                m_operations.remove(id);
                return settle(id);
            }
        } else if (written.error().kind == ErrorKind::Conflict && adds) {
            // An earlier try to add it came through after all.
            m_unadded.remove(id);
            m_unwritten.insert(id);
            return persistThen(operation, next, orElse);
        } else {
            m_unwritten.insert(id);
            complain(written.error());
            if (orElse && !m_unadded.contains(id))
                return orElse(written.error());
        }
        next();
    });
}
