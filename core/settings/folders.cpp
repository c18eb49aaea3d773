// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/folders.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace settings {

namespace {
QString idText(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}
} // namespace

Folders Folders::standard()
{
    return {QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation),
            QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)};
}

Folders Folders::below(const QString& folder)
{
    const QString root = QDir(folder).absolutePath();
    return {root + u"/config"_s, root + u"/data"_s};
}

QString Folders::preferencesFile() const
{
    return config + u"/preferences.json"_s;
}

QString Folders::workspacesFolder() const
{
    return config + u"/workspaces"_s;
}

QString Folders::workspaceFile(QUuid id) const
{
    return workspacesFolder() + u'/' + idText(id) + u".json"_s;
}

QString Folders::workspaceDataFolder(QUuid id) const
{
    return data + u"/workspaces/"_s + idText(id);
}

QString Folders::sandboxFolder() const
{
    return data + u"/sandbox"_s;
}

} // namespace settings
