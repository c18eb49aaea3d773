// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/readplan.h"
#include "core/kafka/topicadmin.h"
#include "core/kafka/workerthread.h"
#include "core/services/replayspan.h"
#include "core/services/runservice.h"
#include "core/storage/statetable.h"

#include <QtCore/QPromise>

#include <atomic>

/// What a user decides about a replay.
struct ReplayRequest
{
    /// Names, no patterns.
    QStringList topics;
    /// Beginning, newest, offset, time or ago.
    kafka::From from = kafka::From::beginning();
    /// The end at the time of the planning, offset, time or ago.
    kafka::To to = kafka::To::endAtStart();
    /// In the filter language; empty: every record.
    QString filter;
    /// None of the topics.
    QString into;
    /// `into` is made, with the partitions, copies and settings of the topics.
    bool createsTopic = false;
    /// Only one that was made for it; once everything is sent, or the run was cancelled.
    bool deletesTopicAfter = false;
    /// Records a second.
    std::optional<double> rate;
    /// At the original distances in time divided by this.
    std::optional<double> pace;
    /// For people; made from the topics where empty.
    QString title;

    bool operator==(const ReplayRequest&) const = default;
};

/// The user's verb "replay": copies a span of time into a topic of its own. Plans it, makes the
/// topic, hands the run over to RunService, and removes the topic afterwards where that was asked
/// for. Each record goes to the partition of the same number, so that the order within a partition
/// stays. GUI thread; never waits.
class ReplayPlanner : public QObject
{
    Q_OBJECT

public:
    /// What it asks of others; the same as RunService::Wiring means by these names.
    struct Wiring
    {
        kafka::Connection connection;
        std::function<Result<void>()> mayWrite;
        std::function<void(const AuditEntry&)> audit;
        std::function<QFuture<Result<QList<RunReader>>>(const QStringList& topics)> readers;
        std::chrono::milliseconds patience{10000};
        /// How long a preview may read to count what a filter lets through.
        std::chrono::milliseconds counting{3000};
    };

    /// Registers the source of replays with `runs`: to be made before RunService::start().
    ReplayPlanner(RunService& runs, storage::StateTable& state, Wiring wiring,
                  QObject* parent = nullptr);
    ~ReplayPlanner() override;

    /// Removes topics that an ended program should have removed. Once, when the runs are loaded.
    void start();

    /// Looks at the topics and tells what the replay would do. Changes nothing. Rejected, with a
    /// sentence, where it cannot be; a newer plan cancels an older one.
    QFuture<Result<RunPlan>> plan(const ReplayRequest& request);

    /// Makes the topic where the plan says so, then begins. For plans of replays only. ReadOnly
    /// while Kafka is locked.
    QFuture<Result<RunId>> execute(const RunPlan& planned);

    /// Removes the topic that was made for this run, which must be over. ReadOnly while Kafka is
    /// locked; Rejected for a run that no topic was made for.
    QFuture<Result<void>> removeTopic(const RunId& id);

Q_SIGNALS:
    /// The topic of a run was made or removed.
    void topicChanged(const QString& topic);
    /// A topic that should have been removed after its run is still there.
    void notRemoved(const QString& topic, const Error& error);

private:
    using Generation = std::shared_ptr<std::atomic<quint64>>;

    Result<void> mayWrite() const;
    void note(const RunId& run, const QString& what, const QString& topic,
              const Result<void>& result);
    void takeEnd(const RunId& id);
    void removeOwed(const RunId& id, const QString& topic);
    void keepOwed();
    QFuture<Result<void>> removeMade(const RunId& id, const QString& topic);
    QFuture<Result<void>> removeNow(const RunId& id, const QString& topic);
    /// Conflict, with a sentence, where the topic holds records or held some.
    QFuture<Result<void>> checkEmpty(const QString& topic);
    void makeTopic(const RunPlan& plan, const kafka::NewTopic& topic,
                   const std::shared_ptr<QPromise<Result<RunId>>>& promise);
    void giveUp(const RunId& id, const Error& why,
                const std::shared_ptr<QPromise<Result<RunId>>>& promise);
    void begin(const RunPlan& plan, const std::shared_ptr<QPromise<Result<RunId>>>& promise);

    RunService& m_runs;
    storage::StateTable& m_state;
    Wiring m_wiring;
    kafka::TopicAdmin m_admin;
    Generation m_planning = std::make_shared<std::atomic<quint64>>(0);
    std::unique_ptr<kafka::WorkerThread> m_thread;
    std::unique_ptr<kafka::WorkerThread> m_checking;
    /// Topics that go once their runs are over: on disk, so that a killed program does not leave
    /// them.
    QHash<RunId, QString> m_owed;
};

/// The throughlinectl line that replays the same, quoted for a POSIX shell; without `--execute`, so
/// that it shows its preview first.
/// @param connection {"--workspace", "Platform team"} or {"--bootstrap", "kafka1:9092"}
QString replayCommand(const QStringList& connection, const ReplayRequest& request);
