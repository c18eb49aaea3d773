// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kafkanode.h"

#include <QtCore/QTemporaryDir>

#include <memory>

/// The Kafka of a sandbox with security on, with all its doors open at once: without a login for
/// the test's own set-up, with PLAIN and SCRAM, within TLS, and both. Calls wait; the node dies
/// with the test's main thread.
class SecuredBroker
{
public:
    using Door = sandbox::BrokerSecurity::Door;
    using Properties = sandbox::BrokerSecrets::Properties;

    enum class Version {
        Newest,
        ForScram, ///< The one that this librdkafka can log in to by SCRAM.
    };

    explicit SecuredBroker(Version version);
    ~SecuredBroker();
    SecuredBroker(const SecuredBroker&) = delete;
    SecuredBroker& operator=(const SecuredBroker&) = delete;

    /// False with errorText() when it does not start. The reader has its rights then, and TLS asks
    /// for a client certificate.
    bool start();
    const char* errorText() const { return m_error.constData(); }

    QString address(Door door) const;
    static QString reader() { return sandbox::BrokerSecrets::reader(); }
    static QString administrator() { return sandbox::BrokerSecrets::administrator(); }
    /// All that a user needs at this door, secrets included.
    Properties properties(Door door, const QString& user = reader()) const;
    Properties secrets(Door door, const QString& user = reader()) const;
    /// A file among the keys: "ca.pem", "reader.key" …
    QString keyFile(const QString& name) const;

    /// Whether this librdkafka fails at SCRAM with Kafka 4.
    static bool isScramBroken() { return sandbox::needsOlderKafka(Door::Scram); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<sandbox::KafkaNode> m_node;
    QByteArray m_error;
};
