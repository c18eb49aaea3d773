// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/kafkasecurity.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace settings {

namespace {
const QString& protocolKey()
{
    static const QString key = u"security.protocol"_s;
    return key;
}

const QString& mechanismKey()
{
    static const QString key = u"sasl.mechanism"_s;
    return key;
}

QString mechanismName(KafkaSecurity::Login login)
{
    switch (login) {
    case KafkaSecurity::Login::Plain:
        return u"PLAIN"_s;
    case KafkaSecurity::Login::Scram256:
        return u"SCRAM-SHA-256"_s;
    case KafkaSecurity::Login::Scram512:
        return u"SCRAM-SHA-512"_s;
    case KafkaSecurity::Login::None:
    case KafkaSecurity::Login::Other:
        break;
    }
    return {};
}

void insertUnlessEmpty(QMap<QString, QString>& properties, const QString& key, const QString& value)
{
    if (!value.isEmpty())
        properties.insert(key, value);
}
} // namespace

KafkaSecurity kafkaSecurityOf(const QMap<QString, QString>& properties)
{
    KafkaSecurity security;
    QMap<QString, QString> left = properties;
    const QString protocol = left.take(protocolKey()).trimmed().toUpper();
    if (protocol == "SSL"_L1 || protocol == "SASL_SSL"_L1)
        security.transport = KafkaSecurity::Transport::Tls;
    if (protocol.startsWith("SASL_"_L1)) {
        // librdkafka knows both spellings and takes GSSAPI when neither is given.
        const QString plural = left.take(u"sasl.mechanisms"_s);
        const QString singular = left.take(mechanismKey());
        const QString mechanism = (singular.isEmpty() ? plural : singular).trimmed().toUpper();
        security.login = KafkaSecurity::Login::Other;
        for (const auto login : {KafkaSecurity::Login::Plain, KafkaSecurity::Login::Scram256,
                                 KafkaSecurity::Login::Scram512}) {
            if (mechanism == mechanismName(login))
                security.login = login;
        }
        if (security.login == KafkaSecurity::Login::Other)
            insertUnlessEmpty(left, mechanismKey(), mechanism);
    }
    security.user = left.take(u"sasl.username"_s);
    security.caFile = left.take(u"ssl.ca.location"_s);
    security.certificateFile = left.take(u"ssl.certificate.location"_s);
    security.keyFile = left.take(u"ssl.key.location"_s);
    security.others = left;
    return security;
}

QMap<QString, QString> toProperties(const KafkaSecurity& security)
{
    QMap<QString, QString> properties = security.others;
    const bool tls = security.transport == KafkaSecurity::Transport::Tls;
    if (security.hasLogin())
        properties.insert(protocolKey(), tls ? u"SASL_SSL"_s : u"SASL_PLAINTEXT"_s);
    else if (tls)
        properties.insert(protocolKey(), u"SSL"_s);
    if (security.hasLogin()) {
        insertUnlessEmpty(properties, mechanismKey(), mechanismName(security.login));
        insertUnlessEmpty(properties, u"sasl.username"_s, security.user);
    }
    if (tls) {
        insertUnlessEmpty(properties, u"ssl.ca.location"_s, security.caFile);
        insertUnlessEmpty(properties, u"ssl.certificate.location"_s, security.certificateFile);
        insertUnlessEmpty(properties, u"ssl.key.location"_s, security.keyFile);
    }
    return properties;
}

QString kafkaSecurityProblem(const KafkaSecurity& security, bool hasPassword)
{
    const auto words = [](const char* text) {
        return QCoreApplication::translate("settings", text);
    };
    if (security.hasLogin() && security.login != KafkaSecurity::Login::Other) {
        if (security.user.isEmpty())
            return words("Give the user name of the Kafka login.");
        if (!hasPassword)
            return words("Give the password of the Kafka login.");
    }
    if (security.transport == KafkaSecurity::Transport::Tls &&
        security.certificateFile.isEmpty() != security.keyFile.isEmpty())
        return words("A client certificate needs both files: the certificate and its key.");
    return {};
}

} // namespace settings
