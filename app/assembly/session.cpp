// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/session.h"

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
      m_transport(workspace.sprintsUrl,
                  sprintsTransport(workspace, options.access, options.transport)),
      m_sprintApi(m_transport),
      m_promises(m_promiseStore, m_promiseTable),
      m_outbox(m_outboxTable, m_lease, m_operationStore, m_sprintStore, m_promises, m_sprintApi),
      m_sprints(m_sprintStore, m_outbox, m_sprintApi, m_cache),
      m_probe(m_transport, m_sprintApi),
      m_watch(kafkaConnection()),
      m_cluster(kafkaConnection()),
      m_stream(kafkaConnection(), m_cluster, options.storeBytes)
{
    m_staleTimer.setSingleShot(true);
    m_staleTimer.setInterval(StaleAfter);
    connect(&m_staleTimer, &QTimer::timeout, this, [this] {
        const QSet<SprintId> stale = std::exchange(m_stale, {});
        if (stale.size() > MaxSingleReads)
            return m_sprints.refresh();
        for (const SprintId& id : stale)
            m_sprints.refreshOne(id);
    });
    connect(&m_watch, &WatchService::eventSeen, this, &Session::takeEvent);
    connect(&m_watch, &WatchService::eventsPassedOver, this, &Session::takePassedOver);
    connect(&m_watch, &WatchService::stateChanged, this, [this](WatchService::State state) {
        m_promises.setWatching(state == WatchService::State::Watching);
    });
    connect(&m_probe, &ServiceProbe::recovered, this, [this] {
        m_outbox.kick();
        m_sprints.refresh();
    });
    connect(&m_database, &storage::Database::changedElsewhere, &m_outbox, &OutboxService::reload);
}

Session::~Session()
{
    // The storage thread is at its end before those who wait for its answers are gone.
    m_outbox.stop();
    m_database.close();
}

void Session::start()
{
    m_promises.load();
    m_sprints.loadCached();
    m_outbox.start();
    if (hasKafka())
        m_watch.start();
    if (hasSprintService())
        m_probe.start();
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
    if (!event.entity || event.entity->kind != u"sprint"_s || !hasSprintService())
        return;
    // An event is a hint, not a state: it is partial and carries no version. Ask the service.
    if (m_stale.size() <= MaxSingleReads)
        m_stale.insert(SprintId(event.entity->id));
    if (!m_staleTimer.isActive())
        m_staleTimer.start();
}

void Session::takePassedOver(const SkippedEvents& skipped)
{
    // What a save waits for may be among them: its verdict must not be "silent".
    if (m_watch.state() == WatchService::State::Watching) {
        m_promises.setWatching(false);
        m_promises.setWatching(true);
    }
    if (!hasSprintService())
        return;
    bool sprints = skipped.hasMoreEntities;
    for (const EntityRef& entity : skipped.entities)
        sprints = sprints || entity.kind == u"sprint"_s;
    if (sprints)
        m_sprints.refresh();
}
