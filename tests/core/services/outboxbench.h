// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/sprintapi.h"
#include "core/rest/sprintjson.h"
#include "core/services/outboxservice.h"
#include "core/services/promiseservice.h"
#include "core/storage/outboxtable.h"
#include "core/storage/promisetable.h"
#include "core/storage/sendinglease.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "tests/core/domain/sprintsamples.h"
#include "tests/core/rest/waiting.h"
#include "tests/support/http/scriptedserver.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

/// One program of a workspace, as far as its outbox goes. Members die in the opposite order.
struct OutboxProgram
{
    OutboxProgram(const QString& folder, const QUrl& url,
                  const rest::TransportSettings& settings = quickSettings())
        : database(folder), transport(url, settings)
    {
        QObject::connect(&database, &storage::Database::changedElsewhere, &outbox,
                         &OutboxService::reload);
    }

    ~OutboxProgram()
    {
        outbox.stop();
        database.close();
    }

    OutboxProgram(const OutboxProgram&) = delete;
    OutboxProgram& operator=(const OutboxProgram&) = delete;

    OperationState stateOf(const OperationId& id) const
    {
        const Operation* operation = operations.find(id);
        return operation ? operation->state : OperationState::Queued;
    }
    Error errorOf(const OperationId& id) const
    {
        const Operation* operation = operations.find(id);
        return operation ? operation->lastError.value_or(Error()) : Error();
    }

    storage::Database database;
    storage::OutboxTable table{database};
    storage::PromiseTable promiseTable{database};
    storage::SendingLease lease{database};
    OperationStore operations;
    SprintStore sprints;
    PromiseStore promiseStore;
    rest::Transport transport;
    rest::SprintApi api{transport};
    PromiseService promises{promiseStore, promiseTable};
    OutboxService outbox{table, lease, operations, sprints, promises, api};
};

/// A sprint as the service answers it.
inline QJsonObject answeredSprint(const Sprint& sprint)
{
    const Result<QByteArray> input = rest::writeSprintInput(sprint);
    QJsonObject json = QJsonDocument::fromJson(input.value()).object();
    json.insert(QStringLiteral("id"), sprint.id.value());
    json.insert(QStringLiteral("sprintName"), QStringLiteral("Sprint ") + sprint.number);
    json.insert(QStringLiteral("sprintDuration"), 8);
    return json;
}

inline QByteArray oneBody(const Sprint& sprint)
{
    return QJsonDocument(answeredSprint(sprint)).toJson();
}

inline QByteArray listBody(const QList<Sprint>& sprints)
{
    QJsonArray list;
    for (const Sprint& sprint : sprints)
        list.append(answeredSprint(sprint));
    return QJsonDocument(list).toJson();
}

/// The sample sprint as a form drafts it, and as the service stored it.
inline Sprint draftSprint()
{
    Sprint sprint = sampleSprint();
    sprint.id = {};
    return sprint;
}

inline Sprint with(Sprint sprint, double confidence)
{
    sprint.confidence = confidence;
    return sprint;
}

constexpr int Moment = 20'000;

#define TRY_STATE(program, id, state)                                                              \
    QTRY_COMPARE_WITH_TIMEOUT(operationStateName((program).stateOf(id)),                           \
                              operationStateName(OperationState::state), Moment)
