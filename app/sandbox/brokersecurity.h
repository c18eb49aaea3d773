// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace sandbox {

/// How clients reach the sandbox's Kafka, and what they may do there.
struct BrokerSecurity
{
    enum class Door { Open, Plain, Scram, Tls, ScramTls };
    enum class Rights { All, ReadOnly };

    Door door = Door::Open;
    Rights rights = Rights::All;

    bool isOn() const { return door != Door::Open; }
    bool operator==(const BrokerSecurity&) const = default;
};

/// What the two switches ask for. Rights bind a user, so that read-only ones bring a login along.
BrokerSecurity brokerSecurity(const QString& security, const QString& acl);

/// True where this librdkafka cannot log in to Kafka 4 that way.
bool needsOlderKafka(BrokerSecurity::Door door);

/// Where a node listens; 0 where it does not.
struct BrokerPorts
{
    /// Without login or encryption: for the node's own set-up only, once anything is secured.
    quint16 open = 0;
    quint16 sasl = 0;
    quint16 tls = 0;
    quint16 saslTls = 0;
    quint16 controller = 0;

    quint16& at(BrokerSecurity::Door door);
    quint16 of(BrokerSecurity::Door door) const { return BrokerPorts(*this).at(door); }
};

/// Passwords, keys and certificates of a secured node, made anew for its folder and kept there,
/// readable by its owner only. A throw-away authority: nothing outside the sandbox trusts it.
class BrokerSecrets
{
public:
    using Properties = QMap<QString, QString>;

    /// The users of every secured node: one may everything, the other reads.
    static QString administrator();
    static QString reader();
    static QStringList users() { return {administrator(), reader()}; }
    /// As Kafka names them: by their login and by their certificate.
    static QList<QByteArray> readerPrincipals();

    explicit BrokerSecrets(QString folder) : m_folder(std::move(folder)) {}

    /// Reads or makes the passwords, and lays out what makes the keys. False when the folder cannot
    /// be written.
    bool prepare();
    /// Whether the keys are there; else makeKeys() is to be run by a shell in the folder.
    bool hasKeys() const;
    QStringList makeKeys() const { return QStringList{QStringLiteral("keys.sh")} + users(); }
    QString folder() const { return m_folder; }
    /// Nobody but the owner reads what this writes.
    static bool write(const QString& path, const QByteArray& content);

    /// The node's settings that follow from all this; file names are below `here`.
    QByteArray nodeProperties(const BrokerPorts& ports, BrokerSecurity::Rights rights,
                              const QByteArray& here) const;
    /// Users for StorageTool's format, a line each.
    QByteArray formatArguments() const;

    /// What a client needs at this door, without secrets; file names are absolute.
    Properties clientProperties(BrokerSecurity::Door door, const QString& user) const;
    /// The secrets that belong to them.
    Properties clientSecrets(BrokerSecurity::Door door, const QString& user) const;

private:
    QString file(const QString& name) const { return m_folder + u'/' + name; }

    QString m_folder;
    Properties m_passwords;
};

} // namespace sandbox
