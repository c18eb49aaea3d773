// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/kafkasecurity.h"
#include "core/base/result.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QMap>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace kafka {

/// How to reach a cluster: addresses and librdkafka's own settings. A value; may hold secrets, so
/// it is never logged as it is.
struct Connection
{
    /// "host:port[,host:port…]"
    QString bootstrap;
    /// librdkafka settings by name; "bootstrap.servers" never stands here.
    KafkaProperties properties;

    bool operator==(const Connection&) const = default;
};

using ::isSecretProperty;

/// Adds one "KEY=VALUE". Addresses ("bootstrap.servers", "metadata.broker.list") go to
/// Connection::bootstrap. Fails as Rejected for text without a key or "=", and for settings that
/// would load code or run commands. Secrets are accepted; whoever must refuse them asks
/// isSecretProperty() first.
[[nodiscard]] Result<void> addProperty(Connection& connection, QStringView keyValue);

/// Adds the lines of a properties file as kcat's -F reads it: KEY=VALUE, "#" comments, blank lines.
[[nodiscard]] Result<void> addProperties(Connection& connection, QByteArrayView text);

/// Reads such a file (at most 1 MiB). Blocks on the disk.
[[nodiscard]] Result<void> addPropertiesFile(Connection& connection, const QString& path);

/// `text` with every secret value of the connection replaced.
QString withoutSecrets(QString text, const Connection& connection);

/// "127.0.0.1:9092 (security.protocol=SASL_SSL, sasl.password=•••)": for logs.
QString describe(const Connection& connection);

/// The version of librdkafka in use, "2.0.2".
QString clientVersion();

} // namespace kafka

Q_DECLARE_METATYPE(kafka::Connection)
