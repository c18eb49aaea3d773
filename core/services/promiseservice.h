// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/promise.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <deque>

class PromiseStore;
namespace storage {
class PromiseTable;
}

/// Watches that the bus keeps what each write promised. Told of writes by the outbox and of events
/// by the standing watch; holds the verdicts in PromiseStore and in the database. GUI thread.
class PromiseService : public QObject
{
    Q_OBJECT

public:
    PromiseService(PromiseStore& store, storage::PromiseTable& table, QObject* parent = nullptr);

    /// Reads earlier promises; their verdicts stay as they were.
    void load();

    /// The operation as it stands now; called at every step of a save.
    void follow(const Operation& operation);
    /// An event that the standing watch read.
    void takeEvent(const DomainEvent& event, const QDateTime& receivedAt);
    /// Whether the standing watch is reading; a promise that lived through a gap says so.
    void setWatching(bool watching);
    /// How far the service's clock is ahead of ours (negative: behind). It stamps the events: their
    /// times are read as ours would have shown them.
    void setClockAhead(std::chrono::seconds ahead);

Q_SIGNALS:
    /// A promise got its verdict (or a new one).
    void promiseSettled(const Promise& promise);

private:
    struct Received
    {
        DomainEvent event;
        QDateTime at;
    };

    static Promise withReceived(Promise promise, const Received& received);
    void change(const Promise& before, const Promise& after);
    void checkTime();

    PromiseStore& m_store;
    storage::PromiseTable& m_table;
    QTimer m_timer;
    /// The newest events: an event may be read before the answer that tells the entity's id.
    std::deque<Received> m_recent;
    std::chrono::seconds m_clockAhead{0};
    bool m_watching = false;
};
