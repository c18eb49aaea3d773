// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

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
constexpr QLatin1StringView KeyLock("kafka_lock");
constexpr QLatin1StringView KeySprintsLogin("sprints_login");
constexpr QLatin1StringView KeyTasksUrl("tasks_url");
constexpr QLatin1StringView KeyTasksLogin("tasks_login");
constexpr QLatin1StringView KeyCaFile("ca_file");
constexpr QLatin1StringView KeySecrets("secrets");
constexpr std::array KnownKeys{KeyVersion,    KeyId,         KeyName,      KeyColour,
                               KeyLock,       KeySprintsUrl, KeyTasksUrl,  KeySprintsLogin,
                               KeyTasksLogin, KeyCaFile,     KeyBootstrap, KeyKafka,
                               KeySecrets,    KeyLastOpened, KeySandbox};
constexpr QLatin1StringView KeyAuth("auth");
constexpr QLatin1StringView KeyUser("user");
constexpr QLatin1StringView Unlocked("unlocked");
constexpr QLatin1StringView ReadOnly("read-only");
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

QJsonObject loginToJson(const HttpLogin& login)
{
    return {{KeyAuth, httpAuthName(login.auth)}, {KeyUser, login.user}};
}

HttpLogin loginFromJson(const QJsonValue& json)
{
    HttpLogin login;
    login.auth = httpAuthFromName(json[KeyAuth].toString());
    login.user = json[KeyUser].toString();
    return login;
}

QUrl withoutSecretParts(const QUrl& url)
{
    return url.adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash |
                        QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}
} // namespace

QString httpAuthName(HttpAuth auth)
{
    switch (auth) {
    case HttpAuth::Bearer:
        return u"bearer"_s;
    case HttpAuth::Basic:
        return u"basic"_s;
    case HttpAuth::None:
        break;
    }
    return u"none"_s;
}

HttpAuth httpAuthFromName(QStringView name)
{
    for (const HttpAuth auth : {HttpAuth::Bearer, HttpAuth::Basic}) {
        if (name == httpAuthName(auth))
            return auth;
    }
    return HttpAuth::None;
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
    for (const auto& [field, url] : {std::pair(u"sprintsUrl"_s, workspace.sprintsUrl),
                                     std::pair(u"tasksUrl"_s, workspace.tasksUrl)}) {
        if (!url.userInfo().isEmpty()) {
            return rejected(field, QCoreApplication::translate(
                                       "settings",
                                       "The address holds a name or a password, which would be "
                                       "saved for everyone to read. Leave it out."));
        }
    }
    for (auto it = workspace.kafkaProperties.cbegin(); it != workspace.kafkaProperties.cend();
         ++it) {
        if (isSecretProperty(it.key())) {
            return rejected(u"kafkaProperties.%1"_s.arg(it.key()),
                            QCoreApplication::translate(
                                "settings", "%1 is a secret and is not saved with the workspace.")
                                .arg(it.key()));
        }
        if (isRunningProperty(it.key())) {
            return rejected(
                u"kafkaProperties.%1"_s.arg(it.key()),
                QCoreApplication::translate(
                    "settings", "%1 would run other programs' code and is not accepted.")
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
    json.insert(KeyLock, workspace.lock == KafkaLock::Unlocked ? Unlocked : ReadOnly);
    json.insert(KeySprintsUrl, workspace.sprintsUrl.toString(QUrl::FullyEncoded));
    json.insert(KeySprintsLogin, loginToJson(workspace.sprintsLogin));
    json.insert(KeyTasksUrl, workspace.tasksUrl.toString(QUrl::FullyEncoded));
    json.insert(KeyTasksLogin, loginToJson(workspace.tasksLogin));
    json.insert(KeyCaFile, workspace.caFile);
    json.insert(KeyBootstrap, workspace.bootstrap);
    QJsonObject kafka;
    for (auto it = workspace.kafkaProperties.cbegin(); it != workspace.kafkaProperties.cend(); ++it)
        kafka.insert(it.key(), it.value());
    json.insert(KeyKafka, kafka);
    json.insert(KeySecrets, QJsonArray::fromStringList(workspace.secretNames));
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
    workspace.sprintsLogin = loginFromJson(json.value(KeySprintsLogin));
    workspace.tasksUrl = QUrl(json.value(KeyTasksUrl).toString(), QUrl::StrictMode);
    workspace.tasksLogin = loginFromJson(json.value(KeyTasksLogin));
    workspace.caFile = json.value(KeyCaFile).toString();
    // Only the one word unlocks.
    workspace.lock =
        json.value(KeyLock).toString() == Unlocked ? KafkaLock::Unlocked : KafkaLock::ReadOnly;
    workspace.bootstrap = json.value(KeyBootstrap).toString();
    const QJsonObject kafka = json.value(KeyKafka).toObject();
    for (auto it = kafka.begin(); it != kafka.end(); ++it) {
        if (it.value().isString())
            workspace.kafkaProperties.insert(it.key(), it.value().toString());
    }
    for (const QJsonValue& name : json.value(KeySecrets).toArray()) {
        if (name.isString())
            workspace.secretNames.append(name.toString());
    }
    workspace.lastOpened =
        QDateTime::fromString(json.value(KeyLastOpened).toString(), Qt::ISODateWithMs).toUTC();
    workspace.isSandbox = json.value(KeySandbox).toBool();
    workspace.others = json;
    for (const QLatin1StringView key : KnownKeys)
        workspace.others.remove(key);
    return workspace;
}

Workspace workspaceForAddresses(const QUrl& sprintsUrl, const QString& bootstrap,
                                const QUrl& tasksUrl)
{
    Workspace workspace;
    workspace.sprintsUrl = withoutSecretParts(sprintsUrl);
    workspace.tasksUrl = withoutSecretParts(tasksUrl);
    workspace.bootstrap = normalised(bootstrap);
    QString addresses =
        workspace.sprintsUrl.toString(QUrl::FullyEncoded) + u'\n' + workspace.bootstrap;
    // Without tasks the id stays what it was before there were any.
    if (!workspace.tasksUrl.isEmpty())
        addresses += u'\n' + workspace.tasksUrl.toString(QUrl::FullyEncoded);
    workspace.id = QUuid::createUuidV5(AddressNamespace, addresses);
    QStringList names;
    for (const QString& part :
         {workspace.sprintsUrl.authority(), workspace.tasksUrl.authority(), workspace.bootstrap}) {
        if (!part.isEmpty() && !names.contains(part))
            names.append(part);
    }
    workspace.name = names.isEmpty() ? QCoreApplication::translate("settings", "No addresses")
                                     : names.join(u" + ");
    return workspace;
}

} // namespace settings
