// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <chrono>

/// How the bus kept what a write promised. The names are those of the command line's contract.
enum class PromiseState {
    Waiting,      ///< Sent or answered; not every expected event has come, and the time is not over.
    Seen,         ///< Every expected event came in time.
    Late,         ///< Every expected event came, but after the limit.
    Silent,       ///< The limit passed without every expected event.
    NoneExpected, ///< The service publishes nothing for such an edit.
    Doubled,      ///< An expected event came more than once.
    Different,    ///< An event came that tells something else than what was written.
};
QString promiseStateName(PromiseState state);

/// An event that a write should cause, and the record that did it.
struct ExpectedEvent
{
    QString type;
    QString topic;
    std::optional<RecordAddress> seenAt;
    /// The record's own time, UTC.
    QDateTime recordTime;
    /// When this program read it, UTC.
    QDateTime receivedAt;

    bool operator==(const ExpectedEvent&) const = default;
};

/// The promise of one operation: kept in the workspace's database, shown as the line.
struct Promise
{
    OperationId operation;
    OperationKind kind = OperationKind::CreateSprint;
    EntityRef entity;
    QString title;
    PromiseState state = PromiseState::Waiting;
    /// All UTC. savedAt: the user pressed Save; sentAt: the request went out.
    QDateTime savedAt;
    QDateTime sentAt;
    QDateTime answeredAt;
    int httpStatus = 0;
    QString requestId;
    /// Set when the write was refused or is ambiguous: no event is waited for until that is settled.
    std::optional<Error> error;
    QList<ExpectedEvent> expected;
    /// The standing watch was not reading at some time between send and verdict: silence proves nothing.
    bool watchWasAway = false;

    bool operator==(const Promise&) const = default;
};

/// Below this an expected event is in time (measured from the answer).
inline constexpr std::chrono::milliseconds PromiseLimit{5000};

/// The events that the sprint service publishes for this write (events, sections A and F).
QList<ExpectedEvent> expectedEvents(OperationKind kind, const Sprint& intent);

/// Milliseconds from the answer (or from the send where the event was faster) to the last expected
/// event; nothing while one is missing.
std::optional<qint64> millisecondsToSeen(const Promise& promise);

/// The promise after an event was read. An event counts when type and entity fit and its record time is
/// not before the send (less `clockTolerance`).
Promise withEvent(const Promise& promise, const DomainEvent& event, const QDateTime& receivedAt);

/// The promise at a time: turns Silent when the limit has passed.
Promise atTime(const Promise& promise, const QDateTime& now);

Q_DECLARE_METATYPE(Promise)
