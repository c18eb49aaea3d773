// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/workspacefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace settings {

namespace {
constexpr QLatin1StringView KeyFormat("throughline_workspaces");
constexpr QLatin1StringView KeyWorkspaces("workspaces");
constexpr QLatin1StringView KeyId("id");
constexpr QLatin1StringView KeyLastOpened("last_opened");
constexpr QLatin1StringView KeySandbox("sandbox");
constexpr QLatin1StringView KeySecrets("secrets");
constexpr qint64 MaxFile = 4 * 1024 * 1024;
constexpr qsizetype MaxWorkspaces = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(settings)
};

Error failure(ErrorKind kind, const QString& message)
{
    Error error;
    error.kind = kind;
    error.message = message;
    return error;
}

QUrl withoutUser(const QUrl& url)
{
    return url.adjusted(QUrl::RemoveUserInfo);
}

/// Takes out what must not travel with a file; says what that was.
QStringList clean(Workspace& workspace)
{
    QStringList notices;
    const QMap<QString, QString> properties = workspace.kafkaProperties;
    for (const QString& name : properties.keys()) {
        if (isSecretProperty(name)) {
            workspace.kafkaProperties.remove(name);
            notices.append(
                Words::tr("%1 of “%2” was left out, because it is a secret. Give it in the "
                          "workspace's settings.")
                    .arg(name, workspace.name));
        } else if (isRunningProperty(name)) {
            workspace.kafkaProperties.remove(name);
            notices.append(
                Words::tr("%1 of “%2” was left out, because it would run other programs' "
                          "code.")
                    .arg(name, workspace.name));
        }
    }
    workspace.sprintsUrl = withoutUser(workspace.sprintsUrl);
    workspace.tasksUrl = withoutUser(workspace.tasksUrl);
    workspace.secretNames.clear();
    workspace.lastOpened = {};
    workspace.isSandbox = false;
    workspace.others = {};
    return notices;
}

Result<ImportedWorkspaces> readImport(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::NotFound,
                       Words::tr("The file %1 cannot be read: %2.").arg(path, file.errorString()));
    }
    const QByteArray text = file.read(MaxFile + 1);
    if (text.size() > MaxFile)
        return failure(ErrorKind::TooLarge,
                       Words::tr("The file %1 is too large to hold workspaces.").arg(path));
    Result<ImportedWorkspaces> imported = importText(text);
    if (imported)
        return imported;
    Error error = imported.error();
    error.message = Words::tr("The file %1 holds no workspaces: %2")
                        .arg(QFileInfo(path).fileName(), error.message);
    return error;
}

Result<void> writeExport(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return failure(
        ErrorKind::Internal,
        Words::tr("The file %1 could not be written: %2.").arg(path, file.errorString()));
}

template <class T, class Work>
QFuture<T> inPool(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}
} // namespace

QByteArray exportText(const QList<Workspace>& workspaces)
{
    QJsonArray list;
    for (Workspace workspace : workspaces) {
        if (workspace.isSandbox)
            continue;
        clean(workspace);
        QJsonObject json = workspaceToJson(workspace);
        for (const QLatin1StringView key : {KeyId, KeyLastOpened, KeySandbox, KeySecrets})
            json.remove(key);
        list.append(json);
    }
    return QJsonDocument(QJsonObject{{KeyFormat, 1}, {KeyWorkspaces, list}}).toJson();
}

Result<ImportedWorkspaces> importText(const QByteArray& text)
{
    QJsonParseError problem;
    const QJsonObject document = QJsonDocument::fromJson(text, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorKind::Malformed, Words::tr("it is not JSON (%1 at byte %2).")
                                                 .arg(problem.errorString())
                                                 .arg(problem.offset));
    QJsonArray list = document.value(KeyWorkspaces).toArray();
    if (!document.contains(KeyWorkspaces) && document.contains(KeyId))
        list.append(document);
    ImportedWorkspaces imported;
    for (const QJsonValue& value : std::as_const(list)) {
        QJsonObject json = value.toObject();
        json.insert(KeyId, QUuid::createUuid().toString(QUuid::WithoutBraces));
        Result<Workspace> workspace = workspaceFromJson(json);
        if (!workspace)
            return workspace.error();
        if (workspace->name.trimmed().isEmpty())
            continue;
        if (imported.workspaces.size() == MaxWorkspaces) {
            imported.notices.append(
                Words::tr("Only the first %1 workspaces were taken.").arg(MaxWorkspaces));
            break;
        }
        workspace->lock = KafkaLock::ReadOnly;
        imported.notices += clean(*workspace);
        imported.workspaces.append(*workspace);
    }
    if (imported.workspaces.isEmpty())
        return failure(ErrorKind::Malformed, Words::tr("no workspace with a name is in it."));
    return imported;
}

QFuture<Result<ImportedWorkspaces>> importFile(const QString& path)
{
    return inPool<Result<ImportedWorkspaces>>([path] { return readImport(path); });
}

QFuture<Result<void>> exportFile(const QString& path, const QList<Workspace>& workspaces)
{
    return inPool<Result<void>>(
        [path, text = exportText(workspaces)] { return writeExport(path, text); });
}

} // namespace settings
