// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"
#include "core/domain/grouplag.h"
#include "core/domain/line.h"

/// A consumer group that reads a topic of a promise's events, as one sweep over the groups saw it.
struct LineGroup
{
    /// One event of the promise that it should read.
    struct Event
    {
        RecordAddress address;
        /// What the group has committed on that partition; nothing without a commit.
        std::optional<Offset> committed;
        /// From its reading here to the first look that found the commit past it: it was handled
        /// within that time. Nothing where it was not looked for from the beginning.
        std::optional<qint64> handledWithinMs = {};

        bool operator==(const Event&) const = default;
    };

    QString group;
    LagVerdict verdict = LagVerdict::Unknown;
    QList<Event> events;

    bool operator==(const LineGroup&) const = default;
};

/// Who heard of the events of one promise, as far as it is known.
struct LineFollowers
{
    enum class Groups {
        NotWatched, ///< Nobody asks for commits: nothing can be said.
        NotYet,     ///< They have not been asked since the events were read.
        Known,
    };
    Groups groups = Groups::NotYet;
    /// Why they are not watched, a sentence; may be empty.
    QString reason;
    /// UTC; when they were asked.
    QDateTime askedAt;
    /// By name.
    QList<LineGroup> readers;
    /// Dead letters of these events, oldest first.
    QList<Failure> deadLetters;

    bool operator==(const LineFollowers&) const = default;
};

/// The line of a promise, continued by each consumer group that reads its events (handled once its
/// commit has passed them, else how far behind) and by the dead letters that came of them. Nothing
/// is told before it is known. Cheap; any thread.
Line lineFor(const Promise& promise, const LineFollowers& followers);
