// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"
#include "core/domain/run.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

/// Where records of a run would go, and how many.
struct RunTarget
{
    QString topic;
    /// How many of its partitions there are.
    int partitions = 0;
    qint64 records = 0;
    /// Records by partition; those that the key's hash would place stand under nothing.
    QList<std::pair<std::optional<Partition>, qint64>> byPartition;

    bool operator==(const RunTarget&) const = default;
};

/// A header that a run takes away from its records, or adds.
struct HeaderChange
{
    QString name;
    /// How many records it concerns.
    qint64 records = 0;

    bool operator==(const HeaderChange&) const = default;
};

/// A consumer group that reads a target and will get the records too.
struct RunReader
{
    QString group;
    /// The targets that it reads.
    QStringList topics;
    GroupState state = GroupState::Unknown;
    /// Whether it is the group whose failure these records are.
    bool isMeant = false;

    bool operator==(const RunReader&) const = default;
};

/// A record that another run sent before.
struct EarlierRetry
{
    RecordAddress source;
    RunId run;
    RunItemState state = RunItemState::Sent;
    RunOutcome outcome = RunOutcome::None;
    QDateTime at; ///< UTC

    bool operator==(const EarlierRetry&) const = default;
};

/// A record whose key has newer records in the target.
struct NewerEvent
{
    RecordAddress source;
    QByteArray key;
    /// The newest one of them.
    RecordAddress newest;
    qint64 count = 0;

    bool operator==(const NewerEvent&) const = default;
};

/// Why records are left out of a run.
struct LeftOut
{
    /// A sentence.
    QString reason;
    qint64 records = 0;
    /// Some of them; at most ten.
    QList<RecordAddress> examples;

    bool operator==(const LeftOut&) const = default;
};

/// What a run would do, before it does anything. Lists of single records are bounded
/// (MaxListed); the counts beside them are not.
struct RunPreview
{
    static constexpr qsizetype MaxListed = 200;

    qint64 records = 0;
    /// Keys, values and headers as they would be sent.
    qint64 bytes = 0;
    /// False where a replay can only guess how many records there will be.
    bool isExact = true;
    QList<RunTarget> targets;
    QList<HeaderChange> removed;
    QList<HeaderChange> added;
    /// Every group that reads a target, the ones meant included.
    QList<RunReader> readers;
    /// Why the readers are not known, a sentence; empty when they are.
    QString readersProblem;
    qint64 retriedBefore = 0;
    QList<EarlierRetry> earlier;
    qint64 newerOfSameKey = 0;
    QList<NewerEvent> newer;
    /// Why not all of the target was searched for newer events, a sentence; empty when it was.
    QString newerProblem;
    QList<LeftOut> leftOut;
    /// What else should be known before it runs, sentences.
    QStringList warnings;

    qint64 leftOutCount() const
    {
        qint64 count = 0;
        for (const LeftOut& some : leftOut)
            count += some.records;
        return count;
    }
    bool operator==(const RunPreview&) const = default;
};

Q_DECLARE_METATYPE(RunPreview)
