// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/access.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPromise>

#include <memory>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Access)
};

struct Reading
{
    QPromise<Access> promise;
    Access access;
    int open = 2;

    void partEnded()
    {
        if (--open > 0)
            return;
        promise.addResult(access);
        promise.finish();
    }
};

QString missingSecrets(const settings::Workspace& workspace, const settings::Secrets& secrets)
{
    QStringList missing;
    for (const QString& name : workspace.secretNames) {
        if (!secrets.contains(name))
            missing.append(name);
    }
    if (missing.isEmpty())
        return {};
    return Words::tr("The keychain does not give the passwords of “%1”. It may be locked, or they "
                     "were only kept until the program closed. Unlock it, or give them again in "
                     "the workspace's settings.")
        .arg(workspace.name);
}

rest::TransportSettings withAccess(rest::TransportSettings bounds,
                                   const rest::Credentials& credentials, const Access& access)
{
    bounds.token = rest::tokenProvider(credentials);
    bounds.authorities = access.authorities;
    return bounds;
}

} // namespace

QFuture<Access> readAccess(const settings::Workspace& workspace, settings::SecretStore& store)
{
    auto reading = std::make_shared<Reading>();
    reading->promise.start();
    QFuture<Access> future = reading->promise.future();
    // Both may end on other threads; what they share is touched on this one.
    auto* here = new QObject;
    const auto ended = [reading, here] {
        reading->partEnded();
        if (reading->open == 0)
            here->deleteLater();
    };
    if (workspace.secretNames.isEmpty()) {
        reading->open = 1;
    } else {
        store.readAll(workspace.id)
            .then(here, [reading, workspace, ended](const Result<settings::Secrets>& secrets) {
                reading->access.secrets = secrets.value_or(settings::Secrets());
                const QString notice = missingSecrets(workspace, reading->access.secrets);
                if (!notice.isEmpty())
                    reading->access.notices.append(notice);
                ended();
            });
    }
    rest::readAuthorities(workspace.caFile)
        .then(here, [reading, ended](const Result<QByteArray>& authorities) {
            if (authorities)
                reading->access.authorities = *authorities;
            else
                reading->access.notices.append(authorities.error().message);
            ended();
        });
    return future;
}

rest::Credentials credentialsFor(const settings::HttpLogin& login, const QString& secret)
{
    rest::Credentials credentials;
    switch (login.auth) {
    case settings::HttpAuth::None:
        return {};
    case settings::HttpAuth::Bearer:
        credentials.kind = rest::Credentials::Kind::Bearer;
        break;
    case settings::HttpAuth::Basic:
        credentials.kind = rest::Credentials::Kind::Basic;
        credentials.user = login.user;
        break;
    }
    credentials.secret = secret;
    return credentials;
}

rest::TransportSettings sprintsTransport(const settings::Workspace& workspace, const Access& access,
                                         rest::TransportSettings bounds)
{
    return withAccess(
        std::move(bounds),
        credentialsFor(workspace.sprintsLogin, access.secrets.value(settings::SprintsSecret)),
        access);
}

rest::TransportSettings tasksTransport(const settings::Workspace& workspace, const Access& access,
                                       rest::TransportSettings bounds)
{
    return withAccess(
        std::move(bounds),
        credentialsFor(workspace.tasksLogin, access.secrets.value(settings::TasksSecret)), access);
}

kafka::Connection kafkaConnection(const settings::Workspace& workspace, const Access& access)
{
    kafka::Connection connection{workspace.bootstrap, workspace.kafkaProperties};
    // What was given for this run wins.
    const settings::Secrets secrets = settings::kafkaSecrets(access.secrets);
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        if (!connection.properties.contains(it.key()))
            connection.properties.insert(it.key(), it.value());
    }
    return connection;
}
