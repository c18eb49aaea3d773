// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/run.h"
#include "core/domain/runpreview.h"
#include "core/kafka/connection.h"
#include "core/services/runsource.h"
#include "core/stores/failurelist.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QSet>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace storage {
class Database;
class RunJournal;
} // namespace storage

/// What a user decides about a retry.
struct RetryOptions
{
    /// For people; made from the failures where empty.
    QString title;
    /// Another topic than the one that each record came from.
    QString into;
    RunPlacement placement = RunPlacement::Original;
    /// RFC 7396; empty: values stay byte for byte.
    QByteArray patch;
    /// Records a second.
    std::optional<double> rate;
    QList<int> canary;
    double mostFailing = 0.1;
    /// Nothing: the group that failed, where all records name the same one. Empty: nobody.
    std::optional<QString> watchedGroup;

    bool operator==(const RetryOptions&) const = default;
};

/// Dead letters by their own places; sent in the order of topic, partition and offset.
struct RetryRequest
{
    QList<RecordAddress> records;
    RetryOptions options;
    /// These as well: however many, nobody has to copy their places on the GUI thread.
    FailureList failures = {};
};

/// A run that nobody has started yet: shown, then executed or thrown away. A value.
struct RunPlan
{
    Run run;
    RunPreview preview;
    /// All of them for a retry. A replay has none: its source tells them while it runs.
    std::shared_ptr<const QList<RunItem>> items;
};

/// How a run is getting on now; only for those under way in this program.
struct RunProgress
{
    /// Records a second in the last seconds.
    double perSecond = 0;
    /// The canary step that is being sent or watched, from 0; the rest is the last step.
    int step = 0;
    int steps = 1;
    /// Waiting for the outcome of a canary step.
    bool isJudgingStep = false;
    /// Reading the target to find what was stored already.
    bool isLookingForSent = false;
    /// What the connection suffers from while it is waited for, a sentence; empty while all is
    /// well.
    QString trouble;
    /// How many outcomes are waited for.
    qint64 waiting = 0;

    bool operator==(const RunProgress&) const = default;
};

/// Retries and replays: planned, shown, written down, sent, and watched until their outcome is
/// known. Nothing is sent before the journal holds it; what an earlier session (or a killed
/// program) left is found at the start and goes on when told, without sending anything twice. Each
/// run is sent on a thread of its own, by one program at a time. GUI thread; never waits.
class RunService : public QObject
{
    Q_OBJECT

public:
    /// What the service asks of others. Functions are called on the GUI thread unless they say
    /// otherwise; each may be left empty.
    struct Wiring
    {
        kafka::Connection connection;
        /// Whether Kafka may be written to now: an error of kind ReadOnly while it is locked.
        /// Empty: never.
        std::function<Result<void>()> mayWrite;
        /// Takes a line for the audit log: who and sequence are not filled in.
        std::function<void(const AuditEntry&)> audit;
        /// The dead-letter topics that are known, beside those that a run's records come from.
        std::function<QStringList()> deadLetterTopics;
        /// Every group that reads one of these topics. Without it the preview says that they are
        /// not known.
        std::function<QFuture<Result<QList<RunReader>>>(const QStringList& topics)> readers;
        /// How long after its commit a record must not have come back to count as resolved.
        std::chrono::milliseconds settleTime{60000};
        /// When outcomes that are still open become unknown, after the last record was sent.
        std::chrono::milliseconds longestWatch{600000};
        /// How long brokers may take to answer a question.
        std::chrono::milliseconds patience{10000};
    };

    RunService(storage::Database& database, Wiring wiring, QObject* parent = nullptr);
    /// Stops what runs, as if interrupted; the journal holds everything.
    ~RunService() override;

    /// Reads the journal; runs that an ended program left are shown as stopped. loaded() follows.
    void start();
    /// Drops what runs, as if interrupted, and writes down what is known of it. Nothing begins any
    /// more. Waits for a moment at most.
    void stop();
    bool isLoaded() const { return m_isLoaded; }
    /// Who makes the sources of replays. Before start().
    void setSourceMaker(RunKind kind, RunSourceMaker maker);
    /// For runs that begin or resume from now on.
    void setSettleTime(std::chrono::milliseconds time) { m_wiring.settleTime = time; }

    /// Reads the dead letters and their targets and tells what a retry would do. Changes nothing.
    /// A cancelled future stops the reading.
    QFuture<Result<RunPlan>> planRetry(const RetryRequest& request);

    /// Notes a replay in the journal before anything is made for it; execute() goes on with it. Who
    /// ends the program meanwhile finds it as one that never began.
    QFuture<Result<void>> writeDown(const RunPlan& plan);
    /// Ends one that was written down when its topic could not be made: it created none.
    QFuture<Result<void>> abandon(const RunId& id, const Error& why);

    /// Writes the plan down and begins. ReadOnly while Kafka is locked. The end offsets of the
    /// target and of the dead-letter topics are asked again first.
    QFuture<Result<RunId>> execute(const RunPlan& plan);

    /// Stops sending after what is under way; outcomes go on being watched once it is resumed.
    void pause(const RunId& id);
    /// Goes on: after a pause, a fault, or a killed program. Reads the target first where a record
    /// may have been stored without a report. Conflict while another program runs it.
    QFuture<Result<void>> resume(const RunId& id);
    /// Stops for good. What was sent stays sent.
    QFuture<Result<void>> cancel(const RunId& id);

    /// Newest first, as the journal keeps them.
    const QList<Run>& runs() const { return m_runs; }
    const Run* run(const RunId& id) const;
    /// Nothing for a run that is not under way here.
    std::optional<RunProgress> progress(const RunId& id) const;
    /// Its records, in the order of sending, read from the journal.
    QFuture<Result<QList<RunItem>>> items(const RunId& id, qint64 from, qint64 count);
    /// Reads the journal again: another program of this workspace wrote to it.
    void reload();

Q_SIGNALS:
    void loaded();
    /// The journal cannot be read, or not be written to.
    void failed(const Error& error);
    void runAdded(const RunId& id);
    /// State, counts or progress; at most some ten times a second for each run.
    void runChanged(const RunId& id);
    /// It is done, cancelled or stopped.
    void runEnded(const RunId& id);

private:
    struct Hand;
    class Front;

    void take(const QList<Run>& stored);
    void showInterrupted(const RunId& id);
    bool isLeft(const Run& run) const;
    void sayLoaded();
    void put(const Run& run);
    void takeChange(const Run& run, const RunProgress& progress);
    void takeEnd(const Run& run);
    void noteSent(Hand& hand, const Run& run);
    /// `targets`: of the plan, for a run that does not name them yet.
    void note(const Run& run, qint64 count, const QString& result, const QString& detail,
              const QList<RunTarget>& targets = {});
    Result<void> mayWrite() const;
    Hand& begin(const Run& run);
    /// @param items null for a run that is in the journal already
    QFuture<Result<RunId>> launch(const Run& run, std::shared_ptr<const QList<RunItem>> items,
                                  const QList<RunTarget>& targets);
    using EndPromise = std::shared_ptr<QPromise<Result<void>>>;
    void cancelStored(const Run& stored, const EndPromise& promise);
    RunSourceMaker makerFor(RunKind kind) const;
    QFuture<Result<RunPlan>> withReaders(RunPlan plan);

    storage::Database& m_database;
    Wiring m_wiring;
    std::unique_ptr<storage::RunJournal> m_journal;
    QHash<int, RunSourceMaker> m_makers; ///< By RunKind.
    QList<Run> m_runs;
    /// What threads of this service may still call.
    std::shared_ptr<Front> m_front;
    std::map<QUuid, std::unique_ptr<Hand>> m_hands; ///< By run; those under way here.
    std::map<QUuid, std::unique_ptr<Hand>> m_planning;
    QHash<RunId, RunProgress> m_progress;
    /// By this program, and about to be executed.
    QSet<RunId> m_writtenDown;
    /// Leases that are being looked at.
    int m_openQuestions = 0;
    bool m_isLoaded = false;
    bool m_isReading = false;
    bool m_isToReadAgain = false;
};
