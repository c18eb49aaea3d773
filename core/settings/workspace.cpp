// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/workspace.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace settings {

namespace {
constexpr QLatin1StringView KeyVersion("version");
constexpr QLatin1StringView KeyId("id");
constexpr QLatin1StringView KeyName("name");
constexpr QLatin1StringView KeyColour("colour");
constexpr QLatin1StringView KeySprintsUrl("sprints_url");
constexpr QLatin1StringView KeyBootstrap("bootstrap");
constexpr QLatin1StringView KeyKafka("kafka");
constexpr QLatin1StringView KeyLastOpened("last_opened");
constexpr QLatin1StringView KeySandbox("sandbox");
constexpr std::array KnownKeys{KeyVersion,   KeyId,    KeyName,       KeyColour, KeySprintsUrl,
                               KeyBootstrap, KeyKafka, KeyLastOpened, KeySandbox};
constexpr int FileVersion = 1;

// The namespace of the ids that workspaceForAddresses makes; any fixed number serves.
constexpr QUuid AddressNamespace(0x6f0c2a4e, 0x93d1, 0x4b57, 0x8a, 0x1d, 0x52, 0xe7, 0x0b, 0x64,
                                 0xc9, 0x38);

Error rejected(const QString& path, const QString& message)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = message;
    error.fields.append({path, message});
    return error;
}

QString normalised(const QString& bootstrap)
{
    QStringList servers = bootstrap.toLower().split(u',', Qt::SkipEmptyParts);
    for (QString& server : servers)
        server = server.trimmed();
    servers.removeAll(QString());
    servers.sort();
    servers.removeDuplicates();
    return servers.join(u',');
}
} // namespace

bool isSecretProperty(const QString& property)
{
    const QString name = property.trimmed().toLower();
    // All of librdkafka's: sasl.password, ssl.key.password, ssl.keystore.password, ssl.key.pem (the
    // private key itself), ssl_key, sasl.oauthbearer.client.secret, sasl.oauthbearer.config (may
    // carry a token); and what Java clients call sasl.jaas.config. The words cover those that later
    // versions add.
    return name.contains(u"password") || name.contains(u"passphrase") || name.contains(u"secret") ||
           name.contains(u"token.value") || name == u"ssl.key.pem" || name == u"ssl_key" ||
           name == u"sasl.oauthbearer.config" || name == u"sasl.jaas.config" ||
           name.endsWith(u"private.key.pem");
}

Result<void> checkWorkspace(const Workspace& workspace)
{
    if (workspace.id.isNull()) {
        return rejected(u"id"_s,
                        QCoreApplication::translate("settings", "The workspace has no id."));
    }
    if (workspace.name.trimmed().isEmpty()) {
        return rejected(u"name"_s,
                        QCoreApplication::translate("settings", "Give the workspace a name."));
    }
    if (!workspace.sprintsUrl.password().isEmpty()) {
        return rejected(u"sprintsUrl"_s,
                        QCoreApplication::translate("settings",
                                                    "The address holds a password, which would be "
                                                    "saved for everyone to read. Leave it out."));
    }
    for (auto it = workspace.kafkaProperties.cbegin(); it != workspace.kafkaProperties.cend();
         ++it) {
        if (isSecretProperty(it.key())) {
            return rejected(u"kafkaProperties.%1"_s.arg(it.key()),
                            QCoreApplication::translate(
                                "settings", "%1 is a secret and is not saved with the workspace.")
                                .arg(it.key()));
        }
    }
    return {};
}

QJsonObject workspaceToJson(const Workspace& workspace)
{
    QJsonObject json = workspace.others;
    json.insert(KeyVersion, FileVersion);
    json.insert(KeyId, workspace.id.toString(QUuid::WithoutBraces));
    json.insert(KeyName, workspace.name);
    json.insert(KeyColour, workspace.colour);
    json.insert(KeySprintsUrl, workspace.sprintsUrl.toString(QUrl::FullyEncoded));
    json.insert(KeyBootstrap, workspace.bootstrap);
    QJsonObject kafka;
    for (auto it = workspace.kafkaProperties.cbegin(); it != workspace.kafkaProperties.cend(); ++it)
        kafka.insert(it.key(), it.value());
    json.insert(KeyKafka, kafka);
    json.insert(KeyLastOpened,
                workspace.lastOpened.isValid()
                    ? QJsonValue(workspace.lastOpened.toUTC().toString(Qt::ISODateWithMs))
                    : QJsonValue());
    json.insert(KeySandbox, workspace.isSandbox);
    return json;
}

Result<Workspace> workspaceFromJson(const QJsonObject& json)
{
    Workspace workspace;
    workspace.id = QUuid::fromString(json.value(KeyId).toString());
    if (workspace.id.isNull()) {
        Error error;
        error.kind = ErrorKind::Malformed;
        error.message = QCoreApplication::translate("settings", "The workspace has no id.");
        return error;
    }
    workspace.name = json.value(KeyName).toString();
    workspace.colour = json.value(KeyColour).toString();
    workspace.sprintsUrl = QUrl(json.value(KeySprintsUrl).toString(), QUrl::StrictMode);
    workspace.bootstrap = json.value(KeyBootstrap).toString();
    const QJsonObject kafka = json.value(KeyKafka).toObject();
    for (auto it = kafka.begin(); it != kafka.end(); ++it) {
        if (it.value().isString())
            workspace.kafkaProperties.insert(it.key(), it.value().toString());
    }
    workspace.lastOpened =
        QDateTime::fromString(json.value(KeyLastOpened).toString(), Qt::ISODateWithMs).toUTC();
    workspace.isSandbox = json.value(KeySandbox).toBool();
    workspace.others = json;
    for (const QLatin1StringView key : KnownKeys)
        workspace.others.remove(key);
    return workspace;
}

Workspace workspaceForAddresses(const QUrl& sprintsUrl, const QString& bootstrap)
{
    Workspace workspace;
    workspace.sprintsUrl =
        sprintsUrl.adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash |
                            QUrl::RemoveFragment | QUrl::RemovePassword);
    workspace.bootstrap = normalised(bootstrap);
    const QString address = workspace.sprintsUrl.toString(QUrl::FullyEncoded);
    workspace.id = QUuid::createUuidV5(AddressNamespace, address + u'\n' + workspace.bootstrap);
    QStringList names;
    for (const QString& part : {workspace.sprintsUrl.authority(), workspace.bootstrap}) {
        if (!part.isEmpty())
            names.append(part);
    }
    workspace.name = names.isEmpty() ? QCoreApplication::translate("settings", "No addresses")
                                     : names.join(u" + ");
    return workspace;
}

} // namespace settings
