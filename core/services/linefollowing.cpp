// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/linefollowing.h"

#include "core/services/lagservice.h"
#include "core/stores/failurestore.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

// Dead letters come in crowds; one look at the lines is enough for them.
constexpr auto TogetherFor = 200ms;
// A consumer that is well has handled an event and committed by then.
constexpr auto AskAfter = 600ms;
// Of more the memory begins anew: their times are not told.
constexpr qsizetype MostPassings = 20'000;

/// The record times of a promise's events, as this program read them.
QDateTime newestRead(const Promise& promise)
{
    QDateTime newest;
    for (const ExpectedEvent& event : promise.expected) {
        if (event.seenAt && event.receivedAt.isValid())
            newest = newest.isValid() ? std::max(newest, event.receivedAt) : event.receivedAt;
    }
    return newest;
}

} // namespace

LineFollowing::LineFollowing(LagService* lag, QObject* parent) : QObject(parent), m_lag(lag)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(TogetherFor);
    m_ask.setSingleShot(true);
    m_ask.setInterval(AskAfter);
    connect(&m_soon, &QTimer::timeout, this, &LineFollowing::changed);
    if (!m_lag)
        return;
    connect(&m_ask, &QTimer::timeout, m_lag, &LagService::sweepNow);
    connect(m_lag, &LagService::swept, this, &LineFollowing::announceSoon);
    connect(m_lag, &LagService::failed, this, &LineFollowing::announceSoon);
}

void LineFollowing::setFailures(const FailureStore& failures)
{
    m_failures = &failures;
    connect(m_failures, &FailureStore::failuresChanged, this, &LineFollowing::announceSoon);
    announceSoon();
}

void LineFollowing::announceSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void LineFollowing::addEvent(QList<LineGroup>& readers, const GroupLag& group,
                             const ExpectedEvent& event) const
{
    auto reader = std::find_if(readers.begin(), readers.end(),
                               [&group](const LineGroup& one) { return one.group == group.group; });
    if (reader == readers.end()) {
        readers.append({group.group, group.verdict, {}});
        reader = std::prev(readers.end());
    }
    const RecordAddress& address = *event.seenAt;
    const TopicPartition where{address.topic, address.partition};
    const auto partition =
        std::find_if(group.partitions.begin(), group.partitions.end(),
                     [&where](const PartitionLag& one) { return one.where == where; });
    const std::optional<Offset> committed =
        partition == group.partitions.end() ? std::nullopt : partition->committed;
    reader->events.append({address, committed, handledWithin(group.group, event, committed)});
}

/// Told only where the looks began when the event was new: else nobody knows when it was handled.
std::optional<qint64> LineFollowing::handledWithin(const QString& group, const ExpectedEvent& event,
                                                   const std::optional<Offset>& committed) const
{
    if (!event.receivedAt.isValid())
        return std::nullopt;
    if (m_passings.size() >= MostPassings)
        m_passings.clear();
    Passing& passing = m_passings[{group, *event.seenAt}];
    if (passing.withinMs)
        return passing.withinMs;
    const qint64 sinceMs = event.receivedAt.msecsTo(m_lag->latest().at);
    const bool isNew = sinceMs <= 2 * m_lag->every().count();
    if (!committed || *committed <= event.seenAt->offset) {
        passing.wasBefore = passing.wasBefore || isNew;
        return std::nullopt;
    }
    if (sinceMs >= 0 && (isNew || passing.wasBefore))
        passing.withinMs = sinceMs;
    return passing.withinMs;
}

LineFollowers LineFollowing::followersOf(const Promise& promise) const
{
    LineFollowers followers;
    for (const ExpectedEvent& event : promise.expected) {
        if (event.seenAt && m_failures)
            followers.deadLetters += m_failures->failuresOf(*event.seenAt);
    }
    if (!m_lag || !m_lag->isRunning()) {
        followers.groups = LineFollowers::Groups::NotWatched;
        return followers;
    }
    if (m_lag->lastError()) {
        followers.groups = LineFollowers::Groups::NotWatched;
        followers.reason = m_lag->lastError()->message;
        return followers;
    }
    const QDateTime read = newestRead(promise);
    if (!m_lag->hasSwept() || (read.isValid() && m_lag->latest().at < read))
        return followers;
    followers.groups = LineFollowers::Groups::Known;
    followers.askedAt = m_lag->latest().at;
    for (const ExpectedEvent& event : promise.expected) {
        if (!event.seenAt)
            continue;
        const QList<GroupLag> groups = m_lag->groupsReading(event.seenAt->topic);
        for (const GroupLag& group : groups)
            addEvent(followers.readers, group, event);
    }
    std::sort(followers.readers.begin(), followers.readers.end(),
              [](const LineGroup& a, const LineGroup& b) { return a.group < b.group; });
    return followers;
}

Line LineFollowing::line(const Promise& promise)
{
    if (!m_lag)
        return lineFor(promise);
    const LineFollowers followers = followersOf(promise);
    if (followers.groups == LineFollowers::Groups::NotYet && m_lag->isRunning() &&
        newestRead(promise).isValid() && !m_ask.isActive())
        m_ask.start();
    return lineFor(promise, followers);
}
