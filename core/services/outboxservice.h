// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/domain/sprintmerge.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtCore/QUuid>

#include <functional>

class OperationStore;
class PromiseService;
class SprintStore;
class TaskSending;
namespace rest {
class SprintApi;
}
namespace storage {
class OutboxTable;
class SendingLease;
} // namespace storage

/// Sends every save: written to disk first, sent in order per entity, never twice.
///
/// A create that got no answer is looked up by its number before anything else; an update is read
/// again and compared before it is sent or repeated. One process at a time sends (the lease), so
/// that window and command line never send the same operation. GUI thread; never waits.
class OutboxService : public QObject
{
    Q_OBJECT

public:
    OutboxService(storage::OutboxTable& table, storage::SendingLease& lease,
                  OperationStore& operations, SprintStore& sprints, PromiseService& promises,
                  rest::SprintApi& api, QObject* parent = nullptr);
    ~OutboxService() override;

    /// Reads what the last session left, takes the lease and begins to send.
    void start();
    /// Begins nothing more and gives the lease up; what waits is in the database.
    void stop();
    /// True once the last session's operations are known.
    bool isLoaded() const { return m_loaded; }
    /// False while another process of this workspace sends.
    bool isSending() const { return m_hasLease; }
    /// Another process has been found to send; not when only the disk is in the way of sending.
    bool isSentElsewhere() const { return m_isElsewhere; }

    /// Writes it down, then sends it. Returns at once. An update that follows another one of the
    /// same sprint builds on it: before that has left they become one operation.
    OperationId enqueue(OperationKind kind, const Sprint& base, const Sprint& intent);
    /// The same for a task. Without a task service it waits in the outbox.
    OperationId enqueueTask(OperationKind kind, const Task& base, const Task& intent);
    /// Reads the table again: another program of this workspace wrote to it.
    void reload();
    /// Gives an operation that is not under way other values and sends it: the user mended what the
    /// service refused, or went on editing before it was sent. False when it is too late for that.
    bool edit(const OperationId& id, const Sprint& intent);
    bool editTask(const OperationId& id, const Task& intent);
    /// Sends what waits now: the user asked, or the service is known to answer again.
    void kick();
    /// Sends a refused or waiting operation again. What is asked while the operation's state is
    /// just being written to disk is done as soon as that is over (edit and drop likewise).
    void retry(const OperationId& id);
    /// Forgets an operation that is not under way. What it wanted is lost on purpose.
    void drop(const OperationId& id);
    /// Its state is just being written to disk: an order of edit, retry or drop is kept for after.
    bool isSettling(const OperationId& id) const { return m_writing.contains(id); }

Q_SIGNALS:
    void loaded();
    /// The service stored it (whichever program of this workspace sent it); `stored` is the entity
    /// as it answered (empty for a delete).
    void operationDone(const OperationId& id, const Sprint& stored);
    /// The same for a task.
    void taskDone(const OperationId& id, const Task& stored);
    void operationRefused(const OperationId& id, const Error& error);
    /// A save that this program sent is stored or refused. Before that is written down: whoever
    /// keeps an account of it on the same disk is not behind.
    void concluded(const Operation& operation);
    /// Two people changed the same values: nothing was overwritten, and both values should be kept
    /// for whoever looks for the one that loses.
    void conflictMet(const Operation& operation, const QList<MergeConflict>& conflicts);
    /// It could not be written down: it is kept in memory and would not survive a crash. What the
    /// file does not hold at all is sent; what it holds is not, for after a crash nobody would know
    /// that it went out. It is written as soon as the database can be written again.
    void notPersisted(const Error& error);
    /// After notPersisted(): the disk holds everything again.
    void persistedAgain();
    /// The service answered a save with something else than was sent: somebody else's save went in
    /// between.
    void storedDifferently(const OperationId& id, const Sprint& stored);
    void taskStoredDifferently(const OperationId& id, const Task& stored);
    void sendingChanged(bool sending);
    /// Another program of this workspace sends: found so at the start, or it took over.
    void sendingElsewhere();

private:
    friend class TaskSending;

    void load(const QList<Operation>& stored);
    void takeOutcome(const Operation& operation);
    void writeAgain();
    void settle(const OperationId& id);
    const Operation* newestUpdate(const Operation& operation) const;
    OperationId add(const Operation& operation);
    bool change(const OperationId& id, const std::function<void(Operation&)>& edit);
    void writeThenSettle(const Operation& operation);
    void renewLease();
    void setSending(bool sending);
    void pump();
    bool mayStart(const Operation& operation, const QDateTime& now) const;
    bool isPausing(const Operation& operation, const QDateTime& now) const;
    bool isBehindAnother(const Operation& operation) const;
    void begin(const Operation& operation);
    void markSent(Operation& operation);
    void sendMarked(Operation operation, std::function<void(const Operation&)> send);
    void hold(Operation operation, const Error& error);
    void create(Operation wanted);
    void readBeforeUpdate(const Operation& operation);
    void update(Operation wanted, const Sprint& stored, const Sprint& body);
    void updateFailed(const Operation& operation, const Error& error);
    void verify(const Operation& operation);
    void remove(Operation wanted);
    void lookUpCreate(const Operation& operation);
    void lookUpRemove(const Operation& operation);
    void finish(Operation operation, const Sprint& stored, int httpStatus,
                const QDateTime& answeredAt);
    void conclude(const Operation& operation);
    void readFailed(const Operation& operation, const Error& error);
    void fail(const Operation& operation, const Error& error);
    void wait(Operation operation, OperationState state, const Error& error);
    void pause(Operation& operation, const Error& error);
    void refuse(Operation operation, const Error& error);
    void announce(const Operation& operation);
    void complain(const Error& error);
    /// `next` follows in any case; or, where it is given, `orElse` when the file holds an older
    /// state of the operation and the disk does not take this one.
    void persistThen(const Operation& operation, std::function<void()> next,
                     std::function<void(const Error&)> orElse = {});

    storage::OutboxTable& m_table;
    storage::SendingLease& m_lease;
    OperationStore& m_operations;
    SprintStore& m_sprints;
    PromiseService& m_promises;
    rest::SprintApi& m_api;
    /// Null where the workspace has no task service.
    TaskSending* m_taskSending = nullptr;
    QUuid m_holder;
    QTimer m_timer;
    QTimer m_leaseTimer;
    /// Being written down, sent or looked up now.
    QSet<OperationId> m_underWay;
    /// Those of them that wait for nothing but the disk …
    QSet<OperationId> m_writing;
    /// … and what the user asked of them meanwhile, the newest wish alone.
    QHash<OperationId, std::function<void()>> m_wishes;
    /// The ends of pauses that began in this program: no change of the clock moves them.
    QHash<OperationId, QDeadlineTimer> m_pauses;
    /// Not in the database at all.
    QSet<OperationId> m_unadded;
    /// The newest state is not in the database, which could not be written.
    QSet<OperationId> m_unwritten;
    bool m_stopped = false;
    bool m_loaded = false;
    bool m_hasLease = false;
    /// The first attempt to take the lease has been answered.
    bool m_leaseKnown = false;
    bool m_isElsewhere = false;
    /// notPersisted() was said and persistedAgain() was not.
    bool m_saidUnwritten = false;
};
