// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sprintservice.h"

#include "core/rest/sprintapi.h"
#include "core/services/outboxservice.h"
#include "core/storage/entitycache.h"
#include "core/stores/sprintstore.h"

SprintService::SprintService(SprintStore& store, OutboxService& outbox, rest::SprintApi& api,
                             storage::EntityCache& cache, QObject* parent)
    : QObject(parent), m_store(store), m_outbox(outbox), m_api(api), m_cache(cache)
{
    // A list that was asked for before a save may be older than the save.
    connect(&outbox, &OutboxService::operationDone, this,
            [this] { m_refreshAgain = m_refreshAgain || m_refreshing; });
}

void SprintService::loadCached()
{
    m_cache.sprints().then(this, [this](const Result<storage::SprintSnapshot>& snapshot) {
        if (snapshot && snapshot->fetchedAt.isValid())
            m_store.applyCached(snapshot->sprints, snapshot->fetchedAt);
    });
}

void SprintService::refresh()
{
    if (m_refreshing) {
        m_refreshAgain = true;
        return;
    }
    m_refreshing = true;
    Q_EMIT refreshStarted();
    m_api.list().then(this, [this](const Result<rest::Answer<QList<Sprint>>>& answer) {
        m_refreshing = false;
        if (answer) {
            m_lastError.reset();
            m_store.applyAll(answer->value, answer->answeredAt);
            // Only a help for the next start; a failure to write it changes nothing that is shown.
            m_cache.replaceSprints(m_store.sprints(), answer->answeredAt);
            Q_EMIT refreshFinished();
        } else if (answer.error().kind != ErrorKind::Cancelled) {
            m_lastError = answer.error();
            Q_EMIT refreshFailed(answer.error());
        }
        if (std::exchange(m_refreshAgain, false))
            refresh();
    });
}

void SprintService::refreshOne(const SprintId& id)
{
    // One question at a time: a busy bus must not pile them up before a slow service.
    const auto underWay = m_reading.find(id);
    if (underWay != m_reading.end()) {
        *underWay = ReadAgain::Yes;
        return;
    }
    m_reading.insert(id, ReadAgain::No);
    m_api.get(id).then(this, [this, id](const Result<rest::Answer<Sprint>>& answer) {
        const bool again = m_reading.take(id) == ReadAgain::Yes;
        if (answer)
            m_store.applyOne(answer->value);
        else if (answer.error().kind == ErrorKind::NotFound)
            m_store.remove(id);
        if (again)
            refreshOne(id);
    });
}

OperationId SprintService::create(const Sprint& draft)
{
    return m_outbox.enqueue(OperationKind::CreateSprint, {}, draft);
}

OperationId SprintService::update(const Sprint& base, const Sprint& intent)
{
    return m_outbox.enqueue(OperationKind::UpdateSprint, base, intent);
}

OperationId SprintService::remove(const Sprint& sprint)
{
    return m_outbox.enqueue(OperationKind::DeleteSprint, sprint, sprint);
}

QFuture<Result<ServiceCapacity>> SprintService::serviceCapacity(const SprintId& id)
{
    return m_api.capacity(id).then(
        [](const Result<rest::Answer<ServiceCapacity>>& answer) -> Result<ServiceCapacity> {
            if (!answer)
                return answer.error();
            return answer->value;
        });
}
