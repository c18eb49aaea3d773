// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "core/domain/promise.h"

/// One node of the line from a write to everyone who heard of it.
struct LineNode
{
    enum class State {
        Waiting,  ///< Hollow grey; the line towards it is dashed.
        UnderWay, ///< Ring in the accent.
        Done,     ///< Filled green.
        Failed,   ///< Red square: never colour alone.
        Unknown,  ///< Ring in the attention colour: nobody can tell (silent, ambiguous).
    };
    State state = State::Waiting;
    QString title;   ///< "Saved by you", "201 Created", "sprint.created"
    QString caption; ///< "10:42:07.118", "sprint service", "sprint.lifecycle · 2 @ 418"
    /// Time from the node before, as shown over the line ("38 ms"); empty where unknown. Events
    /// travel side by side, so each shows the time from the answer (from the send where it was
    /// faster).
    QString gap;
    /// Exact words for hover and for screen readers.
    QString explanation;
    std::optional<Destination> destination;

    bool operator==(const LineNode&) const = default;
};

/// What the line shows for a promise, and the sentence that closes it ("seen after 38 ms").
struct Line
{
    QList<LineNode> nodes;
    QString verdict;
    LineNode::State verdictState = LineNode::State::Waiting;
    /// The same in fewer nodes, for where there is not enough room; empty: there is no such form.
    QList<LineNode> fewer = {};

    bool operator==(const Line&) const = default;
};

/// Saved, answered, then each expected event. Times are shown in the computer's own zone. Cheap;
/// any thread.
Line lineFor(const Promise& promise);

/// "0 ms", "38 ms", "1.2 s", "3 min 12 s", "2 h 15 min".
QString durationText(qint64 milliseconds);
