// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/promiseservice.h"

#include "core/storage/promisetable.h"
#include "core/stores/promisestore.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

// How often a promise without its events is looked at: the verdict "silent" is at most this late.
constexpr auto CheckEvery = 200ms;

// Events may come long after the verdict; a promise listens this long for late and doubled ones.
constexpr qint64 ListensForSeconds = 10 * 60;

// Enough for a burst of saves; an answer takes at most as long as the longest time-out.
constexpr std::size_t MaxRecent = 500;

bool listens(const Promise& promise, const QDateTime& now)
{
    if (promise.state == PromiseState::NoneExpected || promise.expected.isEmpty())
        return false;
    const QDateTime since = promise.answeredAt.isValid() ? promise.answeredAt : promise.savedAt;
    return promise.state == PromiseState::Waiting || since.secsTo(now) < ListensForSeconds;
}

DomainEvent byOurClock(DomainEvent event, std::chrono::seconds ahead)
{
    if (std::chrono::abs(ahead) <= ClockTolerance)
        return event;
    for (QDateTime* time : {&event.recordTime, &event.time}) {
        if (time->isValid())
            *time = time->addSecs(-ahead.count());
    }
    return event;
}

} // namespace

PromiseService::PromiseService(PromiseStore& store, storage::PromiseTable& table, QObject* parent)
    : QObject(parent), m_store(store), m_table(table)
{
    m_timer.setInterval(CheckEvery);
    connect(&m_timer, &QTimer::timeout, this, &PromiseService::checkTime);
}

void PromiseService::load()
{
    m_table.all().then(this, [this](const Result<QList<Promise>>& stored) {
        if (!stored)
            return; // The history is gone; new promises are made all the same.
        for (auto it = stored->crbegin(); it != stored->crend(); ++it) {
            if (m_store.find(it->operation))
                continue;
            Promise promise = *it;
            // Nobody was watching between that program's end and now.
            promise.watchWasAway |= promise.state == PromiseState::Waiting;
            m_store.apply(promise);
        }
        checkTime();
    });
}

void PromiseService::follow(const Operation& operation)
{
    const Promise* known = m_store.find(operation.id);
    Promise promise = known ? *known : Promise();
    const Promise before = promise;
    promise = withOperation(promise, operation);
    if (!known)
        promise.watchWasAway = !m_watching;
    QList<Promise> promises = m_store.promises();
    auto own = std::find_if(promises.begin(), promises.end(), [&](const Promise& other) {
        return other.operation == promise.operation;
    });
    if (own == promises.end())
        own = promises.insert(promises.end(), promise);
    *own = promise;
    for (const Received& received : m_recent) {
        // The event of an earlier save of the same sprint is not this one's.
        if (!listens(*own, received.at) || !concerns(*own, received.event) ||
            promiseFor(promises, received.event) != own - promises.begin())
            continue;
        *own = withReceived(*own, received);
    }
    promise = *own;
    change(before, promise);
    checkTime();
}

void PromiseService::takeEvent(const DomainEvent& event, const QDateTime& receivedAt)
{
    m_recent.push_back({byOurClock(event, m_clockAhead), receivedAt});
    if (m_recent.size() > MaxRecent)
        m_recent.pop_front();
    QList<Promise> promises; // A handful of a thousand.
    for (const Promise& promise : m_store.promises()) {
        if (listens(promise, receivedAt) && concerns(promise, m_recent.back().event))
            promises.append(promise);
    }
    if (const qsizetype index = promiseFor(promises, m_recent.back().event); index >= 0)
        change(promises.at(index), withReceived(promises.at(index), m_recent.back()));
}

Promise PromiseService::withReceived(Promise promise, const Received& received)
{
    for (const ExpectedEvent& expected : promise.expected) {
        if (expected.seenAt == received.event.address)
            return promise;
    }
    return withEvent(promise, received.event, received.at);
}

void PromiseService::setWatching(bool watching)
{
    if (m_watching == watching)
        return;
    m_watching = watching;
    if (watching)
        return;
    const QList<Promise> promises = m_store.promises();
    for (Promise promise : promises) {
        if (promise.state != PromiseState::Waiting || promise.watchWasAway)
            continue;
        const Promise before = promise;
        promise.watchWasAway = true;
        change(before, promise);
    }
}

void PromiseService::setClockAhead(std::chrono::seconds ahead)
{
    m_clockAhead = ahead;
}

void PromiseService::change(const Promise& before, const Promise& after)
{
    if (before != after) {
        m_store.apply(after);
        // A promise is a note about a save, not the save itself: when it cannot be written, the
        // outbox has already said that the disk is in trouble.
        m_table.put(after);
        if (after.state != before.state && after.state != PromiseState::Waiting)
            Q_EMIT promiseSettled(after);
    }
    if (after.state == PromiseState::Waiting && after.answeredAt.isValid() && !m_timer.isActive())
        m_timer.start();
}

void PromiseService::checkTime()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    bool waiting = false;
    const QList<Promise> promises = m_store.promises();
    for (const Promise& promise : promises) {
        if (promise.state != PromiseState::Waiting)
            continue;
        const Promise after = atTime(promise, now);
        change(promise, after);
        waiting = waiting || (after.state == PromiseState::Waiting && after.answeredAt.isValid());
    }
    if (!waiting)
        m_timer.stop();
}
