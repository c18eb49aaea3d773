// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/event.h"
#include "core/domain/topics.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

enum class RunKind {
    Retry, ///< Dead letters back to the topic they came from (or another).
    Replay ///< A span of time into a topic of its own.
};

/// Which partition of the target a record goes to.
enum class RunPlacement {
    Original, ///< The partition it was in, if the target has it; by its key otherwise.
    ByKey,    ///< By the murmur2 hash of its key, as Java's producer does.
};

enum class RunState {
    Planned,  ///< In the journal, nothing sent.
    Running,  ///< Sending.
    Paused,   ///< By the user, or between canary steps.
    Stopped,  ///< By a fault; goes on when told. See Run::error.
    Watching, ///< Everything is sent; outcomes are waited for.
    Done,
    Cancelled,
};

enum class RunItemState {
    Planned,
    Written,   ///< Handed over; not reported yet.
    Sent,      ///< The broker reported it stored.
    Skipped,   ///< Left out on purpose. What is found in the target already counts as Sent.
    Failed,    ///< Refused, certainly not stored.
    Uncertain, ///< May have been stored, and the target cannot be read to find out.
};

/// What became of a retried record. Evidence, not proof.
enum class RunOutcome {
    None, ///< Not sent, or nobody is watched.
    Waiting,
    Resolved,    ///< Committed past it, and not back in a dead-letter topic within the time set.
    FailedAgain, ///< The same source and run came back.
    Unknown,
};

/// The headers that each record of a run carries beside its own; older ones are replaced.
inline constexpr const char* RunHeader = "throughline-run";
inline constexpr const char* SourceHeader = "throughline-source"; ///< topic:partition:offset
inline constexpr const char* TimeHeader = "throughline-time";     ///< ISO 8601, UTC

/// "topic:partition:offset" and back; a topic's name holds no colon.
QByteArray addressText(const RecordAddress& address);
std::optional<RecordAddress> addressFrom(QByteArrayView text);

/// Names of the command line's contract and of the journal; never translated.
QString runKindName(RunKind kind);
QString runPlacementName(RunPlacement placement);
QString runStateName(RunState state);
QString runItemStateName(RunItemState state);
QString runOutcomeName(RunOutcome outcome);
std::optional<RunKind> runKindNamed(QStringView name);
std::optional<RunPlacement> runPlacementNamed(QStringView name);
std::optional<RunState> runStateNamed(QStringView name);
std::optional<RunItemState> runItemStateNamed(QStringView name);
std::optional<RunOutcome> runOutcomeNamed(QStringView name);

/// One record of a run.
struct RunItem
{
    /// Its place in the run, from 0: the order of sending.
    qint64 index = 0;
    /// The record that is copied.
    RecordAddress source;
    QString targetTopic;
    /// Nothing: by the murmur2 hash of its key.
    std::optional<Partition> targetPartition;
    RunItemState state = RunItemState::Planned;
    /// Where it was stored, once reported or found.
    std::optional<RecordAddress> stored;
    /// Why it failed or is uncertain, a sentence.
    QString reason;
    RunOutcome outcome = RunOutcome::None;

    bool operator==(const RunItem&) const = default;
};

/// Figures of a run, kept beside its items so that no list needs to count them.
struct RunCounts
{
    qint64 planned = 0; ///< All items.
    qint64 sent = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 uncertain = 0;
    qint64 resolved = 0;
    qint64 failedAgain = 0;
    qint64 unknown = 0;

    /// What has not come to an end: neither sent, left out nor refused.
    qint64 open() const { return planned - sent - skipped - failed; }
    bool operator==(const RunCounts&) const = default;
};

/// A retry or a replay as the journal holds it.
struct Run
{
    RunId id;
    RunKind kind = RunKind::Retry;
    RunState state = RunState::Planned;
    /// For people: "KeyError: email".
    QString title;
    /// Where all records go; empty: each to the topic that it came from.
    QString targetTopic;
    RunPlacement placement = RunPlacement::Original;
    /// The consumer group whose commits tell the outcome; empty: nobody is watched.
    QString watchedGroup;
    /// Sizes of the first steps (1, 10, 100); the rest follows.
    QList<int> canary;
    /// A step of which a larger share than this failed again stops the run.
    double mostFailing = 0.1;
    /// Records a second; nothing: as fast as it goes.
    std::optional<double> rate;
    /// Replay at the original distances divided by this; nothing: not paced.
    std::optional<double> pace;
    /// RFC 7396 merge patch for JSON bodies; empty: none.
    QByteArray patch;
    /// What a source needs to be made again after a restart (a replay's topics and span); the
    /// source's own form. Empty for a retry: its items say everything.
    QByteArray source;
    /// A topic was made for it, and whether it goes again afterwards.
    bool createdTopic = false;
    bool deletesTopicAfter = false;
    /// End offsets of the target when it was planned: where a resumed run begins to look.
    QList<std::pair<TopicPartition, Offset>> targetEnds;
    /// End offsets of the dead-letter topics then: what came back lies behind them.
    QList<std::pair<TopicPartition, Offset>> deadLetterEnds;
    RunCounts counts;
    QDateTime plannedAt; ///< UTC
    QDateTime startedAt;
    /// When the last record so far was reported stored.
    QDateTime sentAt;
    QDateTime endedAt;
    /// Why it stopped.
    std::optional<Error> error;

    bool isOver() const { return state == RunState::Done || state == RunState::Cancelled; }
    /// A program has it in its hands now.
    bool isUnderWay() const { return state == RunState::Running || state == RunState::Watching; }
    bool operator==(const Run&) const = default;
};

/// Something that this program wrote or changed in Kafka or through REST.
struct AuditEntry
{
    qint64 sequence = 0;
    QDateTime at; ///< UTC
    /// Login on this computer.
    QString who;
    /// "retry", "replay", "produce", "topic-created", "unlocked" …
    QString what;
    /// Topic, group or entity.
    QString target;
    qint64 count = 0;
    /// "done", "refused", "failed"
    QString result;
    QString detail;
    std::optional<RunId> run;

    bool operator==(const AuditEntry&) const = default;
};

Q_DECLARE_METATYPE(Run)
Q_DECLARE_METATYPE(RunItem)
Q_DECLARE_METATYPE(AuditEntry)
