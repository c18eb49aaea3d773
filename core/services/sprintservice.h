// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/capacity.h"
#include "core/domain/operation.h"
#include "core/domain/sprint.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>

class OutboxService;
class SprintStore;
namespace rest {
class SprintApi;
}
namespace storage {
class EntityCache;
}

/// The user's verbs on sprints. Reads go to the service and into the store; every write goes
/// through the outbox, so that it survives whatever happens next. GUI thread; never waits.
class SprintService : public QObject
{
    Q_OBJECT

public:
    SprintService(SprintStore& store, OutboxService& outbox, rest::SprintApi& api,
                  storage::EntityCache& cache, QObject* parent = nullptr);

    /// Shows the last session's list until the service answers.
    void loadCached();
    /// Reads the whole list again. A refresh that is under way is not doubled: it is followed by
    /// another one, as its answer may be older than the wish.
    void refresh();
    /// Reads one sprint again, for example because an event named it. Not doubled, as refresh().
    void refreshOne(const SprintId& id);
    bool isRefreshing() const { return m_refreshing; }
    /// Why the newest refresh failed; nothing after one that worked.
    const std::optional<Error>& lastError() const { return m_lastError; }

    /// Each returns at once; the operation is in OperationStore and its promise in PromiseStore.
    OperationId create(const Sprint& draft);
    /// @param base what the form showed when editing began.
    OperationId update(const Sprint& base, const Sprint& intent);
    OperationId remove(const Sprint& sprint);

    /// The service's own sum, read now.
    QFuture<Result<ServiceCapacity>> serviceCapacity(const SprintId& id);

Q_SIGNALS:
    void refreshStarted();
    void refreshFinished();
    void refreshFailed(const Error& error);

private:
    SprintStore& m_store;
    OutboxService& m_outbox;
    rest::SprintApi& m_api;
    storage::EntityCache& m_cache;
    enum class ReadAgain { No, Yes };
    QHash<SprintId, ReadAgain> m_reading;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    std::optional<Error> m_lastError;
};
