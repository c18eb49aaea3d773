// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/session.h"

#include "core/services/runreaders.h"
#include "core/storage/migrations.h"

#include <QtCore/QFileInfo>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Several events of one save come within milliseconds of each other; one fetch answers them all.
constexpr auto StaleAfter = 150ms;

// More sprints than these at once are read with one list.
constexpr qsizetype MaxSingleReads = 8;
} // namespace

Session::Session(const settings::Workspace& workspace, const Options& options, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_access(options.access),
      m_database(options.dataFolder),
      m_state(m_database),
      m_outboxTable(m_database),
      m_promiseTable(m_database),
      m_lease(m_database),
      m_cache(m_database),
      m_sideCar(m_database),
      m_conflicts(m_database),
      m_auditLog(m_database),
      m_kafkaLock(workspace.lock),
      m_audit(m_auditLog),
      m_transport(workspace.sprintsUrl,
                  sprintsTransport(workspace, options.access, options.transport)),
      m_sprintApi(m_transport),
      m_taskTransport(rest::taskServiceRoot(workspace.tasksUrl),
                      tasksTransport(workspace, options.access, options.transport)),
      m_taskApi(m_taskTransport, workspace.tasksUrl),
      m_promises(m_promiseStore, m_promiseTable),
      m_outbox(m_outboxTable, m_lease, m_operationStore, m_sprintStore, m_promises, m_sprintApi),
      m_sprints(m_sprintStore, m_outbox, m_sprintApi, m_cache),
      m_tasks(m_taskStore, m_operationStore, m_outbox, m_taskApi, m_cache, m_sideCar),
      m_probe(m_transport, m_sprintApi),
      m_taskProbe(m_taskTransport, m_taskApi),
      m_revalidation(hasSprintService() ? &m_sprints : nullptr,
                     hasTaskService() ? &m_tasks : nullptr),
      m_watch(kafkaConnection(), hasTaskService() ? domainTopics() : sprintTopics()),
      m_cluster(kafkaConnection()),
      m_topics(kafkaConnection()),
      m_stream(kafkaConnection(), m_cluster, options.storeBytes),
      m_views(storage::SavedViewTable(m_database)),
      m_failures(kafkaConnection(), m_cluster, m_failureStore, storage::DeadLetterTable(m_database),
                 FailureService::Options()),
      m_lag(kafkaConnection(), nullptr, {}),
      m_lagLimits(m_state),
      m_runs(m_database, runWiring()),
      m_replays(m_runs, m_state, replayWiring()),
      m_failureMemory(m_failureStore, m_runs, m_state),
      m_following(hasKafka() ? &m_lag : nullptr)
{
    m_staleTimer.setSingleShot(true);
    m_staleTimer.setInterval(StaleAfter);
    connect(&m_staleTimer, &QTimer::timeout, this, &Session::readStale);
    if (hasTaskService())
        m_taskSending.emplace(m_outbox, m_taskStore, m_taskApi, m_sideCar);
    m_audit.watch(m_kafkaLock, m_workspace.name);
    m_audit.watch(m_outbox);
    connect(&m_outbox, &OutboxService::conflictMet, this, &Session::keepConflicts);
    connect(&m_watch, &WatchService::eventSeen, this, &Session::takeEvent);
    connect(&m_watch, &WatchService::eventsPassedOver, this, &Session::takePassedOver);
    connect(&m_watch, &WatchService::stateChanged, this, [this](WatchService::State state) {
        m_promises.setWatching(state == WatchService::State::Watching);
        if (state == WatchService::State::Watching && !m_events.since().isValid())
            m_events.setSince(QDateTime::currentDateTimeUtc());
    });
    // The page says what the status bar says, and not only when it is time to read again.
    connect(&m_probe, &ServiceProbe::changed, this, [this] {
        if (m_probe.state() == ServiceProbe::State::Failing && !m_sprints.lastError())
            m_sprints.refresh();
    });
    connect(&m_taskProbe, &ServiceProbe::changed, this, [this] {
        if (m_taskProbe.state() == ServiceProbe::State::Failing && !m_tasks.lastError())
            m_tasks.refresh();
    });
    connect(&m_probe, &ServiceProbe::recovered, this, [this] {
        m_outbox.kick();
        m_sprints.refresh();
    });
    connect(&m_taskProbe, &ServiceProbe::recovered, this, [this] {
        m_outbox.kick();
        m_tasks.refresh();
    });
    connect(&m_transport, &rest::Transport::answered, this,
            [this] { m_promises.setClockAhead(m_transport.clockAhead().value_or(0s)); });
    connectFailures();
    connect(&m_runs, &RunService::loaded, &m_replays, &ReplayPlanner::start);
    m_following.setFailures(m_failureStore);
    connect(&m_database, &storage::Database::openedLate, &m_outbox, &OutboxService::reload);
    connect(&m_database, &storage::Database::changedElsewhere, &m_views, &SavedViewService::load);
    connect(&m_database, &storage::Database::changedElsewhere, &m_outbox, &OutboxService::reload);
    connect(&m_database, &storage::Database::changedElsewhere, &m_tasks, &TaskService::loadPlans);
}

Session::~Session()
{
    // The storage thread is at its end before those who wait for its answers are gone.
    m_outbox.stop();
    m_runs.stop();
    m_failureMemory.keep();
    m_database.close();
    m_lag.stop();
    if (m_historyDatabase)
        m_historyDatabase->close();
}

void Session::start()
{
    m_promises.load();
    m_views.load();
    m_sprints.loadCached();
    m_tasks.loadCached();
    m_outbox.start();
    if (hasKafka()) {
        m_watch.start();
        m_topics.start();
        m_failures.start();
        m_runs.start();
        m_failureMemory.start();
        m_historyDatabase = std::make_unique<storage::Database>(
            QFileInfo(m_database.path()).absolutePath(), storage::LagHistory::schema());
        m_lag.setHistory(*m_historyDatabase);
        connect(&m_lag, &LagService::swept, &m_lagLimits,
                [this] { m_lagLimits.take(m_lag.latest()); });
        m_lagLimits.start();
        m_lag.start();
    }
    if (hasSprintService())
        m_probe.start();
    if (hasTaskService())
        m_taskProbe.start();
}

void Session::connectFailures()
{
    // What somebody opens is looked at for dead letters, whatever its name.
    connect(&m_stream, &StreamService::runStarted, this, [this] {
        for (const QString& topic : m_stream.plan().topics)
            m_failures.noteOpened(topic);
    });
    connect(&m_topics, &TopicService::configsChanged, this, [this](const QStringList& topics) {
        for (const QString& topic : topics) {
            const QString setting =
                m_topics.configs().value(topic).value(u"errors.deadletterqueue.group.enable"_s);
            m_failures.setShareGroupSetting(topic, setting == u"true"_s);
        }
    });
}

ReplayPlanner::Wiring Session::replayWiring()
{
    const RunService::Wiring runs = runWiring();
    return {.connection = runs.connection,
            .mayWrite = runs.mayWrite,
            .audit = runs.audit,
            .readers = runs.readers};
}

RunService::Wiring Session::runWiring()
{
    return {.connection = kafkaConnection(),
            .mayWrite = [this] { return m_kafkaLock.mayWrite(); },
            .audit = [this](const AuditEntry& entry) { m_audit.note(entry); },
            .deadLetterTopics = [this] { return m_failures.readTopics(); },
            .readers =
                [this](const QStringList& topics) {
                    return readersOf(m_lag, topics);
                }};
}

void Session::startSending()
{
    m_promises.load();
    m_outbox.start();
}

kafka::Connection Session::kafkaConnection() const
{
    return ::kafkaConnection(m_workspace, m_access);
}

void Session::takeEvent(const DomainEvent& event, const QDateTime& receivedAt)
{
    m_promises.takeEvent(event, receivedAt);
    m_events.take(event, receivedAt);
    if (!event.entity)
        return;
    // An event is a hint, not a state: it is partial and carries no version. Ask the service.
    const bool isSprint = event.entity->kind == u"sprint"_s && hasSprintService();
    const bool isTask = event.entity->kind == u"task"_s && hasTaskService();
    if (isSprint && m_stale.size() <= MaxSingleReads)
        m_stale.insert(SprintId(event.entity->id));
    if (isTask && m_staleTasks.size() <= MaxSingleReads)
        m_staleTasks.insert(TaskId(event.entity->id));
    if ((isSprint || isTask) && !m_staleTimer.isActive())
        m_staleTimer.start();
}

void Session::readStale()
{
    const QSet<SprintId> sprints = std::exchange(m_stale, {});
    if (sprints.size() > MaxSingleReads) {
        m_sprints.refresh();
    } else {
        for (const SprintId& id : sprints)
            m_sprints.refreshOne(id);
    }
    const QSet<TaskId> tasks = std::exchange(m_staleTasks, {});
    if (tasks.size() > MaxSingleReads)
        return m_tasks.refresh();
    for (const TaskId& id : tasks)
        m_tasks.refreshOne(id);
}

void Session::keepConflicts(const Operation& operation, const QList<MergeConflict>& conflicts)
{
    QList<ConflictNote> notes;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const MergeConflict& conflict : conflicts)
        notes.append({operationEntity(operation), conflict, operation.id, now});
    m_conflicts.add(notes);
}

void Session::noteConflicts(const EntityRef& entity, const QList<MergeConflict>& conflicts)
{
    QList<ConflictNote> notes;
    // No save has met them; they belong together all the same.
    const OperationId together(QUuid::createUuid());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const MergeConflict& conflict : conflicts)
        notes.append({entity, conflict, together, now});
    m_conflicts.add(notes);
}

void Session::takePassedOver(const SkippedEvents& skipped)
{
    // What a save waits for may be among them: its verdict must not be "silent".
    if (m_watch.state() == WatchService::State::Watching) {
        m_promises.setWatching(false);
        m_promises.setWatching(true);
    }
    bool sprints = skipped.hasMoreEntities;
    bool tasks = skipped.hasMoreEntities;
    for (const EntityRef& entity : skipped.entities) {
        sprints = sprints || entity.kind == u"sprint"_s;
        tasks = tasks || entity.kind == u"task"_s;
    }
    if (sprints && hasSprintService())
        m_sprints.refresh();
    if (tasks && hasTaskService())
        m_tasks.refresh();
}
