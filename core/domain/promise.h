// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QtCore/QJsonObject>

#include <chrono>

/// How the bus kept what a write promised. The names are those of the command line's contract.
enum class PromiseState {
    Waiting, ///< Sent or answered; not every expected event has come, and the time is not over.
    Seen,    ///< Every expected event came in time.
    Late,    ///< Every expected event came, but after the limit.
    Silent,  ///< The limit passed without every expected event.
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
    /// What its body should tell, under the event's own field names; empty = anything. Fields that
    /// the event leaves out are not held against it.
    QJsonObject contents;
    /// A sentence on what the event told instead; empty when it fits.
    QString difference;
    /// The same event once more, where it came twice.
    std::optional<RecordAddress> againAt;

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
    /// Set when the write was refused or is ambiguous: no event is waited for until that is
    /// settled.
    std::optional<Error> error;
    QList<ExpectedEvent> expected;
    /// The standing watch was not reading at some time between send and verdict: silence proves
    /// nothing.
    bool watchWasAway = false;

    bool operator==(const Promise&) const = default;
};

/// Below this an expected event is in time (measured from the answer).
inline constexpr std::chrono::milliseconds PromiseLimit{5000};

/// The events that the sprint service publishes for this write (events, sections A and F).
QList<ExpectedEvent> expectedEvents(OperationKind kind, const Sprint& intent);
/// The event that a task service publishes for this write: one each, on a topic of its own.
QList<ExpectedEvent> expectedEvents(OperationKind kind, const Task& intent);

/// The record times come from another computer's clock; they may be this much before our own.
inline constexpr std::chrono::milliseconds ClockTolerance{2000};

/// The promise brought up to date with what became of its operation: times, answer, error, entity,
/// and (while it may still change) what is expected. `known` is the promise so far, or an empty
/// one.
Promise withOperation(const Promise& known, const Operation& operation);

/// Milliseconds from the answer (or from the send where the event was faster) to the last expected
/// event; nothing while one is missing. While the watch was away the records' own times count.
std::optional<qint64> millisecondsToSeen(const Promise& promise);

/// Whether the event can have been caused by this write: type, topic, entity and time fit.
bool concerns(const Promise& promise, const DomainEvent& event);

/// Where an event belongs when several saves of one sprint are being followed, so that the event of
/// one save is not taken for a repetition of another's: the newest save before it that still misses
/// it, else any that misses it, else the newest that it can repeat; −1 for none. `promises` in the
/// order of the saves.
qsizetype promiseFor(const QList<Promise>& promises, const DomainEvent& event);

std::optional<qint64> millisecondsToSeen(const Promise& promise);

/// The promise after an event was read. An event counts when type and entity fit and its record
/// time is not before the send (less ClockTolerance). The same record read twice counts once. A
/// second record means Doubled only up to the limit after the answer: later it belongs to
/// somebody's next save.
Promise withEvent(const Promise& promise, const DomainEvent& event, const QDateTime& receivedAt);

/// The promise at a time: turns Silent when the limit has passed since the answer; never while
/// there is no answer, or an error.
Promise atTime(const Promise& promise, const QDateTime& now);

Q_DECLARE_METATYPE(Promise)
