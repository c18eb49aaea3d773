// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/sprintapi.h"
#include "core/rest/transport.h"
#include "core/services/outboxservice.h"
#include "core/services/promiseservice.h"
#include "core/services/sprintservice.h"
#include "core/storage/database.h"
#include "core/storage/entitycache.h"
#include "core/storage/outboxtable.h"
#include "core/storage/promisetable.h"
#include "core/storage/sendinglease.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

/// The page's real surroundings over a database in a temporary folder; the service answers at
/// `url`, or not at all.
struct PlanningBench
{
    explicit PlanningBench(const QUrl& url)
        : database(folder.path()),
          outboxTable(database),
          promiseTable(database),
          lease(database),
          cache(database),
          transport(url),
          api(transport),
          promises(promiseStore, promiseTable),
          outbox(outboxTable, lease, operations, sprints, promises, api),
          service(sprints, outbox, api, cache)
    {}

    QTemporaryDir folder;
    storage::Database database;
    storage::OutboxTable outboxTable;
    storage::PromiseTable promiseTable;
    storage::SendingLease lease;
    storage::EntityCache cache;
    SprintStore sprints;
    OperationStore operations;
    PromiseStore promiseStore;
    rest::Transport transport;
    rest::SprintApi api;
    PromiseService promises;
    OutboxService outbox;
    SprintService service;
};

inline Member person(const QString& name, const QString& role, const QList<Absence>& absences = {})
{
    return {MemberId(QStringLiteral("tm-") + name.left(4)), name, role, absences};
}

/// Nine working days in March 2031 with a holiday; six people.
inline Sprint sampleSprint(const QString& number, QDate start)
{
    Sprint sprint;
    sprint.id = SprintId(QStringLiteral("sprint-") + number);
    sprint.number = number;
    sprint.name = QStringLiteral("Sprint ") + number;
    sprint.start = start;
    sprint.end = start.addDays(11);
    sprint.confidence = 85;
    sprint.updatedAt = QDateTime(start.addDays(-3), QTime(8, 15), Qt::UTC);
    sprint.members = {
        person(QStringLiteral("Ines Duarte"), QStringLiteral("Developer")),
        person(QStringLiteral("Tomasz Wrona"), QStringLiteral("Tester"),
               {{start.addDays(2), start.addDays(3), QStringLiteral("family")}}),
        person(QStringLiteral("Mei Tanaka"), QStringLiteral("Product Owner"),
               {{start.addDays(9), start.addDays(15), {}}}),
        person(QStringLiteral("Amara Okafor"), QStringLiteral("Developer")),
        person(QStringLiteral("Luc Perrin"), QStringLiteral("Designer"),
               {{start.addDays(7), start.addDays(11), QStringLiteral("moving house")}}),
        person(QStringLiteral("Sofia Lindqvist"), QStringLiteral("Tech Lead")),
    };
    sprint.holidays = {{start.addDays(4), QStringLiteral("Local holiday"), {}}};
    return sprint;
}
