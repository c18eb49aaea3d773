// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/kafkasecurity.h"
#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtCore/QUuid>

namespace settings {

/// How a service is told who asks.
enum class HttpAuth { None, Bearer, Basic };

/// The login for a service, without its secret: the token or the password lies in a SecretStore
/// (SprintsSecret, TasksSecret).
struct HttpLogin
{
    HttpAuth auth = HttpAuth::None;
    /// For HttpAuth::Basic.
    QString user;

    bool operator==(const HttpLogin&) const = default;
};

/// Whether this program may write to Kafka here. Sprints and tasks are edited in either state.
enum class KafkaLock { ReadOnly, Unlocked };

/// One set of systems that belong together, and what the user calls it. Holds no secrets: they are
/// in a SecretStore under the workspace's id.
struct Workspace
{
    QUuid id;
    QString name;
    /// "#rrggbb"; empty = none chosen.
    QString colour;
    KafkaLock lock = KafkaLock::ReadOnly;
    /// The base of the sprint service's routes ("http://host:8000/v1"); empty = none.
    QUrl sprintsUrl;
    HttpLogin sprintsLogin;
    /// The base of the task service's routes ("http://host:8000"); empty = none.
    QUrl tasksUrl;
    HttpLogin tasksLogin;
    /// A PEM file of authorities that are trusted for both services beside the system's; empty =
    /// none.
    QString caFile;
    /// "host:port,host:port"; empty = no Kafka.
    QString bootstrap;
    /// Further librdkafka properties, those of its security included ("security.protocol",
    /// "sasl.username" …); never one for which isSecretProperty() or isRunningProperty() is true.
    QMap<QString, QString> kafkaProperties;
    /// What a SecretStore should hold for it, sorted; the names only.
    QStringList secretNames;
    /// UTC; invalid = never.
    QDateTime lastOpened;
    /// The program's own sandbox: its addresses change with every start.
    bool isSandbox = false;
    /// What a newer version of the program wrote; kept as it is.
    QJsonObject others;

    bool operator==(const Workspace&) const = default;
};

using ::isRunningProperty;
using ::isSecretProperty;

/// As it stands in files: "none", "bearer", "basic"; None for any other word.
QString httpAuthName(HttpAuth auth);
HttpAuth httpAuthFromName(QStringView name);

/// Rejected when the workspace has no id or no name, would put a secret into the file (a secret
/// property, a name or a password within an address), or asks librdkafka to run something; the
/// sentence and the field say which.
Result<void> checkWorkspace(const Workspace& workspace);

QJsonObject workspaceToJson(const Workspace& workspace);
/// Malformed when there is no valid id; other fields of a wrong type keep their defaults.
Result<Workspace> workspaceFromJson(const QJsonObject& json);

/// The workspace that belongs to addresses given on a command line: the same addresses always give
/// the same id and a name made of them.
Workspace workspaceForAddresses(const QUrl& sprintsUrl, const QString& bootstrap,
                                const QUrl& tasksUrl = {});

} // namespace settings

Q_DECLARE_METATYPE(settings::Workspace)
