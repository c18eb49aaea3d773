// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

/// librdkafka's settings by name, as kcat's -X takes them.
using KafkaProperties = QMap<QString, QString>;

/// True for librdkafka properties whose value is a password, a key or a token: never saved, shown,
/// logged or given on a command line.
bool isSecretProperty(QStringView name);
/// True for librdkafka properties that load a library or run a command: a file from elsewhere must
/// not bring them along.
bool isRunningProperty(QStringView name);

enum class KafkaEncryption { None, Tls };

enum class KafkaLogin {
    None,
    Plain,
    ScramSha256,
    ScramSha512,
    Other, ///< One that only the properties tell (GSSAPI, OAUTHBEARER); kept as it is.
};

/// How a cluster is reached safely, as a person fills it in. A view of KafkaProperties, so that
/// there is one truth; without secrets, which are handed over apart.
struct KafkaSecurity
{
    KafkaEncryption encryption = KafkaEncryption::None;
    KafkaLogin login = KafkaLogin::None;
    QString user;
    /// PEM file of the authorities to trust; empty = the system's.
    QString caFile;
    /// PEM files of the client's certificate and its key; empty = none.
    QString certificateFile;
    QString keyFile;

    bool operator==(const KafkaSecurity&) const = default;
};

/// What the properties say.
KafkaSecurity kafkaSecurityOf(const KafkaProperties& properties);

/// The properties with this security in place of their own; all others stay. Files of TLS that is
/// off, and the user of no login, are left out.
KafkaProperties withKafkaSecurity(KafkaProperties properties, const KafkaSecurity& security);

/// Rejected when it cannot work, with the field (a member's name) and what is missing. Does not
/// look at the files.
Result<void> checkKafkaSecurity(const KafkaSecurity& security);

/// The secrets that such a connection may need, by their property's name, which is also their name
/// in a SecretStore: "sasl.password", "ssl.key.password".
QStringList kafkaSecretNames(const KafkaProperties& properties);
