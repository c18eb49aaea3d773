// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>

namespace settings {

/// How to log in to Kafka, as a form shows it: a reading of librdkafka's properties, which are what
/// is saved. The secrets belong to "sasl.password" and "ssl.key.password".
struct KafkaSecurity
{
    enum class Transport { Plain, Tls };
    enum class Login { None, Plain, Scram256, Scram512, Other };

    Transport transport = Transport::Plain;
    Login login = Login::None;
    /// sasl.username
    QString user;
    /// ssl.ca.location: a PEM file, or empty for the system's authorities.
    QString caFile;
    /// ssl.certificate.location and ssl.key.location: a client certificate, PEM.
    QString certificateFile;
    QString keyFile;
    /// Everything else, as it stands; for Login::Other the mechanism too.
    QMap<QString, QString> others;

    bool hasLogin() const { return login != Login::None; }
    bool operator==(const KafkaSecurity&) const = default;
};

KafkaSecurity kafkaSecurityOf(const QMap<QString, QString>& properties);
/// The inverse. What the choice does not need is left out: no user without a login, no files
/// without TLS.
QMap<QString, QString> toProperties(const KafkaSecurity& security);

/// What a choice lacks or what would not be safe, as a sentence; empty when it is complete.
QString kafkaSecurityProblem(const KafkaSecurity& security, bool hasPassword);

} // namespace settings
