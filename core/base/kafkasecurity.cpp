// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/kafkasecurity.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView KeyProtocol("security.protocol");
constexpr QLatin1StringView KeyMechanism("sasl.mechanism");
// The library takes both names and says that the longer one is the older.
constexpr QLatin1StringView KeyMechanisms("sasl.mechanisms");
constexpr QLatin1StringView KeyUser("sasl.username");
constexpr QLatin1StringView KeyPassword("sasl.password");
constexpr QLatin1StringView KeyCa("ssl.ca.location");
constexpr QLatin1StringView KeyCertificate("ssl.certificate.location");
constexpr QLatin1StringView KeyKey("ssl.key.location");
constexpr QLatin1StringView KeyKeyPassword("ssl.key.password");

constexpr std::array Mechanisms{
    std::pair(KafkaLogin::Plain, QLatin1StringView("PLAIN")),
    std::pair(KafkaLogin::ScramSha256, QLatin1StringView("SCRAM-SHA-256")),
    std::pair(KafkaLogin::ScramSha512, QLatin1StringView("SCRAM-SHA-512")),
};

bool isOneOf(QStringView name, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(names, [name](QLatin1StringView one) {
        return name.compare(one, Qt::CaseInsensitive) == 0;
    });
}

Error rejected(const QString& field, const QString& message)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = message;
    error.fields.append({field, message});
    return error;
}

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(KafkaSecurity)
};

void setOrRemove(KafkaProperties& properties, QLatin1StringView name, const QString& value)
{
    if (value.isEmpty())
        properties.remove(name);
    else
        properties.insert(name, value);
}

} // namespace

bool isSecretProperty(QStringView name)
{
    name = name.trimmed();
    const auto has = [name](QLatin1StringView word) {
        return name.contains(word, Qt::CaseInsensitive);
    };
    // The words cover what later versions of the library add; the names are those without such a
    // word: the private key itself, token settings, and what Java clients call theirs.
    return has(QLatin1StringView("password")) || has(QLatin1StringView("passphrase")) ||
           has(QLatin1StringView("secret")) || has(QLatin1StringView("token.value")) ||
           name.endsWith(QLatin1StringView("private.key.pem"), Qt::CaseInsensitive) ||
           isOneOf(name, {QLatin1StringView("ssl.key.pem"), QLatin1StringView("ssl_key"),
                          QLatin1StringView("ssl.keystore.key"),
                          QLatin1StringView("sasl.oauthbearer.config"),
                          QLatin1StringView("sasl.jaas.config")});
}

bool isRunningProperty(QStringView name)
{
    return isOneOf(name.trimmed(),
                   {QLatin1StringView("plugin.library.paths"),
                    QLatin1StringView("sasl.kerberos.kinit.cmd"),
                    QLatin1StringView("ssl.engine.location"), QLatin1StringView("ssl.providers")});
}

KafkaSecurity kafkaSecurityOf(const KafkaProperties& properties)
{
    KafkaSecurity security;
    const QString protocol = properties.value(KeyProtocol).trimmed().toLower();
    if (protocol.endsWith(u"ssl"))
        security.encryption = KafkaEncryption::Tls;
    if (protocol.startsWith(u"sasl")) {
        // Without a mechanism the library takes GSSAPI.
        const QString mechanism =
            properties.value(KeyMechanism, properties.value(KeyMechanisms)).trimmed().toUpper();
        const auto* const known =
            std::ranges::find(Mechanisms, mechanism, [](const auto& row) { return row.second; });
        security.login = known == Mechanisms.end() ? KafkaLogin::Other : known->first;
    }
    security.user = properties.value(KeyUser);
    security.caFile = properties.value(KeyCa);
    security.certificateFile = properties.value(KeyCertificate);
    security.keyFile = properties.value(KeyKey);
    return security;
}

KafkaProperties withKafkaSecurity(KafkaProperties properties, const KafkaSecurity& security)
{
    const bool isTls = security.encryption == KafkaEncryption::Tls;
    const bool hasLogin = security.login != KafkaLogin::None;
    QString protocol = isTls ? u"ssl"_s : u"plaintext"_s;
    if (hasLogin)
        protocol.prepend(u"sasl_"_s);
    if (isTls || hasLogin || properties.contains(KeyProtocol))
        properties.insert(KeyProtocol, protocol);
    if (security.login != KafkaLogin::Other) {
        properties.remove(KeyMechanism);
        properties.remove(KeyMechanisms);
        const auto* const row = std::ranges::find(Mechanisms, security.login,
                                                  [](const auto& one) { return one.first; });
        if (row != Mechanisms.end())
            properties.insert(KeyMechanism, row->second);
    }
    setOrRemove(properties, KeyUser, hasLogin ? security.user : QString());
    setOrRemove(properties, KeyCa, isTls ? security.caFile : QString());
    setOrRemove(properties, KeyCertificate, isTls ? security.certificateFile : QString());
    setOrRemove(properties, KeyKey, isTls ? security.keyFile : QString());
    return properties;
}

Result<void> checkKafkaSecurity(const KafkaSecurity& security)
{
    const bool needsUser =
        security.login != KafkaLogin::None && security.login != KafkaLogin::Other;
    if (needsUser && security.user.isEmpty())
        return rejected(u"user"_s, Sentences::tr("Give the name that Kafka knows you by."));
    if (security.encryption == KafkaEncryption::None)
        return {};
    if (security.certificateFile.isEmpty() && !security.keyFile.isEmpty())
        return rejected(u"certificateFile"_s,
                        Sentences::tr("The key belongs to a certificate; give its file as well."));
    if (!security.certificateFile.isEmpty() && security.keyFile.isEmpty())
        return rejected(
            u"keyFile"_s,
            Sentences::tr("The certificate cannot be used without its key; give its file as "
                          "well."));
    return {};
}

QStringList kafkaSecretNames(const KafkaProperties& properties)
{
    const KafkaSecurity security = kafkaSecurityOf(properties);
    QStringList names;
    if (security.login != KafkaLogin::None && security.login != KafkaLogin::Other)
        names.append(KeyPassword);
    if (security.encryption == KafkaEncryption::Tls && !security.keyFile.isEmpty())
        names.append(KeyKeyPassword);
    return names;
}
