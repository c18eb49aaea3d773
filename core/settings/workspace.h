// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtCore/QUuid>

namespace settings {

/// One set of systems that belong together, and what the user calls it. Holds no secrets: they are
/// in a SecretStore under the workspace's id.
struct Workspace
{
    QUuid id;
    QString name;
    /// "#rrggbb"; empty = none chosen.
    QString colour;
    /// The base of the sprint service's routes ("http://host:8000/v1"); empty = none.
    QUrl sprintsUrl;
    /// "host:port,host:port"; empty = no Kafka.
    QString bootstrap;
    /// Further librdkafka properties; never one for which isSecretProperty() is true.
    QMap<QString, QString> kafkaProperties;
    /// UTC; invalid = never.
    QDateTime lastOpened;
    /// The program's own sandbox: its addresses change with every start.
    bool isSandbox = false;
    /// What a newer version of the program wrote; kept as it is.
    QJsonObject others;

    bool operator==(const Workspace&) const = default;
};

/// True for librdkafka properties that hold a password, a key or a token.
bool isSecretProperty(const QString& property);

/// Rejected when the workspace has no id or no name, or would put a secret into the file (a secret
/// property, a password within the address); the sentence and the field say which.
Result<void> checkWorkspace(const Workspace& workspace);

QJsonObject workspaceToJson(const Workspace& workspace);
/// Malformed when there is no valid id; other fields of a wrong type keep their defaults.
Result<Workspace> workspaceFromJson(const QJsonObject& json);

/// The workspace that belongs to addresses given on a command line: the same addresses always give
/// the same id and a name made of them.
Workspace workspaceForAddresses(const QUrl& sprintsUrl, const QString& bootstrap);

} // namespace settings

Q_DECLARE_METATYPE(settings::Workspace)
