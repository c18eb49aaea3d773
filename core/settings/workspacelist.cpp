// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/workspacelist.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QPromise>

using namespace Qt::Literals::StringLiterals;

namespace settings {

namespace {
QFuture<Result<void>> failed(const Error& error)
{
    QPromise<Result<void>> promise;
    promise.start();
    promise.addResult(Result<void>(error));
    promise.finish();
    return promise.future();
}
} // namespace

WorkspaceList::WorkspaceList(const Folders& folders, FileKeeper& keeper, QObject* parent)
    : QObject(parent), m_folders(folders), m_keeper(keeper)
{}

QFuture<QStringList> WorkspaceList::load()
{
    return m_keeper.readFolder(m_folders.workspacesFolder())
        .then(this, [this](const QList<ReadFile>& files) {
            QStringList notices;
            QList<Workspace> read;
            for (const ReadFile& file : files) {
                if (!file.notice.isEmpty())
                    notices.append(file.notice);
                if (file.json.isEmpty())
                    continue;
                Result<Workspace> workspace =
                    workspaceFromJson(QJsonDocument::fromJson(file.json).object());
                // The name of the file decides where a change is written, so the two must agree.
                if (workspace && file.path == m_folders.workspaceFile(workspace->id)) {
                    read.append(*std::move(workspace));
                } else {
                    notices.append(
                        QCoreApplication::translate(
                            "settings", "The file %1 is not a workspace and was left as it is.")
                            .arg(QFileInfo(file.path).fileName()));
                }
            }
            // What was saved while the files were being read is newer than they are.
            for (const Workspace& workspace : std::as_const(m_workspaces)) {
                read.removeIf(
                    [&workspace](const Workspace& old) { return old.id == workspace.id; });
                read.append(workspace);
            }
            m_workspaces = read;
            sortWorkspaces();
            Q_EMIT workspacesChanged();
            return notices;
        });
}

std::optional<Workspace> WorkspaceList::byId(QUuid id) const
{
    for (const Workspace& workspace : m_workspaces) {
        if (workspace.id == id)
            return workspace;
    }
    return std::nullopt;
}

std::optional<Workspace> WorkspaceList::byName(const QString& name) const
{
    for (const Workspace& workspace : m_workspaces) {
        if (workspace.name.compare(name, Qt::CaseInsensitive) == 0)
            return workspace;
    }
    return std::nullopt;
}

std::optional<Workspace> WorkspaceList::newest() const
{
    if (m_workspaces.isEmpty() || !m_workspaces.first().lastOpened.isValid())
        return std::nullopt;
    return m_workspaces.first();
}

QFuture<Result<void>> WorkspaceList::save(const Workspace& workspace)
{
    if (const Result<void> good = checkWorkspace(workspace); !good)
        return failed(good.error());
    m_workspaces.removeIf([&workspace](const Workspace& old) { return old.id == workspace.id; });
    m_workspaces.append(workspace);
    sortWorkspaces();
    Q_EMIT workspacesChanged();
    return m_keeper.write(m_folders.workspaceFile(workspace.id),
                          QJsonDocument(workspaceToJson(workspace)).toJson());
}

QFuture<Result<void>> WorkspaceList::remove(QUuid id)
{
    const auto removed =
        m_workspaces.removeIf([id](const Workspace& workspace) { return workspace.id == id; });
    if (removed == 0) {
        Error error;
        error.kind = ErrorKind::NotFound;
        error.message = QCoreApplication::translate("settings", "There is no such workspace.");
        return failed(error);
    }
    Q_EMIT workspacesChanged();
    return m_keeper.remove(m_folders.workspaceFile(id));
}

void WorkspaceList::sortWorkspaces()
{
    std::stable_sort(m_workspaces.begin(), m_workspaces.end(),
                     [](const Workspace& a, const Workspace& b) {
                         if (a.lastOpened.isValid() != b.lastOpened.isValid())
                             return a.lastOpened.isValid();
                         if (a.lastOpened != b.lastOpened)
                             return a.lastOpened > b.lastOpened;
                         return a.name.localeAwareCompare(b.name) < 0;
                     });
}

} // namespace settings
