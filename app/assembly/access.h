// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/connection.h"
#include "core/rest/credentials.h"
#include "core/settings/secretstore.h"
#include "core/settings/workspace.h"

#include <QtCore/QFuture>

/// What a workspace's file does not hold and its connections need. Held in memory only.
struct Access
{
    settings::Secrets secrets;
    /// PEM, of Workspace::caFile.
    QByteArray authorities;
    /// What is missing, a sentence each: connections are tried all the same.
    QStringList notices;
};

/// Reads both, without waiting. The store is asked only when the workspace has secrets.
QFuture<Access> readAccess(const settings::Workspace& workspace, settings::SecretStore& store);

rest::Credentials credentialsFor(const settings::HttpLogin& login, const QString& secret);

/// `bounds` with the login and the authorities for the sprint service, and for the task service.
rest::TransportSettings sprintsTransport(const settings::Workspace& workspace, const Access& access,
                                         rest::TransportSettings bounds = {});
rest::TransportSettings tasksTransport(const settings::Workspace& workspace, const Access& access,
                                       rest::TransportSettings bounds = {});

/// Addresses, properties and secrets.
kafka::Connection kafkaConnection(const settings::Workspace& workspace, const Access& access);
