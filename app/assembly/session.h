// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/access.h"
#include "core/kafka/clusterreader.h"
#include "core/rest/sprintapi.h"
#include "core/rest/taskapi.h"
#include "core/rest/transport.h"
#include "core/services/auditservice.h"
#include "core/services/failurememory.h"
#include "core/services/failureservice.h"
#include "core/services/kafkalock.h"
#include "core/services/laglimits.h"
#include "core/services/lagservice.h"
#include "core/services/linefollowing.h"
#include "core/services/outboxservice.h"
#include "core/services/promiseservice.h"
#include "core/services/replayplanner.h"
#include "core/services/revalidation.h"
#include "core/services/runservice.h"
#include "core/services/savedviewservice.h"
#include "core/services/serviceprobe.h"
#include "core/services/sprintservice.h"
#include "core/services/streamservice.h"
#include "core/services/tasksending.h"
#include "core/services/taskservice.h"
#include "core/services/topicservice.h"
#include "core/services/watchservice.h"
#include "core/settings/workspace.h"
#include "core/storage/auditlog.h"
#include "core/storage/conflicttable.h"
#include "core/storage/database.h"
#include "core/storage/entitycache.h"
#include "core/storage/outboxtable.h"
#include "core/storage/promisetable.h"
#include "core/storage/sendinglease.h"
#include "core/storage/sidecar.h"
#include "core/storage/statetable.h"
#include "core/stores/eventstore.h"
#include "core/stores/failurestore.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"

#include <QtCore/QObject>

#include <memory>

/// One open workspace: everything that belongs to it, created and connected here and nowhere else.
/// The window and the command line use the same one. Members die in the opposite order of their
/// creation. GUI thread (or the main thread of a program without windows).
class Session : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        /// Where workspace.db lies; made when missing.
        QString dataFolder;
        /// What the stream's record store may hold.
        std::size_t storeBytes = std::size_t(512) << 20;
        /// Bounds of the conversation with the services.
        rest::TransportSettings transport = {};
        /// Passwords, tokens and authorities; see readAccess().
        Access access = {};
    };

    Session(const settings::Workspace& workspace, const Options& options,
            QObject* parent = nullptr);
    ~Session() override;

    /// Begins to read, to watch and to send what the last session left.
    void start();
    /// Only what the outbox needs: for commands that save.
    void startSending();

    const settings::Workspace& workspace() const { return m_workspace; }
    kafka::Connection kafkaConnection() const;
    bool hasSprintService() const { return !m_workspace.sprintsUrl.isEmpty(); }
    bool hasTaskService() const { return !m_workspace.tasksUrl.isEmpty(); }
    bool hasKafka() const { return !m_workspace.bootstrap.isEmpty(); }

    storage::Database& database() { return m_database; }
    storage::StateTable& state() { return m_state; }
    storage::OutboxTable& outboxTable() { return m_outboxTable; }
    storage::SendingLease& lease() { return m_lease; }
    /// The values that lost wherever two people changed the same.
    storage::ConflictTable& conflicts() { return m_conflicts; }
    SprintStore& sprintStore() { return m_sprintStore; }
    TaskStore& taskStore() { return m_taskStore; }
    /// The newest events about each sprint and task.
    EventStore& events() { return m_events; }
    OperationStore& operationStore() { return m_operationStore; }
    PromiseStore& promiseStore() { return m_promiseStore; }
    rest::Transport& transport() { return m_transport; }
    rest::SprintApi& sprintApi() { return m_sprintApi; }
    rest::Transport& taskTransport() { return m_taskTransport; }
    rest::TaskApi& taskApi() { return m_taskApi; }
    PromiseService& promises() { return m_promises; }
    OutboxService& outbox() { return m_outbox; }
    SprintService& sprints() { return m_sprints; }
    TaskService& tasks() { return m_tasks; }
    ServiceProbe& probe() { return m_probe; }
    ServiceProbe& taskProbe() { return m_taskProbe; }
    Revalidation& revalidation() { return m_revalidation; }
    WatchService& watch() { return m_watch; }
    StreamService& stream() { return m_stream; }
    SavedViewService& views() { return m_views; }
    kafka::ClusterReader& cluster() { return m_cluster; }
    /// Brokers, topics and partitions as they are now.
    TopicService& topics() { return m_topics; }
    /// Dead letters: their topics, what was read of them, and their causes.
    FailureService& failures() { return m_failures; }
    FailureStore& failureStore() { return m_failureStore; }
    /// Consumer groups, their lag and its history.
    LagService& lag() { return m_lag; }
    LagLimits& lagLimits() { return m_lagLimits; }
    /// Continues the lines of promises by those who heard of their events.
    LineFollowing& following() { return m_following; }

    /// Retries and replays: planned, sent, watched.
    RunService& runs() { return m_runs; }
    /// Plans replays of a span of time, and makes and removes their topics.
    ReplayPlanner& replays() { return m_replays; }
    /// What is remembered of failures: known causes, what was retried.
    FailureMemory& failureMemory() { return m_failureMemory; }

    /// Whoever writes to Kafka asks it first.
    KafkaLock& kafkaLock() { return m_kafkaLock; }
    /// What was written is noted there.
    AuditService& audit() { return m_audit; }

    /// Values that both sides had changed and that were settled before a save: for the history.
    void noteConflicts(const EntityRef& entity, const QList<MergeConflict>& conflicts);

private:
    void takeEvent(const DomainEvent& event, const QDateTime& receivedAt);
    void takePassedOver(const SkippedEvents& skipped);
    void readStale();
    void connectFailures();
    RunService::Wiring runWiring();
    ReplayPlanner::Wiring replayWiring();
    void keepConflicts(const Operation& operation, const QList<MergeConflict>& conflicts);

    settings::Workspace m_workspace;
    Access m_access;
    storage::Database m_database;
    storage::StateTable m_state;
    storage::OutboxTable m_outboxTable;
    storage::PromiseTable m_promiseTable;
    storage::SendingLease m_lease;
    storage::EntityCache m_cache;
    storage::SideCar m_sideCar;
    storage::ConflictTable m_conflicts;
    storage::AuditLog m_auditLog;
    KafkaLock m_kafkaLock;
    AuditService m_audit;
    SprintStore m_sprintStore;
    TaskStore m_taskStore;
    EventStore m_events;
    FailureStore m_failureStore;
    OperationStore m_operationStore;
    PromiseStore m_promiseStore;
    rest::Transport m_transport;
    rest::SprintApi m_sprintApi;
    rest::Transport m_taskTransport;
    rest::TaskApi m_taskApi;
    PromiseService m_promises;
    OutboxService m_outbox;
    /// Only where the workspace has a task service; without it saves of tasks wait.
    std::optional<TaskSending> m_taskSending;
    SprintService m_sprints;
    TaskService m_tasks;
    ServiceProbe m_probe;
    ServiceProbe m_taskProbe;
    Revalidation m_revalidation;
    WatchService m_watch;
    kafka::ClusterReader m_cluster;
    TopicService m_topics;
    StreamService m_stream;
    SavedViewService m_views;
    FailureService m_failures;
    /// history.db; only once the session watches.
    std::unique_ptr<storage::Database> m_historyDatabase;
    LagService m_lag;
    LagLimits m_lagLimits;
    RunService m_runs;
    /// Registers the source of replays before the runs begin.
    ReplayPlanner m_replays;
    FailureMemory m_failureMemory;
    LineFollowing m_following;
    /// Sprints and tasks that events named, fetched again together after a short while.
    QSet<SprintId> m_stale;
    QSet<TaskId> m_staleTasks;
    QTimer m_staleTimer;
};
