// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/workspacestexts.h"

#include "app/ctl/table.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Workspaces)
};

QJsonValue urlOrNull(const QUrl& url)
{
    if (url.isEmpty())
        return {};
    return url.adjusted(QUrl::RemoveUserInfo).toString(QUrl::FullyEncoded);
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject loginJson(const settings::HttpLogin& login)
{
    return {{u"auth"_s, settings::httpAuthName(login.auth)}, {u"user"_s, textOrNull(login.user)}};
}

QString cell(const QString& text)
{
    return text.isEmpty() ? u"-"_s : withoutControls(text);
}

QString addressCell(const QUrl& url)
{
    return cell(url.toDisplayString(QUrl::RemoveUserInfo));
}

} // namespace

QJsonObject workspaceJson(const settings::Workspace& workspace)
{
    QJsonObject kafka;
    for (auto it = workspace.kafkaProperties.cbegin(); it != workspace.kafkaProperties.cend();
         ++it) {
        // A file that somebody wrote by hand may hold one.
        if (!isSecretProperty(it.key()))
            kafka.insert(it.key(), it.value());
    }
    const bool locked = workspace.lock == settings::KafkaLock::ReadOnly;
    return {{u"id"_s, workspace.id.toString(QUuid::WithoutBraces)},
            {u"name"_s, workspace.name},
            {u"colour"_s, textOrNull(workspace.colour)},
            {u"kafka_lock"_s, locked ? u"read-only"_s : u"unlocked"_s},
            {u"sprints_url"_s, urlOrNull(workspace.sprintsUrl)},
            {u"sprints_login"_s, loginJson(workspace.sprintsLogin)},
            {u"tasks_url"_s, urlOrNull(workspace.tasksUrl)},
            {u"tasks_login"_s, loginJson(workspace.tasksLogin)},
            {u"ca_file"_s, textOrNull(workspace.caFile)},
            {u"bootstrap"_s, textOrNull(workspace.bootstrap)},
            {u"kafka"_s, kafka},
            {u"secrets"_s, QJsonArray::fromStringList(workspace.secretNames)},
            {u"last_opened"_s, workspace.lastOpened.isValid()
                                   ? QJsonValue(timeText(workspace.lastOpened))
                                   : QJsonValue()},
            {u"sandbox"_s, workspace.isSandbox}};
}

QByteArray workspacesTable(const QList<settings::Workspace>& workspaces)
{
    Table table({{Texts::tr("NAME")},
                 {Texts::tr("KAFKA IS")},
                 {Texts::tr("SPRINTS")},
                 {Texts::tr("TASKS")},
                 {Texts::tr("BOOTSTRAP")},
                 {Texts::tr("LAST OPENED")}});
    for (const settings::Workspace& workspace : workspaces) {
        const bool locked = workspace.lock == settings::KafkaLock::ReadOnly;
        table.add({cell(workspace.name), locked ? Texts::tr("read-only") : Texts::tr("unlocked"),
                   addressCell(workspace.sprintsUrl), addressCell(workspace.tasksUrl),
                   cell(workspace.bootstrap), timeText(workspace.lastOpened)});
    }
    return table.text();
}

} // namespace ctl
