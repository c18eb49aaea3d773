// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/place.h"

#include "core/rest/profile.h"

#include <QtCore/QDir>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

QString firstOf(const QString& typed, const QString& saved, const QString& environment)
{
    if (!typed.isEmpty())
        return typed;
    return saved.isEmpty() ? environment : saved;
}

/// The base of the routes: an address without a path means the service's usual one.
Result<QUrl> sprintsUrl(const QString& text)
{
    if (text.isEmpty())
        return QUrl();
    Result<QUrl> url = rest::normalisedAddress(text);
    if (url && url->path().isEmpty())
        url->setPath(u"/v1"_s);
    return url;
}

/// As typed: the prefix of its routes is found out.
Result<QUrl> tasksUrl(const QString& text)
{
    return text.isEmpty() ? Result<QUrl>(QUrl()) : rest::normalisedAddress(text);
}

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

} // namespace

settings::Folders foldersFor(const ConnectionArguments& typed)
{
    return typed.dataDir.isEmpty() ? settings::Folders::standard()
                                   : settings::Folders::below(QDir(typed.dataDir).absolutePath());
}

Result<Place> placeFor(const ConnectionArguments& typed,
                       const std::optional<settings::Workspace>& saved,
                       const QProcessEnvironment& environment, const settings::Folders& folders)
{
    const settings::Workspace known = saved.value_or(settings::Workspace());
    kafka::Connection given;
    if (!typed.kafkaFile.isEmpty()) {
        if (const auto added = kafka::addPropertiesFile(given, typed.kafkaFile); !added)
            return added.error();
    }
    for (const QString& setting : typed.kafka) {
        if (const auto added = kafka::addProperty(given, setting); !added)
            return added.error();
    }
    const Result<QUrl> url =
        sprintsUrl(firstOf(typed.sprintsUrl, known.sprintsUrl.toString(QUrl::FullyEncoded),
                           environment.value(u"THROUGHLINE_SPRINTS_URL"_s).trimmed()));
    if (!url)
        return url.error();
    const Result<QUrl> tasks =
        tasksUrl(firstOf(typed.tasksUrl, known.tasksUrl.toString(QUrl::FullyEncoded),
                         environment.value(u"THROUGHLINE_TASKS_URL"_s).trimmed()));
    if (!tasks)
        return tasks.error();
    const QString bootstrap =
        firstOf(typed.bootstrap.isEmpty() ? given.bootstrap : typed.bootstrap, known.bootstrap,
                environment.value(u"KAFKA_BOOTSTRAP_SERVERS"_s).trimmed());

    Place place;
    const bool isSaved =
        saved &&
        (known.sprintsUrl.isEmpty() || known.sprintsUrl == *url || typed.sprintsUrl.isEmpty()) &&
        (known.tasksUrl.isEmpty() || known.tasksUrl == *tasks || typed.tasksUrl.isEmpty()) &&
        (known.bootstrap.isEmpty() || known.bootstrap == bootstrap);
    place.workspace = isSaved ? known : settings::workspaceForAddresses(*url, bootstrap, *tasks);
    place.workspace.sprintsUrl = *url;
    place.workspace.tasksUrl = *tasks;
    place.workspace.bootstrap = bootstrap;
    // A token is for the service that it was given for.
    if (!isSameOrigin(known.sprintsUrl, *url))
        place.workspace.sprintsLogin = {};
    if (!isSameOrigin(known.tasksUrl, *tasks))
        place.workspace.tasksLogin = {};
    place.workspace.kafkaProperties = known.kafkaProperties;
    place.workspace.kafkaProperties.insert(given.properties);
    place.dataFolder = folders.workspaceDataFolder(place.workspace.id);
    return place;
}

} // namespace ctl
